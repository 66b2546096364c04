// Reads a made mailbox of a campaign, and compares what becomes of each message with what should; then ends a run at several moments.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFiles } from '../src/mailbox/box/files.ts';
import { unproven } from '../src/mailbox/proof/proof.ts';
import { MailPlan } from '../src/mailbox/plan.ts';
import { maxMessageBytes, sortMessage } from '../src/mailbox/sort/sort.ts';
import { openMailCampaign } from '../src/cli/mailbox/state.ts';
import { nothingDecided } from '../src/signatories/import/decided.ts';
import { type LabelledMail, labelledMails, type MailOptions } from './mail/messages.ts';
import { wholeRoad } from './mail/whole.ts';
import { start, wholeNumber } from './tool.ts';

export const mailCampaign: Readonly<Record<string, string>> = {
  'content/site.yaml': 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\ncontact:\n  email: letter@minimal.example\n',
  'letters/square.md': '---\ntitle: The square belongs to all\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
};
export const mailOptions: Omit<MailOptions, 'count' | 'seed' | 'large'> = {
  letter: 'square',
  title: 'The square belongs to all',
  to: 'letter@minimal.example',
};

await start(import.meta.url, {
  help: `node bench/mail.ts [--count N] [--seed N] [--large BYTES] [--whole]

Makes a mailbox of N messages (2000) of 22 sorts, and prints for each sort how many became what they should, and which did not. --large is the
size of the largest attachments (10485760). --whole instead goes the whole road: runs that are ended at ten moments, the branch, the site; and looks for
every address in what is left.
`,
  options: { count: true, seed: true, large: true, whole: false },
  run: async (values) => {
    const count = wholeNumber(values, 'count', 2000, 1, 100_000);
    const options = {
      ...mailOptions,
      count,
      seed: wholeNumber(values, 'seed', 1, 1, 1e9),
      large: wholeNumber(values, 'large', 10 * 1024 * 1024, 1, 30_000_000),
    };
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-mail-'));
    try {
      if (values.whole === true) {
        const { people, files, commits, ended, addresses, left, searched } = await wholeRoad(folder, mailCampaign, labelledMails(options));
        process.stdout.write(
          `${count} messages, ${ended} runs ended: ${files} files and ${commits} commits for ${people} signatures; ${left.length} of ${addresses} addresses in ${(searched / 1e6).toFixed(0)} MB\n`,
        );
        if (files !== people || commits !== people || left.length > 0) process.exitCode = 1;
        return;
      }
      for (const [path, text] of Object.entries(mailCampaign)) {
        mkdirSync(join(folder, 'campaign', path, '..'), { recursive: true });
        writeFileSync(join(folder, 'campaign', path), text);
      }
      mkdirSync(join(folder, 'box'));
      const labels: Omit<LabelledMail, 'bytes'>[] = [];
      let bytes = 0;
      for (const { bytes: message, ...label } of labelledMails(options)) {
        bytes += message.length;
        writeFileSync(join(folder, 'box', `${String(labels.push(label)).padStart(6, '0')}.eml`), message);
      }
      const io = { out: () => {}, err: () => {}, isTerminal: false, colour: false, cwd: folder };
      const campaign = await openMailCampaign(
        join(folder, 'campaign'),
        { only: undefined, isWriting: false, given: nothingDecided, waiting: new Map() },
        io,
      );
      const plan = new MailPlan(campaign.stateOf);
      const options_ = { letters: campaign.letters, only: undefined, own: campaign.own, proofOf: async () => unproven };
      const before = process.cpuUsage();
      for await (const item of openFiles(join(folder, 'box'), maxMessageBytes).items())
        plan.add(await sortMessage(await item.read(), item.where, options_), item);
      const { user, system } = process.cpuUsage(before);
      report(plan, labels);
      process.stdout.write(
        `${count} messages, ${(bytes / 1e6).toFixed(0)} MB: ${((user + system) / 1e6).toFixed(1)} s of CPU, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB of memory\n`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/** How many of each sort are what their labels say. */
function report({ records }: MailPlan, labels: readonly Omit<LabelledMail, 'bytes'>[]): void {
  const sorts = new Map<string, { all: number; wrong: string[] }>();
  for (const [index, label] of labels.entries()) {
    const record = records[index];
    const found = `${record?.kind}: ${record?.rows.map(({ outcome }) => outcome).join(', ')}`;
    const wanted = `${label.kind}: ${label.outcomes.join(', ')}`;
    const sort = sorts.get(label.sort) ?? { all: 0, wrong: [] };
    sort.all++;
    if (found !== wanted)
      sort.wrong.push(
        `message ${index + 1} is “${found}” and not “${wanted}” (${record?.rows.map(({ name, questions, reason }) => [name, ...questions.map(({ message }) => message), reason].filter(Boolean).join('; ')).join(' | ') || record?.why})`,
      );
    sorts.set(label.sort, sort);
  }
  for (const [sort, { all, wrong }] of [...sorts].sort()) {
    process.stdout.write(`${sort.padEnd(28)} ${String(all - wrong.length).padStart(5)} of ${all}\n`);
    for (const line of wrong.slice(0, 5)) process.stdout.write(`    ${line}\n`);
  }
}
