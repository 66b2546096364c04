// An issue made with our form becomes one request with one file, and a reply; the same issue twice changes nothing.

import { execFileSync } from 'node:child_process';

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { readExisting } from '../../src/signatories/existing.ts';
import { findSignatory, withdrawSignatories } from '../../src/signatories/withdraw.ts';
import { inFairTurn } from '../../src/cli/automate/sign.ts';
import { isSignable } from '../../src/automation/sign/letters.ts';
import { floodOf } from '../../src/automation/sign/flood.ts';
import type { StoredIssue } from './forge/state.ts';
import { issueBody, sharedCampaign, sign, signedCampaign, signHere } from './sign-support.ts';
import { runTask, startForge, type TestForge } from './run-task.ts';

const kinds: readonly ForgeKind[] = ['github', 'gitlab', 'forgejo'];
const campaign = sharedCampaign();

interface Signing {
  readonly forge: TestForge;
  readonly issue: StoredIssue;
  readonly root: string;
  /** What the person was told last. */
  readonly said: string;
}

async function signing(kind: ForgeKind, answers: Readonly<Record<string, string>> = {}, root = campaign.root): Promise<Signing> {
  const forge = await startForge(kind);
  const issue = forge.state.addIssue({ number: 7, body: issueBody(kind, answers) });
  await signHere(forge, root, 7);
  return { forge, issue, root, said: forge.state.notes.at(-1)?.body ?? '' };
}

const proposed = (forge: TestForge) => Object.fromEntries(forge.state.branches.get('signature-issue-7') ?? []);

describe.each(kinds)('%s', (kind) => {
  test('a signature is proposed from a branch of its own, with labels, and the person is told where', async () => {
    const [forge, root] = [await startForge(kind), campaign.root];
    const issue = forge.state.addIssue({
      number: 7,
      body: issueBody(kind, { affiliation: 'Example University', country: 'Germany' }),
    });
    await signHere(forge, root, 7);
    expect(Object.keys(proposed(forge))).toEqual(['signatories/a/bo/bo-chen.yaml']);
    const [text = ''] = Object.values(proposed(forge));
    expect(text).toContain('name: Bo Chen\naffiliation: Example University\ncountry: DE\ndate: 2026-11-24\nrevision: 1\n');
    expect(text).toMatch(/source:\n {2}title: Issue 7\n {2}url: https:\/\/forge\.example\//);
    const [request] = forge.state.requests;
    expect(request).toMatchObject({ branch: 'signature-issue-7', base: 'main', state: 'open' });
    expect(request?.labels.sort()).toEqual(['check: passed', 'signature']);
    expect(request?.body).toContain('Closes #7');
    // After a withdrawal, titles stay.
    expect(request?.title).not.toContain('Bo');
    expect(issue.labels).toEqual(['signature']);
    expect(forge.state.notes[0]?.body).toContain(
      '<!-- undersigned:sign -->\nThank you for signing. Your signature was submitted here: <https://forge.example/',
    );
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })).toBe('');
  });

  test('a second run writes nothing; an edited issue moves the same request', async () => {
    const { forge, issue, root } = await signing(kind);
    const writes = forge.writes().length;
    await signHere(forge, root, 7);
    expect(forge.writes()).toHaveLength(writes);

    issue.body = issueBody(kind, { name: 'Bo Li Chen', role: 'Nurse' });
    await signHere(forge, root, 7);
    expect(Object.keys(proposed(forge))).toEqual(['signatories/a/bo/bo-li-chen.yaml']);
    expect(forge.state.requests).toHaveLength(1);
    expect(forge.state.requests[0]?.body).toContain('role: Nurse');
    expect(forge.state.notes).toHaveLength(1);
  });

  test('what a maintainer edited on the branch stays, and what was closed is not opened again', async () => {
    const { forge, issue, root } = await signing(kind);
    forge.state.branches.set('signature-issue-7', new Map([['signatories/a/bo/bo-chen.yaml', 'name: Bo Chen\nrole: Fixed\n']]));
    issue.body = issueBody(kind, { role: 'Something else' });
    const done = await signHere(forge, root, 7);
    expect(Object.values(proposed(forge))).toEqual(['name: Bo Chen\nrole: Fixed\n']);
    expect(done).toContain('somebody has edited request');

    const [request] = forge.state.requests;
    if (request) request.state = 'closed';
    const writes = forge.writes().length;
    await signHere(forge, root, 7);
    expect(forge.writes()).toHaveLength(writes);
  });
});

