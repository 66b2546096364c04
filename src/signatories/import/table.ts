// The rows of a table → entries: each cell into its field, who may be named, and whether a row is a person or an organisation.

import { remembering } from '../../core/text/remembering.ts';
import { roleWord } from './names/role-words.ts';
import { organisationEvidence } from './names/organisation-words.ts';
import { type Column, type Columns, readColumns } from './columns.ts';
import type { Answer } from './consent/answer.ts';
import { saysNameOnly, whatIsSaid } from './consent/answers.ts';
import { withholding } from './consent/withholding.ts';
import { contradictions } from './contradicted.ts';
import { type DateOrder, dateOrderOf } from './date.ts';
import type { SourceDecisions } from './decided.ts';
import { fieldsWhere } from '../field-facts.ts';
import { ImportError, type ImportField, type Question, type RawEntry } from './entry.ts';
import { isTitleInside, joinName } from './full-name.ts';
import { headerText } from './headers.ts';
import { kindSaid } from './kind-words.ts';
import { cleanText } from './names/clean.ts';
import { type ExaminedName, examineName, examineOrganisation } from './names/examine.ts';
import { isGivenName } from './names/given-names.ts';
import { isWithdrawal } from './names/withdrawal.ts';
import { foldText } from './names/words.ts';
import { hasPlainShape, hasShapeOfPerson, isKnownPerson, isPlainlyPerson } from './names/person.ts';
import { isPostNominal } from './names/role-words.ts';
import { areMoments } from './moments.ts';
import { profileColumns } from './profile.ts';
import { linkOf, type SourceRow, type TableBlock, textOf } from './source/block.ts';

export interface OpenedTable {
  readonly columns: Columns;
  readonly dateOrder: DateOrder | undefined;
  /** In batches, as rows are. */
  readonly entries: () => AsyncGenerator<readonly RawEntry[]>;
}

const lastFirst = /^\p{L}[^,\d]{0,40},\s*\p{L}[^,\d]{0,30}$/u;
/** Fewer names have no say about how they are written. */
const minVoters = 5;
/** In long lists a few words of organisations among the names say nothing of the others. */
const maxDoubtful = 0.02;
/** So many names that are known for people’s make people of the others. */
const minPeople = 3;
/** A table is voted on by this many rows. */
const maxVoters = 500;
/** Roles and employers come again and again; each is looked at once. */
const maxRemembered = 20_000;
/** Shorter cells cannot ask for anything. */
const shortestSentence = 6;

/** Looks at all rows once, and at the first of them a second time, before one is read. */
export async function openTable(block: TableBlock, decided: SourceDecisions): Promise<OpenedTable> {
  const profiles = await profileColumns(block.headers, block.rows());
  const columns = readColumns(profiles, decided.columns, decided.kind);
  const has = (field: ImportField): boolean => columns.columns.some((column) => column.field === field);
  // Half a name is no one’s name.
  if (!has('name') && !(has('firstName') && has('lastName'))) throw new ImportError(namelessTable(block, columns));
  const kind = decided.kind ?? (columns.isOfOrganisations ? 'organisation' : undefined);
  const { vote, dateOrder } = await look(block, columns);
  const hasKind = has('kind');
  const isLastFirst =
    kind !== 'organisation' &&
    (columns.columns.some(({ field, header }) => field === 'name' && saysLastFirst.test(header)) ||
      (vote.all >= minVoters && vote.commas >= vote.all * 0.8));
  const areRepresentatives = columns.isOfRepresentatives && decided.kind === undefined;
  const areChosen = block.isOfSignatures === true || decided.kind === 'person';
  const said = new Map<string, string>();
  const moments = columns.columns.flatMap(({ profile, consent }, column) => (consent === undefined && areMoments(profile) ? [column] : []));
  const isKindDecided = decided.kind !== undefined;
  const consents = columns.columns.flatMap((column, index) => (column.consent ? [index] : []));
  const context = { vote, isLastFirst, kind, isKindDecided, hasKind, areChosen, areRepresentatives, said, moments, consents };
  return {
    columns,
    dateOrder,
    entries: async function* () {
      for await (const rows of block.rows()) yield rows.map((row) => entryOf(row, columns, context));
    },
  };
}

