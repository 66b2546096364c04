// undersigned build: checks, then builds the whole site.

import { join, resolve } from 'node:path';
import { OutFolderError } from '../../build/out-folder.ts';
import { PackageFileError } from '../../build/package-beside.ts';
import { PartError } from '../../build/parts/part-error.ts';
import { UntrustedError } from '../../integrations/own-components.ts';
import { visible } from '../../core/text/characters.ts';
import { summarise, summaryLine } from '../../report/summary.ts';
import { textReport } from '../../report/text.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { endOnSignal } from '../interrupt.ts';
import { quoted } from '../paths.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';
import { unrecordedNote } from '../unrecorded.ts';

export const command: Command = {
  usage: '[--root DIR] [--out DIR] [--offline] [--allow-fewer] [--force] [--jobs N] [--only LANGUAGES | --merge PART…]',
  details: `Builds into dist/ in the campaign’s directory. A campaign with problems is not built, and the site of the last build
stays as it is; so it does until a new one is complete. Where nothing has changed since the last build, and every file of the site is as it
was made, nothing is done.
With --offline each language also gets <lang>/offline.zip: its letters, signatories, pages and PDFs, to be passed on and opened from a
disk, without a server and without JavaScript. The letters then link to it.
Several machines can share the work: each makes a part with --only, and one puts them together with --merge, byte for byte as it would have
made it alone. All need the same files and the same options.`,
  options: {
    ...rootOption,
    out: { value: 'DIR', help: 'Where the site goes. dist/ in the campaign’s directory, where it is left out.' },
    'allow-fewer': { help: 'Builds also where more names are gone since the last build than “review: maxNamesLost” allows.' },
    force: { help: 'Also builds where nothing has changed since the last build.' },
    jobs: {
      value: 'N',
      help: 'How many things are done at the same time, from 1 to 64. By processors and memory, where it is left out. The bytes are the same.',
    },
    only: {
      value: 'LANGUAGES',
      help: 'Makes only what belongs to these languages (fr,ar), or to every fourth (1/4 to 4/4), as a part in the folder that --out names.',
    },
    merge: { help: 'Puts together the parts in the folders that are named, and makes what is in none of them.' },
    offline: { help: 'Also makes an archive of each language that opens from a disk.' },
  },
  positionals: Number.POSITIVE_INFINITY,
  run: runBuild,
};

async function runBuild(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const given = stringOption(args, 'out');
  const jobs = jobsOf(args);
  const only = stringOption(args, 'only');
  const parts = partsOf(args, io);
  if (only !== undefined && given === undefined) throw new UsageError('--only goes with --out: the folder in which the part is put.');
  const out = given === undefined ? join(root, 'dist') : resolve(io.cwd, given);
  const begun = performance.now();
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const progress = progressLine(io, 'Checking');
  const documents = progressLine(io, 'PDFs and cards', 'editions', 2);
  const copies = progressLine(io, 'Offline copies', 'languages', 2);
  const endProgress = (): void => {
    for (const line of [progress, documents, copies]) line.end();
  };
  const { buildSite } = await import('../../build/site.ts');
  const ignoreSignals = endOnSignal(io, `The build was stopped. ${out} is as it was.`);
  try {
    const {
      checked,
      isBuilt,
      isUnchanged,
      languages,
      fewer = [],
      unrecorded = [],
    } = await buildSite({
      root,
      out,
      onStep: (step) => {
        endProgress();
        io.err(`${step} …\n`);
      },
      onProgress: progress.update,
      onDocuments: documents.update,
      force: args.values.force === true,
      only,
      parts,
      ...(jobs !== undefined && { jobs }),
      allowsFewer: args.values['allow-fewer'] === true,
      offline: args.values.offline === true,
      onOffline: copies.update,
    });
    endProgress();
    if (checked.problems.length > 0) io.out(`${textReport(checked.problems, { colour: io.colour })}\n`);
    for (const { letter, before, now } of fewer)
      io.out(`Fewer names under “${letter}” than in the last build: ${now} of ${before}. “check --base” says who withdrew.\n`);
    if (!isBuilt && fewer.some(({ isTooMany }) => isTooMany)) {
      io.out(
        `That is more than “review: maxNamesLost” allows. Nothing was built, and ${out} is as it was. If it is meant: --allow-fewer.\n`,
      );
      return 1;
    }
    if (!isBuilt) {
      io.out(`${summaryLine(summarise(checked.problems, checked.fileCount))} Nothing was built, and ${out} is as it was.\n`);
      return 1;
    }
    io.out(
      isUnchanged
        ? `Nothing has changed since ${out} was built, and all its files are as they were (${seconds()}). --force builds it again.\n`
        : `Built ${languages ? `the part ${out} (${languages.join(', ') || 'no language'})` : out} in ${seconds()}.\n`,
    );
    io.out(unrecordedNote(unrecorded));
    if (io.isTerminal && !languages) io.out(`To look at it: npx undersigned preview${places(args)}\n`);
    if (!isUnchanged) await prepareNext();
    return 0;
  } catch (error) {
    if (
      error instanceof OutFolderError ||
      error instanceof PackageFileError ||
      error instanceof UntrustedError ||
      error instanceof PartError
    )
      throw new UsageError(error.message);
    throw error;
  } finally {
    ignoreSignals();
  }
}

/** Those that were named, as they are typed for another command. */
function places(args: Arguments): string {
  return ['root', 'out']
    .map((name) => ({ name, given: stringOption(args, name) }))
    .map(({ name, given }) => (given === undefined ? '' : ` --${name} ${quoted(given)}`))
    .join('');
}

/** What makes the next command quicker. No build fails for that: it is complete by now. */
async function prepareNext(): Promise<void> {
  const [{ keepCompiledSmall }, { keepEngineBundle }] = await Promise.all([
    import('../../outputs/cache/compiled.ts'),
    import('../../build/engine/keep.ts'),
  ]);
  keepCompiledSmall(Date.now());
  await keepEngineBundle().catch(() => undefined);
}

/** Folders of parts; none where none are put together. */
function partsOf(args: Arguments, io: Io): string[] {
  const folders = args.positionals.map((folder) => resolve(io.cwd, folder));
  if (args.values.merge !== true) {
    const [first] = args.positionals;
    if (first !== undefined) throw new UsageError(`“${visible(first)}” is one argument too many. See “undersigned build --help”.`);
    return [];
  }
  if (folders.length === 0) throw new UsageError('--merge takes the folders of parts, which “build --only” makes.');
  if (stringOption(args, 'only') !== undefined)
    throw new UsageError('--only makes a part, and --merge puts parts together: one at a time.');
  return folders;
}

/** Undefined where the machine decides. */
function jobsOf(args: Arguments): number | undefined {
  const given = stringOption(args, 'jobs');
  if (given === undefined) return undefined;
  const jobs = /^\d{1,2}$/.test(given) ? Number(given) : 0;
  if (jobs < 1 || jobs > 64) throw new UsageError('--jobs takes a number from 1 to 64.');
  return jobs;
}
