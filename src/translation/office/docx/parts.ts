// The parts of a Word document that are read, found as the format says where they are.

import type { Archive, Parts } from '../../../core/archive.ts';
import { OfficeError } from '../document.ts';
import { childElements, parseXml, type XmlElement } from '../xml.ts';

export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly comments: XmlElement | undefined;
  /** Headers and footers of pages. */
  readonly margins: readonly XmlElement[];
  /** Addresses of links, by the names that each part has for them. */
  readonly links: Links;
}

export type Links = Readonly<Record<'document' | 'footnotes' | 'endnotes', ReadonlyMap<string, string>>>;

/** Theme, pictures and other documents inside are never unpacked. */
export function isWordPart(name: string): boolean {
  return (
    /\.(?:xml|rels)$/i.test(name) &&
    !/(?:theme|media|embeddings|customXml|glossary|diagrams|charts|fonts|fontTable|webSettings)/i.test(name)
  );
}

export function wordParts({ parts, names }: Archive): WordParts {
  const types = parts['[Content_Types].xml'];
  const isMacro = types && /macroEnabled/i.test(new TextDecoder().decode(types));
  if (isMacro || names.some((name) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/)/i.test(name)))
    throw new OfficeError(
      'This Word document holds macros, which are programs, and is not read. In Word: File, Save as, “Word Document (.docx)”, which leaves them out.',
    );
  const main = mainPart(parts);
  const bytes = parts[main];
  if (!bytes)
    throw new OfficeError(
      'This Word document has no text that can be found. It may be damaged, or protected with a password: save it again, without one.',
    );
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(parts, main);
  const part = (type: string): XmlElement | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    const found = target === undefined ? undefined : parts[resolved(folder, target)];
    return found && parseXml(found);
  };
  const linksOf = (name: string): ReadonlyMap<string, string> =>
    new Map(relationsOf(parts, name).flatMap(({ id, type, target }) => (type === 'hyperlink' ? [[id, target]] : [])));
  return {
    document: parseXml(bytes),
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    margins: relations
      .filter(({ type }) => type === 'header' || type === 'footer')
      .slice(0, 12)
      .flatMap(({ target }) => {
        const found = parts[resolved(folder, target)];
        return found ? [parseXml(found)] : [];
      }),
    links: { document: linksOf(main), footnotes: linksOf(`${folder}footnotes.xml`), endnotes: linksOf(`${folder}endnotes.xml`) },
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  readonly target: string;
}

function relationsOf(parts: Parts, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = parts[`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`];
  const [root] = bytes ? childElements(parseXml(bytes)) : [];
  return childElements(root).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').slice((attributes.Type ?? '').lastIndexOf('/') + 1),
    target: attributes.Target ?? '',
  }));
}

function mainPart(parts: Parts): string {
  const target = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  return target === undefined ? 'word/document.xml' : resolved('', target);
}

/** Targets are relative to the part that names them, or to the whole. */
function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
}
