// What a change brings of a translation, for anyone who translated it: what is wrong as a whole first, then how much is there, how it will appear
// and what is left to do. In the words of a language.

import { formatList, formatNumber, languageValue, type Words } from '../../core/interface/words.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Problem } from '../../core/problem.ts';
import type { RuleId } from '../../core/rules.ts';
import type { TranslatedText } from '../../review/translations/translated-text.ts';
import { inlineCode, inlinePhrase } from './inline.ts';

/** What is said here as a whole is not said once more as a problem; how passages are paired is no one's business but the maintainers'. */
const saidHere: ReadonlySet<RuleId> = new Set([
  'translation-unaligned',
  'translation-passages',
  'translation-identical',
  'change-revision',
]);

/** Problems that anyone who wrote the change can do something about, and that are not told as a part of what arrived. */
export function problemsToTell(
  problems: readonly Problem[],
  texts: readonly TranslatedText[],
  fixes: readonly { readonly path: string; readonly newPath: string }[],
): Problem[] {
  const arrived = new Set(texts.filter(({ coverage }) => coverage).map(({ path }) => path));
  const told = new Set([...arrived, ...fixes.flatMap(({ path, newPath }) => (arrived.has(newPath) ? [path] : []))]);
  return problems.filter(({ rule, file, message }) => {
    if (rule === 'translation-unaligned') return false;
    // Below the end of the letter there is more: that is not part of what is missing.
    return !(saidHere.has(rule) && told.has(file)) || message.startsWith('After the end');
  });
}

/** Whether something is left for anyone who translated it. */
export function isUnfinished({ coverage, behind, isRemoved }: TranslatedText): boolean {
  return !isRemoved && (behind !== undefined || (coverage !== undefined && coverage.done < coverage.total));
}

/** Whether an original comes along with translations, which few mean. Who changes nothing else knows what they do. */
export function isOriginalToo(texts: readonly TranslatedText[]): boolean {
  return texts.some(({ isOriginal }) => isOriginal) && texts.some(({ isOriginal }) => !isOriginal);
}

export function isUntranslated({ coverage }: TranslatedText): boolean {
  return coverage?.isUntranslated === true;
}

/** Markdown, one paragraph; undefined where there is nothing to say. */
export function arrivedText(text: TranslatedText, words: Words): string | undefined {
  const say = (key: string, values: Parameters<Words['text']>[1] = {}): string => inlinePhrase(words.text(`change.${key}`, values));
  const { language, coverage, title, credit, isRemoved } = text;
  if (text.isOriginal) return title === undefined ? undefined : `**${say('originalToo', { title })}**`;
  const name = languageValue(language);
  if (isRemoved) return say('removesText', { language: name });
  if (!coverage || title === undefined) return undefined;
  const { language: spoken } = words.phrase('change.arrived');
  const missingCount = coverage.total - coverage.done - coverage.untranslatedCount;
  const number = (value: number): string => formatNumber(value, spoken);
  const minutes = Math.max(5, 5 * Math.ceil((coverage.missingWords * minutesAWord) / 5));
  return [
    ...weighty(text, spoken, say),
    say('arrived', { language: name, done: number(coverage.done), total: number(coverage.total) }),
    ...(coverage.missing.length === 0 || isAllOriginal(text)
      ? []
      : coverage.unplacedCount > 0
        ? [say('unplaced', { passages: list(coverage.unplaced, spoken, coverage.unplacedCount), original: coverage.missing[0] ?? '' })]
        : coverage.isCutOff
          ? [say('missingFrom', { passage: coverage.missing[0] ?? '' })]
          : [say('stillToDo', { passages: list(coverage.missing, spoken, missingCount) })]),
    ...(coverage.missingWords > 0 && coverage.unplacedCount === 0
      ? [say('timeLeft', { words: number(coverage.missingWords), time: timeOf(minutes, spoken) })]
      : []),
    say('appears', { title }),
    ...(credit.after && credit.after.translators.length > 0
      ? [say('credited', { names: list(credit.after.translators, spoken) })]
      : text.kind === 'letter' && !credit.after?.machine
        ? [`${say('uncredited')} ${inlineCode('translators: [Your Name]')}`]
        : []),
    ...(credit.after?.reviewed.length ? [] : [say('unreviewed')]),
  ].join(' ');
}

/** Of someone who translates a few hundred words an hour. */
const minutesAWord = 1 / 5;

/** A translated title and summary make no translation. */
const mostFacts = 2;

function isAllOriginal(text: TranslatedText): boolean {
  const { coverage } = text;
  return coverage !== undefined && isUntranslated(text) && coverage.untranslatedCount + mostFacts >= coverage.total;
}

function weighty(text: TranslatedText, spoken: Language, say: (key: string, values?: Parameters<Words['text']>[1]) => string): string[] {
  const { coverage, behind } = text;
  const first: string[] = [];
  if (isAllOriginal(text)) first.push(`**${say('allOriginal')}**`);
  else if (coverage && coverage.untranslatedCount > 0)
    first.push(`**${say('stillOriginal', { passages: list(coverage.untranslated, spoken, coverage.untranslatedCount) })}**`);
  if (!behind) return first;
  const values = {
    passages: list(behind.passages, spoken, behind.count),
    old: formatNumber(behind.revision, spoken),
    new: String(behind.last),
    number: String(behind.revision),
  };
  const key = { older: 'olderRevision', number: 'onlyNumber', words: 'onlyWords', rest: 'stillToDo' }[behind.why];
  return [...first, `**${say(key, values)}**`];
}

/** So many are named where there are more. */
const fewestNamed = 3;

/** `count`: of all, where not all are named. */
function list(items: readonly string[], language: Language, count = items.length): string {
  return formatList(items.length >= fewestNamed && count > items.length ? [...items, '…'] : items, language).replace(/[\u2068\u2069]/g, '');
}

function timeOf(minutes: number, language: Language): string {
  const [value, unit] = minutes < 60 ? [minutes, 'minute'] : [Math.ceil(minutes / 30) / 2, 'hour'];
  return new Intl.NumberFormat(language.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
