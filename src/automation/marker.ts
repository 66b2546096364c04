// The first line of what the automation writes into comments and issues, by which it finds its own again. Readers do not see it.

/** `check` answers a request, `sign` an issue, `links` is the one issue about links. */
export type MarkerKind = 'check' | 'sign' | 'links';

/** `value`: what the text below it was made for, such as the commit; letters, digits, dots and hyphens. */
export function marker(kind: MarkerKind, value = ''): string {
  if (!/^[\w.-]*$/.test(value)) throw new Error(`“${value}” cannot stand in a marker`);
  return `<!-- undersigned:${kind}${value === '' ? '' : ` ${value}`} -->`;
}

/** The value of the marker that a text begins with; undefined where it begins with none of that kind. */
export function markerValue(kind: MarkerKind, body: string): string | undefined {
  const match = /^<!-- undersigned:(\w+)(?: ([\w.-]*))? -->/.exec(body);
  return match?.[1] === kind ? (match[2] ?? '') : undefined;
}

/** Text that should be below a marker must not look like one. */
export function withoutMarkers(text: string): string {
  return text.replace(/<!--(\s*undersigned:)/gi, '&lt;!--$1');
}
