// From the body of an issue to a signature, by the same code as “import --format issue”, and the letter that it names.

import { findEmail } from '../../core/text/private-details.ts';
import { ImportError, type RawEntry } from '../../signatories/import/entry.ts';
import { interpret, type Reading } from '../../signatories/import/interpret.ts';
import { readIssue } from '../../signatories/import/issue.ts';
import { waysToRead } from '../../signatories/import/issue-answers.ts';
import type { IssueForm } from '../../signatories/import/issue-form.ts';

export interface IssueSignature {
  /** What is under “Letter”; empty where nothing does. */
  readonly letter: string;
  /** What the import makes of it; undefined where it cannot be read at all. */
  readonly reading: Reading | undefined;
  /** Why it cannot be read, in English. */
  readonly refusal: string | undefined;
  readonly hasEmail: boolean;
}

/** Undefined where the issue is not made with a form that asks for a letter and a name. `isMeant`: someone says that it is one. */
export function signatureIn(body: string, forms: readonly IssueForm[], isMeant: boolean): IssueSignature | undefined {
  const text = body.replace(/\r\n?/g, '\n');
  const signing = forms.filter(({ fields }) => ['letter', 'name'].every((id) => fields.some((field) => field.id === id)));
  const isForm = signing.some((form) => waysToRead(text, form).length > 0);
  if (!isForm && !(isMeant && /^#{2,3} +Name\s*$/im.test(text))) return undefined;
  const hasEmail = findEmail(text) !== undefined;
  try {
    const [entry] = readIssue(text, signing, new Map(), []);
    const reading = interpret(entry as RawEntry);
    return { letter: letterIn(text, signing), reading, refusal: reading.refusal?.message, hasEmail };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { letter: letterIn(text, signing), reading: undefined, refusal: error.message, hasEmail };
  }
}

function letterIn(text: string, forms: readonly IssueForm[]): string {
  for (const form of forms) {
    const [answers] = waysToRead(text, form);
    const index = form.fields.findIndex(({ id }) => id === 'letter');
    if (answers) return answers[index] ?? '';
  }
  return /^#{2,3} +Letter[ \t]*\n+(?!#{2,3} )(.+)$/im.exec(text)?.[1]?.trim() ?? '';
}
