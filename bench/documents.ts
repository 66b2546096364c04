// Measures PDFs and share cards of a generated campaign, without a cache and with one, and offline copies, beside the time of the pages.
// See bench/README.md.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOfflineCopies } from '../src/build/offline/copies.ts';
import { buildSite } from '../src/build/site.ts';
import { loadCampaign } from '../src/core/load.ts';
import { writeDocuments } from '../src/outputs/documents.ts';
import { generateCampaign } from './generate.ts';
import { maxLanguages } from './languages.ts';
import { start, wholeNumber } from './tool.ts';

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

await start(import.meta.url, {
  help: `Measures the PDFs and share cards of a generated campaign, cold and warm, and its offline copies, beside its pages.

Usage: node bench/documents.ts [--signatures N] [--languages N]

Options:
  --signatures N  7000 where it is left out.
  --languages N   32 where it is left out.
  --help          Prints this.
`,
  options: { signatures: true, languages: true },
  run: async (values) => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    try {
      const root = join(folder, 'campaign');
      const languages = wholeNumber(values, 'languages', 32, 1, maxLanguages);
      generateCampaign(root, { signatures: wholeNumber(values, 'signatures', 7000, 0, 1_500_000), languages, seed: 1, asLists: true });
      const site = join(folder, 'dist');
      const pages = await secondsOf(() => buildSite({ root, out: site, documents: false }));
      const { campaign } = loadCampaign(root);
      if (!campaign) throw new Error('The generated campaign has problems.');
      const cache = join(folder, 'cache');
      const cold = await secondsOf(() => writeDocuments(campaign, { site: join(folder, 'cold'), cache }));
      const warm = await secondsOf(() => writeDocuments(campaign, { site, cache }));
      const copies = await secondsOf(() => writeOfflineCopies(campaign, { site }));
      const row = (name: string, seconds: number): string =>
        `${name.padEnd(18)} ${seconds.toFixed(2).padStart(7)} s ${(seconds / languages).toFixed(3).padStart(7)} s per language ${(seconds / pages).toFixed(2).padStart(6)} × pages\n`;
      process.stdout.write(
        row('pages and search', pages) + row('documents, cold', cold) + row('documents, warm', warm) + row('offline copies', copies),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
