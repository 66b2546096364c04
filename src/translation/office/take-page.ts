// A document that someone sent → the file of the translation of a page, or of a piece of news. These have no revisions, and pages may have
// components: those between its passages are put in where the page has them, since no word processor shows them.

import { checkFile } from '../../core/check-file.ts';
import { writtenComponent } from '../../core/markdown/components.ts';
import { parseMarkdown } from '../../core/markdown/parse.ts';
import type { Problem } from '../../core/problem.ts';
import { readers } from '../../core/readers.ts';
import { Report } from '../../core/report.ts';
import { compareComponents, sayMissing } from '../../core/rules/page-components.ts';
import { splitFrontMatter } from '../../core/front-matter.ts';
import { Source } from '../../core/source.ts';
import { alignEdition } from '../../core/translation/align.ts';
import { readTranslation } from '../letter-files.ts';
import type { PageOriginals } from '../page-files.ts';
import type { OfficeDocument } from './document.ts';
import { type Located, type TakenIn, takeIn } from './take-in.ts';

interface PageTaking {
  readonly language: string;
  readonly translators: readonly string[];
}

export function takePage(document: OfficeDocument, page: PageOriginals, { language, translators }: PageTaking): TakenIn {
  const { letter, surroundings, pathIn } = page;
  const given = document.text;
  const asLetter = given === undefined ? document : { ...document, text: withRevision(given) };
  const isAdded = given === undefined || asLetter.text !== given;
  const taken = takeIn(asLetter, letter, { language, revision: 1, translators, surroundings });
  const path = pathIn(language);
  // A file that someone wrote as a translation is theirs, word for word.
  const body = given === undefined ? withComponents(unescaped(taken.text, page), taken, page, language) : taken.text;
  const text = isAdded ? body.replace(revisionLine, '') : body;
  const above = ({ line, text: own }: Located): Located => ({ line: isAdded ? line - 1 : line, text: own });
  return {
    ...taken,
    path,
    text,
    lock: undefined,
    likelierRevision: undefined,
    doubtful: taken.doubtful.map((doubt) => ({ ...doubt, translation: doubt.translation.map(above) })),
    strays: taken.strays.map(above),
    problems: problemsOf(path, text, page),
  };
}

const revisionLine = /^revision: 1\n/m;

/** As the translation of a letter, so that its passages are found as theirs are. */
function withRevision(text: string): string {
  const head = text.slice(0, Math.max(0, text.indexOf('\n---', 3)));
  return /^revision:/m.test(head) ? text : text.replace(/^---\r?\n/, '---\nrevision: 1\n');
}

/** What somebody typed as the page has it, such as a number within a sentence. */
function unescaped(text: string, { document }: PageOriginals): string {
  return document.components.map(writtenComponent).reduce((better, written) => better.replaceAll(`\\${written}`, written), text);
}

/** `text`: that of `taken`, or one with the same passages. */
function withComponents(text: string, { path }: TakenIn, { letter, components, surroundings }: PageOriginals, language: string): string {
  if (components.length === 0) return text;
  const { translation } = readTranslation({ path, language }, text, undefined, surroundings);
  const split = splitFrontMatter(new Source(path, text), new Report());
  if (!translation || !split) return text;
  const names = letter.revisions.at(-1)?.blocks.map(({ id }) => id) ?? [];
  const links = alignEdition(translation, letter.revisions);
  const tops = parseMarkdown(split.body).children.map(({ position }) => split.bodyOffset + (position?.start.offset ?? 0));
  // Of the passages that follow, the first one that is there.
  const placeOf = (before: string | undefined): number => {
    const following = before === undefined ? [] : names.slice(names.indexOf(before));
    for (const name of following) {
      const [first] = links.flatMap(({ original, translation: own }) => (original.includes(name) ? own.slice(0, 1) : []));
      const at = first === undefined ? undefined : translation.blocks[first]?.at;
      if (typeof at === 'number') return tops.findLast((top) => top <= at) ?? at;
    }
    return text.length;
  };
  const placed = components
    .filter(({ written }) => !text.includes(`\n${written}\n`))
    .map(({ written, before }) => ({ written, at: placeOf(before) }))
    .sort((one, other) => one.at - other.at);
  // From the end, so that what is above keeps its place.
  return placed.reduceRight(
    (better, { written, at }) =>
      at === text.length
        ? `${better.slice(0, at)}\n${written}\n${better.slice(at)}`
        : `${better.slice(0, at)}${written}\n\n${better.slice(at)}`,
    text,
  );
}

function problemsOf(path: string, text: string, page: PageOriginals): readonly Problem[] {
  const bytes = Buffer.from(text);
  const report = new Report();
  report.take(checkFile(path, bytes, page.surroundings));
  if (page.document.components.length > 0) {
    const place = { kind: 'translated-page' as const, id: page.letter.id };
    const translation = readers['translated-page']({ path, place, size: bytes.length }, bytes, {
      ...page.surroundings,
      report: new Report(),
    });
    const missing = translation ? compareComponents(page.document, translation).missing : [];
    if (missing.length > 0) report.add('missing-component', path, sayMissing(missing, page.document.file.path));
  }
  return report.sorted();
}
