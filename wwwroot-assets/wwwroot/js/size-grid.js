// A table of quantities that moves like a spreadsheet: <table data-size-grid>. Arrows, Enter, Home and End move; a paste from a
// sheet (tabs and lines) fills from the cell on. Every filled cell raises "input" and "change", as if it had been typed.

let started = false;

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('focusin', (event) => {
    if (cellOf(event.target)) {
      event.target.select();
    }
  });
  document.addEventListener('keydown', onKey);
  document.addEventListener('paste', onPaste);
}

function cellOf(target) {
  return target.matches?.('[data-size-grid] tbody input') ? target : null;
}

function rowsOf(input) {
  return [...input.closest('[data-size-grid]').tBodies].flatMap((body) => [...body.rows]).filter((row) => row.querySelector('input'));
}

function inputAt(row, column) {
  return row?.cells[column]?.querySelector('input:not(:disabled)') ?? null;
}

function onKey(event) {
  const input = cellOf(event.target);
  if (!input || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  const rows = rowsOf(input);
  const row = rows.indexOf(input.closest('tr'));
  const column = input.closest('td, th').cellIndex;
  const rtl = getComputedStyle(input).direction === 'rtl' ? -1 : 1;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = whole || (input.selectionStart === 0 && input.selectionEnd === 0);
  const atEnd = whole || input.selectionStart === input.value.length;

  const along = (step) => {
    for (let next = column + step; next >= 0 && next < rows[row].cells.length; next += step) {
      const found = inputAt(rows[row], next);
      if (found) {
        return found;
      }
    }
    return null;
  };
  const across = (step) => {
    for (let next = row + step; next >= 0 && next < rows.length; next += step) {
      const found = inputAt(rows[next], column);
      if (found) {
        return found;
      }
    }
    return null;
  };

  let goal = null;
  switch (event.key) {
    case 'ArrowUp':
      goal = across(-1);
      break;
    case 'ArrowDown':
      goal = across(1);
      break;
    case 'Enter':
      goal = across(event.shiftKey ? -1 : 1) ?? input;
      break;
    case 'ArrowLeft':
      goal = (rtl > 0 ? atStart : atEnd) ? along(-rtl) : null;
      break;
    case 'ArrowRight':
      goal = (rtl > 0 ? atEnd : atStart) ? along(rtl) : null;
      break;
    case 'Home':
      goal = event.ctrlKey ? rows[0].querySelector('input:not(:disabled)') : rows[row].querySelector('input:not(:disabled)');
      break;
    case 'End':
      goal = [...(event.ctrlKey ? rows.at(-1) : rows[row]).querySelectorAll('input:not(:disabled)')].at(-1);
      break;
    default:
      return;
  }
  if (goal) {
    event.preventDefault();
    goal.focus();
    goal.select();
  }
}

function onPaste(event) {
  const input = cellOf(event.target);
  const text = event.clipboardData?.getData('text/plain');
  if (!input || !text) {
    return;
  }
  event.preventDefault();
  const rows = rowsOf(input);
  const top = rows.indexOf(input.closest('tr'));
  const left = input.closest('td, th').cellIndex;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  lines.forEach((line, down) => {
    let column = left;
    for (const value of line.split('\t')) {
      const cell = inputAt(rows[top + down], column);
      column += 1;
      if (cell) {
        fill(cell, value);
      }
    }
  });
}

// "1,200", "1.200" and "1 200" are all twelve hundred; "12.0" is twelve. What is no number is left for the page to refuse.
export function toQuantity(text) {
  const trimmed = text.trim();
  const whole = trimmed.replace(/[.,]0{1,2}$/, '');
  return /^\d{1,3}([.,\s'’]\d{3})+$/.test(whole) ? whole.replace(/\D/g, '') : whole;
}

function fill(cell, text) {
  const value = toQuantity(text);
  if (cell.value === value) {
    return;
  }
  cell.value = value;
  cell.dispatchEvent(new Event('input', { bubbles: true }));
  cell.dispatchEvent(new Event('change', { bubbles: true }));
}
