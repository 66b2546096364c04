// A reply to a request to confirm: whether it confirms, declines, or has to be read. Any reply confirms that says nothing against it.

import { fold } from '../../signatories/import/fold.ts';
import { yesOrNo } from '../../signatories/import/consent/yes-no.ts';
import type { Message } from '../../signatories/import/source/mail/message.ts';
import type { Asked } from '../memory/memory.ts';

export type ReplySays =
  | { readonly says: 'yes' | 'no'; readonly why?: undefined }
  /** A person has to read it. */
  | { readonly says: 'unclear'; readonly why: string };

export interface ReplyFacts {
  readonly asked: Asked;
  readonly isOver: boolean;
  /** Why it may not be from whom it says. */
  readonly doubt: string | undefined;
  /** Whether it says that somebody wants to be taken off. */
  readonly withdraws: boolean;
}

/** Who says more has more to say than yes. In UTF-16 code units. */
const mostOwnWords = 600;
const denials =
  /\b(?:(?:did|have|do) ?n[o']t sign|(?:did|have|do|has) never signed?|never signed|not (?:from )?me|wasn ?'?t me|not mine|no signature|nicht (?:von mir|unterzeichnet|unterschrieben)|nie (?:unterzeichnet|unterschrieben)|nichts unterschrieben|pas signe|jamais signe|pas de moi|no he firmado|nunca firme|no es mia|no fui yo|non ho firmato|non e mia|nao assinei|nao fui eu|niet (?:ondertekend|getekend|van mij)|nie podpis|nie moj|nepodeps|neni muj|nu am semnat|nem irtam ala|nem en voltam|imzalamadim|benim degil|tidak menandatangani|bukan saya|sikutia saini|khong ky|khong phai toi)|не подписыв|не моя подпись|это не я|не підписув|це не я|δεν υπεγραψα|δεν ειμαι εγω|لم أوقع|لم اوقع|لست أنا|امضا نکرده|من نبودم|دستخط نہیں|לא חתמתי|זה לא אני|हस्ताक्षर नहीं|সই করিনি|署名していません|署名していない|私ではありません|没有签|不是我|서명하지 않|제가 아닙|ไม่ได้ลงชื่อ|ไม่ใช่ฉัน/iu;

export function replySays(message: Pick<Message, 'lines' | 'fromAddress'>, { asked, isOver, doubt, withdraws }: ReplyFacts): ReplySays {
  const unclear = (why: string): ReplySays => ({ says: 'unclear', why });
  if (message.fromAddress !== asked.address)
    return unclear('It answers a request to confirm, and comes from another address than the one that was asked. It confirms nothing.');
  if (doubt !== undefined) return unclear(`It answers a request to confirm. ${doubt} It confirms nothing.`);
  const text = ownWords(message);
  const first = text.split('\n', 1)[0] ?? '';
  if (withdraws || denials.test(plainLatin(text)) || yesOrNo(fold(first.replace(/[\s.!,;:।。！，]/gu, ' ').trim()), new Set()) === 'no')
    return { says: 'no' };
  if (isOver)
    return unclear('It confirms a signature after the last day for that. Ask them to sign again, or decide about their first message.');
  if (/[?؟？]/u.test(text) || text.length > mostOwnWords)
    return unclear('It answers a request to confirm, and says or asks more. Read it.');
  return { says: 'yes' };
}

function ownWords({ lines }: Pick<Message, 'lines'>): string {
  const own = lines.flatMap(({ origin, text }) => (origin === 'own' ? [text.trim()] : []));
  return own.filter((line) => line !== '').join('\n');
}

/** Without the marks of Latin and Greek letters. */
function plainLatin(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[ıłđ]/gu, (letter) => ({ ı: 'i', ł: 'l', đ: 'd' })[letter] ?? letter);
}
