// What the header and the message of a commit may hold silently, and what is named.

import { describe, expect, test } from 'vitest';
import { doubtsAboutCommit } from '../../src/review/changes/message.ts';

const id = '0123456789'.repeat(4);
const header = (more = ''): string =>
  `tree ${id}\nparent ${id}\nauthor Ann Lee <ann@users.example> 1763632800 +0100\ncommitter Ann Lee <ann@users.example> 1763632800 +0100${more}`;
const pgp = `\ngpgsig -----BEGIN PGP SIGNATURE-----\n Version: GnuPG v2\n \n ${'iQIzBAABCgAdFiEE+/'.repeat(3)}\n =abcd\n -----END PGP SIGNATURE-----\n `;
const ssh = `\ngpgsig -----BEGIN SSH SIGNATURE-----\n ${'U1NIU0lHAAAAAQAAADMAAAALc3NoLWVk'.repeat(2)}\n -----END SSH SIGNATURE-----`;

describe('nothing is said of', () => {
  test.each([
    ['a plain one', header(), 'Sign\n'],
    ['no message', header(), ''],
    ['a PGP signature', header(pgp), 'Sign\n'],
    ['an SSH signature', header(ssh), 'Sign\n'],
    ['a SHA-256 signature', header(ssh.replace('gpgsig', 'gpgsig-sha256')), 'Sign\n'],
    ['an encoding', header('\nencoding ISO-8859-1'), 'Sign\n'],
    ['its own address behind it', header(), 'Sign\n\nSigned-off-by: Ann Lee <ann@users.example>\n'],
    ['an address that a forge gives', header(), 'Sign\n\nCo-authored-by: Bo <1+bo@users.noreply.github.com>\n'],
    ['a year and a number', header(), 'Sign the letter of 2026, section 12\n'],
  ])('%s', (_, head, message) => {
    expect(doubtsAboutCommit(head, message)).toEqual([]);
  });
});

describe('named is', () => {
  test.each([
    [
      'a text in a signature',
      header('\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n Ann Lee is a thief\n -----END PGP SIGNATURE-----'),
      'Sign',
      /does not write/,
    ],
    ['a text behind a signature', header(`${ssh}\n she lives in our street`), 'Sign', /does not write/],
    ['a tag that was merged', header(`\nmergetag object ${id}\n type commit\n tag x\n \n Anything at all`), 'Sign', /does not write/],
    ['a header of its own', header('\nx-note Anything'), 'Sign', /does not write/],
    ['a header without an end', header(`\ngpgsig ${'A\n '.repeat(9000)}`), 'Sign', /does not write/],
    ['an address', header(), 'Ask somebody@home.example', /an e-mail address/],
    ['an address of another behind it', header(), 'Sign\n\nReviewed-by: Bo <bo@home.example>', /an e-mail address/],
    ['a telephone number', header(), 'Sign, tel. 030 1234567', /a telephone number/],
    ['a street', header(), 'Sign, from 17 Baker Street', /a street address/],
    ['a novel', header(), 'word '.repeat(300), /1,500 characters/],
    ['a command to a forge', header(), 'Sign, closes #12', /close an issue/],
  ])('%s', (_, head, message, expected) => {
    expect(doubtsAboutCommit(head, message).join()).toMatch(expected);
  });
});
