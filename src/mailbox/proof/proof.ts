// What is known of a sender: whether the domain of the address is proven, and whether it is forged. The address itself goes nowhere.

import type { Message } from '../../signatories/import/source/mail/message.ts';
import { resultsOf } from './authentication-results.ts';

export interface Proof {
  /** The domain of the sender’s address, where it is proven that the message comes from there. */
  readonly domain: string | undefined;
  /** What it rests on, for a maintainer: `DMARC, checked by mx.example.org`. */
  readonly how: string;
  /** Why whoever sent it may not be who it says, as a sentence. */
  readonly doubt: string | undefined;
}

export interface ProofOptions {
  /** Names by which receiving servers sign their results, in lower case. They are believed. */
  readonly trusted: ReadonlySet<string>;
  /** Verifies signatures (DKIM) by asking the DNS; undefined where nothing is asked. */
  readonly verify: ((bytes: Uint8Array, domain: string) => Promise<'pass' | 'fail' | 'unknown'>) | undefined;
}

export const unproven: Proof = { domain: undefined, how: '', doubt: undefined };

export async function proofOf(message: Message, bytes: Uint8Array, { trusted, verify }: ProofOptions): Promise<Proof> {
  const domain = message.fromAddress.slice(message.fromAddress.lastIndexOf('@') + 1);
  if (domain === '' || message.fromAddress === domain) return unproven;
  const told = resultsOf(message.header('authentication-results'), trusted);
  if (told) {
    const { dmarc, dkim, spf, server } = told;
    if (dmarc === 'pass') return { domain, how: `DMARC, checked by ${server}`, doubt: undefined };
    const isForged = dmarc === 'fail' || (dkim === 'fail' && spf !== 'pass');
    return isForged
      ? { ...unproven, doubt: 'The mail server that received it says that its sender is forged, or that it was changed on the way.' }
      : unproven;
  }
  const found = verify ? await verify(bytes, domain) : 'unknown';
  if (found === 'pass') return { domain, how: 'DKIM, checked here', doubt: undefined };
  if (found === 'fail')
    return { ...unproven, doubt: 'The signature of the sender’s domain (DKIM) does not hold: it is forged, or was changed on the way.' };
  return unproven;
}

/** Where anybody can have an address, which says nothing of an organisation. */
const providers = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net web.de mail.ru yandex.ru proton.me protonmail.com posteo.de mailbox.org qq.com 163.com'.split(
    ' ',
  ),
);

/** Whether a proven domain is that of a link: the same, or one below the other. */
export function isDomainOf(domain: string, link: string | undefined): boolean {
  if (link === undefined || !URL.canParse(link) || providers.has(domain)) return false;
  const host = new URL(link).hostname.toLowerCase().replace(/^www\./, '');
  const isDeep = (name: string): boolean => name.includes('.') && !/^(?:co|com|ac|org|gov|edu|net)\.[a-z]{2}$/.test(name);
  return isDeep(host) && isDeep(domain) && (host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`));
}
