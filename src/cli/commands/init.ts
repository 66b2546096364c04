// undersigned init: a new campaign, as a repository of its own.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { engineRoot, isInstalled } from '../../core/engine.ts';
import { visible } from '../../core/text/characters.ts';
import type { Answers } from '../../starter/answers.ts';
import { campaignPaths } from '../../starter/here.ts';
import { forkFiles, packageJson, repositoryFiles } from '../../starter/repository-files.ts';
import { type Files, siteFiles } from '../../starter/site-files.ts';
import { writeNew } from '../../starter/write.ts';
import { type Arguments, type Command, type ExitCode, type Io, stringOption, UsageError } from '../command.ts';
import { quoted } from '../paths.ts';
import { type EngineSource, engineSource, folderNote } from '../starter/engine-source.ts';
import { lastWords, licenceNote } from '../starter/last-words.ts';
import { answerOptions } from '../starter/options.ts';
import { install } from '../starter/install.ts';
import { settle } from '../starter/settle.ts';

export const command: Command = {
  usage: '[DIR] [--letter FILE] [--title TITLE] [--email ADDRESS] [--repository URL] … [--yes]',
  details: `Writes a campaign of your own into DIR, or here: site, letter, pages about it, on privacy and for the imprint, and the repository around them. On a terminal
it asks for what no option says. It writes over nothing. Then it has npm install Undersigned there, and makes the first commit.

With --here, in a copy of Undersigned’s own repository, your campaign takes the place of ours.`,
  options: {
    ...answerOptions,
    here: { help: 'In a copy of Undersigned’s repository: replaces the campaign in it by yours.' },
    engine: {
      value: 'SPEC',
      help: 'Where npm gets Undersigned: a version or a tarball. From where this one came, where it is left out.',
    },
    'no-install': { help: 'Does not run npm.' },
    'no-commit': { help: 'Makes no repository and no commit.' },
  },
  positionals: 1,
  run: runInit,
};

async function runInit(args: Arguments, io: Io): Promise<ExitCode> {
  const isHere = args.values.here === true;
  const [given] = args.positionals;
  if (isHere && given !== undefined) throw new UsageError('--here is about the folder of Undersigned itself. Leave the other folder out.');
  const root = isHere ? engineRoot : resolve(io.cwd, given ?? '.');
  const replaced = isHere ? campaignThere(root) : [];
  if (!isHere) refuseTaken(root);
  const ask = args.values.yes ? undefined : io.ask;
  if (!ask && !args.values.yes && ['title', 'letter', 'name'].every((name) => stringOption(args, name) === undefined))
    throw new UsageError('What is it about? Say it with --title or --letter, or add --yes for a beginning to write on.');
  const source = isHere ? undefined : engineSource(root, io.cwd, stringOption(args, 'engine'));
  if (source?.copied && existsSync(join(root, source.copied.to)))
    throw new UsageError(`${join(root, source.copied.to)} is there already. Name an empty folder.`);
  const folder = isHere ? '' : basename(root);
  const filesOf = (answers: Answers): Files =>
    source === undefined ? new Map([...siteFiles(answers), ...forkFiles(answers)]) : allFiles(root, answers, source);
  const settled = await settle(args, { root, folder, filesOf, replaced: replaced.length, copied: source?.copied?.to }, ask, io);
  if (settled === undefined) return 0;
  const { answers, files } = settled;
  mkdirSync(root, { recursive: true });
  if (replaced.length > 0) git(root, 'rm', '-r', '-q', '--', ...new Set(replaced.map((path) => path.split('/', 1)[0] ?? '')));
  if (isHere) git(root, 'rm', '-q', '--ignore-unmatch', '--', ...forkFiles(answers).keys());
  writeNew(root, files);
  if (source?.copied) copyIn(root, source.copied);
  io.out(`Wrote ${files.size} files in ${root}.\n`);
  const isReady = isHere || args.values['no-install'] === true || install(root, io);
  if (args.values['no-commit'] !== true) commit(root, answers, [...files.keys(), ...ownTarball(files)], io);
  const steps = [
    ...(root === io.cwd ? [] : [`cd ${quoted(nameOf(root, io))}`]),
    ...(isReady && args.values['no-install'] !== true ? [] : [isHere ? 'npm ci' : 'npm install']),
    'npx undersigned dev',
  ];
  const notes = [licenceNote(answers, isHere ? 'LICENSE-TEXTS.md' : 'LICENSE.md'), ...(source === undefined ? [] : folderNote(source))];
  io.out(lastWords(answers, steps, notes));
  return isReady ? 0 : 1;
}

