// The way of a translation by e-mail: from the download of a volunteer without an account to the page that readers see.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { undersigned } from '../support/cli.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { withCell } from './word-edits.ts';

const letter = `---
title: Keep the well
language: en
status: open
---

The well of Ostrava Street gave water to 47 houses, as the [map](https://map.example/well) shows.

- Open it again.
`;
const hindi = {
  title: 'कुआँ बचा रहे',
  b1: 'ओस्त्रावा गली का कुआँ 74 घरों को पानी देता था, जैसा [नक़्शा](https://map.example/well) दिखाता है।',
  b2: 'उसे फिर खोलिए।',
};

test('a document from the page “Translations” comes back by e-mail, is read beside the original, corrected and published as what it is', async () => {
  const root = makeCampaign({
    'content/site.yaml': 'name: Well\nurl: https://well.example\ncontact:\n  email: hello@well.example\ndefaultLanguage: en\n',
    'letters/well.md': letter,
    'translations/hi/ui.yaml': 'strings:\n  change:\n    wait: धन्यवाद।\n',
  });
  const run = (...args: readonly string[]) => undersigned([...args, '--root', root], { cwd: root });
  run('revise', 'well', '--date', '2026-01-01');
  const attachment = join(root, '..', `${root.split('/').at(-1)}.docx`);
  const send = (texts: Readonly<Record<string, string>>, before: Uint8Array): void => {
    writeFileSync(
      attachment,
      Object.entries(texts).reduce((document, [name, text]) => withCell(document, name, text), before),
    );
  };
  const out = mkdtempSync(join(tmpdir(), 'undersigned-'));
  try {
    send(hindi, outputsOf(root).bytes('hi/well/translation.docx'));
    const taken = run('translate', 'hi', 'well', '--from', attachment, '--translator', 'आशा वर्मा');
    expect(taken).toMatchObject({ code: 0, stderr: '' });
    expect(taken.stdout).toContain('Numbers differ: 47 of the original is missing; 74 is not in the original.');
    expect(taken.stdout).toContain('npx undersigned translate hi well --all');
    const both = run('translate', 'hi', 'well', '--all').stdout;
    expect(both).toMatch(
      /^b1\n {2}the original:\n {4}The well of .*\(https:\/\/map\.example\/well\).*\n {2}line \d+:\n {4}\u2068?ओस्त्रावा .*\[नक़्शा\]\(https:\/\/map\.example\/well\)/m,
    );

    // What is wrong goes back in the document as it is now.
    send({ b1: hindi.b1.replace('74', '47') }, outputsOf(root).bytes('hi/well/translation.docx'));
    const again = run('translate', 'hi', 'well', '--from', attachment);
    expect(again.stdout).toContain('New texts: well#b1.');
    expect(again.stdout).not.toContain('Numbers differ');
    expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readFileSync(join(root, 'translations/hi/well.md'), 'utf8')).toContain('translators:\n  - आशा वर्मा\n');

    expect((await buildSite({ root, out, documents: false })).isBuilt).toBe(true);
    const page = readFileSync(join(out, 'hi/well/index.html'), 'utf8');
    expect(page).toContain(hindi.b2);
    expect(page).toContain('47 घरों');
    expect(page).toContain('इस अनुवाद की समीक्षा अभी नहीं हुई है।');
  } finally {
    rmSync(attachment, { force: true });
    rmSync(out, { recursive: true, force: true });
  }
});
