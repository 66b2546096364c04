// One unfinished translation stops no one else: every command works on what it touches.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { edit, makeLetter, standings } from './support.ts';

/** A letter with French, and a scaffold of Occitan that no one has filled in. */
function campaign(): string {
  const root = makeLetter();
  expect(undersigned(['translate', 'oc', 'a', '--root', root]).code).toBe(0);
  return root;
}

const leftOut = 'translations/oc/a.md is not finished';

test.each(['de', 'zh-Hans', 'ar', 'pt-BR', 'kab'])('a second scaffold, of %s', (language) => {
  const root = campaign();
  const { code, stderr } = undersigned(['translate', language, 'a', '--root', root]);
  expect(code).toBe(0);
  expect(stderr).toContain(leftOut);
  expect(existsSync(join(root, `translations/${language}/a.md`))).toBe(true);
});

test.each([
  [['translate', 'fr', 'a']],
  [['export', 'fr', 'a']],
  [['export', 'de', 'a']],
  [['align', 'fr', 'a']],
  [['align', 'all', 'a', '--write']],
  [['confirm', 'fr', 'a']],
])('%j works beside it', (args) => {
  const root = campaign();
  const before = readFileSync(join(root, 'translations/oc/a.md'), 'utf8');
  const { code, stderr } = undersigned([...args, '--root', root]);
  expect(code).toBe(0);
  expect(stderr).toContain(leftOut);
  expect(readFileSync(join(root, 'translations/oc/a.md'), 'utf8')).toBe(before);
});

describe('status says what a scaffold is', () => {
  const status = (root: string) => undersigned(['status', '--root', root]);
  const stateIn = (root: string, tag: string): string | undefined => {
    const { stdout } = undersigned(['status', '--format', 'json', '--root', root]);
    const { languages } = JSON.parse(stdout) as { languages: { language: string; letters: { state: string }[] }[] };
    return languages.find(({ language }) => language === tag)?.letters[0]?.state;
  };

  test('in one line, with those of pages and news, and without what check says of it', () => {
    const root = campaign();
    writeFiles(root, {
      'content/pages/help.md': '---\ntitle: Help\nsummary: What you can do\n---\n\n## First\n\nRead.\n',
      'content/updates/2026-02-02-reply.md': '---\ntitle: A reply\n---\n\nIt came.\n',
    });
    expect(undersigned(['translate', 'oc', 'pages', '--root', root]).code).toBe(0);
    const { code, stdout, stderr } = status(root);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^oc +begun/m);
    expect(stdout).toContain(
      'Begun, and not filled in yet: translations/oc/a.md, translations/oc/pages/help.md, translations/oc/updates/2026-02-02-reply.md.\n',
    );
    expect(stdout).not.toContain('missing-key');
    expect(undersigned(['check', '--root', root]).stdout).toContain('translations/oc/a.md:5:1 missing-key');
  });

  test.each<[string, string, string, string]>([
    ['begun', 'with the line ends of Windows', '\n', '\r\n'],
    ['begun', 'without the hint', 'Write the translation of each passage below its comment.', 'Good luck.'],
    ['unreadable', 'with a passage and no title', '-->\n', '-->\n\nUna letra.\n'],
    ['unreadable', 'with a summary and no title', 'revision: 1', 'revision: 1\nsummary: Demandam.'],
    ['unreadable', 'without a number of a revision', 'revision: 1', 'revision: one'],
    ['unreadable', 'without its last line of hyphens', '---\n\n<!--', '\n<!--'],
  ])('%s: %s', (state, _, from, to) => {
    const root = campaign();
    const path = join(root, 'translations/oc/a.md');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
    expect(stateIn(root, 'oc')).toBe(state);
    expect(status(root).code).toBe(state === 'begun' ? 0 : 1);
  });
});

test('a revision is recorded beside it, and beside a translation that is broken', () => {
  const root = campaign();
  writeFileSync(join(root, 'translations/fr/a.md'), '---\ntitle: "Une lettre\nrevision: 1\n---\n\nx\n');
  edit(root, 'letters/a.md', 'says goodbye', 'says farewell');
  const { code, stderr } = undersigned(['revise', 'a', '--impact', 'wording', '--note', 'Style.', '--root', root]);
  expect(code).toBe(0);
  expect(stderr).toContain('translations/fr/a.md is not finished, or has errors');
  expect(readFileSync(join(root, 'letters/a.revisions.yaml'), 'utf8')).toContain('revision: 2');
});

test('errors of the letter, or of the translation that is worked on, still stop it', () => {
  const root = campaign();
  const own = undersigned(['confirm', 'oc', 'a', '--root', root]);
  expect([own.code, own.stdout.includes('translations/oc/a.md'), own.stderr.includes('fixed first')]).toEqual([1, true, true]);
  edit(root, 'letters/a.md', 'status: open', 'status: opened');
  const letter = undersigned(['translate', 'fr', 'a', '--root', root]);
  expect([letter.code, letter.stdout.includes('letters/a.md')]).toEqual([1, true]);
});

test.each(['The first paragraph', 'A quotation', 'The last paragraph', 'Why we write', 'Publish'])(
  'confirm says that a passage is missing: %s',
  (words) => {
    const root = makeLetter();
    const path = join(root, 'translations/fr/a.md');
    const french: Record<string, string> = {
      'The first paragraph': 'Le premier paragraphe parle de la rivière et de ses rives.\n\n',
      'A quotation': '> Une citation que tout le monde connaît par cœur.\n\n',
      'The last paragraph': 'Le dernier paragraphe prend congé du lecteur.\n',
      'Why we write': '## Pourquoi nous écrivons\n\n',
      Publish: 'demands:\n  - addressee: Le conseil\n    asks:\n      - Publiez les plans.\n      - Tenez une réunion.\n',
    };
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(french[words]);
    writeFileSync(path, text.replace(french[words] ?? '', ''));
    const missing = standings(root).find(
      ({ state, original }) => state === 'missing' && original?.text.includes(words.split(' ')[1] ?? words),
    );
    const name = missing?.original?.id ?? '';
    const { code, stderr } = undersigned(['confirm', 'fr', 'a', name, '--root', root]);
    expect(code).toBe(2);
    expect(stderr).toContain(`The passage ${name} is not translated, so there is nothing to confirm.`);
  },
);
