// Looks for files that take long to read, check and fix, of every kind that strangers send, and says how many times as long as a file
// of the same size that is in order.

import { kinds, type HostileKind } from './hostile/kinds.ts';
import type { Files } from './hostile/measure.ts';
import { Meter } from './hostile/meter.ts';
import { shapesOf } from './hostile/shapes.ts';
import { makeRandom, type Random } from './random.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

/** More than this is too much. */
const maxRatio = 50;
/** In which slot what is repeated. */
interface Input {
  readonly slot: number;
  readonly fragment: string;
}
interface Found extends Input {
  readonly ms: number;
}

/** Bytes of the files of which thousands are tried; the worst are tried again at full size. */
const small = 6 * 1024;
/** Bytes of files that are slow by their shape: how they grow from one to the other says which of them would be the worst at full size. */
const growing = [6 * 1024, 24 * 1024] as const;
/** So many of them are tried at full size, and all that promise to take more than this share of what is allowed. */
const worstShapes = 3;
const worthTrying = 0.5;

function write(kind: HostileKind, { slot, fragment }: Input, size: number): string {
  const around = kind.slots[slot]?.('').length ?? 0;
  const bytes = Buffer.byteLength(fragment);
  return kind.slots[slot]?.(fragment.repeat(Math.max(1, Math.floor((size - around) / bytes)))) ?? '';
}

function someInput(kind: HostileKind, worst: readonly Found[], random: Random): Input {
  const known = random.chance(0.5) ? random.pick<Input>(worst.length > 0 ? worst : [{ slot: 0, fragment: 'a' }]) : undefined;
  const slot = known && random.chance(0.8) ? known.slot : random.below(kind.slots.length);
  if (!known) return { slot, fragment: Array.from({ length: 1 + random.below(3) }, () => random.pick(kind.fragments)).join('') };
  const at = random.below(known.fragment.length + 1);
  const cut = random.chance(0.3) ? 1 : 0;
  const fragment = known.fragment.slice(0, at) + (random.chance(0.8) ? random.pick(kind.fragments) : '') + known.fragment.slice(at + cut);
  return { slot, fragment: fragment.slice(0, 40) || 'a' };
}

async function search(kind: HostileKind, seconds: number, limit: number, seed: number, meter: Meter): Promise<void> {
  const random = makeRandom(seed);
  const size = Math.min(small, limit);
  const tryOut = async (input: Input, bytes: number, deadline: number) =>
    meter.measure({ ...kind.honest(2000), [kind.path]: write(kind, input, bytes) }, kind.path, deadline);
  let worst: Found[] = [];
  let tried = 0;
  const take = async (input: Input): Promise<void> => {
    tried++;
    const { ms } = await tryOut(input, size, 20_000);
    worst = [...worst.filter(({ slot, fragment }) => slot !== input.slot || fragment !== input.fragment), { ...input, ms }]
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 12);
  };
  const until = Date.now() + seconds * 1000;
  // The first reading compiles what all others use.
  for (let round = 0; round < 3; round++) await meter.measure(kind.honest(size), kind.path, 60_000);
  singles: for (const fragment of kind.fragments)
    for (const slot of kind.slots.keys()) {
      if (Date.now() > until) break singles;
      await take({ slot, fragment });
    }
  while (Date.now() < until) await take(someInput(kind, worst, random));
  const honest = Math.min(...(await times(3, () => meter.measure(kind.honest(limit), kind.path, 120_000))).map(({ ms }) => ms));
  const deadline = honest * maxRatio * 2;
  const measured: [about: string, files: Files][] = [
    ...worst
      .slice(0, 3)
      .map((input): [string, Files] => [
        `slot ${input.slot} ${JSON.stringify(input.fragment)}`,
        { ...kind.honest(2000), [kind.path]: write(kind, input, limit) },
      ]),
    ...(await promising(kind, limit, honest, meter)),
  ];
  for (const [about, files] of measured) {
    const { ms, problems, isEnded } = await meter.measure(files, kind.path, deadline);
    const ratio = ms / honest;
    console.log(
      [
        kind.name.padEnd(20),
        `${limit.toLocaleString('en')} B`.padStart(12),
        `${honest.toFixed(0)} ms`.padStart(8),
        `${isEnded ? '>' : ''}${ms.toFixed(0)} ms`.padStart(10),
        `${isEnded ? '>' : ''}${ratio.toFixed(1)} ×`.padStart(9),
        ratio > maxRatio ? '  TOO LONG' : '          ',
        `${problems} problems`.padStart(15),
        `of ${tried}`,
        about,
      ].join(' '),
    );
    if (ratio > maxRatio) process.exitCode = 1;
  }
}

/** Shapes that would take longest at full size, as far as two smaller sizes say, with their files a little smaller than is allowed. */
async function promising(kind: HostileKind, limit: number, honest: number, meter: Meter): Promise<[about: string, files: Files][]> {
  const full = Math.max(limit / 2, limit - 2000);
  const expected: { about: string; shape: (size: number) => Files; ms: number }[] = [];
  for (const [about, shape] of Object.entries(shapesOf(kind.name, kind.path))) {
    if (limit <= growing[1]) {
      expected.push({ about, shape, ms: Number.POSITIVE_INFINITY });
      continue;
    }
    const [less, more] = growing;
    const [first, second] = [await meter.measure(shape(less), kind.path, 60_000), await meter.measure(shape(more), kind.path, 60_000)];
    // What takes less than some milliseconds says little about growth.
    const growth = Math.max(1, Math.log(second.ms / Math.max(first.ms, 3)) / Math.log(more / less));
    expected.push({ about, shape, ms: second.ms * (full / more) ** growth });
  }
  expected.sort((a, b) => b.ms - a.ms);
  return expected
    .filter(({ ms }, index) => index < worstShapes || ms > honest * maxRatio * worthTrying)
    .map(({ about, shape, ms }) => [`${about} (expected: ${(ms / honest).toFixed(1)} ×, of ${expected.length})`, shape(full)]);
}

async function times<Result>(count: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < count; round++) results.push(await work());
  return results;
}

await start(import.meta.url, {
  help: `Looks for files that take long to read, check and fix, as a ratio to a file of the same size that is in order.

  --kind NAME     only this kind: ${kinds.map(({ name }) => name).join(', ')}
  --seconds N     how long to look for each kind, 20 where not given
  --size N        bytes of the files that are compared at the end, at most the limit of the kind; 262,144 where not given
  --seed N        1 where not given

Ends with 1 where a file takes more than ${maxRatio} times as long.
`,
  options: { kind: true, seconds: true, size: true, seed: true },
  async run(values) {
    const wanted = values.kind === undefined ? kinds : kinds.filter(({ name }) => name === values.kind);
    if (wanted.length === 0) throw new UsageError(`There is no kind “${String(values.kind)}”.`);
    const seconds = wholeNumber(values, 'seconds', 20, 1, 86_400);
    const size = wholeNumber(values, 'size', 256 * 1024, 1000, 16 * 1024 * 1024);
    const meter = new Meter();
    for (const kind of wanted) await search(kind, seconds, Math.min(size, kind.limit), wholeNumber(values, 'seed', 1, 0, 1e9), meter);
    meter.close();
  },
});
