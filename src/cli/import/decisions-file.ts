// --decisions FILE: what a person filled in about a source, checked against the schema of what the campaign remembers.

import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Report } from '../../core/report.ts';
import { decisionsSchema } from '../../core/schema/decisions.ts';
import { validate } from '../../core/schema/validate.ts';
import { Source } from '../../core/source.ts';
import { checkCharacters } from '../../core/text/check-characters.ts';
import { readYaml, type YamlObject, type YamlText, type YamlValue } from '../../core/yaml/read.ts';
import { textReport } from '../../report/text.ts';
import type { ImportMemory } from '../../signatories/import/decided.ts';
import { type Io, UsageError } from '../command.ts';

const maxBytes = 8 * 1024 * 1024;

/** Decisions of the file, or a usage error that names each fault with its line. What is left blank in it is not decided. */
export function readDecisionsFile(given: string, title: string, io: Io): ImportMemory {
  const path = resolve(io.cwd, given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new UsageError(`There is no file ${path}. “--report decisions” writes one to fill in.`);
  if (stats.size > maxBytes) throw new UsageError(`${basename(path)} is larger than 8 MiB, and no file of decisions is.`);
  const report = new Report();
  const source = new Source(basename(path), readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
  const yaml = checkCharacters(source, report) ? readYaml(source, source.text, 0, report) : undefined;
  const memory = yaml && memoryIn(yaml, source, title, report);
  const problems = report.sorted();
  if (memory && problems.length === 0) return memory;
  io.err(`${textReport(problems.slice(0, 20), { colour: false })}\n`);
  throw new UsageError(`${basename(path)} cannot be used as it is (see above). Nothing was written.`);
}

function memoryIn(yaml: YamlText, source: Source, title: string, report: Report): ImportMemory | undefined {
  const { value } = yaml;
  if (typeof value !== 'object' || Array.isArray(value)) {
    report.add('yaml-not-a-mapping', source.path, {
      message: 'A file of decisions has columns, kind or rows.',
      hint: '“--report decisions” writes one to fill in.',
    });
    return undefined;
  }
  const filled: YamlObject = { imports: [withoutBlanks({ source: title, ...value })] };
  // The positions in the file are those of the entry, which lies at the top there.
  const placed: YamlText = { ...yaml, value: filled, at: (path, part) => yaml.at(path.slice(2), part), blankKeys: () => [] };
  return validate(decisionsSchema, placed, report)?.imports?.[0];
}

function withoutBlanks(value: YamlObject): YamlObject {
  const isBlank = (inner: YamlValue | undefined): boolean =>
    inner === undefined || inner === '' || (Array.isArray(inner) && inner.length === 0);
  const decided = (list: YamlValue | undefined, key: string): YamlValue | undefined =>
    Array.isArray(list) ? list.filter((item) => typeof item !== 'object' || Array.isArray(item) || !isBlank(item[key])) : list;
  const entries = Object.entries({
    ...value,
    columns: decided(value.columns, 'is'),
    rows: decided(value.rows, 'as'),
  }).filter(([, inner]) => !isBlank(inner));
  return Object.fromEntries(entries) as YamlObject;
}
