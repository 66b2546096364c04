// Somebody who signs in words of their own → a row that a person decides about, with the name that they seem to have.

import { findCharacterFaults } from '../../core/text/characters.ts';
import { findEmail } from '../../core/text/private-details.ts';
import { withoutPrivateDetails } from '../../core/text/without-private-details.ts';
import type { Message } from '../../signatories/import/source/mail/message.ts';

const maxName = 100;
const maxQuote = 240;
/** “My name is Ann Lee”, “Name: Ann Lee”. */
const named =
  /(?:\b(?:my (?:full )?name is|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|meu nome é|me chamo|mijn naam is|ik heet|nazywam się|jmenuji se|mă numesc|benim adım|nama saya|jina langu ni|tên tôi là)|(?<!\p{L})(?:меня зовут|моё имя|мене звати|με λένε|ονομάζομαι|اسمي|نام من|שמי|मेरा नाम|আমার নাম|私の名前は|名前は|我叫|我的名字是|제 이름은|ชื่อของฉันคือ)|^(?:name|nom|nombre|nome|naam|имя|ім’я|όνομα|الاسم|名前|姓名|이름) ?[:：])\s{0,3}([\p{Lu}\p{Lo}\p{Lt}][\p{L}\p{M}.'’ -]{1,98})/imu;
const ending = /(?:\s(?:and|und|et|y|e|en|i|a|и|та|ve|dan|na|và)\s|\s[–-]\s|[.](?=\s|$)(?!\s\p{Lu})).*$/su;

/** Empty where they seem to have none. */
export function nameIn({ fromName, lines }: Pick<Message, 'fromName' | 'lines'>): string {
  const text = lines.flatMap(({ origin, text: line }) => (origin === 'own' ? [line.trim()] : [])).join('\n');
  const said = named.exec(text.slice(0, 5000))?.[1]?.split('\n')[0]?.replace(ending, '').trim();
  for (const candidate of [said, fromName.trim()])
    if (candidate && candidate.length <= maxName && /\p{L}/u.test(candidate) && isPlainName(candidate)) return candidate;
  return '';
}

function isPlainName(name: string): boolean {
  return findEmail(name) === undefined && !/[\n\r@<>]/.test(name) && [...findCharacterFaults(name)].length === 0;
}

/** The first of what they wrote, without what is private, for whoever decides. */
export function quoteOf({ lines }: Pick<Message, 'lines'>): string {
  const text = lines
    .flatMap(({ origin, text: line }) => (origin === 'own' ? [line.trim()] : []))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .slice(0, 2000);
  const cleaned = withoutPrivateDetails(text).text;
  return cleaned.length > maxQuote ? `${cleaned.slice(0, maxQuote)} …` : cleaned;
}
