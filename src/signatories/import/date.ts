// Days as forms and spreadsheets write them, read with what the whole column shows. A day that may be two is not guessed.

import { isCalendarDay } from '../../core/text/date.ts';
import { isWeekday, monthOf } from './month-names.ts';

/** How a column writes its days. `serials`: as the numbers of days in which spreadsheets count. */
export type DateOrder = 'day-first' | 'month-first' | 'serials';
export type ReadDay = { readonly day: string } | { readonly doubt: string };

/** What a clock may add to a day. */
const time = String.raw`(?:[T\s,]+(?:(?:at|um|kl\.?|à|o|às|a las)\s+)?\d{1,2}\s?[:.h時시]\s?\d{2}[^\d]?.*)?`;
const tail = new RegExp(`^(?:日|일|\\.)?(?:\\s*[(（][^()（）]{1,12}[)）])?${time}$`, 'u');
const threeNumbers = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
const yearFirst = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/u;
const serial = /^\d{5}(?:[.,]\d+)?$/;
/** Words that are in dates and say nothing about the day. */
const fillers =
  /^(?:st|nd|rd|th|er|o|of|the|de|del|d|den|г|года|р|року|ngày|năm|date|on|z|utc|gmt|cet|cest|am|pm|at|um|uhr|kl|le|el|em|il|a|à|في|سنة)$/iu;
const maxDateLength = 80;
const earliestYear = 1990;
const msPerDay = 86_400_000;

/** Undefined where nothing settles it, or where rows contradict each other. */
export function dateOrderOf(values: Iterable<string>): DateOrder | undefined {
  let [dayFirst, monthFirst, filled, serials] = [0, 0, 0, 0];
  for (const value of values) {
    const text = plainDigits(value);
    if (text === '') continue;
    filled++;
    if (serial.test(text) && 'day' in readSerial(text, todayIso())) serials++;
    const [, a = '', separator, b = '', year = ''] = threeNumbers.exec(text) ?? [];
    if (separator === undefined || separator === '.') continue;
    if (Number(b) > 12 && Number(a) <= 12) monthFirst++;
    // In 14/05/24 the year may come first.
    else if (Number(a) > 12 && Number(b) <= 12 && year.length === 4) dayFirst++;
  }
  if (serials > 0 && serials === filled) return 'serials';
  if (dayFirst > 0) return monthFirst > 0 ? undefined : 'day-first';
  return monthFirst > 0 ? 'month-first' : undefined;
}

/** The day in ISO 8601, or why it could not be read. `order` is what `dateOrderOf` made of its column. */
export function readDay(written: string, order?: DateOrder, today: string = todayIso()): ReadDay {
  const shown = asciiDate.test(written) ? written : written.replace(/\s+/gu, ' ').trim();
  const text = plainDigits(written);
  if (text.length > maxDateLength) return { doubt: `“${shown.slice(0, 40)}…” is longer than a date; it was left out.` };
  const read = /^\d{4}(?:-\d{2})?$/.test(text) ? { day: text } : readPlain(text, order, today);
  if (read === undefined) return { doubt: `“${shown}” is no date that can be read; it was left out.` };
  if ('doubt' in read) return { doubt: `“${shown}” ${read.doubt}` };
  const { day } = read;
  if (day.length === 10 && !isCalendarDay(day)) return { doubt: `“${shown}” is no day of the calendar; the date was left out.` };
  if (day.length === 7 && !isCalendarDay(`${day}-01`)) return { doubt: `“${shown}” is no month of the calendar; the date was left out.` };
  if (day.slice(0, 10) > today.slice(0, day.length)) return { doubt: `“${shown}” is in the future; the date was left out.` };
  if (Number(day.slice(0, 4)) < earliestYear)
    return { doubt: `“${shown}” is before ${earliestYear}, or counts years in another calendar; the date was left out.` };
  return read;
}

const asciiDate = /^[!-~]+$/;

/** Without white space around it, and with the digits of any script as those of ASCII. */
function plainDigits(written: string): string {
  if (asciiDate.test(written)) return written;
  return written
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitOf(digit)))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The digits of a script are in a row of ten that begins with zero. */
function digitOf(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return value;
}

