// What was checked → the comment on a pull request, in the language of who signs.

import { closestLanguage } from '../core/interface/reference.ts';
import { fallbackTags, type Words } from '../core/interface/words.ts';
import { canonicalTag } from '../core/languages/tags.ts';
import type { Problem } from '../core/problem.ts';
import type { RuleId } from '../core/rules.ts';
import { markdownReport } from '../report/markdown/comment.ts';
import type { Base } from '../review/base/base.ts';
import type { CheckedTree } from '../review/check/check-base.ts';
import { alreadySigned } from '../review/judge/already-signed.ts';
import { fixesFor } from '../review/judge/fixes.ts';
import { today } from './today.ts';
import { wordsFor } from './words.ts';

/** What is said of a signature that is there already: its file has a name that is not right, or is another’s, or its signatory is there twice. */
const ofName: ReadonlySet<RuleId> = new Set(['file-extension', 'file-name', 'file-collision', 'same-signatory', 'likely-duplicate']);

/** `asked`: the language where no signature names one. Without a base there is no change, and the problems are all there is to tell. */
export function commentOn(
  { problems, tree }: { problems: readonly Problem[]; tree?: CheckedTree | undefined },
  asked: string | undefined,
): string {
  const changes = tree?.changes;
  const signatures = changes ? [...changes.added, ...changes.rewritten.map(({ after }) => after)] : [];
  const speakers = signatures.length > 0 ? signatures : (changes?.removed ?? []);
  const {
    plans,
    isFixable,
    translations: fixed,
    left,
  } = tree ? fixesFor(tree.files, problems, tree.base, today()) : { plans: [], isFixable: false, translations: [], left: problems };
  // As they will be: a file in the wrong place tells its language, too.
  const texts = isFixable ? fixed : (tree?.checked.translations ?? []);
  const translators = texts.filter(({ isOriginal }) => !isOriginal);
  const words = wordsIn(languageFor([...speakers, ...translators], asked, tree?.base), tree?.base);
  const fixes = plans.map(({ file, target, what }) => ({ path: file, newPath: target, what }));
  // No one has read a machine draft, and who corrects a file has to understand what is asked.
  const english = words.machineDraftOf === undefined ? undefined : wordsIn('en', tree?.base);
  // Whoever is on the list with all of this has nothing to rename and nothing to fix.
  if (tree && isThere(tree, problems))
    return `${[...new Set([words, ...(english ? [english] : [])].map((one) => one.text('automation.signPresent')))].join(' / ')}\n`;
  return markdownReport(
    { problems: left, signatures, changes, texts, fixes, isFixable, isThere: tree?.files.length === 0 },
    words,
    english,
  );
}

function isThere({ files, addedTwice, base }: CheckedTree, problems: readonly Problem[]): boolean {
  if (addedTwice.length === 0) return problems.some(({ rule }) => ofName.has(rule)) && alreadySigned(files, base) !== undefined;
  const twice = new Set(addedTwice.map(({ path }) => path));
  return alreadySigned([...files.filter(({ path }) => !twice.has(path)), ...addedTwice], base) !== undefined;
}

/** That of the signatures and translations where all name the same; of varieties of one language the first. */
function languageFor(
  signatures: readonly { readonly language?: string | undefined }[],
  asked: string | undefined,
  base: Base | undefined,
): string {
  const [own] = signatures.map(({ language }) => language);
  const isOne = signatures.every(({ language }) => language?.split('-')[0] === own?.split('-')[0]);
  return (isOne ? own : undefined) ?? asked ?? base?.site?.defaultLanguage ?? 'en';
}

/** From the base and never from the change: what someone proposes does not speak for the campaign. */
function wordsIn(asked: string, base: Base | undefined): Words {
  const isOwn = fallbackTags(canonicalTag(asked) ?? 'en').some((tag) => tag !== 'en' && base?.interfaceIn(tag));
  return wordsFor(isOwn ? asked : closestLanguage(asked), (tag) => {
    const document = base?.interfaceIn(tag);
    return document && { provenance: document.facts, strings: document.strings };
  });
}
