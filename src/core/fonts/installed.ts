// The font families that are installed: packages of @expo-google-fonts beside the engine and beside the campaign.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot, packageFolders } from '../engine.ts';
import { compareText } from '../problem.ts';
import { remembered } from '../text/remembered.ts';
import { isInRanges, readFont } from './sfnt.ts';

export const fontScope = '@expo-google-fonts';

/** A family with the styles that documents use. */
export class FontFamily {
  readonly name: string;
  /** Absolute paths: regular first, then bold and the italics where the family has them. */
  readonly files: readonly string[];
  readonly #ranges: Uint32Array;

  constructor(files: readonly string[]) {
    const { family, ranges } = readFont(files[0] ?? '');
    this.name = family;
    this.files = files;
    this.#ranges = ranges;
  }

  has(character: string): boolean {
    return isInRanges(this.#ranges, character.codePointAt(0) ?? 0);
  }
}

const styles = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];

/** All families for a campaign, in the order of their names; a family that both have is taken from the engine. */
export const installedFamilies = remembered((campaignRoot: string): readonly FontFamily[] => {
  const engine = packageFolders();
  const own = campaignRoot === engineRoot ? [] : [join(campaignRoot, 'node_modules')].filter((folder) => !engine.includes(folder));
  const [first = [], ...others] = [...engine, ...own].map(familiesIn).filter((families) => families.length > 0);
  return others.length === 0 ? first : sorted([first, ...others].flat());
});

/** Of a folder of packages. Those of the engine are read once, for all campaigns. */
const familiesIn = remembered((folder: string): readonly FontFamily[] =>
  sorted(packagesOf(join(folder, fontScope)).map((files) => new FontFamily(files))),
);

function sorted(families: readonly FontFamily[]): FontFamily[] {
  const byName = new Map<string, FontFamily>();
  for (const family of families) if (!byName.has(family.name)) byName.set(family.name, family);
  return [...byName.values()].sort((a, b) => compareText(a.name, b.name));
}

/** The files of each package, in the order of the styles; a package without a regular face is none that we can use. */
function packagesOf(folder: string): string[][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => styles.flatMap((style) => fontsIn(join(folder, name, style))))
    .filter(([first]) => first?.includes(styles[0] ?? ''));
}

function fontsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .slice(0, 1)
    .map((name) => join(folder, name));
}
