// The comment on a pull request: whatever strangers write into it, a forge sees text and code and nothing else.

import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { engineLanguages, readEngineStrings } from '../../src/core/interface/reference.ts';
import { Words } from '../../src/core/interface/words.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { Report } from '../../src/core/report.ts';
import { signatureSchema } from '../../src/core/schema/signature.ts';
import { markdownReport } from '../../src/report/markdown/comment.ts';
import { inlineCode, inlineText } from '../../src/report/markdown/inline.ts';
import { inertStrings } from '../hostile/inert.ts';
import { writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { makeRepository } from './support.ts';

const english = wordsIn('en');

function wordsIn(tag: string): Words {
  const engine = new Map(['en', tag].flatMap((one) => [[one, readEngineStrings(one)] as const]).filter((entry) => entry[1] !== undefined));
  return new Words({ own: new Map(), engine: engine as never }, languageOf(tag));
}

const parser = remark().use(remarkGfm);
const harmless = new Set<Nodes['type']>(['root', 'paragraph', 'list', 'listItem', 'strong', 'text', 'inlineCode']);

/**
 * What forges look for in the text that is left after Markdown, apart from code. A slash with spaces around it is between languages, and a point
 * between two digits is in a number: no name of a site ends in digits.
 */
const meaningful =
  /[@＠#＃~&$%^*_<>{}[\]|\\`=+]|(?<! )\/|\/(?! )|!\d|:\w+:|\bGH-\d|[\p{L}]-\d|[0-9a-f]{7,}|\w\.[a-z_]|[a-z_]\.\w|https?:|www\.|[\u202a-\u202e\u2066-\u2069\u200b]/iu;

function expectInert(markdown: string): Root {
  const tree = parser.parse(markdown);
  const strange: string[] = [];
  visit(tree, (node) => {
    if (!harmless.has(node.type)) strange.push(node.type);
    if (node.type === 'text' && meaningful.test(node.value)) strange.push(node.value);
    // A list of a stranger's making, or a line that GitLab would take for a command.
    if (node.type === 'list' && node.ordered) strange.push('ordered list');
  });
  expect(strange, markdown).toEqual([]);
  expect(markdown.split('\n').filter((line) => /^\s*[/>]/.test(line))).toEqual([]);
  return tree;
}

const attacks = [
  '@everyone',
  'Fixes #1',
  'closes GH-12, JIRA-7 and owner/repo#3',
  '!12 $3 %4 ~bug &5',
  'commit 0123456789abcdef0123456789abcdef01234567',
  'deadbeef defaced1',
  '/close',
  '/merge\n/assign @me',
  '![x](https://evil.example/x.png)',
  '[click](javascript:alert(1))',
  'https://evil.example www.evil.example evil.example a@b.example',
  '<img src=x onerror=alert(1)> <!-- x --> <details>',
  '``` x ``` ` `` ```',
  '1. x',
  '1) x',
  '- x',
  '+ x',
  '> x',
  '# x',
  '| a | b |\n|---|---|',
  '---',
  '===',
  '**bold** _it_ ~~no~~ :smile: \\* $x$ $$y$$',
  '[^1] [x]: https://evil.example',
  'a\u202eb\u2066c\u200bd\u0000\u001b[31m',
  '&lt;b&gt; &#64;admin &commat;admin',
  'user.name group/project@1234567 [[wiki]] [vulnerability:1]',
  '＠admin ＃1',
  '    indented code',
  'x  \nhard break',
  'term\n: definition',
  '{+ added +} [- gone -] {{template}}',
];

test.each([...attacks, ...inertStrings])('%j is text', (attack) => {
  for (const text of [attack, `x ${attack}`, `${attack} x`, `“${attack}”, and more.`]) {
    expectInert(`${inlineText(text) || 'x'}\n`);
    expectInert(`- ${inlineText(text)}\n  ${inlineText(text)} (${inlineCode(text)})\n`);
  }
});

test.each([
  '2,061 words, 1.5 hours',
  '約2,061語で、1,5時間',
  'What is a “version?”, and what “No.…”, it asks',
  '尚待完成：“另见:”。',
  'Version 2.0.0, see “Notes:”.',
])('numbers and quotations in %j are no code', (text) => {
  expect(inlineText(text)).toBe(text);
  expectInert(`${inlineText(text)}\n`);
});

const shownOf = (text: string): string => text.replace(/\s+/gu, ' ').trim();

test('whatever is generated is text, and can be read as it was written', () => {
  const piece = fc.oneof(fc.constantFrom(...attacks.flatMap((attack) => attack.split(/(?<=\W)|(?=\W)/))), fc.string({ maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join('');
      const tree = expectInert(`x ${inlineText(text)}\n`);
      let read = '';
      visit(tree, (node) => {
        if (node.type === 'text' || node.type === 'inlineCode') read += node.value;
      });
      if (/^[ -~\s]*$/.test(text)) expect(shownOf(read)).toBe(shownOf(`x ${text}`));
    }),
    { seed: 20261126, numRuns: 1500 },
  );
});

function reportWith(count: number, name: string): string {
  const report = new Report();
  for (let index = 0; index < count; index++)
    report.add('missing-key', `signatories/a/${name}-${index}.yaml`, { message: `“${name}” is missing.`, hint: `Add ${name}.` });
  const signatures = Array.from({ length: count }, () => ({ name, statement: name.repeat(20) }));
  const fixes = Array.from({ length: count }, (_, index) => ({ path: `${name}${index}`, newPath: `b${index}`, what: [name] }));
  return markdownReport({ problems: report.sorted(), signatures, fixes, isFixable: true }, english);
}

test('a comment is text whoever signs, and stays far below what forges take', () => {
  for (const attack of attacks) expectInert(reportWith(2, attack));
  const long = reportWith(2000, '@x '.repeat(60));
  expect(long.length).toBeLessThan(30_000);
  expect(long).toMatch(/and [\d,`]+ more/);
  expectInert(long);
});

const signatory = (name: string) => ({
  id: 'x',
  file: `signatories/a/${name.slice(0, 9)}.yaml`,
  row: undefined,
  kind: 'person' as const,
  name,
});

test('whoever is removed or rewritten is text, in every language', () => {
  const tags = engineLanguages();
  for (const [index, attack] of attacks.entries()) {
    const words = wordsIn(tags[index % tags.length] ?? 'en');
    const [one, other] = [signatory(attack), signatory(`zqnamezq ${attack}`)];
    const fields = [
      { field: 'name', before: attack, after: `${attack} x` },
      { field: 'verified.by', before: undefined, after: attack },
    ];
    const changes = { added: [one], removed: [one, other], rewritten: [{ before: other, after: one, fields }] };
    expectInert(markdownReport({ problems: [], signatures: [], changes, fixes: [], isFixable: false }, words, english));
  }
});

test('every word of the interface is text, in every language that is written', () => {
  for (const tag of ['en', 'de', 'fa', 'hi', 'ja', 'ru', 'zh-Hans']) {
    const facts = signatureSchema.parse({
      name: 'Ann Lee',
      role: 'x',
      affiliation: 'y',
      personalCapacity: 'yes',
      country: 'DE',
      revision: '1',
      initiator: 'yes',
    });
    expectInert(markdownReport({ problems: [], signatures: [facts], fixes: [], isFixable: false }, wordsIn(tag), english));
  }
});

test('the command says how a signature will appear, in its language, what can be fixed, and the next step', () => {
  const root = makeRepository({ 'translations/de/ui.yaml': 'strings:\n  change:\n    wait: Danke. Jemand sieht es an.\n' });
  writeFiles(root, { 'signatories/a/bo.yaml': 'name: Bo Chen\nlanguage: de\ncountry: DE\nlink: https://example.org/@bo\n' });
  const fine = undersigned(['check', '--base', 'main', '--format', 'markdown'], { cwd: root });
  expect(fine).toMatchObject({ code: 0, stderr: '' });
  expect(fine.stdout).toContain('- Name: `Bo Chen`\n');
  expect(fine.stdout).toContain('Land oder Gebiet: Deutschland\n');
  expect(fine.stdout).toContain('`https://example.org/@bo`');
  expect(fine.stdout).toContain('Danke. Jemand sieht es an.');
  expectInert(fine.stdout);
  // What the change itself says of the interface does not speak for the campaign.
  writeFiles(root, { 'signatories/a/ruiz.yml': 'Name: Bo Ruiz\n', 'translations/de/ui.yaml': 'strings:\n  change:\n    wait: Gemein.\n' });
  const wrong = undersigned(['check', '--base', 'main', '--format', 'markdown', '--language', 'fr'], { cwd: root });
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toContain('`signatories/a/ruiz.yml` → `signatories/a/ruiz.yaml`');
  expect(wrong.stdout).not.toContain('Gemein');
  expectInert(wrong.stdout);
  expect(undersigned(['check', '--format', 'markdown', '--language', 'x y'], { cwd: root }).code).toBe(2);
});

test('a translation that puts signs beside a name makes no code of its own', () => {
  const own = new Map([['en', { language: 'en', provenance: {}, strings: new Map([['change.removes', '*{name}* gone #1 ({file})।']]) }]]);
  const words = new Words({ own: own as never, engine: new Map([['en', readEngineStrings('en')]]) as never }, languageOf('en'));
  const changes = { added: [], removed: [signatory('Ann Lee')], rewritten: [] };
  const comment = markdownReport({ problems: [], signatures: [], changes, fixes: [], isFixable: false }, words);
  expectInert(comment);
  expect(comment).toContain('- `Ann Lee` gone `#1` (`signatories/a/Ann Lee.yaml`)।\n');
});
