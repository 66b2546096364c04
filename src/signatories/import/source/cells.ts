// What spreadsheets leave in their cells: errors, formulas, the apostrophe that keeps a text a text.

import type { Cell } from './block.ts';
import { maxCellLength } from './limits.ts';
import { readStruck } from './struck-text.ts';

/** The error values of Excel, LibreOffice and Google Sheets, in the languages in which Excel translates them. */
const errors = new Set(
  (
    '#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BUSY! #BLOCKED! #CONNECT! #UNKNOWN! #GETTING_DATA #ERROR! #EXTERNAL! ' +
    '#NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #N/D #VALEUR! #NOM? #NOMBRE! #NUL! #NOMBRE? #¡REF! #¡VALOR! #¡DIV/0! #¡NUM! #¡NULO! #NOME? #VALOR! ' +
    '#NÚM! #NULO! #RIF! #VALORE! #VERW! #WAARDE! #NAAM? #GETAL! #LEEG! #ARG! #NAZWA? #LICZBA! #ZERO! #ADR! #ССЫЛКА! #ЗНАЧ! #ИМЯ? #ДЕЛ/0! #ЧИСЛО! ' +
    '#ПУСТО! #Н/Д #YOK #BAŞV! #DEĞER! #AD? #SAYI! #BOŞ! #SAYI/0!'
  ).split(' '),
);

export function isErrorValue(text: string): boolean {
  return text.startsWith('#') ? errors.has(text.toUpperCase()) || /^#{2,}$/.test(text) : /^Err:\d{3}$/.test(text);
}

export interface CleanCell {
  readonly cell: Cell;
  readonly fault?: string;
  readonly wasError?: true;
  readonly wasQuoted?: true;
  readonly isStruck?: true;
  /** Why it is not certain what was meant. */
  readonly doubt?: string;
}

/** A function call, or a reference to another program. */
const isCall = /^[+@-]?\s*[A-Za-z.]{2,20}\(|^[+@-][^|]{1,100}\|[^!]{0,200}!/;
/** Telephone numbers have slashes, but neither of these. */
const isSum = /^[+-][\d\s.,()+-]*[*^][\d\s.,*/^()+-]*$/;

/** Whether a unit of text is a sign that shows, or a part of one: no white space, and nothing unusual. */
const isInk = (unit: number): boolean => unit > 0x20 && (unit < 0x7f || (unit > 0xa0 && unit < 0x1680) || (unit > 0x3000 && unit < 0xd800));
/** With these begins what may be something else than it seems. */
const seeming = new Set(Array.from("#E'=+-@", (sign) => sign.charCodeAt(0)));
/** What may strike something out. */
const mayStrike = /[<~]|[\u0335-\u0338]/;
/** Longer ones are looked at. */
const maxPlain = 500;

/** Whether a cell is what is written in it, as most are. */
export function isPlainCell(written: string): boolean {
  const { length } = written;
  if (length === 0) return true;
  if (length > maxPlain) return false;
  const first = written.charCodeAt(0);
  return isInk(first) && !seeming.has(first) && isInk(written.charCodeAt(length - 1)) && !mayStrike.test(written);
}

/** A cell of a CSV file, which holds as text what a spreadsheet showed as something else. */
export function cleanCell(written: string): CleanCell {
  // Most cells are plain, and are told by their first character.
  const text = written.trim();
  if (text.length > maxCellLength) return { cell: '', fault: `A cell has more than ${maxCellLength.toLocaleString('en')} characters.` };
  switch (text[0]) {
    case '#':
    case 'E':
      return isErrorValue(text) ? { cell: '', wasError: true } : { cell: text };
    case "'":
      return apostrophe(text);
    case '=':
      return formula(text);
    case '+':
    case '-':
    case '@':
      return isCall.test(text) || isSum.test(text) ? { cell: '', fault: formulaFault(text) } : { cell: text };
    default:
      return plainCell(text);
  }
}

function plainCell(text: string): CleanCell {
  const struck = readStruck(text);
  if (!struck) return { cell: text };
  return {
    cell: struck.text,
    ...(struck.isStruck ? { isStruck: true } : {}),
    ...(struck.fault === undefined ? {} : { fault: struck.fault }),
  };
}

const formulaFault = (text: string): string => `A cell holds a formula and no text: “${text.slice(0, 60)}”.`;

/** `'t Hooft`, `'s-Gravenhage`: an article of Dutch. */
const dutch = /^'[a-z](?=[\s-])/u;
/** A glottal stop, which is always followed by a vowel: `'Abd`, `'Ofa`. */
const vowel = /^'[AEIOUÄÖÜÀ-ÆÈ-ÏÒ-ÖÙ-Ý]/u;

/** `'Ben` is what a spreadsheet, or a form that guards against formulas, makes of `Ben`. */
function apostrophe(text: string): CleanCell {
  const rest = text.slice(1).trim();
  if (dutch.test(text) || rest.includes("'") || !/^[=+@\d\p{Lu}-]/u.test(rest)) return plainCell(text);
  if (vowel.test(text))
    return { cell: text, doubt: `“${text.slice(0, 60)}” begins with an apostrophe. Is it a letter of the name, or left by a spreadsheet?` };
  return { cell: rest, wasQuoted: true };
}

const hyperlink = /^=\s*HYPERLINK\s*\(\s*"([^"]{0,2000})"\s*(?:[,;]\s*"((?:[^"]|""){0,2000})"\s*)?\)$/i;

function formula(text: string): CleanCell {
  const link = hyperlink.exec(text);
  if (link) {
    const [, address = '', shown = address] = link;
    const label = shown.replaceAll('""', '"').trim();
    return { cell: /^https?:\/\//i.test(address) ? { text: label, link: address.trim() } : label };
  }
  // ="00123" keeps a number a text.
  const quoted = /^="((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return { cell: quoted.replaceAll('""', '"').trim() };
  return /^=\s*[\p{L}\d"'+\-(@{$\\.]/u.test(text) ? { cell: '', fault: formulaFault(text) } : { cell: text };
}
