// Marks that only other programs understand, and marks of emphasis that make nothing bold: readers would see them as they are written.

import type { Node, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainFileName } from '../text/plain-file-name.ts';

export interface Leftover {
  readonly rule: 'markdown-leftover' | 'markdown-emphasis';
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

interface Kind {
  readonly rule?: 'markdown-emphasis';
  readonly pattern: RegExp;
  /** What is said of the first one that is found. */
  readonly says: (found: string) => string;
  readonly hint: string | ((found: string) => string);
}

/** Bounds: what is longer is no mark. */
const kinds: readonly Kind[] = [
  {
    rule: 'markdown-emphasis',
    pattern: /(?<!\*)\*\*(?!\*)/g,
    says: () => 'Readers see two asterisks ** here: nothing becomes bold.',
    hint: 'Put ** directly before the first and after the last word of what is bold, with no space inside: **like this**. If asterisks are meant, write \\*\\*.',
  },
  {
    rule: 'markdown-emphasis',
    pattern: /(?<![_\p{L}\p{N}])__(?=[^\s_])|(?<=[^\s_])__(?![_\p{L}\p{N}])/gu,
    says: () => 'Readers see two underscores __ here: nothing becomes bold.',
    hint: 'Write **bold** with asterisks. If underscores are meant, write \\_\\_.',
  },
  {
    pattern: /\{\{[<%][^\n]{0,200}?[%>]\}\}/g,
    says: (found) => `“${found}” is a shortcode of Hugo, which readers would see as it is.`,
    hint: 'Write the text itself that should be here.',
  },
  {
    pattern: /(?<!\{)\{%[^\n]{0,200}?%\}/g,
    says: (found) => `“${found}” is a tag of Liquid or Nunjucks (Jekyll, Eleventy), which readers would see as it is.`,
    hint: 'Write the text itself that should be here, or remove the tag.',
  },
  {
    pattern: /\{\{(?![<%])[^{}\n]{1,200}\}\}/g,
    says: (found) => `“${found}” is a variable of a template, which readers would see as it is.`,
    hint: 'Write what it stands for.',
  },
  {
    pattern: /\{(?:#[^\s{}]{1,100}|\.[a-z][^{}\n]{0,200}|:[ \t]?[^{}\n]{0,200})\}/gi,
    says: (found) => `“${found}” gives a name or a class in kramdown, Pandoc or Docusaurus. Here readers would see it as it is.`,
    hint: 'Remove it. Headings have an anchor made of their words: ## Why we write is #why-we-write.',
  },
  {
    pattern: /\]\{(?:lang|dir|language)[^{}\n]{0,60}\}/g,
    says: (found) => `“${found.slice(1)}” is not understood, and readers would see it as it is.`,
    hint: 'Write [words]{lang=de} with a language tag, or [words]{dir=ltr} or {dir=rtl}; both with one space between.',
  },
  {
    pattern: /(?<![\]\\])\[(?!\^)[^[\]\n]{1,200}\]\[[^[\]\n]{0,200}\]/g,
    says: (found) =>
      `“${found}” is no link: there is no line that says where “${/\[([^[\]]*)\]$/.exec(found)?.[1] || found.slice(1, -3)}” leads.`,
    hint: 'Write [words](https://…), or add a line of its own: [name]: https://…',
  },
  {
    pattern: /(?:!\[[^[\]\n]{0,200}\]\(|\[[^[\]\n]{1,200}\]\((?=\/))(?:[^()\n]|\([^()\n]{0,40}\)){1,300}\)/g,
    says: (found) =>
      `“${found}” is no ${found.startsWith('!') ? 'picture' : 'link'}, because its address has a space in it: readers would see it as it is.`,
    hint: spaceless,
  },
  {
    pattern: /\[\^[^[\]\s]{1,100}\]/g,
    says: (found) => `“${found}” refers to a footnote that the text does not have.`,
    hint: 'Add a line of its own with the note: [^1]: The note.',
  },
  {
    pattern: /\[\[[^[\]\n]{1,200}\]\]/g,
    says: (found) => `“${found}” is a link of a wiki, which readers would see as it is.`,
    hint: 'Write [words](https://…), or remove the brackets.',
  },
  {
    pattern: /(?<![^\n]):::+[ \t]*[^\n]{0,80}|(?<![^\n])(?:!!!|\?\?\?\+?)[ \t]+[a-z][^\n]{0,80}/gi,
    says: (found) => `“${found.trim()}” begins or ends a box in Docusaurus, VitePress or MkDocs. Here readers would see it as it is.`,
    hint: 'Remove the line, and write a quotation (> …) or a paragraph with a bold beginning.',
  },
  {
    pattern: /(?<=[^\n]\n):[ \t]+(?=\S)/g,
    says: () => 'A line that begins with a colon is a definition in other programs. Here it goes on in the same paragraph.',
    hint: 'Write a list instead: - **Term**: what it means.',
  },
  {
    pattern: /(?<![=\w])==(?![=\s])[^=\n]{1,300}(?<!\s)==(?![=\w])/g,
    says: (found) => `“${found.slice(0, 40)}” is marked text in other programs. Here readers would see the signs.`,
    hint: 'Write **words** to make them stand out.',
  },
  {
    pattern: /(?<![\w^[])\^[^\s^[\]]{1,40}\^/g,
    says: (found) => `“${found}” is raised text in other programs. Here readers would see the signs.`,
    hint: 'Use the raised character itself, such as ², ³ or ª, or write the word out.',
  },
  {
    pattern: /(?<![\w$])\$(?![\s\d$])[^$\n]{0,200}[\\^_=][^$\n]{0,200}(?<!\s)\$(?![\w$])/g,
    says: (found) => `“${found.slice(0, 40)}” is a formula in other programs. Here readers would see the signs.`,
    hint: 'Write it as words and characters: E = mc².',
  },
  {
    pattern: /(?<![\w:/.]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/])/g,
    says: (found) => `“${found}” is the name of a picture in chats. Here readers would see the name.`,
    hint: 'Write the character itself (😀), or leave it out.',
  },
];

/** The same picture or link with an address that Markdown takes. */
function spaceless(found: string): string {
  const [, words = '', address = ''] = /^(!?\[[^\]]*\])\(\s*([^"]*)/.exec(found) ?? [];
  const path = address
    .replace(/\)$/, '')
    .trim()
    .replace(/^(?:\.?\/)?(?:public\/)?/, '');
  const plain = path.split('/').map(plainFileName);
  const right = plain.includes(undefined) ? 'picture-1.jpg' : plain.join('/');
  return `Give the file in public/ a name without spaces, and write ${words}(/${right}).`;
}

/** Once for each kind: what is everywhere in a text has one cause. */
export function findLeftovers(tree: Root, source: string, offset: number): Leftover[] {
  const texts = textsOf(tree, source, offset);
  const found = kinds.flatMap(({ rule, pattern, says, hint }): Leftover[] => {
    const places = texts.flatMap(({ raw, at }) => [...raw.matchAll(pattern)].map((match) => ({ at: at + match.index, text: match[0] })));
    const [first] = places;
    if (!first) return [];
    const others = places.length === 1 ? '' : ` The text has ${places.length.toLocaleString('en')} such places.`;
    return [
      {
        rule: rule ?? 'markdown-leftover',
        at: first.at,
        message: says(first.text.slice(0, 80)) + others,
        hint: typeof hint === 'string' ? hint : hint(first.text),
      },
    ];
  });
  return [...found, ...findOtherForms(tree, offset)].sort((a, b) => a.at - b.at);
}

interface Written {
  /** As it is written, with blanks for what has a backslash before it. */
  readonly raw: string;
  readonly at: number;
}

function textsOf(tree: Root, source: string, offset: number): Written[] {
  const texts: Written[] = [];
  visit(tree, 'text', (node, _index, parent) => {
    const place = (node as Node).position ?? parent?.position;
    const at = offset + (place?.start.offset ?? 0);
    // Pieces beside an address that GitHub would link have no position of their own.
    const raw = node.position ? source.slice(at, offset + (node.position.end.offset ?? 0)) : node.value;
    texts.push({ raw: raw.replace(/\\[!-/:-@[-`{-~]/g, '  '), at });
  });
  return texts;
}

/** What the tree has a place for, and readers do not. */
function findOtherForms(tree: Root, offset: number): Leftover[] {
  const found: Leftover[] = [];
  const add = (node: Nodes, message: string, hint: string): void => {
    if (found.some((one) => one.hint === hint)) return;
    found.push({ rule: 'markdown-leftover', at: offset + (node.position?.start.offset ?? 0), message, hint });
  };
  visit(tree, (node) => {
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      add(
        node,
        `“[${node.checked ? 'x' : ' '}]” makes a box to tick elsewhere. Here readers see the item without it.`,
        'Remove the brackets, or write ☑ done and ☐ open.',
      );
    if (node.type !== 'blockquote') return;
    const [first] = node.children;
    const [begin] = first?.type === 'paragraph' ? first.children : [];
    const alert = begin?.type === 'text' ? /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i.exec(begin.value) : null;
    if (alert)
      add(
        node,
        `“${alert[0]}” makes a box on GitHub. Here readers would see it as it is.`,
        'Remove it. The quotation may begin with a bold word: > **Note.** …',
      );
  });
  return found;
}
