// Runs the command line as a person does: in a process of its own.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { engineRoot } from '../../src/core/interface/reference.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function undersigned(
  args: readonly string[],
  { cwd = engineRoot, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Run {
  const result = spawnSync(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', VITEST: '', NODE_ENV: '', ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}
