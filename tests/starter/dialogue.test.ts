// `init` on a terminal: a wrong answer is asked for again, with why; questions say what may be empty; the last lines fit what was written.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Io, UsageError } from '../../src/cli/command.ts';
import { command } from '../../src/cli/commands/init.ts';
import { readRecord } from '../../src/starter/record.ts';
import { check } from '../support/campaign.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-dialogue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers by words of the question, each once and in this order; every other question gets an empty one. */
async function talk(dir: string, answers: readonly (readonly [question: string, answer: string])[], values = {}) {
  const left = [...answers];
  const printed: string[] = [];
  const io: Io = {
    out: (text) => void printed.push(text),
    err: (text) => void printed.push(text),
    isTerminal: false,
    colour: false,
    cwd: folder,
    ask: (question) => {
      printed.push(`${question}\n`);
      if (printed.length > 200) throw new Error(`This was asked for ever: ${question}`);
      const at = left.findIndex(([words]) => question.includes(words));
      const answer = at === -1 ? '' : (left.splice(at, 1)[0]?.[1] ?? '');
      return answer === '^C' ? Promise.reject(new UsageError('\nNothing was done.')) : Promise.resolve(answer);
    },
  };
  const code = await command.run({ values: { 'no-install': true, 'no-commit': true, ...values }, positionals: [dir] }, io);
  expect(left).toEqual([]);
  return { code, said: printed.join('') };
}

test('each wrong answer is asked for again, with what is wrong, and nothing that was said before is lost', async () => {
  writeFileSync(join(folder, 'a carta.md'), 'Queremos rios limpos, já.\n');
  const { code, said } = await talk('rios', [
    ['A file with', 'cart.md'],
    ['A file with', 'a\\ carta.md'],
    ['letter’s title', 'Rios limpos'],
    ['letter’s language', ''],
    ['letter’s language', 'Portuguese'],
    ['letter’s language', 'pt'],
    ['Other languages', 'Klingon'],
    ['Other languages', 'en'],
    ['e-mail', 'nobody'],
    ['e-mail', 'ola@rios.example'],
    ['repository’s page', 'https://code.rios.example/nos/carta'],
    ['Whose software', 'Bitbucket'],
    ['Whose software', 'forgejo'],
    ['Where the site', 'x'],
    ['Where the site', 'https://rios.example/carta/'],
    ['colour', 'red'],
    ['colour', '#0a5f7d'],
    ['Write all this', ''],
    ['Write all this', 'yes'],
  ]);
  expect(code).toBe(0);
  for (const why of [
    'There is no file',
    'This needs an answer.',
    '“Portuguese” is no tag of a language. Did you mean “pt” (Portuguese) or “pt-BR” (Brazilian Portuguese) or “pt-PT” (European Portuguese)?',
    '“Klingon” is no tag of a language. Write it as en, fr, pt-BR or zh-Hans.',
    '“nobody” is no e-mail address',
    '“Bitbucket” is none of them: github, gitlab, forgejo.',
    '“x” is no address on the web. Write it as https://example.org/.',
    '“red” is no colour such as #8a1c4a.',
  ])
    expect(said).toContain(why);
  expect(said.match(/ Empty: /g)?.length).toBeGreaterThan(5);
  const root = join(folder, 'rios');
  expect(readFileSync(join(root, 'content/site.yaml'), 'utf8')).toContain('url: https://rios.example/carta/\n');
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(said).toContain('http://localhost:4321/carta/ to see letters/rios-limpos.md as a site.');
  expect(said).toContain('Read about.md, privacy.md and imprint.md in content/pages/.');
  expect(said).toContain('machine drafts that no native speaker has read, in: Brazilian Portuguese (for Portuguese).');
  const note = /interface .* of the pages in Portuguese is in Brazilian Portuguese, because .*: npx undersigned translate pt ui/;
  // Where the language is named, and once more among what is left to do.
  expect(said.split('Other languages of the site')[0]).toMatch(note);
  expect(said.slice(said.indexOf('Wrote '))).toMatch(note);
});

