// Writes a campaign whose signatures arrive as they did in a real one: with its defects, in its proportions, each labelled.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { type Defect, type Draft, defects } from './defects.ts';
import { letterId, originalText } from './letter.ts';
import { makeRandom, type Random } from './random.ts';
import { makeSignatures } from './signatures.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

export interface Arrival {
  /** Path from the root of the campaign. */
  readonly path: string;
  readonly bytes: Buffer;
  /** The name inside the file as its bytes have it; empty where the defect is that it has none. */
  readonly name: Buffer;
  /** Ids of its defects; none for most files. */
  readonly defects: readonly string[];
  readonly outcome: 'fine' | 'fixed' | 'refused';
  /** The rule that a refused file breaks. */
  readonly rule: string | undefined;
}

/** Of 7,762 signature files as they first arrived, 13.8 % had at least one defect. */
const counted = 7762;
const defectiveShare = 0.138;
const perFolder = 1000;

/** The same seed makes the same arrivals. Files that come in pairs are counted as one defect, so there are a few more than `count`. */
export function makeArrivals(count: number, seed: number): Arrival[] {
  const random = makeRandom(seed);
  const source = makeSignatures(random);
  const assigned = assign(count, random);
  return Array.from({ length: count }, (_, index) => {
    const { id, fields } = source.next().value;
    const name = String(fields.name);
    const folder = `signatories/${letterId}/${String(Math.floor(index / perFolder)).padStart(4, '0')}`;
    const kept = { ...fields, link: typeof fields.link === 'string' ? fields.link : `https://example.org/people/${id}` };
    const text = stringify(kept, { schema: 'failsafe', lineWidth: 0 });
    const draft: Draft = { stem: id, file: `${id}.yaml`, text, name };
    return arrive(draft, folder, assigned[index] ?? [], random);
  }).flat();
}

export function writeArrivals(directory: string, arrivals: readonly Arrival[]): void {
  const write = (path: string, content: string | Buffer): void => {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  write('content/site.yaml', stringify({ name: 'Arrivals', url: 'https://campaign.example', defaultLanguage: 'en' }));
  write(`letters/${letterId}.md`, originalText('en'));
  for (const { path, bytes } of arrivals) write(path, bytes);
}

/** Defects for each file: one for each defective file, and what is left over as the second of one that can have two. */
function assign(count: number, random: Random): Defect[][] {
  const files: Defect[][] = Array.from({ length: count }, () => []);
  const all = shuffled(instances(count, true), random);
  const places = shuffled([...files.keys()], random);
  const tooMany = all.length - Math.round(count * defectiveShare);
  // Only what can be seen beside another defect becomes a second one, so that no kind goes missing.
  const second = all.filter(({ isOfName, isJoining }) => isOfName || isJoining).slice(0, Math.max(0, tooMany));
  const within = all.slice();
  for (const defect of second) within.splice(within.indexOf(defect), 1);
  for (const [index, defect] of within.entries()) files[places[index] ?? 0]?.push(defect);
  for (const defect of second) {
    const partner = places.slice(0, within.length).find((place) => files[place]?.length === 1 && canJoin(files[place]?.[0], defect));
    if (partner === undefined) continue;
    const both = [...(files[partner] ?? []), defect];
    // What is in the file first, its name last.
    files[partner] = both.sort((a, b) => Number(a.isOfName ?? false) - Number(b.isOfName ?? false));
  }
  for (const [index, defect] of shuffled(instances(count, false), random).entries())
    files[places[within.length + index] ?? 0]?.push(defect);
  return files;
}

function instances(count: number, isWithin: boolean): Defect[] {
  return defects
    .filter((defect) => (defect.isBeyond !== true) === isWithin)
    .flatMap((defect) => Array<Defect>(Math.max(1, Math.round((defect.count * count) / counted))).fill(defect));
}

/** One defect of the name and one of the content, where each can still be seen beside the other. */
function canJoin(a: Defect | undefined, b: Defect): boolean {
  if (!a) return false;
  return a.isOfName !== b.isOfName && [a, b].every(({ isOfName, isJoining }) => isOfName || isJoining);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

function arrive(draft: Draft, folder: string, found: readonly Defect[], random: Random): Arrival[] {
  let current = draft;
  for (const defect of found) current = defect.spoil(current, random);
  const refused = found.find(({ outcome }) => outcome === 'refused');
  const outcome = refused ? 'refused' : found.some((defect) => defect.outcome === 'fixed') ? 'fixed' : 'fine';
  const label = { defects: found.map(({ id }) => id), outcome, rule: refused?.rule } as const;
  const bytes = current.bytes ?? Buffer.from(current.text);
  const arrival: Arrival = { path: `${folder}/${current.file}`, bytes, name: Buffer.from(current.name), ...label };
  return [
    arrival,
    ...(current.twin ? [{ ...arrival, path: `${folder}/${current.twin}`, bytes: Buffer.from(current.twinText ?? current.text) }] : []),
  ];
}

await start(import.meta.url, {
  help: `Writes a campaign with signatures as they arrive: 13.8 % of the files have a defect.

Usage: node bench/arrivals.ts --out DIR [--files N] [--seed N]

Options:
  --out DIR   A new folder.
  --files N   How many signatures. 10000 where it is left out.
  --seed N    The same number gives the same files, byte by byte. 1 where it is left out.
  --help      Prints this.

DIR/arrivals.json has a label for each file: its defects, and whether it is fine, fixed by check --fix, or refused and by which rule.
`,
  options: { out: true, files: true, seed: true },
  run: (values) => {
    if (typeof values.out !== 'string' || values.out === '')
      throw new UsageError('--out DIR is missing: the folder to write the campaign to.');
    const directory = resolve(values.out);
    const arrivals = makeArrivals(wholeNumber(values, 'files', 10_000, 1, 1_000_000), wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1));
    writeArrivals(directory, arrivals);
    const labels = arrivals.map(({ path, defects: ids, outcome, rule }) => ({ path, defects: ids, outcome, rule }));
    writeFileSync(join(directory, 'arrivals.json'), `${JSON.stringify(labels, null, 1)}\n`);
    process.stdout.write(`Wrote ${arrivals.length} signatures to ${directory}.\n`);
  },
});
