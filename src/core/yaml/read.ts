// YAML to plain data in which every scalar is the text that was typed, with the way back from a field to its place.
// The failsafe schema of YAML 1.2.2 (10.1): `NO` is a country, `0x0467` a name, 2021-02-30 a text that is checked later.

import {
  Composer,
  type CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { step } from '../effort.ts';
import type { Report } from '../report.ts';
import type { RuleId } from '../rules.ts';
import type { FilePlace, Source } from '../source.ts';
import { describeCharacter } from '../text/check-characters.ts';
import { withoutBreaks } from '../text/line-breaks.ts';
import { toNfc } from '../text/normalize.ts';
import { findCharacterFaults } from '../text/characters.ts';
import { guardYaml } from './guard.ts';

/** What YAML holds here. Objects have no prototype, so `__proto__` is a key like another. */
export type YamlValue = string | YamlValue[] | YamlObject;
export interface YamlObject {
  [key: string]: YamlValue;
}

export type FieldPath = readonly (string | number)[];

export interface YamlText {
  readonly value: YamlValue;
  /** Offset in the source of the key or the value at a path; of the nearest one above it where it is missing. */
  locate(path: FieldPath, part: 'key' | 'value'): number;
  /** The place of the value there, or of the key. */
  at(path: FieldPath, part?: 'key' | 'value'): FilePlace;
  /** The keys of a mapping that have no value, and are left out of it. */
  blankKeys(mapping: YamlObject): readonly string[];
  /** What YAML makes of values that were written in several lines of a script without spaces, by the value without those spaces. */
  readonly folded?: ReadonlyMap<string, string>;
}

/**
 * Reads YAML that lies in a source from `offset` on. Undefined, with problems reported, where it cannot be read.
 * Blank values are left out: an unfilled line of a template is the same as no line. `isProse`: where lines of a script without spaces end,
 * values have none.
 */
export function readYaml(source: Source, yaml: string, offset: number, report: Report, isProse = false): YamlText | undefined {
  const { faults, tokens } = guardYaml(yaml);
  for (const fault of faults) report.add(fault.rule, source.at(offset + fault.offset), fault);
  if (faults.length > 0) return undefined;

  step();
  const document = compose(yaml, tokens);
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    // Later errors of a broken line are echoes of the first.
    const first = errors.sort((a, b) => a.pos[0] - b.pos[0])[0];
    if (first) reportSyntax(source, yaml, offset, first, report);
    return undefined;
  }
  if (document.contents === null) {
    report.add('file-empty', source.at(offset), {
      message: 'There is nothing here but comments or blank lines.',
      hint: 'Write at least the required fields, such as “name: Ann Lee” or “title: …”.',
    });
    return undefined;
  }
  const context: Context = {
    source,
    offset,
    report,
    blank: new Map(),
    clean: true,
    prose: isProse ? { yaml, folded: new Map() } : undefined,
  };
  const value = plain(document.contents as Node | null, context);
  if (!context.clean) return undefined;
  // The tree takes many times the memory of what it says, and few files have a place to be named: for those it is made again, but for the last.
  lastRead = yaml.length <= maxKept ? { yaml, tree: document.contents as Node } : undefined;
  let tree: Node | undefined;
  const locateHere: YamlText['locate'] = (path, part) => {
    tree ??= lastRead?.yaml === yaml ? lastRead.tree : composedAgain(yaml);
    return offset + locate(tree, path, part);
  };
  return {
    value: value ?? Object.create(null),
    locate: locateHere,
    at: (path, part = 'value') => source.at(locateHere(path, part)),
    blankKeys: (mapping) => context.blank.get(mapping) ?? [],
    ...(context.prose && { folded: context.prose.folded }),
  };
}

/** What was read last: whoever finds something wrong in a file does so before the next one is read. */
let lastRead: { readonly yaml: string; readonly tree: Node } | undefined;

/** Of a text, in characters, for its tree to be kept until the next is read. */
const maxKept = 1024 * 1024;

