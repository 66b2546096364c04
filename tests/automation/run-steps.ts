// Runs the shell steps of a workflow as a runner does: bash that ends at the first failure, values through the environment, and for the
// actions that we use what they do. No one’s runner is here; what a runner adds around the steps is not tried.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engineRoot } from '../../src/core/interface/reference.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Machine {
  readonly folder: string;
  /** Where npm says what it was called with. */
  readonly npmLog: string;
  readonly environment: Record<string, string>;
}

/**
 * A machine with git and Node. Its npm installs nothing from elsewhere: where the lock file is ours and scripts are off, it puts our
 * packages in place; and it says how it was called.
 */
export function prepareMachine(folder: string): Machine {
  const bin = join(folder, 'bin');
  const npmLog = join(folder, 'npm.log');
  for (const path of [bin, join(folder, 'temp'), join(folder, 'home')]) mkdirSync(path, { recursive: true });
  const npm = `#!/bin/sh
echo "$@" >> '${npmLog}'
cmp -s package-lock.json '${join(engineRoot, 'package-lock.json')}' || { echo 'the lock file is not ours' >&2; exit 1; }
ln -s '${join(engineRoot, 'node_modules')}' node_modules
`;
  writeFileSync(join(bin, 'npm'), npm);
  chmodSync(join(bin, 'npm'), 0o755);
  writeFileSync(join(bin, 'node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`);
  chmodSync(join(bin, 'node'), 0o755);
  return {
    folder,
    npmLog,
    environment: {
      PATH: `${bin}:${process.env.PATH ?? ''}`,
      HOME: join(folder, 'home'),
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_OUTPUT: join(folder, 'output'),
    },
  };
}

export interface JobRun {
  /** Exit code of the first step that failed; 0 where none did. */
  readonly code: number;
  readonly out: string;
  /** Paths that were uploaded. */
  readonly uploads: readonly string[];
}

/** `event`: what `github.event` is. `origin`: the repository that a checkout clones. */
export function runJob(path: string, job: string, machine: Machine, event: unknown, origin: string): JobRun {
  const workflow = parse(readFileSync(join(engineRoot, path), 'utf8')) as { jobs: Record<string, { steps: Step[] }> };
  const workspace = join(machine.folder, 'workspace');
  mkdirSync(workspace);
  const fill = (text: string): string =>
    text.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, name: string) =>
      valueNamed(name, { github: { event }, runner: { temp: machine.environment.RUNNER_TEMP } }),
    );
  let [code, out] = [0, ''];
  const uploads: string[] = [];
  for (const step of workflow.jobs[job]?.steps ?? []) {
    const [action] = (step.uses ?? '').split('@');
    if (action === 'actions/checkout')
      execFileSync('git', ['clone', '--quiet', '--branch', fill(String(step.with?.ref)), origin, workspace]);
    else if (action === 'actions/upload-artifact') uploads.push(fill(String(step.with?.path)));
    else if (step.run !== undefined && code === 0) {
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]));
      const run = bash(step.run, join(workspace, step['working-directory'] ?? ''), { ...machine.environment, ...env });
      code = run.code;
      out += run.out;
    }
  }
  return { code, out, uploads };
}

/** The lines of a job of GitLab, one after the other in one shell. */
export function runScript(lines: readonly string[], machine: Machine, variables: Readonly<Record<string, string>>): JobRun {
  const workspace = join(machine.folder, 'workspace');
  mkdirSync(workspace);
  return { ...bash(lines.join('\n'), workspace, { ...machine.environment, ...variables }), uploads: [] };
}

function bash(script: string, cwd: string, env: Record<string, string>): { code: number; out: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status ?? -1, out: `${stdout}${stderr}` };
}

function valueNamed(name: string, context: unknown): string {
  const value = name.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], context);
  if (value === undefined) throw new Error(`the test does not know ${name}`);
  return String(value);
}
