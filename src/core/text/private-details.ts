// E-mail addresses, telephone numbers and street addresses in what somebody wrote: nothing of that becomes public. Runs in browsers too.

export type PrivateKind = 'email' | 'phone' | 'address';

export interface PrivateDetail {
  readonly kind: PrivateKind;
  readonly found: string;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Local part, @ or the full-width ＠, and a domain in any script (RFC 6531). The characters that may not stand before it are those it is
 * made of, so that a long run of them is tried once, and @, so that handles such as @ann@social.example are left alone.
 */
const email =
  /(?<![\p{L}\p{N}\p{M}_.%+!$&*=^`{|}~@＠-])[\p{L}\p{N}\p{M}_.%+!$&*=^`{|}~-]+[@＠][\p{L}\p{N}\p{M}-]+(?:\.[\p{L}\p{N}\p{M}-]+)+/u;
/** “ann at example dot org”, “ann [at] example.org”: written so that robots do not find it. */
const hiddenEmail =
  /(?<![\w.+-])[\w.+-]{1,64} ?(?:\[at\]|\(at\)|\{at\}|<at>|\(a\)|\[a\]| at ) ?[\w-]{1,63}(?: ?(?:\.|\[dot\]|\(dot\)|\[\.\]|\(\.\)| dot ) ?[\w-]{2,63}){1,4}(?![\w-])/iu;
/** Digits in any script with what stands between the groups of a number; at least seven of them are counted afterwards. */
const digits = /(?<![\p{L}\p{Nd}./:#€$£¥_-])[+＋(]?\p{Nd}(?:[ \u00a0().\/-]{0,3}\p{Nd}){6,16}(?![\p{L}\p{Nd}%€$£¥_])/u;
const phoneWord =
  /(?:tel|tél|phone|telephone|telefon|teléfono|telefono|telefone|téléphone|telefoon|mobile|mobil|móvil|celular|cell|handy|whatsapp|signal|call me|call|sms|fax|тел|телефон|моб|τηλ|هاتف|جوال|תל'|טלפון|נייד|تلفن|फ़ोन|फोन|ফোন|電話|电话|手机|전화|điện thoại|โทร|simu)\.?:?\s*(?:nr\.?|no\.?|number|is|ist|est|es)?\s*:?\s*$/iu;
const street =
  /(?<![\p{L}\p{N}])(?:(?:[\p{L}.'’-]+[ \u00a0]){0,3}[\p{L}'’-]*(?:stra(?:ß|ss)e|str\.|gasse|weg|allee|platz|laan|straat|gade|gatan|vägen|vej)[ \u00a0]\p{Nd}{1,4}[ \u00a0]?[a-z]?|\p{Nd}{1,5}[a-z]?,?[ \u00a0](?:[\p{L}.'’-]+[ \u00a0]){1,3}(?:street|st\.|road|rd\.|avenue|ave\.|lane|drive|boulevard|blvd\.?|court|crescent|terrace)|\p{Nd}{1,4}(?: ?bis| ?ter)?,?[ \u00a0](?:rue|avenue|boulevard|chemin|impasse|allée|quai)[ \u00a0](?:[\p{L}.'’-]+[ \u00a0]?){1,4}|(?:calle|carrer|avenida|av\.|via|viale|rua|travessa|ul\.|ulica|ulice|улица|ул\.|вулиця|вул\.)[ \u00a0](?:[\p{L}.'’-]+[ \u00a0]){0,3}[\p{L}.'’-]+,?[ \u00a0](?:n[.º°]? ?)?\p{Nd}{1,5})(?![\p{L}\p{N}])/iu;

/** The first e-mail address in a text, written as one. */
export function findEmail(value: string): string | undefined {
  return email.exec(value)?.[0];
}

/** The first of them; undefined where there is none that is certain. */
export function findPrivateDetail(text: string): PrivateDetail | undefined {
  let first: PrivateDetail | undefined;
  const take = (kind: PrivateKind, found: string, start: number): void => {
    if (!first || start < first.start) first = { kind, found, start, end: start + found.length };
  };
  if (/[@＠]/u.test(text)) {
    const found = email.exec(text);
    if (found) take('email', found[0], found.index);
  }
  if (/\Wat\W|\(a\)|\[a\]/iu.test(text) && /dot|\./iu.test(text)) {
    const found = hiddenEmail.exec(text);
    if (found && isHiddenEmail(found[0])) take('email', found[0], found.index);
  }
  // Both need a digit, and nearly no text has one.
  if (/\p{Nd}/u.test(text)) {
    for (let from = 0; from < text.length; ) {
      const found = digits.exec(text.slice(from));
      if (!found) break;
      const start = from + found.index;
      if (isPhone(found[0], text.slice(0, start))) {
        take('phone', found[0], start);
        break;
      }
      from = start + found[0].length;
    }
    const found = street.exec(text);
    if (found) take('address', found[0], found.index);
  }
  return first;
}

/** “look at example.org” is no address: the name before it is no word of a sentence, or it is bracketed. */
function isHiddenEmail(found: string): boolean {
  if (/[[({<]/u.test(found)) return true;
  return / at .* dot /iu.test(found);
}

/** A number that somebody can be called under, and no year, day, law, identifier or amount. */
function isPhone(found: string, before: string): boolean {
  const count = found.match(/\p{Nd}/gu)?.length ?? 0;
  if (count < 7 || count > 15) return false;
  if (phoneWord.test(before.slice(-40))) return true;
  const text = toAscii(found);
  if (text.startsWith('+') || text.startsWith('(0') || /^00[1-9]/u.test(text)) return count >= 8;
  // Days, ranges of years, ORCID and ISBN are written in groups as well.
  if (/^(?:1[89]|20)\d\d ?[-–/.] ?(?:1[89]|20)?\d\d/u.test(text) || /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]?$/u.test(text)) return false;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/u.test(text) || /^97[89]/u.test(text) || /(?:isbn|issn|orcid|doi|nr\.?|no\.?|n°|§|id|art\.?)\W*$/iu.test(before.slice(-12)))
    return false;
  if (/^\d{1,3}(?:[. ]\d{3})+$/u.test(text) || !/[^\p{Nd}]/u.test(text)) return /^0\d{8,}/u.test(text);
  return text.startsWith('0') || /^\(?\d{3}\)?[ -]\d{3}[ -]\d{4}$/u.test(text);
}

/** Digits of every script as 0 to 9: each script has its ten in a row. */
function toAscii(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const code = zero;
    for (let below = 0; below < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)); below++) zero--;
    return String((code - zero) % 10);
  });
}

export interface Cleaned {
  readonly text: string;
  /** What was taken out, in order. */
  readonly removed: readonly PrivateKind[];
  /** Whether what is left still reads as it was meant: the details stood at the end, in brackets, or by themselves. */
  readonly isWhole: boolean;
}

/** Words that lead to a number and say nothing without it. */
const lead =
  /[\s,;|–—(-]*(?:(?:my|our|meine?|mon|mi|il mio|mijn)\s+)?(?:e-?mail|mail|tel|tél|phone|telephone|telefon|mobile?|handy|whatsapp|fax|contact|kontakt|courriel|correo|адрес|тел|телефон|почта|電話|电话)?(?:\s*(?:address|adresse|number|nummer|numéro|número|no|nr))?[.:]?\s*(?:is|ist|est|es)?[\s(<:]*$/iu;

export function withoutPrivateDetails(text: string): Cleaned {
  const removed: PrivateKind[] = [];
  let rest = text;
  let isWhole = true;
  for (let found = findPrivateDetail(rest); found && removed.length < 20; found = findPrivateDetail(rest)) {
    removed.push(found.kind);
    const before = rest.slice(0, found.start).replace(lead, '');
    const after = rest.slice(found.end).replace(/^[\s)>\]]+/u, '');
    // In the middle of a sentence, or in front of a town, something would be missing.
    const isAtEnd = /^[.!?。！？\s)]*$/u.test(after);
    const isOwnSentence = (before === '' || /[.!?。！？]$/u.test(before)) && /^[.!?。！？]/u.test(after);
    if (!isAtEnd && !isOwnSentence) isWhole = false;
    rest = `${before}${before !== '' && after !== '' && !/^[.,;!?]/u.test(after) ? ' ' : ''}${before === '' ? after.replace(/^[.,;:!?\s-]+/u, '') : after}`.trim();
  }
  return { text: rest, removed, isWhole };
}
