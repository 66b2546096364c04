// Looks through a text's tree for what must not be published, and says where it is.

import type { Node, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../report.ts';
import { linkWords } from '../schema/link-words.ts';
import { findLinkFault, meantSite } from '../schema/readings.ts';
import { findEmail } from '../text/private-details.ts';
import type { Source } from '../source.ts';
import { findCharacterFaults } from '../text/characters.ts';
import { describeCharacter } from '../text/check-characters.ts';
import { htmlRemedy } from './html-remedies.ts';
import { findLeftovers } from './leftovers.ts';
import { anchorsIn, decode, hasWords, phrasingText } from './headings.ts';
import { type OwnPages, ownPath } from './page-links.ts';
import { parseMarkdown } from './parse.ts';

export interface InspectContext {
  readonly source: Source;
  /** Where the text begins in the source. */
  readonly offset: number;
  readonly report: Report;
  /** Paths of the files in public/, without that folder’s name. */
  readonly publicFiles: ReadonlySet<string>;
  /** The texts of the campaign; undefined where they are not known. */
  readonly ownPages?: OwnPages | undefined;
}

export function inspectText(tree: Root, context: InspectContext): void {
  const { source, report } = context;
  for (const { rule, at, message, hint } of findLeftovers(tree, source.text, context.offset))
    report.add(rule, source.at(at), { message, hint });
  let parent: Node | undefined;
  // Addresses that GitHub would link have no place of their own; the paragraph around them has.
  const at = (node: Node): number => context.offset + ((node.position ?? parent?.position)?.start.offset ?? 0);
  // Few texts link to their own headings, and a copy of the tree takes its time.
  let known: Anchors | undefined;
  const anchors = (): Anchors => {
    known ??= anchorsIn(structuredClone(tree));
    return known;
  };

  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    // Of two with one name, Markdown takes the first.
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });

  visit(tree, (node, _index, above) => {
    parent = above;
    inspectReferences(node, at(node), context);
    switch (node.type) {
      case 'html': {
        // A comment is for those who edit the text, and never published. To a browser, one that begins <!--> ends there.
        if (/^<!--(?!-?>)(?:(?!-->)[\s\S])*-->$/.test(node.value.trim())) return;
        const comment = describeComment(node.value.trim());
        if (comment) {
          report.add('markdown-html', source.at(at(node)), comment);
          return;
        }
        const tag = node.value.split('\n', 1)[0]?.slice(0, 40) ?? '';
        report.add('markdown-html', source.at(at(node)), {
          message: `“${tag}” is HTML, and texts hold none.`,
          hint: htmlRemedy(node.value),
        });
        return;
      }
      case 'heading':
        if (node.depth === 1)
          report.add('markdown-heading', source.at(at(node)), {
            message: 'A text’s title is in its front matter, so its own headings begin at the second level.',
            hint: 'Write ## instead of #.',
          });
        // A component of an MDX page brings words of its own.
        if (!hasWords(phrasingText(node.children)) && !node.children.some(({ type }) => type === 'mdxJsxTextElement'))
          report.add('markdown-heading', source.at(at(node)), {
            message: 'This heading has no words.',
            hint: 'Write what the passage below it is about, or remove the line. A picture in a heading needs words in its square brackets.',
          });
        return;
      case 'link':
      case 'definition': {
        const fault = findUrlFault(node.url, anchors, context);
        if (fault) report.add(fault.rule, source.at(at(node)), fault);
        return;
      }
      case 'image':
      case 'imageReference': {
        const url = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
        const path = decode(url.replace(/^\//, ''));
        if (!url.startsWith('/') || url.startsWith('//') || !context.publicFiles.has(path))
          report.add('markdown-image', source.at(at(node)), {
            message: /^(https?:)?\/\//i.test(url)
              ? `The picture “${url}” lies on another site, which would learn who reads this one.`
              : `There is no picture “${url}” in the folder public.`,
            hint: 'Put the picture into public/ and write its path from there, beginning with a slash: ![what it shows](/picture.jpg).',
          });
      }
    }
  });
}

/** What is wrong with a comment that swallows text, as it happens when its end is deleted by accident. */
function describeComment(html: string): { message: string; hint: string } | undefined {
  if (!/^<!--(?!-?>)/.test(html)) return undefined;
  if (!html.includes('-->'))
    return {
      message: 'The comment that begins here does not end, so everything below it would be left out.',
      hint: 'Write a line --> where the comment ends.',
    };
  return { message: 'Text stands on the line where a comment ends, and would be left out.', hint: 'Begin a new line after -->.' };
}

/** Character references (&#x202e;) bring in what the file's own text does not show. */
function inspectReferences(node: Node, offset: number, { source, report }: InspectContext): void {
  const { value, title, alt, url } = node as Partial<Record<'value' | 'title' | 'alt' | 'url', unknown>>;
  for (const text of [value, title, alt, url]) {
    if (typeof text !== 'string') continue;
    for (const finding of findCharacterFaults(text)) {
      const { rule, message, hint } = describeCharacter(finding);
      const length = (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0);
      const written = source.text.slice(offset, offset + length);
      report.add(rule, source.at(offset + placeOfReference(written, finding.character)), { message, hint });
    }
  }
}

/** Where the reference is that brings in a character; the first one where only several do together. */
function placeOfReference(written: string, character: string): number {
  const references = [...written.matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi)];
  const meaning = (reference: string): string => phrasingText(parseMarkdown(reference).children as unknown as PhrasingContent[]);
  return (references.find(([reference]) => meaning(reference).includes(character)) ?? references[0])?.index ?? 0;
}

