// Two maintainers of one campaign, each with a clone of one remote, who withdraw, rename, merge, decide, correct, import and pull in an order
// that a seed decides. Afterwards no one who withdrew may be listed in either clone or be new to an import, and no decision may be lost.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { loadCampaign } from '../src/core/load.ts';
import { run } from '../src/cli/main.ts';
import type { ExistingSignatory } from '../src/signatories/existing.ts';
import { readExisting } from '../src/signatories/existing.ts';
import { makeRandom, type Random } from './random.ts';

const letter = 'a';
const listed = ['Ada Beispiel', 'Bruno Muster', 'Carla Voorbeeld', 'Dario Esempio', 'Elif Ornek', 'Farid Misal'];
const alone = ['Gwen Sample', 'Hanna Exempel', 'Ivo Primjer', 'Jana Priklad', 'Jana Prikladova', 'Kofi Nhwe', 'Kofi Nhwea', 'Lars Mall'];
const families = ['Ash', 'Brook', 'Cliff', 'Dale', 'Elm', 'Field', 'Grove', 'Hill', 'Isle', 'Lake', 'Marsh', 'Oak'];

export interface Outcome {
  readonly seed: number;
  /** What was done, in words, in order. */
  readonly deeds: readonly string[];
  /** What must never be. */
  readonly faults: readonly string[];
  /** How often git or the check asked a person. */
  readonly asked: number;
}

