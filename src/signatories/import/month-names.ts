// Names of months and weekdays in the languages of campaigns and their neighbours, from CLDR through Intl.

const languages =
  'en ar bn bg ca cs da de el es et fa fi fil fr he hi hu id it lt lv ms nb nl pl pt ro ru sk sl sr sr-Latn sv sw th tr uk ur vi'.split(
    ' ',
  );

/** Null where languages disagree. */
let months: Map<string, number | null> | undefined;
let weekdays: Set<string> | undefined;

/** 1 to 12; undefined for what is not a month, or for one that two languages count differently. */
export function monthOf(word: string): number | undefined {
  months ??= readMonths();
  return months.get(keyOf(word)) ?? undefined;
}

export function isWeekday(word: string): boolean {
  weekdays ??= readWeekdays();
  return weekdays.has(keyOf(word));
}

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200c-\u200f.]/gu, '')
    .toLowerCase()
    .trim();
}

function* dayNames(part: 'month' | 'weekday', dates: readonly Date[]): Generator<{ name: string; index: number }> {
  const base = { calendar: 'gregory', timeZone: 'UTC' } as const;
  // With a day beside it, many languages inflect the month.
  for (const language of languages)
    for (const width of ['long', 'short'] as const)
      for (const options of [
        { [part]: width },
        { [part]: width, day: 'numeric', year: 'numeric', month: width },
      ] as Intl.DateTimeFormatOptions[]) {
        const format = new Intl.DateTimeFormat(language, { ...base, ...options });
        for (const [index, date] of dates.entries())
          for (const { type, value } of format.formatToParts(date)) if (type === part) yield { name: value, index };
      }
}

function readMonths(): Map<string, number | null> {
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 5)));
  const found = new Map<string, number | null>([['sept', 9]]);
  for (const { name, index } of dayNames('month', dates)) {
    const key = keyOf(name);
    if (!/\p{L}/u.test(key) || /\d/.test(key)) continue;
    const other = found.get(key);
    if (other === undefined) found.set(key, index + 1);
    else if (other !== index + 1) found.set(key, null);
  }
  return found;
}

function readWeekdays(): Set<string> {
  const dates = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
  return new Set([...dayNames('weekday', dates)].map(({ name }) => keyOf(name)));
}
