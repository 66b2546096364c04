// The command line. The only file that touches the process; commands get what they need as arguments.

import { parseArgs } from 'node:util';
import { engineManifest } from '../core/engine.ts';
import { nearestKey } from '../core/schema/validate.ts';
import { visible } from '../core/text/characters.ts';
import { NotWritten } from '../core/write.ts';
import { type Arguments, type Command, type ExitCode, type Io, parseOptions, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { withHome } from './paths.ts';
import { spacedName } from './spaced-name.ts';

export async function run(argv: readonly string[], io: Io = makeIo()): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${printable(error.message)}\n`);
      return 2;
    }
    if (error instanceof NotWritten) {
      io.err(`${visible(error.message)}\n`);
      return 1;
    }
    const lacking = lackingPackage(error);
    if (lacking === undefined) reportCrash(error, io);
    else
      io.err(
        `“${visible(argv[0] ?? '')}” needs ${visible(lacking)}, which is not installed here. Where package.json lies: ${wayToInstall(lacking)}\n`,
      );
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = rest[0] !== undefined && Object.hasOwn(commands, rest[0]) ? commands[rest[0]] : undefined;
    io.out(asked && rest[0] ? commandHelp(rest[0], asked.summary, (await asked.load()).command) : generalHelp(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    io.out(`undersigned ${engineManifest().version}\n`);
    return 0;
  }
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!known) {
    const nearest = nearestKey(name, Object.keys(commands));
    throw new UsageError(
      `There is no command “${visible(name)}”.${nearest ? ` Did you mean “${nearest}”?` : ''} “undersigned --help” lists them.`,
    );
  }
  const { command } = await known.load();
  const args = parse(name, command, rest, io.cwd);
  if (args.values.help) {
    io.out(commandHelp(name, known.summary, command));
    return 0;
  }
  return command.run(args, io);
}

function parse(name: string, command: Command, rest: readonly string[], cwd: string): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options: parseOptions(command), allowPositionals: true, strict: true });
    if (positionals.length > command.positionals) {
      const spaced = spacedName(rest, cwd);
      throw new UsageError(
        `“${visible(positionals[command.positionals] ?? '')}” is one argument too many. ${spaced === undefined ? `See “undersigned ${name} --help”.` : `A name with spaces needs quotes: ${visible(spaced)}`}`,
      );
    }
    return { values: withPaths(values as Arguments['values'], command), positionals: positionals.map(withHome) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = visible((error as Error).message).replace(/\. To specify a positional.*/s, '.');
    throw new UsageError(`${message} See “undersigned ${name} --help”.`);
  }
}

const paths = new Set(['DIR', 'FILE', 'FOLDER', 'PATH', 'SPEC']);

/** Behind = no shell writes one's own folder for ~. */
function withPaths(values: Arguments['values'], { options }: Command): Arguments['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && paths.has(options[name]?.value ?? '') ? withHome(value) : value,
    ]),
  );
}

function makeIo(): Io {
  // A pipe that is closed early (| head) is not a crash.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const isTerminal = process.stderr.isTTY === true || process.env.UNDERSIGNED_SUPERVISED === 'terminal';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    ask: process.stdin.isTTY === true && isTerminal ? ask : undefined,
    env: process.env,
    cwd: process.cwd(),
  };
}

/** One question on the terminal. Ctrl+C and Ctrl+D end the command. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once('close', () => reject(new UsageError('\nNothing was done.')));
      terminal.question(question).then(resolve, reject);
    });
  } finally {
    terminal.close();
  }
}

/** Of several lines. A message names what somebody typed or a file is called. */
function printable(message: string): string {
  return visible(message).replaceAll('<U+000A>', '\n');
}

/** What only some commands need is optional in the package, and may have been left out. */
function lackingPackage(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return undefined;
  return /Cannot find (?:package|module) '((?:@[^/']+\/)?[^/'.][^/']*)/.exec(message)?.[1];
}

function wayToInstall(name: string): string {
  const { peerDependencies = {} } = engineManifest();
  const version = peerDependencies[name]?.replace(/^>=/, '');
  return version === undefined ? 'npm install --include=optional' : `npm install --save-exact ${name}@${version}`;
}

function reportCrash(error: unknown, io: Io): void {
  const message = error instanceof Error ? error.message : String(error);
  io.err(`Undersigned stopped: ${printable(message)}\n`);
  if (process.env.UNDERSIGNED_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
  else io.err('This should not happen. With UNDERSIGNED_DEBUG=1 it prints where it stopped; please report it with that.\n');
}
