// Tables from YAML and JSON: a list of mappings or of names, or a mapping that holds one.

import { Report } from '../../../core/report.ts';
import { Source } from '../../../core/source.ts';
import { readYaml } from '../../../core/yaml/read.ts';
import { ImportError } from '../entry.ts';
import { fieldOfHeader } from '../headers.ts';
import { readHeading } from '../names/heading.ts';
import { isOfOthers } from '../names/withdrawal.ts';
import type { Block, SourceLine, SourceRow, TableBlock } from './block.ts';
import { isName } from './header-row.ts';
import { maxColumns } from './limits.ts';

/** Plain data from YAML. Refused with the words of the check. */
export function parseYaml(text: string, path: string): unknown {
  const report = new Report();
  const yaml = readYaml(new Source(path, text), text, 0, report);
  const [first] = report.sorted();
  if (!yaml || first) {
    const position = first ? `${first.line}:${first.column} ${first.rule} ${first.message} ${first.hint}` : '';
    throw new ImportError(`This YAML cannot be read: ${position}`);
  }
  return yaml.value;
}

/** JSON, or one JSON value a line, as logs and databases export it. */
export function parseJson(text: string): unknown {
  const whole = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(whole) as unknown;
  } catch (error) {
    const lines = whole.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      // What is wrong with the text as a whole says more.
    }
    throw new ImportError(`This is not JSON: ${(error as Error).message.slice(0, 200)}.`);
  }
}

/** The list in a document: a table, or lines if its entries are names only. */
export function blocksOfRecords(value: unknown): Block[] {
  const records = listIn(value);
  if (!records) throw new ImportError('There is no list of signatures in this file. A list is expected, each entry with a name.');
  if (records.length > 0 && records.every(({ item, below }) => typeof item === 'string' && below === undefined)) {
    const lines: SourceLine[] = records.map(({ where, item }) => ({ where, text: String(item) }));
    return [{ kind: 'lines', isList: true, lines }];
  }
  return [tableOfRecords(records)];
}

function listIn(value: unknown): FoundRecord[] | undefined {
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ where: `entry ${index + 1}`, item }));
  if (!isMapping(value)) return undefined;
  if (typeof value.name === 'string') return [{ where: 'entry 1', item: value }];
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const ofMappings = lists.filter(([, items]) => items.some(isMapping));
  const candidates = ofMappings.length > 0 ? ofMappings : lists;
  if (candidates.length > 1) {
    const sections = candidates.map(([key, items]) => sectionOf(key, items));
    if (sections.every((section) => section !== undefined)) return sections.flat();
    const named = candidates.map(([key]) => `“${key.slice(0, 40)}”`).join(', ');
    throw new ImportError(`This file holds several lists: ${named}. Save the one with the signatures as a file of its own.`);
  }
  const [only] = candidates;
  if (only) return listIn(only[1]);
  const entries = Object.entries(value);
  // One key around it all: “letter:”, and below it “signed:” and the like.
  const inner = entries.filter((entry): entry is [string, Readonly<Record<string, unknown>>] => isMapping(entry[1]));
  const holding = inner.filter(
    ([, item]) => !isRecord(item) && Object.values(item).some((one) => Array.isArray(one) && one.some(isMapping)),
  );
  if (holding.length === 1 && inner.length === 1) return listIn(holding[0]?.[1]);
  if (entries.length > 0 && entries.every(([, item]) => isMapping(item)))
    return entries.map(([key, item]) => ({ where: `entry “${key.slice(0, 60)}”`, item }));
  return undefined;
}

/** “individuals:”, “organisations:”, “withdrawn:”: lists whose keys say who is in them. Undefined where a key says nothing of that. */
function sectionOf(key: string, items: readonly unknown[]): FoundRecord[] | undefined {
  const heading = key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll(/[_-]/g, ' ');
  const isOut = isOfOthers(heading);
  const { kind, isSigned } = readHeading(heading);
  if (!isOut && kind === undefined && !isSigned) return undefined;
  return items.map((item, index) => ({
    where: `entry ${index + 1} of “${key.slice(0, 40)}”`,
    item: kind === undefined ? item : withKind(item, kind),
    ...(isOut ? { below: heading } : {}),
  }));
}

function withKind(item: unknown, kind: string): unknown {
  const record = typeof item === 'string' ? { name: item } : item;
  return isMapping(record) ? { kind, ...record } : record;
}

/** A mapping of a signatory, and none that holds lists of them. */
const isRecord = (item: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(item).some(([key, inner]) => typeof inner === 'string' && isName(fieldOfHeader(key, new Map())));

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface FoundRecord {
  readonly where: string;
  readonly item: unknown;
  readonly fault?: string;
  /** Why it is not certain what it says. */
  readonly doubt?: string;
  /** The key of its list, where that says that they have withdrawn, or have not signed. */
  readonly below?: string;
}

/** Headers are the keys in the order in which they are first met; those of a mapping inside are written `verified.by`. */
export function tableOfRecords(records: readonly FoundRecord[]): TableBlock {
  const columns = new Map<string, number>();
  const rows: SourceRow[] = records.map(({ where, item, fault, doubt, below }) => {
    if (fault !== undefined) return { where, cells: [], fault };
    const cells: string[] = [];
    const faults: string[] = [];
    if (typeof item === 'string') put(cells, columns, 'name', item, faults);
    else if (!isMapping(item)) faults.push('This entry is neither a name nor “key: value” lines.');
    else for (const [key, inner] of Object.entries(item)) flatten(cells, columns, key, inner, faults, 1);
    const row = {
      where,
      cells: Array.from(cells, (cell) => cell ?? ''),
      ...(doubt === undefined ? {} : { doubts: [doubt] }),
      ...(below === undefined ? {} : { below }),
    };
    return faults.length > 0 ? { ...row, fault: faults[0] ?? '' } : row;
  });
  return { kind: 'table', headers: [...columns.keys()], rows: () => [rows] };
}

/** What is nested further could say “no” where no one looks, so the row is refused. */
const maxDepth = 4;

function flatten(cells: string[], columns: Map<string, number>, path: string, value: unknown, faults: string[], depth: number): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) put(cells, columns, path, value.join(', '), faults);
  else if (typeof value !== 'object') put(cells, columns, path, String(value), faults);
  else if (depth > maxDepth) faults.push(`“${path.slice(0, 80)}” is nested too deep to be read.`);
  else for (const [key, inner] of Object.entries(value)) flatten(cells, columns, `${path}.${key}`, inner, faults, depth + 1);
}

function put(cells: string[], columns: Map<string, number>, key: string, value: string, faults: string[]): void {
  let column = columns.get(key);
  if (column === undefined) {
    if (columns.size >= maxColumns) {
      faults.push(`This file has more than ${maxColumns} different keys.`);
      return;
    }
    column = columns.size;
    columns.set(key, column);
  }
  cells[column] = value;
}
