// What a single value says, and what is wrong with it, as plain functions: a text as it was typed → a value, or faults. The schemas are
// made of them (fields.ts); the sign page runs them by themselves, so that it checks what the check does without carrying a validator.

import { isCountryCode } from '../languages/country-codes.ts';
import type { RuleId } from '../rules.ts';
import { findEmail, findPrivateDetail, findPrivateLink, type PrivateKind } from '../text/private-details.ts';

export type ValueFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly maxLength: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** A link that is none; link-words.ts says what it is instead. */
  | { readonly kind: 'link'; readonly fault: LinkFault }
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly message: string; readonly hint: string };

export type Reading<Value> = { readonly value: Value } | { readonly faults: readonly ValueFault[] };
export type Reader<Value = string> = (typed: string) => Reading<Value>;

export function refusal(rule: RuleId, message: string, hint: string): ValueFault {
  return { kind: 'rule', rule, message, hint };
}

/** One line of text, at most `maxLength` UTF-16 code units. */
export const line =
  (maxLength: number): Reader =>
  (typed) => {
    const value = typed.trim().replace(/\s+/gu, ' ');
    if (value === '') return { faults: [{ kind: 'empty' }] };
    return value.length > maxLength ? { faults: [{ kind: 'long', maxLength }] } : { value };
  };

/** The same, with the blanks that do not break where they were typed: « oui », 5 km. */
export const typographicLine =
  (maxLength: number): Reader =>
  (typed) => {
    const value = typed.trim().replace(/[ \t\r\n]+/g, ' ');
    const reading = line(maxLength)(value);
    return 'faults' in reading ? reading : { value };
  };

export const choice =
  <Choice extends string>(...choices: readonly Choice[]): Reader<Choice> =>
  (typed) =>
    (choices as readonly string[]).includes(typed) ? { value: typed as Choice } : { faults: [{ kind: 'choice', choices }] };

export const yesOrNo: Reader<boolean> = (typed) => {
  const reading = choice('true', 'false', 'yes', 'no')(typed);
  return 'faults' in reading ? reading : { value: typed === 'true' || typed === 'yes' };
};

export const maxLinkLength = 500;

/** A full address with http or https (URL Standard), without credentials, of a site with a name. */
export const webLink: Reader = (value) => readLink(value, findLinkFault(value));

/** The same of a machine that may have a number alone, as a forge within a network has. Only maintainers write such. */
export const webAddress: Reader = (value) => readLink(value, findAddressFault(value));

function readLink(value: string, fault: LinkFault | undefined): ReturnType<Reader> {
  const faults: ValueFault[] = value.length > maxLinkLength ? [{ kind: 'long', maxLength: maxLinkLength }] : [];
  if (fault) faults.push({ kind: 'link', fault });
  return faults.length > 0 ? { faults } : { value };
}

/** ISO 3166-1 alpha-2. Which code was meant is for validate.ts to guess. */
export const countryCode: Reader = (value) => {
  if (isCountryCode(value)) return { value };
  const hint = 'Write two capital letters such as DE, IN or BR. For more than one country use “region”.';
  return { faults: [refusal('invalid-country', `“${value}” is not a country code of ISO 3166-1.`, hint)] };
};

/** What strangers write into a campaign is public for good, so it may hold no e-mail address. */
export const withoutEmail =
  <Value>(reader: Reader<Value>): Reader<Value> =>
  (typed) => {
    const found = findEmail(typed);
    if (found === undefined) return reader(typed);
    const message = `“${found}” is an e-mail address. Everything here is public, and git keeps it for good.`;
    return { faults: [refusal('email-address', message, 'Remove it.')] };
  };

export const privateWords: Readonly<Record<PrivateKind, string>> = {
  email: 'an e-mail address',
  phone: 'a telephone number',
  address: 'a street address',
  number: 'the number of a bank account',
};

/** Nothing under which someone can be reached or found at home: e-mail addresses, telephone numbers, street addresses. */
export const withoutPrivate = <Value>(reader: Reader<Value>): Reader<Value> =>
  withoutEmail((typed) => {
    const found = findPrivateDetail(typed);
    if (found === undefined) return reader(typed);
    const message = `This holds ${privateWords[found.kind]}. Everything here is public, and git keeps it for good.`;
    return { faults: [refusal('private-detail', message, 'Remove it.')] };
  });

/** A link that leads to nobody's mailbox or telephone. */
export const withoutPrivateLink =
  <Value>(reader: Reader<Value>): Reader<Value> =>
  (typed) => {
    const kind = findPrivateLink(typed);
    if (kind === undefined) return reader(typed);
    const message = `This link holds ${privateWords[kind]}. Everything here is public, and git keeps it for good.`;
    return { faults: [refusal(kind === 'email' ? 'email-address' : 'private-detail', message, 'Remove it, or link to a page.')] };
  };

/** The address of what is written without a scheme, where it can be the name of a site; undefined for files and paths. */
export function meantSite(written: string): string | undefined {
  const rest = written.replace(/^\/+/, '');
  if (!siteName.test(rest) || /^[^/?#]*\.(?:ya?ml|mdx?|txt|html?|pdf|jpe?g|png|svg|csv|json)(?:[?#]|$)/i.test(rest)) return undefined;
  return `https://${rest}`;
}

/** Labels with dots, the last of letters. No @, so that no e-mail address and no handle becomes a link. */
export const siteName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)(?::\d+)?(?:[/?#]\S*)?$/iu;

/**
 * Names that each network gives its own machines, and that lead each reader to another one, such as their router: RFC 6761, 6762, 8375, and
 * those that ICANN gives to nobody because networks use them.
 */
const ownNetwork =
  /(?:\.(?:local|localhost|localdomain|internal|intranet|private|lan|home|corp|arpa)|(?:^|\.)(?:fritz\.box|speedport\.ip))$/;

export interface LinkFault {
  readonly reason: 'space' | 'backslash' | 'no scheme' | 'scheme' | 'no address' | 'slashes' | 'user' | 'no site';
  /** The link, or what in it is wrong; of slashes how it is written. */
  readonly found: string;
}

/** Of a link that strangers may write. A number is the router of each reader, a service of a cloud, or a machine that nobody gave a name. */
export function findLinkFault(link: string): LinkFault | undefined {
  const fault = findAddressFault(link);
  if (fault) return fault;
  const { hostname } = new URL(link);
  return isNumber(hostname) ? { reason: 'no site', found: hostname } : undefined;
}

/** URLs write each spelling of an IPv4 address as four numbers. */
function isNumber(hostname: string): boolean {
  return /^[\d.]+$/.test(hostname);
}

/** Of an address that maintainers write. */
export function findAddressFault(link: string): LinkFault | undefined {
  const [scheme = ''] = link.split(':', 1);
  const fault = (reason: LinkFault['reason'], found = link): LinkFault => ({ reason, found });
  if (/\s/u.test(link)) return fault('space');
  // To browsers it is a slash, and to other programs what stands before it is the name of a user.
  if (link.includes('\\')) return fault('backslash');
  if (!/^[a-z][a-z0-9+.-]*:/i.test(link)) return fault('no scheme');
  if (!/^https?:/i.test(link)) return fault('scheme', scheme);
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return fault('no address');
  }
  if (!/^https?:\/\/[^/]/i.test(link)) return fault('slashes', url.href);
  if (url.username || url.password) return fault('user');
  if (!/\.[\p{L}\p{N}-]{2,}$/u.test(url.hostname) || /^https?$/.test(url.hostname) || ownNetwork.test(url.hostname))
    return fault('no site', url.hostname);
  return undefined;
}
