// Checks YAML against a schema and turns what zod found into problems with a place and a remedy.

import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { suggestCountry } from '../languages/countries.ts';
import type { Report } from '../report.ts';
import type { FilePlace } from '../source.ts';
import type { FieldPath, YamlText, YamlValue } from '../yaml/read.ts';
import type { IssueParams } from './fields.ts';
import { synonymOf } from './synonyms.ts';

/** The schema's output, or undefined with problems reported. `prefix` is the way to the value inside the file. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
  report: Report,
  value: YamlValue = yaml.value,
  prefix: FieldPath = [],
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  const strangeKeys = reportBlankKeys(value, prefix, schema, prefix.length, yaml, report);
  if (result.success) return strangeKeys ? undefined : result.data;
  for (const issue of flatten(result.error.issues)) reportIssue(issue, schema, yaml, report, prefix);
  return undefined;
}

type Issue = z.core.$ZodIssue;

/** A union's issues lie one level down. */
function flatten(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    // The branch that takes values of this shape has more to say than that the shape is another.
    const isOther = (inner: (typeof issue.errors)[number]): boolean =>
      inner.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
    const branch = issue.errors.find((inner) => !isOther(inner)) ?? issue.errors.at(-1) ?? [];
    return flatten(branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue));
  });
}

function reportIssue(issue: Issue, schema: z.ZodType, yaml: YamlText, report: Report, prefix: FieldPath): void {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const field = path.filter((step) => typeof step === 'string').join('.') || 'The value';

  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path as (string | number)[]);
    for (const key of issue.keys) reportUnknownKey(key, known, yaml.at([...path, key], 'key'), report);
  } else if (issue.code === 'custom' && issue.params) {
    const { rule, hint } = issue.params as IssueParams;
    const meant = rule === 'invalid-country' ? suggestCountry(String(valueAt(yaml.value, path))) : undefined;
    report.add(rule, yaml.at(path), { message: issue.message, hint: meant ? `Write ${meant}.` : hint });
  } else if (
    (issue.code === 'invalid_type' || issue.code === 'invalid_value') &&
    issue.input === undefined &&
    valueAt(yaml.value, path) === undefined
  ) {
    const key = String(path.at(-1));
    report.add('missing-key', yaml.at(path.slice(0, -1)), { message: `“${key}” is missing.`, hint: `Add a line “${key}: …”.` });
  } else {
    const value = valueAt(yaml.value, path);
    const [message, hint] = describe(issue, field, value);
    const isAddress =
      typeof value === 'string' &&
      /[:@]/.test(value) &&
      !/\s/.test(value) &&
      knownKeys(schema, issue.path as (string | number)[]).includes('url');
    report.add('invalid-value', yaml.at(path), {
      message,
      hint: isAddress ? `Write two lines: “${path.at(-1)}:”, and below it, with two spaces before it, “url: ${value}”.` : hint,
    });
  }
}

function reportUnknownKey(key: string, known: readonly string[], at: FilePlace, report: Report): void {
  const nearest = nearestKey(key, known);
  report.add('unknown-key', at, {
    message: `There is no field “${key}” here.`,
    hint: nearest ? `Did you mean “${nearest}”? Otherwise remove the line.` : `Remove it. The fields are: ${known.join(', ')}.`,
  });
}

/** A line without a value is not a field, but a key that does not exist is a mistake all the same. Returns whether there is one. */
function reportBlankKeys(
  value: YamlValue,
  path: FieldPath,
  schema: z.ZodType,
  prefixLength: number,
  yaml: YamlText,
  report: Report,
): boolean {
  if (typeof value === 'string') return false;
  let found = false;
  const below = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, inner] of below) if (reportBlankKeys(inner, [...path, step], schema, prefixLength, yaml, report)) found = true;
  const blank = Array.isArray(value) ? [] : yaml.blankKeys(value);
  if (blank.length === 0) return found;
  const known = knownKeys(schema, path.slice(prefixLength));
  // Where no key is known by name, as among the strings of the interface, the schema has no opinion.
  for (const key of known.length > 0 ? blank : []) {
    if (known.includes(key)) continue;
    reportUnknownKey(key, known, yaml.at([...path, key], 'key'), report);
    found = true;
  }
  return found;
}

function describe(issue: Issue, field: string, value: YamlValue | undefined): [message: string, hint: string] {
  switch (issue.code) {
    case 'invalid_type': {
      const expected =
        issue.expected === 'object' || issue.expected === 'record'
          ? 'lines “key: value” below it'
          : issue.expected === 'array'
            ? 'a list, each line with a hyphen'
            : 'one text';
      return [`“${field}” takes ${expected}.`, 'See the example on the page about invalid-value.'];
    }
    case 'invalid_value':
      return [
        `“${field}” cannot be ${typeof value === 'string' ? `“${value}”` : 'a list or a group of lines'}.`,
        `Use one of: ${issue.values.map(String).join(', ')}.`,
      ];
    case 'too_big':
      return issue.origin === 'string'
        ? [`“${field}” is longer than ${issue.maximum} characters.`, 'Shorten it.']
        : [`“${field}” has more than ${issue.maximum} entries.`, 'Remove some.'];
    case 'too_small':
      return [`“${field}” is empty.`, 'Fill it, or remove the key.'];
    case 'invalid_format':
      return [`“${field}”: ${issue.message}`, 'Write it in that form.'];
    default:
      return [`“${field}”: ${issue.message}`, 'Compare it with the field’s description in docs/schemas.'];
  }
}

function valueAt(value: YamlValue, path: FieldPath): YamlValue | undefined {
  let current: YamlValue | undefined = value;
  for (const step of path) {
    if (typeof current !== 'object') return undefined;
    current = (current as Record<string | number, YamlValue>)[step];
  }
  return current;
}

/** Keys of the object schema at a path, through optional fields and lists. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current: unknown = schema;
  for (const step of [...path, undefined]) {
    current = unwrap(current);
    if (step === undefined) break;
    const def = (current as { def?: { element?: unknown; shape?: Record<string, unknown> } } | undefined)?.def;
    current = typeof step === 'number' ? def?.element : def?.shape?.[step];
  }
  const shape = (current as { def?: { shape?: Record<string, unknown> } } | undefined)?.def?.shape;
  return Object.keys(shape ?? {});
}

type Loose = { def?: { innerType?: unknown; in?: unknown; options?: readonly unknown[]; shape?: unknown } } | undefined;

function unwrap(schema: unknown): unknown {
  let current = schema as Loose;
  while (current?.def?.innerType || current?.def?.in || current?.def?.options) {
    const { innerType, in: piped, options } = current.def;
    // Of several shapes the one with fields, which alone has keys.
    current = (innerType ?? piped ?? options?.find((one) => (one as Loose)?.def?.shape) ?? options?.[0]) as Loose;
  }
  return current;
}

export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const lower = key.toLowerCase();
  const synonym = synonymOf(lower);
  const exact = known.find((candidate) => candidate.toLowerCase() === lower);
  if (exact) return exact;
  if (synonym && known.includes(synonym)) return synonym;
  const best = known
    .map((candidate) => ({ candidate, steps: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0];
  return best && best.steps <= Math.max(1, Math.round(key.length * 0.4)) ? best.candidate : undefined;
}
