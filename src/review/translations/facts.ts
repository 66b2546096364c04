// Which translated facts a change rewrites, adds and takes away, each beside the original that it is for.

import type { FactsDocument } from '../../core/facts.ts';
import type { FactTranslation } from '../../core/schema/fact-translations.ts';
import type { PassageChange } from './translated-text.ts';

type WithFacts = FactsDocument<{ readonly facts?: readonly FactTranslation[] | undefined }>;

/** `known`: what the original says; undefined where that cannot be read. */
export function changedFacts(
  before: WithFacts | undefined,
  after: WithFacts | undefined,
  known: ReadonlySet<string> | undefined,
): PassageChange[] {
  const [was, is] = [byOriginal(before), byOriginal(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((original): PassageChange[] => {
    const [old, now] = [was.get(original), is.get(original)];
    if (old?.translation === now?.translation) return [];
    const [at, pair] = now ? [after, now.pair] : [before, old?.pair];
    const line = at && pair !== undefined ? at.source.positionAt(at.yaml.locate(['facts', pair], 'value')).line : undefined;
    const isCertain = known?.has(original) ?? false;
    return [{ kind: 'fact', key: undefined, line, original, isCertain, before: old?.translation, now: now?.translation }];
  });
}

/** The pairs that say something; of several for one text the one that pages show. */
function byOriginal(document: WithFacts | undefined): Map<string, { readonly pair: number; readonly translation: string }> {
  const found = new Map<string, { pair: number; translation: string }>();
  for (const [pair, { original, translation }] of (document?.facts.facts ?? []).entries())
    if (translation !== undefined && !found.has(original)) found.set(original, { pair, translation });
  return found;
}