describe('what cannot be taken is said politely, and nothing is proposed', () => {
  const nothing = async (answers: Readonly<Record<string, string>>, root?: string) => {
    const result = await signing('github', answers, root);
    expect([result.forge.state.requests, [...result.forge.state.branches]]).toEqual([[], []]);
    return result;
  };

  test('a box that is not ticked', async () => {
    expect((await nothing({ consent: 'no' })).said).toMatch(/Something needs fixing[\s\S]*- ` A box under “Consent” is not ticked\. `/);
  });

  test('a letter that nobody knows: the titles of those that can be signed', async () => {
    expect((await nothing({ letter: 'The other one' })).said).toMatch(/Which letter do you want to sign\?[\s\S]*- ` A letter `$/);
  });

  test('a letter that is closed, in the language in which it was read', async () => {
    const root = signedCampaign({ 'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: closed\n---\n\nPlease listen.\n' });
    expect((await nothing({ letter: 'A letter' }, root)).said).toContain('This letter is closed for signatures.');
    const over = signedCampaign({
      'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\ndeadline: 2021-06-30\n---\n\nPlease listen.\n',
    });
    expect((await nothing({ letter: 'A letter' }, over)).said).toContain('This letter is closed for signatures.');
    const bare = signedCampaign({
      'letters/a.md':
        '---\ntitle: A letter\nlanguage: en\nstatus: closed\nnamesTakenDown:\n  date: 2026-05-01\n  count: 7\n---\n\nPlease listen.\n',
      'signatories/a/ann.yaml': null,
    });
    const { said } = await nothing({ letter: 'A letter' }, bare);
    expect(said).toContain('This letter is kept as a record and can no longer be signed.');
    expect(said).not.toContain('withdraw');
    expect((await nothing({ letter: 'Une lettre' }, root)).said).toContain('Cette lettre');
  });

  test('somebody who signed already', async () => {
    expect((await nothing({ name: 'Ann Lee' })).said).toContain('already on the list');
  });

  test('somebody who has withdrawn: nobody learns of it', async () => {
    const root = signedCampaign({ 'signatories/a/cleo.yaml': 'name: Cleo Dar\n' });
    const existing = readExisting(root, 'a');
    const { signatory } = findSignatory(existing, 'cleo');
    if (signatory) withdrawSignatories(root, 'a', [signatory], existing);
    expect(existsSync(join(root, 'signatories/a/cleo.yaml'))).toBe(false);
    const { said, issue } = await nothing({ name: 'Cleo Dar' }, root);
    expect(said).toBe('<!-- undersigned:sign -->\nThank you for signing. Someone from the campaign will check this.');
    expect(issue.labels).toEqual(['signature', 'by hand']);
  });

  test('what the check refuses comes back in its words', async () => {
    const root = signedCampaign({ 'signatories/a/bo-chen-2.yaml': 'name: Bo Chen\naffiliation: Elsewhere\nlink: example.org\n' });
    expect((await nothing({ name: 'Bo Chen', affiliation: 'Here' }, root)).said).toContain('has no scheme');
  });
});

test('somebody who is probably on the list is proposed with a label that says so', async () => {
  const { forge } = await signing('github', { name: 'Ann  LEE', affiliation: 'Example University' });
  expect(forge.state.requests).toEqual([]);
  const [other, root] = [
    await startForge('github'),
    signedCampaign({ 'signatories/a/cleo.yaml': 'name: Cleo Dar\nlink: https://example.org/cleo\n' }),
  ];
  other.state.addIssue({ number: 7, body: issueBody('github', { name: 'Cleo D.', link: 'https://example.org/cleo' }) });
  expect((await sign(other, root, 7)).code).toBe(0);
  expect(other.state.requests[0]?.labels.sort()).toEqual(['check: passed', 'likely duplicate', 'signature']);
});

test('an e-mail address is never written into a file, a request or a comment, and people are told to take it out', async () => {
  const { forge, said } = await signing('github', { role: 'Reach me at bo@example.org', statement: 'bo＠example.org' });
  expect(Object.values(proposed(forge))[0]).toContain('name: Bo Chen\n');
  expect(said).toContain('Please leave out e-mail addresses');
  const written =
    JSON.stringify([...forge.state.branches.values()].map((files) => [...files])) +
    JSON.stringify([forge.state.requests, forge.state.notes]);
  expect(written).not.toMatch(/bo[@＠]example/);
});

