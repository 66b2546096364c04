// undersigned mailbox: signatures from e-mails. Says what it would do; with --write or --open it does it, and marks what is safe.

import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { visible } from '../../core/text/characters.ts';
import { type Box, BoxError } from '../../mailbox/box/box.ts';
import { openFiles } from '../../mailbox/box/files.ts';
import { parseImapAddress } from '../../mailbox/box/imap-address.ts';
import { isMaildir, openMaildir } from '../../mailbox/box/maildir.ts';
import { needsConfirmation, planReplies, planWaiting, type ToAsk, type Waiting, withoutText } from '../../mailbox/unconfirmed.ts';
import { Memory } from '../../mailbox/memory/memory.ts';
import { MailPlan, mailSource, type MailRecord } from '../../mailbox/plan.ts';
import { proofOf, unproven } from '../../mailbox/proof/proof.ts';
import { maxMessageBytes, type SortOptions, sortMessage } from '../../mailbox/sort/sort.ts';
import { GitError } from '../../review/git/git.ts';
import { ReviewError } from '../../review/review-error.ts';
import { decidedFor, nothingDecided, type SourceDecisions, withDecisions } from '../../signatories/import/decided.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { askForRows } from '../import/ask-rows.ts';
import { readDecisionsFile } from '../import/decisions-file.ts';
import { countsText, number, rowsText } from '../mailbox/report.ts';
import { heldReports, type HeldFormat, heldFormats } from '../mailbox/held-report.ts';
import { draftsFolder, writeToSigners } from '../mailbox/answers.ts';
import { listedBy } from '../mailbox/listed.ts';
import { requestWithdrawals } from '../mailbox/withdrawals.ts';
import { openTarget, type Target } from '../branch/target.ts';
import { pushMail, writeToTree } from '../mailbox/safe.ts';
import { type MailCampaign, openMailCampaign, siteOf } from '../mailbox/state.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';

export const command: Command = {
  usage: '[PATH | imaps://USER@HOST/FOLDER] [--letter ID] [--write | --open] [--decisions FILE] [--report FORMAT] [--root DIR]',
  details: `Finds in a mailbox what the sign page has written into e-mails, in every language, and makes signatures of it. PATH is a Maildir, an .mbox or
.eml file, or a folder of them; a mailbox on a server is imaps://USER@HOST/INBOX, or what UNDERSIGNED_IMAP says, with the password in
UNDERSIGNED_IMAP_PASSWORD. Without --write and --open it only says what it would do.

A message becomes a signature only if it is certain that it is one. Who signs in words of their own, what is quoted or forwarded, and what a
mail program has broken is held, with a question for a person. Whoever signed already or has withdrawn is not written again. Reports of mail
servers, automatic answers, newsletters and the campaign’s own mail sign nothing. Who asks to be taken off is listed for you (undersigned withdraw), or becomes a request with --open.
Where a letter says signing: confirm, whoever signs is asked by e-mail to reply first (UNDERSIGNED_SMTP, UNDERSIGNED_SMTP_PASSWORD, or --drafts).
Nobody’s address is written anywhere, not into files, git or logs.

--write adds files to the tree. --open pushes a branch with one commit for each signature, and opens a request for it where there is a token in
the environment (GITHUB_TOKEN, GITLAB_TOKEN, FORGEJO_TOKEN); one request for each day. A message is marked only when its signature is safe: in a
Maildir it moves into the folder .Undersigned, on a server it gets a keyword ($Undersigned) and stays unread. Files that you saved are never changed. A run that was ended can be started again.

Exits 0 where nothing is left to decide, 1 where messages wait for a person, 2 where the mailbox cannot be read.`,
  options: {
    letter: { value: 'ID', help: 'The letter of messages that do not say which they are for.' },
    write: { help: 'Writes the new signatures into the tree.' },
    open: { help: 'Pushes them as a branch, and opens a request. Says only counts: the log of a run may be public.' },
    every: { value: 'PERIOD', help: 'With --open: one request for each day (the default) or hour.' },
    remote: { value: 'R', help: 'With --open: the remote. “origin” where it is left out.' },
    decisions: { value: 'FILE', help: 'What you decided about held messages, from --report html or --report decisions.' },
    report: {
      value: 'FORMAT',
      help: 'text (the default), json, html (a page to decide in) or decisions (a file to fill in). The last two need --letter.',
    },
    'move-to': { value: 'FOLDER', help: 'On a server: moves what is settled into this folder, instead of only marking it.' },
    drafts: {
      value: 'DIR',
      help: 'Writes answers and requests to confirm as drafts into this folder, outside of the campaign, instead of sending them.',
    },
    'no-ask': { help: 'Asks nothing on a terminal either: what is not certain is held.' },
    ...rootOption,
  },
  positionals: 1,
  run: runMailbox,
};

