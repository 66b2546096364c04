// What speaks for an encoding older than UTF-8: whether the text reads as text in it. Three can be distinguished with certainty.

import { CyrillicEvidence } from './cyrillic-encoding.ts';

export interface DetectedEncoding {
  readonly encoding: string;
  readonly note: string;
}

type Candidate = 'windows-1252' | 'macintosh';

const tables: Readonly<Record<Candidate, readonly string[]>> = { 'windows-1252': tableOf('windows-1252'), macintosh: tableOf('macintosh') };

function tableOf(encoding: Candidate): string[] {
  return [...Array(256).keys()].map((byte) => new TextDecoder(encoding).decode(new Uint8Array([byte])));
}

const names: Readonly<Record<Candidate, string>> = { 'windows-1252': 'Windows-1252', macintosh: 'Mac Roman' };

/** Letters of Western Europe, which both encodings have. */
const letter = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ffŠšŽžŒœŸıƒ]$/u;
/** May follow or precede a letter at once. */
const beside = /^[\p{P}\s\d\u00a0ªº°²®™©]$/u;
/** May not be inside a word, although they may end one. */
const neverInside = /^[“”„«»…–ªº°²®™©¡¿†‡•‹›]$/u;

/** ř ě ň č ů ď, as Windows-1252 shows them, and á í ý é ú š ž. */
const pairStart = new Set([0xf8, 0xec, 0xf2, 0xe8, 0xf9, 0xef, 0xd8, 0xc8, 0xcf]);
const pairEnd = new Set([0xe1, 0xed, 0xfd, 0xe9, 0xfa, 0x9a, 0x9e]);

export class LegacyEvidence {
  readonly #cyrillic = new CyrillicEvidence();
  #fits = { 'windows-1252': 0, macintosh: 0 };
  #strange = { 'windows-1252': 0, macintosh: 0 };
  /** Bytes of Windows-1252 that other encodings of Windows use for letters of their own. */
  #central = 0;
  #shared = 0;
  /** Two letters in a row that no Western language writes so: Jiøí is Jiří. */
  #pairs = 0;
  #turkish = 0;
  #acute = 0;
  #hungarian = 0;
  #all = 0;
  #valid = 0;
  #invalid = 0;
  #run = 0;
  #before = 0x0a;
  #previous = 0x0a;
  #pending = 0;

  look(piece: Uint8Array): void {
    for (const byte of piece) {
      this.#countUtf8(byte);
      this.#cyrillic.look(byte);
      this.#weigh(this.#before, this.#previous, byte);
      this.#before = this.#previous;
      this.#previous = byte;
    }
  }

  verdict(): DetectedEncoding | undefined {
    this.#weigh(this.#before, this.#previous, 0x0a);
    if (this.#pending > 0) this.#invalid++;
    if (this.#valid > this.#invalid * 2)
      return {
        encoding: 'utf-8',
        note: `Encoding: UTF-8, with ${this.#invalid} ${this.#invalid === 1 ? 'place' : 'places'} that cannot be read. Where that is, the text is damaged.`,
      };
    if (this.#cyrillic.isCyrillic)
      return {
        encoding: 'windows-1251',
        note: 'Encoding: Windows-1251, because it is not UTF-8 and reads as Cyrillic so. Look at the names.',
      };
    const isOther = (this.#central * 8 > this.#all && this.#shared * 8 > this.#all) || this.#pairs > 0;
    const isTurkish = this.#turkish > 0 && this.#acute === 0;
    const windows = this.#strange['windows-1252'];
    const mac = this.#strange.macintosh;
    if (windows === 0 && mac === 0) return this.#isWindows() && !isOther ? this.#guess('windows-1252') : undefined;
    if (windows === 0 && !isOther && !isTurkish && this.#hungarian === 0) return this.#guess('windows-1252');
    if (mac === 0 && this.#fits.macintosh > 0) return this.#guess('macintosh');
    return undefined;
  }

  /** What reads well in both, or holds no letters, comes from Windows more often. */
  #isWindows(): boolean {
    return this.#hungarian === 0 && (this.#turkish === 0 || this.#acute > 0);
  }

  #guess(encoding: Candidate): DetectedEncoding {
    return { encoding, note: `Encoding: ${names[encoding]}, because it is not UTF-8 and reads well so. Look at the names with accents.` };
  }

  #weigh(before: number, byte: number, after: number): void {
    if (byte < 0x80) {
      this.#run = 0;
      return;
    }
    this.#all++;
    this.#run++;
    for (const encoding of ['windows-1252', 'macintosh'] as const) {
      const table = tables[encoding];
      const verdict = fitness(table[before] ?? '', table[byte] ?? '', table[after] ?? '');
      // Words of accented letters only are words of another script.
      if (verdict === 'strange' || (this.#run > 3 && verdict === 'fits')) this.#strange[encoding]++;
      else if (verdict === 'fits') this.#fits[encoding]++;
    }
    if (byte === 0x8a || byte === 0x8e || byte === 0x9a || byte === 0x9e) this.#central++;
    if ([0xe6, 0xe8, 0xf8, 0xec, 0xf9, 0xf2, 0xc8, 0xd8].includes(byte)) this.#shared++;
    if (pairStart.has(byte) && pairEnd.has(after)) this.#pairs++;
    if ([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe].includes(byte)) this.#turkish++;
    if ([0xe1, 0xe6, 0xe9, 0xed, 0xf3, 0xfa].includes(byte)) this.#acute++;
    // Portuguese has õ only before e; Hungarian has ő there, and Estonian õ everywhere.
    if ((byte === 0xf5 && after !== 0x65) || (byte === 0xd5 && after !== 0x45 && after !== 0x65)) this.#hungarian++;
  }

  #countUtf8(byte: number): void {
    if (this.#pending > 0) {
      if ((byte & 0xc0) === 0x80) {
        this.#pending--;
        if (this.#pending === 0) this.#valid++;
        return;
      }
      this.#pending = 0;
      this.#invalid++;
    }
    if (byte < 0x80) return;
    if (byte >= 0xc2 && byte <= 0xdf) this.#pending = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.#pending = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.#pending = 3;
    else this.#invalid++;
  }
}

function fitness(before: string, character: string, after: string): 'fits' | 'strange' | 'neutral' {
  const [isAfterLetter, isBeforeLetter] = [letter.test(before), letter.test(after)];
  if (letter.test(character)) {
    const isCapital = character !== character.toLowerCase();
    if (isCapital && isAfterLetter && before === before.toLowerCase() && before !== before.toUpperCase()) return 'strange';
    return isAfterLetter || isBeforeLetter ? 'fits' : 'neutral';
  }
  if (!isAfterLetter && !isBeforeLetter) return /^[\p{P}\p{S}\sªº]$/u.test(character) ? 'neutral' : 'strange';
  if (isAfterLetter && isBeforeLetter && neverInside.test(character)) return 'strange';
  return beside.test(character) ? 'neutral' : 'strange';
}
