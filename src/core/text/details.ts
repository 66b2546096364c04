// What is said of a person behind their name, in one line: role, affiliation, place.

const letter = /\p{L}/u;
const arabic = /\p{Script=Arabic}/u;

/** What parts two details: a comma, which Arabic letters on both sides have in a shape of their own. Other letters are in one line with any. */
export function detailMark(before: string, after: string): string {
  const last = [...before].findLast((sign) => letter.test(sign)) ?? '';
  const first = [...after].find((sign) => letter.test(sign)) ?? '';
  return arabic.test(last) && arabic.test(first) ? '، ' : ', ';
}

export function joinDetails(parts: readonly string[]): string {
  return parts.map((part, place) => (place === 0 ? '' : detailMark(parts[place - 1] ?? '', part)) + part).join('');
}
