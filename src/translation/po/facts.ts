// Facts as entries of a PO file, and what an edited file says of them: known by the words of the original, as everything in gettext is.

import { createHash } from 'node:crypto';
import type { FactStanding, FactsStanding } from '../../core/translation/fact-standing.ts';
import { isOptional } from '../../core/translation/free-facts.ts';
import type { Unused } from './changes.ts';
import type { PoEntry, PoFile } from './file.ts';
import { canonicalNewlines } from './text.ts';

/** `letter#fact-1f3a…`: the same as long as the original says the same. `of`: the letter, or `site`. */
export function factContext(of: string, text: string): string {
  return `${of}#fact-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

const isFactContext = (context: string): boolean => /#fact-[0-9a-f]{12}$/.test(context);

const about: Partial<Record<FactStanding['fact']['kind'], string>> = {
  name: 'The name of the campaign, at the top of every page. At most 100 characters.',
  description: 'What the campaign is, for search engines and shared links. At most 300 characters.',
  topic: 'A topic of the letter.',
  region: 'Where a related campaign is active.',
  relatedNote: 'About a related campaign.',
  sourceTitle: 'What a source is called.',
  backs: 'What a source backs; it follows a label such as “backs”.',
  revisionNote: 'What was changed in the text of the letter, and why.',
};

/** In the order of the original. What is optional is in it only where it has a translation. */
export function factEntries(of: string, { facts }: FactsStanding): PoEntry[] {
  return facts.flatMap(({ fact, translation, former }): PoEntry[] => {
    if (isOptional(fact) && translation === undefined) return [];
    const hint = about[fact.kind];
    return [
      {
        context: factContext(of, fact.text),
        msgid: fact.text,
        msgstr: [translation ?? former?.translation ?? ''],
        hints: hint === undefined ? [] : [hint],
        isFuzzy: former !== undefined,
        previous: former?.original,
      },
    ];
  });
}

export interface FactChanges {
  /** By the text of the original. */
  readonly texts: ReadonlyMap<string, string>;
  readonly edited: readonly string[];
  readonly unused: readonly Unused[];
}

export function factChanges({ entries }: PoFile, of: string, { facts }: FactsStanding): FactChanges {
  const known = new Map(facts.map((standing) => [factContext(of, standing.fact.text), standing]));
  const texts = new Map<string, string>();
  const edited: string[] = [];
  const unused: Unused[] = [];
  for (const { context, msgid, msgstr, isFuzzy, isObsolete } of entries) {
    if (!isFactContext(context) || isObsolete) continue;
    const add = (message: string): void => void unused.push({ context, message });
    const standing = known.get(context);
    if (!standing || standing.fact.text !== msgid) {
      add('is said nowhere any more. Export again, and merge with msgmerge.');
      continue;
    }
    const text = canonicalNewlines(msgstr[0] ?? '')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
    const before = standing.translation ?? '';
    if (text === before) continue;
    if (text === '') add('is blank, and the fact stays as it is. To remove a translation, edit the file.');
    // As it was exported: the translation of what the original said before.
    else if (isFuzzy) {
      if (text !== standing.former?.translation) add('is fuzzy, which is a guess, and was not taken. Remove the mark once it is right.');
    } else {
      texts.set(standing.fact.text, text);
      edited.push(context);
    }
  }
  return { texts, edited, unused };
}

/** The file without what is about facts. */
export function withoutFacts(po: PoFile): PoFile {
  return { ...po, entries: po.entries.filter(({ context }) => !isFactContext(context)) };
}
