// XLIFF 1.2 and 2.x, as translators' programs write them → entries as of a PO file.

import { withinTime } from '../../../core/markdown/guard.ts';
import type { PoEntry, PoFile } from '../../po/file.ts';
import { PoError } from '../../po/guard.ts';
import { canonicalNewlines } from '../../po/text.ts';
import type { Unit } from '../../po/units.ts';
import { childElements, parseXml, type XmlElement } from '../xml.ts';

/** In bytes, as for PO files. */
const maxBytes = 4 * 1024 * 1024;

/** Throws PoError or OfficeError where the file is not sound. */
export function readXliff(bytes: Buffer): PoFile {
  if (bytes.length > maxBytes) throw new PoError(`The file has ${bytes.length} bytes, and ${maxBytes} are the most.`);
  const [root] = childElements(withinTime(bytes.length, () => parseXml(bytes)));
  if (root === undefined || nameOf(root) !== 'xliff') throw new PoError('This is no XLIFF file.');
  const files = below(root, 'file');
  const isSecond = /^2\./.test(root.attributes.version ?? '');
  const entries = files.flatMap((file) => (isSecond ? below(file, 'unit').map(secondEntry) : below(file, 'trans-unit').map(firstEntry)));
  const languages = new Set(files.flatMap(({ attributes }) => attributes['target-language'] ?? []));
  const [language = isSecond ? root.attributes.trgLang : undefined, another] = languages;
  if (another !== undefined) throw new PoError('The file is about several languages. Import one at a time.');
  const seen = new Set<string>();
  for (const { context } of entries) {
    if (context !== '' && seen.has(context)) throw new PoError(`The unit “${context.slice(0, 80)}” stands twice. Keep one of them.`);
    seen.add(context);
  }
  return { headers: language === undefined ? {} : { Language: language }, entries };
}

/** Some programs write no namespace. */
function nameOf({ name }: XmlElement): string {
  return name.replace(/^xliff:/, '');
}

/** In groups, too, and not in each other. */
function below(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (nameOf(child) === name ? [child] : below(child, name)));
}

function own(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).filter((child) => nameOf(child) === name);
}

/** Weblate calls these “needs editing”; what waits for a review is a translation. */
const isUnsure = /^(?:new|needs-.*|x-.*(?:fuzzy|unfinished))$/;
const isSure = /^(?:translated|final|signed-off|reviewed)$/;

function firstEntry(unit: XmlElement): PoEntry {
  const [source] = own(unit, 'source');
  const [target] = own(unit, 'target');
  const state = target?.attributes.state ?? '';
  return entryOf(
    contextOf(unit.attributes.resname, unit.attributes.id),
    source ? [source] : [],
    target ? [target] : [],
    own(unit, 'note'),
    {
      isFuzzy: isUnsure.test(state),
      isSaidSure: unit.attributes.approved === 'yes' || isSure.test(state),
    },
  );
}

/** Programs part a unit into sentences, with what is between them in elements of its own. */
function secondEntry(unit: XmlElement): PoEntry {
  const parts = childElements(unit).filter((child) => /^(?:segment|ignorable)$/.test(nameOf(child)));
  const segments = parts.filter((part) => nameOf(part) === 'segment');
  const states = segments.map(({ attributes }) => attributes.state ?? '');
  const sources = parts.flatMap((part) => own(part, 'source').slice(0, 1));
  const isWhole = segments.every((segment) => own(segment, 'target').length > 0);
  // What is between sentences may be left out of the translation, and is the same then.
  const targets = isWhole
    ? parts.flatMap((part) => [...own(part, 'target'), ...(nameOf(part) === 'ignorable' ? own(part, 'source') : [])].slice(0, 1))
    : [];
  const notes = own(unit, 'notes').flatMap((list) => own(list, 'note'));
  return entryOf(contextOf(unit.attributes.name, unit.attributes.id), sources, targets, notes, {
    isFuzzy: states.includes('initial') || segments.some(({ attributes }) => /fuzzy|needs/.test(attributes.subState ?? '')),
    isSaidSure: states.length > 0 && states.every((state) => isSure.test(state)),
  });
}

/** Programs give units ids of their own, and keep the name; or the other way around. */
function contextOf(...names: readonly (string | undefined)[]): string {
  return names.find((name) => name !== undefined && /^[^#\s]+#\S+$/.test(name)) ?? '';
}

/** So many words are no name that is the same in both languages. */
const fewestWords = 3;

function entryOf(
  context: string,
  sources: readonly XmlElement[],
  targets: readonly XmlElement[],
  notes: readonly XmlElement[],
  { isFuzzy, isSaidSure }: { readonly isFuzzy: boolean; readonly isSaidSure: boolean },
): PoEntry {
  const msgid = canonicalNewlines(sources.map(wordsIn).join(''));
  const text = canonicalNewlines(targets.map(wordsIn).join(''));
  // OmegaT and Crowdin write the original where there is no translation yet.
  const isCopied = text === msgid && !isSaidSure && (isFuzzy || msgid.split(/\s+/).length >= fewestWords);
  const remark = notes.filter(isTranslators).map(wordsIn).join('\n').trim();
  return {
    context,
    msgid,
    msgstr: [isCopied ? '' : text],
    remark: remark === '' ? undefined : remark,
    isFuzzy: isFuzzy && text !== '',
  };
}

function isTranslators({ attributes }: XmlElement): boolean {
  const from = attributes.from ?? attributes.category ?? '';
  return /translator|reviewer/i.test(from) || attributes.annotates === 'target' || attributes.appliesTo === 'target';
}

/** With what inline elements say in the place of marks. */
function wordsIn(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      const said = child.children.length === 0 ? (child.attributes['equiv-text'] ?? child.attributes.equiv) : undefined;
      return said ?? wordsIn(child);
    })
    .join('');
}

/**
 * Each with its name, also where a program has thrown the names away; with its original, where Lokalise has written the name in its place; and with
 * the comments that a program does not write.
 */
export function namedAs(po: PoFile, units: readonly Unit[]): PoFile {
  const byText = Map.groupBy(units, ({ entry }) => entry.msgid);
  const byContext = new Map(units.map((unit) => [unit.context, unit]));
  const entries = po.entries.map((entry): PoEntry => {
    const [only, another] = byText.get(entry.msgid) ?? [];
    const unit = byContext.get(entry.context) ?? (entry.context === '' && another === undefined ? only : undefined);
    const msgid = entry.msgid === entry.context ? (unit?.entry.msgid ?? entry.msgid) : entry.msgid;
    return { ...entry, context: unit?.context ?? entry.context, msgid, remark: entry.remark ?? unit?.entry.remark };
  });
  return { ...po, entries };
}
