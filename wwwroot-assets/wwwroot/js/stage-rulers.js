// Rulers along the upper and the left edge of the print area, in millimetres. Strokes are drawn twice, dark on light: seen on every cloth.
import { create } from './stage-tools.js';

const WORDS = 11; // pixels
const APART = 34; // between two numbers, at least

export function drawRulers(group, area, pixels) {
  group.replaceChildren();
  const step = [5, 10, 20, 50, 100, 200].find((size) => size * pixels >= APART) ?? 200;
  const minor = step / (step % 20 === 0 ? 4 : 5);
  const light = create('g', { class: 'stage__ruler stage__ruler-light' }, group);
  const dark = create('g', { class: 'stage__ruler' }, group);
  const long = 9 / pixels;
  const short = 5 / pixels;
  const words = { 'font-size': (WORDS / pixels).toFixed(2) };

  const tick = (x1, y1, x2, y2) => {
    create('line', { x1, y1, x2, y2 }, light);
    create('line', { x1, y1, x2, y2 }, dark);
  };
  for (let at = 0; at <= area.width + 0.01; at += minor) {
    const whole = Math.abs(at / step - Math.round(at / step)) < 0.001;
    tick(area.x + at, area.y, area.x + at, area.y - (whole ? long : short));
    if (whole) {
      create('text', { ...words, x: area.x + at, y: area.y - long - 3 / pixels, 'text-anchor': 'middle' }, dark).textContent = Math.round(at);
    }
  }
  for (let at = 0; at <= area.height + 0.01; at += minor) {
    const whole = Math.abs(at / step - Math.round(at / step)) < 0.001;
    tick(area.x, area.y + at, area.x - (whole ? long : short), area.y + at);
    if (whole && at > 0) {
      create('text', { ...words, x: area.x - long - 3 / pixels, y: area.y + at + 4 / pixels, 'text-anchor': 'end' }, dark).textContent = Math.round(at);
    }
  }
}
