// What a new signature brings besides its fields makes it doubtful: words in its path, comments in its file, names of authors.

import { expect, test } from 'vitest';
import { doubtsAboutCommit } from '../../src/review/changes/message.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import { foreignWords } from '../../src/review/judge/path-words.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import { added, baseOfMain, makeRepository, onlyRead } from './support.ts';

const repositoryWith = onlyRead(makeRepository);

const author = { name: 'Eve', email: 'eve@users.example' };
const root = 'signatories/a';

async function judging(): Promise<(path: string, text: string) => Verdict> {
  const judge = new Judge(await baseOfMain(repositoryWith({ 'signatories/a/wave-two/gro.yaml': 'name: Gro Eide\n' })), '2026-11-29');
  return (path, text) => judge.judge({ number: 1, author, files: [added(`${root}/${path}.yaml`, text)] });
}

test('words in the path that the name has not', async () => {
  const judge = await judging();
  for (const path of [
    'mette-krog-is-a-liar',
    'liar',
    'mette-at-mailhost.example',
    'shame/mette-krog',
    'me/bob-ober-stole/mette-krog',
    'mette-krog-vote-for-x.party',
    '0170-number-of-bob/mette-krog',
    '491701234567',
    'mette-krog-491701234567',
    'b-o-b-l-i-e-s',
    'mette-krog/bo/is/an/ox',
  ]) {
    const { kind, questions } = judge(path, 'name: Mette Krog\n');
    expect([kind, questions.join()], path).toEqual(['doubtful', expect.stringContaining('words that its name has not')]);
  }
});

test('paths that people choose are no question', async () => {
  const judge = await judging();
  for (const [path, name] of [
    ['mette-krog', 'Mette Krog'],
    ['me/mette-krog-2', 'Mette Krog'],
    ['mkrog', 'Mette Krog'],
    ['mette', 'Mette Krog'],
    ['Mete_Krogh', 'Mette Krog'],
    ['krog1984', 'Mette Krog'],
    ['wave-two/mette-krog', 'Mette Krog'],
    ['my-signature', 'Mette Krog'],
    ['juergen-mueller', 'Jürgen Müller'],
    ['jurgen.muller', 'Jürgen Müller'],
    ['soren-aakjaer', 'Søren Åkjær'],
    ['obrien', 'Séamus O’Brien'],
    ['yuriy-ivanov', 'Юрий Иванов'],
    ['yuriy-ivanov', 'יורי איבנוב'],
    ['wang-xiaoming', '王小明'],
    ['wa/wang-xiao-ming-2', '王小明'],
  ] as const)
    expect(
      foreignWords(path, { name }, (folder) => folder === 'wave-two'),
      path,
    ).toEqual([]);
  for (const path of ['bob-ober-is-such-a-liar', '491701234567', 'wang-xiaoming-tel-49170'])
    expect(
      foreignWords(path, { name: '王小明' }, () => false),
      path,
    ).not.toEqual([]);
  expect(judge('wave-two/mette-krog', 'name: Mette Krog\n').kind).toBe('ready');
  expect(judge('my-signature', 'name: Mette Krog\n').kind).toBe('ready');
});

test('comments with words', async () => {
  const judge = await judging();
  for (const comment of [
    '# everybody who reads this shall buy at our shop',
    `# ${'a '.repeat(40)}`,
    '#\n#\n#\n# 一二三四五六七八九十一二三四五六七',
    '# a line\n# another line\n# and a third one',
    '# https://shop.example/everything',
    '# Bob lies',
    '# 王',
  ]) {
    const { kind, questions } = judge('mette-krog', `${comment}\nname: Mette Krog\n`);
    expect([kind, questions.join()], comment).toEqual(['doubtful', expect.stringContaining('comments with')]);
  }
  for (const comment of ['#', '# ---', '###', '# .', '#\n#'])
    expect(judge('mette-krog', `${comment}\nname: Mette Krog\n`).kind, comment).toBe('ready');
});

