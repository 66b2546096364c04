// Where a translation belongs that lies elsewhere: by its path, and by the script of its text where that decides.

import { misplacedTranslation } from '../core/files/misplaced.ts';
import { placeOf } from '../core/files/kinds.ts';
import { meantLanguage } from '../core/languages/meant.ts';
import { languageOf } from '../core/languages/language.ts';
import type { RightPath } from './names.ts';

/** Undefined where it lies right, or where it cannot be known. */
export function translationPath(path: string, bytes: Buffer, letters: ReadonlySet<string>): RightPath | undefined {
  const sample = textIn(bytes);
  const found = misplacedTranslation(path, letters, sample);
  if (found) return moved(found.target, found.language);
  // Everything else in the folder of a language goes with it: pages, news, the interface, what is recorded.
  const [top, folder = '', ...rest] = path.split('/');
  const place = placeOf(path);
  if (top !== 'translations' || rest.length === 0 || 'rule' in place) return undefined;
  const language = meantLanguage(folder, place.kind === 'lock' ? '' : sample);
  return language === undefined || language === folder ? undefined : moved(`translations/${language}/${rest.join('/')}`, language);
}

function moved(path: string, language: string): RightPath {
  return { path, what: [`it lies among the translations into ${languageOf(language).englishName}`], isSure: true };
}

/** Words below the front matter, which may be in another language. */
function textIn(bytes: Buffer): string {
  const text = bytes.subarray(0, 8 * 1024).toString('utf8');
  return text.replace(/^\ufeff?---\r?\n.*?\n---/s, '').replace(/<!--.*?-->/gs, '');
}
