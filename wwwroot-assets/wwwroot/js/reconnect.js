// The framework marks its connection on #components-reconnect-modal by a class, and sends no event. This raises the event
// "components-reconnect-state-changed", tries again when the page is looked at, and loads anew when the circuit is gone:
// what matters is in the address and in the database, so the page goes on where it was.

let started = false;

const states = { 'components-reconnect-show': 'show', 'components-reconnect-failed': 'failed', 'components-reconnect-rejected': 'rejected' };

export function start() {
  if (started) {
    return;
  }
  started = true;
  let watched = null;
  let state = 'hide';

  const read = () => {
    const now = Object.entries(states).find(([name]) => watched.classList.contains(name))?.[1] ?? 'hide';
    if (now === state) {
      return;
    }
    state = now;
    watched.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state }, bubbles: true }));
    if (state === 'rejected') {
      location.reload();
    }
  };

  // Enhanced navigation may put another element in its place.
  const watch = () => {
    const element = document.getElementById('components-reconnect-modal');
    if (element && element !== watched) {
      watched = element;
      new MutationObserver(read).observe(element, { attributes: true, attributeFilter: ['class'] });
    }
  };

  const retry = async () => {
    try {
      if (!(await window.Blazor.reconnect())) {
        location.reload();
      }
    } catch {
      // The server is still away; the page says so already.
    }
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && state === 'failed') {
      retry();
    }
  });
  addEventListener('online', () => state === 'failed' && retry());
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-reconnect]')) {
      retry();
    } else if (event.target.closest?.('[data-reload]')) {
      location.reload();
    }
  });
  watch();
  window.Blazor?.addEventListener?.('enhancedload', watch);
}

start();
