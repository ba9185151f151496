// <form data-passkey="request|creation">: asks the server for a challenge and the device for its answer, then sends the form with it.
// The form stays hidden where the browser has no passkeys.

let started = false;

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-passkey]') || form.elements.Credential.value) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    answer(form);
  }, { capture: true });
  show();
  window.Blazor?.addEventListener?.('enhancedload', show);
}

function show() {
  if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    document.querySelectorAll('form[data-passkey][hidden]').forEach((form) => form.removeAttribute('hidden'));
  }
}

async function answer(form) {
  const failed = form.querySelector('[data-passkey-failed]');
  const button = form.querySelector('[type="submit"]');
  failed.hidden = true;
  button.setAttribute('aria-busy', 'true');
  try {
    const isNew = form.dataset.passkey === 'creation';
    const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
    const response = await fetch(`/account/passkeys/${form.dataset.passkey}-options`, { method: 'POST', headers: { RequestVerificationToken: token } });
    if (!response.ok) {
      throw new Error(`${response.status}`);
    }
    const json = await response.json();
    const credential = isNew
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
    form.elements.Credential.value = JSON.stringify(credential);
    form.requestSubmit(button);
  } catch {
    // The person said no, or the device has none for this address.
    failed.hidden = false;
  } finally {
    button.removeAttribute('aria-busy');
  }
}
