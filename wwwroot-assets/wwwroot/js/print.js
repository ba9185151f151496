// <button data-print>: opens the browser's print dialog.

let started = false;

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-print]')) {
      window.print();
    }
  });
}
