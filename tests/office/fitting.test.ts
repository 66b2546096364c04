// What a document leaves open and the letter answers; what is missing, in doubt or too much; Markdown as people send it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asTyped, withoutSpareEscapes } from '../../src/translation/plain-markdown.ts';
import { check, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { fixtures, libraryCampaign, original, translate, translationIn } from './library.ts';
import { docx, fileIn, p } from './made.ts';
import { bodyIn, type LibraryLanguage, texts } from './texts.ts';

const languages = Object.keys(texts) as LibraryLanguage[];

/** As someone types it who knows no styles: no heading, no list, no quotation. */
function typed(language: LibraryLanguage, heading: (text: string) => string, paragraph: (text: string) => string): string[] {
  const { title, intro, cost, council, items, quote, numbers, steps, ask, demand, end } = texts[language];
  return [
    heading(title),
    paragraph(intro),
    heading(cost),
    paragraph(council.join('')),
    ...items.map((item) => paragraph(`• ${item}`)),
    paragraph(`« ${quote} »`),
    heading(numbers),
    ...steps.map((step, index) => paragraph(`${index + 1}. ${step}`)),
    heading(ask),
    paragraph(demand + end),
  ];
}

test.each(languages)('bold lines are headings where the letter has headings: %s', (language) => {
  const root = libraryCampaign();
  const body = typed(
    language,
    (text) => p(text, { look: '<w:b/><w:bCs/>' }),
    (text) => p(text),
  ).join('');
  const { stdout } = translate(root, language, '--from', fileIn(root, 'a.docx', docx(body)));
  const { cost, numbers, ask, steps, items } = texts[language];
  const text = translationIn(root, language);
  for (const line of [`\n## ${cost}\n`, `\n### ${numbers}\n`, `\n## ${ask}\n`, `\n- ${items[1]}\n`, `\n2. ${steps[1]}\n`])
    expect(text).toContain(line);
  expect(stdout).toContain('bold lines are headings');
});

test.each(languages)('in plain text short lines are: %s', (language) => {
  const root = libraryCampaign();
  const { stdout } = translate(root, language, '--from', fileIn(root, 'a.txt', `${typed(language, String, String).join('\n\n')}\n`));
  const { title, cost, ask } = texts[language];
  expect(translationIn(root, language)).toContain(`title: ${title}\n`);
  for (const line of [`\n## ${cost}\n`, `\n## ${ask}\n`]) expect(translationIn(root, language)).toContain(line);
  expect(stdout).toContain('the first line, which nothing marks as a title');
});

const italic = '<w:i/><w:iCs/>';

describe('a quotation of several paragraphs that nothing in the document marks as one', () => {
  const english = '> A town that closes its books closes its mind.';
  const long = original.replace(english, `${english}\n>\n> A mind that is closed votes for whoever shouts.`);
  const { title, intro, cost, council, items, quote, numbers, steps, ask, demand, end } = texts.fr;
  const second = 'Un esprit fermé vote pour qui crie.';

  function taken(quotation: string): string {
    const root = libraryCampaign({ 'letters/library.md': long });
    const heading = (text: string): string => p(text, { style: 'Heading1' });
    const body = [
      p(title, { style: 'Title' }),
      p(intro),
      heading(cost),
      p(council.join('')),
      ...items.map((item) => p(`• ${item}`)),
      quotation,
      heading(numbers),
      ...steps.map((step, index) => p(`${index + 1}. ${step}`)),
      heading(ask),
      p(demand + end),
    ];
    translate(root, 'fr', '--from', fileIn(root, 'a.docx', docx(body.join(''))));
    return translationIn(root, 'fr') ?? '';
  }

  test.each([
    ['opened once, closed at its end', p(`“${quote}`) + p(`${second}”`), `> “${quote}\n>\n> ${second}”\n`],
    ['opened at each paragraph', p(`«${quote}`) + p(`«${second}»`), `> «${quote}\n>\n> «${second}»\n`],
    ['each in marks of its own', p(`„${quote}“`) + p(`„${second}“`), `> „${quote}“\n>\n> „${second}“\n`],
    ['in corner brackets', p(`「${quote}`) + p(`${second}」`), `> 「${quote}\n>\n> ${second}」\n`],
    ['in italics', p(quote, { look: italic }) + p(second, { look: italic }), `> ${quote}\n>\n> ${second}\n`],
  ])('%s', (_, quotation, expected) => {
    expect(taken(quotation)).toContain(`\n${expected}`);
  });

  test('what is opened and never closed is none', () => {
    expect(taken(p(`“${quote}`) + p(second))).toContain(`\n“${quote}\n\n${second}\n`);
  });
});

test.each([
  ['R\\&D and Q\\&A', 'R&D and Q&A'],
  ['5 \\* 3 \\~ 15', '5 * 3 ~ 15'],
  ['[plan](https://a.example/p_\\(2\\)?a=1\\&b=2)', '[plan](https://a.example/p_(2)?a=1&b=2)'],
  ['\\&amp; stays, as \\&#38; does', '\\&amp; stays, as \\&#38; does'],
  ['\\* no item', '\\* no item'],
  ['\\[no]\\(https\\://a.example) link', '\\[no](https\\://a.example) link'],
  ['1914\\. A year, \\<b> and \\*more\\*', '1914\\. A year, \\<b> and \\*more\\*'],
])('of the escapes in %j those stay without which it is something else', (written, plain) => {
  expect(withoutSpareEscapes(written)).toBe(plain);
});

test.each([
  ['R\\&D of snake\\_case, \\[sic] and 5 \\* 3', 'R&D of snake_case, [sic] and 5 * 3'],
  ['[https://a.example/b\\_c?d=1\\&e=2](https://a.example/b_c?d=1&e=2)', 'https://a.example/b_c?d=1&e=2'],
  ['[https://a.example](https://b.example)', '[https://a.example](https://b.example)'],
  ['\\*\\*no bold\\*\\* and \\<b>', '\\*\\*no bold\\*\\* and \\<b>'],
])('a passage is shown to reviewers as it is typed: %j', (written, shown) => {
  expect(asTyped(written)).toBe(shown);
});

test('a name in bold is no heading, and the summary is one where the letter has one', () => {
  const summary = 'Le dimanche, la bibliothèque d’Aldermoor reçoit 312 personnes. Nous demandons qu’elle reste ouverte.';
  const letter = original.replace(
    'status: open\n',
    'status: open\nsummary: On Sundays 312 people visit the library of Aldermoor. We ask the council to keep it open.\n',
  );
  const root = libraryCampaign({ 'letters/library.md': letter });
  const bold = (text: string): string => p(text, { look: '<w:b/>' });
  const [title = '', ...rest] = typed('fr', bold, (text) => p(text));
  translate(root, 'fr', '--from', fileIn(root, 'a.docx', docx([title, p(summary), ...rest, bold('Ann Lee, lectrice')].join(''))));
  const text = translationIn(root, 'fr') ?? '';
  expect(text).toContain(`summary: "${summary}"\n`);
  expect(text).toContain(`\n## ${texts.fr.cost}\n`);
  expect(text).toContain('\n**Ann Lee, lectrice**\n');
});

test('a beginning: what is missing is a comment at its place, is named, and moves nothing', () => {
  const root = libraryCampaign();
  const { title, intro, cost, council, items } = texts.fr;
  const text = council.join('');
  const body = [p(title, { style: 'Title' }), p(intro), p(cost, { style: 'Heading1' }), p(text), p(`• ${items[0]}`)].join('');
  const { stdout, code } = translate(root, 'fr', '--from', fileIn(root, 'a.docx', docx(body)));
  expect(code).toBe(0);
  expect(stdout).toContain('5 of 13 passages of the letter are in it');
  expect(stdout).toMatch(/Not in the document:\n {2}b5 “Nurses who work in shifts lose their…”\n {2}b6/);
  expect(translationIn(root, 'fr')).toContain(`- ${items[0]}\n  <!--\n  - Nurses who work in shifts lose their day there.\n  -->`);
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
  const { stdout: work } = translate(root, 'fr', '--format', 'json');
  const { passages } = JSON.parse(work) as { passages: { name: string; state: string }[] };
  expect(passages.map(({ name, state }) => `${name} ${state}`)).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map((number) => `b${number} missing`));
});