test('what strangers write stands in comments as code: no mention, no link, no reference, no quick action', async () => {
  const { said } = await signing('github', { country: '@everyone](https://evil.example) `x` #1 <img src=x>', letter: 'a' });
  expect(said).toContain(
    '- `` “@everyone](https://evil.example) `x` #1 <img src=x>” is no country that is known here; it was left out. ``',
  );
  const { said: more } = await signing('github', { letter: '/close\n@everyone' });
  expect(more).not.toContain('@everyone');
});

test('a letter is named by its title, its id or an address, in any language', async () => {
  for (const letter of ['A letter', 'a', 'une LETTRE!', 'https://minimal.example/fr/a/sign/?x#y', 'I sign “A letter”, gladly']) {
    const { forge } = await signing('github', { letter });
    expect(Object.keys(proposed(forge)), letter).toEqual(['signatories/a/bo/bo-chen.yaml']);
  }
});

test('issues that nobody signs by, requests and closed issues are left alone', async () => {
  const forge = await startForge('github');
  forge.state.addIssue({ number: 1, title: 'The page is slow', body: issueBody('github').replace('### Letter', '### Page') });
  forge.state.addIssue({ number: 2, body: issueBody('github'), state: 'closed' });
  forge.state.addRequest({ number: 3 });
  const { root } = campaign;
  for (const number of [1, 2, 3, 4]) await signHere(forge, root, number);
  expect(forge.writes()).toEqual([]);
});

test('a flood becomes no flood: requests wait, and one account’s many issues are for a person', async () => {
  const forge = await startForge('github');
  const { root } = campaign;
  for (let index = 0; index < 100; index++) forge.state.addRequest({ from: 'campaign/letter', branch: `signature-issue-${1000 + index}` });
  forge.state.addIssue({ number: 700, body: issueBody('github'), labels: ['signature'] });
  expect(await signHere(forge, root, 700)).toContain('enough requests are open');
  expect(forge.writes()).toEqual([]);

  forge.state.requests.length = 0;
  for (let index = 0; index < 5; index++)
    forge.state.addIssue({ number: 800 + index, labels: ['signature'], created: '2026-11-24T09:00:00Z' });
  await signHere(forge, root, 700);
  expect(forge.state.issues.find(({ number }) => number === 700)?.labels).toEqual(['signature', 'by hand']);
  expect([forge.state.requests, forge.state.notes]).toEqual([[], []]);
});

test.each(kinds)(
  'on %s 32 people at once all get an answer, and one account’s flood keeps nobody waiting',
  async (kind) => {
    const forge = await startForge(kind);
    const names = Array.from(
      { length: 32 },
      (_, index) => `Person ${String.fromCodePoint(65 + (index % 26), 97 + Math.floor(index / 26))}`,
    );
    // Nobody has given them a label yet: only who opened them tells that they are many.
    for (let index = 0; index < 8; index++)
      forge.state.addIssue({
        number: 100 + index,
        author: 'mal',
        created: '2026-11-24T09:00:00Z',
        body: issueBody(kind, { name: `Mal ${'abcdefgh'[index]}` }),
      });
    for (const [index, name] of names.entries())
      forge.state.addIssue({ number: 200 + index, author: `person-${index}`, body: issueBody(kind, { name }) });
    // GitHub and Forgejo start a run for each, GitLab one for all.
    const numbers = forge.state.issues.map(({ number }) => number);
    await Promise.all(numbers.map((number) => signHere(forge, campaign.root, number)));
    const answered = new Set(forge.state.notes.map(({ thread }) => Number(thread.replace(/\D/g, ''))));
    expect(numbers.filter((number) => number >= 200 && !answered.has(number))).toEqual([]);
    expect(forge.state.requests.filter(({ branch }) => /signature-issue-2\d\d$/.test(branch))).toHaveLength(32);
    expect(forge.state.issues.filter(({ number, labels }) => number < 200 && labels.includes('by hand')).length).toBeGreaterThanOrEqual(3);
  },
  60_000,
);

