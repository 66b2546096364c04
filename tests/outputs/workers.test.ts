// Documents are set by processes beside a build: with the same bytes, and the same words where one cannot be set.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { installedFaces } from '../../src/core/fonts/faces.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import { writeDocuments } from '../../src/outputs/documents.ts';
import { DocumentWorkers } from '../../src/outputs/workers.ts';
import { undersigned } from '../support/cli.ts';
import { makeCampaign } from '../support/campaign.ts';
import { filesBelow, hashTree } from '../support/site.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'undersigned-workers-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** So many names that it is worth a process to set them. */
function largeCampaign(): Campaign {
  const names = Array.from(
    { length: 2400 },
    (_, index) => `- name: Nomen ${index} Şahin-Łuczak\n  country: FR\n  affiliation: Union ${index}\n`,
  );
  const loaded = loadCampaign(makeCampaign({ 'signatories/a/many.list.yaml': names.join('') }));
  useCampaign(loaded);
  expect(loaded.campaign).toBeDefined();
  return loaded.campaign as Campaign;
}

test('however many are set at the same time, the bytes are the same', async () => {
  const campaign = largeCampaign();
  const [one, three, kept] = [folder(), folder(), folder()];
  await writeDocuments(campaign, { site: one, cache: folder(), jobs: 1 });
  const cache = folder();
  const told: string[] = [];
  await writeDocuments(campaign, { site: three, cache, jobs: 3, onProgress: (done, total) => told.push(`${done} of ${total}`) });
  await writeDocuments(campaign, { site: kept, cache, jobs: 3 });
  expect(filesBelow(one)).toEqual(['en/a/card.png', 'en/a/letter.pdf', 'fr/a/card.png', 'fr/a/letter.pdf']);
  expect(hashTree(three)).toBe(hashTree(one));
  expect(hashTree(kept)).toBe(hashTree(one));
  expect(told).toEqual(['1 of 2', '2 of 2']);
});

test('a build that ends leaves no process behind, and writes nothing more', async () => {
  const ending = new AbortController();
  const site = folder();
  const made = writeDocuments(largeCampaign(), { site, cache: folder(), jobs: 2, signal: ending.signal });
  ending.abort(new Error('Enough.'));
  await expect(made).rejects.toThrow('Enough.');
  expect(filesBelow(site)).not.toContain('fr/a/letter.pdf');
});

test('what a process cannot set is said, and it goes on with the others', async () => {
  const workers = new DocumentWorkers(
    1,
    installedFaces(makeCampaign()).families.flatMap(({ files }) => files),
  );
  try {
    const card = JSON.stringify({ accent: '#123456' });
    const asked = [workers.set('card/card.typ', '{'), workers.set('card/card.typ', card), workers.set('pdf/letter.typ', '[]')];
    const outcomes = await Promise.allSettled(asked);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('Typst could not set') } });
  } finally {
    await workers.close();
  }
  await expect(workers.set('card/card.typ', '{')).rejects.toThrow('closed');
});

test.each(['0', '65', 'two', '-1', '1.5'])('--jobs %s is refused', (jobs) => {
  expect(undersigned(['build', '--root', makeCampaign(), `--jobs=${jobs}`])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--jobs takes a number from 1 to 64.'),
  });
});
