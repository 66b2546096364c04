// A row of headers and what is below each → which field each column fills, which say who may be named, and what it cannot be known.

import type { ConsentColumn } from './consent/answer.ts';
import { readConsentColumn } from './consent/column.ts';
import type { SourceDecisions } from './decided.ts';
import type { ImportField } from './entry.ts';
import { whatIsSaid } from './consent/answers.ts';
import { kindSaid } from './kind-words.ts';
import { isFamilyFirst } from './full-name.ts';
import { fieldName, headerKey, headerText, isEitherName, namesOrganisations, readHeader, speaksOfNames } from './headers.ts';
import { isOnlyTitles } from './names/explained.ts';
import { isParticle } from './names/no-signature.ts';
import { organisationEvidence } from './names/organisation-words.ts';
import { hasTitle } from './names/role-words.ts';
import { looksLikePerson } from './names/shape.ts';
import { wordsOf } from './names/words.ts';
import type { ColumnProfile } from './profile.ts';
import { supportsField } from './propose.ts';

export interface Column {
  readonly header: string;
  readonly profile: ColumnProfile;
  /** Undefined for a column that is not read. */
  readonly field: ImportField | undefined;
  /** How it says whether a row is a signature of someone who may be named. A column can be this and a date as well. */
  readonly consent: ConsentColumn | undefined;
  /** Whether a person would do well to say what it is, although nothing has to wait for it. */
  readonly isWorthAsking: boolean;
  /** Its yes says that someone signs for an organisation. */
  readonly isOnBehalf?: boolean;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** The family name is before the given name. */
  readonly isFamilyFirst: boolean;
  /** By its headers the table names organisations, and no one else. */
  readonly isOfOrganisations: boolean;
  /** Each row names an organisation, and after it who signed for it, it seems. */
  readonly isOfRepresentatives: boolean;
  /** What is to be said about them, each a sentence. */
  readonly notes: readonly string[];
}

const consentFields = new Set<ImportField | undefined>(['public', 'anonymous', 'status']);
const none: SourceDecisions['columns'] = new Map();

