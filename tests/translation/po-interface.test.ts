// The words of the site as PO files: gettext's plural forms stand for CLDR's, and back.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command as exportPo } from '../../src/cli/commands/export.ts';
import { command as importPo } from '../../src/cli/commands/import-po.ts';
import { engineLanguages, engineRoot } from '../../src/core/interface/reference.ts';
import { categoriesOf } from '../../src/core/interface/read.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { readPo, writePo } from '../../src/translation/po/file.ts';
import { pluralFormsOf } from '../../src/translation/po/plurals.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { type Answer, command, read } from './letter.ts';

const others = ['sr', 'hr', 'bs', 'sk', 'sl', 'lt', 'lv', 'ga', 'cy', 'gd', 'bg', 'be', 'mk', 'is', 'am', 'pt-PT', 'zh-Hant', 'my', 'km'];

/** The formula of a header, computed as C computes it. */
function formula(header: string): (n: number) => number {
  const [, expression = ''] = /plural=(.*);$/.exec(header) ?? [];
  return (n) => Number(new Function('n', `return ${expression}`)(n));
}

test.each([...engineLanguages(), ...others])('gettext’s forms of %s are CLDR’s for every whole number', (tag) => {
  const forms = pluralFormsOf(tag);
  if (!forms) throw new Error(`no plural forms for ${tag}`);
  const plural = formula(forms.header);
  const rules = new Intl.PluralRules(languageOf(tag).locale);
  for (let n = 0; n <= 1100; n++) expect([n, forms.categories[plural(n)]]).toEqual([n, rules.select(n)]);
  expect(forms.header).toContain(`nplurals=${forms.categories.length};`);
});

async function imported(root: string, po: string): Promise<Answer> {
  writeFileSync(join(root, 'ui.po'), po);
  return command(importPo, root, [join(root, 'ui.po')]);
}

test.each(['ar', 'fr', 'hi', 'ja', 'pl', 'he'])('the words of the site go out, in and out again: %s', async (tag) => {
  const path = `translations/${tag}/ui.yaml`;
  const before = read(engineRoot, `src/words/${tag}.yaml`);
  const root = makeCampaign({ [path]: before });
  const po = (await command(exportPo, root, [tag, 'ui'])).out;
  const { code, out } = await imported(root, po);
  expect([code, out]).toEqual([0, 'Nothing in the file is new.\n']);
  expect(read(root, path)).toBe(before);
  const file = readPo(Buffer.from(po));
  const edited = writePo({
    ...file,
    entries: file.entries.map((entry) => (entry.context === 'ui#nav.skip' ? { ...entry, msgstr: ['A: "b" #c'] } : entry)),
  });
  await imported(root, edited);
  const line = /^ {4}skip: .*\n/m;
  expect(read(root, path)).toBe(before.replace(line, '    skip: "A: \\"b\\" #c"\n'));
});

test('from nothing but a PO file: forms for fractions are said as for large numbers', async () => {
  const root = makeCampaign();
  const file = readPo(Buffer.from((await command(exportPo, root, ['pl', 'ui'])).out));
  expect(file.headers['Plural-Forms']).toContain('nplurals=3');
  const po = writePo({
    ...file,
    entries: file.entries.map((entry) =>
      entry.context === 'ui#chooser.lead' ? { ...entry, msgstr: ['{count} język', '{count} języki', '{count} języków'] } : entry,
    ),
  });
  const { code } = await imported(root, po);
  expect(code).toBe(0);
  const text = read(root, 'translations/pl/ui.yaml');
  expect(text).toMatch(/lead:\n {6}one: .*język"\n {6}few: .*języki"\n {6}many: .*języków"\n {6}other: .*języków"\n/);
  expect(categoriesOf('pl')).toEqual(['one', 'few', 'many', 'other']);
  expect(check(root)).toEqual([]);
});

test('a placeholder too many is refused before anything is written', async () => {
  const root = makeCampaign();
  const po = (await command(exportPo, root, ['cy', 'ui'])).out;
  const { code, out } = await imported(root, po.replace(/(msgid "Skip to content"\nmsgstr )""/, '$1"{oops}"'));
  expect(code).toBe(1);
  expect(out).toContain('interface-placeholder');
  expect(() => read(root, 'translations/cy/ui.yaml')).toThrow();
});
