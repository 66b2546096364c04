// What every object of JavaScript has a property of is no language, no ending of a file and no tag, and ends no check.

import { describe, expect, test } from 'vitest';
import { sentDocument } from '../../src/core/files/sent-documents.ts';
import { meantLanguage } from '../../src/core/languages/meant.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { findTagFault } from '../../src/core/languages/tags.ts';
import { htmlRemedy } from '../../src/core/markdown/html-remedies.ts';
import { fixCampaign } from '../../src/fix/fix.ts';
import { check, makeCampaign } from '../support/campaign.ts';

const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__'];

const head = 'title: A\nlanguage: en\nstatus: open';
const letter = (text: string): Record<string, string | null> => ({
  'letters/a.md': `---\n${head}\n---\n\n${text}\n`,
  'translations/fr/a.md': null,
});
const rulesAt = (root: string, path: string): string[] => check(root).flatMap(({ file, rule }) => (file === path ? [rule] : []));

describe.each(names)('%s', (name) => {
  test('as a folder of translations, with a fix too', () => {
    const path = `translations/${name}/a.md`;
    const root = makeCampaign({ ...letter('We ask.'), [path]: '---\ntitle: Письмо\nrevision: 1\n---\n\nМы просим мост.\n' });
    const problems = check(root);
    expect(problems.filter(({ file }) => path.startsWith(file)).map(({ rule }) => rule)).toContain(
      name.startsWith('_') ? 'file-name' : 'invalid-language',
    );
    expect(fixCampaign(root, problems).fixed).toEqual([]);
    expect(meantLanguage(name, 'Мы просим мост.')).toBeUndefined();
  });

  test('as the ending of a file', () => {
    const path = `translations/fr/a.${name}`;
    expect(rulesAt(makeCampaign({ ...letter('We ask.'), [path]: 'Nous demandons.\n' }), path)).toHaveLength(1);
    expect(sentDocument(`a.${name}`, 'fr')).toBeUndefined();
  });

  test('as a language of words, of a letter and of a signature', () => {
    const root = makeCampaign({
      ...letter(`Read [this]{lang=${name}-x-a} and [that]{lang=${name}}.`),
      'content/pages/p.md': `---\ntitle: P\nlanguage: ${name}\n---\n\nText.\n`,
      'signatories/a/ann.yaml': `name: Ann Lee\nlanguage: ${name}\n`,
    });
    expect(rulesAt(root, 'letters/a.md')).not.toContain('not-examined');
    expect(rulesAt(root, 'content/pages/p.md')).toContain('invalid-language');
    expect(rulesAt(root, 'signatories/a/ann.yaml')).toContain('invalid-language');
    expect(findTagFault(name)?.hint).not.toMatch(/function|mean/);
  });

  test('as a tag of HTML', () => {
    expect(htmlRemedy(`<${name}>`)).toBe(htmlRemedy('<nothing>'));
  });
});

test('a tag that is no property is as it was', () => {
  expect(languageOf('be-tarask').autonym).toBe('Беларуская (тарашкевіца)');
  expect(meantLanguage('jp', '私たちは湖のそばに住んでいます。')).toBe('ja');
  expect(sentDocument('a.docx', 'fr')?.message).toMatch(/Word/);
});
