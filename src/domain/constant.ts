/**
 * Makes a value, with all that it holds, one that nobody can change: it is made once and shared by every calculation
 * that says it. The canonical JSON of a calculation writes it once, too.
 */
export function constant<Value extends object>(value: Value): Value {
  for (const held of Object.values(value)) {
    if (typeof held === 'object' && held !== null) constant(held);
  }
  return Object.freeze(value);
}
