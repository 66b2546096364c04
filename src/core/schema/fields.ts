// The shapes of single values, shared by the schemas: text, dates, links, countries, languages, numbers.
// Every scalar arrives as the text that was typed (core/yaml), so each shape begins as a string.

import { z } from 'zod';
import { type Region, regions } from '../languages/country-codes.ts';
import type { RuleId } from '../rules.ts';
import { daysInMonth, meantDay } from '../text/date.ts';
import { findEmail } from '../text/private-details.ts';
import { linkWords } from './link-words.ts';
import {
  countryCode,
  findAddressFault,
  line,
  maxLinkLength,
  type Reader,
  type ValueFault,
  webAddress,
  webLink,
  yesOrNo,
} from './readings.ts';

/** What a custom check adds to an issue: its rule, and what to do. */
export interface IssueParams {
  readonly rule: RuleId;
  readonly hint: string;
}

/** Adds a problem with its rule and its remedy. */
export function refuse(context: z.RefinementCtx, rule: RuleId, message: string, hint: string): void {
  context.addIssue({ code: 'custom', message, params: { rule, hint } satisfies IssueParams });
}

/** A field that is read by a plain function. */
export const field = <Value>(read: Reader<Value>, meta: z.GlobalMeta) =>
  z
    .string()
    .transform((typed, context): Value => {
      const reading = read(typed);
      if ('value' in reading) return reading.value;
      for (const fault of reading.faults) context.issues.push(issueOf(fault, typed));
      return z.NEVER;
    })
    .meta(meta);

function issueOf(fault: ValueFault, input: string): z.core.$ZodRawIssue {
  switch (fault.kind) {
    case 'empty':
      return { code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input };
    case 'long':
      return { code: 'too_big', origin: 'string', maximum: fault.maxLength, inclusive: true, input };
    case 'choice':
      return { code: 'invalid_value', values: [...fault.choices], input };
    case 'link': {
      const { message, hint } = linkWords(fault.fault);
      return { code: 'custom', message, params: { rule: 'invalid-link', hint } satisfies IssueParams, input };
    }
    case 'rule':
      return { code: 'custom', message: fault.message, params: { rule: fault.rule, hint: fault.hint } satisfies IssueParams, input };
  }
}

/** One line of text, at most `maxLength` UTF-16 code units. */
export const text = (maxLength: number, description: string) => field(line(maxLength), { description });

/** A day, or a month or a year where no more is known. */
export const date = (description: string) =>
  dateLike(description, /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/, 'Write it as 2026-11-22, or as 2026-11 or 2026 where no more is known.');

/** A day that is known, as 2026-11-22. */
export const day = (description: string) => dateLike(description, /^(\d{4})-(\d{2})-(\d{2})$/, 'Write it as 2026-11-22.');

const dateLike = (description: string, pattern: RegExp, hint: string) =>
  z
    .string()
    .superRefine((value, context) => {
      const match = pattern.exec(value);
      if (!match) {
        const meant = meantDay(value);
        refuse(context, 'invalid-date', `“${value}” is not a date.`, meant === undefined ? hint : `Write it as ${meant}.`);
        return;
      }
      const [year, month, day] = match.slice(1).map(Number);
      const last = daysInMonth(year ?? 0, month ?? 0);
      const monthIsWrong = match[2] !== undefined && last === 0;
      if (monthIsWrong) refuse(context, 'invalid-date', `There is no month ${match[2]}.`, 'Months go from 01 to 12.');
      else if (match[3] && ((day ?? 0) < 1 || (day ?? 0) > last))
        refuse(context, 'invalid-date', `There is no day ${value}.`, `That month has ${last} days.`);
    })
    .meta({ description, examples: ['2026-11-22'] });

/** A whole number from 0 on. */
export const wholeNumber = (description: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: 'A whole number is expected, written with digits only.' })
    .transform(Number)
    .meta({ description, type: ['integer', 'string'] });

export const yesNo = (description: string) => field(yesOrNo, { description, ...yesOrNoValues });

/** What editors offer for it. */
export const yesOrNoValues = { enum: [true, false, 'yes', 'no'], type: ['boolean', 'string'] };

export const linkFormat = { format: 'uri', examples: ['https://example.org/'] };

/** A full address with http or https (URL Standard), without credentials. */
export const link = (description: string) => field(webLink, { description, ...linkFormat, maxLength: maxLinkLength });

/** The same of a machine that may have a number alone. */
export const address = (description: string) => field(webAddress, { description, ...linkFormat, maxLength: maxLinkLength });

/** Folders whose names mean the same to every browser, host and program on the way. */
const plainPath = /^(?:\/[A-Za-z0-9._~-]+)*\/?$/;

/** A link under which pages lie. Compared as it is typed, as browsers resolve dots and encode letters silently. */
export const siteAddress = (description: string) =>
  z
    .string()
    .max(maxLinkLength)
    .superRefine((value, context) => {
      const wrong = findAddressFault(value);
      const fault = wrong ? linkWords(wrong) : findSiteAddressFault(value);
      if (fault) refuse(context, 'invalid-link', fault.message, fault.hint);
    })
    .meta({ description, format: 'uri', examples: ['https://example.org/', 'https://example.org/letter/'] });

function findSiteAddressFault(value: string): { message: string; hint: string } | undefined {
  const path = value.replace(/^https?:\/\/[^/?#\\]*/i, '');
  if (/[?#]/.test(path))
    return { message: 'The address of a site has no “?” and no “#”.', hint: `Write ${value.replace(/[?#].*$/s, '')}.` };
  if (plainPath.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path)) return undefined;
  return {
    message: `The path “${path}” is not one that every browser and host reads alike.`,
    hint: 'Name folders with the letters a to z, digits, hyphens, dots and underscores, with one slash between them.',
  };
}

/** ISO 3166-1 alpha-2. */
export const country = (description: string) => field(countryCode, { description, ...countryExamples });

export const countryExamples = { examples: ['DE', 'IN', 'BR'] };

export const region = (description: string) => z.enum(Object.keys(regions) as [Region, ...Region[]]).meta({ description });

export const email = (description: string) =>
  z
    .string()
    .superRefine((value, context) => {
      if (findEmail(value) !== value)
        refuse(context, 'invalid-value', `“${value}” is not an e-mail address.`, 'Write it as name@example.org.');
    })
    .meta({ description, format: 'email' });
