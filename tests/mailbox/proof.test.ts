// Who is proven, who is forged, and what a maintainer is told of it: nothing is signed by somebody whose address is not theirs.

import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { expect, test } from 'vitest';
import { requestText } from '../../src/mailbox/branch/request.ts';
import { resultsOf } from '../../src/mailbox/proof/authentication-results.ts';
import { verifyDkim } from '../../src/mailbox/proof/dkim.ts';
import { isDomainOf } from '../../src/mailbox/proof/proof.ts';
import { undersigned } from '../support/cli.ts';
import { makePlace, message, signed, site } from './support.ts';

const trusted = new Set(['mx.minimal.example']);

test('only the first header of a server that is trusted by name counts', () => {
  expect(
    resultsOf(
      ['mx.minimal.example 1; spf=fail smtp.mailfrom=a; dkim=pass (good; dmarc=fail) header.d=b; dmarc=pass header.from=b'],
      trusted,
    ),
  ).toEqual({
    server: 'mx.minimal.example',
    dmarc: 'pass',
    dkim: 'pass',
    spf: 'fail',
  });
  expect(resultsOf(['mx.evil.example; dmarc=pass'], trusted)).toBeUndefined();
  expect(resultsOf(['mx.minimal.example; dmarc=fail', 'mx.minimal.example; dmarc=pass'], trusted)?.dmarc).toBe('fail');
  expect(resultsOf(['"mx.minimal.example; dmarc=pass"; none', '(mx.minimal.example); dmarc=pass'], trusted)).toBeUndefined();
});

test('a domain is that of a link, and a provider’s is nobody’s', () => {
  expect(isDomainOf('trust.example', 'https://www.trust.example/people')).toBe(true);
  expect(isDomainOf('mail.trust.example', 'https://trust.example/')).toBe(true);
  expect(isDomainOf('nottrust.example', 'https://trust.example/')).toBe(false);
  expect(isDomainOf('co.uk', 'https://trust.co.uk/')).toBe(false);
  expect(isDomainOf('gmail.com', 'https://gmail.com/')).toBe(false);
});

test('DKIM of the sender’s own domain holds, fails where a word was changed, and says nothing where another domain signed', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const text = message(signed('name: Ada Example\nrevision: 1\n'), { from: 'Ada <ada@trust.example>' }).replaceAll('\n', '\r\n');
  const { signatures } = await dkimSign(text, { signatureData: [{ signingDomain: 'trust.example', selector: 's', privateKey }] } as never);
  const resolver = async (): Promise<string[][]> => [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]];
  const whole = signatures + text;
  expect(await verifyDkim(Buffer.from(whole), 'trust.example', resolver)).toBe('pass');
  expect(await verifyDkim(Buffer.from(whole.replace('Ada Example', 'Eve Example')), 'trust.example', resolver)).toBe('fail');
  expect(await verifyDkim(Buffer.from(whole), 'other.example', resolver)).toBe('unknown');
});

test('who is forged is held, and who writes from the domain of their link may be called verified', () => {
  const file = 'name: Ada Example\nlink: https://trust.example/\nrevision: 1\n';
  const from = 'Ada <ada@trust.example>';
  const place = makePlace(
    {
      a: message(signed(file), { from, headers: 'Authentication-Results: mx.minimal.example; dmarc=pass header.from=trust.example\n' }),
      b: message(signed(file.replace('Ada', 'Eve')), { from, headers: 'Authentication-Results: mx.minimal.example; dmarc=fail\n' }),
      c: message(signed(file.replace('Ada', 'Mal')), {
        from,
        headers: 'Authentication-Results: mx.minimal.example; dkim=fail; spf=fail\n',
      }),
    },
    { 'content/site.yaml': `${site}mailbox:\n  trustedServers:\n    - MX.minimal.example\n` },
  );
  const { stdout } = undersigned(['mailbox', place.box, '--root', place.root]);
  expect(stdout).toContain('1 new, 2 held');
  expect(stdout).toMatch(/domain of the link \(DMARC, checked by mx\.minimal\.example\)/);
  expect(stdout.match(/says that its sender is forged/g)).toHaveLength(2);
  expect(stdout).not.toContain('ada@');
});

test('a request keeps what earlier runs suggested', () => {
  const counts = { signatures: new Map([['square', 1]]), waiting: 0 };
  const first = requestText('2026-11-30', { ...counts, suggestions: [['signatories/square/ad/ada.yaml', 'DMARC, checked by mx']] });
  const second = requestText(
    '2026-11-30',
    { ...counts, suggestions: [['signatories/square/be/ben.yaml', 'DKIM, checked here']] },
    first.body,
  );
  expect(second.body).toContain('ada.yaml');
  expect(second.body).toContain('ben.yaml');
});
