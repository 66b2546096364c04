// Verifies the signature of the sender’s own domain on a message (DKIM, RFC 6376), with keys from the DNS.

import { type DNSResolver, authenticate } from 'mailauth';

/** `unknown` where its domain has not signed it, or the DNS does not answer. SPF cannot be known any more once a message has arrived. */
export async function verifyDkim(bytes: Uint8Array, domain: string, resolver?: DNSResolver): Promise<'pass' | 'fail' | 'unknown'> {
  try {
    const { dkim } = await authenticate(Buffer.from(bytes), {
      ...(resolver ? { resolver } : {}),
      disableArc: true,
      disableBimi: true,
      disableDmarc: true,
    });
    const results = (dkim?.results ?? []).filter(({ signingDomain }) => isBelow(domain, String(signingDomain ?? '').toLowerCase()));
    if (results.some(({ status }) => status?.result === 'pass')) return 'pass';
    // A text that was changed counts as neutral there, since lists change it, too.
    const isBroken = results.some(
      ({ status }) => status?.result === 'fail' || /body hash did not verify/.test(String(status?.comment ?? '')),
    );
    return isBroken ? 'fail' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** A domain signs for those below it. */
function isBelow(domain: string, signer: string): boolean {
  return signer !== '' && (domain === signer || domain.endsWith(`.${signer}`));
}
