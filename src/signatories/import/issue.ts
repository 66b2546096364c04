// One entry from the body of an issue that was made with an issue form of GitHub or Forgejo: “### Name”, and below it the answer.

import { signatureFields } from '../signature-text.ts';
import { readConsentColumn } from './consent/column.ts';
import { withholding } from './consent/withholding.ts';
import { ImportError, type ImportField, type Question, type RawEntry } from './entry.ts';
import { fieldOfHeader, headerKey } from './headers.ts';
import { noResponse, waysToRead, withoutFence } from './issue-answers.ts';
import type { FormField, IssueForm } from './issue-form.ts';
import { examineName } from './names/examine.ts';

type Fields = ReadonlyMap<string, ImportField>;

const where = 'the issue';
const remedy = 'Read the issue, and write the signature with “undersigned sign”.';
/** More than GitHub takes, several times. */
const maxLength = 256 * 1024;

/** `forms` are those of the repository: by them a heading in an answer is told from a heading of the form. */
export function readIssue(text: string, forms: readonly IssueForm[], map: Fields, notes: string[]): RawEntry[] {
  if (text.length > maxLength) throw new ImportError(`This has more than ${maxLength / 1024} KiB, and no issue made with a form has.`);
  const body = text.replace(/\r\n?/g, '\n');
  const ways = new Map(
    forms.flatMap((form) =>
      waysToRead(body, form).map((answers) => [JSON.stringify([form.fields.map(({ label }) => label), answers]), { form, answers }]),
    ),
  );
  const [way] = ways.values();
  if (!way) return [readByHeadings(body, map, notes)];
  if (ways.size > 1) return [refused(`An answer holds headings of the form itself, so that it can be read in two ways. ${remedy}`)];
  notes.push(`Read as the form ${way.form.path}.`);
  return [readByForm(way.form, way.answers, map, notes)];
}

function readByForm({ fields }: IssueForm, answers: readonly string[], map: Fields, notes: string[]): RawEntry {
  const draft: Draft = { values: {}, notes, questions: [] };
  for (const [index, field] of fields.entries()) {
    const { type, label, boxes } = field;
    const answer = answers[index] ?? '';
    if (type === 'checkboxes') {
      const ticked = new Set([...answer.matchAll(/^- \[[xX]\] (.*)$/gm)].map(([, box]) => box ?? ''));
      for (const [box, isRequired] of boxes) {
        if (isRequired && !ticked.has(box)) return refused(`A box under “${label}” is not ticked.`);
        if (!isRequired) take(undefined, box, ticked.has(box) ? box : '', draft);
      }
      continue;
    }
    take(fieldOf(field, map), label, answer, draft);
  }
  return entryOf(draft);
}

/** Our own forms name their fields, whatever language their labels are in. */
function fieldOf({ id, label }: FormField, map: Fields): ImportField | undefined {
  const byLabel = fieldOfHeader(label, map);
  if (map.has(headerKey(label)) || byLabel === 'private') return byLabel;
  return signatureFields.find((field) => field === id) ?? byLabel;
}

/** Of a form that is not at hand no one knows where an answer ends, so that a heading may be there only once. */
function readByHeadings(body: string, map: Fields, notes: string[]): RawEntry {
  const parts = body.split(/^#{2,3} +(.+)$/m);
  if (parts.length < 3) throw new ImportError('This is no issue made with a form: it has no heading such as “### Name”.');
  const draft: Draft = { values: {}, notes, questions: [] };
  const seen = new Set<string>();
  for (let at = 1; at < parts.length; at += 2) {
    const heading = (parts[at] ?? '').trim();
    const answer = (parts[at + 1] ?? '').trim();
    const key = headerKey(heading);
    if (seen.has(key)) return refused(`“${heading}” is a heading twice, so that nobody can tell which of them an answer holds. ${remedy}`);
    seen.add(key);
    if (/^- \[ \] /m.test(answer)) return refused(`A box under “${heading}” is not ticked.`);
    if (/^- \[[xX]\] /m.test(answer)) continue;
    take(fieldOfHeader(heading, map), heading, noResponse.test(answer) ? '' : withoutFence(answer), draft);
  }
  return entryOf(draft);
}

interface Draft {
  readonly values: RawEntry['values'];
  /** About the source as a whole. */
  readonly notes: string[];
  readonly questions: Question[];
  unnamed?: string;
}

/** One answer: the field that it fills, or what it says about being named. */
function take(field: ImportField | undefined, heading: string, answer: string, draft: Draft): void {
  const { values, notes, questions } = draft;
  const isOwn = field !== undefined && (signatureFields as readonly string[]).includes(field);
  const profile = {
    header: heading,
    rows: 1,
    filled: answer === '' ? 0 : 1,
    answers: new Map(answer === '' ? [] : [[answer, 1]]),
    examples: [answer],
  };
  const consent = isOwn ? undefined : readConsentColumn(profile, field, undefined, undefined);
  const said = consent?.read(answer);
  if (said === 'unnamed' || said === 'no-signature') draft.unnamed = `Under “${heading}” they did not agree to be named.`;
  else if (said === 'unclear') questions.push({ about: 'consent', message: `It is not certain what the answer under “${heading}” means.` });
  if (consent !== undefined || answer === '') return;
  if (field === 'private') notes.push(`“${heading}” was not read and is never written: it looks private.`);
  else if (field === undefined) notes.push(`“${heading}” was not read: no field is known for it. --map can name one.`);
  else if (field !== 'skip') values[field] ??= answer;
}

function entryOf({ values, questions, unnamed }: Draft): RawEntry {
  const said = Object.values(values).join('\n');
  const statement = values.statement === undefined ? undefined : withholding(values.statement);
  if (statement !== undefined) questions.push({ about: 'consent', message: `They wrote “${statement.slice(0, 100)}”.` });
  // Anyone who fills in a form says what they are. Only what is no one’s name is looked for.
  const examined = examineName(values.name ?? '');
  const nobody = unnamed ?? (values.name === undefined ? undefined : examined.unnamed);
  const base = { where, values, notes: [], questions, said };
  return nobody === undefined ? base : { ...base, unnamed: nobody };
}

function refused(why: string): RawEntry {
  return { where, values: {}, notes: [], questions: [], said: '', fault: why };
}
