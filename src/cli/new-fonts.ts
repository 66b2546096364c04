// A language that comes to a campaign, and the font that its documents need: named, or installed where that was asked for.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../core/text/characters.ts';
import { fontsFor } from '../core/fonts/for-language.ts';
import { installedFaces } from '../core/fonts/faces.ts';
import { languageOf } from '../core/languages/language.ts';
import { managerOf } from '../upgrade/manager.ts';
import { type Io, UsageError } from './command.ts';
import { answerOf } from './starter/install.ts';

/** Says nothing where the fonts that are there have the letters, or where none are installed, as in runs that only check. */
export function offerFonts(root: string, language: string, installs: boolean, io: Io): void {
  if (installedFaces(root).families.length === 0) return;
  const specs = [...fontsFor(language, root)].map(([name, version]) => `${name}@${version}`);
  if (specs.length === 0) {
    if (installs) io.err(`The fonts that are installed have the letters of ${languageOf(language).englishName}.\n`);
    return;
  }
  const line = `npm install --save-exact ${specs.join(' ')}`;
  if (!installs || !existsSync(join(root, 'package.json'))) {
    io.err(
      `PDFs and share cards in ${languageOf(language).englishName} need a font that is not installed. A maintainer adds it: ${line}\n`,
    );
    return;
  }
  const manager = managerOf(root);
  const { code, stderr } = answerOf(manager.name, manager.raise(specs), root, io);
  if (code !== 0)
    throw new UsageError(`${manager.name} could not install ${specs.join(', ')}: ${visible(stderr.trim().split('\n')[0] ?? '')}`);
  io.err(`Installed ${specs.join(', ')}. Commit package.json and ${manager.lock} with the translation.\n`);
}
