// What kind of sender a message has, by its headers: a person, or a program that reports, answers by itself or writes to many.

import type { Message } from '../../signatories/import/source/mail/message.ts';
import { ownHeader } from '../memory/note.ts';

/**
 * `own`: from the campaign itself, or an answer of ours that came back. `bounce`: a report of a mail server. `automatic`: a program answers for
 * somebody. `list`: it came through a mailing list, or was sent to many.
 */
export type Sender = 'person' | 'own' | 'bounce' | 'automatic' | 'list';

const servers = /^(?:mailer-daemon|postmaster|mail-daemon|bounces?|double-bounce)(?:[+@-]|$)/;
const machines = /^(?:no-?reply|do-?not-?reply|noreply-[^@]*|newsletter|notifications?|auto-?reply)(?:[+@.-]|$)/;
/** Out of office, where a program says so in the subject alone. */
const absent =
  /^(?:re: ?)?(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|automatische antwort|abwesenheits(?:notiz|meldung)|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|resposta automática|automatisch antwoord|afwezig|autosvar|automatická odpověď|automatyczna odpowiedź|автоматический ответ|автоматична відповідь|自動返信|自动回复|자동 회신)/iu;

export function senderOf(message: Message, ownAddresses: ReadonlySet<string>): Sender {
  const { header, fromAddress, subject } = message;
  const first = (name: string): string => (header(name)[0] ?? '').trim().toLowerCase();
  if (header(ownHeader).length > 0 || (fromAddress !== '' && ownAddresses.has(fromAddress))) return 'own';
  const type = first('content-type');
  const isReport = /^multipart\/report\b/.test(type) || /^message\/(?:delivery-status|disposition-notification)\b/.test(type);
  if (isReport || servers.test(fromAddress) || header('x-failed-recipients').length > 0) return 'bounce';
  const auto = first('auto-submitted');
  const precedence = first('precedence');
  const isReply =
    (auto !== '' && !/^no\b/.test(auto)) ||
    /^auto[_-]?reply/.test(precedence) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-vacation'].some((name) => header(name).length > 0) ||
    absent.test(subject.trim());
  if (isReply) return 'automatic';
  // A report without a type, as old servers send them.
  if (first('return-path') === '<>') return 'bounce';
  const isList =
    ['list-id', 'list-post', 'list-unsubscribe', 'mailing-list', 'x-mailing-list', 'x-loop'].some((name) => header(name).length > 0) ||
    /^(?:list|bulk|junk)\b/.test(precedence);
  return isList || machines.test(fromAddress) ? 'list' : 'person';
}
