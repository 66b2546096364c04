// Days as forms, spreadsheets and people write them; one that may be two is left out, unless its column settles it.

import { expect, test } from 'vitest';
import { dateOrderOf, readDay } from '../../src/signatories/import/date.ts';

const today = '2026-11-29';

test.each([
  ['Nov 16, 2026', '2026-11-16'],
  ['16 November 2026', '2026-11-16'],
  ['May 14th, 2024', '2024-05-14'],
  ['14-May-24', '2024-05-14'],
  ['2024-05-14T23:30:00Z', '2024-05-14'],
  ['2024/05/14 3:12:55 PM GMT+2', '2024-05-14'],
  ['Tue May 14 2024 12:00:00 GMT+0200 (Central European Summer Time)', '2024-05-14'],
  ['16/Nov/2026:10:33:01 +0100', '2026-11-16'],
  ['5/14/24 10:33', '2024-05-14'],
  ['3.11.2026, 14:02:11', '2026-11-03'],
  ['14 мая 2024 г.', '2024-05-14'],
  ['16 de noviembre de 2026', '2026-11-16'],
  ['1er mai 2024', '2024-05-01'],
  ['14 listopadu 2024', '2024-11-14'],
  ['2024. május 14.', '2024-05-14'],
  ['2024年5月14日', '2024-05-14'],
  ['令和6年5月14日', '2024-05-14'],
  ['2024년 5월 14일', '2024-05-14'],
  ['ngày 14 tháng 5 năm 2024', '2024-05-14'],
  ['١٤/٠٥/٢٠٢٤', '2024-05-14'],
  ['14 मई 2024', '2024-05-14'],
  ['May 2024', '2024-05'],
])('“%s” is %s', (written, day) => {
  expect(readDay(written, undefined, today)).toEqual({ day });
});

test.each([
  '03/11/2026',
  '14/05/24',
  '31/02/2024',
  'Nov 16, 2099',
  '1/1/1970',
  '14 พฤษภาคม 2567',
  '45432',
  '1715644800',
  '2024-05-14 to 2024-06-01',
  '14. listopada 2024.',
  'soon',
])('“%s” is left out', (written) => {
  expect(readDay(written, undefined, today)).toHaveProperty('doubt', expect.stringContaining(written));
});

test('one row of a column settles the others', () => {
  expect(dateOrderOf(['03/11/2026', '', '14/11/2026'])).toBe('day-first');
  expect(dateOrderOf(['5/14/24', '5/1/24'])).toBe('month-first');
  expect(dateOrderOf(['14/5/2024', '5/14/2024'])).toBeUndefined();
  expect(dateOrderOf(['03.11.2026', '14.11.2026'])).toBeUndefined();
  expect(readDay('03/11/2026', 'day-first', today)).toEqual({ day: '2026-11-03' });
  expect(readDay('03/11/2026', 'month-first', today)).toEqual({ day: '2026-03-11' });
});

test('numbers are days only in a column that has nothing else', () => {
  expect(dateOrderOf(['45432', '45433.5'])).toBe('serials');
  expect(dateOrderOf(['45432', '14 May 2024'])).toBeUndefined();
  expect(readDay('45432', 'serials', today)).toEqual({ day: '2024-05-20' });
});
