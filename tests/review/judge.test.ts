// Verdicts: what is ready is one valid signature of someone new, and nothing else is ever ready.

import { expect, test } from 'vitest';
import { personHashes } from '../../src/core/withdrawn.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import type { Proposal, ProposedFile } from '../../src/review/proposal.ts';
import { signatureText } from '../../src/signatories/signature-text.ts';
import { inertStrings } from '../hostile/inert.ts';
import { inputs } from '../hostile/inputs.ts';
import type { Files } from '../support/campaign.ts';
import { added, baseOfMain, changed, makeRepository, onlyRead, removed } from './support.ts';

const repositoryWith = onlyRead(makeRepository);

const today = '2026-11-26';
const salt = '0123456789abcdef0123456789abcdef';
const withdrawn = personHashes(salt, { name: 'Gone Girl' }).map((hash) => `    - ${hash}\n`);

const campaign: Files = {
  'content/site.yaml': 'name: M\nurl: https://m.example\ndefaultLanguage: en\nrepository:\n  url: https://github.com/m/letter\n',
  'content/signatories/a.yaml': `withdrawn:\n  salt: ${salt}\n  entries:\n${withdrawn.join('')}`,
  'letters/closed.md': '---\ntitle: Closed\nlanguage: en\nstatus: closed\n---\n\nPlease listen.\n',
  'letters/record.md': '---\ntitle: Record\nlanguage: en\nstatus: open\noriginal:\n  url: https://o.example.org/\n---\n\nPlease listen.\n',
  'signatories/a/cleo.yaml': 'name: Cleo Dar\nhandle: cleo\nlink: https://github.com/cleo\n',
  'signatories/a/team.list.yaml': '- name: Dov Eli\n- name: Fay Gold\n',
};

let count = 0;
function proposal(files: readonly ProposedFile[], more: Partial<Proposal> = {}): Proposal {
  return { number: ++count, files, author: { name: 'Somebody', email: 'somebody@example.org' }, ...more };
}

async function makeJudge(more: Files = {}): Promise<Judge> {
  return new Judge(await baseOfMain(repositoryWith({ ...campaign, ...more })), today);
}

const signs = (text = 'name: Bo Chen\n', path = 'signatories/a/bo.yaml'): ProposedFile => added(path, text);
const kindOf = (judge: Judge, ...files: ProposedFile[]): string => judge.judge(proposal(files)).kind;

test('one valid signature of somebody new is ready, wherever it lies below its letter', async () => {
  const judge = await makeJudge();
  for (const file of [
    signs(),
    signs('name: 王小明\ncountry: TW\ndate: 2026-11-27\n', 'signatories/a/2026/11/wang.yaml'),
    signs('name: Bo Chen\r\nrole: Nurse\r\n'),
    signs('name: Nora Limited-Inc\n'),
    signs('name: An Organisation e.V.\nkind: organisation\nlink: https://an-organisation.example.org/\nrevision: 1\n'),
  ]) {
    const verdict = judge.judge(proposal([file]));
    expect([verdict.kind, verdict.questions, verdict.isFixable], file.path).toEqual(['ready', [], false]);
    expect(verdict.signatures).toHaveLength(1);
  }
});

/** Each adds one signature that passes the check. */
const doubtful: readonly [string, ProposedFile][] = [
  ['a letter that is closed', signs('name: Bo Chen\n', 'signatories/closed/bo.yaml')],
  ['the record of a letter', signs('name: Bo Chen\n', 'signatories/record/bo.yaml')],
  ['the day after tomorrow', signs('name: Bo Chen\ndate: 2026-11-28\n')],
  ['next year', signs('name: Bo Chen\ndate: 2027\n')],
  ['a verification of its own', signs('name: Bo Chen\nverified:\n  by: Ann Lee\n')],
  ['one of those who began it', signs('name: Bo Chen\ninitiator: true\n')],
  ['an import', signs('name: Bo Chen\nsource:\n  title: A list\n')],
  ['a society that says nothing of its kind', signs('name: Vale Cycling Club e.V.\n')],
  ['a company that says nothing of its kind', signs('name: Walk the Vale GmbH\n')],
  ['a charity that says nothing of its kind', signs('name: Books on Wheels CIC\n')],
  ['an association in Czech', signs('name: Spolek přátel knih z.s.\n')],
  ['a limited company', signs('name: Harrow Bakers Ltd\nlink: https://bakers.example.org/\n')],
  ['a note of the editors', signs('name: Bo Chen\nnote: Checked by the editors.\n')],
  ['a place at the top of the list', signs('name: Bo Chen\nsortName: Aaa\n')],
  ['an advertisement', signs('name: Bo Chen\nstatement: Buy at www.example.org\n')],
  ['an address for a name', signs('name: Pills.com\n')],
  ['a name without letters', signs('name: "12345"\n')],
  ['an executable file', { ...signs(), isExecutable: true }],
  ['two accounts', signs('name: Bo Chen\nhandle: bo\nlink: https://github.com/torvalds\n')],
];

