// Asks the person at the terminal what a column is whose header does not say it, and what its answers mean where it is about consent.

import { nearestKey } from '../../core/schema/validate.ts';
import { visible } from '../../core/text/characters.ts';
import type { Column } from '../../signatories/import/columns.ts';
import type { AnswerDecision } from '../../signatories/import/consent/answer.ts';
import type { ColumnDecision } from '../../signatories/import/decided.ts';
import { fieldsWhere } from '../../signatories/field-facts.ts';
import type { ImportField } from '../../signatories/import/entry.ts';
import { fieldName, fieldOfHeader, headerKey, headerText, readHeader } from '../../signatories/import/headers.ts';
import type { ColumnProfile } from '../../signatories/import/profile.ts';
import { proposeField } from '../../signatories/import/propose.ts';
import type { Io } from '../command.ts';
import { fieldOf } from './column-map.ts';

export type Ask = NonNullable<Io['ask']>;

/** What people are offered; --map knows some more. */
const choices = [
  ...fieldsWhere(({ isEditors }) => !isEditors).flatMap((field) => (field === 'name' ? ['name', 'firstName', 'lastName'] : [field])),
  ...['public', 'anonymous', 'status', 'skip'],
];
const consentChoices = new Set<ImportField>(['public', 'anonymous', 'status']);
const maxExample = 60;
/** More different answers than these are no choice of a form. */
const maxAnswersAsked = 12;

/** What was answered, by the key of the header; empty where nothing had to be asked. */
export async function askForColumns(columns: readonly Column[], ask: Ask, io: Io): Promise<Map<string, ColumnDecision>> {
  const answered = new Map<string, ColumnDecision>();
  const taken = new Map<ImportField, string>();
  for (const { field, header, isWorthAsking } of columns) if (field && !isWorthAsking) taken.set(field, header);
  for (const { header, profile, field, consent, isWorthAsking } of columns) {
    if (!isWorthAsking || answered.has(headerKey(header))) continue;
    io.err(`\n${describe(profile)}\n`);
    if (consent) io.err('It may say who agreed to be named, so nothing is written before you have said what it is.\n');
    const read = consent ? 'public' : (field ?? readHeader(header).field ?? proposeField(profile));
    const chosen = await askForField(taken.has(read) ? 'skip' : read, taken, ask, io);
    const answers = consentChoices.has(chosen) ? await askForAnswers(profile, chosen, ask, io) : undefined;
    answered.set(headerKey(header), { is: chosen, answers });
    if (chosen !== 'skip' && !consentChoices.has(chosen)) taken.set(chosen, header);
  }
  return answered;
}

function describe({ header, examples, answers, filled, rows }: ColumnProfile): string {
  const quoted = (value: string): string => `“${visible(value.length > maxExample ? `${value.slice(0, maxExample)}…` : value)}”`;
  const title = `Column “${visible(headerText(header))}”`;
  if (filled === 0) return `${title} is empty.`;
  const isChoice = answers !== undefined && answers.size <= maxAnswersAsked && answers.size < filled;
  if (!isChoice) return `${title} holds ${examples.map(quoted).join(', ')}.`;
  const counts = [...answers].map(([answer, count]) => `${quoted(answer)} (${count})`);
  if (rows > filled) counts.push(`nothing (${rows - filled})`);
  return `${title} holds ${counts.join(', ')}.`;
}

async function askForField(proposed: ImportField, taken: ReadonlyMap<ImportField, string>, ask: Ask, io: Io): Promise<ImportField> {
  const free = choices.filter((choice) => choice === 'skip' || !taken.has(fieldOf(choice)));
  io.err(`It can be: ${free.join(', ')}. “skip” leaves it out.\n`);
  for (;;) {
    const answer = (await ask(`What is it? [${fieldName(proposed)}] `)).trim();
    if (answer === '') return proposed;
    const field = fieldMeant(answer);
    const other = field && taken.get(field);
    if (field && other === undefined) return field;
    if (field && other !== undefined) io.err(`“${fieldName(field)}” is the column “${visible(headerText(other))}” already.\n`);
    else {
      const nearest = nearestKey(answer, free);
      io.err(`There is no field “${visible(answer)}”.${nearest ? ` Did you mean “${nearest}”?` : ''}\n`);
    }
  }
}

/** A field by its name, or by a word that a header has for it: “organisation” is the affiliation. */
function fieldMeant(answer: string): ImportField | undefined {
  const choice = choices.find((name) => name.toLowerCase() === answer.toLowerCase());
  if (choice !== undefined) return fieldOf(choice);
  const field = fieldOfHeader(answer, new Map());
  return field === 'private' || field === 'rowId' ? 'skip' : field;
}

/** Each answer of the column, one by one. Enter says no: who is named has to have said so. */
async function askForAnswers(
  { answers, filled, rows }: ColumnProfile,
  field: ImportField,
  ask: Ask,
  io: Io,
): Promise<AnswerDecision | undefined> {
  if (!answers || answers.size > maxAnswersAsked) return undefined;
  const decision: { named: string[]; unnamed: string[]; notSigned: string[] } = { named: [], unnamed: [], notSigned: [] };
  const all = rows > filled ? [...answers.keys(), ''] : [...answers.keys()];
  io.err(
    'What does each answer mean? yes: they signed and may be named. no: they signed and are not to be named. x: no valid signature.\n',
  );
  for (const answer of all) {
    const shown = answer === '' ? 'nothing' : `“${visible(answer.slice(0, maxExample))}”`;
    for (;;) {
      const said = (await ask(`${shown}: yes, no or x? [${field === 'status' ? 'x' : 'no'}] `)).trim().toLowerCase();
      if (/^y(?:es)?$/.test(said)) decision.named.push(answer);
      else if (said === 'x' || (said === '' && field === 'status')) decision.notSigned.push(answer);
      else if (/^no?$/.test(said) || said === '') decision.unnamed.push(answer);
      else {
        io.err('Type yes, no or x.\n');
        continue;
      }
      break;
    }
  }
  return decision;
}
