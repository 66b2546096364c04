// Whose a signature is when someone proposes to change it: of the author of the commit with which its file came to the branch.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Content, History, type Person } from '../../bench/fast-import.ts';
import { signerOf } from './hostile-requests.ts';
import { clone, git, newFolder, reviewed } from './remotes.ts';
import { once } from './small-remote.ts';

type Files = Readonly<Record<string, Content>>;

const main = 'refs/heads/main';
const office: Person = { name: 'Office', email: 'office@campaign.example' };
const eve: Person = { name: 'Eve', email: 'eve@users.example' };

/** Whose signature a story is about, where it is, and another one that was merged beside it. */
interface Scene {
  readonly make: Make;
  readonly her: Person;
  readonly path: string;
  readonly text: string;
  readonly other: Files;
}

interface Story {
  /** The history of the branch: how the signature came there, and what else was merged. */
  readonly branch: (scene: Scene, root: number) => number;
  /** The commits of the request, the last of which changes the link. */
  readonly request?: (scene: Scene, tip: number) => number;
  /** Who changes it: somebody else, where it is not her. */
  readonly isHers: boolean;
}

type Make = (author: Person, files: Files, parents: readonly number[], ref?: string) => number;

const campaign: Files = {
  'content/site.yaml': 'name: Owners\nurl: https://campaign.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
};

const merged = ({ make }: Scene, root: number, files: Files, heads: readonly number[]): number =>
  make(office, files, [root, ...heads], main);
const signed = (scene: Scene, root: number): number => {
  const { make, her, path, text } = scene;
  return merged(scene, root, { [path]: text }, [make(her, { [path]: text }, [root])]);
};

const stories: Readonly<Record<string, Story>> = {
  'her own, merged with its commit': { branch: signed, isHers: true },
  'her own, on the branch itself': { branch: ({ make, her, path, text }, root) => make(her, { [path]: text }, [root], main), isHers: true },
  'her own, removed and added again by her': {
    branch: (scene, root) => {
      const { make, path, text } = scene;
      return signed(scene, make(office, { [path]: null }, [make(eve, { [path]: text }, [root], main)], main));
    },
    isHers: true,
  },
};

const takeovers: Readonly<Record<string, Story>> = {
  'somebody merged what removed the file and put it back': {
    branch: (scene, root) => {
      const { make, path, text, other } = scene;
      const tip = signed(scene, root);
      const again = make(eve, { [path]: text, ...other }, [make(eve, { [path]: null }, [tip])]);
      return merged(scene, tip, other, [again]);
    },
    isHers: false,
  },
  'somebody merged a history in which the file was never there': {
    branch: (scene, root) => {
      const { make, path, text, other } = scene;
      const tip = signed(scene, root);
      return merged(scene, tip, other, [make(eve, { ...other, [path]: text }, [root])]);
    },
    isHers: false,
  },
  'somebody removes the file and puts it back in the same request': {
    branch: signed,
    request: ({ make, path, text }, tip) => make(eve, { [path]: text }, [make(eve, { [path]: null }, [tip])]),
    isHers: false,
  },
  'somebody puts a commit with her address into the request': {
    branch: signed,
    request: ({ make, her, other }, tip) => make(her, other, [tip]),
    isHers: false,
  },
  'two people added the file on its way to the branch': {
    branch: (scene, root) => {
      const { make, her, path, text } = scene;
      const one = make(her, { [path]: text }, [root]);
      return merged(scene, root, { [path]: text }, [make(eve, { [path]: text }, [make(eve, { [path]: null }, [one])])]);
    },
    isHers: false,
  },
  'the maintainer imported it': { branch: ({ make, path, text }, root) => make(office, { [path]: text }, [root], main), isHers: true },
  'the maintainer moved the file': {
    branch: ({ make, her, path, text }, root) => {
      const before = path.replace('/a/', '/a/i/');
      return make(office, { [path]: text, [before]: null }, [make(her, { [before]: text }, [root], main)], main);
    },
    isHers: false,
  },
};

const all = { ...stories, ...takeovers };

/** What becomes of a change of her link in each story, by its name: where few files are changed, and where so many that they are asked for in another way. */
const verdicts = once(async () => {
  const remote = join(newFolder(), 'remote.git');
  const history = new History(remote);
  const make: Make = (who, files, parents, ref = 'refs/heads/side') =>
    history.commit({ ref, author: who, message: 'Sign', parents, files });
  const scenes = Object.keys(all).map((_, at): Scene => {
    const { id, name, file, text } = signerOf(at);
    const other = { [`signatories/a/other-${at}.yaml`]: `name: ${signerOf(at + 24).name}\n` };
    return { make, her: { name, email: `${id}@users.example` }, path: file, text, other };
  });
  const told = Object.values(all).map((story, at) => ({ ...story, scene: scenes[at] as Scene }));
  const tip = told.reduce((root, { branch, scene }) => branch(scene, root), make(office, campaign, [], main));
  history.point(main, tip);
  for (const [at, { request, scene, isHers }] of told.entries()) {
    const { her, path, text } = scene;
    const begun = request?.(scene, tip) ?? tip;
    make(isHers ? her : eve, { [path]: text.replace('example.org', 'elsewhere.example') }, [begun], `refs/pull/${at + 1}/head`);
  }
  history.end();
  git(remote, 'update-ref', '-d', 'refs/heads/side');
  const root = clone(`file://${remote}`);
  const among = async (...args: string[]): Promise<string[]> => (await reviewed(root, args)).requests.map(({ verdict }) => verdict);
  const many = await among();
  const few = [...(await among('--only', '1-4')), ...(await among('--only', '5-8')), ...(await among('--only', '9-10'))];
  return new Map(Object.keys(all).map((name, at) => [name, [few[at], many[at]]]));
});

test.each(Object.keys(stories))('%s: own-edit', async (name) => {
  expect((await verdicts()).get(name)).toEqual(['own-edit', 'own-edit']);
});

test.each(Object.keys(takeovers))('%s: edits-others', async (name) => {
  expect((await verdicts()).get(name)).toEqual(['edits-others', 'edits-others']);
});
