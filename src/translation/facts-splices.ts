// Writes title, summary, demands and the lists of texts into a translation's front matter, and leaves its other lines byte for byte.

import { isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Demands } from '../core/schema/letter.ts';
import type { ListKind } from '../core/translation/blocks.ts';
import type { FieldPath } from '../core/yaml/read.ts';
import type { SpannedText, Splice } from './spans.ts';
import { yamlValue } from './yaml-value.ts';

/** The change that puts another text into a field that is there. */
export function replaceFact({ yaml, yamlOffset }: SpannedText, path: FieldPath, text: string): Splice {
  const node = parse(yaml).getIn(path, true);
  if (!isScalar(node) || !node.range) throw new Error(`the field ${path.join('.')} was read before and is not there now`);
  const [start, end] = (node as Scalar & { range: [number, number, number] }).range;
  const closing = yaml.slice(start, end).endsWith('\n') ? '\n' : '';
  return { start: yamlOffset + start, end: yamlOffset + end, text: yamlValue(text) + closing };
}

/** The change that adds a field below the others. */
export function addFact({ yaml, yamlOffset }: SpannedText, lines: string): Splice {
  const at = yamlOffset + yaml.length;
  return { start: at, end: at, text: yaml.endsWith('\n') || yaml === '' ? lines : `\n${lines}` };
}

/** The change that adds a text to a list, behind the one at `after`; `isNew`: the field is not there, and no other change begins it. */
export function addToList(text: SpannedText, field: ListKind, value: string, after: number | undefined, isNew: boolean): Splice {
  const { yaml, yamlOffset } = text;
  const list = parse(yaml).get(field);
  const items = isSeq(list) ? list.items.filter(isPlaced) : [];
  const item = items[after ?? 0];
  if (!isSeq(list) || !item) return addFact(text, `${isNew ? `${field}:\n` : ''}  - ${yamlValue(value)}\n`);
  const [start, end] = item.range;
  const at = yamlOffset + (after === undefined ? start : end);
  const insert = (piece: string): Splice => ({ start: at, end: at, text: piece });
  if (list.flow) return insert(after === undefined ? `${JSON.stringify(value)}, ` : `, ${JSON.stringify(value)}`);
  const line = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const dash = line.slice(0, line.lastIndexOf('-') + 1);
  if (after === undefined) return insert(`${yamlValue(value)}\n${dash} `);
  return yaml[end - 1] === '\n' ? insert(`${dash} ${yamlValue(value)}\n`) : insert(`\n${dash} ${yamlValue(value)}`);
}

function isPlaced(node: unknown): node is Scalar & { range: [number, number, number] } {
  return isScalar(node) && Array.isArray(node.range);
}

/** Where all demands are written anew: what was there goes, what follows stays. */
export function replaceDemands(text: SpannedText, demands: Demands): Splice {
  const lines = demandLines(demands);
  const { yaml, yamlOffset } = text;
  const start = /^demands:/m.exec(yaml)?.index;
  if (start === undefined) return addFact(text, lines);
  const rest = yaml.slice(start + 1);
  const next = /^[^\s#-]/m.exec(rest.slice(rest.indexOf('\n') + 1));
  const end = next ? start + 1 + rest.indexOf('\n') + 1 + next.index : yaml.length;
  return { start: yamlOffset + start, end: yamlOffset + end, text: lines };
}

function demandLines(demands: Demands): string {
  const lines = demands.map(({ heading, introduction, addressee, asks }) => {
    const fields = [['heading', heading] as const, ['introduction', introduction] as const, ['addressee', addressee] as const];
    const head = fields.flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${yamlValue(text)}\n`]));
    return `  - ${head.join('    ')}    asks:\n${asks.map(askLines).join('')}`;
  });
  return `demands:\n${lines.join('')}`;
}

function askLines(ask: Demands[number]['asks'][number]): string {
  if (typeof ask === 'string') return `      - ${yamlValue(ask)}\n`;
  return `      - ask: ${yamlValue(ask.ask)}\n        asks:\n${ask.asks.map((point) => `          - ${yamlValue(point)}\n`).join('')}`;
}

function parse(yaml: string): ReturnType<typeof parseDocument> {
  return parseDocument(yaml, { schema: 'failsafe', version: '1.2', logLevel: 'silent' });
}