/** `kind` of all rows, where it is known: in a list of organisations the column “Organisation” is the name. */
export function readColumns(
  profiles: readonly ColumnProfile[],
  decided: SourceDecisions['columns'] = none,
  kind: 'person' | 'organisation' | undefined = undefined,
): Columns {
  const map = new Map([...decided].map(([key, { is }]) => [key, is]));
  // “First” and “Last”, each of which could mean something else alone.
  const areHalves = ['first', 'last'].every((half) => profiles.some(({ header }) => headerKey(header) === half));
  const readings = profiles.map((profile) => {
    const read = readHeader(profile.header, map);
    const reading = areHalves && /^(?:first|last)$/.test(headerKey(profile.header)) ? { ...read, isCertain: true } : read;
    const isAsked = map.has(headerKey(profile.header));
    // A column without a single value says nothing, whatever its header is.
    return isAsked || profile.filled > 0 || profile.rows === 0 ? reading : { ...reading, field: undefined };
  });
  const fields = settleNames(profiles, readings, map, kind);
  for (const [column, profile] of profiles.entries())
    if (fields[column] === 'role' && !map.has(headerKey(profile.header)) && areTitles(profile)) fields[column] = undefined;
  for (const [column, profile] of profiles.entries()) {
    const isKnown = map.has(headerKey(profile.header)) || (fields[column] !== undefined && readings[column]?.isCertain === true);
    if (!isKnown && (isOnBehalf(profile) || (areKinds(profile) && (fields[column] === undefined || holdsPeople(profile)))))
      fields[column] = 'kind';
  }
  const notes: string[] = [];
  const taken = new Map<ImportField, string>();
  for (const { header } of profiles) {
    const asked = map.get(headerKey(header));
    if (asked && !taken.has(asked)) taken.set(asked, header);
  }
  const columns = profiles.map((profile, column): Column => {
    const { header } = profile;
    const title = headerText(header);
    const decision = decided.get(headerKey(header));
    const whole = decision === undefined ? wholeOf(profile, profiles) : undefined;
    if (whole !== undefined) {
      notes.push(`Column “${title}” was not read: it repeats one answer of “${headerText(whole)}”.`);
      return { header, profile, field: undefined, consent: undefined, isWorthAsking: false };
    }
    const isRepeated = profiles.findIndex((other) => headerKey(other.header) === headerKey(header)) < column;
    const asked = consentFields.has(decision?.is) ? (decision?.is as 'public' | 'anonymous' | 'status') : undefined;
    const isOther = decision !== undefined && asked === undefined;
    const consent = isOther ? undefined : readConsentColumn(profile, fields[column], asked, decision?.answers);
    if (consent) {
      notes.push(`Column “${title}”: ${consent.note}`);
      const holdsDays = [...(profile.answers?.keys() ?? ['0'])].some((answer) => /\p{Nd}/u.test(answer));
      const isDate = consent.meaning === 'status' && fields[column] === 'date' && holdsDays && !taken.has('date');
      if (isDate) taken.set('date', header);
      return { header, profile, field: isDate ? 'date' : undefined, consent, isWorthAsking: consent.meaning === 'undecided' };
    }
    const left = (note: string, isWorthAsking = false): Column => {
      if (title !== '') notes.push(`Column “${title}” ${note}`);
      return { header, profile, field: undefined, consent: undefined, isWorthAsking: isWorthAsking && title !== '' && !isRepeated };
    };
    const field = fields[column];
    if (profile.filled === 0 && profile.rows > 0 && decision === undefined) return left('is empty.');
    if (field === undefined) return left('was not read: no field is known for it. --map can name one.', true);
    if (field === 'private') return left('was not read and is never written: it looks private (an address or a number).');
    if (field === 'skip') return left('was not read, as asked.');
    if (field === 'rowId') return left('numbers the rows and was not read.');
    const isSettled = field === 'name' && kind === 'organisation' && isCalledAfterOrganisations(profile);
    const isSure =
      (readings[column]?.isCertain ?? false) || isOther || isSettled || (field === 'kind' && (areKinds(profile) || isOnBehalf(profile)));
    if (!isSure && !supportsField(profile, field))
      return left(`was not read: it could be the ${fieldName(field)}, and its values do not say so. --map can say what it is.`, true);
    const other = taken.get(field);
    if (other !== undefined && (other !== header || isRepeated))
      return left(`was not read: “${headerText(other)}” is taken for the ${fieldName(field)} already.`, !isSure);
    taken.set(field, header);
    notes.push(`Column “${title}” → ${fieldName(field)}${isSure ? '' : ', by its values'}.`);
    const behalf = field === 'kind' && isOnBehalf(profile) ? { isOnBehalf: true } : {};
    return { header, profile, field, consent: undefined, isWorthAsking: !isSure, ...behalf };
  });
  const isFamily = columns.some(({ field, header }) => field === 'lastName' && isFamilyFirst(headerText(header)));
  const isOfOrganisations = columns.some(
    ({ field, header }, column) => field === 'name' && (namesOrganisations(header) || readings[column]?.field === 'affiliation'),
  );
  const house = columns.findIndex(
    ({ field, header, profile }) => field === 'affiliation' && namesOrganisations(header) && profile.filled === profile.rows,
  );
  const isOfRepresentatives =
    house !== -1 && columns.some(({ field, header }, column) => field === 'name' && column > house && represents.test(headerKey(header)));
  return { columns, notes, isFamilyFirst: isFamily, isOfOrganisations, isOfRepresentatives };
}

/** Every answer says that someone signs as a person or for an organisation. “Private” alone may also ask not to be named. */
function areKinds({ answers }: ColumnProfile): boolean {
  return (
    answers !== undefined &&
    answers.size > 0 &&
    [...answers.keys()].every((answer) => kindSaid(answer) !== undefined && whatIsSaid(answer) !== 'unnamed')
  );
}

