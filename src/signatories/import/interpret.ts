// From what was read to the facts of a signature, held against the schema of the check. What a field cannot take is left out and said.

import { suggestCountry, suggestRegion } from '../../core/languages/countries.ts';
import { Report } from '../../core/report.ts';
import type { RuleId } from '../../core/rules.ts';
import { findEmail, findLinkFault } from '../../core/schema/fields.ts';
import { type SignatureFacts, signatureSchema } from '../../core/schema/signature.ts';
import { validate } from '../../core/schema/validate.ts';
import { Source } from '../../core/source.ts';
import { describeCharacter } from '../../core/text/check-characters.ts';
import { findCharacterFaults } from '../../core/text/characters.ts';
import type { YamlObject, YamlText, YamlValue } from '../../core/yaml/read.ts';
import { readDay } from './date.ts';
import type { RawEntry } from './entry.ts';

export interface Refusal {
  /** The rule of the check that it breaks; undefined where the source itself is at fault. */
  readonly rule: RuleId | undefined;
  readonly message: string;
}

export interface Reading {
  readonly where: string;
  readonly facts: SignatureFacts | undefined;
  readonly doubts: readonly string[];
  readonly refusal: Refusal | undefined;
}

const nothing = /^(?:-+|–|—|n\/?a|none|null|keine?|ninguno|aucune?|\/)$/i;
const phone = /^[+(]?\d[\d\s()./-]{6,}$/;
const yes = /^(?:true|yes|y|x|1|ja|si|sí|oui|sim|да|はい|是|نعم|ticked|checked|agree|i agree.*)$/i;
const no = /^(?:false|no|n|0|nein|non|não|нет|いいえ|否|لا)$/i;

export function interpret(entry: RawEntry, kind: 'person' | 'organisation' | undefined): Reading {
  const doubts = [...entry.doubts];
  const refuse = (rule: RuleId | undefined, message: string): Reading => ({
    where: entry.where,
    facts: undefined,
    doubts,
    refusal: { rule, message },
  });
  if (entry.fault !== undefined) return refuse(undefined, entry.fault);
  const values: Record<string, string> = {};
  for (const [field, value] of Object.entries(entry.values)) {
    const plain = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (plain !== '' && (field === 'name' || !nothing.test(plain))) values[field] = plain;
  }
  if (values.anonymous !== undefined && !no.test(values.anonymous)) return refuse(undefined, 'They asked not to be named.');
  if (values.public !== undefined && !yes.test(values.public)) return refuse(undefined, 'They did not agree to be named in public.');

  values.name ??= [values.firstName, values.lastName].filter((part) => part !== undefined).join(' ');
  if (values.firstName !== undefined && values.lastName !== undefined) values.sortName ??= `${values.lastName}, ${values.firstName}`;
  if (values.name === '' && values.affiliation !== undefined) {
    doubts.push('There is no name but an affiliation; it was taken for an organisation that signs.');
    values.name = values.affiliation;
    values.kind = 'organisation';
    delete values.affiliation;
  }
  if (values.name === '') return refuse('missing-key', 'There is no name.');
  if (phone.test(values.name)) return refuse('invalid-value', 'The name is a number.');

  readKind(values, kind, doubts);
  readPlace(values, doubts);
  readSmallFields(values, doubts);
  for (const helper of ['firstName', 'lastName', 'place', 'public', 'anonymous', 'private']) delete values[helper];
  return hold(entry.where, values, doubts);
}

function readKind(values: Record<string, string>, kind: string | undefined, doubts: string[]): void {
  const written = values.kind?.toLowerCase();
  delete values.kind;
  if (kind !== undefined) values.kind = kind;
  else if (written === undefined) return;
  else if (/^(?:person|individual|private|privatperson|persona|personne|pessoa|human)/.test(written)) values.kind = 'person';
  else if (/organi[sz]|^(?:ngo|company|group|institution|association|verein|collective|entity)/.test(written)) values.kind = 'organisation';
  else doubts.push(`“${written}” is neither a person nor an organisation; taken for a person.`);
}

function readPlace(values: Record<string, string>, doubts: string[]): void {
  const written = values.country ?? values.place;
  delete values.country;
  if (written !== undefined) {
    const country = suggestCountry(written);
    const region = country === undefined ? suggestRegion(written) : undefined;
    if (country !== undefined) values.country = country;
    else if (region !== undefined) values.region = region;
    else doubts.push(`“${written}” is no country that is known here; it was left out.`);
  }
  if (values.region === undefined) return;
  const region = suggestRegion(values.region);
  if (region !== undefined) values.region = region;
  else {
    doubts.push(`“${values.region}” is no region that is known here; it was left out.`);
    delete values.region;
  }
}

function readSmallFields(values: Record<string, string>, doubts: string[]): void {
  if (values.date !== undefined) {
    const read = readDay(values.date);
    if ('day' in read) values.date = read.day;
    else {
      doubts.push(read.doubt);
      delete values.date;
    }
  }
  for (const field of ['personalCapacity', 'initiator']) {
    const written = values[field];
    if (written === undefined) continue;
    if (yes.test(written)) values[field] = 'true';
    else {
      if (!no.test(written)) doubts.push(`“${written}” is neither yes nor no; ${field} was left out.`);
      delete values[field];
    }
  }
  const { link } = values;
  if (
    link !== undefined &&
    findEmail(link) === undefined &&
    findLinkFault(link) &&
    /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(link)
  ) {
    values.link = `https://${link}`;
    doubts.push(`The link “${link}” has no scheme; https:// was put before it.`);
  }
  for (const field of ['role', 'affiliation', 'statement', 'link', 'handle']) {
    const value = values[field];
    if (value === undefined || !phone.test(value)) continue;
    doubts.push(`${field} looks like a telephone number; it was left out.`);
    delete values[field];
  }
}

/** The schema of the check, and its words. The name must pass; any other field that does not is left out. */
function hold(where: string, values: Record<string, string>, doubts: string[]): Reading {
  for (const [field, value] of Object.entries(values)) {
    const [fault] = findCharacterFaults(value);
    if (!fault) continue;
    const { rule, message } = describeCharacter(fault);
    if (field === 'name') return { where, facts: undefined, doubts, refusal: { rule, message } };
    doubts.push(`${field} was left out (${rule}): ${message}`);
    delete values[field];
  }
  const result = signatureSchema.safeParse(nest(values));
  if (result.success) return { where, facts: result.data, doubts, refusal: undefined };
  const fields = new Set(result.error.issues.map(({ path }) => String(path[0])));
  for (const field of fields) {
    const { rule, message } = faultOf(field, values);
    if (field === 'name') return { where, facts: undefined, doubts, refusal: { rule, message } };
    doubts.push(`${field} was left out (${rule}): ${message}`);
    for (const key of Object.keys(values)) if (key === field || key.startsWith(`${field}.`)) delete values[key];
  }
  return { where, facts: signatureSchema.parse(nest(values)), doubts, refusal: undefined };
}

function faultOf(field: string, values: Record<string, string>): { rule: RuleId; message: string } {
  const own = Object.fromEntries(Object.entries(values).filter(([key]) => key === field || key.startsWith(`${field}.`)));
  const report = new Report();
  const value = nest({ name: 'A', ...own });
  const yaml: YamlText = { value, locate: () => 0, blankKeys: () => [] };
  validate(signatureSchema, yaml, new Source('', ''), report);
  const [problem] = report.sorted();
  if (!problem) return { rule: 'invalid-value', message: 'The value has not the shape that its field asks for.' };
  // A report may be kept and shown. The address that it is about may not.
  if (problem.rule === 'email-address')
    return { rule: problem.rule, message: 'It holds an e-mail address, and everything here is public.' };
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
