// Which texts a change concerns: those that it touches, those that speak of them, or all of them.

import { type FileKind, placeOf } from '../../core/files/kinds.ts';
import { isInCampaign } from '../../core/files/listed.ts';
import type { Base } from '../base/base.ts';
import type { ProposedFile } from '../proposal.ts';

/** Paths of texts that are to be read, changed ones among them. `all`: every text, since what one says may depend on any of them. */
export type ConcernedTexts = 'all' | ReadonlySet<string>;

/** Kinds that nothing refers to but what belongs to the same letter or page. */
const leaves: ReadonlySet<FileKind> = new Set([
  'translation',
  'lock',
  'interface',
  'translated-site',
  'translated-page',
  'translated-update',
  'decisions',
  'styles',
  'component',
]);
/** Kinds that others refer to by their ids only. What is inside concerns their own translations. */
const trunks: ReadonlySet<FileKind> = new Set(['letter', 'revisions', 'page', 'update']);

export function textsConcernedBy(changed: ReadonlyMap<string, ProposedFile>, base: Base): ConcernedTexts {
  const found = new Set<string>();
  for (const file of changed.values()) {
    const { path } = file;
    if (path.startsWith('signatories/') || !isInCampaign(path)) continue;
    const place = placeOf(path);
    if ('rule' in place) continue;
    const isThere = { before: base.contentOf(path)?.entry.type === 'file', after: file.kind === 'file' };
    if (leaves.has(place.kind)) takeCompanions(place.id, place.language, base, found);
    else if (trunks.has(place.kind) && (place.kind === 'revisions' || (isThere.before && isThere.after))) takeAllOf(place.id, base, found);
    else return 'all';
    found.add(path);
  }
  return found;
}

/** What a translation is checked against. */
function takeCompanions(id: string, language: string | undefined, base: Base, found: Set<string>): void {
  const paths = [
    `letters/${id}.md`,
    `letters/${id}.revisions.yaml`,
    `content/pages/${id}.md`,
    `content/pages/${id}.mdx`,
    `content/updates/${id}.md`,
  ];
  if (language !== undefined) paths.push(`translations/${language}/${id}.md`, `translations/${language}/${id}.lock.yaml`);
  for (const path of paths) if (base.texts.has(path)) found.add(path);
}

/** A letter, page or piece of news with everything that belongs to it. */
function takeAllOf(id: string, base: Base, found: Set<string>): void {
  takeCompanions(id, undefined, base, found);
  for (const path of base.texts.keys()) {
    const place = path.startsWith('translations/') ? placeOf(path) : undefined;
    if (place && !('rule' in place) && place.id === id) found.add(path);
  }
}
