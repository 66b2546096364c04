// A letter of the base with its translation into one language, as what takes in documents wants it.

import { blocksOf } from '../../core/assemble.ts';
import type { TextDocument } from '../../core/documents.ts';
import type { FactsDocument } from '../../core/facts.ts';
import type { LetterFacts } from '../../core/schema/letter.ts';
import type { LockFacts } from '../../core/schema/lock.ts';
import type { RevisionsFacts } from '../../core/schema/revisions.ts';
import type { TranslationFacts } from '../../core/schema/translation.ts';
import { lockPath } from '../../core/translation/lock-text.ts';
import { readRevisions, unrecorded } from '../../core/translation/revisions.ts';
import type { LetterFiles, TranslationFiles } from '../../translation/letter-files.ts';
import { translationPath } from '../../translation/scaffold.ts';
import type { Base } from '../base/base.ts';
import { documentsBefore } from '../translations/documents.ts';

/** Undefined where it cannot be read, or what is recorded of it, or its translation. */
export function letterIn(base: Base, id: string, language: string): LetterFiles | undefined {
  const at = documentsBefore(base);
  const document = at(`letters/${id}.md`) as TextDocument<LetterFacts> | undefined;
  const recordPath = `letters/${id}.revisions.yaml`;
  const recorded = at(recordPath) as FactsDocument<RevisionsFacts> | undefined;
  if (!document || (base.entries.has(recordPath) && !recorded)) return undefined;
  const blocks = blocksOf(document);
  const revisions = recorded ? readRevisions(recorded.facts).revisions : unrecorded(blocks);
  const translation = at(translationPath(language, id)) as TextDocument<TranslationFacts> | undefined;
  const lock = at(lockPath(language, id)) as FactsDocument<LockFacts> | undefined;
  // What cannot be read is there all the same, and is not written over.
  if ((!translation && base.entries.has(translationPath(language, id))) || (!lock && base.entries.has(lockPath(language, id))))
    return undefined;
  const translations = translation ? [translationFiles(language, translation, lock?.facts)] : [];
  return { id, document, blocks, revisions, isRecorded: recorded !== undefined, translations };
}

function translationFiles(language: string, document: TextDocument<TranslationFacts>, lock: LockFacts | undefined): TranslationFiles {
  return { language, document, blocks: blocksOf(document), revision: document.facts.revision, lock };
}
