// E-mail addresses, telephone numbers and street addresses in what someone wrote: nothing of that becomes public. Runs in browsers too.

export type PrivateKind = 'email' | 'phone' | 'address' | 'number';

export interface PrivateDetail {
  readonly kind: PrivateKind;
  readonly found: string;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** What an address is made of besides ASCII signs: letters, digits, marks, and what joins them without being seen. */
const unit = String.raw`\p{L}\p{N}\p{M}\u200c-\u200f`;
/** @ in all its widths, and as addresses of pages and HTML write it. */
const atSign = '(?:[@＠﹫]|%40|&#(?:64|x40);|&commat;)';
/**
 * Local part, @, and a domain in any script (RFC 6531), whose dots may be those of other scripts (UTS #46) as long as Latin letters follow:
 * they end sentences, too. The characters that may not stand before it are those it is made of, so that a long run of them is tried once,
 * and @, so that handles such as @ann@social.example are left alone.
 */
const email = new RegExp(
  String.raw`(?:(?<![${unit}_.%+!$&*=^\x60{|}~@＠﹫-])[${unit}_.%+!$&*=^\x60{|}~-]+|["”])${atSign}[${unit}-]+(?:\.[${unit}-]+|[。．｡․][A-Za-z][A-Za-z0-9-]*)+`,
  'iu',
);
/** Without one there is no address, which is quickly seen. */
const at = /[@＠﹫]|%40|&#(?:64|x40);|&commat;/i;
/** What the sign is called where it is not called at. */
const atName = /arobas|arroba|chiocciola|małpa|собака|klammeraffe/i;
/** Without one of these there is nothing of the kind. */
const signs = /[@＠﹫\p{Nd}]|&commat;|\Wat\W|[[({]a|[\p{sc=Han}]|arobas|arroba|chiocciola|małpa|собака|klammeraffe/iu;
/** “ann at example dot org”, “ann [at] example.org”: written so that robots do not find it. */
const hiddenEmail =
  /(?<![\w.+-])[\w.+-]{1,64} ?(?:[[({<] ?(?:at|a|@) ?[\])}>]| at | @ ) ?[\w-]{1,63}(?: ?(?:\.|[[({<] ?(?:dot|\.|punkt|point|punto|ponto) ?[\])}>]| dot ) ?[\w-]{2,63}){1,4}(?![\w-])/iu;
/** “ann arobase example point org”. */
const namedEmail =
  /(?<![\w.+-])[\w.+-]{1,64} (?:arobase?|arroba|chiocciola|małpa|собака|klammeraffe) [\w-]{1,63}(?:(?:\.| (?:dot|point|punto|ponto|punkt|kropka|точка) )[\w-]{2,63}){1,4}(?![\w-])/iu;
/** “ann@example dot org”. */
const halfHiddenEmail =
  /(?<![\w.+-])[\w.+-]{1,64}[@＠﹫][\w-]{1,63}(?: dot | ?[[({<] ?(?:dot|\.|punkt|point|punto|ponto) ?[\])}>] ?)[\w-]{2,63}/iu;
/** Where a link opens a talk with a number. */
const phoneLink = /(?:wa\.me\/|t\.me\/\+|[?&]phone=|signal\.me\/#p\/)(?:\+|＋|%2B)?\d{7,15}(?!\d)/iu;
/** Digits in any script with what stands between the groups of a number; they are counted and weighed afterwards. */
const digits =
  /(?:(?<![\p{L}\p{Nd}./:#€$£¥_-])|(?<=tel:))[+＋(]{0,2}\p{Nd}(?:[ \u00a0()./-]{0,3}\p{Nd}){6,16}(?![\p{L}\p{Nd}%€$£¥_]|[ \u00a0]?[€$£¥%])/iu;
const phoneWord =
  /(?:tel|tél|phone|telephone|telefon|teléfono|telefono|telefone|téléphone|telefoon|telefonnummer|mobile|mobil|móvil|celular|cell|handy|whatsapp|signal|call me|call|ring me|sms|fax|тел|телефон|моб|τηλ|هاتف|جوال|תל'|טלפון|נייד|تلفن|फ़ोन|फोन|মোবাইল|ফোন|電話|电话|手机|전화|điện thoại|โทร|simu|☎|☏|📞|📱)[.:]{0,2}\s*(?:nr\.?|no\.?|number|is|ist|est|es|on|at)?\s*:?\s*$/iu;
const phoneWordAfter = /^\W{1,3}(?:tel|phone|mobile?|móvil|cell|handy|whatsapp|portable)(?!\p{L})/iu;
const numbered = /(?:isbn|issn|orcid|doi|nr\.?|no\.?|n[°º]|№|§|id|art\.?|hrb|vr|register|charity|company number|#)\W*$/iu;
/**
 * With capitals where names have them, so that “60 years in the street” is not an address, and with house numbers of at most three digits, so
 * that a year is none. Words have bounds, so that a text of nothing but hyphens and capitals takes no longer than another.
 */
const name = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]{0,40}[ \u00a0])`;
const lowerName = String.raw`(?:[\p{L}\p{M}.'’-]{1,40}[ \u00a0])`;
const house = String.raw`\p{Nd}{1,3}(?:[ \u00a0]?[a-f])?(?![\p{L}\p{Nd}]|[.,]\p{Nd}|[ \u00a0]\p{Lu}\p{L}{2,}(?!,))`;
const town = String.raw`(?:,?[ \u00a0](?:[A-Z]{1,2}-)?\p{Nd}{4,5}[ \u00a0]\p{Lu}[\p{L}\p{M}-]{1,40})`;
const street = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:` +
    [
      String.raw`(?:${name}){0,3}(?:\p{Lu}[\p{L}\p{M}'’-]{2,40}?(?:stra(?:ß|ss)e|str\.|gasse|straat|gracht|gatan|vägen|gade|vej|veien)|(?:[\p{Lu}][\p{L}-]{1,40}er |Große |Kleine |Alte |Neue )Stra(?:ß|ss)e)[ \u00a0]${house}${town}?`,
      String.raw`\p{Lu}[\p{L}\p{M}'’-]{2,40}(?:weg|platz|allee|laan|ring|damm|ufer)[ \u00a0]${house}${town}`,
      String.raw`(?:Am|Im|An der|Auf der|Zum|Zur|In der) \p{Lu}\p{L}{1,40}[ \u00a0]${house}${town}?`,
      String.raw`\p{Nd}{1,5}[A-Za-z]?,?[ \u00a0]${name}{1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Boulevard|Blvd\.?|Court|Crescent|Terrace|Close)(?!\p{L}|[ \u00a0]\p{Lu})`,
      String.raw`\p{Nd}{1,4}(?: ?bis| ?ter)?,?[ \u00a0](?:rue|avenue|boulevard|chemin|impasse|allée|quai)[ \u00a0]${lowerName}{0,4}(?:[dl]['’])?\p{Lu}[\p{L}'’-]{1,40}${town}?`,
      String.raw`(?:[Cc]alle|C\/|[Cc]arrer|[Aa]venida|Avda?\.|Av\.|av\.|[Pp]laza|Via|via|Viale|Piazza|Corso|Rua|rua|Travessa|[Uu]l\.|[Uu]lica|[Uu]lice|[Уу]лица|[Уу]л\.|[Пп]р\.|[Пп]роспект|[Вв]улиця|[Вв]ул\.)[ \u00a0]${lowerName}{0,4}\p{Lu}[\p{L}\p{M}.'’-]{1,40},?[ \u00a0](?:n[.º°]{1,2} ?|д\. ?|буд\. ?)?${house}${town}?`,
      String.raw`(?:Avenida|Rua|Av\.)[ \u00a0]${lowerName}{0,4}\p{Lu}[\p{L}\p{M}.'’-]{1,40},?[ \u00a0]1\p{Nd}{3}(?=$|[,;)])`,
      String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,40}[ \u00a0](?:ulice|utca|út|Sokak|Sok\.|Sk\.|Cadde|Caddesi|Cd\.)[ \u00a0](?:No: ?)?${house}`,
      String.raw`(?:P\. ?O\. ?Box|PO Box|Postfach|Apartado de correos|Casella postale|Caixa postal|skr\. poczt\.)[ \u00a0]\p{Nd}{1,6}${town}?`,
      String.raw`〒\p{Nd}{3}-\p{Nd}{4}|\p{Nd}{1,2}丁目\p{Nd}{1,4}|[\p{sc=Han}]{1,8}(?:路|街|大道)\p{Nd}{1,5}[号號]`,
    ].join('|') +
    ')',
  'u',
);
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/u;

/** The first e-mail address in a text, written as one. */
export function findEmail(value: string): string | undefined {
  return at.test(value) ? email.exec(value)?.[0] : undefined;
}

/** What a link says of somebody: an address to write to, or a number to call. */
export function findPrivateLink(link: string): PrivateKind | undefined {
  if (phoneLink.test(link)) return 'phone';
  // What stands before the @ of an address with credentials is for the check of links to refuse.
  return findEmail(link.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i, '')) === undefined ? undefined : 'email';
}

/** The first of them; undefined where there is none that is certain. */
export function findPrivateDetail(text: string): PrivateDetail | undefined {
  let first: PrivateDetail | undefined;
  const take = (kind: PrivateKind, found: string | undefined, start: number): void => {
    if (found !== undefined && (!first || start < first.start)) first = { kind, found, start, end: start + found.length };
  };
  // Nearly no text has any of these.
  if (!signs.test(text)) return undefined;
  const hasAt = at.test(text);
  const plain = hasAt ? email.exec(text) : null;
  take('email', plain?.[0], plain?.index ?? 0);
  if ((hasAt || /\Wat\W|[[({]a/iu.test(text)) && /dot|[.[({]/iu.test(text)) {
    const hidden = hiddenEmail.exec(text);
    if (hidden && isHiddenEmail(hidden[0])) take('email', hidden[0], hidden.index);
    const half = hasAt ? halfHiddenEmail.exec(text) : null;
    take('email', half?.[0], half?.index ?? 0);
  }
  const named = atName.test(text) ? namedEmail.exec(text) : null;
  take('email', named?.[0], named?.index ?? 0);
  // All others need a digit.
  if (!/\p{Nd}/u.test(text)) return first;
  const called = phoneLink.exec(text);
  take('phone', called?.[0], called?.index ?? 0);
  const account = /[A-Z]{2}\d{2}/.test(text) ? iban.exec(text) : null;
  if (account && isIban(account[0])) take('number', account[0], account.index);
  for (let from = 0; from < text.length; ) {
    const found = digits.exec(text.slice(from));
    if (!found) break;
    const start = from + found.index;
    const end = start + found[0].length;
    // A bracket that opened before the number is not a part of it.
    const isOpened = found[0].startsWith('(') && !found[0].includes(')');
    if (isPhone(found[0].replace(/^\(\+/, '+'), text.slice(Math.max(0, start - 40), start), text.slice(end, end + 12))) {
      take('phone', isOpened ? found[0].slice(1) : found[0], isOpened ? start + 1 : start);
      break;
    }
    from = end;
  }
  const home = street.exec(text);
  take('address', home?.[0], home?.index ?? 0);
  return first;
}

/** “look at example.org” and “Designer @ Example.org” are not addresses: the @ is in brackets, or what is before it is not a word. */
function isHiddenEmail(found: string): boolean {
  if (/[[({<]/u.test(found)) return true;
  if (/ at .* dot /iu.test(found)) return true;
  return / @ /u.test(found) && (/^\S*[.\d_]\S* /u.test(found) || / \. /u.test(found));
}

/** A number that someone can be called under, and no year, day, law, identifier or amount. */
function isPhone(found: string, before: string, after: string): boolean {
  const count = found.match(/\p{Nd}/gu)?.length ?? 0;
  if (count < 7 || count > 15) return false;
  if (phoneWord.test(before) || phoneWordAfter.test(after)) return true;
  const text = toAscii(found);
  if (/^\(?\+|^00[1-9]/u.test(text)) return count >= 8;
  // Days, ranges of years, ORCID and ISBN are written in groups as well.
  if (/^(?:1[89]|20)\d\d ?[-–/.] ?(?:1[89]|20)?\d\d/u.test(text) || /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]?$/u.test(text)) return false;
  if (/^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![./-]?\d)/u.test(text) || /^97[89]|^0\.\d+$/u.test(text) || numbered.test(before))
    return false;
  if (/^\(\d{2,5}\)|^[78] ?\(\d{3}\)|^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/u.test(text)) return true;
  // With no groups it may be any number: where it begins with 0, it is long enough to be dialled.
  if (/^\d+$/u.test(text)) return /^0[1-9]\d{8,}$/u.test(text);
  return /^0[1-9]/u.test(text) && count >= 9;
}

/** The check digits of ISO 13616: the number modulo 97 is 1. */
function isIban(found: string): boolean {
  const text = found.replaceAll(' ', '');
  let rest = 0;
  for (const sign of text.slice(4) + text.slice(0, 4))
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return text.length >= 15 && rest === 1;
}

/** Digits of every script as 0 to 9: each script has its ten in a row. */
function toAscii(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}
