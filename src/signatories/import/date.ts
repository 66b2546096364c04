// Days as forms and spreadsheets write them.

import { isCalendarDay } from '../../core/text/date.ts';

/** The day in ISO 8601, or why it could not be read. A day that may be two is not guessed. */
export function readDay(written: string): { day: string } | { doubt: string } {
  const text = written.trim();
  if (/^\d{4}(?:-\d{2})?$/.test(text)) return { day: text };
  const day = (year: string, month: string, number: string): { day: string } | { doubt: string } => {
    const iso = `${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`;
    return isCalendarDay(iso) ? { day: iso } : { doubt: `“${text}” is no day of the calendar; the date was left out.` };
  };
  const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u.exec(text);
  if (yearFirst) return day(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '');
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dots) return day(dots[3] ?? '', dots[2] ?? '', dots[1] ?? '');
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text);
  if (slashes) {
    const [, a = '', b = '', year = ''] = slashes;
    if (Number(a) > 12 || a.padStart(2, '0') === b.padStart(2, '0')) return day(year, b, a);
    if (Number(b) > 12) return day(year, a, b);
    return { doubt: `“${text}” may be two days (is the month first?); the date was left out.` };
  }
  return { doubt: `“${text}” is no date that can be read; it was left out.` };
}
