// undersigned review: the open requests of a remote, sorted; and those that are ready, merged in one go.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { visible } from '../../core/text/characters.ts';
import { reviewHtml } from '../../report/review/html.ts';
import { reviewJson } from '../../report/review/json.ts';
import { reviewText } from '../../report/review/text.ts';
import { Git, GitError } from '../../review/git/git.ts';
import { type ForgeAccess, forgeAccess, unusedToken } from '../../review/requests/ask.ts';
import { findRemote } from '../../review/requests/remote.ts';
import { openRepository } from '../../review/repository.ts';
import { siteFacts } from '../../review/site-repository.ts';
import { closeDone } from '../close-requests.ts';
import { type Numbers, parseNumbers } from '../../review/requests/numbers.ts';
import type { VerdictKind } from '../../review/judge/verdict.ts';
import { ReviewError } from '../../review/review-error.ts';
import { adapters } from '../../forge/open.ts';
import type { Review } from '../../review/review.ts';
import { runReview } from '../../review/run.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { outFile } from '../out-file.ts';
import { askAbout } from '../review-ask.ts';
import { type SettingAside, setAside } from '../review-set-aside.ts';
import { undo } from '../review-undo.ts';
import { stepsOf } from '../progress.ts';
import { campaignDirectory } from '../root.ts';
import { today } from '../today.ts';

/** `GITHUB_TOKEN or GH_TOKEN, …` */
const tokenNames = Object.values(adapters)
  .map(({ tokens }) => tokens.join(' or '))
  .join(', ');
const formats = ['text', 'json', 'html'] as const;
const words: ReadonlySet<string> = new Set(['hold', 'refuse', 'release', 'undo']);

export const command: Command = {
  usage:
    '[ask NUMBER | hold LIST | refuse LIST | release LIST | undo BATCH] [--reason TEXT] [--remote R] [--branch B] [--only LIST] [--except LIST] [--all-open] [--detect-merges] [--merge [--fix] [--squash] [--push [--close]] [--dry-run]] [--format text|json|html] [--out FILE] [--all]',
  details: `Fetches the open requests over plain git (refs/pull/*/head, refs/merge-requests/*/head) into refs/undersigned/, checks each against the
branch as it would be merged, and against the other requests, and sorts them: ready, can be fixed, doubtful, likely duplicates, edits,
withdrawals, translations, texts, software, conflicts, with problems. No file of a request is run, built or followed.

git alone cannot tell everywhere which requests are open. Where the forge keeps trial merges (GitHub), what has one is taken for open;
elsewhere everything that is not merged. --only names the open ones instead; --merge merges nothing there without --only, a token or
--all-open, because one that was closed must not come in. With a token in the environment state, author and title
come from the forge: ${tokenNames}. It needs to read pull requests, goes to the
host of the remote and nowhere else, and is never shown.

--merge merges what is ready, each with a merge commit of its own, so that authors stay and the forge shows the requests as merged once
the branch is pushed. With --only, a number that is named by itself is merged also where it is not ready but could be (an edit, a
withdrawal, a translation …): naming it says that you have looked. Of ranges and of --only-from, only what is ready is. Software and
conflicts are never merged from here. Two requests for one person are never ready; whoever looks decides which one counts.
Merging makes every commit of a request a part of the history. Where these hold more than is left at the end (somebody else's file that was
changed and put back, a text that was taken away again, an e-mail address), the request is doubtful. --squash takes over what is left of such
requests, each as one commit of its author, and nothing else of them. The forge goes on to show them as open: close them there.
After a push, with a token, review looks whether the forge shows them as merged, and says which it does not. Forgejo and Gitea do so only where the
repository’s setting “Auto-detect manual merge” is on; with a token review says where it is off, and --detect-merges turns it on.
Everything is made and checked aside, and then the branch moves once; nothing is half done where it stops. Run the same command again to
go on. Nothing is pushed without --push; then the remote comes first, never by force, and where it has moved everything is judged again.

“review ask 12” names those who have translated or reviewed the language of request 12 here, in a comment in that language: on the forge where
there is a token that may write, else on the terminal; with --dry-run on the terminal.

“review hold 12,15 --reason …” keeps these from being merged, also when they are named, until “review release 12,15”. “review refuse 12 --reason …”
says that it does not come in: it is not examined any more, and does not count when others are, unless it changes. Both are kept in a ref of the
remote (refs/undersigned/set-aside), so the other maintainers have them at their next review, and everyone who can read the repository can read
the reason: leave names and addresses out of it.

“review undo BATCH” takes back what one run has merged, in one commit: each file that is still as it was merged becomes what it was before, and what
was edited since stays and is named. Each commit of a run names its batch. Signatures that were taken away stay away. --only takes back some of the
requests, --dry-run says what would change, --push pushes. What was taken back does not come in again before its author changes it, or somebody
names it.

Exits 0 where nothing is left to decide, 1 where something is.`,
  options: {
    ...rootOption,
    remote: { value: 'R', help: 'A remote’s name or address. “origin” where it is left out.' },
    branch: { value: 'B', help: 'The branch that requests are merged into. The one in content/site.yaml, or the remote’s main one.' },
    only: { value: 'LIST', help: 'Only these requests, which are taken for open: 12,40-60.' },
    except: { value: 'LIST', help: 'Not these requests: 12,40-60.' },
    'only-from': { value: 'FILE', help: 'The same, from a file with one number or range a line; - reads standard input.' },
    'all-open': { help: 'Says that no request that is not merged was closed, where neither git nor a token can tell.' },
    merge: { help: 'Merges what is ready, or what --only names.' },
    fix: {
      help: 'With --merge: also merges what “check --fix” would fix, in a commit of yours, and takes in documents of translators, in theirs.',
    },
    squash: {
      help: 'With --merge: also merges what would be ready but for its earlier commits, as one commit of its author without these. The forge does not show it as merged.',
    },
    push: { help: 'With --merge and undo: pushes the branch.' },
    close: {
      help: 'With --push: thanks the authors of what is in and shown as open (signed already, replaced by a newer one that was merged, taken over as one commit, nothing new), and closes these. It takes a token that may write.',
    },
    'detect-merges': {
      help: 'Turns on the setting with which Forgejo and Gitea show as merged what is pushed. It takes a token that may change settings.',
    },
    'dry-run': { help: 'With --merge and undo: says what would happen. Only refs below refs/undersigned/ change.' },
    format: { value: 'FORMAT', help: 'text for people, json for programs, html for a page to look at.' },
    out: { value: 'FILE', help: 'Writes the report to this file and prints only how many requests there are.' },
    timeout: {
      value: 'SECONDS',
      help: 'How long one request may be examined before it is left for a person: 5 where it is left out. Where many are slow, each gets less.',
    },
    reason: { value: 'TEXT', help: 'With hold and refuse: why, in one line, for the other maintainers.' },
    all: { help: 'Shows every request and every reason.' },
  },
  positionals: 2,
  run: runReviewCommand,
};

