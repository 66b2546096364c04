// A campaign that passes the check builds; one that fails never does, and the last good build stays. Shown over every example there is.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { textReport } from '../../src/report/text.ts';
import { makeInput } from '../hostile/campaigns.ts';
import { furtherInputs } from '../hostile/further.ts';
import { inputs } from '../hostile/inputs.ts';
import { applyFences, type Fence, pageIds, readPage } from '../rules/page.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { openGate } from './gate.ts';

const gate = openGate();

function makeExample(fences: readonly Fence[]): string {
  const root = makeCampaign();
  applyFences(root, fences);
  return root;
}

// What a change may touch is not for a build to ask.
describe.each(pageIds().filter((id) => id !== 'change-mixed'))('The examples about %s', (id) => {
  const page = readPage(id);
  test('the wrong one is refused unless it is but a warning', () => gate.expect(`${id}, wrong`, makeExample(page.wrong)));
  test('the right one passes', () => gate.expect(`${id}, right`, makeExample(page.right)));
});

describe('What strangers send', () => {
  test.each([...inputs, ...furtherInputs].map((input) => [input.id, input.name, input] as const))('%s: %s', (_id, _name, input) =>
    gate.expect(`${input.id} ${input.name}`, makeInput(input)),
  );
});

test('whatever passes is built, with no link that leads nowhere', async () => {
  const { campaigns, builds } = await gate.expectBuilds();
  expect(campaigns).toBeGreaterThan(150);
  // They are put together where they can be. A letter that differs is no reason for another site.
  expect(builds).toBeLessThan(campaigns / 4);
}, 600_000);

test('Astro by itself refuses a campaign with problems too, with the same report', () => {
  const root = makeCampaign({ 'signatories/a/bob.yaml': 'name: Bob\nslug: x\n', 'letters/b.md': 'no front matter\n' });
  const out = join(gate.folder, 'astro-out');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(engineRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out],
    {
      cwd: engineRoot,
      encoding: 'utf8',
      env: { ...process.env, UNDERSIGNED_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', VITEST: '', NODE_ENV: '' },
    },
  );
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain(textReport(check(root), { colour: false }).trim());
  expect(existsSync(join(out, 'index.html'))).toBe(false);
});
