// What a header asks: to be named, not to be named, how far the signature got, something else, or nothing that is known here.

import { agree, anonymous, hide, naming, negation, notPublic, other, privately, publish, status, undone } from './words.ts';

/**
 * `public`: yes names them. `anonymous`: yes does not. `choice`: it is about being named, and only an answer that says so itself can be
 * read. `status`: whether it is a valid signature. `done`, `undone`: the day on which it became one, or ceased to be one. `other`: surely
 * about something else. `unknown`: nobody can tell from the header.
 */
export type Asked = 'public' | 'anonymous' | 'choice' | 'status' | 'done' | 'undone' | 'other' | 'unknown';

/** `isPublic`, `show_name`, `opt-in` → words; marks and markup of forms fall away. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/<[^<>]{0,80}>/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[_*`"“”„«»#]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const day = /(?:^|\s)(?:at|on|date|time|datum|fecha|data|dato|tarih|utc|\(utc\)|am|le|el)(?:\s|$)|date$|дата|日時|日付|日期|時間|时间|일시|날짜/u;
const done = /submi|complet|confirm|verif|approv|finish|valid|bestätig|abgeschick|gesendet|eingereicht|soumis|envoy|enviad|inviat|ingediend|verzonden|odesl|wysłan|отправ|送信|提交|제출/u;

export function whatIsAsked(header: string): Asked {
  const text = foldHeader(header);
  const isNegated = negation.test(text);
  const isHidden = anonymous.test(text) || hide.test(text) || notPublic.test(text) || (privately.test(text) && naming.test(text));
  const isShown = publish.test(text);
  const isAbout = naming.test(text);
  // “Submit date” and “confirmed_at”: the day is the answer. “Date” alone says nothing of the kind.
  if (day.test(text) && !isShown && !isHidden) {
    if (undone.test(text)) return 'undone';
    if (done.test(text)) return 'done';
  }
  // What is asked for in the same breath as a newsletter is that; a name that is to be published beside the privacy policy is a name.
  if (other.test(text) && !(isShown && isAbout) && !isHidden && !(isShown && agree.test(text) && text.length > 60)) return isShown && !isAbout ? 'choice' : 'other';
  if (isHidden) {
    if (notPublic.test(text) && !anonymous.test(text) && !isShown) return 'anonymous';
    if (isNegated && !notPublic.test(text)) return 'choice';
    return isShown && !notPublic.test(text) ? 'choice' : 'anonymous';
  }
  if (undone.test(text)) return isNegated ? 'unknown' : 'undone';
  if (isShown) return isNegated ? (isDenied(text) ? 'anonymous' : 'choice') : 'public';
  if (status.test(text) && !(agree.test(text) && isAbout)) return isNegated || /unconfirm|unverif|unvalid|invalid|incomplete|unbestätig|ungültig/u.test(text) ? 'choice' : 'status';
  if (agree.test(text)) return isNegated ? 'choice' : 'public';
  if (/^(?:public|private|privat|privé|privado|privato|visibility|privacy|listing)$/u.test(text)) return /^priv(?:at|é|ado|ato|ate)/u.test(text) ? 'anonymous' : 'choice';
  return 'unknown';
}

/** “Do not publish my name”: the negation stands right before the word it denies, and the sentence is short. */
function isDenied(text: string): boolean {
  const [start, end] = [negation.exec(text), publish.exec(text)];
  if (!start || !end || text.length > 80 || /[?？؟]/u.test(text)) return false;
  // In Turkish, Japanese, Korean and others it follows.
  return Math.abs(end.index - start.index) < 30;
}
