// A page is seen a moment before it answers. A button pressed in that moment is held, and pressed again when the page is there.

const waiting = '[data-waits]';
const longestWait = 10_000;

let started = false;

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('click', hold, { capture: true });
}

function hold(event) {
  const button = event.target.closest?.('main button');
  if (!button || button.closest('form[action]') || !document.querySelector(waiting)) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const name = nameOf(button);
  const place = namesakes(name).indexOf(button);
  const page = location.href;
  button.setAttribute('aria-busy', 'true');
  const until = performance.now() + longestWait;
  const look = () => {
    if (location.href !== page || performance.now() > until) {
      button.removeAttribute('aria-busy');
      return;
    }
    const twin = document.querySelector(waiting) ? null : namesakes(name)[place];
    if (twin) {
      button.removeAttribute('aria-busy');
      twin.click();
    } else {
      setTimeout(look, 30);
    }
  };
  look();
}

// The live page draws its own buttons: the same one is found by what it says.
function nameOf(button) {
  return [button.textContent.trim(), button.getAttribute('aria-label'), button.title].join('|');
}

function namesakes(name) {
  return [...document.querySelectorAll('main button')].filter((button) => nameOf(button) === name);
}