function namelessTable({ headers, title }: TableBlock, { columns }: Columns): string {
  const named = headers.map((header) => `“${headerText(header).slice(0, 40)}”`).join(', ');
  const where = title === undefined ? 'the table' : title;
  const organisations = columns.some(({ field }) => field === 'affiliation')
    ? ' If all rows are organisations, --kind organisation takes their column as the name.'
    : '';
  const half = columns.find(({ field }) => field === 'firstName' || field === 'lastName');
  if (half)
    return `“${headerText(half.header)}” holds only half of each name, and no other column of ${where} is known to hold the rest: ${named}. Name it with --map lastName=HEADER or --map firstName=HEADER.`;
  return `No column of ${where} is known to hold names: ${named}. Name it with --map name=HEADER.${organisations}`;
}

interface Vote {
  readonly people: number;
  readonly organisations: number;
  readonly all: number;
  /** Names of one word. */
  readonly single: number;
  /** “Example, Ada”: one comma, and a word or two behind it. */
  readonly commas: number;
}

async function look(block: TableBlock, columns: Columns): Promise<{ vote: Vote; dateOrder: DateOrder | undefined }> {
  let [people, organisations, all, commas, single] = [0, 0, 0, 0, 0];
  const days: string[] = [];
  const dateColumn = columns.columns.findIndex(({ field }) => field === 'date');
  for (const row of await firstOf(block, maxVoters)) {
    if (row.fault !== undefined || row.isStruck === true) continue;
    if (dateColumn !== -1) days.push(textOf(row.cells[dateColumn]));
    const values = valuesOf(row, columns);
    const name = nameOf(values, columns.isFamilyFirst);
    // Who says what they are needs no vote, and speaks for no one else.
    if (name === '' || values.kind !== undefined) continue;
    const { kind, unnamed, fault } = examineName(name);
    if (unnamed !== undefined || fault !== undefined) continue;
    all++;
    if (!/\S\s\S/u.test(name)) single++;
    if (lastFirst.test(name) && !isPostNominal(name.slice(name.indexOf(',') + 1).trim())) commas++;
    if (kind === 'organisation') organisations++;
    else if (kind === 'person' || isKnownPerson(name)) people++;
  }
  return { vote: { people, organisations, all, commas, single }, dateOrder: dateOrderOf(days) };
}

async function firstOf(block: TableBlock, count: number): Promise<readonly SourceRow[]> {
  const first: SourceRow[] = [];
  for await (const rows of block.rows()) {
    first.push(...rows.slice(0, count - first.length));
    if (first.length >= count) break;
  }
  return first;
}

function valuesOf({ cells }: SourceRow, { columns }: Columns): RawEntry['values'] {
  const values: RawEntry['values'] = {};
  for (let index = 0; index < columns.length; index++) {
    const { field, isOnBehalf } = columns[index] as Column;
    const cell = cells[index];
    if (field === undefined || cell === undefined || cell === '') continue;
    const link = linkOf(cell);
    const written = field === 'link' ? (link ?? textOf(cell)) : textOf(cell);
    const text = isOnBehalf === true ? kindOfYes(written) : written;
    if (text.trim() !== '') values[field] = text;
    if (field === 'name' && link !== undefined) values.link ??= link;
  }
  return values;
}

function nameOf({ name, firstName, lastName }: RawEntry['values'], isFamilyFirst: boolean): string {
  return name ?? joinName(firstName, lastName, isFamilyFirst);
}

/** “Do you sign on behalf of an organisation?” */
function kindOfYes(answer: string): string {
  const said = whatIsSaid(answer);
  return said === 'yes' ? 'organisation' : said === 'no' || said === 'blank' ? 'person' : answer;
}

/** “Example, Ada” in a column that says so, or in which nearly all names are written so. */
function turned(values: RawEntry['values'], isLastFirst: boolean): RawEntry['values'] {
  const [, last, first] = (isLastFirst && /^([^,]{1,60}),\s*([^,]{1,60})$/u.exec(values.name ?? '')) || [];
  if (last === undefined || first === undefined || isPostNominal(first)) return values;
  const { name: _, ...others } = values;
  return { ...others, firstName: first.trim(), lastName: last.trim() };
}

const saysLastFirst =
  /(?:last|family|sur)[ -]?name,? first|last,? first|nachname,? vorname|apellidos?,? nombres?|nom,? prénom|cognome,? nome/iu;

