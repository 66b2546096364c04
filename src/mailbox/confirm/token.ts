// By what a reply is known to answer a request of ours: nobody but whoever reads the mail of that address has seen it.

import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Eighty bits. */
export function newToken(): string {
  return Array.from(randomBytes(16), (byte) => letters[byte & 31]).join('');
}

/** As it stands at the end of a subject, which mail programs keep where they lose what a message answers: `[abcd-efgh-…]`. */
export function tokenMark(token: string): string {
  return `[${token.match(/.{4}/g)?.join('-')}]`;
}

/** `host`: of the site. */
export function askedId(token: string, host: string): string {
  return `<confirm.${token}@${host}>`;
}

/** In what a message answers, or in its subject; those that answer several requests count for the last. */
export function tokenIn({
  subject,
  header,
}: {
  readonly subject: string;
  readonly header: (name: string) => readonly string[];
}): string | undefined {
  const answered = ['in-reply-to', 'references']
    .flatMap((name) => header(name))
    .join(' ')
    .slice(0, 20_000);
  const byId = [...answered.matchAll(/<confirm\.([a-z2-7]{16})@/g)].at(-1)?.[1];
  const bySubject = /\[([a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4})\]/i.exec(subject.slice(0, 1000))?.[1];
  return byId ?? bySubject?.toLowerCase().replaceAll('-', '');
}
