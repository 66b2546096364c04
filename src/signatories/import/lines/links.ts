// The web address beside a name: a page of the signatory, or of something else that the line names.

import type { RawEntry } from '../entry.ts';
import { foldText } from '../names/words.ts';
import type { ParsedLine } from './parse.ts';

const forge =
  /^(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|sr\.ht|gitea\.com|git\.[^/]+|[^/]*(?:forgejo|gitea|gitlab|forge)[^/]*)$/iu;

/** Handles without a link are those of the forge in which the list lies; where links lead elsewhere, they are not. */
export function votesForHandles(lines: readonly ParsedLine[]): boolean {
  const linked = lines.filter(({ link, linkText }) => link !== undefined && (linkText?.trim().startsWith('@') ?? false));
  const onForge = linked.filter(({ link }) => isForge(link)).length;
  return linked.length === 0 || onForge > 0;
}

function isForge(link: string | undefined): boolean {
  if (link === undefined || !URL.canParse(link)) return false;
  return forge.test(new URL(link).hostname);
}

export interface LinkValues {
  readonly values: RawEntry['values'];
  /** The handle beside the name is none of a forge. */
  readonly isForeign: boolean;
  readonly notes: readonly string[];
}

export function linkValues(line: ParsedLine, hasHandles: boolean): LinkValues {
  const { link, linkText, rest, asides, examined } = line;
  const handle = [...rest, ...asides].find(({ kind }) => kind === 'handle')?.text;
  if (link === undefined) return { values: {}, isForeign: !hasHandles, notes: [] };
  const shown = linkText === undefined ? undefined : foldText(linkText.trim());
  const isHandle = handle !== undefined && (shown === undefined || shown === foldText(handle));
  if (isHandle && !isForge(link))
    return {
      values: { link, handle: '' },
      notes: [`“${handle}” is the name of an account at ${hostOf(link)}; its address was taken as the link.`],
    };
  const beside = [...rest, ...asides].find(({ text }) => foldText(text) === shown);
  const isOwn =
    shown === undefined || beside === undefined || beside.kind === 'handle' || beside.kind === 'link' || beside.kind === 'link-word';
  // An address behind the affiliation is the affiliation’s.
  if (!isOwn && foldText(examined.name) !== shown)
    return { values: {}, isForeign: false, notes: [`The link ${link} belongs to “${linkText ?? ''}” and was left out.`] };
  return { values: { link }, isForeign: false, notes: [] };
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname : link;
}