interface Context {
  readonly vote: Vote;
  readonly isLastFirst: boolean;
  readonly kind: 'person' | 'organisation' | undefined;
  /** A person said it of all rows. */
  readonly isKindDecided: boolean;
  readonly hasKind: boolean;
  /** Names are what their owners call themselves, nicknames too: a person said that all are people, or each made a file of it. */
  readonly areChosen: boolean;
  /** Whether they sign for the organisation beside them nobody has said. */
  readonly areRepresentatives: boolean;
  /** Columns in which a program wrote when an answer was sent. */
  readonly moments: readonly number[];
  /** Columns that say who may be named. */
  readonly consents: readonly number[];
  /** What was found in texts that were looked at. */
  readonly said: Map<string, string>;
}

/** The name and what distinguishes one signatory from another, in this order, is what a row is recognised by. */
const identityBesideName = ['firstName', 'lastName', 'affiliation', 'role', 'place', 'country', 'region', 'link', 'handle'] as const;

const none: readonly Question[] = [];

function entryOf(row: SourceRow, columns: Columns, context: Context): RawEntry {
  const values = turned(valuesOf(row, columns), context.isLastFirst);
  let said = values.name ?? '';
  for (const field of identityBesideName) said += `\n${values[field] ?? ''}`;
  const notes: string[] = [];
  const base = { where: row.where, values, notes, questions: none, said };
  if (row.fault !== undefined) return { ...base, fault: row.fault };
  if (row.isStruck === true) return { ...base, unnamed: 'Struck out in the source.' };

  const consent = context.consents.length === 0 ? namedByAll : consentOf(row, columns, context.consents);
  if (consent.isNameOnly && besideName.some((field) => values[field] !== undefined)) {
    for (const field of besideName) delete values[field];
    notes.push('They asked for their name only; what stands beside it was left out.');
  }
  if (consent.answer === 'no-signature') return { ...base, fault: consent.reason };
  if (consent.answer === 'unnamed') return { ...base, unnamed: consent.reason };
  const unfinished = context.moments.find((column) => textOf(row.cells[column]).trim() === '');
  if (unfinished !== undefined) {
    const message = `Under “${headerText(columns.columns[unfinished]?.header ?? '').slice(0, 80)}” stands nothing, where the others have a moment: it may not have been sent.`;
    return { ...base, questions: [{ about: 'consent', message }] };
  }
  const { below } = row;
  if (below !== undefined) {
    const message = `It stands below “${below.slice(0, 80)}”. Has it been withdrawn, or not been given?`;
    return { ...base, questions: [{ about: 'consent', message }] };
  }
  const questions: Question[] = [...consent.questions];
  for (const message of row.doubts ?? []) questions.push({ about: 'text', message });
  questions.push(...withheldIn(row, columns, context.said));
  const written = nameOf(values, columns.isFamilyFirst);
  if (written.trim() === '') return { ...base, questions };
  if (values.affiliation !== undefined || values.role !== undefined) questions.push(...contradictions(values, notes));
  if (values.name === undefined && isTitleInside(values.firstName, values.lastName, columns.isFamilyFirst))
    questions.push({ about: 'name', message: `“${written}”: a title stands between the parts of the name.` });
  const { name, firstName, lastName } = values;
  if (name !== undefined && firstName !== undefined && lastName === undefined && !foldText(name).includes(foldText(firstName.trim())))
    questions.push({
      about: 'name',
      message: `“${firstName.trim().slice(0, 60)}” stands beside “${name.slice(0, 60)}”: which is the name?`,
    });
  if (/[\n\r]/.test(written.trim())) questions.push({ about: 'name', message: 'The name has several lines: it may be several people.' });
  if (!isKindKnown(values, context) && isTwice(written, row, columns))
    questions.push({ about: 'kind', message: `“${written.slice(0, 60)}” stands there twice, as an organisation writes its name.` });
  const isOrganisation = context.kind === 'organisation' || (values.kind !== undefined && kindSaid(values.kind) === 'organisation');
  const examined = isOrganisation ? examineOrganisation(written) : examineName(written);
  const { fault, unnamed } = examined;
  if (fault !== undefined || unnamed !== undefined) return { ...base, ...(fault === undefined ? { unnamed: unnamed ?? '' } : { fault }) };
  if (isOrganisation) {
    // What follows a comma or is in brackets belongs to the name of an organisation.
    const own = examined.questions.filter(({ about }) => about === 'consent');
    const name = cleanText(written).text;
    if (!context.isKindDecided && isPersonsName(name))
      own.push({ about: 'kind', message: `“${written.slice(0, 60)}” seems to be a person, and is called an organisation. Who signs?` });
    const kind = context.kind !== undefined && !context.hasKind ? { kind: context.kind } : {};
    const merged = { ...values, ...kind, name };
    return { ...base, values: merged, notes: [...notes, ...examined.notes], questions: [...questions, ...own] };
  }
  const merged: RawEntry['values'] = examined.isOrdinary ? values : { ...examined.values, ...values };
  if (values.name !== undefined) merged.name = examined.name;
  else {
    merged.name = examined.name;
    // First and last name together were not left as they are, so that neither may be used on its own.
    if (examined.name !== written) delete merged.lastName;
  }
  const byKind = kindQuestion(examined, values, context);
  if (context.kind !== undefined && !context.hasKind) merged.kind = context.kind;
  const isSettled = isKindKnown(values, context) || (context.areChosen && account.test(examined.name) && examined.kind === 'unknown');
  if (examined.isOrdinary) return { ...base, values: merged, questions: byKind ? [...questions, byKind] : questions };
  const own = examined.questions.filter(({ about }) => about !== 'kind' || !isSettled);
  const shape = context.areChosen ? [] : shapeQuestion(examined, values.name === undefined || context.vote.single < context.vote.all * 0.5);
  return {
    ...base,
    values: merged,
    notes: [...notes, ...examined.notes],
    questions: [...questions, ...own, ...shape, ...(byKind ? [byKind] : [])],
  };
}