function encodedLength(url: string): number {
  const others = url.replace(/\p{ASCII}+/gu, '');
  return url.length - others.length + Buffer.byteLength(others) * 3;
}

type UrlFault = { rule: 'markdown-link' | 'markdown-anchor'; message: string; hint: string };

/** In characters, where each that is none of ASCII counts as it is written in addresses (%D0%B6). Documents take no address above 8,000. */
const maxAddress = 2_000;

type Anchors = ReturnType<typeof anchorsIn>;

function findUrlFault(url: string, anchorsOf: () => Anchors, context: InspectContext): UrlFault | undefined {
  if (encodedLength(url) > maxAddress)
    return {
      rule: 'markdown-link',
      message: `This address has ${encodedLength(url).toLocaleString('en')} characters; the most is ${maxAddress.toLocaleString('en')}.`,
      hint: 'Shorten it: what follows the question mark is often not needed.',
    };
  if (url.startsWith('#')) {
    const slug = decode(url.slice(1));
    const { headings, all } = anchorsOf();
    if (all.has(slug)) return undefined;
    return {
      rule: 'markdown-anchor',
      message: `Nothing in this text has the anchor “${url}”.`,
      hint:
        headings.length > 0
          ? `Headings have the anchors ${headings.map((anchor) => `#${anchor}`).join(', ')}; items of numbered lists #item-1, and #item-1-b-iii within them.`
          : 'Items of numbered lists have the anchors #item-1, and #item-1-b-iii within them. If none is meant, remove the link.',
    };
  }
  if (/^mailto:/i.test(url)) {
    const [address = '', query] = url.slice('mailto:'.length).split('?');
    // A line break in the subject would begin another header in some mail programs.
    const onlySubject = query === undefined || (/^subject=[^&]*$/i.test(query) && !/%0[ad]|%(?![0-9a-f]{2})/i.test(query));
    if (findEmail(decode(address)) === decode(address) && onlySubject) return undefined;
    return {
      rule: 'markdown-link',
      message: 'A link to an e-mail address has one address and at most a subject.',
      hint: 'Write [text](mailto:name@example.org).',
    };
  }
  if (url.startsWith('/') && !url.startsWith('//') && context.publicFiles.has(decode(url.slice(1)))) return undefined;
  const isWithin = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
  // Where the texts of the campaign are not known, a link to one of them is not judged.
  if (isWithin && (context.ownPages === undefined || ownPath(url, context.ownPages) !== undefined)) return undefined;
  if (url.startsWith('/') && !url.startsWith('//'))
    return {
      rule: 'markdown-link',
      message: `There is no file “${url}” in the folder public, and no letter, page or news of that name.`,
      hint: pagesHint(context),
    };
  // What looks like a file or a path is none of a site: https://about.md would be a stranger’s in Moldova.
  if (isWithin && meantSite(url) === undefined && !/\s/.test(url))
    return { rule: 'markdown-link', message: `“${url}” leads to no letter, page or news of this campaign.`, hint: pagesHint(context) };
  const page = /^https?:\/\/([^/?#]+\.(?:mdx?|html?))\/?(?:#.*)?$/i.exec(url)?.[1];
  if (page !== undefined && context.ownPages && ownPath(page, context.ownPages) !== undefined)
    return {
      rule: 'markdown-link',
      message: `“${url}” is the address of another site, and this campaign has a text of that name.`,
      hint: `Write ${page}. It leads to the text, in the language of the reader.`,
    };
  const fault = findLinkFault(url);
  return fault && { rule: 'markdown-link', ...linkWords(fault) };
}

/** As many texts as a hint names. */
const named = 6;

function pagesHint({ ownPages = new Set() }: InspectContext): string {
  const ids = [...ownPages].slice(0, named);
  const list = ids.map((id) => `${id.replace(/^updates\//, '')}.md`).join(', ') + (ownPages.size > named ? ' …' : '');
  const own = ids.length > 0 ? `To another text of the campaign, write its file: ${list}. ` : '';
  return `${own}To a file in public, write its path: /report.pdf. To another site, write the whole address, https:// included.`;
}
