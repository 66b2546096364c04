// Entries as of a PO file → XLIFF 1.2 or 2.0, the same bytes for the same entries.

import type { PoEntry } from '../../po/file.ts';

export interface XliffFacts {
  readonly version: '1.2' | '2.0';
  readonly letter: string;
  readonly sourceLanguage: string;
  readonly language: string;
}

/** Passages that the letter has no more are not in it: XLIFF has no place for them. */
export function writeXliff(entries: readonly PoEntry[], facts: XliffFacts): string {
  const units = entries.filter(({ isObsolete }) => !isObsolete);
  return facts.version === '1.2' ? first(units, facts) : second(units, facts);
}

function first(units: readonly PoEntry[], { letter, sourceLanguage, language }: XliffFacts): string {
  const lines = units.flatMap(({ context, msgid, msgstr: [text = ''], hints = [], remark, isFuzzy }) => [
    `      <trans-unit id="${escaped(context)}" resname="${escaped(context)}" xml:space="preserve">`,
    `        <source>${escaped(msgid)}</source>`,
    ...(text === '' ? [] : [`        <target${isFuzzy ? ' state="needs-translation"' : ''}>${escaped(text)}</target>`]),
    ...hints.map((hint) => `        <note from="developer">${escaped(hint)}</note>`),
    ...(remark === undefined ? [] : [`        <note from="translator">${escaped(remark)}</note>`]),
    '      </trans-unit>',
  ]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    `  <file original="letters/${escaped(letter)}.md" source-language="${sourceLanguage}" target-language="${language}" datatype="plaintext">`,
    '    <body>',
    ...lines,
    '    </body>',
    '  </file>',
    '</xliff>',
  ].join('\n')}\n`;
}

/** An id of the second version has no # in it, so the name says which passage it is. */
function second(units: readonly PoEntry[], { letter, sourceLanguage, language }: XliffFacts): string {
  const lines = units.flatMap(({ context, msgid, msgstr: [text = ''], hints = [], remark, isFuzzy }, index) => [
    `    <unit id="u${index + 1}" name="${escaped(context)}" xml:space="preserve">`,
    ...(hints.length === 0 && remark === undefined
      ? []
      : [
          '      <notes>',
          ...hints.map((hint) => `        <note category="developer">${escaped(hint)}</note>`),
          ...(remark === undefined ? [] : [`        <note category="translator">${escaped(remark)}</note>`]),
          '      </notes>',
        ]),
    `      <segment${text === '' ? '' : ` state="${isFuzzy ? 'initial' : 'translated'}"`}>`,
    `        <source>${escaped(msgid)}</source>`,
    ...(text === '' ? [] : [`        <target>${escaped(text)}</target>`]),
    '      </segment>',
    '    </unit>',
  ]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="${sourceLanguage}" trgLang="${language}">`,
    `  <file id="f1" original="letters/${escaped(letter)}.md">`,
    ...lines,
    '  </file>',
    '</xliff>',
  ].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
