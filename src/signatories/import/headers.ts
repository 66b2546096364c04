// Which field a column, key or heading of a source means: by its name, in several languages.

import type { ImportField } from './entry.ts';

const synonyms: readonly (readonly [ImportField, string])[] = [
  [
    'name',
    'name|full name|your name|your full name|signatory|signature|name of signatory|display name|nombre completo|nom complet|nom et prénom|nome completo|nombre y apellidos|vor- und nachname|vollständiger name|volledige naam|имя и фамилия|фио|姓名|氏名|お名前|名前|이름|الاسم|الاسم الكامل|שם מלא|שם',
  ],
  ['firstName', 'first name|given name|firstname|forename|first|vorname|prénom|prenom|nombre|nombres|nome|voornaam|имя|名'],
  [
    'lastName',
    'last name|surname|family name|lastname|last|nachname|familienname|nom|nom de famille|apellido|apellidos|sobrenome|cognome|achternaam|фамилия|姓',
  ],
  [
    'affiliation',
    'affiliation|organisation|organization|organisation name|organization name|your organisation|your organization|company|employer|institution|institute|university|group|einrichtung|firma|verein|organización|organizacion|institución|organisme|établissement|organização|instituição|organizzazione|ente|organisatie|организация|место работы|组织|单位|機関|所属|団体|소속|المؤسسة|المنظمة|ארגון',
  ],
  [
    'role',
    'role|title|job|job title|position|occupation|profession|beruf|funktion|titel|cargo|puesto|profesión|fonction|poste|profissão|ruolo|functie|должность|职位|肩書|직책|المنصب|תפקיד',
  ],
  [
    'place',
    'country|country/region|country or region|nation|land|país|pais|pays|paese|страна|国家|国|국가|البلد|الدولة|מדינה|country of residence|country code|location',
  ],
  ['region', 'region|región|région|região'],
  [
    'link',
    'link|website|web site|web|site|url|homepage|home page|profile|webseite|internetseite|sitio web|página web|site web|site internet|sito|сайт|网站|ウェブサイト|الموقع|אתר',
  ],
  ['handle', 'handle|github|gitlab|codeberg|username|user name|github username|github handle'],
  [
    'date',
    'date|timestamp|submitted at|submission date|submit date|date submitted|signed|signed at|signed on|created|created at|created_at|completed time|completion time|start time|datum|zeitstempel|zeitpunkt|fecha|marca temporal|horodateur|carimbo de data/hora|data|informazioni cronologiche|tijdstempel|дата|отметка времени|时间戳记|日付|タイムスタンプ',
  ],
  ['statement', 'statement|comment|comments|message|quote|kommentar|comentario|commentaire|comentário|commento|комментарий|留言|コメント'],
  ['kind', 'kind|type|person or organisation|individual or organisation|signing as|i am signing as|typ|tipo|art'],
  ['personalCapacity', 'personalcapacity|personal capacity|in a personal capacity|i sign in a personal capacity'],
  ['language', 'language of the name'],
  ['sortName', 'sortname|sort name'],
  ['initiator', 'initiator'],
  ['revision', 'revision'],
  ['anonymous', 'anonymous|anonym|anonymous?|sign anonymously|keep my name private|anónimo|anonyme'],
  [
    'public',
    'public|public?|show my name|show my name publicly|display my name|display my name publicly|display publicly|publish|publish my name|may we publish your name|listed publicly|list publicly|öffentlich|público|publicar',
  ],
];

const byName = new Map<string, ImportField>();
for (const [field, names] of synonyms) for (const name of names.split('|')) byName.set(name, field);

/** Words that say that a column is nobody's business: addresses and numbers under which somebody can be reached. */
const privateWords =
  /e-?mail|correo|courriel|почт|メール|邮箱|邮件|이메일|البريد|דוא|phone|telef|téléf|handy|mobile|móvil|celular|whatsapp|телефон|電話|电话|전화|הטלפון|الهاتف|street|straße|strasse|postal|post ?code|postcode|\bzip\b|\bplz\b|(?:mailing|street|home|ip) address|^address|^adresse|dirección|^ip$|birth|geburt|gender|passport/i;

/** Headers that are taken for a field and could mean another: a title is a profession, or Dr; a type may be one of anything. */
const severalMeanings = new Set('title|titel|type|typ|tipo|art|group|location|message|profile|signature|data|first|last|web'.split('|'));
/** What stands beside a header and changes nothing. */
const harmless =
  /^(?:optional|required|mandatory|if any|if applicable|public|freiwillig|pflichtfeld|opcional|obligatorio|facultatif|obligatoire|facoltativo|optioneel|необязательно|可选|任意|اختياري)?$/iu;

export interface HeaderReading {
  /** Undefined where nobody knows, `private` where it must not be written. */
  readonly field: ImportField | undefined;
  /** False where the header might mean something else, too. */
  readonly isCertain: boolean;
}

export function readHeader(header: string, map: ReadonlyMap<string, ImportField>): HeaderReading {
  const key = headerKey(header);
  const asked = map.get(key);
  if (asked) return { field: asked, isCertain: true };
  if (privateWords.test(key)) return { field: 'private', isCertain: true };
  const whole = byName.get(key);
  if (whole) return { field: whole, isCertain: !severalMeanings.has(key) };
  // What stands in brackets, or after a question, explains: “Organisation (optional)”, “Name: as it shall be shown”.
  const bare = key.replace(/\s*[([（].*$/u, '').replace(/[:?*].*$/u, '');
  const short = bare
    .replace(/^your |^the /, '')
    .replace(/[_-]/g, ' ')
    .trim();
  const field = byName.get(short) ?? byName.get(short.replace(/ /g, ''));
  const explanation = key
    .slice(bare.length)
    .replace(/[\s()（）[\]:?*]+/gu, ' ')
    .trim();
  return { field, isCertain: field !== undefined && !severalMeanings.has(short) && harmless.test(explanation) };
}

/** The field of a header; undefined where nobody knows, `private` where it must not be written. */
export function fieldOfHeader(header: string, map: ReadonlyMap<string, ImportField>): ImportField | undefined {
  return readHeader(header, map).field;
}

/** A header on one line, without what cannot be seen or typed. */
export function headerText(header: string): string {
  return header
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

export function headerKey(header: string): string {
  return headerText(header).toLowerCase();
}

/** How a field is called in reports and on the command line. */
export function fieldName(field: ImportField): string {
  return field === 'place' ? 'country' : field;
}
