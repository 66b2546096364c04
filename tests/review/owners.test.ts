// Whose a signature is when someone proposes to change it: of the author of the commit with which its file came to the branch.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Content, History, type Person } from '../../bench/fast-import.ts';
import { clone, git, newFolder, reviewed } from './remotes.ts';

type Files = Readonly<Record<string, Content>>;

const main = 'refs/heads/main';
const office: Person = { name: 'Office', email: 'office@campaign.example' };
const ida: Person = { name: 'Ida Falk', email: 'ida@users.example' };
const eve: Person = { name: 'Eve', email: 'eve@users.example' };
const path = 'signatories/a/ida-falk.yaml';
const text = 'name: Ida Falk\nlink: https://ida.example\n';
const other = { 'signatories/a/eve-mallory.yaml': 'name: Eve Mallory\n' };

interface Story {
  /** The history of the branch: how the signature came there, and what else was merged. */
  readonly branch: (make: Make, root: number) => number;
  /** The commits of the request, the last of which changes the link. */
  readonly request?: (make: Make, tip: number) => number;
  readonly author: Person;
}

type Make = (author: Person, files: Files, parents: readonly number[], ref?: string) => number;

const campaign: Files = {
  'content/site.yaml': 'name: Owners\nurl: https://campaign.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
  // More than a handful of changed paths are asked for in another way.
  ...Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`signatories/a/s${at}.yaml`, `name: Signatory ${'ABCDEF'[at]} Number\n`])),
};

/** The verdict on a change of Ida's link by someone; with five other changed signatures beside it where `isMany`. */
async function verdictIn({ branch, request, author }: Story, isMany: boolean): Promise<string | undefined> {
  const remote = join(newFolder(), 'remote.git');
  const history = new History(remote);
  const make: Make = (who, files, parents, ref = 'refs/heads/side') =>
    history.commit({ ref, author: who, message: 'Sign', parents, files });
  const tip = branch(make, make(office, campaign, [], main));
  history.point(main, tip);
  const begun = request?.(make, tip) ?? tip;
  make(author, { [path]: text.replace('ida.example', 'elsewhere.example') }, [begun], 'refs/pull/1/head');
  if (isMany)
    for (let at = 0; at < 6; at++)
      make(
        { name: 'X', email: `x${at}@users.example` },
        { [`signatories/a/s${at}.yaml`]: `name: Changed ${'ABCDEF'[at]} Number\n` },
        [tip],
        `refs/pull/${at + 2}/head`,
      );
  history.end();
  git(remote, 'update-ref', '-d', 'refs/heads/side');
  return (await reviewed(clone(`file://${remote}`))).requests[0]?.verdict;
}

const merged = (make: Make, root: number, files: Files, heads: readonly number[]): number => make(office, files, [root, ...heads], main);
const signed = (make: Make, root: number): number => merged(make, root, { [path]: text }, [make(ida, { [path]: text }, [root])]);

const stories: Readonly<Record<string, Story>> = {
  'her own, merged with its commit': { branch: signed, author: ida },
  'her own, on the branch itself': { branch: (make, root) => make(ida, { [path]: text }, [root], main), author: ida },
  'her own, removed and added again by her': {
    branch: (make, root) => signed(make, make(office, { [path]: null }, [make(eve, { [path]: text }, [root], main)], main)),
    author: ida,
  },
};

const takeovers: Readonly<Record<string, Story>> = {
  'somebody merged what removed the file and put it back': {
    branch: (make, root) => {
      const tip = signed(make, root);
      const again = make(eve, { [path]: text, ...other }, [make(eve, { [path]: null }, [tip])]);
      return merged(make, tip, other, [again]);
    },
    author: eve,
  },
  'somebody merged a history in which the file was never there': {
    branch: (make, root) => {
      const tip = signed(make, root);
      return merged(make, tip, other, [make(eve, { ...other, [path]: text }, [root])]);
    },
    author: eve,
  },
  'somebody removes the file and puts it back in the same request': {
    branch: signed,
    request: (make, tip) => make(eve, { [path]: text }, [make(eve, { [path]: null }, [tip])]),
    author: eve,
  },
  'somebody puts a commit with her address into the request': {
    branch: signed,
    request: (make, tip) => make(ida, other, [tip]),
    author: eve,
  },
  'two people added the file on its way to the branch': {
    branch: (make, root) => {
      const one = make(ida, { [path]: text }, [root]);
      return merged(make, root, { [path]: text }, [make(eve, { [path]: text }, [make(eve, { [path]: null }, [one])])]);
    },
    author: eve,
  },
  'the maintainer imported it': { branch: (make, root) => make(office, { [path]: text }, [root], main), author: ida },
  'the maintainer moved the file': {
    branch: (make, root) =>
      make(
        office,
        { [path]: text, 'signatories/a/i/ida.yaml': null },
        [make(ida, { 'signatories/a/i/ida.yaml': text }, [root], main)],
        main,
      ),
    author: eve,
  },
};

test.each(Object.entries(stories))('%s: own-edit', async (_, story) => {
  for (const isMany of [false, true]) expect(await verdictIn(story, isMany)).toBe('own-edit');
});

test.each(Object.entries(takeovers))('%s: edits-others', async (_, story) => {
  for (const isMany of [false, true]) expect(await verdictIn(story, isMany)).toBe('edits-others');
});
