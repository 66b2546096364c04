// From what was read to the facts of a signature, checked against the schema of the check. What a field cannot take is left out and said.

import { suggestRegion } from '../../core/languages/countries.ts';
import { countryOf } from '../../core/languages/country-names.ts';
import { plainFacts } from '../../core/plain/scan.ts';
import { Report } from '../../core/report.ts';
import type { RuleId } from '../../core/rules.ts';
import { findLinkFault } from '../../core/schema/readings.ts';
import { findEmail } from '../../core/text/private-details.ts';
import { type SignatureFacts, signatureSchema } from '../../core/schema/signature.ts';
import { validate } from '../../core/schema/validate.ts';
import { describeCharacter } from '../../core/text/check-characters.ts';
import { findCharacterFaults } from '../../core/text/characters.ts';
import { isPlain } from '../../core/text/fold.ts';
import { withoutPrivateDetails } from '../../core/text/without-private-details.ts';
import type { YamlObject, YamlText, YamlValue } from '../../core/yaml/read.ts';
import { type DateOrder, type ReadDay, readDay, todayIso } from './date.ts';
import { fieldsWhere } from '../field-facts.ts';
import type { Question, RawEntry } from './entry.ts';
import { kindSaid } from './kind-words.ts';

export interface Refusal {
  /** The rule of the check that it breaks; undefined where the source itself is at fault. */
  readonly rule: RuleId | undefined;
  readonly message: string;
}

export interface Reading {
  readonly where: string;
  /** What the source says of who signs, for the fingerprint. */
  readonly said: string;
  /** Undefined where no one can be made of it. Those who are not to be named have facts, so that they are found where they are listed. */
  readonly facts: SignatureFacts | undefined;
  readonly notes: readonly string[];
  readonly questions: readonly Question[];
  readonly refusal: Refusal | undefined;
  /** Why they are not to be named. */
  readonly unnamed: string | undefined;
}

const nothing = /^(?:-+|–|—|n\/?a|none|null|keine?|ninguno|aucune?|\/|\.)$/i;
/** The longest of them. */
const maxNothing = 7;
const number = /^[+(]?\d[\d\s()./-]{6,}$/;
const yes = /^(?:true|yes|y|x|1|ja|si|sí|oui|sim|da|はい|是|نعم|ticked|checked|agree|i agree.*)$/i;
const no = /^(?:false|no|n|0|nein|non|não|нет|いいえ|否|لا)$/i;

export interface InterpretOptions {
  readonly dateOrder?: DateOrder | undefined;
}

export function interpret(entry: RawEntry, { dateOrder }: InterpretOptions = {}): Reading {
  const helpers: Helpers = {};
  const draft: Draft = { values: plainValues(entry, helpers), helpers, notes: [...entry.notes], questions: [...entry.questions] };
  const { values, notes, questions } = draft;
  const base = { where: entry.where, said: entry.said, notes, questions, unnamed: entry.unnamed };
  const refuse = (rule: RuleId | undefined, message: string): Reading => ({ ...base, facts: undefined, refusal: { rule, message } });
  if (entry.fault !== undefined) return refuse(undefined, entry.fault);

  const { firstName, lastName } = helpers;
  values.name ??= [firstName, lastName].filter((part) => part !== undefined).join(' ');
  if (firstName !== undefined && lastName !== undefined) values.sortName ??= `${lastName}, ${firstName}`;
  readKind(draft);
  settleOrganisation(draft);
  if (values.name === '') {
    if (entry.unnamed !== undefined) return { ...base, facts: undefined, refusal: undefined };
    return refuse(
      'missing-key',
      values.affiliation === undefined ? 'There is no name.' : `There is no name, only “${values.affiliation}”.`,
    );
  }
  if (number.test(values.name)) return refuse('invalid-value', 'The name is a number.');

  readPlace(draft);
  readSmallFields(draft, dateOrder);
  leaveOutPrivate(draft);
  // A form that is sent without a script names the language of what nobody said.
  if (!draft.values.statement) delete draft.values.statementLanguage;
  const { facts, refusal } = validated(draft);
  return { ...base, facts, refusal: entry.unnamed === undefined ? refusal : undefined };
}

interface Draft {
  readonly values: Record<string, string>;
  readonly helpers: Helpers;
  readonly notes: string[];
  readonly questions: Question[];
}

/** What other fields are made of. */
type Helpers = { firstName?: string; lastName?: string; place?: string };
const isHelper = (field: string): field is keyof Helpers => field === 'firstName' || field === 'lastName' || field === 'place';
/** What is no field of a signature, and was looked at before. */
const apart = new Set(['public', 'anonymous', 'status', 'rowId', 'private']);

function plainValues({ values: written }: RawEntry, helpers: Helpers): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field in written) {
    const value = written[field as keyof typeof written];
    if (value === undefined || apart.has(field)) continue;
    const plain = isPlain(value) ? value : value.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (plain === '' || (field !== 'name' && plain.length <= maxNothing && nothing.test(plain))) continue;
    if (isHelper(field)) helpers[field] = plain;
    else values[field] = plain;
  }
  return values;
}