function refuseTaken(root: string): void {
  const stats = lstatSync(root, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new UsageError(`${root} is no folder.`);
  if (existsSync(join(root, 'content')) && existsSync(join(root, 'letters')))
    throw new UsageError(`There is a campaign in ${root} already. Name an empty folder.`);
}

function allFiles(root: string, answers: Answers, { spec }: EngineSource): Files {
  return new Map([
    ...siteFiles(answers),
    ...repositoryFiles(answers),
    ['package.json', packageJson(answers, { engine: spec, before: manifestAt(root), root })],
  ]);
}

function manifestAt(root: string): Readonly<Record<string, unknown>> {
  const path = join(root, 'package.json');
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch {
    throw new UsageError(`${path} is not JSON. Correct it, or name an empty folder.`);
  }
}

/** The files that give way. Refused where work that is in no commit would go with them. */
function campaignThere(root: string): string[] {
  if (isInstalled)
    throw new UsageError('--here is for copies of Undersigned’s repository. Without it, init writes a campaign into an empty folder.');
  let changed: string;
  try {
    changed = git(root, 'status', '--porcelain', '-z', '--no-renames');
  } catch {
    throw new UsageError(
      `${root} is no git repository, so what is replaced could not be brought back. Begin with “git init”, “git add -A” and “git commit”.`,
    );
  }
  // What git does not know yet is in the way only where it lies among what goes.
  const lost = changed.split('\0').filter((line) => line !== '' && (!line.startsWith('??') || campaignPaths([line.slice(3)]).length > 0));
  if (lost.length > 0)
    throw new UsageError(
      `There are changes in this repository that are in no commit: ${lost
        .slice(0, 5)
        .map((line) => visible(line.slice(3)))
        .join(', ')}${lost.length > 5 ? ' and more' : ''}. Commit them first, so that nothing is lost.`,
    );
  return campaignPaths(git(root, 'ls-files', '-z').split('\0').filter(Boolean));
}

function commit(root: string, { name }: Answers, paths: readonly string[], io: Io): void {
  try {
    const isRepository = existsSync(join(root, '.git'));
    if (!isRepository && isInside(root)) {
      io.err('This folder lies in a git repository already, so nothing was committed.\n');
      return;
    }
    if (!isRepository) git(root, 'init', '-q', '-b', 'main');
    git(root, 'add', '--', ...paths, ...readdirSync(root).filter((one) => one === 'package-lock.json'));
    git(root, 'commit', '-q', '-m', `A campaign begins: ${name}`);
    const author = visible(git(root, 'log', '-1', '--format=%an <%ae>').trim());
    io.out(
      `Made ${isRepository ? 'a' : 'the first'} commit of them, as ${author}.${knowsAuthor(root, io) ? '' : ` git made that name up: ${ownName}`}\n`,
    );
  } catch (error) {
    const said =
      String((error as { stderr?: unknown }).stderr ?? '')
        .trim()
        .split('\n')
        .find((line) => line.trim() !== '') ?? '';
    io.err(
      `The files are written, and git made no commit of them${said ? `: ${visible(said)}` : ''}. Type “git add -A” and “git commit” there; where git does not know you yet, first “git config --global user.name …” and “… user.email …”.\n`,
    );
  }
}

const ownName =
  'say yours with “git config --global user.name …” and “… user.email …”, and then “git commit --amend --reset-author --no-edit” there.';

/** Whether somebody said who they are, to git or in the environment. */
function knowsAuthor(root: string, { env }: Io): boolean {
  if (env?.GIT_AUTHOR_EMAIL !== undefined || env?.EMAIL !== undefined) return true;
  try {
    return git(root, 'config', 'user.email').trim() !== '';
  } catch {
    return false;
  }
}

function copyIn(root: string, { from, to }: { readonly from: string; readonly to: string }): void {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  copyFileSync(from, join(root, to));
}

/** The package itself, where npm installs it out of this very folder: whoever clones it needs it, too. */
function ownTarball(files: Files): string[] {
  const { dependencies } = JSON.parse(files.get('package.json') ?? '{}') as { dependencies?: Record<string, string> };
  const [, path] = /^file:((?!\.\.?\/|\/).+\.tgz)$/.exec(dependencies?.undersigned ?? '') ?? [];
  return path === undefined ? [] : [path];
}

function isInside(root: string): boolean {
  try {
    return git(root, 'rev-parse', '--is-inside-work-tree').trim() === 'true';
  } catch {
    return false;
  }
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 256 * 1024 * 1024 });
}

/** As somebody types it who is where the command was started. */
function nameOf(root: string, io: Io): string {
  const path = relative(io.cwd, root);
  return path.startsWith('..') ? root : path;
}
