// Whether bytes read as Cyrillic words in Windows-1251, in which spreadsheets of Eastern Europe are saved.

/** о е а и н т р с л в к д п м я, capital and small: three of five letters in any Cyrillic text, and one of four in what is none. */
const frequent = new Set([0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf0, 0xf1, 0xeb, 0xe2, 0xea, 0xe4, 0xef, 0xec, 0xff]);
/** Ё ё Є є І і Ї ї Ґ ґ Ў ў Ј ј Љ љ Њ њ Ћ ћ Ђ ђ Џ џ Ѓ ѓ Ќ ќ Ѕ ѕ, and marks that texts have. */
const rarer = new Set([
  0xa8, 0xb8, 0xaa, 0xba, 0xb2, 0xb3, 0xaf, 0xbf, 0xa5, 0xb4, 0xa1, 0xa2, 0xa3, 0xbc, 0x8a, 0x9a, 0x8c, 0x9c, 0x8e, 0x9e, 0x80, 0x90, 0x8f,
  0x9f, 0x81, 0x83, 0x8d, 0x9d, 0xbd, 0xbe, 0xb9, 0xab, 0xbb, 0x84, 0x93, 0x94, 0x96, 0x97, 0x92, 0x85, 0xa0,
]);
const isCapital = (byte: number): boolean => byte >= 0xc0 && byte <= 0xdf;
const isSmall = (byte: number): boolean => byte >= 0xe0;
const isLatin = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const minLetters = 20;

export class CyrillicEvidence {
  #letters = 0;
  #frequent = 0;
  /** Letters beside another one; those of Western words are alone among Latin ones. */
  #joined = 0;
  /** A capital after a small letter, a Latin letter beside a Cyrillic one, and what no text has. */
  #strange = 0;
  #before = 0x20;

  look(byte: number): void {
    const before = this.#before;
    this.#before = byte;
    const isLetter = byte >= 0xc0;
    if (isLetter) {
      this.#letters++;
      if (frequent.has(byte | 0x20)) this.#frequent++;
      if (before >= 0xc0) this.#joined++;
    } else if (byte >= 0x80 && !rarer.has(byte)) this.#strange++;
    if ((isCapital(byte) && isSmall(before)) || (isLetter && isLatin(before)) || (isLatin(byte) && before >= 0xc0)) this.#strange++;
  }

  get isCyrillic(): boolean {
    return (
      this.#letters >= minLetters &&
      this.#frequent >= this.#letters * 0.6 &&
      this.#joined >= this.#letters * 0.6 &&
      this.#strange * 100 <= this.#letters
    );
  }
}