async function runReviewCommand(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOption(args, formats);
  const aside = asideAsked(args);
  const isMerging = args.values.merge === true;
  const asked = askedNumber(args);
  const misplaced = ['fix', 'squash', 'push', 'dry-run'].find(
    (name) =>
      args.values[name] === true &&
      !(asked !== undefined && name === 'dry-run') &&
      !(args.positionals[0] === 'undo' && ['push', 'dry-run'].includes(name)),
  );
  if (misplaced && !isMerging) throw new UsageError(`--${misplaced} goes with --merge. Without --merge nothing is merged.`);
  if (args.values.close === true && args.values.push !== true) throw new UsageError('--close goes with --merge and --push.');
  const root = directoryOf(args, io);
  const out = outFile(args, root, io);
  try {
    if (aside)
      return await setAside({ root, remote: stringOption(args, 'remote') ?? 'origin', branch: stringOption(args, 'branch'), ...aside }, io);
    const [word, batch] = args.positionals;
    if (word === 'undo') {
      return await undo({ root, remote: stringOption(args, 'remote') ?? 'origin', ...undoOptions(args, batch, io) }, io);
    }
    // Before anything is merged: who asks for both gets both.
    const closing = args.values.close === true ? await closingAt(root, stringOption(args, 'remote') ?? 'origin', io) : undefined;
    const review = await runReview({
      root,
      remote: stringOption(args, 'remote') ?? 'origin',
      branch: stringOption(args, 'branch'),
      except: exceptOption(args),
      isAllOpen: args.values['all-open'] === true,
      isDetecting: args.values['detect-merges'] === true,
      only: asked === undefined ? onlyOption(args, io) : parseNumbers(String(asked)),
      merge: isMerging
        ? {
            isFixing: args.values.fix === true,
            isSquashing: args.values.squash === true,
            isPushing: args.values.push === true,
            isDryRun: args.values['dry-run'] === true,
          }
        : undefined,
      environment: io.env ?? {},
      today: today(),
      seconds: secondsOption(args),
      steps: stepsOf(io),
    });
    if (asked !== undefined) {
      const remote = stringOption(args, 'remote') ?? 'origin';
      return await askAbout(review, { root, remote, number: asked, isDryRun: args.values['dry-run'] === true }, io);
    }
    const done = closing ? await closeDone(review, closing.access, closing.language) : review;
    report(done, { format, out, isWhole: args.values.all === true }, io);
    return isAllDone(done) ? 0 : 1;
  } catch (error) {
    if (error instanceof ReviewError) throw new UsageError(visible(error.message));
    if (error instanceof GitError) throw new UsageError(`git could not do its part: ${visible(error.message)}. No branch was moved.`);
    throw error;
  }
}

