// Who asks by e-mail to be taken off → a request for a person to decide. Nothing is removed here.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { foldName } from '../../core/text/fold.ts';
import { commitChange } from '../../mailbox/branch/commits.ts';
import { withdrawalPrefix } from '../../mailbox/branch/name.ts';
import { withdrawalText } from '../../mailbox/branch/request.ts';
import { digestTrailer } from '../../mailbox/branch/waiting.ts';
import type { MailPlan, MailRecord } from '../../mailbox/plan.ts';
import { push } from '../../review/merge/push.ts';
import type { ExistingSignatory } from '../../signatories/existing.ts';
import { withdrawSignatories } from '../../signatories/withdraw.ts';
import { openLeft, openRequest } from '../branch/push.ts';
import type { Target } from '../branch/target.ts';
import type { Io } from '../command.ts';
import type { MailCampaign } from './state.ts';

export interface RequestedWithdrawal {
  /** Of the message. */
  readonly key: string;
  readonly branch: string;
  readonly url: string | undefined;
}

/** More in one run are left for a person: somebody may play with names that stand on a list. */
const most = 20;

/** For those whose name one signature of one letter has. Whoever may be forged, and whoever is not found, is left for a person. */
export async function requestWithdrawals(target: Target, plan: MailPlan, campaign: MailCampaign, io: Io): Promise<RequestedWithdrawal[]> {
  const asking = plan.records.filter(({ kind, why, names }) => kind === 'withdrawal' && why === undefined && (names?.length ?? 0) > 0);
  const requested: RequestedWithdrawal[] = [];
  const today = new Date().toISOString().slice(0, 10);
  await openLeft(target, withdrawalPrefix, undefined, () => withdrawalText(today, undefined, false), io);
  for (const record of asking.slice(0, most)) {
    const found = signatureOf(record, campaign);
    if (!found) continue;
    const { letter, signatory } = found;
    const branch = `${withdrawalPrefix}${record.digest.slice(0, 12)}`;
    const changes = withdrawalOf(campaign, letter, signatory);
    const message = `Take a signature off ${letter}, as its signer asks\n\n${digestTrailer}: ${record.digest}`;
    const tip = await commitChange(target.repository, target.base, { changes, message });
    const what = { tip, ref: `refs/heads/${branch}`, what: 'the branch', otherwise: 'The message was not marked.' };
    if (!(await push(target.repository, target.remote, what, target.env))) continue;
    const url = await openRequest(target, branch, () => withdrawalText(today, letter, record.isProven === true), io);
    requested.push({ key: record.key, branch, url });
  }
  return requested;
}

/** The only one that has one of the names; none where several have. Only what is in the commit can be taken off it. */
function signatureOf(
  { names = [], letter }: MailRecord,
  { letters, stateOf }: MailCampaign,
): { letter: string; signatory: ExistingSignatory } | undefined {
  const folded = new Set(names.map(foldName));
  const found = letters
    .filter(({ id, facts }) => (letter === undefined || id === letter) && facts.namesTakenDown === undefined)
    .flatMap(({ id }) =>
      stateOf(id).existing.signatories.flatMap((signatory) =>
        folded.has(foldName(signatory.facts.name)) ? [{ letter: id, signatory }] : [],
      ),
    );
  return found.length === 1 ? found[0] : undefined;
}

/** What “undersigned withdraw” changes, made on a copy of the few files that it reads. */
function withdrawalOf(
  { root, stateOf }: MailCampaign,
  letter: string,
  signatory: ExistingSignatory,
): ReadonlyMap<string, string | undefined> {
  const copy = mkdtempSync(join(tmpdir(), 'undersigned-withdrawal-'));
  try {
    for (const path of ['content', `letters/${letter}.md`, signatory.file]) {
      if (!existsSync(join(root, path))) continue;
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      cpSync(join(root, path), join(copy, path), { recursive: true, dereference: false });
    }
    const before = textsBelow(copy);
    withdrawSignatories(copy, letter, [signatory], stateOf(letter).existing);
    const after = textsBelow(copy);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
    return new Map(changed.sort().map((path) => [path, after.get(path)]));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function textsBelow(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
