// Ways to write a number that are not its digits alone: words for thousands and more, and Roman numerals.

/** Beginnings of words that multiply the number before them; what follows them is an ending of the language. */
const words = [
  'thousand|million|billion|trillion|lakh|lac|crore|hundred',
  'mille|milli|mili|miliard|mil(?!\\p{L})|mld|mln|mio|mrd|tausend|tūkst|tuhat|tuhan|tusen|tis|tys|ezer|bin(?!\\p{L})|milyon|milyar',
  'nghìn|ngàn|triệu|tỷ|tỉ|ribu|juta|miliar|elfu|libo|bilyon|laki',
  'тис|тыс|мил|млн|млрд|миллион|мільйон|мільярд|хил|χιλ|εκατ|δισ',
  'ألف|الف|آلاف|مليون|ملايين|مليار|هزار|میلیون|میلیارد|ہزار|لاکھ|کروڑ|ملین|ارب|אלף|אלפי|מיליון|מיליארד|ሺ|ሚሊዮን',
  'हज़ार|हजार|लाख|करोड़|अरब|হাজার|লাখ|লক্ষ|কোটি|ஆயிரம்|லட்சம்|கோடி|พัน|หมื่น|แสน|ล้าน|ពាន់|លាន|သောင်း|သန်း',
  '[十百千万萬億亿兆십백천만억조]',
].join('|');
// Normal form: this file and the texts it reads may compose नुक्ता differently.
const scale = new RegExp(`^[\\s\\u00a0-]?(?:${words.normalize('NFC')})`, 'iu');
const inWords = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?<!\\d[\\s\\u00a0-])(?:${words.normalize('NFC')})`, 'iu');

/** Whether the text behind a number begins with a word that multiplies it. */
export function isScaled(after: string): boolean {
  return scale.test(after.normalize('NFC'));
}

/** Whether a number is said with no digit at all: one million, zwei Millionen. */
export function hasScaledWords(text: string): boolean {
  return inWords.test(text.normalize('NFC'));
}

/** `150,000` → `15`: the digits that remain when a number is multiplied by ten. */
export function significant(number: string): string {
  return number.replace(/\D/g, '').replace(/^0+(?=\d)|(?<!0)0+$/g, '');
}

/** 1億2000万 is one number: 12000万. `text` has ASCII digits. */
export function joinMyriads(text: string): string {
  return text.replace(
    /(?<!\d)(\d{1,8})[億亿억] ?(\d{1,4})(?=[万萬만])/gu,
    (_, first: string, second: string) => first + second.padStart(4, '0'),
  );
}

const numerals: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Of centuries and chapters; undefined above 39. */
export function inRoman(number: number): string | undefined {
  if (number < 1 || number >= 40) return undefined;
  let rest = number;
  let roman = '';
  for (const [value, numeral] of numerals)
    while (rest >= value) {
      roman += numeral;
      rest -= value;
    }
  return roman;
}