function composedAgain(yaml: string): Node {
  step();
  return compose(yaml, [...new Parser().parse(yaml)]).contents as Node;
}

/** As `parseDocument` of the package does it, but with tokens that are there already. */
function compose(yaml: string, tokens: readonly CST.Token[]): Document {
  const composer = new Composer({
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    strict: true,
    stringKeys: true,
    // Reported by plain(), with both lines named.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  // Asked for one document even of an empty text, it gives one.
  const [document] = composer.compose(tokens, true, yaml.length);
  if (!document) throw new Error('the composer gave no document');
  return document;
}

interface Context {
  readonly source: Source;
  readonly offset: number;
  readonly report: Report;
  readonly blank: Map<YamlObject, string[]>;
  clean: boolean;
  readonly prose: { readonly yaml: string; readonly folded: Map<string, string> } | undefined;
}

function plain(node: Node | null, context: Context): YamlValue | undefined {
  if (isMap(node)) {
    step();
    const object: YamlObject = Object.create(null);
    const seen = new Map<string, number>();
    for (const pair of node.items) {
      const key = pair.key as Node;
      const name = isScalar(key) ? String(key.value ?? '') : '';
      const at = context.offset + (key.range?.[0] ?? 0);
      checkEscapes(key, context);
      const earlier = seen.get(name);
      if (earlier !== undefined) {
        const [first, second] = [earlier, at].map((offset) => context.source.positionAt(offset).line);
        context.report.add('yaml-duplicate-key', context.source.at(at), {
          message: `“${name}” stands in line ${first} and again in line ${second}; only one of the two could be kept.`,
          hint: 'Remove one of the two lines.',
        });
        context.clean = false;
        continue;
      }
      seen.set(name, at);
      const value = plain(pair.value as Node | null, context);
      if (value !== undefined) object[name] = value;
      else if (!context.blank.get(object)?.push(name)) context.blank.set(object, [name]);
    }
    return object;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node, context) ?? '');
  if (isScalar(node)) {
    const text = String(node.value ?? '');
    checkEscapes(node, context);
    return text.trim() === '' ? undefined : unfolded(node, toNfc(text), context);
  }
  return undefined;
}

/** In characters beside the end of a line: what finds the space that YAML made of it. */
const beside = 12;

/** A value without the spaces that YAML puts where a line ends, as far as its script has none there. */
function unfolded(node: Scalar, text: string, { prose }: Context): string {
  const [start = 0, end = 0] = node.range ?? [];
  const own = prose?.yaml.slice(start, end).trimEnd() ?? '';
  const written = toNfc(/^QUOTE/.test(node.type ?? '') ? own.slice(1, -1) : own);
  if (!prose || !written.includes('\n')) return text;
  const lines = written.split('\n').map((line) => line.trim());
  let joined = withoutBreaks(text);
  for (const [place, line] of lines.slice(0, -1).entries()) {
    const [before, after] = [line.slice(-beside), lines[place + 1]?.slice(0, beside) ?? ''];
    if (before !== '' && after !== '' && withoutBreaks(`${before}\n${after}`) === before + after)
      joined = joined.replace(`${before} ${after}`, () => before + after);
  }
  if (joined !== text) prose.folded.set(joined.trim(), text.trim());
  return joined;
}

/** Escapes in double quotes ("\u202e") bring in what the file's own text does not show, in keys as in values. */
function checkEscapes(node: Node, context: Context): void {
  if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE') return;
  for (const finding of findCharacterFaults(String(node.value ?? ''))) {
    const { rule, message, hint } = describeCharacter(finding);
    context.report.add(rule, context.source.at(context.offset + (node.range?.[0] ?? 0)), { message, hint });
    context.clean = false;
  }
}

function locate(root: Node | null, path: FieldPath, part: 'key' | 'value'): number {
  let node = root;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) break;
      const key = (pair.key as Node).range?.[0] ?? offset;
      const value = pair.value as Node | null;
      offset = part === 'key' && depth === path.length - 1 ? key : (value?.range?.[0] ?? key);
      node = value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The pairs of a mapping by their keys, so that ten thousand unknown keys are not each looked for among ten thousand. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  let found = pairs.get(map);
  if (!found) {
    found = new Map();
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      if (!found.has(name)) found.set(name, pair);
    }
    pairs.set(map, found);
  }
  return found;
}

