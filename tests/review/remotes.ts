// Remotes and clones for the tests of reviews, and the command as a person runs it beside a server.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { onTestFinished } from 'vitest';
import { git as bareGit } from '../../bench/fast-import.ts';
import { type Arguments, type Io, parseOptions, UsageError } from '../../src/cli/command.ts';
import { command } from '../../src/cli/commands/review.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import type { Run } from '../support/cli.ts';

export function git(directory: string, ...args: string[]): string {
  return bareGit(directory, args).replace(/\n$/, '');
}

/** A folder that is removed when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-review-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A maintainer's clone, in a folder that is removed when the test ends where none is given. */
export function clone(address: string, name = 'clone', folder = newFolder()): string {
  const person = ['-c', 'user.name=Mia Maintainer', '-c', 'user.email=mia@campaign.example'];
  git(folder, 'clone', '--quiet', ...person, address, name);
  return join(folder, name);
}

/** What would move a cursor, colour a terminal or turn a line around. A terminal gets line ends and nothing else of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
export const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066\u2067]/u;

export interface Row {
  readonly number: number;
  readonly verdict: string;
  readonly isFixable: boolean;
  readonly head: string;
  readonly title: string;
  readonly author: { readonly name: string; readonly handle?: string };
  readonly questions: readonly string[];
}

export interface ReviewData {
  readonly base: string;
  readonly branch: string;
  readonly assumptions: readonly string[];
  readonly requests: readonly Row[];
  readonly summary: Readonly<Record<string, number>>;
  readonly merge?: {
    readonly batch?: string;
    readonly merged: readonly number[];
    readonly squashed: readonly number[];
    readonly fixed: readonly { readonly number: number; readonly what: readonly string[] }[];
    readonly left: readonly { readonly number: number; readonly why: string }[];
    readonly isPushed: boolean;
    readonly notes: readonly string[];
  };
}

export interface Started {
  readonly pid: number;
  /** Resolves with what it prints and was looked for. */
  says(words: RegExp): Promise<string>;
  /** Ends it at once, or it and all that it started. */
  kill(isAll: boolean): void;
  /** Resolves when its progress names a step, or it ends. */
  reaches(step: string): Promise<void>;
  readonly ended: Promise<Run>;
}

/** Starts `undersigned review`, or another command, in a process group of its own. Nothing of the person who runs the tests reaches it. */
export function startReview(
  root: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  command = 'review',
  more: readonly string[] = [],
): Started {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|GITHUB_|GH_|GITLAB_|FORGEJO_|GITEA_|XDG_)/.test(name));
  const child = spawn(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), command, ...saidOpen(args), ...more], {
    cwd: root,
    env: { ...Object.fromEntries(own), NO_COLOR: '1', VITEST: '', NODE_ENV: '', HOME: join(root, '..'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid ?? 0;
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Run>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
  const reaches = (step: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (stderr.includes(step)) resolve();
      };
      child.stderr.on('data', look);
      void ended.then(() => resolve());
      look();
    });
  const says = (words: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const [found] = words.exec(stdout) ?? [];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`it ended and said ${stdout}${stderr}`)));
      look();
    });
  const kill = (isAll: boolean): void => {
    try {
      process.kill(isAll ? -pid : pid, 'SIGKILL');
    } catch {
      // It has ended on its own.
    }
  };
  return { pid, reaches, says, ended, kill };
}

/** git alone cannot tell that the requests of these remotes are open, so whoever merges says it. */
function saidOpen(args: readonly string[]): string[] {
  return args.includes('--merge') && !args.some((arg) => /^--(?:only|all-open)/.test(arg)) ? [...args, '--all-open'] : [...args];
}

/** The command as the command line starts it, in this process: its texts, and the code that it would end with. */
export async function review(root: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  const io: Io = {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    isTerminal: false,
    colour: false,
    env,
    cwd: root,
  };
  try {
    const { values } = parseArgs({ args: saidOpen(args), options: parseOptions(command), strict: true });
    const code = await command.run({ values: values as Arguments['values'], positionals: [] }, io);
    return { code, stdout, stderr };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, stdout, stderr: `${stderr}${error.message}\n` };
  }
}

/** The same as data. Throws what the command said where it gave none. */
export async function reviewed(
  root: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ReviewData> {
  const { code, stdout, stderr } = await review(root, [...args, '--format', 'json'], env);
  if (code === 2) throw new Error(`review ended with 2: ${stderr}`);
  return JSON.parse(stdout) as ReviewData;
}