async function runMailbox(args: Arguments, io: Io): Promise<ExitCode> {
  try {
    return await run(args, io);
  } catch (error) {
    if (error instanceof BoxError || error instanceof ReviewError) throw new UsageError(error.message);
    if (error instanceof GitError) throw new UsageError(`git: ${error.message}`);
    throw error;
  }
}

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const isWritten = args.values.write === true;
  const isOpened = args.values.open === true;
  if (isWritten && isOpened) throw new UsageError('Choose one of --write and --open.');
  const only = stringOption(args, 'letter');
  const format = oneOf(stringOption(args, 'report') ?? 'text', heldFormats, '--report');
  const every = oneOf(stringOption(args, 'every') ?? siteOf(root)?.mailbox?.every ?? 'day', ['day', 'hour'] as const, '--every');
  if (only === undefined && (format === 'html' || format === 'decisions'))
    throw new UsageError(`--report ${format} is about one letter. Say which with --letter ID.`);
  const given = givenDecisions(args, io);
  const target = isOpened ? await openTarget(root, stringOption(args, 'remote') ?? 'origin', io) : undefined;
  const waiting = target?.waiting.signatories ?? new Map();
  const campaign = await openMailCampaign(root, { only, isWriting: isWritten || isOpened, given, waiting }, io);
  const drafts = draftsFolder(args, root, io);
  const box = await openBox(args, io);
  try {
    return await work(
      {
        root,
        campaign,
        box,
        only,
        given,
        target,
        isWritten,
        every,
        format,
        drafts,
        ask: isOpened || args.values['no-ask'] === true ? undefined : io.ask,
      },
      io,
    );
  } finally {
    await box.close();
  }
}

interface Work {
  readonly root: string;
  readonly campaign: MailCampaign;
  readonly box: Box;
  readonly only: string | undefined;
  readonly given: SourceDecisions;
  readonly target: Target | undefined;
  readonly isWritten: boolean;
  readonly every: 'day' | 'hour';
  readonly format: HeldFormat;
  /** A folder for answers that somebody sends. */
  readonly drafts: string | undefined;
  readonly ask: Io['ask'];
}

