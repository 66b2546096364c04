// What the header and the message of a commit may hold silently, and what is named.

import { describe, expect, test } from 'vitest';
import { parseCommit } from '../../src/review/changes/commits.ts';
import { doubtsAboutCommit, doubtsAboutCommits } from '../../src/review/changes/message.ts';

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
    ['the id of a change', header('\nchange-id kpqxywonksrlutmsylnzrkssvymtvrwn'), 'Sign\n'],
    ['signatures for ids of both kinds', header(`${ssh}${ssh.replace('gpgsig', 'gpgsig-sha256')}`), 'Sign\n'],
    ['what made a signature', header(pgp.replace('Version: GnuPG v2', 'Comment: GPGTools - https://gpgtools.example')), 'Sign\n'],
    ['a machine’s own address', header().replaceAll('ann@users.example', 'ann@laptop.(none)'), 'Sign\n'],
    ['no address', header().replaceAll('ann@users.example', ''), 'Sign\n'],
    ['words that close nothing', header(), 'Sign the closing statement, and fix step 2\n'],
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
    ['a parent below the others', header(`\nparent ${id}`), 'Sign', /does not write/],
    ['words for a parent', header('\nparent the council was bribed'), 'Sign', /does not write/],
    ['words for a folder', header('\ntree of life'), 'Sign', /does not write/],
    ['another author', header('\nauthor Cheap Watches <shop@users.example> 1763632800 +0100'), 'Sign', /does not write/],
    ['words for an encoding', header('\nencoding whatever the council says'), 'Sign', /does not write/],
    ['an encoding that hides what is said', header('\nencoding UTF-7'), 'Resolves +ACM-3', /does not write/],
    ['words for the id of a change', header('\nchange-id the council was bribed'), 'Sign', /does not write/],
    ['words for a signature', header('\ngpgsig thecouncilwasbribed+by/them'), 'Sign', /does not write/],
    ['words for its beginning', header(ssh.replace('SSH SIGNATURE', 'COUNCIL OF THIEVES')), 'Sign', /does not write/],
    ['an address in a signature', header(pgp.replace('Version: GnuPG v2', 'Comment: ask ann@home.example')), 'Sign', /does not write/],
    ['a line between, which ends it', header(`${ssh}\nchange-id abc`), 'Sign', /does not write/],
    ['words for an address', header().replaceAll('ann@users.example', 'the council was bribed'), 'Sign', /more than a name/],
    ['two addresses', header().replaceAll('ann@users.example', 'ann@users.example,bo@users.example'), 'Sign', /more than a name/],
    ['another command to a forge', header(), 'Closing #7 and nothing else', /close an issue/],
    ['a third', header(), 'Sign. Resolving: !12', /close an issue/],
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

test('parents of a commit are those that git takes for them', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
  const author = 'author Ann Lee <ann@users.example> 1763632800 +0100';
  const parentsOf = (lines: string[]): readonly string[] | undefined =>
    parseCommit(Buffer.from(`tree ${id}\n${lines.join('\n')}\n\nSign\n\nparent ${third}\n`))?.parents;
  expect(parentsOf([author])).toEqual([]);
  expect(parentsOf([`parent ${first}`, author])).toEqual([first]);
  expect(parentsOf([`parent ${first}`, `parent ${second}`, author])).toEqual([first, second]);
  expect(parentsOf([`parent ${first}`, author, author.replace('author', 'committer'), `parent ${third}`])).toEqual([first]);
  expect(parentsOf([`parent ${first}`, author, 'encoding utf-8', `parent ${third}`, `parent ${second}`])).toEqual([first]);
  expect(parentsOf([author, `parent ${third}`])).toEqual([]);
});

test('what the messages of one change have together is named', () => {
  const commits = (count: number, messageLength: number) => Array.from({ length: count }, () => ({ doubts: ['One.'], messageLength }));
  expect(doubtsAboutCommits(commits(8, 500))).toEqual(['One.']);
  expect(doubtsAboutCommits(commits(20, 30))).toEqual(['One.']);
  expect(doubtsAboutCommits(commits(9, 500)).join()).toContain('4,500 characters together');
  expect(doubtsAboutCommits(commits(50, 81)).join()).toContain('4,050 characters together');
  expect(doubtsAboutCommits([])).toEqual([]);
});
