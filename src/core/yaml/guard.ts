// Looks over YAML before it is composed: what could expand, run, nest without end or mean something else than it shows is refused.

import { type CST, Lexer, Parser } from 'yaml';
import type { RuleId } from '../rules.ts';

export interface YamlFault {
  readonly rule: RuleId;
  /** In UTF-16 code units from the start of the YAML. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const maxDepth = 32;

/** At most this many are listed for each kind; a file with more of them needs another look anyway. */
const maxPerKind = 20;
/** Kinds of which the first says it all: what follows from it is the same accident, or an attack. */
const toldOnce: readonly RuleId[] = ['yaml-alias', 'yaml-documents', 'yaml-nesting'];

/** Faults in the order of their places, and the text as tokens. Where there is no fault the tokens may be composed. */
export interface Guarded {
  readonly faults: readonly YamlFault[];
  readonly tokens: readonly CST.Token[];
}

export function guardYaml(yaml: string): Guarded {
  const tooDeep = flowDepthFault(yaml);
  // The parser is not asked to build a tree of thousands of levels.
  if (tooDeep) return { faults: [tooDeep], tokens: [] };
  const faults: YamlFault[] = [];
  const note = (rule: RuleId, offset: number, message: string, hint: string): void => {
    faults.push({ rule, offset, message, hint });
  };
  let documents = 0;
  const tokens = [...new Parser().parse(yaml)];
  for (const token of tokens) {
    if (token.type === 'directive') {
      note('yaml-directive', token.offset, `“${token.source.trim()}” changes how YAML is read.`, 'Remove the line that begins with %.');
    } else if (token.type === 'document') {
      documents++;
      if (documents > 1)
        note('yaml-documents', token.offset, 'A second YAML document begins here.', 'Keep one, and put the other into a file of its own.');
      inspect(token, note);
    } else if (token.type === 'doc-end') {
      note('yaml-documents', token.offset, 'The line “...” ends a YAML document.', 'Remove the line.');
    }
  }
  const ofKind = Map.groupBy(
    faults.sort((a, b) => a.offset - b.offset),
    ({ rule }) => rule,
  );
  const told = [...ofKind].flatMap(([rule, all]) => all.slice(0, toldOnce.includes(rule) ? 1 : maxPerKind));
  return { faults: told.sort((a, b) => a.offset - b.offset), tokens };
}

/** Depth of brackets, counted on tokens, before anything recursive sees them. */
function flowDepthFault(yaml: string): YamlFault | undefined {
  // Most files have fewer brackets than that altogether, and need not be taken apart twice.
  if (yaml.split(/[[{]/, maxDepth + 2).length <= maxDepth + 1 || isPlainlyFlat(yaml)) return undefined;
  let depth = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(yaml)) {
    if (lexeme === '[' || lexeme === '{') {
      depth++;
      if (depth > maxDepth) return nestingFault(offset);
    } else if (lexeme === ']' || lexeme === '}') depth--;
    // The lexer marks documents and scalars with control characters that are not in the text.
    if (lexeme !== '\u0002' && lexeme !== '\u0018' && lexeme !== '\u001f') offset += lexeme.length;
  }
  return undefined;
}

/**
 * Whether brackets cannot nest too deep, counted on the text itself. Without quotes, block scalars and comments behind a value a bracket
 * inside a flow collection is one, and one outside of it only makes the count too high: files that tools write are such.
 */
function isPlainlyFlat(yaml: string): boolean {
  const body = yaml.replace(/^#.*$/gm, '');
  if (/["'#|>]/.test(body)) return false;
  let depth = 0;
  for (const [bracket] of body.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxDepth) return false;
  }
  return true;
}

function nestingFault(offset: number): YamlFault {
  return {
    rule: 'yaml-nesting',
    offset,
    message: `This is nested deeper than ${maxDepth} levels.`,
    hint: 'No field of a campaign needs that. Write the values plainly.',
  };
}

type Note = (rule: RuleId, offset: number, message: string, hint: string) => void;

/** Walks the tokens with a list of its own instead of recursion, so that depth costs no stack. */
function inspect(document: CST.Document, note: Note): void {
  const queue: { token: CST.Token | CST.SourceToken; depth: number }[] = [];
  const push = (tokens: readonly (CST.Token | CST.SourceToken | null | undefined)[] | undefined, depth: number): void => {
    for (const token of tokens ?? []) if (token) queue.push({ token, depth });
  };
  push(document.start, 0);
  push([document.value], 0);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) note('yaml-nesting', token.offset, nestingFault(0).message, nestingFault(0).hint);
    if (token.type === 'tag')
      note(
        'yaml-tag',
        token.offset,
        `“${token.source}” is a YAML tag. Tags change what a value is, or run code; every value of a campaign is text.`,
        'Remove it, or quote the value if it begins with an exclamation mark.',
      );
    else if (token.type === 'anchor' || token.type === 'alias')
      note(
        'yaml-alias',
        token.offset,
        `“${token.source}” makes or uses a YAML anchor. A few of them can unfold to gigabytes.`,
        'Write the value out, or quote it if it begins with & or *.',
      );
    if ('items' in token)
      for (const item of token.items) {
        push(item.start, depth);
        push([item.key, item.value], depth + 1);
        push(item.sep, depth);
        noteComment('', item.sep ?? [], note);
        const dash = item.start.findIndex(({ type }) => type === 'seq-item-ind');
        if (dash !== -1 && !item.value) noteComment('', item.start.slice(dash), note);
      }
    if ('end' in token && Array.isArray(token.end)) {
      if (token.type === 'scalar') noteComment(token.source, token.end, note);
      push(token.end, depth);
    }
    if ('props' in token) push(token.props, depth);
  }
}

/** `role: Prof #1` or `team: #42`: YAML takes the rest of the line for a comment, and the writer did not. */
function noteComment(value: string, rest: readonly CST.SourceToken[], note: Note): void {
  for (const part of rest) {
    if (part.type === 'newline') return;
    if (part.type !== 'comment') continue;
    const whole = `${value} ${part.source}`.trim();
    note(
      'yaml-comment-in-value',
      part.offset,
      `YAML takes “${part.source}” for a comment and drops it${value === '' ? '' : ` from “${value}”`}.`,
      `Quote the whole value if it belongs to it: "${whole}". Put a comment on a line of its own.`,
    );
  }
}