function readKind({ values, questions }: Draft): void {
  const written = values.kind?.toLowerCase();
  if (written === undefined) return;
  const said = kindSaid(written);
  if (said !== undefined) {
    values.kind = said;
    return;
  }
  delete values.kind;
  questions.push({ about: 'kind', message: `“${written}” says neither person nor organisation.` });
}

/** An organisation that signs by a form may have given its own name as the affiliation, and that of who filled it in as the name. */
function settleOrganisation({ values, questions }: Draft): void {
  if (values.kind !== 'organisation' || values.affiliation === undefined) return;
  if (values.name === '') {
    values.name = values.affiliation;
    delete values.affiliation;
  } else
    questions.push({
      about: 'name',
      message: `It signs as an organisation. Is the name “${values.name}” or “${values.affiliation}”?`,
    });
}

/** Signs of countries on vehicles (UN, Convention on Road Traffic) that are not codes of ISO 3166. In lists they are in columns of countries. */
const vehicleSigns: ReadonlyMap<string, string> = new Map(
  'A AT|B BE|D DE|E ES|F FR|FL LI|H HU|I IT|L LU|M MT|N NO|P PT|S SE|SLO SI|ČR CZ'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A code of one country, and what people write for another. */
const ofTwo = 'SR';

function bySign(written: string): string | undefined {
  return vehicleSigns.get(written.replace(/\([^()]*\)$/u, '').trim());
}

function readPlace({ values, helpers, notes }: Draft): void {
  const written = values.country ?? helpers.place;
  if (written !== undefined) {
    const isOfTwo = written === ofTwo;
    const country = isOfTwo ? undefined : (countryOf(written) ?? bySign(written));
    const region = country === undefined ? suggestRegion(written) : undefined;
    if (country === undefined) delete values.country;
    if (country !== undefined) values.country = country;
    else if (region !== undefined) values.region ??= region;
    else if (isOfTwo) notes.push(`“${written}” is Suriname by ISO 3166, and Slovakia in lists from there; it was left out.`);
    else notes.push(`“${written}” is no country that is known here; it was left out.`);
  }
  if (values.region === undefined) return;
  const region = suggestRegion(values.region);
  if (region !== undefined) values.region = region;
  else {
    notes.push(`“${values.region}” is no region that is known here; it was left out.`);
    delete values.region;
  }
}

/** All rows of a long list are of a few days. What is in the future today may be none tomorrow. */
let days: { readonly order: DateOrder | undefined; readonly today: string; readonly read: Map<string, ReadDay> } | undefined;
const maxDays = 5000;

function dayIn(written: string, order: DateOrder | undefined): ReadDay {
  const today = todayIso();
  if (days === undefined || days.order !== order || days.today !== today || days.read.size > maxDays)
    days = { order, today, read: new Map() };
  const known = days.read.get(written);
  if (known !== undefined) return known;
  const read = readDay(written, order, today);
  days.read.set(written, read);
  return read;
}

const yesOrNo = fieldsWhere(({ isYesNo }) => isYesNo === true);

function readSmallFields({ values, notes }: Draft, dateOrder: DateOrder | undefined): void {
  if (values.date !== undefined) {
    const read = dayIn(values.date, dateOrder);
    if ('day' in read) values.date = read.day;
    else {
      notes.push(read.doubt);
      delete values.date;
    }
  }
  for (const field of yesOrNo) {
    const written = values[field];
    if (written === undefined) continue;
    if (yes.test(written)) values[field] = 'true';
    else {
      if (!no.test(written)) notes.push(`“${written}” is neither yes nor no; ${field} was left out.`);
      delete values[field];
    }
  }
  // Forms ask people for the identifier of where they work.
  const strange = values.kind === 'organisation' ? 'orcid' : 'ror';
  if (values[strange] !== undefined) {
    notes.push(
      strange === 'ror'
        ? 'A ROR ID is an organisation’s and not a person’s; it was left out.'
        : 'An ORCID iD is a person’s; it was left out.',
    );
    delete values[strange];
  }
  const { link } = values;
  if (
    link !== undefined &&
    /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(link) &&
    findEmail(link) === undefined &&
    findLinkFault(link)
  ) {
    values.link = `https://${link}`;
    notes.push(`The link “${link}” has no scheme; https:// was put before it.`);
  }
}

const kindsOfPrivate: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  phone: 'a telephone number',
  address: 'a street address',
  number: 'the number of a bank account',
};

