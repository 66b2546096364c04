// Signatures and lists of them, changed here and there: what is nearly in order is where two readers could disagree.

import { stringify } from 'yaml';
import { signatureFields } from '../../src/signatories/signature-text.ts';
import { makeArrivals } from '../arrivals.ts';
import { makeRandom, type Random } from '../random.ts';
import { makeSignatures } from '../signatures.ts';
import type { Kind } from './read-both.ts';

export interface Mutated {
  readonly bytes: Buffer;
  readonly kind: Kind;
}

const fields = signatureFields.map((field) => field.split('.')[0] ?? '');
/** What changes the meaning of what is beside it. */
const pieces = [
  ...": ¦:¦- ¦-¦? ¦\n¦\n  ¦\n    ¦\n\n¦ ¦  ¦#¦ # ¦---¦...\n¦'¦\"¦''¦\\¦\\n¦@¦＠¦&a ¦*a¦!¦!!str ¦|¦>¦>-\n¦[¦]¦{¦}¦,¦%¦`¦~¦<<: ¦=¦é¦e\u0301¦ا¦ً¦\u200c¦\u200d¦\u202e¦\u3164¦\ufeff¦\u00a0¦\u2028¦\u3000¦\t¦\r\n¦\r¦\u0000¦\u001b¦\u0085¦。¦😀¦\ud800¦🏳️‍🌈¦ß¦İ¦ﬁ".split(
    '¦',
  ),
  ...'NO¦true¦null¦0x10¦1e3¦.inf¦1¦0¦2026-02-30¦2026-11-22¦2026¦https://example.org¦https://a.b:¦http://u:p@a.b/¦javascript:x¦a@b.org¦DE¦XX¦de¦person¦organisation¦__proto__¦constructor¦toString¦<b>¦slug¦x: y\n'.split(
    '¦',
  ),
  ...fields,
];

/** For ever; the same for the same seed. */
export function* mutatedSignatures(seed: number): Generator<Mutated> {
  const random = makeRandom(seed);
  const source = makeSignatures(random);
  const written = Array.from({ length: 600 }, () => stringify(source.next().value.fields, { schema: 'failsafe', lineWidth: 0 }));
  const arrived = makeArrivals(400, seed)
    .map(({ bytes }) => bytes.toString('utf8'))
    .filter((text) => text.length < 2000);
  for (;;) {
    const one = (): string => random.pick(random.chance(0.3) ? arrived : written);
    const isList = random.chance(0.3);
    let text = isList ? Array.from({ length: 1 + random.below(4) }, () => rowOf(one())).join('') : one();
    for (let changes = random.below(4); changes > 0; changes--) text = changed(text, random, one);
    let bytes = Buffer.from(text);
    if (random.chance(0.03) && bytes.length > 0) {
      bytes = Buffer.from(bytes);
      bytes[random.below(bytes.length)] = random.below(256);
    }
    yield { bytes, kind: isList ? 'signature-list' : 'signature' };
  }
}

function rowOf(text: string): string {
  return `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`;
}

function changed(text: string, random: Random, another: () => string): string {
  const at = random.below(text.length + 1);
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(8)) {
    case 0:
    case 1:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + random.below(3));
    case 3:
      return lines
        .toSpliced(line, 0, `${random.pick(fields)}: ${random.pick(pieces)}${random.chance(0.5) ? random.pick(pieces) : ''}`)
        .join('\n');
    case 4:
      return lines.toSpliced(line, 1).join('\n');
    case 5:
      return lines.toSpliced(random.below(lines.length), 0, lines[line] ?? '').join('\n');
    case 6: {
      const colon = lines[line]?.indexOf(': ') ?? -1;
      return colon === -1 ? text : lines.toSpliced(line, 1, `${lines[line]?.slice(0, colon)}: ${random.pick(pieces)}`).join('\n');
    }
    default:
      return text.slice(0, at) + another().slice(random.below(20));
  }
}
