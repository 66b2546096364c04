// The automation on a Gitea or Forgejo that somebody runs: many people sign by issue at once while one account floods, requests are judged and
// answered, links are looked after; and what the forge shows afterwards is held against what it has to show. forge.md says how to get one.

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { git } from '../fast-import.ts';
import { start, UsageError, wholeNumber } from '../tool.ts';
import { type ForgeAdmin, forgeAdmin, makeToken, makeUser } from './forge-admin.ts';

const engine = fileURLToPath(new URL('../../', import.meta.url));
const form = '.forgejo/issue_template/sign.yaml';
const bot = 'letter-bot';
const corrected = 'signatories/a/zo/zoe-corrected.yaml';
const campaign: Readonly<Record<string, string>> = {
  'content/site.yaml': 'name: Trial\nurl: https://trial.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease [listen](https://nowhere.invalid/page).\n',
  'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\n[Écoutez](https://nowhere.invalid/page), s’il vous plaît.\n',
  'signatories/a/ann-lee.yaml': 'name: Ann Lee\n',
};

/** What a person sends, and the labels that the answer has to leave. */
const proposals = [
  { file: 'signatories/a/in-order.yaml', text: 'name: Ilse Order\n', labels: ['signature', 'check: passed'] },
  { file: 'signatories/a/broken.yaml', text: 'nmae: Bo Ken\n', labels: ['signature', 'check: problems'] },
  {
    file: 'translations/it/a.md',
    text: '---\ntitle: Una lettera\nrevision: 1\n---\n\n[Ascoltate](https://nowhere.invalid/page), per favore.\n',
    labels: ['translation', 'check: passed'],
  },
  { file: 'package.json', text: '{ "name": "mine" }\n', labels: ['engine'] },
] as const;

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label: string; readonly options?: readonly { readonly label: string }[] };
}

/** As the forge makes an issue of our form. */
export function issueBody(name: string): string {
  const answers: Readonly<Record<string, string>> = { letter: 'A letter', name, kind: 'person', personalCapacity: 'no' };
  const { body } = parse(readFileSync(join(engine, form), 'utf8')) as { body: readonly Field[] };
  return body
    .filter(({ type }) => type !== 'markdown')
    .map(({ type, id = '', attributes: { label, options = [] } }) => {
      const consent = options.map((option) => `- [X] ${option.label}`).join('\n');
      const answer = type === 'checkboxes' ? consent : (answers[id] ?? '_No response_');
      return `### ${label}\n\n${answer}`;
    })
    .join('\n\n');
}

interface Trial {
  readonly forge: ForgeAdmin;
  readonly repository: string;
  readonly token: string;
  readonly folder: string;
}

/** Runs a task of the automation as a workflow does, in a clone. Returns what it said. */
async function automate(
  { forge, repository, token, folder }: Trial,
  root: string,
  args: readonly string[],
  event?: number,
): Promise<string> {
  const eventPath = join(folder, `event-${event}.json`);
  if (event !== undefined) writeFileSync(eventPath, JSON.stringify({ action: 'opened', issue: { number: event } }));
  const own: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: folder,
    GITHUB_API_URL: `${forge.address}/api/v1`,
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_PATH: eventPath,
    // What is judged is a stranger's, so that no token is there.
    ...(args[0] !== 'judge' && { UNDERSIGNED_TOKEN: token }),
    UNDERSIGNED_ACCOUNT: bot,
  };
  const program = join(engine, 'src/cli/undersigned.js');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, 'automate', ...args, '--forge', 'forgejo', '--root', root],
      { env: own, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => (error && error.code !== 1 ? reject(new Error(`${args.join(' ')}: ${stderr}`)) : resolve(stdout + stderr)),
    );
  });
}

/** Each worker has a clone of its own, as each run of a workflow has. */
async function inParallel(
  items: readonly number[],
  clones: readonly string[],
  work: (item: number, clone: string) => Promise<void>,
): Promise<void> {
  const left = [...items];
  await Promise.all(
    clones.map(async (clone) => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, clone);
    }),
  );
}

async function begin(forge: ForgeAdmin, folder: string): Promise<Trial> {
  const password = await makeUser(forge, bot);
  const token = await makeToken(forge, bot, password);
  const name = `signing-${Date.now().toString(36)}`;
  const repository = `${forge.owner}/${name}`;
  await forge.ask('POST', '/user/repos', { name, private: false, default_branch: 'main' });
  await forge.ask('PUT', `/repos/${repository}/collaborators/${bot}`, { permission: 'write' });
  const work = join(folder, 'work');
  mkdirSync(work);
  git(work, ['init', '-q', '--initial-branch=main']);
  write(work, campaign);
  mkdirSync(dirname(join(work, form)), { recursive: true });
  cpSync(join(engine, form), join(work, form));
  commit(work, 'Begin');
  git(work, ['push', '-q', forge.remoteOf(repository), 'main']);
  return { forge, repository, token, folder };
}

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function commit(root: string, message: string): void {
  git(root, ['add', '--all']);
  git(root, ['-c', 'user.name=Mia', '-c', 'user.email=mia@campaign.example', 'commit', '-q', '-m', message]);
}

