// Which languages a generated campaign speaks: registered tags in one fixed order, so that more languages only add to fewer.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The most languages there are tags for. */
export const maxLanguages = 400;

/**
 * The first of them, chosen for what goes wrong most easily: directions, scripts, plural forms, tags that platforms replace or do not know.
 * The campaign's original is in the first.
 */
const chosen = (
  'en ar zh-Hans es fa hi ru ja de fr dv ckb ur ff-Adlm rhg pnb he ko vi th el bn ta am ka hy tr pl pt-BR uk sw id zh-Hant pt sr sr-Latn ' +
  'ks-Deva sd-Deva pa-Arab uz-Cyrl az-Arab ku-Arab kk-Latn mn-Mong hif skr bal azb glk sat-Olck mni-Mtei nqo yue cr-Cans iu-Latn chr'
).split(' ');

interface RegistryRecord {
  readonly Type: string;
  readonly Subtag?: string;
  readonly Added: string;
  readonly Deprecated?: string;
  readonly Scope?: string;
}

/** The day on which the registry began with the languages of ISO 639-1 and 639-2: those that books are catalogued by. */
const firstDay = '2005-10-16';
/** Registered, but CLDR and so `Intl` replaces them: tl by fil, sh by sr-Latn. */
const replaced = ['sh', 'tl'];

/** The first `count` languages. */
export function languageTags(count: number): string[] {
  const registry = require('language-subtag-registry/data/json/registry.json') as readonly RegistryRecord[];
  const registered = registry
    .filter(({ Type, Added, Deprecated }) => Type === 'language' && Added === firstDay && !Deprecated)
    .filter(({ Scope }) => Scope === undefined || Scope === 'macrolanguage')
    .flatMap(({ Subtag }) => (Subtag === undefined || replaced.includes(Subtag) ? [] : [Subtag]))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return [...new Set([...chosen, ...registered])].slice(0, Math.min(count, maxLanguages));
}