test('of issues of one second the first five become requests, and the others are for a person', () => {
  const at = { author: 'mal', created: '2026-11-24T10:00:00Z', isOpen: true, title: '', body: '', labels: [], url: '' };
  const all = [1, 2, 3, 4, 5, 6, 7].map((number) => ({ ...at, number }));
  expect(all.map((issue) => floodOf(issue, [], all, { openRequests: 100, issuesOfAuthor: 5 }))).toEqual([
    ...Array<undefined>(5).fill(undefined),
    'by hand',
    'by hand',
  ]);
});

test('the address of a forge inside a network is no fault of who signs: it is left out', async () => {
  const forge = await startForge('forgejo');
  forge.state.pages = 'http://git.lan:3000';
  forge.state.addIssue({ number: 7, body: issueBody('forgejo'), labels: ['signature'] });
  await signHere(forge, campaign.root, 7);
  const [text] = Object.values(proposed(forge));
  expect(text).toMatch(/source:\n {2}title: Issue 7\n(?! {2}url)/);
});

test('a Gitea that cannot be asked for the request of a branch has it looked for: no second one, and the first follows its issue', async () => {
  const forge = await startForge('forgejo');
  forge.state.refuse = ({ method, path }) =>
    method === 'GET' && /\/pulls\/main\//.test(path) ? { status: 404, text: '404 page not found\n' } : undefined;
  const issue = forge.state.addIssue({ number: 7, body: issueBody('forgejo'), labels: ['signature'] });
  await signHere(forge, campaign.root, 7);
  const writes = forge.writes().length;
  await signHere(forge, campaign.root, 7);
  expect(forge.writes()).toHaveLength(writes);
  issue.body = issueBody('forgejo', { name: 'Bo Li Chen' });
  await signHere(forge, campaign.root, 7);
  expect(Object.keys(proposed(forge))).toEqual(['signatories/a/bo/bo-li-chen.yaml']);
  expect(forge.state.requests).toHaveLength(1);
});

test('in one run the first of each account comes before the second of any', () => {
  const issue = { created: '', isOpen: true, title: '', body: '', labels: [], url: '' };
  const issues = ['mal', 'mal', 'mal', 'ann', 'bo', 'ann'].map((author, index) => ({ ...issue, author, number: index + 1 }));
  expect(inFairTurn(issues).map(({ number }) => number)).toEqual([1, 4, 5, 2, 6, 3]);
});

test('yesterday’s issues and other people’s count for nobody', () => {
  const issue = { number: 9, author: 'bo', created: '2026-11-24T10:00:00Z', isOpen: true, title: '', body: '', labels: [], url: '' };
  const others = [
    { ...issue, number: 1, created: '2026-11-23T09:59:59Z' },
    { ...issue, number: 2, author: 'cleo' },
    { ...issue, number: 3, created: '2026-11-24T10:00:01Z' },
  ];
  expect(floodOf(issue, [], others, { openRequests: 1, issuesOfAuthor: 1 })).toBeUndefined();
  expect(floodOf(issue, [], [{ ...issue, number: 4 }], { openRequests: 1, issuesOfAuthor: 1 })).toBe('by hand');
});

test('all that wait are taken in one run, the oldest first, and those for a person stay', async () => {
  const forge = await startForge('forgejo');
  forge.state.addIssue({ number: 5, body: issueBody('forgejo', { name: 'Cleo Dar' }) });
  forge.state.addIssue({ number: 6, body: issueBody('forgejo', { name: 'Dov Eli' }), labels: ['signature', 'by hand'] });
  forge.state.addIssue({ number: 8, body: issueBody('forgejo', { name: 'Ann Lee' }) });
  await runTask('sign', forge, { root: campaign.root, open: true });
  expect([...forge.state.branches.keys()]).toEqual(['signature-issue-5']);
  expect(forge.state.notes.map(({ thread }) => thread)).toEqual(['5', '8']);
});

test('where the forge does not let the automation propose, the run fails and says what to switch on', async () => {
  const forge = await startForge('github');
  forge.state.mayPropose = false;
  forge.state.addIssue({ number: 7, body: issueBody('github') });
  await expect(signHere(forge, campaign.root, 7)).rejects.toThrow(/not permitted to create .* docs\/maintainers\.md says which settings/);
});

test('records of letters that were published elsewhere take no signatures', () => {
  const facts = { status: 'open', language: 'en' };
  expect(isSignable({ facts })).toBe(true);
  expect(isSignable({ facts: { ...facts, original: {} } })).toBe(false);
});