test('what belongs to nothing is named with its line', () => {
  const root = libraryCampaign();
  const path = join(fixtures, 'libreoffice.fr.odt');
  const page = `${readFileSync(join(fixtures, 'google.fr.html'), 'utf8').replace('<hr', '<p>Traduit par Ann Lee, merci de relire.</p><hr')}`;
  expect(translate(root, 'fr', '--from', path, '--print').stderr).not.toContain('Belongs to no passage');
  const { stdout } = translate(root, 'fr', '--from', fileIn(root, 'a.html', page));
  const [, line] = /Belongs to no passage of the letter:\n {2}line (\d+): “Traduit par Ann Lee/.exec(stdout) ?? [];
  expect(translationIn(root, 'fr')?.split('\n')[Number(line) - 1]).toContain('Traduit par Ann Lee');
});

describe('where the letter has revisions', () => {
  const revised = (): string => {
    const root = libraryCampaign();
    const command = (...args: string[]) => expect(undersigned([...args, '--root', root])).toMatchObject({ code: 0 });
    command('revise', 'library', '--date', '2026-11-22');
    writeFiles(root, {
      'letters/library.md': original
        .replace(
          '1. 312 visitors on a Sunday.\n2. 47 volunteers.',
          '1. 58 events a year.\n2. 9 languages on the shelves.\n3. 730 children in the reading club.',
        )
        .replace('The council saves 18,500 euros a year', 'The county pays 96,000 euros in 4 parts'),
    });
    command('revise', 'library', '--impact', 'meaning', '--note', 'New numbers.', '--date', '2026-11-23');
    return root;
  };

  test('a text of an older one is noticed, and taken as such when asked', () => {
    const root = revised();
    const path = join(fixtures, 'libreoffice.fr.docx');
    expect(translate(root, 'fr', '--from', path, '--print').stderr).toContain('It fits revision 1 better');
    const { stdout } = translate(root, 'fr', '--from', path, '--revision', '1');
    expect(stdout).not.toContain('fits revision');
    expect(translationIn(root, 'fr')).toContain('revision: 1\n');
    const { stdout: work } = translate(root, 'fr', '--format', 'json');
    const { passages } = JSON.parse(work) as { passages: { before?: string; state: string }[] };
    expect(passages.find(({ before }) => before === '312 visitors on a Sunday.')).toBeDefined();
  });

  test('pairs that are certain are recorded, and those in doubt are asked about', () => {
    const root = revised();
    translate(root, 'ja', '--from', join(fixtures, 'npm.ja.docx'), '--revision', '1');
    const lock = readFileSync(join(root, 'translations/ja/library.lock.yaml'), 'utf8');
    expect(lock).toContain('original: [title]');
    expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('Markdown', () => {
  const inMarkdown = (text: string): { root: string; stdout: string } => {
    const root = libraryCampaign();
    return { root, stdout: translate(root, 'fr', '--from', fileIn(root, 'a.md', text)).stdout };
  };

  test('without the lines above it, and with Windows’ line ends', () => {
    const { root } = inMarkdown(`# ${texts.fr.title}\n\n${bodyIn('fr')}`.replaceAll('\n', '\r\n'));
    expect(translationIn(root, 'fr')).toBe(`---\ntitle: ${texts.fr.title}\nrevision: 1\n---\n\n${bodyIn('fr')}`);
  });

  test('with headings of the first level, and the name of text', () => {
    const root = libraryCampaign();
    const text = `# ${texts.fr.title}\n\n${bodyIn('fr').replaceAll('\n## ', '\n# ').replaceAll('\n### ', '\n## ')}`;
    translate(root, 'fr', '--from', fileIn(root, 'a.txt', text));
    expect(translationIn(root, 'fr')).toBe(`---\ntitle: ${texts.fr.title}\nrevision: 1\n---\n\n${bodyIn('fr')}`);
  });

  test('the file of a translation is taken as it is', () => {
    const text = `---\ntitle: "Gardez-la"\nrevision: 1\ntranslators: [Ann]\n---\n\n*Nous* lisons.\n`;
    const { root, stdout } = inMarkdown(text);
    expect(translationIn(root, 'fr')).toBe(text);
    expect(stdout).toContain('2 of 13 passages');
  });

  test('a scaffold that was filled in keeps its comments, and so what belongs to what', () => {
    const root = libraryCampaign();
    const { stdout: scaffold } = translate(root, 'fr', '--print');
    const filled = scaffold
      .replace('title:\n', `title: ${texts.fr.title}\n`)
      .replace(/(\n<!--\n## What we ask\n-->\n)/, `$1## ${texts.fr.ask}\n`);
    const { stdout } = translate(root, 'fr', '--from', fileIn(root, 'a.md', filled));
    expect(translationIn(root, 'fr')).toBe(filled);
    expect(stdout).toContain('2 of 13 passages');
    expect(stdout).not.toContain('Not certain');
  });

  test('what the check has against it is left to a person, and said', () => {
    const root = libraryCampaign();
    const run = translate(root, 'fr', '--from', fileIn(root, 'a.md', '# Titre\n\nUn <b>mot</b> ![x](https://evil.example/x.png).\n'));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('Left to do by a person:');
    expect(run.stdout).toMatch(/markdown-html “<b>”[\s\S]*markdown-image/);
  });
});

test('names of translators, and none', () => {
  const root = libraryCampaign();
  writeFileSync(join(root, 'a.txt'), 'Titre\n\nNous lisons.\n');
  translate(root, 'fr', '--from', join(root, 'a.txt'), '--translator', 'Ann Lee; 李明 ;');
  expect(translationIn(root, 'fr')).toContain('translators:\n  - Ann Lee\n  - 李明\n');
});
