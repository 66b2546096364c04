// Whatever passages a letter has, in whatever language: what passes the check is set. Hundreds more: node bench/fuzz/texts.ts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeCampaign } from '../../bench/fuzz/campaigns.ts';
import { makeIsRed } from '../../bench/fuzz/outcome.ts';
import { documentFaults, textCampaign } from '../../bench/fuzz/texts.ts';

const [seed, count] = [2026, 30];

test(`${count} letters of odd passages: documents, data and feeds are made of all that the check lets through`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-texts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const isRed = makeIsRed(join(folder, 'asked'));
  const fallen: string[] = [];
  let set = 0;
  for (let number = 0; number < count; number++) {
    const files = textCampaign(seed, number, isRed);
    if (!files) continue;
    set++;
    writeCampaign(join(folder, 'campaign'), files);
    const faults = documentFaults(join(folder, 'campaign'), join(folder, 'cache'));
    if (faults.length > 0) fallen.push(`${number}: ${faults.join('; ')}\n${files.get('letters/a.md')}`);
  }
  expect(fallen).toEqual([]);
  expect(set).toBeGreaterThan(count / 2);
});