/** A given name that is known, a family name, and no word of an organisation. */
function isPersonsName(name: string): boolean {
  return organisationEvidence(name) === undefined && isKnownPerson(name) && isPlainlyPerson(name);
}

/** “zw963”: a sign that names do not have is usual in those of accounts. */
const account = /^(?=.*\p{Ll})(?=.*\p{N})[\p{L}\p{N}_-]+$/u;
const caseless = /^\p{Lo}/u;

/** A single word, a name of an account, letters that somebody typed for nothing. */
function shapeQuestion({ name, questions, isOrdinary }: ExaminedName, isHalf: boolean): Question[] {
  if (isOrdinary) return [];
  const isAsked = questions.some(({ about }) => about === 'name');
  if (isAsked || hasShapeOfPerson(name) || isKnownPerson(name) || (!isHalf && isGivenName(name)) || caseless.test(name)) return [];
  return [{ about: 'name', message: `“${name.slice(0, 60)}” has not the shape of a person’s name.` }];
}

/** In the column of names and in another, whatever that is. */
function isTwice(name: string, { cells }: SourceRow, { columns }: Columns): boolean {
  return cells.some((cell, column) => columns[column]?.field !== 'name' && isSame(textOf(cell), name)) && /\S\s\S/u.test(name);
}

/** Hardly any two texts of one length begin with the same letter, which is seen before they are folded. */
const isSame = (one: string, other: string): boolean =>
  one.length === other.length && foldText(one.charAt(0)) === foldText(other.charAt(0)) && foldText(one) === foldText(other);

const isKindKnown = (values: RawEntry['values'], { kind }: Context): boolean => kind !== undefined || values.kind !== undefined;

/** Who has a role, an affiliation or a given name is a person; other names are what their words and the table say. */
function kindQuestion(examined: ExaminedName, values: RawEntry['values'], context: Context): Question | undefined {
  const { name, kind, evidence } = examined;
  const ask = (message: string): Question => ({ about: 'kind', message });
  if (context.kind !== undefined && !context.hasKind) return undefined;
  if (values.kind !== undefined) {
    const isPerson = kindSaid(values.kind) === 'person';
    return isPerson && kind === 'organisation' ? ask(`It is called a person, and the name holds “${evidence ?? ''}”.`) : undefined;
  }
  if (context.areRepresentatives && values.affiliation !== undefined)
    return ask(`Who signs: “${values.affiliation.slice(0, 60)}”, or “${name.slice(0, 60)}” there?`);
  if (kind === 'organisation') return ask(`The name holds “${evidence ?? ''}”, as organisations’ names do. Is it a person?`);
  // “Asociación” where others have what they do.
  const { role } = values;
  if (role !== undefined && isOfOrganisations(role)) return ask(`“${role}” beside it is what organisations are. Is it one?`);
  const isBacked = values.role !== undefined || values.affiliation !== undefined || values.firstName !== undefined;
  const { organisations, people, all } = context.vote;
  if (organisations >= all * 0.5 && organisations > 0 && all > 1 && !(isBacked && kind === 'person'))
    return ask(`${organisations} of ${all} names in this list hold words of organisations. Is this one a person?`);
  if (kind === 'person' || isBacked) return undefined;
  // Those that are organisations say so.
  const isPlain = (): boolean => examined.isPlain ?? hasPlainShape(name);
  if (context.hasKind && isPlain()) return undefined;
  if (isKnownPerson(name) || isGivenName(name)) return undefined;
  if (organisations > all * maxDoubtful) return ask('The list has people and organisations, and nothing says which of them this is.');
  const arePeople = people >= minPeople && people >= all * 0.8;
  return context.areChosen || (arePeople && isPlain())
    ? undefined
    : ask(`Nothing says whether “${name.slice(0, 60)}” is a person or an organisation.`);
}

