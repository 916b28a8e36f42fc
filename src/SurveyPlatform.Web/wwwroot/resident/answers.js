// Reads the answers as the server will read them, and shows the items that are asked.

import { evaluate } from './expression.js';

const NUMERIC_STEPS = ['rating', 'matrix', 'score'];

// As WrittenNumber.cs: full-width digits are digits, and a comma only parts thousands.
function numberIn(typed) {
  const text = typed.normalize('NFKC').replace('。', '.').trim();
  const number = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?/.exec(text);
  return number ? Number(number[0].replace(/,/g, '')) : null;
}

function typedValue(kind, text) {
  if (kind === 'number') {
    return numberIn(text);
  }
  // A step is a number; what stands beside the steps is a text, and so is a choice called "30".
  return NUMERIC_STEPS.includes(kind) && /^-?\d+$/.test(text) ? Number(text) : text;
}

// Returns whether every field of the item is answered.
function readItem(item, answers) {
  const kind = item.dataset.kind;
  const names = new Set();
  for (const control of item.querySelectorAll('[name]')) {
    names.add(control.name);
    const isTick = control.type === 'radio' || control.type === 'checkbox';
    const text = control.value.trim();
    if (isTick ? !control.checked : text === '') {
      continue;
    }
    if (kind === 'choices') {
      answers.set(control.name, [...(answers.get(control.name) ?? []), text]);
    } else {
      answers.set(control.name, typedValue(kind, text));
    }
  }
  return [...names].every(name => answers.has(name));
}

/**
 * Conditions look at earlier items only, so one pass in the order of the page is enough; what was answered to an item
 * that went out of sight counts for nothing.
 * @param conditions a Map by item code: an object has properties that nobody gave it, such as "constructor"
 * @returns how many items must be answered, how many of them are, and the first that is not
 */
export function showAskedItems(root, conditions) {
  const answers = new Map();
  const progress = { required: 0, answered: 0, firstOpen: null };
  for (const item of root.querySelectorAll('.item')) {
    const condition = conditions.get(item.id.slice(2));
    item.hidden = condition !== undefined && evaluate(condition, name => answers.get(name)) !== true;
    if (item.hidden) {
      continue;
    }
    const isAnswered = readItem(item, answers);
    if (item.dataset.required !== undefined) {
      progress.required += 1;
      progress.answered += isAnswered ? 1 : 0;
      progress.firstOpen = progress.firstOpen ?? (isAnswered ? null : item);
    }
  }
  return progress;
}

// "None of these" is only ever ticked alone.
export function untickOthers(ticked) {
  if (ticked.type !== 'checkbox' || !ticked.checked) {
    return;
  }
  for (const other of ticked.closest('.item').querySelectorAll('input')) {
    if (other !== ticked && (other.dataset.alone !== undefined || ticked.dataset.alone !== undefined)) {
      other.checked = false;
    }
  }
}

/** What the form below sends of the items that are asked, as pairs of name and text. */
export function readFields(root) {
  const hidden = new Set([...root.querySelectorAll('.item[hidden] [name]')].map(control => control.name));
  return [...new FormData(root.querySelector('form'))].filter(([name, text]) => text !== '' && !hidden.has(name));
}