/** Words the parser's error for a volunteer. The codes are those of the package yaml 2 (src/errors.ts). */
function reportSyntax(source: Source, yaml: string, offset: number, error: YAMLError, report: Report): void {
  const at = Math.min(error.pos[0], Math.max(yaml.length - 1, 0));
  const add = (rule: RuleId, where: number, message: string, hint: string): void =>
    report.add(rule, source.at(offset + where), { message, hint });
  const lineStart = yaml.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = yaml.indexOf('\n', at) === -1 ? yaml.length : yaml.indexOf('\n', at);
  const line = yaml.slice(lineStart, lineEnd);
  const pair = /^(\s*(?:- )?[\w-]+:\s+)(?!\s)(.*)$/.exec(line);
  const value = pair?.[2] ?? '';
  const valueAt = lineStart + (pair?.[1]?.length ?? 0);

  const open = error.code === 'MISSING_CHAR' && /quote/.test(error.message) ? openQuote(yaml, at) : undefined;
  if (open !== undefined) {
    add(
      'yaml-quotes',
      open,
      `The quotation mark ${yaml[open]} that opens here is never closed.`,
      `Put another ${yaml[open]} at the end of the value, or remove this one.`,
    );
  } else if (/^\s*\t|^ *\t/.test(line) || error.code === 'TAB_AS_INDENT') {
    const tab = lineStart + line.indexOf('\t');
    add('yaml-tab', tab, 'The line is indented with a tab. YAML wants spaces.', 'Replace the tab by two spaces.');
  } else if (/^'.*'./s.test(value)) {
    const doubled = `'${value.replace(/^'|'$/g, '').replaceAll("'", "''")}'`;
    add(
      'yaml-quotes',
      valueAt,
      'An apostrophe inside single quotes ends the value early.',
      `Double the apostrophe or use double quotes: ${doubled} or "${value.replace(/^'|'$/g, '')}".`,
    );
  } else if (/^".*"./s.test(value) || (error.code === 'MISSING_CHAR' && /^["']/.test(value))) {
    add(
      'yaml-quotes',
      valueAt,
      'The quotation marks of this value do not pair.',
      'Use single quotes around a text that holds double quotes, and the other way round.',
    );
  } else if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && /: |:$/.test(value)) {
    add(
      'yaml-colon-in-value',
      valueAt,
      'The value holds a colon followed by a space, which YAML takes for another key.',
      `Quote it: "${value.replaceAll('"', '\\"')}".`,
    );
  } else if (/^[ \t]*(```|~~~)/m.test(yaml)) {
    const fence = yaml.search(/^[ \t]*(```|~~~)/m);
    add('yaml-syntax', fence, 'This is a code fence of Markdown, not YAML.', 'Remove the lines that begin with ``` or ~~~.');
  } else if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && pair) {
    add(
      'yaml-syntax',
      lineEnd + 1 < yaml.length ? lineEnd + 1 : at,
      'This line is indented further than the one above it, which already has a value.',
      'Begin all keys in the same column.',
    );
  } else {
    add(
      'yaml-syntax',
      at,
      `This is not YAML: ${error.message.split('\n')[0]}.`,
      'A line reads “key: value”. Quote a value that begins with a special character such as @, `, %, [ or {.',
    );
  }
}

/** The last quotation mark before an offset that begins a value. */
function openQuote(yaml: string, before: number): number | undefined {
  const opening = [...yaml.slice(0, before + 1).matchAll(/^[ \t]*(?:- +)*(?:[\w-]+:[ \t]+)?(?=["'])/gm)].at(-1);
  return opening && opening.index + opening[0].length;
}