/** Of `review hold 12,15 --reason …` and its like; undefined where nothing is set aside or released. */
function asideAsked({ positionals: [word, list], values }: Arguments): Pick<SettingAside, 'numbers' | 'is' | 'reason'> | undefined {
  const reason = typeof values.reason === 'string' ? values.reason.trim() : '';
  if (word !== 'hold' && word !== 'refuse' && word !== 'release') {
    if (values.reason !== undefined) throw new UsageError('--reason goes with “hold” and “refuse”.');
    return undefined;
  }
  if (list === undefined) throw new UsageError(`Name requests: undersigned review ${word} 12,15`);
  const other = ['merge', 'only', 'only-from', 'except', 'out'].find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`“${word}” takes the numbers themselves, and no --${other}.`);
  if (word === 'release') {
    if (reason !== '') throw new UsageError('“release” needs no reason.');
    return { numbers: list, is: undefined, reason };
  }
  if (reason === '')
    throw new UsageError(`Say why, in one line: undersigned review ${word} ${list} --reason "…". The other maintainers read it.`);
  return { numbers: list, is: word === 'hold' ? 'held' : 'refused', reason };
}

function undoOptions(args: Arguments, batch: string | undefined, io: Io) {
  if (batch === undefined)
    throw new UsageError('Name a batch: undersigned review undo 2026-11-29-1a2b3c4d. Each commit of a run says its batch.');
  if (args.values.merge === true) throw new UsageError('“undo” merges nothing.');
  return {
    batch,
    branch: stringOption(args, 'branch'),
    only: onlyOption(args, io),
    isPushing: args.values.push === true,
    isDryRun: args.values['dry-run'] === true,
  };
}

/** Of `review ask 12`; undefined where nobody is to be asked. */
function askedNumber({ positionals: [word, number], values }: Arguments): number | undefined {
  if (word === undefined || words.has(word)) return undefined;
  if (word !== 'ask')
    throw new UsageError(
      `“${visible(word)}” is no part of this command. There are “ask”, “hold”, “refuse”, “release” and “undo”: undersigned review hold 12 --reason "…"`,
    );
  if (number === undefined || !/^[#!]?[1-9]\d{0,8}$/.test(number)) throw new UsageError('Name one request: undersigned review ask 12');
  if (values.merge === true || values.only !== undefined) throw new UsageError('“ask” is about one request, and merges nothing.');
  return Number(number.replace(/^[#!]/, ''));
}

function secondsOption(args: Arguments): number | undefined {
  const given = stringOption(args, 'timeout');
  if (given === undefined) return undefined;
  const seconds = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (seconds < 1 || seconds > 3600) throw new UsageError('--timeout takes whole seconds from 1 to 3600.');
  return seconds;
}

interface ReportOptions {
  readonly format: (typeof formats)[number];
  readonly out: string | undefined;
  readonly isWhole: boolean;
}

function report(review: Review, { format, out, isWhole }: ReportOptions, io: Io): void {
  const text =
    format === 'json'
      ? `${reviewJson(review)}\n`
      : format === 'html'
        ? reviewHtml(review)
        : reviewText(review, { colour: io.colour && out === undefined, isWhole });
  if (out === undefined) io.out(text);
  else {
    writeFileSync(out, text);
    const count = review.requests.length;
    io.out(`${count.toLocaleString('en')} open request${count === 1 ? '' : 's'}, written to ${visible(out)}.\n`);
  }
}

const decided: ReadonlySet<VerdictKind> = new Set(['held', 'refused']);

/** Whether nothing waits for anyone: all that was open is ready, merged or set aside. */
function isAllDone({ requests, merge }: Review): boolean {
  const merged = new Set([...(merge?.merged ?? []), ...(merge?.closed ?? [])]);
  return requests.every(({ number, verdict }) => merged.has(number) || decided.has(verdict.kind) || (!merge && verdict.kind === 'ready'));
}

async function closingAt(root: string, name: string, io: Io): Promise<{ access: ForgeAccess; language: string }> {
  const { git, ...repository } = await openRepository(new Git(root));
  const site = await siteFacts({ git, ...repository });
  const remote = await findRemote(git, name, site?.repository?.forge);
  const access = forgeAccess(remote, io.env ?? {});
  if (!access)
    throw new UsageError(
      `--close takes a token that may write to requests: ${unusedToken(remote, io.env ?? {}) ?? `${tokenNames}.`} Nothing was merged.`,
    );
  return { access, language: site?.defaultLanguage ?? 'en' };
}

/** A campaign, or a repository without files. */
function directoryOf(args: Arguments, io: Io): string {
  const root = resolve(io.cwd, stringOption(args, 'root') ?? '.');
  const isBare = ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(root, name)));
  return isBare ? root : campaignDirectory(args, io);
}

function exceptOption(args: Arguments): Numbers | undefined {
  const list = stringOption(args, 'except');
  return list === undefined ? undefined : parseNumbers(list);
}

function onlyOption(args: Arguments, io: Io): Numbers | undefined {
  const list = stringOption(args, 'only');
  const file = stringOption(args, 'only-from');
  if (list !== undefined && file !== undefined) throw new UsageError('--only and --only-from say the same. Give one of them.');
  if (list !== undefined) return parseNumbers(list);
  if (file === undefined) return undefined;
  const { has, named } = parseNumbers(readList(file === '-' ? 0 : resolve(io.cwd, file), file));
  // No one has looked at each line of a list.
  return { has, named, names: () => false };
}

function readList(file: string | number, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--only-from ${visible(name)} could not be read: ${visible((error as Error).message)}.`);
  }
}
