// "/" goes to the search. Menus (details.menu, details.app-more) close on a click elsewhere, on Escape, and once one of their links was taken.

let started = false;

const menus = 'details.menu[open], details.app-more[open]';

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      const menu = document.activeElement?.closest?.(menus) ?? document.querySelector(menus);
      if (menu) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }
      return;
    }
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      const search = [...document.querySelectorAll('[data-search]')].find((field) => field.checkVisibility?.() ?? true);
      if (search) {
        event.preventDefault();
        search.focus();
        search.select?.();
      }
    }
  });
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll(menus)) {
      if (!menu.contains(event.target) || event.target.closest?.('a, [data-theme-choice]')) {
        menu.open = false;
      }
    }
  });
}

function isTyping(target) {
  return target.isContentEditable || target.matches?.('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select');
}
