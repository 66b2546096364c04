// This repository's own site: built once for a run, while tests that do not look at it are running.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { plain } from './cli.ts';

interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** Begins to build it. `site` lies in a folder of the run, in which the outcome is written down at the end. */
export function beginSite(site: string): ChildProcess {
  const build = spawn(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), 'build', '--out', site], {
    cwd: engineRoot,
    env: { ...process.env, ...plain },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [build.stdout, build.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  build.on('close', (code) => {
    const outcome: Outcome = { code, said };
    // Whole under its name or not at all: tests may look for it just now. The folder is gone where the run ended before.
    if (!existsSync(dirname(site))) return;
    writeFileSync(`${outcomeOf(site)}.part`, JSON.stringify(outcome));
    renameSync(`${outcomeOf(site)}.part`, outcomeOf(site));
  });
  return build;
}

/** Resolves when the site is there. Throws what the build said where it failed. */
export async function siteIsBuilt(site: string): Promise<void> {
  while (!existsSync(outcomeOf(site))) await setTimeout(50);
  const { code, said } = JSON.parse(readFileSync(outcomeOf(site), 'utf8')) as Outcome;
  if (code !== 0) throw new Error(`This repository’s own campaign does not build:\n${said}`);
}

function outcomeOf(site: string): string {
  return join(dirname(site), 'outcome.json');
}
