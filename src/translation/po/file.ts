// PO files: from bytes to entries in their order and back, the same bytes for the same entries.

import { po } from 'gettext-parser';
import type { GetTextTranslation, GetTextTranslations } from 'gettext-parser';
import { visible } from '../../core/text/characters.ts';
import { guardPo, PoError } from './guard.ts';

export interface PoEntry {
  /** `letter#b3`, `ui#nav.skip` */
  readonly context: string;
  readonly msgid: string;
  readonly plural?: string | undefined;
  /** One text, or one per plural form; empty where it is not translated. */
  readonly msgstr: readonly string[];
  /** What the tool says to the translator. */
  readonly hints?: readonly string[] | undefined;
  /** What translators write to each other. */
  readonly remark?: string | undefined;
  readonly isFuzzy?: boolean | undefined;
  /** What the msgid was when it was translated. */
  readonly previous?: string | undefined;
  readonly isObsolete?: boolean | undefined;
}

export interface PoFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly entries: readonly PoEntry[];
}

/** Throws PoError where the file is not sound. */
export function readPo(bytes: Buffer): PoFile {
  const text = guardPo(bytes);
  let table: GetTextTranslations;
  try {
    table = po.parse(text, { validation: true });
  } catch (error) {
    throw new PoError(`The file is not sound: ${visible((error as Error).message)}`);
  }
  const entries = [...entriesOf(table.translations, false), ...entriesOf(table.obsolete ?? {}, true)];
  const seen = new Set<string>();
  for (const { context, isObsolete } of entries) {
    if (isObsolete) continue;
    if (seen.has(context)) throw new PoError(`The entry “${visible(context)}” stands twice. Keep one of them.`);
    seen.add(context);
  }
  return { headers: table.headers ?? {}, entries };
}

function entriesOf(section: GetTextTranslations['translations'], isObsolete: boolean): PoEntry[] {
  return Object.values(section).flatMap((group) =>
    Object.values(group).flatMap(({ msgctxt = '', msgid, msgid_plural, msgstr = [], comments }): PoEntry[] => {
      if (msgctxt === '' && msgid === '') return [];
      const remark = comments?.translator?.trim();
      return [
        {
          context: msgctxt,
          msgid,
          plural: msgid_plural,
          msgstr,
          hints: comments?.extracted ? comments.extracted.split('\n') : [],
          previous: unquoted(comments?.previous ?? ''),
          remark: remark === '' ? undefined : remark,
          isFuzzy: /(?:^|[,\s])fuzzy(?:$|[,\s])/.test(comments?.flag ?? ''),
          isObsolete,
        },
      ];
    }),
  );
}

/** Lines are broken at line feeds alone: where a paragraph is folded would otherwise depend on tables of another release. */
export function writePo({ headers, entries }: PoFile): string {
  const table: GetTextTranslations = { charset: 'utf-8', headers: { ...headers }, translations: {}, obsolete: {} };
  for (const entry of entries) {
    const section = entry.isObsolete ? (table.obsolete ?? {}) : table.translations;
    section[entry.context] = { ...section[entry.context], [entry.msgid]: blockOf(entry) };
  }
  return po.compile(table, { foldLength: 0 }).toString('utf8');
}

function blockOf({ context, msgid, plural, msgstr, hints, remark, isFuzzy, previous }: PoEntry): GetTextTranslation {
  const comments = {
    translator: remark ?? '',
    extracted: (hints ?? []).join('\n'),
    reference: '',
    flag: isFuzzy ? 'fuzzy' : '',
    previous: previous === undefined ? '' : quoted('msgid', previous),
  };
  return { msgctxt: context, msgid, ...(plural === undefined ? {} : { msgid_plural: plural }), msgstr: [...msgstr], comments };
}

/** The library escapes everything but previous texts. */
function quoted(key: string, text: string): string {
  const lines = text.split(/(?<=\n)/).map((line) => `"${line.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`);
  return lines.length > 1 ? [`${key} ""`, ...lines].join('\n') : `${key} ${lines[0] ?? '""'}`;
}

/** The previous msgid, from its lines; undefined where there is none. */
function unquoted(lines: string): string | undefined {
  const [, texts] = /^msgid\s+("[\s\S]*)$/m.exec(lines) ?? [];
  if (texts === undefined) return undefined;
  const pieces = texts.split('\n').map((line) => /^"(.*)"$/.exec(line)?.[1] ?? '');
  return pieces.join('').replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t', r: '\r' })[character] ?? character);
}

/** `pt-BR` → `pt_BR`, as gettext writes it. */
export function gettextLanguage(tag: string): string {
  return tag.replaceAll('-', '_');
}

export interface HeaderFacts {
  readonly project: string;
  /** BCP 47; none for a template. */
  readonly language?: string | undefined;
  /** `2026-11-22`: of the texts, not of the export. */
  readonly date: string;
  readonly pluralForms?: string | undefined;
}

export function headersOf({ project, language, date, pluralForms }: HeaderFacts): Record<string, string> {
  const moment = `${date} 00:00+0000`;
  return {
    'Project-Id-Version': project,
    'Report-Msgid-Bugs-To': '',
    'POT-Creation-Date': moment,
    'PO-Revision-Date': language === undefined ? 'YEAR-MO-DA HO:MI+ZONE' : moment,
    'Last-Translator': '',
    'Language-Team': '',
    Language: language === undefined ? '' : gettextLanguage(language),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    ...(pluralForms === undefined ? {} : { 'Plural-Forms': pluralForms }),
  };
}
