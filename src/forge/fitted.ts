// What is written to a forge, cut to what it takes. A text that is too long would be refused as a whole, tonight and every other night.

/**
 * In UTF-16 units. GitHub takes 65,536 characters for a text and 256 for a title; GitLab a mebibyte and 255; Forgejo and Gitea 255 for a
 * title, and a text of any length. The least of them, so that what is said is the same everywhere.
 */
export const maxText = 65_000;
export const maxTitle = 255;

const fields: Readonly<Record<string, number>> = { title: maxTitle, body: maxText, description: maxText };

/** The body of a request to a forge, with its texts cut. Content of files and messages of commits have no such limit. */
export function fitted(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const most = fields[name];
      return [name, most !== undefined && typeof value === 'string' ? cut(value, most) : value];
    }),
  );
}

/** Ends with an ellipsis where something was left out; no character is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const isInPair = (text.codePointAt(end - 1) ?? 0) > 0xffff;
  return `${text.slice(0, isInPair ? end - 1 : end)}…`;
}
