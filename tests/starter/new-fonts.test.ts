// A translation into a language whose letters need another font: the font is named with the line that installs it, and nothing is said of others.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fontsFor } from '../../src/core/fonts/for-language.ts';
import { undersigned } from '../support/cli.ts';

const root = mkdtempSync(join(tmpdir(), 'undersigned-fonts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('translate names the package of a font that is missing', () => {
  for (const folder of ['content', 'letters']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'content/site.yaml'), 'name: Lake\nurl: https://lake.example/\ndefaultLanguage: en\n');
  writeFileSync(join(root, 'letters/lake.md'), '---\ntitle: Lake\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n');
  // Tibetan is among the languages whose fonts nobody has who did not ask for them.
  const [name = ''] = [...fontsFor('bo', root).keys()];
  const tibetan = undersigned(['translate', 'bo', 'lake'], { cwd: root });
  expect(tibetan.code, tibetan.stderr).toBe(0);
  expect(name).toBe('@expo-google-fonts/noto-serif-tibetan');
  expect(tibetan.stderr).toContain(`npm install --save-exact ${name}@`);
  expect(undersigned(['translate', 'de', 'lake'], { cwd: root }).stderr).not.toContain('npm install');
});
