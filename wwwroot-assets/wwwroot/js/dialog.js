// Native dialogs. In markup: <button data-dialog="#id">, and inside the dialog <button data-close>; from .NET: open(element), close(element).

let started = false;

export function open(element) {
  if (element && !element.open) {
    element.showModal();
  }
}

export function close(element) {
  if (element?.open) {
    element.close();
  }
}

// Tells .NET when the dialog was left by Escape or by a click beside it.
export function whenClosed(element, dotnet) {
  const tell = () => dotnet.invokeMethodAsync('OnClosed');
  element.addEventListener('close', tell);
  return { dispose: () => element.removeEventListener('close', tell) };
}

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('click', (event) => {
    const target = event.target;
    const opener = target.closest?.('[data-dialog]');
    if (opener) {
      open(document.querySelector(opener.dataset.dialog));
      return;
    }
    if (target.closest?.('[data-close]')) {
      close(target.closest('dialog'));
    } else if (target instanceof HTMLDialogElement && target.classList.contains('dialog') && isBeside(target, event)) {
      close(target);
    }
  });
}

function isBeside(dialog, event) {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}