/** What can be reached or visited is never written. What is left of the sentence stays where it still reads as one. */
function leaveOutPrivate({ values, notes }: Draft): void {
  for (const field of ['role', 'affiliation', 'statement', 'handle', 'note', 'sortName']) {
    const value = values[field];
    if (value === undefined) continue;
    const { text, removed, isWhole } = withoutPrivateDetails(value);
    if (removed.length === 0) continue;
    const what = [...new Set(removed)].map((kind) => kindsOfPrivate[kind] ?? 'something private').join(' and ');
    if (isWhole && /\p{L}/u.test(text)) {
      values[field] = text;
      notes.push(`${field} held ${what}, which is not written; the rest stays.`);
    } else {
      delete values[field];
      notes.push(`${field} holds ${what} and was left out.`);
    }
  }
}

/** The schema of the check, and its words. The name must pass; any other field that does not is left out. */
function validated({ values, notes }: Draft): Pick<Reading, 'facts' | 'refusal'> {
  const refuse = (rule: RuleId, message: string): Pick<Reading, 'facts' | 'refusal'> => ({ facts: undefined, refusal: { rule, message } });
  for (const field of Object.keys(values)) {
    const [fault] = findCharacterFaults(values[field] ?? '');
    if (!fault) continue;
    const { rule, message } = describeCharacter(fault);
    if (field === 'name') return refuse(rule, message);
    notes.push(`${field} was left out (${rule}): ${message}`);
    delete values[field];
  }
  const plain = plainFacts(values);
  if (plain) return { facts: plain, refusal: undefined };
  const result = signatureSchema.safeParse(nest(values));
  if (result.success) return { facts: result.data, refusal: undefined };
  const fields = new Set(result.error.issues.map(({ path }) => String(path[0])));
  for (const field of fields) {
    const { rule, message } = faultOf(field, values);
    if (field === 'name') return refuse(rule, message);
    notes.push(`${field} was left out (${rule}): ${message}`);
    for (const key of Object.keys(values)) if (key === field || key.startsWith(`${field}.`)) delete values[key];
  }
  return { facts: signatureSchema.parse(nest(values)), refusal: undefined };
}

function faultOf(field: string, values: Record<string, string>): { rule: RuleId; message: string } {
  const own = Object.fromEntries(Object.entries(values).filter(([key]) => key === field || key.startsWith(`${field}.`)));
  const report = new Report();
  const value = nest({ name: 'A', ...own });
  const yaml: YamlText = { value, locate: () => 0, at: () => ({ file: '', line: 1, column: 1 }), blankKeys: () => [] };
  validate(signatureSchema, yaml, report);
  const [problem] = report.sorted();
  if (!problem) return { rule: 'invalid-value', message: 'The value has not the shape that its field asks for.' };
  // A report may be kept and shown. The address that it is about may not.
  if (problem.rule === 'email-address' || problem.rule === 'private-detail')
    return { rule: problem.rule, message: 'It holds an address or a number, and everything here is public.' };
  return problem;
}

/** `source.title` → `{ source: { title } }`. */
function nest(values: Readonly<Record<string, string>>): YamlObject {
  const object: YamlObject = {};
  for (const [key, value] of Object.entries(values)) {
    const [first = '', second] = key.split('.');
    if (second === undefined) object[first] = value;
    else object[first] = { ...(object[first] as YamlObject | undefined), [second]: value as YamlValue };
  }
  return object;
}
