// What waits at the remote, in branches that earlier runs pushed: who signed there, and which messages are done with.

import { onItsOwn } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import { readSignatures } from '../../core/signatures.ts';
import type { ExistingSignatory, ExistingSignatures } from '../../signatories/existing.ts';
import { ObjectReader } from '../../review/git/objects.ts';
import { type Repository, isAncestor } from '../../review/repository.ts';
import { askRemote, type Env } from '../../review/requests/listing.ts';
import type { Remote } from '../../review/requests/remote.ts';
import { branchPrefixes } from './name.ts';

/** Names a message in the commit with its signature. */
export const digestTrailer = 'Message-digest';

export interface WaitingBranch {
  readonly name: string;
  readonly tip: string;
  /** Whom it adds, by letter. */
  readonly signatories: ReadonlyMap<string, readonly ExistingSignatory[]>;
}

export interface WaitingAtRemote {
  /** Branches of ours that hold something that the branch of the campaign has not. */
  readonly branches: readonly WaitingBranch[];
  /** All names of ours that the remote has. */
  readonly names: ReadonlySet<string>;
  /** Digests of messages that are done with. */
  readonly digests: ReadonlySet<string>;
  /** Of all branches, by letter. */
  readonly signatories: ReadonlyMap<string, readonly ExistingSignatory[]>;
}

const maxFile = 16 * 1024;

/** Fetches the branches, and reads what each adds to `base`. */
export async function waitingAt(repository: Repository, remote: Remote, base: string, env: Env): Promise<WaitingAtRemote> {
  const { git, prefix } = repository;
  const namespace = `${remote.namespace}mail/`;
  const refspecs = branchPrefixes.map((name) => `+refs/heads/${name}*:${namespace}${name}*`);
  await askRemote(git, remote, ['fetch', '--quiet', '--no-tags', '--prune', '--no-write-fetch-head', remote.name, ...refspecs], env, 300);
  const listed = await git.text(['for-each-ref', '--format=%(refname) %(objectname)', namespace]);
  const all = listed === '' ? [] : listed.split('\n').map((line) => line.split(' ') as [string, string]);
  const branches: WaitingBranch[] = [];
  const digests = new Set<string>();
  const signatories = new Map<string, ExistingSignatory[]>();
  const objects = new ObjectReader(git);
  try {
    for (const [ref, tip] of all) {
      const log = await git.text(['log', `--format=%(trailers:key=${digestTrailer},valueonly,separator=%x0a)`, `${base}..${tip}`]);
      for (const digest of log.split('\n')) if (/^[0-9a-f]{32}$/.test(digest)) digests.add(digest);
      if (await isAncestor(git, tip, base)) continue;
      const own = new Map<string, ExistingSignatory[]>();
      branches.push({ name: ref.slice(namespace.length), tip, signatories: own });
      const diff = await git.parts([
        'diff',
        '--raw',
        '-z',
        '--no-abbrev',
        '--no-renames',
        '--diff-filter=A',
        `${base}...${tip}`,
        '--',
        `${prefix}signatories`,
      ]);
      for (let at = 0; at + 1 < diff.length; at += 2) {
        const oid = diff[at]?.split(' ')[3] ?? '';
        const path = (diff[at + 1] ?? '').slice(prefix.length);
        const bytes = await objects.blob(oid, maxFile);
        if (bytes)
          for (const [letter, one] of signatoriesIn(path, bytes))
            for (const list of [own, signatories]) list.set(letter, [...(list.get(letter) ?? []), one]);
      }
    }
  } finally {
    objects.close();
  }
  return { branches, names: new Set(all.map(([ref]) => ref.slice(namespace.length))), digests, signatories };
}

function signatoriesIn(path: string, bytes: Buffer): [string, ExistingSignatory][] {
  const place = placeOf(path);
  if ('rule' in place || place.kind !== 'signature' || place.letter === undefined) return [];
  const documents = readSignatures({ path, place, size: bytes.length }, bytes, onItsOwn());
  return documents.map(({ id, letter, facts }) => [letter, { id, file: path, row: undefined, facts }]);
}

/** Those who wait count as listed: nobody is proposed twice. */
export function withWaiting(existing: ExistingSignatures, waiting: readonly ExistingSignatory[]): ExistingSignatures {
  // What was merged with another commit lies there by now.
  const others = waiting.filter(({ id }) => !existing.ids.has(id.toLowerCase()));
  if (others.length === 0) return existing;
  const ids = new Set(existing.ids);
  const rows = new Map(existing.rows);
  for (const signatory of others) {
    ids.add(signatory.id.toLowerCase());
    for (const row of signatory.facts.source?.row?.split(' ') ?? []) rows.set(row, signatory);
  }
  return { ...existing, signatories: [...existing.signatories, ...others], ids, rows };
}
