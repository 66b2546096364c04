// automate import: published lists → a request with the signatures that are new in them. What is not certain is held, and said in its text.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { internet, type Network } from '../../automation/links/network.ts';
import { fetchList, ListError, usualFetch } from '../../automation/lists/fetch.ts';
import { type ImportedList, importText } from '../../automation/lists/request-text.ts';
import { visible } from '../../core/text/characters.ts';
import type { SiteFacts } from '../../core/schema/site.ts';
import type { NewFile } from '../../mailbox/branch/commits.ts';
import { branchName, listPrefix } from '../../mailbox/branch/name.ts';
import { withWaiting } from '../../mailbox/branch/waiting.ts';
import { digestOfRow } from '../../mailbox/digest.ts';
import { type ExistingSignatory, readExisting } from '../../signatories/existing.ts';
import { decidedFor } from '../../signatories/import/decided.ts';
import { ImportError } from '../../signatories/import/entry.ts';
import { ImportPlan, type PlannedRow } from '../../signatories/import/plan.ts';
import { readSource } from '../../signatories/import/read-source.ts';
import { textOfRow } from '../../signatories/import/write.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { pushFiles } from '../branch/push.ts';
import { openTarget, type Target } from '../branch/target.ts';
import { type Arguments, type ExitCode, type Io, stringOption } from '../command.ts';
import { removedFinder } from '../import/removed.ts';
import { siteOf } from '../mailbox/state.ts';
import { isRetired } from '../retired-letter.ts';
import { campaignDirectory } from '../root.ts';
import { environment, forgeOption } from './options.ts';

type Named = NonNullable<SiteFacts['imports']>[number];

export interface ImportNetwork {
  readonly network: Network;
  /** Only for tests. */
  readonly allowsPlain?: boolean;
}

/** 1 where a list could not be read; the others are imported all the same. */
export async function importTask(args: Arguments, io: Io, web: ImportNetwork = { network: internet }): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const site = siteOf(root);
  const lists = site?.imports ?? [];
  if (!site || lists.length === 0) {
    io.err('content/site.yaml names no lists (imports), so there is nothing to fetch.\n');
    return 0;
  }
  const forge = forgeOption(args, io);
  const target = await openTarget(root, stringOption(args, 'remote') ?? 'origin', io, { forge, token: environment(io).UNDERSIGNED_TOKEN });
  const imported: ImportedList[] = [];
  const files: NewFile[] = [];
  /** Of this run, by letter: two lists may have one person. */
  const fresh = new Map<string, ExistingSignatory[]>();
  let failed = 0;
  for (const list of lists) {
    try {
      const rows = await rowsOf(root, list, target, fresh, { ...web, site: site.url }, io);
      imported.push({ title: list.title, letter: list.letter, rows });
      for (const row of rows) {
        if (row.outcome !== 'new' || row.id === undefined || !row.facts) continue;
        const path = signaturePath(list.letter, row.id);
        const { facts } = row;
        fresh.set(list.letter, [...(fresh.get(list.letter) ?? []), { id: row.id, file: path, row: undefined, facts }]);
        const text = textOfRow({ ...row, facts }, { title: list.title });
        files.push({ path, text, letter: list.letter, name: facts.name, digest: digestOfRow(list.title, row.fingerprint) });
      }
    } catch (error) {
      if (!(error instanceof ListError || error instanceof ImportError)) throw error;
      failed++;
      io.err(`${visible(list.title)}: ${visible(error.message)}.\n`);
    }
  }
  const now = new Date();
  const pushed = await pushFiles(
    target,
    {
      files,
      wanted: branchName(now, 'day', listPrefix),
      prefix: listPrefix,
      otherwise: 'The next run brings them again.',
      textOf: (signatures) => importText(now.toISOString().slice(0, 10), imported, signatures),
    },
    io,
  );
  for (const { title, rows } of imported) {
    const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
    io.err(`${visible(title)}: ${rows.length} rows, ${count('new')} new, ${count('held')} held.\n`);
  }
  if (pushed) io.err(`${pushed.url ?? pushed.branch}\n`);
  return failed > 0 ? 1 : 0;
}

/** Rows that were proposed before and taken out of a branch that is still there come to nothing. */
async function rowsOf(
  root: string,
  { letter, url, title }: Named,
  { waiting }: Target,
  fresh: ReadonlyMap<string, readonly ExistingSignatory[]>,
  { network, allowsPlain, site }: ImportNetwork & { readonly site: string },
  io: Io,
): Promise<PlannedRow[]> {
  const listed = readExisting(root, letter);
  if (!listed.letters.includes(letter)) throw new ListError(`there is no letter “${letter}”`);
  if (isRetired(root, letter)) throw new ListError(`the names of “${letter}” were taken down, so nothing is imported any more`);
  if (listed.errors.length > 0) throw new ListError('signatures of this letter cannot be read: undersigned check');
  const existing = withWaiting(listed, [...(waiting.signatories.get(letter) ?? []), ...(fresh.get(letter) ?? [])]);
  const { bytes, ending } = await fetchList(url, {
    ...usualFetch,
    network,
    userAgent: `undersigned-import (${site})`,
    ...(allowsPlain ? { allowsPlain } : {}),
  });
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-import-'));
  try {
    const path = join(folder, `list${ending}`);
    writeFileSync(path, bytes, { mode: 0o600 });
    const decided = decidedFor(title, existing.decisions.imports ?? []);
    const source = await readSource(path, { root, format: 'auto', decided, onProgress: () => {} });
    const plan = new ImportPlan(existing, { title }, letter, { decided, findRemoved: await removedFinder(root, letter, io) });
    for await (const readings of source.readings()) for (const reading of readings) plan.add(reading);
    return plan.rows.filter((row) => row.outcome !== 'new' || !waiting.digests.has(digestOfRow(title, row.fingerprint)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
