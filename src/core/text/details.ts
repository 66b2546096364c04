// What is said of a person behind their name, in one line: role, affiliation, place.

const letter = /\p{L}/u;
const arabic = /\p{Script=Arabic}/u;
const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters of scripts that have a comma of their own. */
const wide = /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const commas: Readonly<Record<string, string>> = { ja: '、', zh: '，' };

/**
 * What parts two details: a comma, which Arabic letters on both sides have in a shape of their own, and Chinese ones in that of the language
 * (a tag), where it is known. Other letters are in one line with any.
 */
export function detailMark(before: string, after: string, tag = ''): string {
  // Nearly all have none of these letters, and a long list asks for a million.
  if (!wide.test(before) || !wide.test(after)) return ', ';
  const last = [...before].findLast((sign) => letter.test(sign)) ?? '';
  const first = [...after].find((sign) => letter.test(sign)) ?? '';
  if (arabic.test(last) && arabic.test(first)) return '، ';
  return (chinese.test(last) && chinese.test(first) && commas[tag.slice(0, 2)]) || ', ';
}

export function joinDetails(parts: readonly string[]): string {
  return parts.map((part, place) => (place === 0 ? '' : detailMark(parts[place - 1] ?? '', part)) + part).join('');
}
