// Documents of translators in pull requests at a real remote: told by the review, taken in by `review --merge --fix` in their authors' names.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../bench/fast-import.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { git, type ReviewData, review, reviewed } from '../review/remotes.ts';
import { fixtures, original } from './library.ts';
import { docx, p, zipOf } from './made.ts';
import { cloneWith } from './remote.ts';
import { bodyIn, texts } from './texts.ts';
import { withCell } from './word-edits.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFolder = (): string => mkdtempSync(join(folder, 'a-'));
const hindiCampaign = (): string => {
  const root = newFolder();
  writeFiles(root, { ...minimal, 'letters/library.md': original, 'translations/hi/library.md': hindi });
  return root;
};

const fixture = (name: string): Buffer => readFileSync(join(fixtures, name));
const hindi = `---\ntitle: ${texts.hi.title}\nrevision: 1\n---\n\n${bodyIn('hi')}`;
const start: Record<string, Content> = {
  'content/site.yaml': 'name: Library\nurl: https://library.example\ndefaultLanguage: en\n',
  'letters/library.md': original,
  'translations/hi/library.md': hindi,
};

const remoteWith = (requests: readonly (readonly [string, Record<string, Content>])[], base: Record<string, Content> = start): string =>
  cloneWith(requests, base, newFolder);

/** The document with two columns of the Hindi edition, with one cell rewritten. */
function hindiColumns(text: string): Buffer {
  const root = hindiCampaign();
  const out = join(root, 'out.docx');
  undersigned(['translate', 'hi', 'library', '--docx', '--out', out, '--root', root]);
  return Buffer.from(withCell(readFileSync(out), 'b5', text));
}

function hindiEntries(): string {
  const root = hindiCampaign();
  const run = undersigned(['export', 'hi', 'library', '--root', root]);
  expect(run.stdout).toContain(texts.hi.note);
  return run.stdout.replace(texts.hi.note, `${texts.hi.note} अब।`);
}

/** As an editor saves it: without marks, the last passages missing. */
const plain = [texts.fr.title, texts.fr.intro, texts.fr.cost, texts.fr.council.join(''), ...texts.fr.items.map((item) => `- ${item}`)].join(
  '\n\n',
);

const whole = ['title: ', 'revision: 1\n'] as const;

describe('one request each, all merged in one run', () => {
  const kinds: readonly (readonly [who: string, path: string, document: Buffer | string, target: string, holds: string])[] = [
    ['Tina', 'library-fr.docx', fixture('npm.fr.docx'), 'translations/fr/library.md', bodyIn('fr')],
    ['Amal', 'translations/ar/library.odt', fixture('libreoffice.ar.odt'), 'translations/ar/library.md', bodyIn('ar')],
    ['Yuki', 'Letter in Japanese (2).docx', fixture('libreoffice.ja.docx'), 'translations/ja/library.md', bodyIn('ja')],
    [
      'Hari',
      'translations/hi/library.docx',
      hindiColumns(`${texts.hi.items[1]} 2026`),
      'translations/hi/library.md',
      `${texts.hi.items[1]} 2026`,
    ],
    [
      'Zoe',
      'uploads/library_pt-BR.zip',
      Buffer.from(zipOf({ 'Carta.docx': fixture('npm.fr.docx') })),
      'translations/pt-BR/library.md',
      texts.fr.intro,
    ],
    ['Ines', 'translations/es/library.html', fixture('google.fr.html'), 'translations/es/library.md', texts.fr.intro],
    ['Ugo', 'translations/italian/library.txt', plain, 'translations/it/library.md', texts.fr.items[1]],
    ['Indu', 'translations/hi/library.po', hindiEntries(), 'translations/hi/library.md', `${texts.hi.note} अब।`],
  ];
  let root: string;
  let before: ReviewData;
  let told: string;
  let after: ReviewData;

  beforeAll(async () => {
    root = remoteWith(kinds.map(([who, path, document]) => [who, { [path]: document }]));
    before = await reviewed(root);
    told = (await review(root, ['--all'])).stdout;
    after = await reviewed(root, ['--merge', '--fix', '--only', '1,2,3,4,5,6,7,8']);
  }, 120_000);

  test('the review names what it is and what would become of it', () => {
    expect(before.requests.map(({ verdict, isFixable }) => `${verdict} ${isFixable}`)).toEqual(kinds.map(() => 'invalid true'));
    for (const [, path, , target] of kinds.slice(0, 3))
      expect(told.replace(/[\u2066-\u2069]/g, '')).toMatch(new RegExp(`take in ${path.replace(/[().]/g, '\\$&')}.*it becomes ${target}`));
  });

  test('all are merged', () => {
    expect(after.merge).toMatchObject({ merged: [1, 2, 3, 4, 5, 6, 7, 8], left: [] });
  });

  test.each(kinds)('%s: %s', (who, path, _, target, holds) => {
    const text = git(root, 'show', `main:${target}`);
    expect(text).toContain(holds.trim());
    for (const part of whole) expect(text).toContain(part);
    expect(git(root, 'ls-tree', '-r', '--name-only', '-z', 'main').split('\0')).not.toContain(path);
    // The text is its author's, and says whose document it was.
    const commits = git(root, 'log', '--first-parent', '--format=%an <%ae> %s', 'main', '--', target).split('\n');
    expect(commits).toContainEqual(
      expect.stringMatching(`^${who} <${who.toLowerCase()}@users.example> Take in the document of pull request #`),
    );
  });

  test('what was there and not changed stays byte for byte', () => {
    const [, second] = texts.hi.items;
    expect(`${git(root, 'show', 'main:translations/hi/library.md')}\n`).toBe(
      hindi.replace(second, `${second} 2026`).replace(texts.hi.note, `${texts.hi.note} अब।`),
    );
  });

  test('what is left is a sound campaign', () => {
    git(root, 'checkout', '--quiet', 'main');
    expect(undersigned(['check', '--root', root]).stdout).toContain(' 0 errors');
  });
});

