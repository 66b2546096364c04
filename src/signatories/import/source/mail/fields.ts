// “Name: …”, “Affiliation: …” in lines of their own: what people write who are told to sign by e-mail, in the words of their language.

import { fold } from '../../fold.ts';
import type { ImportField } from '../../entry.ts';
import { isEitherName, headerKey, readHeader } from '../../headers.ts';
import { readHeading } from '../../names/heading.ts';
import { isOfOthers, isWithdrawal } from '../../names/withdrawal.ts';
import type { BodyLine } from './line.ts';

export interface FoundFields {
  /** The first of its lines. */
  readonly line: number;
  /** By field, as text. */
  readonly values: Readonly<Record<string, string>>;
  /** Why a person has to look, as a sentence. */
  readonly doubt?: string;
}

const field = /^([^:：]{2,60})[:：]\s*(.*)$/u;
/** What is asked of people who sign by e-mail. */
const taken: ReadonlySet<ImportField> = new Set(['name', 'firstName', 'lastName', 'affiliation', 'role', 'place', 'statement']);
/** More is no signature. */
const maxFields = 12;

/** Undefined where the lines are not fields with a name among them. `lines`: those that the sender wrote. */
export function fieldsIn(subject: string, lines: readonly BodyLine[]): FoundFields | undefined {
  const values: Record<string, string> = {};
  const others: string[] = [];
  let count = 0;
  for (const { text } of lines) {
    const [, key = '', value = ''] = field.exec(text.trim()) ?? [];
    const { field: is, isCertain } = key === '' ? { field: undefined, isCertain: false } : readHeader(key);
    const known = isEitherName.has(headerKey(key)) ? 'name' : is;
    if (is === 'private' || place.test(fold(key))) continue;
    if (known === undefined || !isCertain || !taken.has(known) || values[known === 'place' ? 'country' : known] !== undefined) {
      if (!isPlain.test(fold(text))) others.push(text.trim());
      continue;
    }
    count++;
    // As a header says it.
    if (value.trim() !== '') values[known === 'place' ? 'country' : known] = value.trim();
  }
  // Who signs with their name below it says nothing more.
  const own = fold(values.name ?? `${values.firstName ?? ''} ${values.lastName ?? ''}`);
  const rest = others.filter((text) => !` ${own} `.includes(` ${fold(text)} `));
  const hasName = values.name !== undefined || (values.firstName !== undefined && values.lastName !== undefined);
  const [first] = lines;
  if (!first || !hasName || count < 2 || lines.length > maxFields) return undefined;
  const found = { line: first.number, values };
  if (rest[0] !== undefined) return { ...found, doubt: `The message also says “${rest[0].slice(0, 80)}”.` };
  return isOfSigning(subject) ? found : { ...found, doubt: `Its subject is “${subject.slice(0, 80)}”.` };
}

/** Where somebody lives, which signatures do not say. */
const place =
  /^(?:city|town|ort|wohnort|stadt|ville|commune|ciudad|localidad|cidade|citta|comune|woonplaats|plaats|stad|by|miasto|mesto|obec|varos|oras|sehir|город|місто|град|πολη|المدينة|עיר|شهر|城市|都市|市区町村|도시|kota|thanh pho)$/u;

/** A greeting, or that somebody signs, and nothing else. */
const isPlain =
  /^(?:(?:hi|hello|dear|hallo|liebe|lieber|bonjour|hola|ola|ciao|hej|hei|dzien dobry|dobry den)(?: \p{L}+){0,3}|(?:best|kind|warm) (?:regards|wishes)|regards|thanks|thank you|viele gruße|viele grusse|liebe gruße|liebe grusse|mit freundlichen gruße?n|mit freundlichen grussen|danke|merci|cordialement|gracias|saludos|obrigad[oa]|grazie|cordiali saluti|groeten|met vriendelijke groet|i sign|i sign the letter|i sign this letter|i would like to sign(?: the letter| this letter)?|ich unterzeichne(?: den brief)?|je signe(?: la lettre)?|firmo(?: la carta| la lettera)?|assino(?: a carta)?|ik teken(?: de brief)?)[\s,.!]*$/u;

/** What a subject has that is about a letter and a signature, and what takes one back or hides somebody. A person looks at all others. */
const ofLetter =
  /letter|(?<!\p{L})firm[ao]|unterschrift|handtekening|petition|statement|appeal|(?<!\p{L})(?:open )?sign|brief|aufruf|appell|erklarung|lettre|tribune|appel|carta|manifiest|lettera|appello|petitie|oproep|list otwarty|list\b|apel|dopis|vyzv|level|felhivas|scrisoare|письм|лист|звернен|писмо|pismo|poziv|επιστολ|mektu|رسالة|عريضة|מכתב|עצומה|نامه|पत्र|書簡|声明|署名|公开信|公開信|联名|서한|서명|성명|surat|petisi|thu ngo|จดหมาย|barua|brev|upprop|opprop|kirje|vetoomus/u;
const takesBack =
  /remov|withdr|delet|cancel|retract|revok|unsub|unsign|no longer|without|anonym|anonim|anón|privat|losch|loesch|streich|zuruck|(?<!\p{L})(?:not|don't|no|nicht|kein|keine|ohne|pas|sans|sin|non|senza|nao|sem|niet|geen|zonder|nie|bez|ne|inte|ikke|ej|ei|ekki|nem|nu|fara|degil|не|без|нет|ні|δεν|μη|لا|عدم|לא|بدون|tidak|jangan|khong|ไม่|si)(?!\p{L})|retir|supprim|enlev|annul|elimin|borr|quitar|baja|ritir|rimuov|exclu|apag|verwijder|intrek|usun|wycof|smaz|odstran|stahn|stiahn|torol|visszavon|sterg|удал|отозв|отзыв|убер|снять|видал|відкли|прибер|αποσυρ|διαγρα|sil(?:in|mek)|geri cek|حذف|سحب|הסר|ביטול|מחיק|取り消|撤回|削除|删除|刪除|撤销|取消|철회|삭제|hapus|cabut|tarik|rut|ถอน|ลบ|ondoa|question|frage|pregunta|domanda|vraag|pytanie|otazka|вопрос|питання|[?？؟]/u;

function isOfSigning(subject: string): boolean {
  const text = fold(subject);
  if (text === '') return true;
  if (isWithdrawal(subject) || isOfOthers(subject) || takesBack.test(text)) return false;
  return readHeading(subject).isSigned || ofLetter.test(text);
}
