// <form data-autosubmit>: a changed choice asks at once (the button stays for who has no script).
// <form data-busy>: the button that was pressed shows that it works, and does not send twice.

let started = false;

export function start() {
  if (started) {
    return;
  }
  started = true;
  let timer = 0;
  const ask = (form, after) => {
    clearTimeout(timer);
    timer = setTimeout(() => form.isConnected && form.requestSubmit(), after);
  };
  document.addEventListener('change', (event) => {
    const form = event.target.closest?.('form[data-autosubmit]');
    if (form) {
      ask(form, 0);
    }
  });
  document.addEventListener('input', (event) => {
    const form = event.target.closest?.('form[data-autosubmit]');
    if (form && event.target.matches('input[type="number"], input[type="range"], input[inputmode]') && form.reportValidity?.() !== false) {
      ask(form, 400);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-busy]')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    (event.submitter ?? form.querySelector('[type="submit"]'))?.setAttribute('aria-busy', 'true');
  });
  const free = () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
    }
  };
  addEventListener('pageshow', free);
  window.Blazor?.addEventListener?.('enhancedload', free);
}