describe('what is not taken in', () => {
  const macros = Buffer.from(docx(p('Titre'), { parts: { 'word/vbaProject.bin': 'x' } }));
  const bomb = Buffer.from(
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 }),
  );
  const french = fixture('npm.fr.docx');
  const cases: readonly (readonly [name: string, files: Record<string, Content>, says: string])[] = [
    ['no language', { 'lettre.docx': french }, 'Which language is it?'],
    ['two languages', { 'fr library it.docx': french }, 'French (fr) or Italian (it)'],
    [
      'a translation that is there',
      { 'translations/hi/library.odt': fixture('libreoffice.hi.odt') },
      'is there already, and is not written over',
    ],
    [
      'two documents for one place',
      { 'translations/fr/library.docx': french, 'translations/fr/library.odt': fixture('libreoffice.fr.odt') },
      'Which one is meant?',
    ],
    [
      'a document beside the text',
      { 'translations/fr/library.docx': french, 'translations/fr/library.md': `---\ntitle: T\nrevision: 1\n---\n\nMot.\n` },
      'Which one is meant?',
    ],
    ['the language of the letter', { 'translations/en/library.docx': french }, 'is not translated into it'],
    ['macros', { 'translations/fr/library.docx': macros }, 'macros'],
    ['a bomb', { 'library.fr.docx': bomb }, 'too large when unpacked'],
    ['an old Word', { 'translations/fr/library.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex') }, 'an old Word'],
    ['not a document at all', { 'translations/fr/library.docx': 'x' }, 'library.docx: '],
    ['5 MiB of pictures', { 'library-fr.docx': Buffer.from(zipOf({ 'a.png': randomBytes(5 * 1024 * 1024) })) }, 'larger than 4 MiB'],
    ['a program beside it', { 'library-fr.docx': french, 'src/x.js': 'export {};\n' }, ''],
    ['an executable file', { 'library-fr.docx': { mode: '100755', bytes: french } }, ''],
    ['a link', { 'library-fr.docx': { mode: '120000', bytes: '/etc/passwd' } }, ''],
  ];
  let root: string;
  let data: ReviewData;

  beforeAll(async () => {
    root = remoteWith(cases.map(([name, files]) => [name.replace(/[^a-z]/gi, ''), files]));
    data = await reviewed(root, ['--merge', '--fix', '--only', cases.map((_, index) => index + 1).join()]);
  }, 120_000);

  test.each(cases.map(([name, files, says], index) => [name, files, says, index] as const))('%s', (_, files, says, index) => {
    const request = data.requests[index];
    if (!('src/x.js' in files)) expect(request?.isFixable).toBe(false);
    if (says !== '') expect(request?.questions.join('\n')).toContain(says);
    expect(['invalid', 'engine']).toContain(request?.verdict);
    if ('src/x.js' in files) expect(request?.verdict).toBe('engine');
  });

  test('nothing is merged', () => {
    expect(data.merge?.merged).toEqual([]);
    expect(git(root, 'show', 'main:translations/hi/library.md')).toBe(hindi.trimEnd());
  });
});

test('of several letters the name says which', async () => {
  const base = { ...start, 'letters/bus.md': original.replace('library', 'bus') };
  const root = remoteWith(
    [
      ['Tina', { 'fr.docx': fixture('npm.fr.docx') }],
      ['Tina', { 'library.fr.docx': fixture('npm.fr.docx') }],
      ['Tina', { 'translations/bus/fr.docx': fixture('npm.fr.docx') }],
    ],
    base,
  );
  const { requests } = await reviewed(root);
  expect(requests[0]?.questions.join()).toContain('Of which letter is it the translation: “bus” or “library”?');
  expect(requests.map(({ isFixable }) => isFixable)).toEqual([false, true, true]);
});

