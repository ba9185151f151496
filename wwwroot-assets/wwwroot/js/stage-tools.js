// What lies over the design on the stage: its frame, four corners to pull, the two centre lines. Sizes are given in pixels of the screen.

const SVG = 'http://www.w3.org/2000/svg';
const HANDLE = 6;
const GRIP = 22; // a finger needs 44 px

export function create(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  parent?.append(element);
  return element;
}

export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === 'number' ? value.toFixed(2) : value);
  }
}

export function createTools(group) {
  group.replaceChildren();
  const rulers = create('g', { class: 'stage__rulers', 'aria-hidden': 'true' }, group);
  const lineX = create('line', { class: 'stage__guide' }, group);
  const lineY = create('line', { class: 'stage__guide' }, group);
  const frame = create('rect', { class: 'stage__frame' }, group);
  const corners = ['nw', 'ne', 'sw', 'se'].map((corner) => {
    const handle = create('g', { class: 'stage__handle', 'data-corner': corner }, group);
    return { corner, grip: create('circle', { class: 'stage__grip' }, handle), dot: create('circle', {}, handle) };
  });

  return {
    rulers,
    draw(box, area, pixels, guides) {
      set(frame, box);
      for (const { corner, grip, dot } of corners) {
        const at = { cx: box.x + (corner.includes('e') ? box.width : 0), cy: box.y + (corner.includes('s') ? box.height : 0) };
        set(dot, { ...at, r: HANDLE / pixels });
        set(grip, { ...at, r: Math.min(GRIP / pixels, Math.max(HANDLE / pixels, Math.min(box.width, box.height) / 3)) });
      }
      const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
      set(lineX, { x1: middle.x, x2: middle.x, y1: area.y, y2: area.y + area.height });
      set(lineY, { y1: middle.y, y2: middle.y, x1: area.x, x2: area.x + area.width });
      lineX.classList.toggle('is-on', Boolean(guides.x));
      lineY.classList.toggle('is-on', Boolean(guides.y));
    },
    clear() {
      group.replaceChildren();
    },
  };
}