/** One word, which says what organisations are and not what people do. */
const isOfOrganisations = remembering(
  (role) => /^\S+$/u.test(role) && roleWord(role) === undefined && organisationEvidence(role) !== undefined,
);

interface Consent {
  readonly answer: Answer;
  readonly reason: string;
  readonly questions: readonly Question[];
  /** They asked that nothing is beside their name. */
  readonly isNameOnly?: boolean;
}

/** What someone leaves out who wants to be named, and no more. */
const besideName = fieldsWhere(({ isBesideName }) => isBesideName === true);

const namedByAll: Consent = { answer: 'named', reason: '', questions: none };

/** What is worst for being named counts: no signature, not to be named, unclear, named. */
function consentOf({ cells }: SourceRow, { columns }: Columns, consents: readonly number[]): Consent {
  const questions: Question[] = [];
  let found: Consent | undefined;
  let isNameOnly = false;
  for (const index of consents) {
    const { header, consent } = columns[index] as Column;
    if (!consent) continue;
    const written = textOf(cells[index]).replace(/\s+/gu, ' ').trim();
    const answer = consent.read(written);
    if (answer === 'named') {
      isNameOnly ||= consent.meaning === 'public' && saysNameOnly(written);
      continue;
    }
    const title = headerText(header).slice(0, 80);
    const shown = written === '' ? 'nothing' : `“${written.slice(0, 80)}”`;
    if (answer === 'unclear')
      questions.push(
        consent.meaning === 'undecided'
          ? { about: 'column', message: `Nobody has said what the column “${title}” means, and it may be about who can be named.` }
          : { about: 'consent', message: `Under “${title}” stands ${shown}, and it is not certain what that means.` },
      );
    else if (answer === 'no-signature')
      return { answer, reason: `Under “${title}” stands ${shown}: it is no complete, valid signature.`, questions };
    else found = { answer, reason: `Under “${title}” stands ${shown}: they did not agree to be named.`, questions };
  }
  return found ?? { answer: 'named', reason: '', questions, isNameOnly };
}

/** Fields that hold no sentence. */
const wordless = new Set<ImportField | undefined>(['link', 'date', 'place', 'country', 'region', 'kind', 'handle', 'rowId', 'language']);
/** A short name without brackets says nothing else. */
const bareName = /^[^([{,;:!–—-]{0,40}$/u;

/** “已撤回”: two or three signs say as much as a sentence elsewhere. */
const writesDensely = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** What is longer tells of something. */
const maxApart = 60;

/** The address of a site or a mailbox: one word, and no sentence. */
const oneWord = /^[!-~]+$/;
const signOfAddress = /[@/]/;
const isAddress = (text: string): boolean => signOfAddress.test(text) && oneWord.test(text);

/** Wherever someone wrote it, also in a column that is not read: “please leave my name out”. */
function withheldIn({ cells }: SourceRow, { columns }: Columns, said: Map<string, string>): readonly Question[] {
  for (let index = 0; index < cells.length; index++) {
    const text = textOf(cells[index]);
    if (text.length < 2 || (text.length < shortestSentence && !writesDensely.test(text))) continue;
    const field = columns[index]?.field;
    if (wordless.has(field) || isAddress(text)) continue;
    if ((field === 'name' || field === 'firstName' || field === 'lastName') && bareName.test(text)) continue;
    let phrase = said.get(text);
    if (phrase === undefined) {
      const isApart = field === undefined || field === 'role' || field === 'affiliation';
      phrase = withholding(text) ?? (isApart && text.length <= maxApart && isWithdrawal(text) ? text : '');
      if (said.size < maxRemembered) said.set(text, phrase);
    }
    if (phrase !== '') return [{ about: 'consent', message: `They wrote “${phrase.slice(0, 100)}”.` }];
  }
  return none;
}