test.each(doubtful)('%s is for a person to decide', async (_, file) => {
  const verdict = (await makeJudge()).judge(proposal([file]));
  expect([verdict.kind, verdict.problems.filter(({ severity }) => severity === 'error')]).toEqual(['doubtful', []]);
  expect(verdict.questions.length).toBeGreaterThan(0);
});

test('the account of another is a question, and one’s own is none', async () => {
  const judge = await makeJudge();
  const file = signs('name: Bo Chen\nlink: https://github.com/bo\n');
  const by = (author: Partial<Proposal['author']>): Verdict =>
    judge.judge(proposal([file], { author: { name: 'x', email: 'x@example.org', ...author } }));
  expect(by({ handle: 'Bo' }).kind).toBe('ready');
  expect(by({}).kind).toBe('ready');
  expect(by({ handle: 'mallory' }).kind).toBe('doubtful');
  expect(by({ email: '123+mallory@users.noreply.github.com' }).kind).toBe('doubtful');
});

test('who is there already, withdrew, or looks like somebody else is not ready', async () => {
  const judge = await makeJudge();
  const again = judge.judge(proposal([signs('name: Ann Lee\n')]));
  expect([again.kind, again.duplicates.map(({ other, isCertain }) => [other.name, isCertain])]).toEqual([
    'likely-duplicate',
    [['Ann Lee', true]],
  ]);
  const like = judge.judge(proposal([signs('name: Cléo Dar\nlink: https://github.com/cleo\n', 'signatories/a/x.yaml')]));
  expect([like.kind, like.duplicates.map(({ other, isCertain }) => [other.name, isCertain])]).toEqual([
    'likely-duplicate',
    [['Cleo Dar', false]],
  ]);
  expect(kindOf(judge, signs('name: Аnn Lee\n'))).toBe('likely-duplicate');
  expect(kindOf(judge, signs('name: Gone Girl\n'))).toBe('invalid');
  expect(kindOf(judge, signs('name: Bo Chen\n', 'signatories/a/Ann.yaml'))).toBe('invalid');
  expect(kindOf(judge, signs('name: Bo Chen\n', 'signatories/a/x/ann.yaml'))).toBe('invalid');
  expect(kindOf(judge, signs('name: Bo Chen\n', 'signatories/a/team-2.yaml'))).toBe('invalid');
  expect(kindOf(judge, signs('name: Bo Chen\n', 'signatories/none/bo.yaml'))).toBe('invalid');
  expect(kindOf(judge, signs('name: Bo Chen\nrevision: 9\n'))).toBe('invalid');
});

test('proposals are held against those that were accepted, and against those that are open', async () => {
  const judge = await makeJudge();
  const first = proposal([signs()]);
  judge.accept(first);
  const second = judge.judge(proposal([signs('name: Bo Chen\n', 'signatories/a/bo-chen.yaml')]));
  expect([second.kind, second.duplicates.map((one) => one.proposal)]).toEqual(['likely-duplicate', [first.number]]);
  expect(judge.judge(proposal([signs('name: Bo Ruiz-Picasso\n')])).kind).toBe('conflict');
  expect(judge.judge(proposal([signs()])).kind).toBe('empty');
  expect(kindOf(judge, signs('name: Robert Smithson\n', 'signatories/a/BO.yaml'))).toBe('invalid');
  expect(kindOf(judge, signs('name: Robert Smithson\n', 'signatories/a/bo.yaml/x.yaml'))).toBe('conflict');
  const open = proposal([signs('name: Eve Roy\ninitiator: yes\n', 'signatories/a/eve.yaml')]);
  judge.remember(open);
  const third = judge.judge(proposal([signs('name: Eve Roy\n', 'signatories/a/eve-roy.yaml')]));
  expect([third.kind, third.duplicates.map((one) => one.proposal)]).toEqual(['likely-duplicate', [open.number]]);
  // Who was removed by a proposal may sign again with another.
  judge.accept(proposal([removed('signatories/a/cleo.yaml', String(campaign['signatories/a/cleo.yaml']))]));
  expect(kindOf(judge, signs('name: Cleo Dar\n', 'signatories/a/cleo-dar.yaml'))).toBe('ready');
});

