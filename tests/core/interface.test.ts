// Interface strings of other languages: plural forms that are needed, that may be left out, and that do not exist; placeholders.

import { expect, test } from 'vitest';
import { categoriesOf } from '../../src/core/interface/read.ts';
import { check, makeCampaign } from '../support/campaign.ts';

/** Rules that a counted string with these forms breaks. */
function rulesOf(language: string, forms: readonly string[], text = '{count} x'): string[] {
  const lines = forms.map((form) => `      ${form}: "${text}"\n`).join('');
  return check(makeCampaign({ [`translations/${language}/ui.yaml`]: `strings:\n  letter:\n    milestoneCountries:\n${lines}` })).map(
    ({ rule }) => rule,
  );
}

test.each([
  ['ar', 'zero one two few many other'],
  ['cy', 'zero one two few many other'],
  ['pl', 'one few many other'],
  ['ru', 'one few many other'],
  ['uk', 'one few many other'],
  ['lt', 'one few many other'],
  ['he', 'one two other'],
  ['lv', 'zero one other'],
  ['sl', 'one two few other'],
  ['hi', 'one other'],
  ['ja', 'other'],
  ['th', 'other'],
  ['zh-Hans', 'other'],
])('%s needs the forms %s, each of them', (language, all) => {
  const forms = all.split(' ');
  expect(categoriesOf(language)).toEqual(forms);
  expect(rulesOf(language, forms)).toEqual([]);
  for (const missing of forms)
    if (forms.length > 1)
      expect(
        rulesOf(
          language,
          forms.filter((form) => form !== missing),
        ),
      ).toEqual(['interface-plural']);
  for (const strange of ['zero', 'one', 'two', 'few', 'many', 'dual'])
    if (!forms.includes(strange)) expect(rulesOf(language, [...forms, strange])).toContain('interface-plural');
});

test.each(['fr', 'es', 'pt', 'pt-BR', 'it', 'ca'])('%s has a form “many” for millions, and may leave it out', (language) => {
  expect(categoriesOf(language)).toEqual(['one', 'many', 'other']);
  expect(rulesOf(language, ['one', 'other'])).toEqual([]);
  expect(rulesOf(language, ['one', 'many', 'other'])).toEqual([]);
  expect(rulesOf(language, ['many', 'other'])).toEqual(['interface-plural']);
});

test('forms for none, one and two may say the number in words; no other may', () => {
  const root = (forms: string) =>
    check(makeCampaign({ 'translations/ar/ui.yaml': `strings:\n  letter:\n    milestoneCountries:\n${forms}` })).map(({ rule }) => rule);
  const rest = '      few: "{count}"\n      many: "{count}"\n      other: "{count}"\n';
  expect(root(`      zero: لا بلد\n      one: بلد\n      two: بلدان\n${rest}`)).toEqual([]);
  expect(root(`      zero: لا بلد\n      one: بلد\n      two: بلدان\n${rest.replace('few: "{count}"', 'few: بلدان')}`)).toEqual([
    'interface-placeholder',
  ]);
});

test.each(['fr', 'ar', 'hi', 'ja'])('%s: a placeholder too few or too many is a problem', (language) => {
  const rules = (text: string) =>
    check(makeCampaign({ [`translations/${language}/ui.yaml`]: `strings:\n  letter:\n    published: "${text}"\n` })).map(
      ({ rule }) => rule,
    );
  expect(rules('{date}')).toEqual([]);
  expect(rules('…')).toEqual(['interface-placeholder']);
  expect(rules('{date} {day}')).toEqual(['interface-placeholder']);
  expect(rules('{Date}')).toEqual(['interface-placeholder']);
});

test.each([
  ['a short string', 'nav', 'skip', 'Au contenu '.repeat(30)],
  ['a longer one', 'letter', 'example', 'Exemple. '.repeat(80)],
  ['one that stands at every name', 'signatories', 'initiator', 'x'.repeat(100_000)],
  ['one of another script', 'status', 'open', 'открыто '.repeat(40)],
  ['one with placeholders', 'letter', 'published', `{date} ${'x'.repeat(500)}`],
])('%s is refused where it is far longer than the English one', (_what, group, name, value) => {
  const problems = check(makeCampaign({ 'translations/fr/ui.yaml': `strings:\n  ${group}:\n    ${name}: "${value}"\n` }));
  expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['3 interface-length']);
});

test('a placeholder is named a few times at most, as what stands for it may be long', () => {
  const rules = (value: string): string[] =>
    check(makeCampaign({ 'translations/fr/ui.yaml': `strings:\n  letter:\n    published: "${value}"\n` })).map(({ rule }) => rule);
  expect(rules('{date} {date}')).toEqual([]);
  expect(rules('{date}'.repeat(9))).toEqual(['interface-placeholder']);
});
