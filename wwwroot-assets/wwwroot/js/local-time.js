// <time datetime="2026-11-28T09:00:00Z" data-format="date|day|time|datetime|relative">: the moment in the viewer's own zone.
// The server's text stays when there is no script. Only the data of the text node is changed: the node stays the framework's own.

let started = false;

const formats = {
  date: { dateStyle: 'medium' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { timeStyle: 'short' },
  datetime: { dateStyle: 'medium', timeStyle: 'short' },
};

const units = [['year', 31536e6], ['month', 2628e6], ['week', 6048e5], ['day', 864e5], ['hour', 36e5], ['minute', 6e4]];

export function format(moment, style, language = document.documentElement.lang || undefined) {
  if (style !== 'relative') {
    return new Intl.DateTimeFormat(language, formats[style] ?? formats.datetime).format(moment);
  }
  const distance = moment - Date.now();
  const [unit, length] = units.find(([, size]) => Math.abs(distance) >= size) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(distance / length), unit);
}

export function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function show(element) {
  const moment = new Date(element.getAttribute('datetime'));
  const node = [...element.childNodes].find((child) => child.nodeType === Node.TEXT_NODE);
  if (Number.isNaN(moment.getTime()) || !node) {
    return;
  }
  const text = format(moment, element.dataset.format);
  if (node.data !== text) {
    node.data = text;
  }
  const full = format(moment, 'datetime');
  if (element.title !== full) {
    element.title = full;
  }
}

function showAll(within = document) {
  within.querySelectorAll?.('time[data-format]').forEach(show);
}

export function start() {
  if (started) {
    return;
  }
  started = true;
  showAll();
  new MutationObserver((changes) => {
    for (const change of changes) {
      const element = change.target.nodeType === Node.TEXT_NODE ? change.target.parentElement : change.target;
      if (element?.matches?.('time[data-format]')) {
        show(element);
      }
      for (const added of change.addedNodes) {
        if (added.nodeType === Node.ELEMENT_NODE) {
          if (added.matches('time[data-format]')) {
            show(added);
          }
          showAll(added);
        }
      }
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['datetime', 'data-format'] });
  setInterval(() => document.querySelectorAll('time[data-format="relative"]').forEach(show), 30000);
}
