// The states that tools give to an answer: which of them are valid signatures.

import type { Answer } from './answer.ts';
import { foldAnswer } from './answers.ts';
import { fold } from '../fold.ts';

/** Without case and accents, as answers are compared. */
function listed(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map(fold));
}

const valid = listed(
  'confirmed|ip address|double opt-in|verified|validated|valid|completed|complete|finished|submitted|approved|accepted|active|published|publish|signed|ok|done|subscribed|live|public|bestätigt|gültig|abgeschlossen|vollständig|freigegeben|verifiziert|confirmé|confirmée|validé|validée|vérifié|terminé|complet|publié|confirmado|confirmada|verificado|verificada|completado|completada|completo|completa|válido|validado|concluído|enviado|confermato|confermata|verificato|valido|completato|bevestigd|voltooid|geldig|goedgekeurd|potwierdzony|potwierdzone|zakończone|potvrzeno|potvrdené|dokončeno|подтвержден|подтверждено|подтверждён|подтверждена|проверено|завершено|підтверджено|завершено|επιβεβαιωμένο|onaylandı|doğrulandı|tamamlandı|مؤكد|مكتمل|تم التأكيد|מאושר|אושר|אומת|הושלם|تایید شده|تأیید شده|पुष्टि|確認済み|確認済|完了|承認済み|已确认|已確認|已完成|有效|已验证|확인됨|완료|승인됨|bekräftad|bekræftet|bekreftet|vahvistettu|valmis|megerősítve|confirmat|terkonfirmasi|đã xác nhận|hoàn thành|ยืนยันแล้ว',
);
const invalid = listed(
  'pending|survey preview|survey test|failed|not yet|not yet confirmed|unfinished|not finished|unconfirmed|not confirmed|unverified|not verified|started|partial|incomplete|in progress|draft|spam|deleted|trash|withdrawn|retracted|revoked|anulada|anulado|annulé|annulée|annullato|annullata|geannuleerd|anulowany|anulowane|annuleret|annullert|annullerad|storniert|retracted|revoked|removed|bounced|bounce|rejected|declined|refused|duplicate|test|unsubscribed|opted out|inactive|invalid|expired|cancelled|canceled|abandoned|disqualified|screened out|new|open|waiting|moderation|awaiting confirmation|hidden|blocked|ausstehend|unbestätigt|nicht bestätigt|unvollständig|angefangen|gelöscht|zurückgezogen|ungültig|entwurf|en attente|non confirmé|non confirmée|incomplet|supprimé|retiré|retirée|brouillon|pendiente|sin confirmar|no confirmado|incompleto|incompleta|eliminado|retirado|retirada|borrador|pendente|não confirmado|removido|rascunho|in attesa|non confermato|incompleto|ritirato|ritirata|eliminato|bozza|in afwachting|onbevestigd|niet bevestigd|ingetrokken|verwijderd|concept|oczekuje|niepotwierdzony|niepotwierdzone|wycofany|wycofane|usunięte|čeká|nepotvrzeno|stornováno|staženo|smazáno|не подтвержден|не подтверждено|ожидает|отозван|отозвано|удалено|черновик|не підтверджено|відкликано|видалено|εκκρεμεί|beklemede|onaylanmadı|geri çekildi|silindi|taslak|معلق|غير مؤكد|قيد الانتظار|محذوف|مسحوب|ממתין|לא אושר|בוטל|נמחק|در انتظار|تایید نشده|लंबित|未確認|保留|撤回|取消|取り消し|削除|下書き|未确认|待确认|已撤回|已删除|未完成|미확인|대기|철회|삭제됨|미완료|obekräftad|väntar|återkallad|ubekræftet|afventer|trukket tilbage|slettet|ubekreftet|vahvistamatta|kesken|peruttu|nem megerősített|függőben|visszavont|törölt|neconfirmat|în așteptare|retras|șters|belum dikonfirmasi|ditarik|chưa xác nhận|đã rút|รอยืนยัน|ถอนแล้ว|ลบแล้ว',
);

/** Undefined where the word is not a state that is known. */
export function stateOf(answer: string): Answer | undefined {
  // “✅ confirmed”, “[pending]”
  const text = foldAnswer(answer.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ''));
  if (valid.has(text)) return 'named';
  if (invalid.has(text)) return 'no-signature';
  // “Rejected – asked to be removed”: why it is none stands behind it. What is behind a valid one may take it back.
  const [state = ''] = text.split(/[,;:(–—]| - /u, 1);
  return invalid.has(state.trim()) ? 'no-signature' : undefined;
}
