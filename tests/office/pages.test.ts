// Documents of pages and news, and the words of the site, by the same command as letters.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, makeCampaign } from '../support/campaign.ts';
import { type Run, undersigned } from '../support/cli.ts';
import { docx, fileIn, odt, p } from './made.ts';

const about = `---
title: About us
summary: Who runs this, and how to reach us.
---

We are 12 readers of Aldermoor.

## How to reach us

- Write to <info@library.example>.
- Come on Mondays at 18:00.
`;
const files = {
  'content/pages/about.md': about,
  'content/pages/join.mdx': '---\ntitle: Join us\n---\n\n<SignatoryCount letter="a" />\n\nBring 2 friends.\n\n## When\n\nOn 3 May 2027.\n',
  'content/updates/2027-01-05-budget.md': '---\ntitle: The budget is out\n---\n\nIt saves 18,500 euros.\n\nRead it by 20 January.\n',
};
const translate = (root: string, ...args: string[]): Run => undersigned(['translate', ...args, '--root', root], { cwd: root });
const textOf = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const heading = { look: '<w:b/>' };
const french = docx(
  [
    p('Qui sommes-nous', { style: 'Title' }),
    p('Nous sommes 12 lecteurs d’Aldermoor.'),
    p('Nous joindre', heading),
    p('• Écrivez à info@library.example.'),
    p('• Venez le lundi à 18 h 00.'),
  ].join(''),
);

test('a page: title, passages, headings and items, without a revision', () => {
  const root = makeCampaign(files);
  const run = translate(root, 'fr', 'page:about', '--from', fileIn(root, 'x.docx', french), '--translator', 'Ann Lee');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const text = textOf(root, 'translations/fr/pages/about.md');
  expect(text).toContain('title: Qui sommes-nous\n');
  expect(text).toContain('translators:\n  - Ann Lee\n');
  expect(text).not.toContain('revision');
  expect(text).toContain('Nous sommes 12 lecteurs d’Aldermoor.');
  expect(text).toMatch(/^## Nous joindre$/m);
  expect(text).toMatch(/^- Venez le lundi/m);
  expect(run.stdout).toMatch(/[56] of 6 passages of the original are in it\./);
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('news, and a page with components, which stay in the original', () => {
  const root = makeCampaign(files);
  const news = odt(
    '<text:h text:outline-level="1">Le budget est là</text:h><text:p>Il épargne 18 500 euros.</text:p><text:p>Lisez-le avant le 20 janvier.</text:p>',
  );
  expect(translate(root, 'fr', 'news:2027-01-05-budget', '--from', fileIn(root, 'n.odt', news)).code).toBe(0);
  expect(textOf(root, 'translations/fr/updates/2027-01-05-budget.md')).toBe(
    '---\ntitle: Le budget est là\n---\n\nIl épargne 18 500 euros.\n\nLisez-le avant le 20 janvier.\n',
  );
  const join = '# Rejoignez-nous\n\nAmenez 2 amis.\n\n## Quand\n\nLe 3 mai 2027.\n';
  expect(translate(root, 'fr', 'page:join', '--from', fileIn(root, 'j.txt', join)).code).toBe(0);
  expect(textOf(root, 'translations/fr/pages/join.md')).toContain('title: Rejoignez-nous\n');
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('--print writes nothing, and nothing that is there is written over', () => {
  const root = makeCampaign(files);
  const path = fileIn(root, 'x.docx', french);
  const printed = translate(root, 'fr', 'page:about', '--from', path, '--print');
  expect(printed.stdout).toContain('title: Qui sommes-nous');
  expect(existsSync(join(root, 'translations/fr/pages/about.md'))).toBe(false);
  translate(root, 'fr', 'page:about', '--from', path);
  const again = translate(root, 'fr', 'page:about', '--from', path);
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toContain('is there already, and is not written over');
});

describe('what cannot be', () => {
  test.each([
    [['fr', 'page:nothing', '--from', 'x.docx'], 2, 'There are: about, join'],
    [['fr', 'news:nothing', '--from', 'x.docx'], 2, 'There are: 2027-01-05-budget'],
    [['en', 'page:about', '--from', 'x.docx'], 2, 'is written in en'],
    [['fr', 'page:about', '--from', 'none.docx'], 2, 'There is no file'],
    [['fr', 'page:about', '--from', 'x.docx', '--revision', '1'], 2, 'Pages have no revisions'],
    [['fr', 'pages', '--from', 'x.docx'], 2, 'name one page'],
    [['fr', 'page:about', '--docx'], 2, '--docx is for letters'],
    [['fr', 'page:about', '--from', 'x.pdf'], 1, 'This is a PDF'],
    [['fr', 'ui', '--from', 'x.docx'], 1, 'come as a PO file'],
  ])('%j', (args, code, says) => {
    const root = makeCampaign(files);
    fileIn(root, 'x.docx', french);
    fileIn(root, 'x.pdf', '%PDF-1.7');
    const run = translate(root, ...args);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(says);
    expect(existsSync(join(root, 'translations/fr/pages'))).toBe(false);
  });
});

test('one page as a beginning, and the words of the site out of a PO file', () => {
  const root = makeCampaign(files);
  expect(translate(root, 'fr', 'page:about').stdout).toBe('Wrote translations/fr/pages/about.md.\n');
  expect(existsSync(join(root, 'translations/fr/pages/join.md'))).toBe(false);
  const po = undersigned(['export', 'fr', 'ui', '--root', root]).stdout.replace(
    /(msgctxt "ui#change\.wait"\nmsgid "[^"]*"\nmsgstr ")[^"]*"/,
    '$1Merci à vous."',
  );
  const run = translate(root, 'fr', 'ui', '--from', fileIn(root, 'ui.po', po));
  expect(run).toMatchObject({ stderr: '' });
  expect(run.stdout).toContain('New texts: ui#change.wait');
  expect(textOf(root, 'translations/fr/ui.yaml')).toContain('wait: Merci à vous.');
});
