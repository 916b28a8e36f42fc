// Evaluates an expression tree on the phone, as Evaluator.cs does on the server: both are held to the same vectors.
// A tree is a constant, ['$', name], ['list', …items] or [operation, …arguments].
// Values are null, booleans, finite numbers, strings and arrays of these; none is converted to another kind.

const isNumber = x => typeof x === 'number';
const isText = x => typeof x === 'string';
const isList = Array.isArray;
const isTrue = x => x === true;

// Adding 0 turns -0 into 0, which the server never has either.
const finite = x => (Number.isFinite(x) ? x + 0 : null);

function same(x, y) {
  return isList(x) && isList(y) ? x.length === y.length && x.every((item, i) => same(item, y[i])) : x === y;
}

function has(list, item) {
  return isList(list) && list.some(x => same(x, item));
}

const comparison = holds => (x, y) =>
  ((isNumber(x) && isNumber(y)) || (isText(x) && isText(y))) && holds(x, y);

const arithmetic = compute => (...operands) => (operands.every(isNumber) ? finite(compute(...operands)) : null);

// The numbers among the values and among the items of the lists there, but no deeper.
const overNumbers = (compute, none) => (...values) => {
  const numbers = values.flat().filter(isNumber);
  return numbers.length > 0 ? finite(compute(numbers)) : none;
};

const sum = numbers => numbers.reduce((x, y) => x + y, 0);

function answered(x) {
  return x !== null && x !== '' && !(isList(x) && x.length === 0);
}

// A table, since Math.pow and ** need not agree with the server in the last bit.
const POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

// Not Math.floor(x + 0.5): just below a half, and beyond 2^52, that sum itself is rounded up.
function halfUp(x) {
  const floor = Math.floor(x);
  return x - floor >= 0.5 ? floor + 1 : floor;
}

function round(x, digits = 0) {
  const power = Number.isInteger(digits) ? POWERS_OF_TEN[Math.abs(digits)] : undefined;
  if (!isNumber(x) || power === undefined) {
    return null;
  }
  return finite(digits < 0 ? halfUp(x / power) * power : halfUp(x * power) / power);
}

// Length is counted in code points: a character outside the basic plane is one, not two.
const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

const OPERATIONS = {
  list: (...items) => items,
  not: x => !isTrue(x),
  '=': same,
  '!=': (x, y) => !same(x, y),
  '<': comparison((x, y) => x < y),
  '<=': comparison((x, y) => x <= y),
  '>': comparison((x, y) => x > y),
  '>=': comparison((x, y) => x >= y),
  in: (item, list) => has(list, item),
  has,
  '+': arithmetic((x, y) => x + y),
  '-': arithmetic((x, y) => x - y),
  '*': arithmetic((x, y) => x * y),
  '/': arithmetic((x, y) => x / y),
  neg: arithmetic(x => -x),
  answered,
  count: x => (isList(x) ? x.length : 0),
  sum: overNumbers(sum, 0),
  avg: overNumbers(numbers => sum(numbers) / numbers.length, null),
  min: overNumbers(numbers => Math.min(...numbers), null),
  max: overNumbers(numbers => Math.max(...numbers), null),
  round,
  len: x => (isText(x) ? x.replace(SURROGATE_PAIR, '_').length : 0),
};

/**
 * @param tree what the server made of the expression's text
 * @param get the value of a name; undefined or null where nothing was answered
 */
export function evaluate(tree, get) {
  if (!isList(tree)) {
    return tree;
  }

  const [operation, ...operands] = tree;
  const value = operand => evaluate(operand, get);
  switch (operation) {
    case '$': {
      const answer = get(operands[0]) ?? null;
      return isNumber(answer) ? finite(answer) : answer;
    }
    case 'and':
      return operands.every(operand => isTrue(value(operand)));
    case 'or':
      return operands.some(operand => isTrue(value(operand)));
    case 'if':
      return value(operands[isTrue(value(operands[0])) ? 1 : 2]);
    default:
      return OPERATIONS[operation](...operands.map(value));
  }
}
