// The shapes of single values, shared by the schemas: text, dates, links, countries, languages, numbers.
// Every scalar arrives as the text that was typed (core/yaml), so each shape begins as a string. Runs in browsers too, where the
// registry behind the shape of a language (language-field.ts) is not.

import { z } from 'zod';
import { isCountryCode, type Region, regions, suggestCountry } from '../languages/countries.ts';
import type { RuleId } from '../rules.ts';
import { daysInMonth } from '../text/date.ts';
import { findEmail, findPrivateDetail, type PrivateKind } from '../text/private-details.ts';

/** What a custom check tells the report: its rule, and what to do. */
export interface IssueParams {
  readonly rule: RuleId;
  readonly hint: string;
}

/** Adds a problem with its rule and its remedy. */
export function refuse(context: z.RefinementCtx, rule: RuleId, message: string, hint: string): void {
  context.addIssue({ code: 'custom', message, params: { rule, hint } satisfies IssueParams });
}

/** One line of text, at most `longest` UTF-16 code units. */
export const text = (longest: number, description: string) =>
  z
    .string()
    .transform((value) => value.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().min(1).max(longest))
    .meta({ description });

/** A day, or a month or a year where no more is known. */
export const date = (description: string) =>
  z
    .string()
    .superRefine((value, context) => {
      const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
      if (!match) {
        refuse(
          context,
          'invalid-date',
          `“${value}” is not a date.`,
          'Write it as 2026-11-22, or as 2026-11 or 2026 where no more is known.',
        );
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

export const yesNo = (description: string) =>
  z
    .enum(['true', 'false', 'yes', 'no'])
    .transform((value) => value === 'true' || value === 'yes')
    .meta({ description, enum: [true, false, 'yes', 'no'], type: ['boolean', 'string'] });

export function findLinkFault(link: string): { message: string; hint: string } | undefined {
  if (/\s/u.test(link)) return { message: 'A link has no spaces.', hint: 'Remove the space, or write %20 for it.' };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(link))
    return { message: `“${link}” has no scheme.`, hint: `Write https://${link.replace(/^\/+/, '')}.` };
  if (!/^https?:/i.test(link))
    return {
      message: `A link begins with http:// or https://, and this one with ${link.split(':', 1)[0]}:.`,
      hint: 'Give the address of a web page.',
    };
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return { message: `“${link}” is not a web address.`, hint: 'Copy the address from the browser.' };
  }
  if (!/^https?:\/\/[^/]/i.test(link)) return { message: 'After http: or https: come two slashes.', hint: `Write ${url.href}.` };
  if (url.username || url.password)
    return { message: 'The link holds a user name or a password.', hint: 'Remove what stands before the @.' };
  if (!/\.[\p{L}\p{N}-]{2,}$/u.test(url.hostname) || /^https?$/.test(url.hostname))
    return { message: `“${url.hostname}” is not the name of a site on the web.`, hint: 'Copy the address from the browser.' };
  return undefined;
}

/** A full address with http or https (URL Standard), without credentials. */
export const link = (description: string) =>
  z
    .string()
    .max(500)
    .superRefine((value, context) => {
      const fault = findLinkFault(value);
      if (fault) refuse(context, 'invalid-link', fault.message, fault.hint);
    })
    .meta({ description, format: 'uri', examples: ['https://example.org/'] });

/** Folders whose names mean the same to every browser, host and program on the way. */
const plainPath = /^(?:\/[A-Za-z0-9._~-]+)*\/?$/;

/** A link under which pages lie. Compared as it is typed, as browsers resolve dots and encode letters without a word. */
export const siteAddress = (description: string) =>
  z
    .string()
    .max(500)
    .superRefine((value, context) => {
      const fault = findLinkFault(value) ?? findSiteAddressFault(value);
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
export const country = (description: string) =>
  z
    .string()
    .superRefine((value, context) => {
      if (isCountryCode(value)) return;
      const suggestion = suggestCountry(value);
      refuse(
        context,
        'invalid-country',
        `“${value}” is not a country code of ISO 3166-1.`,
        suggestion ? `Write ${suggestion}.` : 'Write two capital letters such as DE, IN or BR. For more than one country use “region”.',
      );
    })
    .meta({ description, examples: ['DE', 'IN', 'BR'] });

export const region = (description: string) => z.enum(Object.keys(regions) as [Region, ...Region[]]).meta({ description });

export { findEmail };

/** What strangers write into a campaign is public for good, so it may hold no e-mail address. */
export function withoutEmail<Schema extends z.ZodType<unknown, string>>(schema: Schema, relevant = (value: string) => value) {
  return z
    .string()
    .superRefine((value, context) => {
      const found = findEmail(relevant(value));
      if (found)
        refuse(
          context,
          'email-address',
          `“${found}” is an e-mail address. Everything here is public, and git keeps it for good.`,
          'Remove it.',
        );
    })
    .pipe(schema)
    .meta(schema.meta() ?? {});
}

export const privateWords: Readonly<Record<PrivateKind, string>> = {
  email: 'an e-mail address',
  phone: 'a telephone number',
  address: 'a street address',
  number: 'the number of a bank account',
};

/** Nothing under which somebody can be reached or found at home: e-mail addresses, telephone numbers, street addresses. */
export function withoutPrivate<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return withoutEmail(
    z
      .string()
      .superRefine((value, context) => {
        const found = findEmail(value) === undefined ? findPrivateDetail(value) : undefined;
        if (found)
          refuse(
            context,
            'private-detail',
            `This holds ${privateWords[found.kind]}. Everything here is public, and git keeps it for good.`,
            'Remove it.',
          );
      })
      .pipe(schema)
      .meta(schema.meta() ?? {}),
  );
}

export const email = (description: string) =>
  z
    .string()
    .superRefine((value, context) => {
      if (findEmail(value) !== value)
        refuse(context, 'invalid-value', `“${value}” is not an e-mail address.`, 'Write it as name@example.org.');
    })
    .meta({ description, format: 'email' });
