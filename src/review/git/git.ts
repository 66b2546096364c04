// The one way to run git: without a shell, hooks, monitors, pagers or prompts, and with the environment of environment.ts.

import { type ChildProcess, type ChildProcessByStdio, type StdioOptions, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { gitEnvironment } from './environment.ts';

/** git said no. `message` is the first line of what it said. */
export class GitError extends Error {
  /** What git ended with; undefined where it could not be started or was ended. */
  readonly code: number | undefined;
  readonly stderr: string;
  /** Whether it was ended because nothing came any more. */
  readonly isStalled: boolean;

  constructor(command: string, code: number | undefined, stderr: string, isStalled = false) {
    super(
      stderr
        .trim()
        .split('\n')[0]
        ?.replace(/^(?:fatal|error): /, '') || `git ${command} ended with ${code}`,
    );
    this.code = code;
    this.stderr = stderr;
    this.isStalled = isStalled;
  }
}

export interface RunOptions {
  /** Written to its standard input, which is closed then. */
  readonly input?: string | Buffer;
  /** Largest answer in bytes. */
  readonly most?: number;
  /** Variables on top of the usual ones, and configuration on top of the usual one, as `name=value`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly config?: readonly string[];
  /** It is ended after so many. Undefined: it may take as long as it takes. */
  readonly seconds?: number;
  /** It is ended after so many in which it has written nothing. */
  readonly silence?: number;
  /** Exit codes that are answers too. */
  readonly accepts?: readonly number[];
  /** Sees what it writes as it comes. */
  readonly onOutput?: ((chunk: Buffer) => void) | undefined;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
}

/** No hook, monitor, filter of attributes from elsewhere, helper transport or nested repository takes part. */
const always = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.quotePath=false',
  'core.pager=cat',
  'color.ui=false',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'log.showSignature=false',
  // What outlives a git that was ended because of silence ends as well.
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=600',
  'gc.auto=0',
  'maintenance.auto=false',
];

const mebibyte = 1024 * 1024;

export class Git {
  /** Where it is run: the campaign's directory, or any folder of a repository. */
  readonly directory: string;
  #place: Promise<{ readonly top: string; readonly prefix: string }> | undefined;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Runs a command to its end. Throws a GitError where it ends with another code than 0 or one that is accepted. */
  run(args: readonly string[], options: RunOptions = {}): Promise<GitAnswer> {
    const { input, most = 256 * mebibyte, accepts = [], seconds, silence, onOutput } = options;
    const child = this.start(args, options);
    const out = gather(child.stdout, most);
    const err = gather(child.stderr, mebibyte);
    if (onOutput) child.stdout.on('data', onOutput);
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    const timer = seconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    const silent = silence === undefined ? undefined : endWhenSilent(child, silence);
    return new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new GitError(args[0] ?? '', undefined, error.message)));
      child.once('close', (code) => {
        clearTimeout(timer);
        const { bytes, isWhole } = out();
        const stderr = err().bytes.toString('utf8');
        if (silent?.()) reject(new GitError(args[0] ?? '', undefined, silenceOf(silence ?? 0), true));
        else if (!isWhole) reject(new GitError(args[0] ?? '', undefined, `git ${args[0]} answered with more than ${most} bytes`));
        else if (code === null || (code !== 0 && !accepts.includes(code))) reject(new GitError(args[0] ?? '', code ?? undefined, stderr));
        else resolve({ code, stdout: bytes });
      });
    });
  }

  /** The answer as text, without what ends its last line. */
  async text(args: readonly string[], options: RunOptions = {}): Promise<string> {
    return (await this.run(args, options)).stdout.toString('utf8').replace(/\n$/, '');
  }

  /** An answer that was asked for with -z, as its parts. Names that are no UTF-8 keep their bytes apart by U+FFFD. */
  async parts(args: readonly string[], options: RunOptions = {}): Promise<string[]> {
    const parts = (await this.run(args, options)).stdout.toString('utf8').split('\0');
    if (parts.at(-1) === '') parts.pop();
    return parts;
  }

  /** Starts a command whose streams the caller serves. */
  start(args: readonly string[], options: RunOptions = {}): ChildProcessByStdio<Writable, Readable, Readable> {
    return this.#spawn(args, options, ['pipe', 'pipe', 'pipe']) as ChildProcessByStdio<Writable, Readable, Readable>;
  }

  /** Starts a command that reads one open file and writes into another. */
  startOnFiles(args: readonly string[], { input, output }: { input: number; output: number }): ChildProcessByStdio<null, null, Readable> {
    return this.#spawn(args, {}, [input, output, 'pipe']) as ChildProcessByStdio<null, null, Readable>;
  }

  #spawn(args: readonly string[], { env, config = [] }: RunOptions, stdio: StdioOptions): ChildProcess {
    const settings = [...always, ...config].flatMap((setting) => ['-c', setting]);
    return spawn('git', ['--no-pager', ...settings, ...args], {
      cwd: this.directory,
      env: gitEnvironment(env),
      stdio,
      shell: false,
      windowsHide: true,
    });
  }

  /** The object id of the commit that a revision names. Throws a GitError where there is none. */
  async commitOf(revision: string): Promise<string> {
    return this.text(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]);
  }

  /** The top of the working tree, and where the directory lies in it: empty, or ended by a slash. A bare repository is its own top. */
  place(): Promise<{ readonly top: string; readonly prefix: string }> {
    this.#place ??= this.text(['rev-parse', '--show-toplevel', '--show-prefix']).then(
      (answer) => {
        const [top = '', prefix = ''] = answer.split('\n');
        return { top, prefix };
      },
      async (error: GitError) => {
        // Nearly no repository is bare: only then is a second git started.
        if ((await this.text(['rev-parse', '--is-bare-repository'])) === 'true') return { top: this.directory, prefix: '' };
        throw error;
      },
    );
    return this.#place;
  }
}

/** Collects a stream up to a number of bytes; what comes after is thrown away. */
function gather(stream: Readable, most: number): () => { bytes: Buffer; isWhole: boolean } {
  const chunks: Buffer[] = [];
  let length = 0;
  let isWhole = true;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else isWhole = false;
  });
  return () => ({ bytes: Buffer.concat(chunks), isWhole });
}

/** In seconds: a forge that says nothing for so long has stalled. Hooks at its side may take a minute. */
export const maxSilence = 180;

export const silenceOf = (seconds: number): string => `nothing came for ${seconds} seconds`;

/** Ends a process that writes nothing for so many seconds, and says then whether it did. */
export function endWhenSilent(child: ChildProcessByStdio<Writable, Readable, Readable>, seconds: number): () => boolean {
  let isSilent = false;
  const timer = setTimeout(() => {
    isSilent = true;
    child.kill();
    setTimeout(() => child.kill('SIGKILL'), 2000).unref();
    // What it started may live on for a while, and holds these.
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  }, seconds * 1000);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', () => timer.refresh());
  child.once('close', () => clearTimeout(timer));
  return () => isSilent;
}

/** Ends a process that was started, if it still runs. */
export function endProcess(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill();
}
