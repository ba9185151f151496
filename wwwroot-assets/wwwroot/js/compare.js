// Before and after: <div class="compare" data-compare><img><img><input type="range" min="0" max="100"></div>

let started = false;

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('input', (event) => {
    const box = event.target.closest?.('[data-compare]');
    if (box && event.target.type === 'range') {
      box.style.setProperty('--split', `${event.target.value}%`);
    }
  });
}
