// From the facts of a signature to the text of its file. Runs in browsers too.

/** The fields in the order of the schema; those of a mapping inside the signature have a dot. */
export const signatureFields = [
  'name',
  'kind',
  'role',
  'roleLanguage',
  'affiliation',
  'personalCapacity',
  'country',
  'region',
  'link',
  'ror',
  'orcid',
  'wikidata',
  'handle',
  'date',
  'received',
  'language',
  'sortName',
  'formerName',
  'died',
  'statement',
  'statementLanguage',
  'featured',
  'initiator',
  'revision',
  'verified.by',
  'verified.kind',
  'verified.how',
  'verified.date',
  'source.title',
  'source.url',
  'source.checked',
  'source.row',
  'note',
] as const;

export type SignatureField = (typeof signatureFields)[number];

/** By field; `source.title` is the title inside the source. */
export type SignatureValues = Record<string, string | boolean | number | undefined>;

/**
 * The YAML of one signature, ended by a line feed. What core/yaml reads from it are the strings that were given, in NFC; a field
 * that is undefined or blank is left out. Throws where a key is not a field of a signature.
 */
export function signatureText(facts: SignatureValues): string {
  return signatureLines(facts)
    .map((line) => `${line}\n`)
    .join('');
}

/** The same as a row of a list file. */
export function signatureRow(facts: SignatureValues): string {
  return signatureLines(facts)
    .map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}

function signatureLines(facts: SignatureValues): string[] {
  const stranger = Object.keys(facts).find((key) => !(signatureFields as readonly string[]).includes(key));
  if (stranger !== undefined) throw new Error(`a signature has no field “${stranger}”`);
  const lines: string[] = [];
  let group = '';
  for (const field of signatureFields) {
    const value = Object.hasOwn(facts, field) ? facts[field] : undefined;
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) continue;
    const [first = '', second] = field.split('.');
    if (second === undefined) lines.push(`${first}: ${scalar(value)}`);
    else {
      if (group !== first) lines.push(`${first}:`);
      lines.push(`  ${second}: ${scalar(value)}`);
    }
    group = first;
  }
  return lines;
}

/** Words that YAML means something by, or that other programs read as something else than text. */
const meaningful = /^(?:true|false|yes|no|on|off|null|[yn]|[-+]?[.\d][\d_.,xobe+-]*(?:[acdf][\da-f]*)?|[-+]?\.(?:inf|nan))$/i;
/** A day, month or year, or a link: plain to everyone, and plain in YAML. */
const plainDate = /^\d{4}(?:-\d{2}){0,2}$/;
const plainLink = /^https?:\/\/[\w.~/?=&%+@-]+$/;
const plainText = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,.;()/&+_'’–-]|[\u200c\u200d])*$/u;
/** What a line of a file cannot show, or would end it. */
const escaped = /\p{Cc}|\p{Cs}|[\u2028\u2029\ufeff\ufffe\uffff]/u;

function scalar(given: string | boolean | number): string {
  if (typeof given !== 'string') return String(given);
  const value = given.normalize('NFC');
  if (plainDate.test(value) || plainLink.test(value)) return value;
  if (escaped.test(value)) return doubleQuoted(value);
  if (plainText.test(value) && value.trim() === value && !meaningful.test(value)) return value;
  return value.includes("'") && !/["\\]/.test(value) ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
}

function doubleQuoted(value: string): string {
  const inner = value.replace(/["\\]/g, '\\$&').replace(new RegExp(escaped.source, 'gu'), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${inner}"`;
}
