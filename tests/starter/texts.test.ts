// What a campaign begins with is in the language of its letter, where there are texts in it, and makes no language of the site that nobody asked for.

import { expect, test } from 'vitest';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { usualAddress } from '../../src/starter/answers.ts';
import { letterFile } from '../../src/starter/letter.ts';
import { alternateTags } from '../../src/site/editions.ts';
import { siteFiles } from '../../src/starter/site-files.ts';
import { englishTexts, textLanguages, textsIn } from '../../src/starter/texts.ts';
import { check, makeCampaign } from '../support/campaign.ts';

const nothing = { 'letters/a.md': null, 'translations/fr/a.md': null, 'signatories/a/ann.yaml': null };
const keys = 'about.what imprint.email imprint.files imprint.responsible privacy.removeByMail'.split(' ');

function begin(language: string, languages: readonly string[] = []) {
  const title = 'The *lake*';
  const files = siteFiles({
    ...{ name: 'Lake & friends', url: usualAddress(undefined, 'lake'), language, languages, email: 'hello@lake.example' },
    ...{
      responsible: undefined,
      repository: { url: 'https://codeberg.org/us/lake', forge: 'forgejo' },
      accent: undefined,
      licence: 'CC BY 4.0',
      made: [],
    },
    letter: {
      id: 'lake',
      title,
      file: letterFile({ title, language, date: '2026-11-30', email: undefined }, undefined),
      isWritten: false,
    },
  });
  const root = makeCampaign({ ...nothing, ...Object.fromEntries(files) });
  const problems = check(root).filter(({ rule }) => rule !== 'revision-unrecorded');
  const { campaign } = loadCampaign(root);
  return { files, problems, campaign, languages: campaign?.languages };
}

test('there are texts in every language that the site has words in, with the placeholders of the English ones', () => {
  expect(textLanguages()).toEqual(engineLanguages());
  const placeholders = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];
  for (const tag of textLanguages()) {
    const { say, draftOf, language } = textsIn(tag) ?? expect.fail(tag);
    expect(language).toBe(tag);
    expect(draftOf === undefined, tag).toBe(tag === 'en');
    for (const key of keys) expect(placeholders(say(key)), `${tag} ${key}`).toEqual(placeholders(englishTexts().say(key)));
  }
});

test.each(textLanguages())('a campaign that begins in %s passes the check, in this language alone', (tag) => {
  const { files, problems, languages, campaign } = begin(tag);
  expect(problems).toEqual([]);
  expect(languages).toEqual([tag]);
  const privacy = files.get('content/pages/privacy.md') ?? '';
  expect(privacy).toContain(`\nlanguage: ${tag}\n`);
  expect(privacy).toContain('<hello@lake.example>');
  expect(/^# A machine draft in .+\nmachine:\n {2}date: \d{4}-\d{2}-\d{2}\n---\n/m.test(privacy)).toBe(tag !== 'en');
  const original = campaign?.pages.find(({ id }) => id === 'privacy')?.original ?? expect.fail(tag);
  expect([original.state, original.provenance.machine !== undefined]).toEqual(['original', tag !== 'en']);
  // A draft that nobody has read is not offered to search engines, in whichever language it was written first.
  expect(alternateTags(new Map([[tag, original]]))).toEqual(tag === 'en' ? [tag] : []);
  expect([...files.values()].join('')).not.toMatch(/\{(?:letter|name|email|link)\}/);
});

test('Portuguese and Austrian German begin with the words of another variety', () => {
  const { files, problems, languages } = begin('pt', ['de-AT']);
  expect([problems, languages]).toEqual([[], ['de-AT', 'pt']]);
  const about = files.get('content/pages/about.md');
  expect(about).toMatch(
    /^---\ntitle: Sobre este site\nlanguage: pt\norder: 1\n# A machine draft in Brazilian Portuguese .*\nmachine:\n {2}date: \S+\n---\n/,
  );
  expect(about).toContain('a carta aberta “The \\*lake\\*”');
  expect(files.get('translations/de-AT/pages/imprint.md')).toMatch(
    /^---\ntitle: Impressum\n# A machine draft in German .*\nmachine:\n {2}date: \S+\n---\n/,
  );
  expect(files.get('letters/lake.md')).toContain('\n## O que pedimos\n');
});

test('in a language without texts the pages are English drafts outside of the site, unless the site is in English, too', () => {
  const alone = begin('sv');
  expect([alone.problems, alone.languages]).toEqual([[], ['sv']]);
  expect(alone.files.get('drafts/privacy.md')).toMatch(
    /^---\n# Undersigned has no such page in Swedish\. Translate this one.*content\/pages\/\./,
  );
  const both = begin('sv', ['en', 'fr', 'is']);
  expect([both.problems, both.languages]).toEqual([[], ['en', 'fr', 'sv']]);
  expect(both.files.get('content/pages/about.md')).toContain('\nlanguage: en\n');
  expect(both.files.has('translations/fr/pages/about.md')).toBe(true);
});
