// What is beside a name, after a comma or in brackets: a role, an affiliation, a country, a handle, pronouns.

import { suggestCountry, suggestRegion } from '../../../core/languages/countries.ts';
import type { Region } from '../../../core/languages/country-codes.ts';
import { countryOf } from '../../../core/languages/country-names.ts';
import type { RawEntry } from '../entry.ts';
import { capacity, isShortCode, linkWord, platform, pronoun } from './part-words.ts';
import { isPostNominal } from './role-words.ts';
import { type Part, type PartKind, workPart } from './work-part.ts';
import { isWithdrawal } from './withdrawal.ts';
import { foldText } from './words.ts';

export type { Part, PartKind } from './work-part.ts';

function link(text: string): string | undefined {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(text) ? text.replace(/^www\./i, 'https://www.') : undefined;
}

/** Quotation marks around the whole fall away; those of “Fund «Clean Coast»” stay. */
function unquoted(text: string): string {
  const [, inside] = /^["“„«]([^"“”„«»]+)["”“»]$/u.exec(text) ?? [];
  return (inside ?? text).trim();
}

export function classifyPart(written: string): Part {
  const text = unquoted(written.trim());
  const part = (kind: PartKind, values: RawEntry['values'] = {}): Part => ({ kind, text, values });
  const folded = foldText(text).replace(/(?<![.\s])[.\s]+$/u, '');
  const tokens = folded.split(/[\s/,;|&]+/u).filter((token) => token !== '' && token !== 'and' && token !== 'or');
  if (tokens.length > 0 && tokens.length <= 6 && /[/]|pronouns/.test(folded) && tokens.every((token) => pronoun.test(token)))
    return part('pronouns');
  if (/^(?:she|he|they|elle|ella)$/.test(folded)) return part('pronouns');
  if (capacity.test(folded)) return part('capacity', folded === 'individual' ? {} : { personalCapacity: 'true' });
  if (isWithdrawal(text)) return part('withdrawn');
  if (linkWord.has(text) && !/^(?:home|page|site|web)$/.test(text)) return part('link-word');
  if (platform.has(text)) return part('platform');
  const address = link(text);
  if (address !== undefined) return part('link', { link: address });
  if (/^\S+@\S+\.\S+$/u.test(text) && !text.startsWith('@')) return part('email');
  const handle = /^@([\w.-]{1,60})$/u.exec(text);
  if (handle) return part('handle', { handle: `@${handle[1]}` });
  const named = /^(?:github|gitlab|codeberg|git)\s?[:/]?\s*@?([\w-]{1,40})$/iu.exec(text);
  if (named) return part('handle', { handle: `@${named[1]}` });
  if (
    /^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/u.test(text) ||
    /^(?:twitter|x|mastodon|bluesky|bsky|instagram|linkedin|matrix|fediverse)\s?[:/]\s*@?\S+$/iu.test(text) ||
    /^@?\S+ on (?:twitter|mastodon|x|bluesky)$/iu.test(text)
  )
    return part('account');
  if (/^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,12}$/u.test(text)) return part('site');
  if (isPostNominal(text)) return part('post-nominal');
  const [, front = '', back = ''] = /^(.+?)[,，،、]\s*([^,，،、]+)$/u.exec(text) ?? [];
  const isAfterComma = back !== '' && countryOf(back) !== undefined;
  const country = isAfterComma && countryOf(front) === undefined ? undefined : countryOf(text);
  const code = text.replace(/(?<!\s)\s*\([^()]*\)$/u, '');
  if (country !== undefined && !(isShortCode(code) && (text !== text.toUpperCase() || code !== text)))
    return part('country', { place: suggestCountry(text) === country ? text : country });
  const region: Region | undefined = suggestRegion(text);
  if (region !== undefined) return part('region', { region });
  if (isAfterComma && !isShortCode(back) && foldText(back) !== 'georgia') {
    const before = classifyPart(front);
    if (before.kind === 'role' || before.kind === 'affiliation' || before.kind === 'role-affiliation')
      return part(before.kind, { ...before.values, place: back });
  }
  return workPart(text, part);
}