test('all answers are shown with numbers before anything is written, and each can be changed', async () => {
  writeFileSync(join(folder, 'bees.md'), '# Bees\n\nLeave the meadows.\n');
  const { code, said } = await talk('bees', [
    ['A file with', 'bees.md'],
    ['letter’s title', 'Bes'],
    ['letter’s language', 'en'],
    ['Other languages', 'inglês'],
    ['Did you mean', 'no'],
    ['Other languages', 'de'],
    ['e-mail', 'us@bees.example'],
    ['repository’s page', 'git@codeberg.org:us/bees.git'],
    ['Write all this', 'maybe'],
    ['Write all this', '99'],
    ['Write all this', '2'],
    ['letter’s title', 'Bees: now'],
    ['Write all this', '5'],
    ['Other languages', '-'],
    ['Write all this', '9'],
    ['Whose software', ''],
    ['Write all this', '10'],
    ['called in addresses', 'bees'],
    ['Write all this', 'yes'],
  ]);
  expect(code).toBe(0);
  expect(said).toContain('“inglês” is no tag of a language. Did you mean “en” (English)? (yes or no) [yes] \n');
  expect(said).toContain('Its page is taken to be https://codeberg.org/us/bees\n');
  expect(said).toContain('“maybe” is neither yes nor no, nor a number from 1 to 13.');
  expect(said.match(/Its page is taken/g)).toHaveLength(1);
  expect([...new Set(said.match(/ {2}letters\/.+\n/g))]).toEqual(['  letters/bes.md\n', '  letters/bees-now.md\n', '  letters/bees.md\n']);
  const last = said.slice(said.lastIndexOf('Your answers:'), said.indexOf('Wrote '));
  expect(last).toMatch(
    /^Your answers:\n {3}1 {2}Text of the letter +bees\.md\n {3}2 {2}Title of the letter +Bees: now\n {3}3 {2}Name of the campaign +Bees: now\n[\s\S]* 5 {2}Other languages +\(none\)\n/,
  );
  expect(readFileSync(join(folder, 'bees/letters/bees.md'), 'utf8')).toContain('title: "Bees: now"\n');
  expect(readFileSync(join(folder, 'bees/content/site.yaml'), 'utf8')).toContain('url: https://us.codeberg.page/bees/\n');
  expect(existsSync(join(folder, 'bees/translations'))).toBe(false);
});

test.each([
  ['no', 'no'],
  ['breaks off', '^C'],
])('whoever says %s at the end has the answers in a command that begins with them', async (_what, answer) => {
  const answers = [
    ['letter’s title', 'Let’s talk'],
    ['e-mail', 'us@talk.example'],
    ['Write all this', answer],
  ] as const;
  const said = await talk('talks', answers, { accent: '#0a5f7d' }).then(
    (done) => done.said,
    (error: Error) => error.message,
  );
  expect(said).toContain(
    `To begin again with your answers:\n  npx undersigned init talks --no-install --no-commit --accent '#0a5f7d' --title 'Let’s talk' --email us@talk.example`,
  );
  expect(existsSync(join(folder, 'talks'))).toBe(false);
});

test('a file of one’s own folder is found, and a missing one is named where it was looked for', async () => {
  const home = process.env.HOME;
  process.env.HOME = folder;
  try {
    writeFileSync(join(folder, 'at home.md'), '# At home\n\nText.\n');
    const { said } = await talk('home', [
      ['A file with', '~/nothing.md'],
      ['A file with', '~/at home.md'],
      ['letter’s language', 'en'],
      ['Write all this', 'yes'],
    ]);
    expect(said).toContain(`There is no file ${join(folder, 'nothing.md')}. Name one from ${folder}, or with its whole path.`);
    expect(existsSync(join(folder, 'home/letters/at-home.md'))).toBe(true);
  } finally {
    process.env.HOME = home;
  }
});

