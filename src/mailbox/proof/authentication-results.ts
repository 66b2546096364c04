// What the receiving server found out about a sender (RFC 8601): the header can be written by anybody, so only servers that are trusted by name count.

export interface Results {
  /** Its name, as it is trusted. */
  readonly server: string;
  readonly dmarc: string | undefined;
  /** `pass` where one of several passed. */
  readonly dkim: string | undefined;
  readonly spf: string | undefined;
}

const maxLength = 10_000;

/**
 * The results of a trusted server; undefined where none is there. Only the first header of its name counts: servers write theirs above what came
 * with the message, and what stands below may be the sender’s own.
 */
export function resultsOf(headers: readonly string[], trusted: ReadonlySet<string>): Results | undefined {
  for (const header of headers) {
    const [name = '', ...parts] = withoutComments(header.slice(0, maxLength)).split(';');
    const server = name.trim().split(/\s/)[0]?.toLowerCase() ?? '';
    if (!trusted.has(server)) continue;
    const methods = parts.flatMap((part) => {
      const [, method = '', result = ''] = /^\s*([a-z0-9-]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(part) ?? [];
      return method === '' ? [] : [[method.toLowerCase(), result.toLowerCase()] as const];
    });
    const of = (method: string): string | undefined => {
      const results = methods.flatMap(([one, result]) => (one === method ? [result] : []));
      return results.includes('pass') ? 'pass' : results[0];
    };
    return { server, dmarc: of('dmarc'), dkim: of('dkim'), spf: of('spf') };
  }
  return undefined;
}

/** Comments nest, and may hold what looks like a result. */
function withoutComments(text: string): string {
  let depth = 0;
  let isQuoted = false;
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === '\\' && (isQuoted || depth > 0)) index++;
    else if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (character === '(' && !isQuoted) depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth === 0 && !isQuoted) result += character;
  }
  return result;
}
