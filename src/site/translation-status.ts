// How the translations of the site's letters are: computed once per campaign, for the page of each language.

import type { Campaign, Letter } from '../core/model.ts';
import type { BlockStanding } from '../core/translation/standing.ts';
import type { LetterState } from '../translation/letter-status.ts';
import { type TranslationStatus, translationStatus } from '../translation/status.ts';
import { getEngineStrings } from './campaign.ts';
import { publishedLetters } from './editions.ts';

const cache = new WeakMap<Campaign, TranslationStatus>();

/** Of the letters that readers see. */
export function siteStatus(campaign: Campaign): TranslationStatus {
  const cached = cache.get(campaign);
  if (cached) return cached;
  const engine = getEngineStrings();
  const status = translationStatus({
    ...campaign,
    letters: publishedLetters(campaign),
    reference: engine.get('en')?.strings ?? new Map(),
    engine: (tag) => engine.get(tag),
  });
  cache.set(campaign, status);
  return status;
}

/** A letter’s state as a key of the interface. What is blank or has errors is on no site. */
export const stateKeys: Readonly<Record<Exclude<LetterState, 'begun' | 'unreadable'>, string>> = {
  original: 'translations.original',
  current: 'translations.current',
  unreviewed: 'translations.unreviewed',
  outdated: 'translations.outdated',
  partial: 'translations.partial',
  'machine-draft': 'translations.machineDraft',
  missing: 'translations.missing',
};

export function stateKey(state: LetterState): string {
  return stateKeys[state === 'begun' || state === 'unreadable' ? 'missing' : state];
}

export const passageKeys = {
  changed: 'translations.passageChanged',
  minor: 'translations.passageMinor',
  missing: 'translations.passageMissing',
  orphan: 'translations.passageOrphan',
} as const;

export type StalePassage = BlockStanding & { readonly state: keyof typeof passageKeys };

/** The passages of a translation that someone has to look at, in the order of the original. */
export function stalePassages(letter: Letter, tag: string): StalePassage[] {
  const blocks = letter.editions.get(tag)?.standing?.blocks ?? [];
  return blocks.filter((block): block is StalePassage => Object.hasOwn(passageKeys, block.state));
}
