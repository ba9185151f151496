// The design on the measured stage: drag, resize by its corners, pinch, or the keyboard. All numbers are millimetres from the upper
// left corner of the print area. In markup (see docs/design-language.md): a .stage with data-area="x y w h" (the area on the canvas),
// data-aspect (width by height of the picture), data-min-width, data-max-width, data-x, data-y, data-width (what the page holds), and
// an SVG with <image data-part="art"> and an empty <g data-part="tools">.
// .NET hears OnMoved(x, y, width) some ten times a second while something moves, and once more when it is done.
import { stepOf } from './stage-keys.js';
import { drawRulers } from './stage-rulers.js';
import { createTools } from './stage-tools.js';

const THROTTLE = 100;
const SETTLE = 600; // while answers of the server to older positions may still be on their way
const SNAP = 7; // pixels

export function attach(root, dotnet) {
  if (!root) {
    return { dispose() {} }; // the page went on before the script was here
  }
  const svg = root.querySelector('.stage__overlay');
  const art = svg.querySelector('[data-part="art"]');
  const watcher = new MutationObserver(() => draw()); // the page may render the picture's place too; ours is newer
  const tools = createTools(svg.querySelector('[data-part="tools"]'));
  const pointers = new Map();
  const state = { x: 0, y: 0, width: 0 };
  let gesture = null;
  let timer = 0;
  let lastSent = 0;
  let settling = 0;
  let later = 0;
  let unheard = true;

  const area = () => {
    const [x, y, width, height] = root.dataset.area.split(/\s+/).map(Number);
    return { x, y, width, height };
  };
  const aspect = () => Number(root.dataset.aspect) || 1;
  const height = () => state.width / aspect();
  const pixels = () => svg.getScreenCTM()?.a || 1;
  const tenth = (value) => Math.round(value * 10) / 10;

  function limit(width) {
    const { width: w, height: h } = area();
    const most = Math.min(w, h * aspect(), Number(root.dataset.maxWidth) || Infinity);
    const least = Math.min(most, Number(root.dataset.minWidth) || 10);
    return Math.min(most, Math.max(least, width));
  }

  function keepInside() {
    const { width: w, height: h } = area();
    state.width = limit(state.width);
    state.x = Math.min(Math.max(0, state.x), Math.max(0, w - state.width));
    state.y = Math.min(Math.max(0, state.y), Math.max(0, h - height()));
  }

  function draw(guides = {}) {
    const { x, y, width: w, height: h } = area();
    const box = { x: x + state.x, y: y + state.y, width: state.width, height: height() };
    for (const [name, value] of Object.entries(box)) {
      art.setAttribute(name, value.toFixed(2));
    }
    watcher.takeRecords();
    tools.draw(box, { x, y, width: w, height: h }, pixels(), guides);
  }

  function tell(now) {
    clearTimeout(timer);
    const wait = now ? 0 : Math.max(0, lastSent + THROTTLE - performance.now());
    timer = setTimeout(() => {
      lastSent = performance.now();
      const place = [tenth(state.x), tenth(state.y), tenth(state.width)];
      dotnet?.invokeMethodAsync('OnMoved', ...place);
      root.dispatchEvent(new CustomEvent('stage:moved', { bubbles: true, detail: place }));
    }, wait);
  }

  // What the page holds counts, except while a hand is on the design or answers to older positions may still arrive.
  function listen() {
    clearTimeout(later);
    const wait = settling - performance.now();
    if (gesture || !unheard) {
      return;
    }
    if (wait > 0) {
      later = setTimeout(listen, wait + 1);
      return;
    }
    unheard = false;
    const said = ['x', 'y', 'width'].map((name) => Number.parseFloat(root.dataset[name]));
    if (said.every(Number.isFinite)) {
      place(...said);
    } else {
      draw();
    }
  }

  function settle() {
    settling = performance.now() + SETTLE;
    listen();
  }

  function snapped(free) {
    const { width: w, height: h } = area();
    const near = SNAP / pixels();
    const middle = { x: (w - state.width) / 2, y: (h - height()) / 2 };
    const on = { x: !free && Math.abs(state.x - middle.x) < near, y: !free && Math.abs(state.y - middle.y) < near };
    if (on.x) {
      state.x = middle.x;
    }
    if (on.y) {
      state.y = middle.y;
    }
    return on;
  }

  function toMillimetres(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const { x, y } = area();
    return { x: point.x - x, y: point.y - y };
  }

  function begin() {
    const points = [...pointers.values()];
    gesture = { ...state, height: height(), corner: gesture?.corner, points: points.map((point) => ({ ...point })) };
    root.classList.add('is-moving');
  }

  function down(event) {
    const corner = event.target.closest('[data-corner]')?.dataset.corner;
    if (event.button !== 0 || (!corner && event.target !== art)) {
      return;
    }
    event.preventDefault();
    art.focus({ preventScroll: true });
    svg.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, toMillimetres(event));
    gesture = { corner };
    begin();
  }

  function move(event) {
    if (!gesture || !pointers.has(event.pointerId)) {
      return;
    }
    pointers.set(event.pointerId, toMillimetres(event));
    const points = [...pointers.values()];
    if (points.length > 1) {
      pinch(points);
    } else if (gesture.corner) {
      resize(points[0]);
    } else {
      state.x = gesture.x + points[0].x - gesture.points[0].x;
      state.y = gesture.y + points[0].y - gesture.points[0].y;
    }
    keepInside();
    draw(gesture.corner || points.length > 1 ? {} : snapped(event.altKey));
    tell(false);
  }

  // The corner across stays where it is.
  function resize(point) {
    const west = gesture.corner.includes('w');
    const north = gesture.corner.includes('n');
    const fixed = { x: west ? gesture.x + gesture.width : gesture.x, y: north ? gesture.y + gesture.height : gesture.y };
    const { width: w, height: h } = area();
    const room = Math.min(west ? fixed.x : w - fixed.x, (north ? fixed.y : h - fixed.y) * aspect());
    state.width = Math.min(limit(Math.max(Math.abs(point.x - fixed.x), Math.abs(point.y - fixed.y) * aspect())), room);
    state.x = west ? fixed.x - state.width : fixed.x;
    state.y = north ? fixed.y - height() : fixed.y;
  }

  function pinch([first, second]) {
    const [a, b] = gesture.points;
    const before = Math.hypot(a.x - b.x, a.y - b.y) || 1;
    const scale = Math.hypot(first.x - second.x, first.y - second.y) / before;
    const centre = { x: gesture.x + gesture.width / 2, y: gesture.y + gesture.height / 2 };
    state.width = limit(gesture.width * scale);
    state.x = centre.x + (first.x + second.x - a.x - b.x) / 2 - state.width / 2;
    state.y = centre.y + (first.y + second.y - a.y - b.y) / 2 - height() / 2;
  }

  function up(event) {
    if (!pointers.delete(event.pointerId)) {
      return;
    }
    if (pointers.size > 0) {
      begin();
      return;
    }
    gesture = null;
    root.classList.remove('is-moving');
    state.x = tenth(state.x);
    state.y = tenth(state.y);
    state.width = tenth(state.width);
    settle();
    keepInside();
    draw();
    tell(true);
  }

  function grow(by) {
    const centre = { x: state.x + state.width / 2, y: state.y + height() / 2 };
    state.width = limit(state.width + by);
    state.x = centre.x - state.width / 2;
    state.y = centre.y - height() / 2;
  }

  function key(event) {
    const step = stepOf(event);
    if (!step) {
      return;
    }
    const { width: w, height: h } = area();
    state.x = step.across ? (w - state.width) / 2 : state.x + (step.x ?? 0);
    state.y = step.down ? (h - height()) / 2 : state.y + (step.y ?? 0);
    if (step.grow) {
      grow(step.grow);
    }
    event.preventDefault();
    keepInside();
    settle();
    draw();
    tell(false);
  }

  function place(x, y, width) {
    Object.assign(state, { x, y, width });
    draw();
  }

  function measure() {
    drawRulers(tools.rulers, area(), pixels());
    draw();
  }

  const listeners = [['pointerdown', down], ['pointermove', move], ['pointerup', up], ['pointercancel', up]];
  listeners.forEach(([name, listener]) => svg.addEventListener(name, listener));
  art.addEventListener('keydown', key);
  const sized = new ResizeObserver(measure);
  sized.observe(svg);
  const page = new MutationObserver((changes) => {
    if (changes.some((change) => change.attributeName === 'data-area')) {
      drawRulers(tools.rulers, area(), pixels());
    }
    unheard = true;
    listen();
  });
  page.observe(root, { attributes: true, attributeFilter: ['data-area', 'data-aspect', 'data-x', 'data-y', 'data-width'] });
  state.x = Number(art.getAttribute('x')) - area().x;
  state.y = Number(art.getAttribute('y')) - area().y;
  state.width = Number(art.getAttribute('width'));
  listen();
  watcher.observe(art, { attributes: true, attributeFilter: ['x', 'y', 'width', 'height'] });
  measure();

  return {
    place,
    centre() {
      const { width: w } = area();
      place((w - state.width) / 2, state.y, state.width);
      tell(true);
    },
    fit() {
      const { width: w, height: h } = area();
      state.width = limit(Infinity);
      place((w - state.width) / 2, (h - height()) / 2, state.width);
      tell(true);
    },
    dispose() {
      clearTimeout(timer);
      clearTimeout(later);
      listeners.forEach(([name, listener]) => svg.removeEventListener(name, listener));
      art.removeEventListener('keydown', key);
      sized.disconnect();
      page.disconnect();
      watcher.disconnect();
      tools.clear();
    },
  };
}
