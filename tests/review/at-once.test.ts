// The comment on a change names all that is wrong with a signature in one round: what a wrong name hides, and what a fix would bring to light;
// and it asks for nothing that a fix does by itself.

import { expect, test } from 'vitest';
import { writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { makeRepository } from './support.ts';

/** The comment on a change that adds one file. */
function commentOn(path: string, content: string): string {
  const root = makeRepository();
  writeFiles(root, { [path]: content });
  return undersigned(['check', '--base', 'main', '--format', 'markdown', '--root', root]).stdout;
}

const rulesIn = (comment: string): string[] => [...comment.matchAll(/\(`([a-z-]+)`\)$/gm)].map(([, rule]) => rule ?? '').sort();

test.each<[string, string, string, string[]]>([
  ['no ending, and a number', 'signatories/a/mira', 'name: Mira Sand\nrole: +49 30 1234567\n', ['private-detail']],
  ['no ending, and nothing in it', 'signatories/a/otto', '   \n\n', ['file-empty', 'file-extension']],
  ['a blank in the name, and a sentence', 'signatories/a/count me in.yaml', 'Please count me in!\n', ['yaml-not-a-mapping']],
  ['a text file, and a country that is none', 'signatories/a/ines.txt', 'name: Ines Vale\ncountry: Atlantis\n', ['invalid-country']],
  // The fix takes the address away with the key, and a merge takes it over without it.
  ['a key in capitals, and a link that is an address', 'signatories/a/jo.yaml', 'NAME: Jo Field\nWebsite: mailto:jo@mail.example\n', []],
  ['a key in capitals, and an address elsewhere', 'signatories/a/jo.yaml', 'NAME: Jo Field\nRole: jo@mail.example\n', ['email-address']],
  [
    'no space behind the colon, and an address beside an unknown key',
    'signatories/a/kim.yaml',
    'name:Kim Dell\nreach me:kim@mail.example\n',
    ['email-address', 'yaml-not-a-mapping'],
  ],
  ['a key twice', 'signatories/a/Lea Pond.yml', 'name: Lea Pond\nrole: nurse\nrole: poet\n', ['yaml-duplicate-key']],
])('%s', (_, path, content, rules) => {
  const comment = commentOn(path, content);
  expect([comment, rulesIn(comment)]).toEqual([comment, rules]);
});

test('what a fix does by itself is not asked of anyone', () => {
  const comment = commentOn('signatories/a/Nia Reed.yml', 'Name: Nia Reed\norganization: Example School\n');
  expect(rulesIn(comment)).toEqual([]);
  expect(comment).toContain('signatories/a/Nia-Reed.yaml');
  expect(comment).toContain('There is nothing more you need to do');
});
