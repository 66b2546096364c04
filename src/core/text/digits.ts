// Decimal digits of scripts: which a text is written with, and the same number in ASCII.

/** Codes of numbering systems (CLDR) by their zero. Those that CSS has styles of lists for. */
const zeros: Readonly<Record<string, number>> = {
  arab: 0x660,
  arabext: 0x6f0,
  deva: 0x966,
  beng: 0x9e6,
  guru: 0xa66,
  gujr: 0xae6,
  orya: 0xb66,
  tamldec: 0xbe6,
  telu: 0xc66,
  knda: 0xce6,
  mlym: 0xd66,
  thai: 0xe50,
  laoo: 0xed0,
  tibt: 0xf20,
  mymr: 0x1040,
  khmr: 0x17e0,
  mong: 0x1810,
};

export const digitSystems: readonly string[] = Object.keys(zeros);

/** The system that most digits of a text are of, `latn` or another; undefined where it has none. */
export function digitsIn(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(/\p{Nd}/gu)) {
    const code = character.codePointAt(0) ?? 0;
    const system = code < 0x100 ? 'latn' : digitSystems.find((name) => code >= (zeros[name] ?? 0) && code < (zeros[name] ?? 0) + 10);
    if (system) counts.set(system, (counts.get(system) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The ten digits of a system; undefined for ASCII. */
export function tenDigits(system: string): readonly string[] | undefined {
  const zero = zeros[system];
  return zero === undefined ? undefined : Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit));
}

/** Decimal digits come in runs of ten (Unicode Standard, 4.6), some of which follow each other. */
export function inAscii(text: string): string {
  const known = new Map<string, string>();
  return text.replace(/\p{Nd}/gu, (character) => {
    const ascii = known.get(character) ?? digit(character);
    known.set(character, ascii);
    return ascii;
  });
}

function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