interface Shown {
  readonly number: number;
  readonly state: string;
  readonly labels: readonly { readonly name: string }[];
  readonly head?: { readonly ref: string };
}
interface Said {
  readonly body: string;
  readonly user: { readonly login: string };
}

const labelsOf = ({ labels }: Shown): string[] => labels.map(({ name }) => name).sort();

async function own({ forge, repository }: Trial, number: number): Promise<readonly Said[]> {
  const all = (await forge.ask('GET', `/repos/${repository}/issues/${number}/comments`)) as readonly Said[];
  return all.filter(({ user }) => user.login === bot);
}

async function listed({ forge, repository }: Trial, path: string): Promise<readonly Shown[]> {
  const found: Shown[] = [];
  for (let page = 1; ; page++) {
    const some = (await forge.ask('GET', `/repos/${repository}/${path}&limit=50&page=${page}`)) as readonly Shown[];
    found.push(...some);
    if (some.length < 50) return found;
  }
}

/** Signing by issue, by people and by one account that floods. Returns what is not as it has to be. */
async function signAtOnce(
  trial: Trial,
  clones: readonly string[],
  people: number,
  flood: number,
  out: (line: string) => void,
): Promise<string[]> {
  const { forge, repository } = trial;
  const wrong: string[] = [];
  const open = async (name: string, as: string): Promise<number> => {
    const issue = { title: `Signature: ${name}`, body: issueBody(name) };
    return ((await forge.ask('POST', `/repos/${repository}/issues`, issue, as)) as Shown).number;
  };
  const named = (index: number): string => `Person ${String.fromCodePoint(65 + (index % 26), 97 + Math.floor(index / 26))}`;
  const honest: number[] = [];
  const flooding: number[] = [];
  for (let index = 0; index < Math.max(people, flood); index++) {
    if (index < flood) flooding.push(await open(`Mal ${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}`, 'mal'));
    if (index < people) honest.push(await open(named(index), `person-${index + 1}`));
  }
  const begun = performance.now();
  await inParallel(
    [...honest, ...flooding].sort((a, b) => a - b),
    clones,
    async (number, clone) => {
      await automate(trial, clone, ['sign'], number);
    },
  );
  const first = performance.now();
  const again = await automate(trial, clones[0] as string, ['sign', '--open']);
  out(
    `A run for each of ${honest.length} people and of ${flooding.length} issues of one account, ${clones.length} at once: ${((first - begun) / 1000).toFixed(0)} s; one run for all that wait: ${((performance.now() - first) / 1000).toFixed(0)} s.`,
  );
  if (/opened|written|could not/.test(again)) wrong.push(`The run for all that wait found something left: ${again}`);

  const requests = new Map((await listed(trial, 'pulls?state=open')).map((one) => [one.head?.ref, one]));
  for (const number of honest) {
    const said = await own(trial, number);
    if (!requests.has(`signature-issue-${number}`)) wrong.push(`Issue ${number} became no request: ${said[0]?.body}`);
    if (said.length !== 1) wrong.push(`Issue ${number} has ${said.length} answers.`);
  }
  const issues = new Map((await listed(trial, 'issues?type=issues&state=open')).map((one) => [one.number, one]));
  const made = flooding.filter((number) => requests.has(`signature-issue-${number}`)).length;
  const byHand = flooding.filter((number) => labelsOf(issues.get(number) as Shown).includes('by hand')).length;
  out(`Of the one account ${made} became requests, and ${byHand} wait for a person.`);
  if (made + byHand !== flooding.length) wrong.push(`Of the flood ${flooding.length - made - byHand} have neither.`);
  if (made > 5) wrong.push(`${made} of the flood became requests.`);
  if (made < Math.min(5, flood)) wrong.push(`Only ${made} of the first five became requests.`);

  // Somebody corrects their name; the file gets another one, too.
  const [edited] = honest as [number, ...number[]];
  await forge.ask('PATCH', `/repos/${repository}/issues/${edited}`, { body: issueBody('Zoe Corrected') }, 'person-1');
  const told = await automate(trial, clones[0] as string, ['sign'], edited);
  const path = `/repos/${repository}/pulls/${requests.get(`signature-issue-${edited}`)?.number}/files`;
  let files: string[] = [];
  // The forge looks at a branch a moment after it was written to.
  for (let second = 0; second < 30 && files.join() !== corrected; second++) {
    await wait(1000);
    files = ((await forge.ask('GET', path)) as readonly { filename: string }[]).map(({ filename }) => filename);
  }
  if (files.join() !== corrected) wrong.push(`The request of issue ${edited} does not follow it: ${told} ${files}`);
  if (/opened|written|updated|follows/.test(await automate(trial, clones[0] as string, ['sign'], edited)))
    wrong.push('The same issue twice changes something.');
  return wrong;
}