/** One sequence, with everything that it needs in a folder of its own, which is removed. */
export async function twoMaintainers(seed: number, steps = 14): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-two-'));
  try {
    const play = new Play(folder, makeRandom(seed));
    await play.begin();
    for (let step = 0; step < steps; step++) await play.step();
    await play.end();
    return { seed, deeds: play.deeds, faults: play.faults, asked: play.asked };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whom names mean, whatever they are called: what was said to be one is one. */
class Identities {
  readonly #parents = new Map<string, string>();

  of(name: string): string {
    const parent = this.#parents.get(name);
    return parent === undefined ? name : this.of(parent);
  }

  join(name: string, other: string): void {
    const [one, two] = [this.of(name), this.of(other)];
    if (one !== two) this.#parents.set(two, one);
  }
}

class Play {
  readonly deeds: string[] = [];
  readonly faults: string[] = [];
  asked = 0;
  readonly #random: Random;
  readonly #folder: string;
  readonly #clones: readonly string[];
  readonly #names = new Set<string>();
  readonly #identities = new Identities();
  readonly #withdrew = new Set<string>();
  readonly #distinct: (readonly [string, string])[] = [];
  #number = 0;

  constructor(folder: string, random: Random) {
    this.#folder = folder;
    this.#random = random;
    this.#clones = [join(folder, 'one'), join(folder, 'two')];
  }

  async begin(): Promise<void> {
    const [one = '', two = ''] = this.#clones;
    for (const name of [...listed, ...alone]) this.#names.add(name);
    const files: Record<string, string> = {
      'content/site.yaml': 'name: Two\nurl: https://two.example\ndefaultLanguage: en\n',
      [`letters/${letter}.md`]: '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
      [`signatories/${letter}/hall.list.yaml`]: listed.map((name) => `- name: ${name}\n  affiliation: Example Hall\n`).join(''),
    };
    const source = this.#write('source.csv', `Name\n${alone.map((name) => `${name}\n`).join('')}`);
    git(this.#folder, 'init', '-q', '--bare', '-b', 'main', 'remote');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(one, path)), { recursive: true });
      writeFileSync(join(one, path), text);
    }
    git(one, 'init', '-q', '-b', 'main');
    await this.#command(one, 'import', source, '--write', '--no-ask', '--kind', 'person');
    this.#commit(one, 'Begin');
    git(one, 'remote', 'add', 'origin', join(this.#folder, 'remote'));
    git(one, 'push', '-q', '-u', 'origin', 'main');
    git(this.#folder, 'clone', '-q', 'remote', two);
  }

  async step(): Promise<void> {
    const root = this.#random.pick(this.#clones);
    const dice = this.#random.below(20);
    if (dice < 5) await this.#withdraw(root);
    else if (dice < 9) await this.#rename(root);
    else if (dice < 11) await this.#same(root);
    else if (dice < 13) await this.#decide(root);
    else if (dice < 15) await this.#import(root);
    else if (dice < 16) this.#correct(root);
    else await this.#pull(root);
  }

  async end(): Promise<void> {
    for (const root of [...this.#clones, ...this.#clones]) await this.#pull(root);
    for (const root of this.#clones) {
      const existing = readExisting(root, letter);
      for (const { facts } of existing.signatories)
        if (this.#withdrew.has(this.#identities.of(facts.name))) this.faults.push(`${facts.name} withdrew and is listed`);
      for (const pair of this.#distinct) {
        // Somebody may be listed twice, where an import knew one name and a renaming the other.
        const [some = [], others = []] = pair.map((name) =>
          existing.signatories.filter(({ facts }) => this.#identities.of(facts.name) === this.#identities.of(name)),
        );
        if (some.length === 0 || others.length === 0 || some.some((one) => others.includes(one))) continue;
        const isKnown = existing.decisions.distinct.some(({ signatories, names }) => {
          const meant = signatories.map((id, place) => existing.index.find(id, names?.[place])?.signatory);
          return some.some((one) => meant.includes(one)) && others.some((one) => meant.includes(one));
        });
        if (!isKnown) this.faults.push(`that ${pair.join(' and ')} are two is forgotten`);
      }
      const everyone = this.#write('everyone.csv', `Name\n${[...this.#names].map((name) => `${name}\n`).join('')}`);
      const { out } = await this.#command(root, 'import', everyone, '--report', 'json', '--no-ask', '--kind', 'person');
      for (const { outcome, name } of (JSON.parse(out) as { rows: { outcome: string; name: string }[] }).rows)
        if (outcome === 'new' && this.#withdrew.has(this.#identities.of(name)))
          this.faults.push(`${name} withdrew and is new to an import`);
    }
  }

  async #withdraw(root: string): Promise<void> {
    const one = this.#someone(root);
    if (!one) return;
    await this.#remove(root, one);
    this.#did(root, `withdraws ${one.facts.name}`);
  }

  async #remove(root: string, { id, facts }: ExistingSignatory): Promise<void> {
    this.#withdrew.add(this.#identities.of(facts.name));
    await this.#command(root, 'withdraw', id, '--yes');
  }

  async #rename(root: string): Promise<void> {
    const one = this.#someone(root);
    if (!one) return;
    const name = `${one.facts.name.split(' ')[0]} ${this.#random.pick(families)}${'xyz'.charAt(this.#random.below(3))}${'aeo'.charAt(this.#number++ % 3)}`;
    if (this.#names.has(name)) return;
    this.#know(name, one.facts.name);
    await this.#command(root, 'rename', one.id, '--name', name);
    this.#did(root, `renames ${one.facts.name} to ${name}`);
  }

  async #same(root: string): Promise<void> {
    const [one, other] = [this.#someone(root), this.#someone(root)];
    if (!one || !other || one.id === other.id || this.#isDecided(one, other)) return;
    this.#know(other.facts.name, one.facts.name);
    await this.#command(root, 'same', one.id, other.id, '--yes');
    this.#did(root, `says that ${other.facts.name} is ${one.facts.name}`);
  }

  async #decide(root: string): Promise<void> {
    const [one, other] = [this.#someone(root), this.#someone(root)];
    if (!one || !other || one.id === other.id) return;
    this.#distinct.push([one.facts.name, other.facts.name]);
    await this.#command(root, 'duplicates', '--distinct', one.id, other.id, '--by', 'Bo');
    this.#did(root, `says that ${one.facts.name} and ${other.facts.name} are two`);
  }

  /** The list that everything began with, and some of the names that people have had since. */
  async #import(root: string): Promise<void> {
    const some = [...this.#names].filter(() => this.#random.chance(0.5));
    if (some.length === 0) return;
    const list = this.#write('again.csv', `Name\n${some.map((name) => `${name}\n`).join('')}`);
    const { out } = await this.#command(root, 'import', list, '--write', '--no-ask', '--kind', 'person', '--report', 'json');
    const { rows } = JSON.parse(out) as { rows: { outcome: string; name: string }[] };
    for (const { name } of rows.filter(({ outcome }) => outcome === 'new')) this.#did(root, `imports ${name}`);
  }

  /** By hand, in an editor. */
  #correct(root: string): void {
    const one = this.#someone(root);
    if (!one || one.row !== undefined) return;
    const path = join(root, one.file);
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}country: ${this.#random.pick(['DE', 'NL', 'PT'])}\n`.replace(
        /^country: .*\n(?=[\s\S]*^country: )/m,
        '',
      ),
    );
    this.#did(root, `corrects ${one.facts.name}`);
  }

  async #pull(root: string): Promise<void> {
    this.#commit(root, 'Work');
    const { status } = spawnSync('git', [...identity, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) this.#settle(root);
    await this.#heed(root);
    this.#commit(root, 'Pull');
    git(root, 'push', '-q', 'origin', 'main');
    this.deeds.push(`${root.endsWith('one') ? 'one' : 'two'} pulls and pushes`);
  }

  /** A conflict, as somebody settles it who follows the pages: who is gone on one side is gone, from a list, too. */
  #settle(root: string): void {
    this.asked++;
    const entries = git(root, 'ls-files', '-u', '-z').split('\0').filter(Boolean);
    const stages = Map.groupBy(entries, (entry) => entry.slice(entry.indexOf('\t') + 1));
    for (const [path, found] of stages) {
      const numbers = new Set(found.map((entry) => /^\d+ \w+ (\d)/.exec(entry)?.[1]));
      if (!numbers.has('2') || !numbers.has('3')) git(root, 'rm', '-q', '-f', '--ignore-unmatch', '--', path);
      else {
        const text = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
        const [base = '', ours = '', theirs = ''] = ['1', '2', '3'].map((stage) =>
          numbers.has(stage) ? git(root, 'show', `:${stage}:${path}`) : '',
        );
        const settled = path.endsWith('.list.yaml')
          ? joinedLists(base, ours, theirs)
          : path.startsWith('content/')
            ? text.replace(/^(?:<{7}|={7}|>{7}|\|{7}).*\n/gm, '')
            : firstSide(text);
        writeFileSync(join(root, path), settled);
      }
    }
  }

  /** Does what the check asks for, until it is content. */
  async #heed(root: string): Promise<void> {
    for (let time = 0; time < 12; time++) {
      const { problems } = loadCampaign(root);
      const problem = problems.find(({ severity }) => severity === 'error') ?? problems.find(({ rule }) => rule === 'likely-duplicate');
      if (!problem) return;
      this.asked++;
      const existing = readExisting(root, letter);
      const there = existing.signatories.filter(({ file }) => file === problem.file);
      const [, kept, removed] = / same (\S+) (\S+) --letter/.exec(problem.hint) ?? [];
      if (problem.rule === 'likely-duplicate' && kept && removed) {
        await this.#command(root, 'same', kept, removed, '--yes');
        continue;
      }
      const meant = there.find(({ facts }) => problem.message.includes(`“${facts.name}”`)) ?? there.find(({ row }) => row === undefined);
      if (problem.rule === 'withdrawn-signatory' && meant) await this.#remove(root, meant);
      else if (problem.rule === 'same-signatory' && meant) {
        const twin = existing.signatories.find((one) => one !== meant && one.facts.name.toLowerCase() === meant.facts.name.toLowerCase());
        if (!twin) break;
        await this.#command(root, 'same', twin.id, meant.id, '--yes');
      } else break;
    }
    const left = loadCampaign(root).problems.find(({ severity }) => severity === 'error');
    if (left) this.faults.push(`the check asks for what nobody can do: ${left.file} ${left.rule} ${left.message}`);
  }

  #someone(root: string): ExistingSignatory | undefined {
    const { signatories } = readExisting(root, letter);
    return signatories.length === 0 ? undefined : this.#random.pick(signatories);
  }

  /** Another name of someone. Who withdrew under one of them withdrew. */
  #know(name: string, known: string): void {
    const didWithdraw = [name, known].some((one) => this.#withdrew.has(this.#identities.of(one)));
    this.#names.add(name);
    this.#identities.join(known, name);
    if (didWithdraw) this.#withdrew.add(this.#identities.of(known));
  }

  #isDecided(one: ExistingSignatory, other: ExistingSignatory): boolean {
    const both = [one, other].map(({ facts }) => this.#identities.of(facts.name)).sort();
    return this.#distinct.some(
      (pair) =>
        pair
          .map((name) => this.#identities.of(name))
          .sort()
          .join() === both.join(),
    );
  }

  #commit(root: string, message: string): void {
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '--allow-empty', '-m', message);
  }

  async #command(root: string, ...args: string[]): Promise<{ out: string }> {
    let [out, err] = ['', ''];
    const io = { cwd: root, colour: false, columns: 80, out: (text: string) => (out += text), err: (text: string) => (err += text) };
    const code = await run([...args, '--letter', letter, '--root', root], io as never);
    if (code === 2) throw new Error(`undersigned ${args.join(' ')}: ${err}`);
    return { out };
  }

  #write(name: string, text: string): string {
    const path = join(this.#folder, name);
    writeFileSync(path, text);
    return path;
  }

  #did(root: string, what: string): void {
    this.deeds.push(`${root.endsWith('one') ? 'one' : 'two'} ${what}`);
  }
}

