// Light, dark, or as the system says. A plain script in the head: the choice is in place before the first paint.
// <button data-theme-choice="dark">: the choice goes into the cookie "theme", from which the server writes <html data-theme>.
(() => {
  const root = document.documentElement;

  function chosen() {
    const match = /(?:^|;\s*)theme=(light|dark)/.exec(document.cookie);
    return match ? match[1] : 'system';
  }

  function show() {
    const choice = chosen();
    if (choice === 'system') {
      root.removeAttribute('data-theme');
    } else {
      root.setAttribute('data-theme', choice);
    }
    for (const button of document.querySelectorAll('[data-theme-choice]')) {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice));
    }
  }

  function choose(choice) {
    const age = choice === 'system' ? 0 : 31536000;
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `theme=${choice}; path=/; max-age=${age}; samesite=lax${secure}`;
    show();
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-theme-choice]');
    if (button) {
      choose(button.dataset.themeChoice);
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    show();
    window.Blazor?.addEventListener?.('enhancedload', show);
  });
  show();
})();
