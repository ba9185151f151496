// What a key means on the stage, in millimetres: arrows move, + and - resize about the centre, with Shift ten at a time; c and m centre.

export function stepOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  const size = event.shiftKey ? 10 : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return { x: -size };
    case 'ArrowRight':
      return { x: size };
    case 'ArrowUp':
      return { y: -size };
    case 'ArrowDown':
      return { y: size };
    case '+':
    case '=':
    case '*': // Shift and + on a German keyboard
      return { grow: size };
    case '-':
    case '_':
      return { grow: -size };
    case 'c':
      return { across: true };
    case 'm':
      return { down: true };
    default:
      return null;
  }
}