/** “As an individual” among them: a column of employers holds none. */
const holdsPeople = ({ answers }: ColumnProfile): boolean => [...(answers?.keys() ?? [])].some((answer) => kindSaid(answer) === 'person');

/** “Prof. Dr.”, “Dr.”: what is in front of a name. Another column may hold what they do. */
function areTitles({ answers }: ColumnProfile): boolean {
  return answers !== undefined && answers.size > 0 && [...answers.keys()].every(isOnlyTitles);
}

/** Every answer is a yes or a no, or left open. */
function areYesOrNo({ answers }: ColumnProfile): boolean {
  return (
    answers !== undefined && answers.size > 0 && [...answers.keys()].every((answer) => ['yes', 'no', 'blank'].includes(whatIsSaid(answer)))
  );
}

const behalf =
  /(?:on behalf of|sign(?:ing|s)? for|im namen|au nom d|en nombre de|em nome d|a nome d|namens|w imieniu|jménem|от имени|від імені)[\s\S]{0,30}(?:organi[sz]|institu|verein|association|associa|asocia|entidad|entidade|entité|ente(?!\p{L})|structure|инициатив|организац|організац)/iu;

/** “Signing on behalf of an organisation?”, with yes and no. */
function isOnBehalf(profile: ColumnProfile): boolean {
  return behalf.test(profile.header.replaceAll('_', ' ')) && areYesOrNo(profile);
}

/** Tally writes each question once, and once more for each of its choices: “How? (By name)”, with true and false. */
function wholeOf(profile: ColumnProfile, profiles: readonly ColumnProfile[]): string | undefined {
  const [, question, choice] = /^(.+\S)\s*\(([^()]+)\)$/u.exec(profile.header.trim()) ?? [];
  if (question === undefined || choice === undefined || !areYesOrNo(profile)) return undefined;
  return profiles.find((other) => other.header.trim() === question && (other.answers?.has(choice.trim()) ?? false))?.header;
}

type Readings = readonly { readonly field: ImportField | undefined; readonly isCertain: boolean }[];

/** Which column is the name: “Nombre” is a given name beside “Apellidos” and a whole name without; a list of organisations names them. */
function settleNames(
  profiles: readonly ColumnProfile[],
  readings: Readings,
  map: ReadonlyMap<string, ImportField>,
  kind: 'person' | 'organisation' | undefined,
): (ImportField | undefined)[] {
  const isAsked = (column: number): boolean => map.has(headerKey(profiles[column]?.header ?? ''));
  const fields = readings.map(({ field }) => field);
  const has = (field: ImportField): boolean => fields.includes(field);
  if (!has('name'))
    for (const [column, field] of fields.entries()) {
      if (isAsked(column) || !isEitherName.has(headerKey(profiles[column]?.header ?? ''))) continue;
      if ((field === 'firstName' && !has('lastName')) || (field === 'lastName' && !has('firstName'))) {
        fields[column] = 'name';
        break;
      }
    }
  // A column called “First name” that holds whole names, where no other column holds the rest.
  if (!has('name') && has('firstName') && !has('lastName')) {
    const column = fields.indexOf('firstName');
    const profile = profiles[column];
    if (profile && !isAsked(column) && holdsWholeNames(profile)) fields[column] = 'name';
  }
  // “Name” and “Vorname”: the family name, and the given name beside it.
  if (has('name') && has('firstName') && !has('lastName')) {
    const column = fields.indexOf('name');
    const profile = profiles[column];
    if (profile && !isAsked(column) && /^(?:name|naam|namn|navn|nimi)$/.test(headerKey(profile.header)) && holdsHalves(profile))
      fields[column] = 'lastName';
  }
  const isNameless = !has('name') && !has('firstName');
  const isOfOrganisations = (index: number): boolean => namesOrganisations(profiles[index]?.header ?? '');
  // Where a column that no one knows holds people, and its header speaks of names, those beside it are where they work.
  const areNamedElsewhere = fields.some((field, index) => field === undefined && mayHoldSigners(profiles[index]));
  if (isNameless && !areNamedElsewhere) {
    const column = fields.findIndex(
      (field, index) =>
        field === 'affiliation' &&
        !isAsked(index) &&
        (kind === 'organisation' || (!has('role') && (isOfOrganisations(index) || holdsOrganisations(profiles[index])))),
    );
    if (column !== -1) fields[column] = 'name';
  }
  // Where all are organisations, a column that is called after them names them, whatever else is called after names.
  if (kind === 'organisation' && !fields.includes('name') && !fields.includes('firstName')) {
    const column = fields.findIndex(
      (field, index) => field === undefined && !isAsked(index) && isCalledAfterOrganisations(profiles[index]),
    );
    if (column !== -1) fields[column] = 'name';
  }
  // Forms have a column of their own for the account’s name. What people were asked for comes before it.
  const names = fields.flatMap((field, column) => (field === 'name' && !isAsked(column) ? [column] : []));
  if (names.length > 1) {
    const rank = (column: number): number => nameRank(headerKey(profiles[column]?.header ?? ''));
    const best = names.toSorted((a, b) => rank(b) - rank(a))[0];
    for (const column of names) if (column !== best) fields[column] = undefined;
  }
  // When an answer was sent comes before when it was begun.
  const days = fields.flatMap((field, column) => (field === 'date' && !isAsked(column) ? [column] : []));
  if (days.length > 1) {
    const begun = days.filter((column) => /start|begin|created/i.test(profiles[column]?.header ?? ''));
    if (begun.length < days.length) for (const column of begun) fields[column] = undefined;
  }
  return fields;
}