function readPlain(text: string, order: DateOrder | undefined, today: string): ReadDay | undefined {
  if (serial.test(text)) return order === 'serials' ? readSerial(text, today) : { doubt: 'is a number, and no date; it was left out.' };
  const isoLike = yearFirst.exec(text);
  if (isoLike) return tail.test(text.slice(isoLike[0].length)) ? dayOf(isoLike[1], isoLike[2], isoLike[3]) : undefined;
  const era = /^(令和|平成)\s?(元|\d{1,2})年\s?(\d{1,2})月\s?(\d{1,2})日/u.exec(text);
  if (era) {
    const count = era[2] === '元' ? 1 : Number(era[2]);
    return dayOf(String((era[1] === '令和' ? 2018 : 1988) + count), era[3], era[4]);
  }
  const numbers = threeNumbers.exec(text);
  if (numbers) return tail.test(text.slice(numbers[0].length)) ? readThree(numbers, order, today) : undefined;
  const vietnamese = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})$/iu.exec(text);
  if (vietnamese) return dayOf(vietnamese[3], vietnamese[2], vietnamese[1]);
  return readWithName(text, today);
}

function dayOf(year = '', month = '', day = ''): ReadDay {
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function readThree(match: RegExpExecArray, order: DateOrder | undefined, today: string): ReadDay {
  const [, a = '', separator = '', b = '', year = ''] = match;
  if (year.length === 4 && separator === '.') return dayOf(year, b, a);
  if (year.length === 2) {
    const full = fullYear(year, today);
    // 14/05/24 may be a day of 2024 or of 2014; in 5/14/24 only the month can come first.
    if (Number(b) > 12) return dayOf(full, a, b);
    if (order === 'day-first' || order === 'month-first') return order === 'day-first' ? dayOf(full, b, a) : dayOf(full, a, b);
    return { doubt: 'may be several days (which number is the year?); the date was left out.' };
  }
  if (Number(a) > 12 || Number(a) === Number(b)) return dayOf(year, b, a);
  if (Number(b) > 12) return dayOf(year, a, b);
  if (order === 'day-first') return dayOf(year, b, a);
  if (order === 'month-first') return dayOf(year, a, b);
  return { doubt: 'may be two days (is the month first?), and no other row of its column settles it; the date was left out.' };
}

function fullYear(year: string, today: string): string {
  return `${Number(year) > Number(today.slice(2, 4)) ? '19' : '20'}${year}`;
}

/** “Nov 16, 2026”, “16. November 2026”, “Tue May 14 2024 12:00:00 GMT+0200”: one name of a month, one day, one year. */
function readWithName(text: string, today: string): ReadDay | undefined {
  const clock = /(?<!\d)\d{1,2}:\d{2}.*/su.exec(text);
  const afterClock = clock ? (/(?<!\d)((?:19|20)\d{2})$/.exec(clock[0])?.[1] ?? '') : '';
  const date = clock ? `${text.slice(0, clock.index)} ${afterClock}` : text;
  const found: { month?: number; year?: string; day?: string } = {};
  for (const [token] of date.matchAll(/\d+|\p{L}[\p{L}\p{M}.’']*/gu)) {
    if (/^\d/.test(token)) {
      const isYear = token.length === 4 || (token.length === 2 && found.day !== undefined && found.month !== undefined);
      const part = isYear ? 'year' : 'day';
      if (token.length === 3 || token.length > 4 || found[part] !== undefined) return undefined;
      found[part] = isYear && token.length === 2 ? fullYear(token, today) : token;
      continue;
    }
    const month = monthOf(token);
    if (month !== undefined && found.month === undefined) found.month = month;
    else if (!isWeekday(token) && !fillers.test(token.replaceAll('.', ''))) return undefined;
  }
  const { month, year, day } = found;
  // November in Polish, October in Croatian, which puts a full stop after the day.
  if (/\d\.\s?listopada/iu.test(date)) return undefined;
  if (month === undefined || year === undefined) return undefined;
  return day === undefined ? { day: `${year}-${String(month).padStart(2, '0')}` } : dayOf(year, String(month), day);
}

/** The 1900 system of Excel and its followers, in which day 25569 is the first of Unix time. */
function readSerial(text: string, today: string): ReadDay {
  const days = Math.floor(Number(text.replace(',', '.')));
  const day = new Date((days - 25_569) * msPerDay).toISOString().slice(0, 10);
  return day > today || Number(day.slice(0, 4)) < earliestYear ? { doubt: 'is a number, and no date; it was left out.' } : { day };
}

/** A day ahead, since it is tomorrow already somewhere. */
export function todayIso(): string {
  const now = Date.now();
  // Asked once for each row; the answer changes once a day.
  if (now - asked.at > msPerDay / 24) asked = { at: now, day: new Date(now + msPerDay).toISOString().slice(0, 10) };
  return asked.day;
}

let asked = { at: 0, day: '' };
