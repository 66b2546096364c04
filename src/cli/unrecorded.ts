// What people are told of letters that are open for signatures, and whose text was never recorded.

/** A line; empty where there are none. `ids`: of the letters. */
export function unrecordedNote(ids: readonly string[]): string {
  const [first] = ids;
  if (first === undefined) return '';
  const names = `${ids
    .slice(0, 3)
    .map((id) => `“${id}”`)
    .join(', ')}${ids.length > 3 ? ' and others' : ''}`;
  return `The text of ${names} was never recorded, so a later change would leave no trace. Before people sign: npx undersigned revise ${first}\n`;
}
