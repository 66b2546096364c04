// HTML that says nothing else than Markdown does: paragraphs, headings, lists, emphasis, links, line breaks.

import type { Fix } from '../automatic-fix.ts';

/** Its examples are texts and not signatures, so they are with its test. */
export const simpleHtml: Fix = {
  examples: [],
  *candidates({ kind, text, problems }) {
    if (kind !== 'translation' && kind !== 'translated-page' && kind !== 'translated-update') return;
    if (!problems.some(({ rule }) => rule === 'markdown-html')) return;
    const better = withoutHtml(text);
    if (better !== undefined) yield { text: better, what: ['HTML is Markdown'] };
  },
};

/** One tag with what is in it, which holds no other tag: the innermost are turned first. */
const tag = /<(p|div|span|b|strong|i|em|a|li|ul|ol|h[2-6]|blockquote)((?:\s+[a-z-]+(?:="[^"<>]*")?){0,8})\s*>([^<]*)<\/\1>/gi;

/** A tag alone on its line. */
const box = /^[ \t]{0,3}<\/?(?:div|section|article|main|center)(?:\s[^<>\n]{0,200})?>[ \t]*$/gim;

/** Undefined where there is other HTML, or code that may be about it. */
function withoutHtml(text: string): string | undefined {
  if (/^(?:```|~~~| {4}<)/m.test(text)) return undefined;
  // Boxes around several paragraphs, such as those that say a direction: each text has that of its language.
  let [better, before] = [
    text
      .replace(box, '')
      .replace(/<br\s*\/?>[ \t]*\n?/gi, '\\\n')
      .replace(/<p>\s*<\/p>/gi, ''),
    '',
  ];
  for (let round = 0; better !== before && round < 20; round++) {
    before = better;
    better = better.replace(
      tag,
      (whole, name: string, attributes: string, content: string) => inMarkdown(name.toLowerCase(), attributes, content) ?? whole,
    );
  }
  // Paragraphs that no one has closed.
  better = better
    .replace(/^[ \t]*<\/?p>[ \t]*/gim, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n');
  return better === text || /<(?!!--|https?:|mailto:)\/?[a-z]/i.test(better) ? undefined : better;
}

function inMarkdown(name: string, attributes: string, content: string): string | undefined {
  const inner = content.trim();
  switch (name) {
    case 'p':
    case 'div':
      return `\n\n${inner}\n\n`;
    case 'span':
      return content;
    case 'b':
    case 'strong':
      return inner === '' ? '' : `**${inner}**`;
    case 'i':
    case 'em':
      return inner === '' ? '' : `*${inner}*`;
    case 'a': {
      const href = /\shref="(https?:\/\/[^"\s()]+)"/i.exec(attributes)?.[1];
      return href === undefined || inner === '' ? undefined : `[${inner}](${href})`;
    }
    case 'li':
      return `\n- ${inner.replace(/\n+/g, ' ')}`;
    case 'ul':
      return `\n\n${inner}\n\n`;
    case 'ol': {
      let number = 0;
      return `\n\n${inner.replace(/^- /gm, () => `${++number}. `)}\n\n`;
    }
    case 'blockquote':
      return `\n\n${inner.replace(/^/gm, '> ')}\n\n`;
    default:
      return `\n\n${'#'.repeat(Number(name[1]))} ${inner.replace(/\n+/g, ' ')}\n\n`;
  }
}