test('what the reader was not sure of is told before merging', async () => {
  const { title, intro, cost, council, items, quote, numbers, steps, ask, demand } = texts.fr;
  const paragraphs = [
    title,
    intro,
    cost,
    council.join(''),
    ...items,
    quote,
    numbers,
    ...steps,
    ask,
    demand,
    'Un mot de plus que personne n’a demandé.',
  ];
  const document = docx(
    `${paragraphs.map((text) => p(text)).join('')}<w:p><w:del w:id="1"><w:r><w:delText>vieux</w:delText></w:r></w:del><w:r><w:t>Fin.</w:t></w:r></w:p>`,
  );
  const root = remoteWith([['Tina', { 'translations/fr/library.docx': Buffer.from(document) }]]);
  const { requests } = await reviewed(root);
  const said = requests[0]?.questions.join('\n') ?? '';
  expect(said).toContain('Left out of it: 1 tracked deletion');
  expect(said).toMatch(/Belongs to no passage|Not certain which passage/);
  expect(said).toContain('It names no translator');
});

test('check --base tells a document at the top, and its comment says that it is taken in', () => {
  const root = remoteWith([]);
  git(root, 'checkout', '--quiet', '-b', 'mine');
  writeFileSync(join(root, 'library-fr.docx'), fixture('npm.fr.docx'));
  const run = undersigned(['check', '--base', 'origin/main', '--root', root]);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('This is a Word document');
  expect(run.stdout).toContain('npx undersigned translate fr library --from library-fr.docx');
  const comment = undersigned(['check', '--base', 'origin/main', '--format', 'markdown', '--root', root]).stdout;
  expect(comment).toContain('translations/fr/library.md');
});

test.each([
  ['nested too deep for the parser', '>'.repeat(7900)],
  ['made so that the parser comes to no end', '- '.repeat(60_000)],
])(
  'entries that are %s are not taken in, and the comment is written all the same',
  (_, text) => {
    const root = remoteWith([]);
    git(root, 'checkout', '--quiet', '-b', 'mine');
    writeFileSync(join(root, 'translations/hi/library.po'), hindiEntries().replace(`${texts.hi.note} अब।`, `${text} a`));
    const { code, stdout, stderr } = undersigned(['check', '--base', 'origin/main', '--format', 'markdown', '--root', root]);
    expect(code).toBe(1);
    expect(stderr).not.toContain('RangeError');
    expect(stdout).toContain('translations/hi/library.po');
    expect(stdout).not.toContain('translations/hi/library.md');
  },
  60_000,
);

test('a fix keeps what another request of the same run has changed in the file', async () => {
  const { intro, note } = texts.hi;
  const root = remoteWith([
    ['Hari', { 'translations/hi/library.md': hindi.replace(intro, `${intro} हाँ।`) }],
    ['Indu', { 'translations/hi/library.md': `${hindi.replace(note, `${note} अब।`)}\n<p>और एक बात।</p>\n` }],
  ]);
  const { merge } = await reviewed(root, ['--merge', '--fix', '--only', '1,2']);
  expect(merge).toMatchObject({ merged: [1, 2], fixed: [{ number: 2 }] });
  const text = git(root, 'show', 'main:translations/hi/library.md');
  expect(text).toContain(`${intro} हाँ।`);
  expect(text).toContain(`${note} अब।`);
  expect(text).not.toContain('<p>');
});

test('a document of an earlier revision is taken for a translation of that, and the review says so', async () => {
  const campaign = hindiCampaign();
  const path = join(campaign, 'letters/library.md');
  undersigned(['revise', 'library', '--date', '2026-01-01', '--root', campaign]);
  const changed = original.replace(/### In numbers[\s\S]*?(?=## What we ask)/, '');
  writeFileSync(path, changed);
  undersigned(['revise', 'library', '--impact', 'meaning', '--note', 'Without numbers', '--date', '2026-02-01', '--root', campaign]);
  const recorded = readFileSync(join(campaign, 'letters/library.revisions.yaml'), 'utf8');
  const base = { ...start, 'letters/library.md': changed, 'letters/library.revisions.yaml': recorded };
  const root = remoteWith([['Tina', { 'library-fr.docx': fixture('npm.fr.docx') }]], base);
  const { merge, requests } = await reviewed(root, ['--merge', '--fix', '--only', '1']);
  expect(requests[0]?.questions.join('\n')).toContain('It fits revision 1 of the letter better than the last one');
  expect(merge?.merged).toEqual([1]);
  expect(git(root, 'show', 'main:translations/fr/library.md')).toContain('\nrevision: 1\n');
  expect(git(root, 'show', 'main:translations/fr/library.lock.yaml')).toContain('original');
});
