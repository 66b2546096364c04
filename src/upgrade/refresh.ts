// The files that Undersigned wrote around a campaign, three-way: as the last version wrote them, as they are now, as the new one writes them.
// What the campaign changed stays, what it removed stays away, and what both changed is merged or left.

import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../core/problem.ts';
import { mergeTexts } from '../review/git/merge-texts.ts';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

export interface FileChange {
  readonly path: string;
  /**
   * `rejected`: both changed the same lines; the file is as it was, and what the new version changes lies beside it, in `.rej`.
   * `kept`: the campaign's own, and the new version would have another. `unneeded`: the campaign's own, and the new version has none.
   */
  readonly what: 'added' | 'updated' | 'merged' | 'removed' | 'rejected' | 'kept' | 'unneeded';
  /** What the file holds afterwards; undefined where it goes. Of `rejected`: what the new version would write. */
  readonly text?: string;
}

/** Texts for people. They are a beginning, and the campaign's own as soon as it changed a word. */
const prose = /^[A-Z_]+\.md$/;

/** `base` is undefined where nobody knows any more what the last version wrote: then nothing that is there is changed. */
export async function planRefresh(root: string, base: Texts | undefined, theirs: Texts): Promise<FileChange[]> {
  const paths = [...new Set([...Object.keys(base ?? {}), ...Object.keys(theirs)])].sort(compareText);
  const changes: FileChange[] = [];
  for (const path of paths) {
    const change = await changeOf(path, base && { text: base[path] }, ownText(root, path), theirs[path]);
    if (change) changes.push(change);
  }
  return changes;
}

async function changeOf(
  path: string,
  base: { readonly text: string | undefined } | undefined,
  own: string | undefined,
  text: string | undefined,
): Promise<FileChange | undefined> {
  if (text === own || (base && base.text === text)) return undefined;
  if (!base) return own === undefined ? undefined : { path, what: 'kept' };
  if (own === base.text)
    return text === undefined ? { path, what: 'removed' } : { path, what: own === undefined ? 'added' : 'updated', text };
  if (text === undefined) return own === undefined ? undefined : { path, what: 'unneeded' };
  // The campaign has no need of it, or has one of its own.
  if (own === undefined || base.text === undefined || prose.test(path)) return { path, what: 'kept' };
  const merged = await mergeTexts(Buffer.from(base.text), Buffer.from(text), Buffer.from(own));
  return merged ? { path, what: 'merged', text: merged.toString('utf8') } : { path, what: 'rejected', text };
}

/** Undefined where there is none. A link or a folder is the campaign's own, whatever it holds. */
function ownText(root: string, path: string): string | undefined {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isFile() ? readFileSync(join(root, path), 'utf8') : '\0';
}

/** Does what was planned. `rejected` says how the lines differ that could not be brought in. */
export async function applyRefresh(
  root: string,
  changes: readonly FileChange[],
  rejected: (change: FileChange) => Promise<string>,
): Promise<void> {
  for (const change of changes) {
    const { path, what, text } = change;
    const file = join(root, path);
    if (what === 'removed') rmSync(file);
    else if (what === 'rejected') writeFileSync(`${file}.rej`, await rejected(change));
    else if (text !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, what === 'added' || !existsSync(file) ? { flag: 'wx' } : {});
    }
  }
}
