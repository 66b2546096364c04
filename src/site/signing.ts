// How a letter is signed: whether it can be, and by which ways.

import { countryCodes } from '../core/languages/country-codes.ts';
import type { Language } from '../core/languages/language.ts';
import type { Campaign, Letter } from '../core/model.ts';
import type { ForgeFacts } from '../forge/kinds.ts';
import { factsOf, type Repository } from '../forge/pages.ts';
import { hasList } from './signatories.ts';

export interface Ways {
  readonly repository: Repository | undefined;
  /** Undefined where there is no repository, or nothing says what software it runs on. */
  readonly forge: ForgeFacts | undefined;
  readonly email: string | undefined;
  /** Where the form is sent; the other ways are not offered then. */
  readonly form: string | undefined;
}

export function waysToSign(campaign: Campaign, { facts }: Letter): Ways {
  const repository = facts.signing?.repository === false ? undefined : campaign.site.repository;
  const email = facts.signing?.email ?? (repository ? undefined : campaign.site.contact?.email);
  return { repository, forge: repository && factsOf(repository), email, form: facts.signing?.form };
}

/** Whom to write to about a letter: its own contact before that of the campaign. */
export function contactEmail(campaign: Campaign, { facts }: Letter): string | undefined {
  return facts.contact?.email ?? campaign.site.contact?.email;
}

/** Whether signatures are taken on this site; a record of a letter that was published elsewhere takes none. */
export function takesSignatures({ facts }: Letter): boolean {
  return facts.status === 'open' && facts.original === undefined;
}

/** Whether it has a page for those who have sent its form. */
export function hasThanks(letter: Letter): boolean {
  return takesSignatures(letter) && letter.facts.signing?.form !== undefined;
}

/** How often the campaign looks for new signatures, as a key of the interface; undefined where it does not say. */
export function looksKey({ site }: Campaign): string | undefined {
  const looks = site.review?.looks;
  return looks && `sign.looks${{ hour: 'Hour', day: 'Day', week: 'Week' }[looks]}`;
}

/** Where nobody is listed nobody can be taken off the list: not once names were taken down, and not from a record that has none. */
export function canWithdraw(letter: Letter): boolean {
  return hasList(letter);
}

/** Why a letter takes no signatures, as a key of the interface. That of a closed letter says that a signature can be withdrawn. */
export function whyNotSigned(letter: Letter): string {
  const { status } = letter.facts;
  if (status === 'open') return 'sign.elsewhere';
  return status === 'closed' && !canWithdraw(letter) ? 'status.archivedNotice' : `status.${status}Notice`;
}

/** The file that people without a script fill in. It has no date: which day it will be no one knows yet, and merging records one. */
export function signatureTemplate({ original }: Letter): string {
  return [
    'name: Ann Lee',
    'kind: person',
    'role: Professor',
    'affiliation: Example University',
    'country: DE',
    'link: https://example.org/',
    'statement: Why I sign',
    `revision: ${original.revision}`,
    '',
  ].join('\n');
}

export const templateName = 'your-name.yaml';

const lists = new Map<string, readonly (readonly [code: string, name: string])[]>();

/** All countries with their names in a language, in its alphabetical order. */
export function countryNames(language: Language): readonly (readonly [code: string, name: string])[] {
  const cached = lists.get(language.locale);
  if (cached) return cached;
  const names = new Intl.DisplayNames(language.locale, { type: 'region' });
  const collator = new Intl.Collator(language.locale);
  const list = countryCodes()
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort((a, b) => collator.compare(a[1], b[1]) || (a[0] < b[0] ? -1 : 1));
  lists.set(language.locale, list);
  return list;
}

/** Scripts of which Unicode knows only parts (ISO 15924 → a part of each, as the property `sc` calls it). */
const partOf: Readonly<Record<string, string>> = { Jpan: 'Hira', Kore: 'Hang', Hans: 'Hani', Hant: 'Hani', Aran: 'Arab' };

/** By which expression a text is known to have a letter of a script; an empty one where Unicode has no such script. */
export function letterOf(script: string): string {
  const letter = `\\p{sc=${partOf[script] ?? script}}`;
  try {
    return new RegExp(letter, 'u').source;
  } catch {
    return '';
  }
}
