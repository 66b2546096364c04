// The page of likely duplicates in a real browser: readable by everyone, light and dark, on a phone, without loading anything.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBrowser } from '../support/chromium.ts';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('the page has no fault that axe knows, fits a phone, and asks for nothing', async () => {
  const root = makeCampaign({
    'signatories/a/lee.yaml': 'name: Lee, Ann\nlink: https://a.example/\nstatement: "<script>document.title=1</script>"\n',
    'signatories/a/reza.yaml': 'name: علی رضایی\n',
    'signatories/a/reza-2.yaml': 'name: رضایی، علی\ncountry: IR\nrole: استاد\n',
  });
  undersigned(['duplicates', '--format', 'html', '--out', 'report.html'], { cwd: root });
  const browser = await startBrowser();
  try {
    for (const [colorScheme, width] of [
      ['light', 1000],
      ['dark', 360],
    ] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`file://${join(root, 'report.html')}`);
      expect(asked).toHaveLength(1);
      expect(await page.title()).toBe('Likely duplicates');
      expect(await page.locator('article').count()).toBe(2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
        return (await tool.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
