// From the paths of a change to what it is about. The paths come from the forge, never from what the change’s own run says.

import { campaignFolders } from '../core/files/kinds.ts';
import { findTagFault } from '../core/languages/tags.ts';
import type { Label } from '../forge/labels.ts';

export type ChangeKind = Extract<Label, 'signature' | 'translation' | 'text' | 'engine'>;

/** What a change touches. Whatever lies outside the campaign’s folders, and whatever cannot be listed, is the engine. */
export function kindsOfChange(paths: readonly string[] | undefined): ReadonlySet<ChangeKind> {
  if (paths === undefined || paths.length === 0) return new Set(['engine']);
  return new Set(paths.map(kindOfPath));
}

function kindOfPath(path: string): ChangeKind {
  const [top = ''] = path.split('/', 1);
  const folders: readonly string[] = campaignFolders;
  if (!path.includes('/') || !folders.includes(top) || path.split('/').some((part) => part === '..' || part === '.' || part === ''))
    return 'engine';
  if (top === 'signatories') return 'signature';
  return top === 'translations' ? 'translation' : 'text';
}

/** The language that a change speaks, where its translations are all in one. */
export function languageOfChange(paths: readonly string[] | undefined): string | undefined {
  const tags = new Set((paths ?? []).map((path) => /^translations\/([^/]+)\//.exec(path)?.[1]));
  const [tag] = tags;
  return tags.size === 1 && tag !== undefined && !findTagFault(tag) ? tag : undefined;
}