test('the last lines name how the letter comes into each other language, and what records it', async () => {
  const { said } = await talk('wells', [
    ['Other languages', 'de, en, sv'],
    ['Write all this', 'yes'],
  ]);
  const [, steps] = /Once the letter says .+:\n([\s\S]*?)\n\n/.exec(said) ?? [];
  expect(steps?.split('\n').map((line) => line.trim().split(/ +# /)[0])).toEqual([
    'npx undersigned translate de wells',
    'npx undersigned translate sv wells',
    'npx undersigned translate de wells --from FILE',
    'npx undersigned revise wells',
  ]);
});

test('a language that is called by its name is taken with Enter, or by what is answered instead', async () => {
  const { said } = await talk(
    'pozzi',
    [
      ['Did you mean “it”', ''],
      ['Other languages', 'fr, Deutsch, Swedish'],
      ['Did you mean “de”', 'y'],
      ['Did you mean “sv”', 'fr,de,da'],
      ['Write all this', 'yes'],
    ],
    { language: 'Italian' },
  );
  expect(said).toContain('“Italian” is no tag of a language. Did you mean “it” (Italian)? (yes or no) [yes] \n');
  expect(said).toMatch(/ Its language +it\n.* Other languages +fr,de,da\n/);
});

test('the licence of the texts is asked for, can be none, and is said at the end', async () => {
  const usual = await talk('usual', [['Write all this', 'yes']]);
  expect(usual.said).toMatch(/\n +\d+ {2}Licence of the texts +CC BY 4\.0\n/);
  expect(usual.said).toContain(
    '- Your texts are under CC BY 4.0: whoever names you may use and change them. If you do not want that, change LICENSE.md,',
  );
  const { said } = await talk('ours', [
    ['Under which licence', 'MIT'],
    ['Under which licence', 'None'],
    ['Write all this', 'yes'],
  ]);
  expect(said).toContain('“MIT” is neither CC BY 4.0 nor none.');
  expect(said).toContain('- Your texts are under no licence.');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  expect([read('usual/content/site.yaml'), read('ours/content/site.yaml')].map((text) => text.includes('licence:'))).toEqual([true, false]);
  expect(read('ours/LICENSE.md')).toMatch(/ are under no licence: /);
  expect(check(join(folder, 'ours')).filter(({ severity }) => severity === 'error')).toEqual([]);
  // Later versions of the file are compared with the one that was written.
  const field = JSON.parse(read('ours/package.json')).undersigned;
  expect(readRecord(field)?.around.licence).toBe('none');
  expect(readRecord({ ...field, licence: undefined })?.around.licence).toBe('CC BY 4.0');
});

test('a title that addresses cannot spell gives the letter no hash for a name', async () => {
  const { said } = await talk('nahr', [
    ['letter’s title', 'أنهار نظيفة'],
    ['letter’s language', 'ar'],
    ['repository’s page', 'https://codeberg.org/us/risala'],
    ['called in addresses', 'Risala Nahr'],
    ['called in addresses', ''],
    ['Write all this', 'yes'],
  ]);
  expect(said).toContain('“Risala Nahr” is no name for addresses.');
  expect(readFileSync(join(folder, 'nahr/letters/risala.md'), 'utf8')).toMatch(
    /^---\ntitle: أنهار نظيفة\nlanguage: ar\n[\s\S]*\n## مطالبنا\n/,
  );
  const asked = async (dir: string, title: string) =>
    (
      await talk(dir, [
        ['letter’s title', title],
        ['Write all this', 'yes'],
      ])
    ).said.includes('called in addresses');
  expect([await asked('reki', 'Чистые реки'), await asked('kawa', '川をきれいに')]).toEqual([false, true]);
  expect(existsSync(join(folder, 'kawa/letters/kawa.md'))).toBe(true);
});

test.each([
  ['Θέλουμε καθαρά ποτάμια για όλους.', 'el'],
  ['私たちは、川の水をきれいにすることを市長に求めます。', 'ja'],
  ['---\ntitle: Clean\nlanguage: sv\n---\n\nText.', 'sv'],
  ['Nous demandons que la bibliothèque reste ouverte le dimanche, pour les enfants et pour une ville qui lit.', 'fr'],
])('the language of %s is proposed', async (text, language) => {
  writeFileSync(join(folder, `${language}.md`), `${text}\n`);
  const { said } = await talk(language, [
    ['A file with', `${language}.md`],
    ['Write all this', 'yes'],
  ]);
  expect(said).toContain(`such as en, fr, pt-BR, ar or zh-Hans: [${language}] \n`);
  expect(readFileSync(join(folder, language, 'content/site.yaml'), 'utf8')).toContain(`defaultLanguage: ${language}\n`);
  expect(said.includes('are in drafts/, in English, because Undersigned has none in Swedish.')).toBe(language === 'sv');
});

test('a package outside of the campaign comes into it, and a folder is named as what only this machine has', async () => {
  writeFileSync(join(folder, 'undersigned-0.1.0.tgz'), 'A package.');
  const { said } = await talk('packed', [['Write all this', 'yes']], { engine: './undersigned-0.1.0.tgz' });
  const root = join(folder, 'packed');
  expect(readFileSync(join(root, 'vendor/undersigned-0.1.0.tgz'), 'utf8')).toBe('A package.');
  const dependencyIn = (path: string) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).dependencies.undersigned;
  expect(dependencyIn(root)).toBe('file:vendor/undersigned-0.1.0.tgz');
  expect(said).toContain('  vendor/undersigned-0.1.0.tgz\n');
  expect(said).not.toContain('no other machine has');
  mkdirSync(join(folder, 'inside'));
  writeFileSync(join(folder, 'inside/undersigned-0.1.0.tgz'), 'A package.');
  await talk('inside', [['Write all this', 'yes']], { engine: 'inside/undersigned-0.1.0.tgz' });
  expect(dependencyIn(join(folder, 'inside'))).toBe('file:undersigned-0.1.0.tgz');
  expect(existsSync(join(folder, 'inside/vendor'))).toBe(false);
  // This Undersigned itself is a copy of the repository.
  expect((await talk('copied', [['Write all this', 'yes']])).said).toMatch(
    /takes Undersigned from the folder .+, which no other machine has/,
  );
});
