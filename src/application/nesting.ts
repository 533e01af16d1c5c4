/** Far more than facts or a result ever have; all that recurses over them is safe with it. */
const maximumDepth = 32;

/**
 * Whether objects and lists are nested deeper than in anything that the service writes. Somebody who alters what is
 * kept can nest it deeper than a stack is, where each function that calls itself for what is inside would fail.
 */
export function isNestedTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === maximumDepth) return true;
  // A loop: a function for each object would be a tenth of what the reading of a calculation leaves to be collected.
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (isNestedTooDeep(inner, depth + 1)) return true;
  }
  return false;
}
