// A repository with a hundred hostile requests and an honest one, made with git's own tools, however odd.

import { git, History, type Person } from '../../bench/fast-import.ts';
import { ann, base, escapes, type Files, letter, plainRequests, signerOf } from './hostile-requests.ts';
import { RawObjects } from './raw-objects.ts';

export interface HostileRequest {
  readonly number: number;
  readonly about: string;
  /** Whether it is one of the honest ones among them. */
  readonly isHonest: boolean;
}

export const evePerson: Person = { name: 'Eve', email: 'eve@users.example' };
const other: Person = { name: 'Ann Lee', email: 'ann@users.example' };

const signature = (text: string, file: string): Files => ({ [file]: text });

export interface HostileRemote {
  readonly requests: readonly HostileRequest[];
}

/** Makes the bare repository. */
export function makeHostileRemote(directory: string): HostileRemote {
  const history = new History(directory);
  const requests: HostileRequest[] = [];
  const refs: [string, string][] = [];
  let commits = 0;
  const commit = (ref: string, files: Files, more: { parents?: (number | string)[]; author?: Person; message?: string } = {}): number =>
    // Each by an address of its own: many of one hand are doubted for that alone.
    history.commit({ ref, author: { ...evePerson, email: `eve-${++commits}@users.example` }, message: 'Sign', files, ...more });
  const begin = (about: string, isHonest = false): string => {
    requests.push({ number: requests.length + 1, about, isHonest });
    return `refs/pull/${requests.length}/head`;
  };
  const main = 'refs/heads/main';
  const office: Person = { name: 'Office', email: 'office@campaign.example' };
  const root = commit(main, base, { author: office });
  const tip = commit(
    main,
    { [`signatories/${letter}/bob.yaml`]: 'name: Bob Ober\ncountry: AT\nrole: Baker\n' },
    { parents: [root], author: office },
  );

  commit(begin('an honest signature', true), signature('name: Hana Honest\n', 'signatories/a/hana.yaml'), {
    parents: [tip],
    author: { name: 'Hana', email: 'hana@users.example' },
  });
  const count = plainRequests(signerOf(0)).length;
  for (let at = 0; at < count; at++) {
    const [about = '', files = {}] = plainRequests(signerOf(at))[at] ?? [];
    commit(begin(about), files, { parents: [tip] });
  }
  let next = count;
  /** A signature of someone of whom no one has heard. */
  const sign = (): Files => signerOf(next++).own;

  const withAuthor = (about: string, author: Person, message = 'Sign'): void =>
    void commit(begin(about), sign(), {
      parents: [tip],
      author,
      message,
    });
  withAuthor('an author with an escape', { name: `Eve ${escapes}`, email: 'eve@users.example' });
  withAuthor('an author who turns around', { name: 'Eve \u202e\u2066', email: 'eve@users.example' });
  withAuthor('an address with an escape', { name: 'Eve', email: `eve${escapes}@users.example` });
  withAuthor('a message with an escape', evePerson, `Sign ${escapes}`);
  withAuthor('a message with a carriage return', evePerson, 'Sign\r::error::x');
  withAuthor('a message that closes an issue', evePerson, 'Sign\n\nFixes #1, closes org/letter#2');

  // Someone else's signature, changed in an earlier commit and put back in the last one, with a file that stays in the history.
  const first = commit(begin('a file that a later commit took away'), { ...sign(), 'public/leak.txt': 'secret\n' }, { parents: [tip] });
  commit(`refs/pull/${requests.length}/head`, { 'public/leak.txt': null }, { parents: [first] });
  const branch = begin('a merge that hides a change');
  const own = commit(branch, sign(), { parents: [root] });
  commit(branch, { [ann]: 'name: Ann Lee\nlink: https://evil.example\n' }, { parents: [own, tip] });
  const dropping = begin('a merge that drops what came meanwhile');
  const older = commit(dropping, sign(), { parents: [root] });
  commit(dropping, {}, { parents: [older, tip] });
  const octopus = begin('an octopus that hides a change');
  const arms = [1, 2].map(() => commit(octopus, sign(), { parents: [tip] }));
  commit(octopus, { [ann]: null }, { parents: [tip, ...arms] });
  const crossed = begin('merges that cross');
  const left = commit(crossed, sign(), { parents: [root] });
  commit(crossed, { 'package.json': '{}\n' }, { parents: [left, tip, root] });
  commit(begin('a history of its own'), { ...base, ...sign() }, { parents: [] });
  const rewritten = begin('a history that was rewritten');
  const again = commit(rewritten, base, { parents: [], author: other });
  commit(rewritten, sign(), { parents: [again] });
  const long = begin('more commits than a signature needs');
  let last = tip;
  for (let at = 0; at < 60; at++)
    last = commit(long, signature(`name: Patience Quux\nrole: Number ${at}\n`, 'signatories/a/patience.yaml'), { parents: [last] });
  // The same person in two requests, by two people; the second one first in another's name.
  for (const author of [evePerson, other])
    commit(
      begin('one person in two requests'),
      signature(`name: Fay Twice\nlink: https://fay.example\nrole: ${author.name}\n`, `signatories/a/fay-${author.name.length}.yaml`),
      { parents: [tip], author },
    );
  for (const author of [evePerson, other])
    commit(begin('one file name in two requests'), signature(`name: Gus Same\nrole: ${author.name}\n`, 'signatories/a/gus.yaml'), {
      parents: [tip],
      author,
    });
  history.end();

  // What no tool of git writes on its own.
  const raw = new RawObjects(directory);
  const rawRequest = (about: string, oid: string): void => void refs.push([begin(about), oid]);
  rawRequest(
    'a tag instead of a commit',
    raw.object('tag', `object ${raw.tip}\ntype commit\ntag x\ntagger Eve <eve@users.example> 1 +0000\n\nx\n`),
  );
  rawRequest('a folder instead of a commit', raw.treeOf(raw.tip));
  rawRequest('a file instead of a commit', raw.object('blob', 'name: Xenia\n'));
  rawRequest('a folder that holds itself a million times', raw.commit(raw.bomb()));
  rawRequest('a path .git', raw.commit(raw.tree([['040000', '.git', raw.tree([['100644', 'config', raw.object('blob', '[core]\n')]])]])));
  rawRequest('a path .GIT', raw.commit(raw.tree([['040000', '.GIT', raw.tree([['100644', 'config', raw.object('blob', '[core]\n')]])]])));
  rawRequest('a path git~1', raw.commit(raw.tree([['040000', 'git~1', raw.tree([['100644', 'config', raw.object('blob', '[core]\n')]])]])));
  rawRequest('a path ..', raw.commit(raw.tree([['040000', '..', raw.tree([['100644', 'x', raw.object('blob', 'x')]])]])));
  rawRequest('a path .', raw.commit(raw.tree([['040000', '.', raw.tree([['100644', 'x', raw.object('blob', 'x')]])]])));
  rawRequest('a name with a slash', raw.commit(raw.tree([['100644', '../x', raw.object('blob', 'x')]])));
  rawRequest(
    'a name twice',
    raw.commit(
      raw.tree([
        ['100644', 'x', raw.object('blob', 'x')],
        ['100644', 'x', raw.object('blob', 'y')],
      ]),
    ),
  );
  rawRequest(
    'a file name that is no UTF-8',
    raw.commit(raw.tree([['100644', Buffer.from([0xff, 0xfe, 0x2e, 0x79]), raw.object('blob', 'x')]])),
  );
  rawRequest('a file that only its group may read', raw.commit(raw.tree([['100664', 'x', raw.object('blob', 'x')]])));
  for (const [ref, oid] of refs) git(directory, ['update-ref', ref, oid]);
  for (const odd of [
    'refs/pull/0/head',
    'refs/pull/01/head',
    'refs/pull/99999999999/head',
    'refs/pull/x/head',
    'refs/pull/1/head/more',
    'refs/replace/x',
  ])
    if (!odd.startsWith('refs/pull/1/')) git(directory, ['update-ref', odd, raw.tip]);
  for (const name of ['--upload-pack=touch x', '--output=x'])
    git(directory, ['update-ref', `refs/heads/${name.replaceAll(' ', '-')}`, raw.tip]);
  return { requests };
}