/** “Initiative”, “Collectif signataire”, “団体名” */
function isCalledAfterOrganisations(profile: ColumnProfile | undefined): boolean {
  return organisationEvidence(profile?.header ?? '')?.strength === 'certain';
}

/** Where nothing else is a name, and many of them hold words of organisations: they are who signs. */
function holdsOrganisations(profile: ColumnProfile | undefined): boolean {
  const names = profile?.answers ? [...profile.answers.keys()] : (profile?.examples ?? []);
  const certain = names.filter((name) => organisationEvidence(name)?.strength === 'certain').length;
  return certain >= 2 && certain >= names.length * 0.4;
}

/** Who put their name under it, for themselves or for the organisation before it. */
const represents = /signator|signer|signed|signing|unterzeichn|signataire|firmante|firmatar|signatár|ondertek|podpis|подпис|підпис/u;
const aboutContact = /contact|kontakt|contacto|contatto|represent|vertret|repräsent|referent|ansprech|on behalf|persona de/iu;

/** “Name (as in your passport)” above people: whatever else the header says, it may be who signs. */
function mayHoldSigners(profile: ColumnProfile | undefined): boolean {
  if (!profile || aboutContact.test(profile.header) || !speaksOfNames(profile.header)) return false;
  const names = profile.answers ? [...profile.answers.keys()] : profile.examples;
  return names.length > 0 && names.filter((name) => hasTitle(name) || looksLikePerson(name)).length >= names.length * 0.6;
}

function holdsWholeNames({ answers, examples }: ColumnProfile): boolean {
  const names = answers ? [...answers.keys()] : examples;
  return names.length > 2 && names.filter((name) => /\S\s+\S/u.test(name)).length >= names.length * 0.8;
}

/** Hardly one of them has more than one word: no whole names. */
function holdsHalves({ answers, examples }: ColumnProfile): boolean {
  const names = answers ? [...answers.keys()] : examples;
  const isWhole = (name: string): boolean => wordsOf(name).filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word) && !isParticle(word)).length > 1;
  return names.length > 0 && names.filter(isWhole).length <= names.length * 0.2;
}

function nameRank(key: string): number {
  // The account’s own name comes last of all.
  if (/user|account|login|konto|compte/.test(key)) return 0;
  if (/public|display|shown|appear/.test(key)) return 3;
  return /full|your|complete|vollst|complet/.test(key) ? 2 : 1;
}
