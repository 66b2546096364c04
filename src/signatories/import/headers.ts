// Which field a column, key or heading of a source means: by its name, in several languages.

import type { ImportField } from './entry.ts';

const synonyms: readonly (readonly [ImportField, string])[] = [
  [
    'name',
    'name|full name|your name|your full name|signatory|signature|signatories|signer|signers|name of signatory|display name|public name|name to display|name to be displayed|name as it should appear|supporter|supporter name|complete name|first and last name|name and surname|naam|nom et prenom|ad soyad|imię i nazwisko|jméno a příjmení|nume și prenume|teljes név|név|namn|navn|nimi|ονοματεπώνυμο|όνομα|नाम|নাম|نام|ชื่อ|họ và tên|nama|jina|прізвище та ім’я|nombre completo|nom complet|nom et prénom|nome completo|nombre y apellidos|vor- und nachname|vollständiger name|volledige naam|имя и фамилия|фио|姓名|氏名|お名前|名前|이름|الاسم|الاسم الكامل|שם מלא|שם',
  ],
  [
    'firstName',
    'first name|first names|given name|given names|firstname|forename|first|vorname|prénom|prenom|nombre|nombres|nome|voornaam|имя|名',
  ],
  [
    'lastName',
    'last name|surname|family name|lastname|last|nachname|familienname|nom|nom de famille|apellido|apellidos|sobrenome|cognome|achternaam|фамилия|姓',
  ],
  [
    'affiliation',
    'affiliation|organisation|affiliations|institutional affiliation|organisation called|name of organisation|name of organization|name of your organisation|name of your organization|org|organisme|structure|workplace|place of work|where do you work|employer name|school|zugehörigkeit|institution name|filiación|afiliación|afiliação|affiliazione|afiliacja|organizacja|organizace|szervezet|organizație|kurum|kuruluş|οργάνωση|організація|संगठन|سازمان|organisaatio|tổ chức|organisasi|organization|organisation name|organization name|your organisation|your organization|company|employer|institution|institute|university|group|einrichtung|firma|verein|organización|organizacion|institución|organisme|établissement|organização|instituição|organizzazione|ente|organisatie|организация|место работы|组织|单位|機関|所属|団体|소속|المؤسسة|المنظمة|ארגון',
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
    'date|timestamp|datetime|date and time|date & time|date submitted (utc)|submit date (utc)|submit date|submitdate|signed date|signature date|date signed|date added|added|end time|stage date (utc)|start date (utc)|start date|startdate|date started|submitted at|submission date|submit date|date submitted|signed|signed at|signed on|created|created at|created_at|completed time|completion time|start time|datum|zeitstempel|zeitpunkt|fecha|marca temporal|horodateur|carimbo de data/hora|data|informazioni cronologiche|tijdstempel|дата|отметка времени|时间戳记|日付|タイムスタンプ',
  ],
  ['statement', 'statement|comment|comments|message|quote|kommentar|comentario|commentaire|comentário|commento|комментарий|留言|コメント'],
  [
    'kind',
    'kind|type|who do you sign for|who are you signing for|signing on behalf of|signatory type|type of signatory|i sign as|signing as|are you signing as an individual or an organisation|are you signing as an individual or an organization|individual or organization|signature type|person or organisation|individual or organisation|signing as|i am signing as|typ|tipo|art',
  ],
  ['personalCapacity', 'personalcapacity|personal capacity|in a personal capacity|i sign in a personal capacity'],
  ['language', 'language of the name'],
  ['sortName', 'sortname|sort name'],
  ['initiator', 'initiator'],
  ['revision', 'revision'],
  [
    'rowId',
    '#|id|response id|responseid|submission id|answer id|entry id|record id|no.|no|nr.|nr|n°|nº|№|row|number|numéro|número|nummer|номер|番号|序号',
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

/** What a question says before it comes to the field: “What is your name?” */
const possessive =
  /^(?:(?:please )?(?:enter|give|type|write|state|provide|tell us) |what(?:'s|’s| is) |wie (?:lautet|ist) |quel(?:le)? est |cu[aá]l es |qual [eè] |qual é )?(?:your |the |ihre? |ihren |deine? |votre |vos |ton |ta |tu |su |il tuo |la tua |o seu |a sua |seu |sua |jouw |uw |je |twoje |twój |ваше |ваш |ваша |din |ditt |vaše |váš )?/u;

export interface HeaderReading {
  /** Undefined where nobody knows, `private` where it must not be written. */
  readonly field: ImportField | undefined;
  /** False where the header might mean something else, too. */
  readonly isCertain: boolean;
}

export function readHeader(header: string, map: ReadonlyMap<string, ImportField> = new Map()): HeaderReading {
  const key = headerKey(header);
  const asked = map.get(key);
  if (asked) return { field: asked, isCertain: true };
  if (privateWords.test(key)) return { field: 'private', isCertain: true };
  const whole = byName.get(key);
  if (whole) return { field: whole, isCertain: !severalMeanings.has(key) };
  // LimeSurvey writes its code before the question: “NAME. Your name”.
  const question = key.replace(/^[a-z]\w{0,20}(?:\[\w+\])?\.\s+(?=\S)/u, '').replace(/[*_`]+(?=\S)|(?<=\S)[*`]+/gu, '');
  // What stands in brackets, or after a question, explains: “Organisation (optional)”, “Name: as it shall be shown”.
  const bare = question.replace(/\s*[([（].*$/u, '').replace(/[:?*？：].*$/u, '');
  const short = bare
    .replace(/[_-]/g, ' ')
    .replace(/^(?:person|signer|signatory|supporter|respondent|user|member) (?=\S)/u, '')
    .replace(possessive, '')
    .trim();
  const field = byName.get(short) ?? byName.get(short.replace(/ /g, '')) ?? fieldOfAll(short);
  const explanation = question
    .slice(bare.length)
    .replace(/[\s()（）[\]:?*？：]+/gu, ' ')
    .trim();
  return { field, isCertain: field !== undefined && !severalMeanings.has(short) && harmless.test(explanation) };
}

/** “Organisation / institution”: each part means the same field. */
function fieldOfAll(text: string): ImportField | undefined {
  const parts = text.split(/\s*(?:\/|,| or | and | oder | und | ou | et | o | y | e | или | и )\s*/u);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const fields = new Set(parts.map((part) => byName.get(part.replace(possessive, ''))));
  const [only] = fields;
  return fields.size === 1 ? only : undefined;
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
