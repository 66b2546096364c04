// Under which other tags the same language is found, so that a campaign in one of its varieties has the words of another: pt → pt-BR, zh-HK → zh-Hant.

import { remembered } from '../text/remembered.ts';

/** Parents of varieties that a shorter tag does not name, and that are not those of most who speak the language (CLDR 48, parentLocales). */
const parents: readonly (readonly [language: string, parent: string, regions: readonly string[]])[] = [
  ['pt', 'pt-PT', 'AO CH CV FR GQ GW LU MO MZ ST TL'.split(' ')],
  ['es', 'es-419', 'AR BO BR BZ CL CO CR CU DO EC GT HN JP MX NI PA PE PR PY SV US UY VE'.split(' ')],
];

/**
 * Tags of the same language in the same script, closest first and without `tag` itself: its script written out, what CLDR has it inherit from,
 * the variety that most speak (likely subtags), and the tag that CLDR replaces it by (`cmn` → `zh`). Without a look at which of them have words.
 */
export const relativesOf: (tag: string) => readonly string[] = remembered((tag) => {
  // Variants such as valencia, and extensions, say nothing about where else to look.
  const given = new Intl.Locale(tag);
  const plain = new Intl.Locale([given.language, given.script, given.region].filter(Boolean).join('-'));
  const { language, script } = plain.maximize();
  if (script === undefined) return [];
  const { region: usual } = new Intl.Locale(`${language}-${script}`).maximize();
  const own = plain.region === undefined ? [] : [`${language}-${script}-${plain.region}`];
  const parent = parents.flatMap(([of, to, regions]) => (of === language && regions.includes(plain.region ?? '') ? [to] : []));
  const tags = [...own, ...parent, `${language}-${script}`, language, ...(usual === undefined ? [] : [`${language}-${usual}`])];
  return [...new Set(tags)].filter((one) => one !== tag && new Intl.Locale(one).maximize().script === script);
});
