// Builds that are started at once do not disturb each other.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { makeCampaign } from '../support/campaign.ts';

test('three builds at the same time all end well, each with its own campaign', async () => {
  const names = ['First', 'Second', 'Third'];
  const builds = names.map((name, index) => {
    const root = makeCampaign({
      'content/site.yaml': `name: ${name}\nurl: https://minimal.example\ndefaultLanguage: en\n`,
      // A comment is what makes Astro compile a page.
      'content/pages/page.mdx': `---\ntitle: Page of ${name}\n---\n\nHere is ${name}.\n\n{/* ${index} */}\n`,
    });
    const child = spawn(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), 'build'], { cwd: root, stdio: 'ignore' });
    return new Promise<{ root: string; code: number | null }>((done) => child.once('exit', (code) => done({ root, code })));
  });
  for (const [index, { root, code }] of (await Promise.all(builds)).entries()) {
    expect(code).toBe(0);
    const page = readFileSync(join(root, 'dist/en/page/index.html'), 'utf8');
    for (const name of names) expect(page.includes(`Here is ${name}.`)).toBe(name === names[index]);
  }
});