async function work({ root, campaign, box, only, given, target, isWritten, every, format, drafts, ask }: Work, io: Io): Promise<ExitCode> {
  const memory = box.store && new Memory(box.store, new Date());
  const { plan, done, asks, confirmed } = await planned(box, campaign, { only, target, memory }, io);
  const held = plan.letters.flatMap((letter) => plan.rowsOf(letter)).filter(({ outcome }) => outcome === 'held');
  if (ask && held.length > 0) {
    const rows = await askForRows(held, ask, io);
    if (rows.size > 0) {
      const decided = withDecisions(given, { ...nothingDecided, rows });
      const again = await openMailCampaign(root, { only, isWriting: isWritten, given: decided, waiting: new Map() }, io);
      return work({ root, campaign: again, box, only, given: decided, target, isWritten, every, format, drafts, ask: undefined }, io);
    }
  }
  if (isWritten) writeToTree(root, plan, given, io);
  const pushed = target ? await pushMail(target, plan, given, every, new Date(), io) : undefined;
  const withdrawals = target ? await requestWithdrawals(target, plan, campaign, io) : [];
  const isDone = isWritten || target !== undefined;
  const listed = isDone && memory ? await listedBy(root, memory.expected) : [];
  const written = isDone ? await writeToSigners({ plan, memory, asks, listed, campaign, drafts }, io) : { answered: 0, asked: 0 };
  const requested = new Set(withdrawals.map(({ key }) => key));
  const settled = [...done, ...plan.records.filter((record) => plan.isSettled(record) || requested.has(record.key))];
  if (isDone) {
    if (memory) for (const token of confirmed) await memory.add({ is: 'confirmed', day: memory.today, token });
    await mark(box, settled, io);
    await memory?.tidy();
  }
  if (format !== 'text') io.out([...heldReports[format](plan, only ?? '', isWritten)].join(''));
  else {
    // The log of a run is read by more people than a mailbox.
    if (!target) for (const piece of rowsText(plan)) io.out(piece);
    io.out(`\n${countsText(plan.records)}`);
    if (done.length > 0) io.out(`${number(done.length)} ${done.length === 1 ? 'message was' : 'messages were'} done with before.\n`);
    const { answered, asked } = written;
    const how = drafts === undefined ? 'sent' : 'written as drafts';
    if (asked > 0) io.out(`${number(asked)} ${asked === 1 ? 'request' : 'requests'} to confirm ${asked === 1 ? 'was' : 'were'} ${how}.\n`);
    if (answered > 0) io.out(`${number(answered)} ${answered === 1 ? 'answer was' : 'answers were'} ${how}.\n`);
    for (const { branch, url } of withdrawals) io.out(`Somebody asks to be taken off, and you decide: ${url ?? `the branch ${branch}`}\n`);
    io.out(whatNext(plan, { isWritten, isOpened: target !== undefined }));
    if (pushed)
      io.out(
        pushed.url === undefined ? `The branch ${pushed.branch} is pushed. Open a request from it on the forge.\n` : `${pushed.url}\n`,
      );
  }
  return plan.waiting > 0 ? 1 : 0;
}

interface Planned {
  readonly plan: MailPlan;
  readonly done: readonly MailRecord[];
  readonly asks: readonly ToAsk[];
  /** Tokens of requests that were answered with yes. */
  readonly confirmed: readonly string[];
}

interface Known {
  readonly only: string | undefined;
  readonly target: Target | undefined;
  readonly memory: Memory | undefined;
}

async function planned(box: Box, campaign: MailCampaign, { only, target, memory }: Known, io: Io): Promise<Planned> {
  const plan = new MailPlan(campaign.stateOf);
  const done: MailRecord[] = [];
  const waiting: Waiting[] = [];
  const replies: Waiting[] = [];
  const says = new Map<string, 'yes' | 'no'>();
  const confirmed = new Set<string>();
  const confirming = new Set(campaign.letters.flatMap(({ id, facts }) => (facts.signing?.confirm === true ? [id] : [])));
  const options: SortOptions = {
    letters: campaign.letters,
    only,
    own: campaign.own,
    proofOf: await proofs(campaign),
    askedBy: (token) => {
      const asked = memory?.asked({ token });
      return asked && memory && { ...asked, isOver: memory.isOver(asked) };
    },
  };
  const progress = progressLine(io, 'Reading', 'messages', 50);
  let count = 0;
  for await (const item of box.items()) {
    progress.update(count++, Math.max(box.count ?? 0, count));
    const { key, where } = item;
    const place = { key, where };
    if ((item.size ?? 0) > maxMessageBytes) {
      const why = `It is larger than ${maxMessageBytes / 1024 / 1024} MiB. Read it in your mail program.`;
      plan.addOther({ ...nothingRead, proof: unproven }, 'unreadable', why, place);
      continue;
    }
    const sorted = await sortMessage(await item.read(), where, options);
    if (sorted.reply) {
      const { asked, says: answer } = sorted.reply;
      // Once it is a no, it stays one: they were asked whether it is theirs.
      if (says.get(asked.digest) !== 'no') says.set(asked.digest, answer);
      if (answer === 'yes') confirmed.add(asked.token);
    }
    // An earlier run has brought it to safety, and was ended before it could mark it; or a maintainer has left it out since.
    if (target?.waiting.digests.has(sorted.digest)) done.push({ ...sorted, key, where, rows: [], sender: undefined });
    else if (needsConfirmation(sorted, confirming)) waiting.push({ sorted: withoutText(sorted), place });
    else if (sorted.reply && sorted.kind === 'confirmation') replies.push({ sorted: withoutText(sorted), place });
    else plan.add(sorted, place);
  }
  progress.end();
  const asks = planWaiting(plan, waiting, says, memory);
  planReplies(plan, replies, new Set([...waiting.map(({ sorted }) => sorted.digest), ...done.map(({ digest }) => digest)]));
  return { plan, done, asks, confirmed: [...confirmed] };
}