test('edits and withdrawals are told apart by whose they are, and none is ready', async () => {
  const judge = await makeJudge();
  const before = String(campaign['signatories/a/cleo.yaml']);
  const edit = changed('signatories/a/cleo.yaml', before, `${before}role: Nurse\n`);
  const gone = removed('signatories/a/cleo.yaml', before);
  const cleo = { author: { name: 'Cleo', email: 'c@example.org', handle: 'cleo' } };
  const ownerOf = () => ({ name: 'Cleo', email: 'SOMEBODY@example.org' });
  expect(judge.judge(proposal([edit], cleo))).toMatchObject({ kind: 'own-edit', notes: [expect.stringContaining('account')] });
  expect(judge.judge(proposal([gone], cleo)).kind).toBe('withdrawal');
  expect(judge.judge(proposal([edit], { ownerOf }))).toMatchObject({ kind: 'own-edit', notes: [expect.stringContaining('Anybody')] });
  expect(judge.judge(proposal([edit])).kind).toBe('edits-others');
  expect(judge.judge(proposal([gone])).kind).toBe('edits-others');
  expect(judge.judge(proposal([edit, signs()], cleo)).kind).toBe('own-edit');
  expect(judge.judge(proposal([removed('signatories/a/ann.yaml', 'name: Ann Lee\n'), gone], cleo)).kind).toBe('edits-others');
  expect(
    kindOf(judge, changed('signatories/a/team.list.yaml', String(campaign['signatories/a/team.list.yaml']), '- name: Dov Eli\n')),
  ).toBe('edits-others');
});

test('everything else has a kind of its own', async () => {
  const judge = await makeJudge();
  const french = added('translations/de/a.md', '---\ntitle: Ein Brief\nrevision: 1\n---\n\nHört zu.\n\n<b>x</b>\n');
  const verdict = judge.judge(proposal([french]));
  expect(verdict).toMatchObject({
    kind: 'invalid',
    // A tag that says what Markdown says is put into Markdown.
    whenFixed: 'translation',
    translations: [{ language: 'de', text: 'a', isNew: true }],
  });
  expect(verdict.problems.map(({ rule }) => rule)).toContain('markdown-html');
  const sound = judge.judge(proposal([added('translations/de/a.md', '---\ntitle: Ein Brief\nrevision: 1\n---\n\nHört zu.\n')]));
  expect(sound).toMatchObject({
    kind: 'translation',
    translations: [
      {
        passages: [
          { original: 'A letter', now: 'Ein Brief' },
          { before: undefined, now: 'Hört zu.' },
        ],
      },
    ],
  });
  expect(kindOf(judge, added('letters/b.md', String(campaign['letters/closed.md'])))).toBe('text');
  expect(kindOf(judge, added('content/signatories/closed.yaml', 'distinct:\n  - signatories: [a, b]\n'))).toBe('decisions');
  expect(kindOf(judge, signs(), french)).toBe('mixed');
  expect(kindOf(judge, signs(), added('content/signatories/closed.yaml', 'distinct:\n  - signatories: [a, b]\n'))).toBe('mixed');
  expect(kindOf(judge, signs(), signs('name: Eve Roy\n', 'signatories/a/eve.yaml'))).toBe('several');
  expect(kindOf(judge, added('signatories/a/more.list.yaml', '- name: Bo Chen\n'))).toBe('several');
  expect(kindOf(judge)).toBe('empty');
  expect(judge.judge(proposal([], { conflicts: ['signatories/a/x.yaml'] }))).toMatchObject({
    kind: 'conflict',
    problems: [{ rule: 'change-conflict' }],
  });
});

const engine = [
  '.github/workflows/x.yml',
  'src/x.ts',
  'package.json',
  '../package.json',
  'public/x.svg',
  'content/site.yaml',
  'content/pages/x.mdx',
  'README.md',
  'signatories/.gitattributes',
  'signatories/a/.gitattributes',
  'signatories/a/README.md',
  'signatories/x.yaml',
  '.gitmodules',
  'Signatories/a/x.yaml',
  'signatories',
  'letters/x.mdx',
  'signatories/a/.hidden.yaml',
  '.git-blame-ignore-revs',
  'content/x.yaml',
];

test.each(engine)('%s is a matter of the engine, with a signature and without', async (path) => {
  const judge = await makeJudge();
  expect(kindOf(judge, added(path, 'x\n'))).toBe('engine');
  expect(kindOf(judge, signs(), added(path, 'x\n'))).toBe('engine');
});

