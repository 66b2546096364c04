// Days of the Gregorian calendar, written as ISO 8601 does.

/** How many days a month has; 0 for a month that does not exist. Months begin at 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || (year % 400 === 0 && year > 0)) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

/** Whether `2026-11-22` is a day that exists. */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(Number(match[1]), Number(match[2]));
}

/** The day that is written otherwise: `30.11.2026`, `2026/11/3`. Undefined where it may be another one, as 1.2.2026 may. */
export function meantDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? [];
  const [, one = '', other = '', last = ''] = /^(\d{1,2})[-./] ?(\d{1,2})[-./] ?(\d{4})$/.exec(text) ?? [];
  const written = year
    ? [[year, month, day]]
    : [
        [last, one, other],
        [last, other, one],
      ];
  const days = new Set(written.map((parts) => parts.map((part) => part.padStart(2, '0')).join('-')).filter(isCalendarDay));
  return days.size === 1 ? [...days][0] : undefined;
}

/** `2021` → `2021-01-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** `2021-02` → `2021-02-28`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}