test('links whose host looks like another one, and old dates, and addresses with a path', async () => {
  const judge = await judging();
  for (const field of [
    'link: https://gоogle.example/',
    'link: https://раураӏ.example/x',
    'link: https://xn--pple-43d.example/',
    'link: https://www.ехаmрlе.org/',
    'link: https://ѕcope.example/',
    'link: https://university.example\u2215staff.shop.example/',
    'link: https://news.example\u29f8today.shop.example/',
    'link: https://city.example\u2d4fcouncil\u2983.shop.example/',
    'link: https://town\u2571hall.example/',
    'link: https://\u203ahome.example/',
    'date: 1931-02-03',
    'role: read cheap.pills/now',
    'affiliation: Union (join.us/today)',
    'statement: Visit casino.bet',
    'statement: Visit best-odds.club',
    'statement: Visit best-odds。club',
    'statement: Visit ｂｅｓｔ－ｏｄｄｓ．ｃｌｕｂ',
    'statement: Visit best-odds․club',
    'statement: See ｈｔｔｐｓ：／／odds.example',
    'role: Ask t.me/bestodds',
    'affiliation: x.com/bestodds',
    'affiliation: ｗｗｗ．odds.example',
  ])
    expect(judge('mette-krog', `name: Mette Krog\n${field}\n`).kind, field).toBe('doubtful');
  for (const field of [
    'link: https://bücher.example/',
    'link: https://пример.example/',
    'link: https://例え.example/',
    'date: 2026-11-01',
    'role: M.Sc. student, Dr.-Ing.',
    'affiliation: and/or, 2.5 jobs',
    'role: B.Sc./M.Sc., Ph.D./Dr.',
    'link: https://col·legi.example/',
    'link: https://テスト・サイト.example/',
    'statement: 私は反対です。これは大切な問題です。',
    'statement: 我是A。B也是。',
    'statement: I teach e.g. physics/maths.',
  ])
    expect(judge('mette-krog', `name: Mette Krog\n${field}\n`), field).toMatchObject({ kind: 'ready', questions: [] });
});

test('names of authors that hold more than a name', () => {
  const header = (name: string): string =>
    `tree ${'0'.repeat(40)}\nauthor ${name} <eve@users.example> 1 +0000\ncommitter Office <office@users.example> 1 +0000`;
  for (const name of [
    'Bob at Musterstraße 12',
    'call +49 30 1234567',
    'x'.repeat(101),
    'mail to eve@mailhost.example',
    '12 Example Street',
  ])
    expect(doubtsAboutCommit(header(name), 'Sign').join(), name).toContain('more than a name');
  for (const name of ['Mette Krog', 'GitHub', 'Ana María de la Cruz y Fernández-Ordóñez', '王小明', 'user1984'])
    expect(doubtsAboutCommit(header(name), 'Sign'), name).toEqual([]);
});

test('parts of a language tag that are in no registry', async () => {
  const judge = await judging();
  for (const tag of [
    'en-x-visit-pills-now',
    'nb-bobober',
    'da-x-bo-is-an-ox',
    'sv-u-ca-gregory',
    'en-a-badword',
    'de-1996-liars',
    'fr-buypills-visit',
  ])
    for (const text of [`language: ${tag}\n`, `statement: We all must listen now.\nstatementLanguage: ${tag}\n`]) {
      const { kind, questions } = judge('mette-krog', `name: Mette Krog\n${text}`);
      expect([kind, questions.join()], tag).toEqual(['doubtful', expect.stringContaining('in no registry')]);
    }
  for (const tag of ['nb', 'sr-Latn', 'pt-BR', 'es-419', 'zh-Hant-TW', 'de-1996', 'ca-valencia', 'sl-biske-rozaj', 'en-scotland'])
    expect(judge('mette-krog', `name: Mette Krog\nlanguage: ${tag}\n`), tag).toMatchObject({ kind: 'ready', questions: [] });
});
