// Who has translated or reviewed something in a language of the campaign, so that someone can be asked.

import type { FactsDocument } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Provenance } from '../../core/schema/translation.ts';
import { foldName } from '../../core/text/fold.ts';
import type { Base } from '../base/base.ts';
import { documentsBefore } from './documents.ts';
import type { Speaker } from './translated-text.ts';

const maxNamed = 20;

/** As the base has it: what a change says of itself speaks for no one. Reviewers first. */
export function speakersOf(base: Base, language: string): Speaker[] {
  const at = documentsBefore(base);
  const found = new Map<string, Speaker>();
  const add = (name: string, isReviewer: boolean, link?: string): void => {
    const before = found.get(foldName(name));
    found.set(foldName(name), { name, isReviewer: isReviewer || before?.isReviewer === true, link: link ?? before?.link });
  };
  for (const path of base.texts.keys()) {
    if (!path.startsWith(`translations/${language}/`)) continue;
    const place = placeOf(path);
    if ('rule' in place || place.kind === 'lock') continue;
    const facts = (at(path) as FactsDocument<Provenance> | undefined)?.facts;
    for (const { name, link } of facts?.reviewed ?? []) add(name, true, link);
    for (const name of facts?.translators ?? []) add(name, false);
  }
  return [...found.values()].sort((a, b) => Number(b.isReviewer) - Number(a.isReviewer)).slice(0, maxNamed);
}
