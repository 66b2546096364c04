// The script that a name begins with, as a list of names needs it: codes of ISO 15924.

/** Scripts that people write names in today, the most frequent first. */
const codes = (
  'Latn Arab Cyrl Hani Deva Hang Hira Kana Beng Thai Grek Hebr Armn Geor Ethi Taml Telu Knda Mlym Gujr Guru Orya Sinh Mymr Khmr Laoo Tibt ' +
  'Thaa Syrc Nkoo Adlm Rohg Mong Cher Cans Olck Mtei Tfng Vaii Java Bali Sund Yiii Lisu Osge Bopo Cakm Cham Lana Talu Tavt Limb Lepc Bugi ' +
  'Mand Samr Copt Goth Wcho Sora Hmnp Nagm Kali Saur'
).split(' ');

/** Written together, and sorted together. */
const together: Readonly<Record<string, string>> = { Hira: 'Jpan', Kana: 'Jpan', Bopo: 'Hani', Hang: 'Kore' };

const patterns = codes.flatMap((code): [string, RegExp][] => {
  try {
    return [[together[code] ?? code, new RegExp(`^\\p{sc=${code}}`, 'u')]];
  } catch {
    // A script that this version of Unicode does not have yet.
    return [];
  }
});
const known = new Map<number, string>();

/** The script of the first letter; `Zyyy` where the text begins with a digit or another sign, or with a script that is not listed above. */
export function firstScript(text: string): string {
  const point = text.codePointAt(0) ?? 0;
  const cached = known.get(point);
  if (cached !== undefined) return cached;
  const character = String.fromCodePoint(point);
  const script = /^\p{L}/u.test(character) ? (patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Zyyy') : 'Zyyy';
  known.set(point, script);
  return script;
}