test('what is invalid says whether it can be fixed, and what it is then', async () => {
  const judge = await makeJudge();
  const fixed = judge.judge(proposal([signs('Name: Bo Chen\nsite: bo.example.org/me\n', 'signatories/a/Bo Chen.yml')]));
  expect(fixed).toMatchObject({
    kind: 'invalid',
    isFixable: true,
    whenFixed: 'ready',
    fixes: [{ newPath: 'signatories/a/Bo-Chen.yaml' }],
  });
  expect(fixed.fixes[0]?.bytes.toString()).toBe('name: Bo Chen\nlink: https://bo.example.org/me\n');
  expect(fixed.signatures.map(({ facts }) => facts.link)).toEqual(['https://bo.example.org/me']);
  expect(judge.judge(proposal([signs('Name: Ann Lee\n', 'signatories/a/x.yml')]))).toMatchObject({ isFixable: false, kind: 'invalid' });
  expect(judge.judge(proposal([signs('name: Bo Chen\n', 'signatories/a/ann.yml')]))).toMatchObject({ isFixable: false, kind: 'invalid' });
  expect(judge.judge(proposal([signs('role: Nurse\n')]))).toMatchObject({ isFixable: false, kind: 'invalid' });
});

test('a list with thousands of errors is judged, and no fix is tried on it', async () => {
  const judge = await makeJudge();
  const list = (rows: number): ProposedFile => added('signatories/a/many.list.yaml', '- Name: Row Listed\n'.repeat(rows));
  const [few, many] = [12, 3000].map((rows) => judge.judge(proposal([list(rows)])));
  expect(few).toMatchObject({ kind: 'invalid', notes: [] });
  expect(few?.fixes).not.toEqual([]);
  expect(many).toMatchObject({ kind: 'invalid', isFixable: false, fixes: [] });
  expect(many?.notes).toEqual([expect.stringMatching(/^It has more than 1,000 errors, so fixes were not tried\. .*check --fix/)]);
  // Of one that is wrong from its beginning the rest is not read, and it says from where on.
  const long = judge.judge(proposal([list(12_000)]));
  expect(long).toMatchObject({ kind: 'invalid', isFixable: false, notes: many?.notes });
  expect(long.problems[0]).toMatchObject({
    rule: 'invalid-value',
    line: 1,
    message: expect.stringMatching(/^The rows before line [\d,]+ have/),
  });
  expect(long.problems.length).toBeLessThan(5000);
  // One that is wrong only here and there is read to its end.
  const sparse = `${'- name: Row Listed\n  role: Nurse\n'.repeat(4000)}- Name: Last Listed\n`;
  const last = judge.judge(proposal([added('signatories/a/many.list.yaml', sparse)])).problems.find(({ rule }) => rule === 'unknown-key');
  expect(last?.line).toBe(8001);
});

test('no hostile file is ready, however it is sent', async () => {
  const judge = await makeJudge();
  const ready: string[] = [];
  let tried = 0;
  for (const { id, files, problems } of inputs) {
    const own = Object.entries(files).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null);
    if (problems.length === 0 || own.length === 0) continue;
    tried++;
    const verdict = judge.judge(proposal(own.map(([path, content]) => added(path, Buffer.from(content)))));
    if (verdict.kind === 'ready') ready.push(id);
  }
  expect(tried).toBeGreaterThan(60);
  // Alone, one of two files that meet is as good as any; the other is not there to meet it.
  expect(ready).toEqual([]);
  const thousand = Array.from({ length: 1000 }, (_, index) => signs(`name: Bo Number${index}\n`, `signatories/a/n${index}.yaml`));
  expect(judge.judge(proposal(thousand))).toMatchObject({ kind: 'several', problems: [] });
  expect(kindOf(judge, { ...signs(), kind: 'link', after: undefined })).toBe('engine');
  expect(kindOf(judge, { ...signs(), kind: 'submodule', after: undefined })).toBe('engine');
  expect(kindOf(judge, { ...signs(), after: undefined, size: 20_000_000 })).not.toBe('ready');
  expect(kindOf(judge, { ...signs(), after: undefined, size: 5000 })).toBe('invalid');
});

test('names that would break out somewhere are ready or not, and never anything but text', async () => {
  const judge = await makeJudge();
  for (const name of inertStrings) {
    const { kind, signatures } = judge.judge(proposal([signs(signatureText({ name }))]));
    if (kind === 'ready') expect(signatures[0]?.facts.name).toBe(name.normalize('NFC').replace(/\s+/g, ' '));
  }
});
