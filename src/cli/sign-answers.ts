// What `sign` learns about a signatory: from options, or by asking.

import { suggestCountry, suggestRegion } from '../core/languages/countries.ts';
import { isCountryCode, type Region, regions } from '../core/languages/country-codes.ts';
import type { SignedField } from '../core/schema/signed-readings.ts';
import { visible } from '../core/text/characters.ts';
import { isCalendarDay } from '../core/text/date.ts';
import { type FieldFacts, fieldFacts, fieldsWhere } from '../signatories/field-facts.ts';
import { readTyped, type TypedSignature } from '../signatories/signed-values.ts';
import { type Arguments, type Command, type Io, stringOption, UsageError } from './command.ts';
import { faultWords } from './fault-words.ts';
import { today } from './today.ts';

export const regionNames = Object.keys(regions);

export type Ask = (question: string) => Promise<string>;

/** In the order in which they are asked for. */
const asked = fieldsWhere((facts) => facts.asked !== undefined) as SignedField[];
const factsOf = (field: SignedField): FieldFacts => fieldFacts[field];

/** `personalCapacity` → `personal-capacity`. */
const optionOf = (field: SignedField): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The options of the fields that are asked for. */
export const fieldOptions: Command['options'] = Object.fromEntries(
  asked.flatMap((field) => {
    const { value, help } = factsOf(field).asked ?? { help: '' };
    return [[optionOf(field), value === undefined ? { help } : { value, help }]];
  }),
);

/** What was said about the signatory. */
export interface Given {
  readonly typed: TypedSignature;
  readonly region: Region | undefined;
}

export function givenOptions(args: Arguments): Given {
  const typed = fromOptions(args);
  return { typed, region: regionOption(args, typed) };
}

function fromOptions(args: Arguments): TypedSignature {
  const entries = asked.flatMap((field) => {
    const option = optionOf(field);
    const value = factsOf(field).isYesNo ? (args.values[option] ? 'yes' : undefined) : stringOption(args, option);
    return value === undefined ? [] : [[field, fix(field, value)] as const];
  });
  return Object.fromEntries(entries) as TypedSignature;
}

function regionOption(args: Arguments, { country }: TypedSignature): Region | undefined {
  const written = stringOption(args, 'region');
  if (written === undefined) return undefined;
  if (country !== undefined) throw new UsageError('--country and --region are two ways to say where somebody is. Give one of them.');
  const region = suggestRegion(written);
  if (!region) throw new UsageError(`“${visible(written)}” is not a region. Use one of: ${regionNames.join(', ')}.`);
  return region;
}

/** One day: anyone who knows only the month or the year can write it into the file. */
export function dateOption(args: Arguments): string | undefined {
  const date = stringOption(args, 'date');
  if (date === undefined) return undefined;
  if (!isCalendarDay(date)) throw new UsageError(`“${visible(date)}” is not a day. Write it as ${today()}.`);
  if (date > today()) throw new UsageError(`${date} is still to come. Give the day on which they signed, ${today()} at the latest.`);
  return date;
}

/** What has one right reading: a country by its name, an answer by its first letter, a link without its scheme. */
function fix(field: SignedField, value: string): string {
  const text = value.trim();
  if (field === 'country') return isCountryCode(text) ? text : (suggestCountry(text) ?? text);
  if (field === 'kind' && text !== '') {
    const word = text.toLowerCase().replace('z', 's');
    return ['person', 'organisation'].find((kind) => kind.startsWith(word)) ?? word;
  }
  if (factsOf(field).isYesNo) return isYes(text) ? 'yes' : '';
  if (field === 'link' && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(text)) return `https://${text}`;
  return value;
}

/** Asks for every field that no option gave, again until the answer will do. */
export async function complete({ typed: given, region: known }: Given, ask: Ask, io: Io): Promise<Given> {
  const typed: TypedSignature = { ...given };
  let region = known;
  for (const field of asked) {
    if (given[field] !== undefined || (field === 'country' && region)) continue;
    if (field === 'personalCapacity' && (!typed.affiliation?.trim() || typed.kind === 'organisation')) continue;
    for (;;) {
      const answer = await ask(factsOf(field).asked?.question ?? '');
      typed[field] = fix(field, answer);
      if (field === 'country') region = regionInstead(typed[field], answer);
      if (region && field === 'country') delete typed[field];
      const fault = readTyped(typed).faults.find((found) => found.field === field);
      if (!fault) break;
      const { message, hint } = faultWords(fault);
      io.err(fault.kind === 'missing' ? 'A signature needs a name.\n' : `That ${visible(message)}${hint ? ` ${visible(hint)}` : ''}\n`);
    }
  }
  return { typed, region };
}

/** “Europe” or “EU” is not a country and still says where someone is. */
function regionInstead(country: string, answer: string): Region | undefined {
  return isCountryCode(country) ? undefined : suggestRegion(answer);
}

export function isYes(answer: string): boolean {
  return /^y(?:es)?$/i.test(answer.trim());
}

export function isNo(answer: string): boolean {
  return /^no?$/i.test(answer.trim());
}
