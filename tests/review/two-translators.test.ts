// Several requests for one translation: they name each other and the order, and changes of distant lines are merged in one run.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reviewed } from './remotes.ts';
import { type Change, once, remoteWith } from './small-remote.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-two-translators-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const turkish = 'translations/tr/a.md';
const lines = [
  'Birinci söz burada.',
  'İkinci söz burada.',
  'Üçüncü söz burada.',
  'Dördüncü söz burada.',
  'Beşinci söz burada.',
  'Altıncı söz burada.',
];
const file = (changed: readonly string[]): string => `---\ntitle: Bir mektup\nrevision: 1\n---\n\n${changed.join('\n\n')}\n`;
const corrects = (who: string, place: number, line: string): Change => [
  who,
  { [turkish]: file(lines.map((one, at) => (at === place ? line : one))) },
];
const brings = (who: string, path: string, title: string, text: string): Change => [
  who,
  { [path]: `---\ntitle: ${title}\nrevision: 1\n---\n\n${text}\n` },
];
const letter = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'].map((word) => `${word} word here.`).join('\n\n');
const signed: Change[] = [
  ['Office', { 'letters/a.md': `---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n${letter}\n`, [turkish]: file(lines) }],
];

const requests: readonly Change[] = [
  corrects('Ada', 0, 'Birinci sözümüz burada.'),
  corrects('Bora', 2, 'Üçüncü sözümüz burada.'),
  corrects('Can', 5, 'Altıncı sözümüz burada.'),
  corrects('Deniz', 4, 'Beşinci sözümüz burada.'),
  corrects('Ece', 5, 'Altıncı sözcük burada.'),
  brings('Filiz', 'translations/eu/a.md', 'Gutun bat', 'Lehen hitza hemen.'),
  brings('Gorka', 'translations/eu/a.md', 'Gutuna', 'Hitza hemen da.'),
  brings('Hana', 'translations/mi/a.md', 'He reta', 'Te kupu tuatahi.'),
];
const root = once(async () => remoteWith(signed, requests, '', folder));
const rows = once(async () => (await reviewed(await root())).requests);

test.each([
  [1, 'Requests #2, #3, #4, #5 change translations/tr/a.md, too. Where they change different lines, all can be merged in one run.'],
  [5, 'Requests #1, #2, #3, #4 change translations/tr/a.md, too.'],
  [6, 'Request #7 brings translations/eu/a.md, too. Only one can be merged as it is'],
  [7, 'Request #6 brings translations/eu/a.md, too.'],
] as const)('request %i names the others', async (number, sentence) => {
  expect((await rows()).find((one) => one.number === number)?.questions.join('\n')).toContain(sentence);
});

test('a request for another language names none', async () => {
  expect((await rows()).find(({ number }) => number === 8)?.questions.join('\n')).not.toContain('too.');
});

test('five distant corrections and translations are merged in one run, two of one line are not, and who wrote them stays their author', async () => {
  const { merge } = await reviewed(await root(), ['--merge', '--only', '1,2,3,4,5,6,7,8']);
  expect(merge?.merged).toEqual([1, 2, 3, 4, 6, 8]);
  expect(merge?.left.map(({ number }) => number)).toEqual([5, 7]);
  const merged = readFileSync(join(await root(), turkish), 'utf8');
  expect(merged.match(/sözümüz/g)).toHaveLength(4);
  expect(readFileSync(join(await root(), 'translations/eu/a.md'), 'utf8')).toContain('Gutun bat');
});
