// <button data-copy="text" data-copied="Copied">, or data-copy-from="#id" for the text of another element.

let started = false;

export async function copyText(text) {
  await navigator.clipboard.writeText(text);
}

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy], [data-copy-from]');
    if (!button) {
      return;
    }
    const source = button.dataset.copyFrom ? document.querySelector(button.dataset.copyFrom) : null;
    try {
      await copyText(source ? (source.value ?? source.textContent).trim() : button.dataset.copy);
      say(button);
    } catch {
      // Without the permission the text is selected, so that the keyboard can copy it.
      if (source) {
        getSelection().selectAllChildren(source);
      }
    }
  });
}

// The words change inside the text node: the node stays the framework's own.
function say(button) {
  const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT, (node) =>
    node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
  const node = walker.nextNode();
  if (!node || !button.dataset.copied || button.dataset.saying) {
    return;
  }
  const before = node.data;
  button.dataset.saying = 'yes';
  button.setAttribute('aria-live', 'polite');
  node.data = button.dataset.copied;
  setTimeout(() => {
    if (node.data === button.dataset.copied) {
      node.data = before;
    }
    delete button.dataset.saying;
  }, 2000);
}