/** Requests of people, looked at and answered. */
async function judgeAndAnswer(trial: Trial, clone: string, out: (line: string) => void): Promise<string[]> {
  const { forge, repository, folder } = trial;
  const wrong: string[] = [];
  const numbers: number[] = [];
  const work = join(folder, 'work');
  for (const [index, { file, text }] of proposals.entries()) {
    git(work, ['checkout', '-q', '-B', `proposal-${index}`, 'main']);
    write(work, { [file]: text });
    commit(work, 'Propose');
    git(work, ['push', '-q', forge.remoteOf(repository), `proposal-${index}`]);
    const body = { head: `proposal-${index}`, base: 'main', title: 'A proposal' };
    numbers.push(((await forge.ask('POST', `/repos/${repository}/pulls`, body, `person-${index + 1}`)) as Shown).number);
  }
  const verdicts = join(folder, 'verdicts');
  const begun = performance.now();
  for (const round of [1, 2, 3]) {
    rmSync(verdicts, { recursive: true, force: true });
    const judged = await automate(trial, clone, ['judge', '--open', '--out', verdicts]);
    const answered = await automate(trial, clone, ['answer', '--verdicts', verdicts]);
    const count = answered.split('\n').filter((line) => /comment (?:written|updated)/.test(line)).length;
    out(`Round ${round} of judge and answer: ${(judged.match(/^Request \d+: /gm) ?? []).length} looked at, ${count} comments.`);
    if (count === 0) break;
    if (round === 3) wrong.push('There is something to answer in every round.');
  }
  out(`Judged and answered after ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
  const requests = new Map((await listed(trial, 'pulls?state=open')).map((one) => [one.number, one]));
  for (const [index, number] of numbers.entries()) {
    const wanted: string[] = [...(proposals[index]?.labels ?? [])].sort();
    const labels = labelsOf(requests.get(number) as Shown);
    if (labels.join() !== wanted.join()) wrong.push(`Request ${number} has the labels ${labels}, and not ${wanted}.`);
    const said = await own(trial, number);
    if (said.length !== 1) wrong.push(`Request ${number} has ${said.length} answers.`);
  }
  return wrong;
}

/** The one issue about links, which is there and closed after a night in which one failed. */
async function keepLinks(trial: Trial, clone: string): Promise<string[]> {
  await automate(trial, clone, ['links']);
  await automate(trial, clone, ['links']);
  const found = await listed(trial, 'issues?type=issues&state=all&labels=links');
  return found.length === 1 && found[0]?.state === 'closed'
    ? []
    : [`There are ${found.length} issues about links: ${JSON.stringify(found.map(({ state }) => state))}`];
}

await start(import.meta.url, {
  help: `Tries the automation out on a real Gitea or Forgejo: makes users, a repository and an account for the automation there, has many sign by issue at
once beside one account that floods, has requests judged and answered, and links looked after. Says what is not as it has to be.

Usage: FORGEJO_TOKEN=… node bench/day/real-automation.ts --url http://127.0.0.1:3000 --owner NAME [--people N] [--flood N] [--at-once N]

Options:
  --url URL    Of a forge that is yours alone: users are made there, and a repository, and stay. forge.md says how to start one.
  --owner NAME The account that the token in FORGEJO_TOKEN is of. It has to be an administrator's, with all scopes.
  --people N   Who sign, once each. 32 where it is left out.
  --flood N    Issues of one more account, in between. 40 where it is left out.
  --at-once N  How many runs there are at the same time. 8 where it is left out.
  --help       Prints this.

Ends with 1 where anything is not as it has to be.
`,
  options: { url: true, owner: true, people: true, flood: true, 'at-once': true },
  run: async (values) => {
    const token = process.env.FORGEJO_TOKEN ?? process.env.GITEA_TOKEN;
    if (typeof values.url !== 'string' || typeof values.owner !== 'string' || !token)
      throw new UsageError('--url, --owner and the token of an administrator in FORGEJO_TOKEN are needed: see forge.md.');
    const forge = forgeAdmin(values.url, values.owner, token);
    const people = wholeNumber(values, 'people', 32, 4, 90);
    const flood = wholeNumber(values, 'flood', 40, 0, 600);
    const atOnce = wholeNumber(values, 'at-once', 8, 1, 100);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-automation-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const out = (line: string): void => void process.stdout.write(`${line}\n`);
    const { version } = (await forge.ask('GET', '/version')) as { version: string };
    const trial = await begin(forge, folder);
    out(`${version}: ${trial.repository}`);
    for (let index = 1; index <= people; index++) await makeUser(forge, `person-${index}`);
    await makeUser(forge, 'mal');
    const clones = Array.from({ length: atOnce }, (_, index) => join(folder, `clone-${index}`));
    for (const clone of clones) git(folder, ['clone', '-q', `${forge.address}/${trial.repository}.git`, clone]);
    const wrong = [
      ...(await signAtOnce(trial, clones, people, flood, out)),
      ...(await judgeAndAnswer(trial, clones[0] as string, out)),
      ...(await keepLinks(trial, clones[0] as string)),
    ];
    for (const one of wrong) out(one);
    out(wrong.length === 0 ? 'All is as it has to be.' : `${wrong.length} are not as they have to be.`);
    if (wrong.length > 0) process.exitCode = 1;
  },
});
