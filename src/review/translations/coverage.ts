// How much of its original a translation has.

import { unplacedIn } from '../../core/rules/translation-coverage.ts';
import { isPlain, type PlacedBlock } from '../../core/translation/blocks.ts';
import { checkIdentical } from '../../core/translation/checks/identical.ts';
import { countWords } from '../../core/translation/count-words.ts';
import { excerptOf } from '../../core/translation/excerpt.ts';
import type { Edition } from './edition.ts';
import type { Coverage } from './translated-text.ts';

/** Of the words. */
const untranslatedShare = 0.75;
/** As many as are named. */
const maxNamed = 5;

/** `language`: BCP 47, of the translation. */
export function coverageOf({ original }: Edition, language: string): Coverage | undefined {
  if (!original) return undefined;
  const words = (block: PlacedBlock): number => countWords(block, original.language);
  const passages = original.standing.blocks.flatMap((one) => {
    const own = original.byName.get(one.original?.id ?? '');
    return own ? [{ ...one, own }] : [];
  });
  const isUntranslated = ({ own, translation }: (typeof passages)[number]): boolean =>
    translation.length === 1 &&
    translation[0]?.hash === own.hash &&
    checkIdentical.find({ original: [own], translation, originalLanguage: original.language, language }) !== undefined;
  const sum = (some: typeof passages): number => some.reduce((total, { own }) => total + words(own), 0);
  const certain = passages.filter(isUntranslated);
  const isAllOriginal = certain.length > 0 && sum(certain) >= untranslatedShare * sum(passages.filter(({ state }) => state !== 'missing'));
  // A short title may be the same in two languages, but not where all around it is.
  const untranslated = isAllOriginal
    ? passages.filter(({ own, translation }) => translation.length === 1 && translation[0]?.hash === own.hash)
    : certain;
  const isMissing = (one: (typeof passages)[number]): boolean => one.state === 'missing' || untranslated.includes(one);
  const absent = passages.filter(({ state }) => state === 'missing');
  const inText = absent.filter(({ own }) => !isPlain(own.kind));
  // A summary and demands may be left to the original.
  const missing = inText.length > 0 ? inText : absent;
  const last = passages.findLastIndex((one) => one.state !== 'missing' && one.own.kind !== 'footnote');
  const [first] = missing;
  const unplaced = unplacedIn(original.standing);
  return {
    total: passages.length,
    done: passages.filter((one) => !isMissing(one)).length,
    missingWords: sum(passages.filter(isMissing)),
    totalWords: sum(passages),
    missing: missing.slice(0, maxNamed).map(({ own }) => excerptOf(own)),
    isCutOff: first !== undefined && !isPlain(first.own.kind) && passages.indexOf(first) > last,
    unplaced: unplaced.slice(0, maxNamed).map(excerptOf),
    unplacedCount: unplaced.length,
    untranslated: untranslated.slice(0, maxNamed).map(({ own }) => excerptOf(own)),
    untranslatedCount: untranslated.length,
    isUntranslated: isAllOriginal,
  };
}
