// How much of the site’s own words there is in one language.

import type { EngineStrings, ReferenceStrings } from '../core/interface/reference.ts';
import { draftOf } from '../core/interface/words.ts';
import type { EditionState, Interface } from '../core/model.ts';
import type { Reading, UnreadFiles } from './letter-status.ts';

/** Where interface strings come from: the campaign, and the engine that it is built with. */
export interface InterfaceSource extends Pick<UnreadFiles, 'unread'> {
  readonly interfaces: ReadonlyMap<string, Interface>;
  /** Keys of a language’s ui.yaml that the site does not use. */
  readonly unusedKeys?: ReadonlyMap<string, readonly string[]>;
  /** The engine’s English strings decide what there is to translate. */
  readonly reference: ReferenceStrings;
  readonly engine: (language: string) => EngineStrings | undefined;
}

export interface InterfaceStatus {
  readonly file: string | undefined;
  readonly state: EditionState | 'missing';
  readonly translated: number;
  readonly total: number;
  /** `search.results`: what the site says in English or a related language for want of these. */
  readonly missing: readonly string[];
  /** What the file has and the site does not use. */
  readonly unused: readonly string[];
  readonly reviewed: readonly Reading[];
  readonly machine: { readonly date: string; readonly engine?: string | undefined } | undefined;
}

export function interfaceStatus(tag: string, { interfaces, reference, engine, unusedKeys, unread }: InterfaceSource): InterfaceStatus {
  const own = interfaces.get(tag);
  const brought = engine(tag);
  const keys = [...reference.keys()];
  const missing = keys.filter((key) => !own?.strings.has(key) && !brought?.strings.has(key));
  const path = `translations/${tag}/ui.yaml`;
  const { reviewed = [] } = own?.provenance ?? {};
  const draft = draftOf(own, brought);
  return {
    file: own || unread?.has(path) ? path : undefined,
    state: stateOfInterface(tag, keys.length - missing.length, draft !== undefined, reviewed.length > 0),
    translated: keys.length - missing.length,
    total: keys.length,
    missing,
    unused: unusedKeys?.get(tag) ?? [],
    reviewed: reviewed.map(({ name, date }) => ({ name, date })),
    machine: draft,
  };
}

function stateOfInterface(tag: string, translated: number, isDraft: boolean, isReviewed: boolean): InterfaceStatus['state'] {
  if (tag === 'en') return 'original';
  if (translated === 0) return 'missing';
  return isDraft ? 'machine' : isReviewed ? 'reviewed' : 'unreviewed';
}
