// Text that was decoded in a wrong encoding somewhere on its way: put right where only one text can have been meant.

type Misread = 'windows-1252' | 'macintosh';

/** The byte that each character was, by the encoding in which it was misread. */
const bytes: Readonly<Record<Misread, ReadonlyMap<string, number>>> = {
  'windows-1252': bytesOf('windows-1252'),
  macintosh: bytesOf('macintosh'),
};

function bytesOf(encoding: Misread): Map<string, number> {
  const decoder = new TextDecoder(encoding);
  const found = new Map([...Array(128).keys()].map((low) => [decoder.decode(new Uint8Array([low + 128])), low + 128] as const));
  // Latin-1 has control characters where Windows-1252 has quotation marks; both are told by the same name.
  if (encoding === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) found.set(String.fromCharCode(byte), byte);
  return found;
}

/** What UTF-8 looks like in Windows-1252: a letter from  to ô, and then a character that no word goes on with. */
const signOfWindows = /[\u00c2-\u00f4](?<![A-Z\u00c0-\u00de]\u00c3(?=\u00a0))[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
/** The same in Mac Roman. Dashes and quotation marks also begin such pairs, so they prove nothing by themselves. */
const signOfMac = /[√≈ƒ¬][ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø]|‚Ä[îìôúùòû¢¶]|(?:[–—][\u0080-\uffff]){3}/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Letters, marks and the punctuation of names and sentences in the scripts that people sign in. */
const plausible =
  /^[\ufe0f\u200c-\u200f\p{L}\p{M}\p{Nd}\s\u0020-\u007e¡-¿‐-―‘-‟†-…‹›€™№′″、-〿＀-￮\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}×÷]*$/u;
/** Letters that no one's name is written with: phonetic ones and historic ones. */
const implausible = /[\u0180-\u024f\u0250-\u02c5\u02c7-\u02db\u02dd-\u02ff\u0370-\u0373\u0460-\u0482\u0500-\u052f]/u;
/** Letters of living languages among those. */
const living = /[ƏəƠơƯưȘșȚțǍǎǏǐǑǒǓǔǕ-ǜǦǧǨǩƁɓƊɗƘƙƳƴƐɛƆɔƝɲƉɖƑƒƔɣƲʋŊŋʻʼʿʾˈ]/gu;

/** What was meant, or undefined where the text is no such text, or where it is not certain. */
export function undoMisreading(text: string): string | undefined {
  if (!isSuspect(text)) return undefined;
  let found: string | undefined;
  // Some texts went the wrong way twice.
  for (let round = 0; round < 3; round++) {
    const now = found ?? text;
    const next = signOfWindows.test(now) ? reread(now, 'windows-1252') : undefined;
    const better = next ?? (signOfMac.test(now) ? reread(now, 'macintosh') : undefined);
    if (better === undefined) break;
    found = better;
  }
  return found;
}

/** Most texts are plain, and are distinguished at once. */
export function isSuspect(text: string): boolean {
  return signOfWindows.test(text) || signOfMac.test(text);
}

/** All of the text has to fit: one accent that is right speaks against it. */
function reread(text: string, misread: Misread): string | undefined {
  const table = bytes[misread];
  const encoded = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const byte = code < 0x80 ? code : table.get(character);
    if (byte === undefined) return undefined;
    encoded[length++] = byte;
  }
  try {
    const decoded = utf8.decode(encoded.subarray(0, length));
    return isPlausible(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

function isPlausible(text: string): boolean {
  return (plausible.test(text) || signOfWindows.test(text)) && !implausible.test(text.replace(living, ''));
}