const nothingRead = {
  rows: [],
  why: undefined,
  digest: '',
  language: undefined,
  letter: undefined,
  message: undefined,
  kind: 'unreadable',
} as const;

/** By the settings in site.yaml. The package that verifies is loaded only where it is asked for. */
async function proofs({ site }: MailCampaign): Promise<SortOptions['proofOf']> {
  const { trustedServers = [], verify = false } = site?.mailbox ?? {};
  const trusted = new Set(trustedServers.map((name) => name.toLowerCase()));
  const verifyDkim = verify ? (await import('../../mailbox/proof/dkim.ts')).verifyDkim : undefined;
  return (message, bytes) => proofOf(message, bytes, { trusted, verify: verifyDkim && ((all, domain) => verifyDkim(all, domain)) });
}

async function mark(box: Box, settled: readonly MailRecord[], io: Io): Promise<void> {
  if (!box.mark || settled.length === 0) return;
  const marking = progressLine(io, 'Marking', 'messages', 50);
  await box.mark(settled.map(({ key }) => key));
  marking.end();
}

function whatNext(plan: MailPlan, { isWritten, isOpened }: { readonly isWritten: boolean; readonly isOpened: boolean }): string {
  const fresh = plan.letters.flatMap((letter) => plan.rowsOf(letter)).filter(({ outcome }) => outcome === 'new').length;
  const lines: string[] = [];
  if (fresh > 0 && isWritten)
    lines.push(`${number(fresh)} ${fresh === 1 ? 'file was' : 'files were'} written. Look at them before you commit.`);
  else if (fresh > 0 && !isOpened)
    lines.push('Nothing was written. --write writes the new ones into the tree; --open opens a request with them.');
  if (plan.waiting > 0)
    lines.push(
      isOpened
        ? `${number(plan.waiting)} ${plan.waiting === 1 ? 'message waits' : 'messages wait'} for a person. Where the mailbox can be read: undersigned mailbox.`
        : `${number(plan.waiting)} ${plan.waiting === 1 ? 'message waits' : 'messages wait'} for you. Decide on a terminal, or with --letter ID --report html > held.html and then --decisions decisions.yaml. Who asks to be taken off: undersigned withdraw.`,
    );
  return lines.map((line) => `${line}\n`).join('');
}

/** The address may come from the environment, so that it is in no list of processes and no log. */
async function openBox(args: Arguments, io: Io): Promise<Box> {
  const [given = io.env?.UNDERSIGNED_IMAP || undefined] = args.positionals;
  if (given !== undefined && /^imaps?:/i.test(given)) {
    const address = parseImapAddress(given);
    const password = io.env?.UNDERSIGNED_IMAP_PASSWORD ?? '';
    if (password === '') throw new UsageError('Put the password of the mailbox into the environment: UNDERSIGNED_IMAP_PASSWORD.');
    const { openImap } = await import('../../mailbox/box/imap.ts');
    return openImap(address, { password, moveTo: stringOption(args, 'move-to') });
  }
  if (given === undefined) throw new UsageError('Name the mailbox: undersigned mailbox PATH. See “undersigned mailbox --help”.');
  const path = resolve(io.cwd, given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no mailbox ${visible(path)}.`);
  if (stats.isDirectory() && isMaildir(path)) return openMaildir(path);
  if (stats.isDirectory() || stats.isFile()) return openFiles(path, maxMessageBytes);
  throw new UsageError(`${visible(basename(path))} is no file and no folder.`);
}

function givenDecisions(args: Arguments, io: Io): SourceDecisions {
  const file = stringOption(args, 'decisions');
  if (file === undefined) return nothingDecided;
  const memory = readDecisionsFile(file, mailSource.title, io);
  return decidedFor(memory.source, [memory]);
}

function oneOf<Word extends string>(given: string, known: readonly Word[], option: string): Word {
  const found = known.find((word) => word === given);
  if (found === undefined) throw new UsageError(`${option}: unknown value “${visible(given)}”. Use one of: ${known.join(', ')}.`);
  return found;
}
