// A ui.yaml whose strings can be set one by one, the rest of it staying byte for byte.

import { isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { NotWritten } from '../core/write.ts';
import { type Splice, spliced } from './spans.ts';

export class InterfaceFile {
  readonly #text: string;
  readonly #strings: YAMLMap;

  /** `text` was read before, so it is a mapping with “strings”. Throws NotWritten where its form leaves no place for a new line. */
  constructor(path: string, text: string) {
    const document = parseDocument(text, { schema: 'failsafe', version: '1.2', logLevel: 'silent' });
    const strings = document.get('strings');
    if (!isMap(strings) || strings.flow) throw new NotWritten(`${path} has no list “strings:” with a key per line below it.`);
    this.#text = text;
    this.#strings = strings;
  }

  /** New lines by key, each with its line feed and indented by four: they take the place of a key that is there, or go to the end of its group. */
  with(lines: ReadonlyMap<string, string>): string {
    const splices: Splice[] = [];
    const groups = Map.groupBy(lines, ([key]) => key.split('.')[0] ?? '');
    for (const [group, entries] of groups) {
      const map = find(this.#strings, group)?.value;
      const known = isMap(map) && !map.flow && map.items.length > 0 ? map : undefined;
      const fresh: string[] = [];
      for (const [key, text] of entries) {
        const pair = known && find(known, key.slice(group.length + 1));
        if (pair) splices.push(this.#replacement(pair, text));
        else fresh.push(text);
      }
      if (fresh.length === 0) continue;
      const header = known || find(this.#strings, group) ? '' : `  ${group}:\n`;
      const at = this.#endOfLines(known ?? this.#strings);
      const start = find(this.#strings, group) && !known ? this.#lineAfter(find(this.#strings, group) as Pair) : at;
      const gap = this.#text.length > 0 && start === this.#text.length && !this.#text.endsWith('\n') ? '\n' : '';
      splices.push({ start, end: start, text: gap + header + fresh.join('') });
    }
    return spliced(this.#text, splices);
  }

  /** From the key's line to the end of its value's last line, without comments above it. */
  #replacement(pair: Pair, text: string): Splice {
    const key = pair.key as Scalar;
    const start = this.#text.lastIndexOf('\n', key.range?.[0] ?? 0) + 1;
    return { start, end: this.#lineAfter(pair), text };
  }

  #lineAfter({ key, value }: Pair): number {
    const from = isMap(value) && value.items.length > 0 ? undefined : (value as Scalar | null)?.range?.[1];
    if (isMap(value) && !value.flow && value.items.length > 0) return this.#endOfLines(value);
    const at = Math.max(from ?? 0, (value as YAMLMap | null)?.range?.[1] ?? 0, (key as Scalar).range?.[1] ?? 0);
    // A block scalar’s range ends behind its last line feed.
    if (at > 0 && this.#text[at - 1] === '\n') return at;
    const next = this.#text.indexOf('\n', at);
    return next === -1 ? this.#text.length : next + 1;
  }

  #endOfLines(map: YAMLMap): number {
    const last = map.items.at(-1);
    return last ? this.#lineAfter(last) : (map.range?.[1] ?? this.#text.length);
  }
}

function find(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}