const identity = ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', '-c', 'commit.gpgsign=false'];

function git(root: string, ...args: string[]): string {
  return execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Row {
  readonly key?: string;
}

/** Row by row, each called by its key or, where the list has none yet, by its number: what one side removed stays out, what one side changed stays. */
function joinedLists(base: string, ours: string, theirs: string): string {
  const [before, left, right] = [base, ours, theirs].map((text) => {
    const rows = (parse(text) ?? []) as Row[];
    // The key first, as tools write it: rows are compared as texts.
    return new Map(rows.map(({ key, ...row }, index) => [key ?? String(index + 1), { key: key ?? String(index + 1), ...row }]));
  });
  const rows = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].flatMap((key): Row[] => {
    const [was, one, other] = [before?.get(key), left?.get(key), right?.get(key)];
    if (was && (!one || !other)) return [];
    return [one && JSON.stringify(one) !== JSON.stringify(was) ? one : (other ?? one ?? { key })];
  });
  return stringify(rows);
}

function firstSide(text: string): string {
  return text.replace(/^<{7}.*\n([\s\S]*?)^={7}\n[\s\S]*?^>{7}.*\n/gm, '$1');
}

if (import.meta.main) {
  const count = Number(process.argv[2] ?? 100);
  let [faults, asked, deeds] = [0, 0, 0];
  for (let seed = 1; seed <= count; seed++) {
    const outcome = await twoMaintainers(seed);
    asked += outcome.asked;
    deeds += outcome.deeds.length;
    if (outcome.faults.length === 0) continue;
    faults += outcome.faults.length;
    console.log(`seed ${seed}\n  ${outcome.deeds.join('\n  ')}\n  → ${outcome.faults.join('\n  → ')}`);
  }
  console.log(`${count} sequences, ${deeds} deeds, a person was asked ${asked} times, ${faults} faults`);
}
