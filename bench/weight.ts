// Weighs every kind of page as it goes over the wire, and the page of a letter with few and with very many signatories.
// See bench/README.md.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../src/build/serve.ts';
import { buildSite } from '../src/build/site.ts';
import { engineRoot } from '../src/core/interface/reference.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { pageKinds } from '../tests/support/page-kinds.ts';
import { type Weight, weigh } from '../tests/support/weight.ts';
import { generateCampaign } from './generate.ts';
import { letterId } from './letter.ts';
import { start, wholeNumber } from './tool.ts';

const parts = ['html', 'css', 'js', 'data', 'total', 'images', 'fonts', 'requests'] as const;

function row(name: string, weight: Weight): string {
  return `${name.padEnd(44)}${parts.map((part) => (part === 'requests' ? String(weight[part]) : (weight[part] / 1000).toFixed(1)).padStart(9)).join('')}\n`;
}

await start(import.meta.url, {
  help: `Weighs pages as a browser with an empty cache receives them: kB of 1,000 bytes, headers included.

Usage: node bench/weight.ts [--signatures N]

Options:
  --signatures N  Of the large one of two generated campaigns. 100000 where it is left out; 0 leaves both out.
  --help          Prints this.
`,
  options: { signatures: true },
  run: async (values) => {
    const large = wholeNumber(values, 'signatures', 100_000, 0, 1_500_000);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    const browser = await launchBrowser();
    try {
      const look = async (root: string, paths: readonly { name: string; path: string }[]): Promise<void> => {
        const out = mkdtempSync(join(folder, 'dist-'));
        const { isBuilt } = await buildSite({ root, out: join(out, 'dist'), documents: false });
        if (!isBuilt) throw new Error(`${root} was not built.`);
        const server = await serveFolder(join(out, 'dist'));
        for (const encoding of ['br', 'gzip'] as const)
          for (const { name, path } of paths)
            process.stdout.write(row(`${encoding} ${name}`, await weigh(browser, server.url + path, encoding)));
        await server.close();
      };
      process.stdout.write(`${''.padEnd(44)}${parts.map((part) => part.padStart(9)).join('')}\n`);
      await look(
        engineRoot,
        pageKinds.flatMap(({ name, pathIn, isSingle }) =>
          (isSingle ? ['en'] : ['en', 'hi']).map((language) => ({ name: `${name}, ${language}`, path: pathIn(language) })),
        ),
      );
      for (const signatures of large > 0 ? [10, large] : []) {
        const root = join(folder, `campaign-${signatures}`);
        generateCampaign(root, { signatures, languages: 1, seed: 1, asLists: true });
        await look(root, [{ name: `letter, ${signatures} signatories`, path: `en/${letterId}/` }]);
      }
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
