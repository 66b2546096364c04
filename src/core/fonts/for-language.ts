// The fonts that documents in a language need and that are not installed: npm packages, with the versions that this release was tested with.

import { engineManifest } from '../engine.ts';
import { readEngineStrings } from '../interface/reference.ts';
import { languageOf } from '../languages/language.ts';
import { installedFaces } from './faces.ts';
import { missingByScript } from './packages.ts';

/** By name. Empty where the fonts that are installed for the campaign have the language's letters. */
export function fontsFor(language: string, campaignRoot: string): ReadonlyMap<string, string> {
  const faces = installedFaces(campaignRoot);
  const { autonym, tag } = languageOf(language);
  const words = [...(readEngineStrings(tag)?.strings.values() ?? [])].flatMap((one) =>
    typeof one === 'string' ? [one] : Object.values(one),
  );
  const { missing } = faces.choose([autonym, ...words].join('\n'), tag);
  // Signs are for every language alike.
  const letters = missing.filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character));
  const names = missingByScript(letters, faces.families, tag).flatMap((one) => one.package ?? []);
  return new Map([...new Set(names)].sort().map((name) => [name, testedVersion(name)]));
}

/** `0.4.3`; the newest where this release knows none. */
function testedVersion(name: string): string {
  const { dependencies, optionalDependencies, peerDependencies } = engineManifest();
  return (peerDependencies?.[name] ?? optionalDependencies?.[name] ?? dependencies[name] ?? 'latest').replace(/^>=/, '');
}
