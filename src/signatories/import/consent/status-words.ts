// The words of columns that say how far a signature got: confirmed, finished, withdrawn. See fold.ts.

import { stems } from '../fold.ts';

/** Columns that say how far a signature got. */
export const status = stems(`
status|signature state|state of the signature|state of signature|state of signing|response type|response status|submission status|entry status|moderation|confirmed|confirmation|is confirmed|verified|validated|is valid|approved|completed|is complete|finished|submitted|is submitted|is active|double opt|publication status|post status|response state
bestätig|verifizi|gültig|abgeschlossen|vollständig|freigegeb|geprüft|confirm|valid|vérifi|terminé|terminad|statut|état|estado|verificad|completad|stato|bevestig|geverif|stan.|potwierdz|stav.|potvrz|potvrd|статус|подтвержд|підтвердж|проверен|κατάστασ|durum|onaylan|doğrulan|الحالة|حالة|مؤكد|סטטוס|מצב|אושר|אומת|وضعیت|تایید|स्थिति|状態|確認済|ステータス|状态|狀態|已确认|已確認|확인|상태|bekräft|bekræft|bekreft|tila.|vahvist|állapot|megerősít|stare|confirmat|trạng thái|xác nhận|สถานะ|ยืนยัน|terkonfirmasi|hali.
`);

/** Columns that say that it came to nothing, where they say anything. */
export const undone = stems(`
draft|is draft|in draft|entwurf|brouillon|borrador|rascunho|bozza|taslak|черновик|чернетка|下書き|草稿|withdrawn|withdrew|retracted|revoked|removed|deleted|is deleted|unsubscri|bounced|bounce|spam|is spam|is test|test response|test entry|test data|duplicate|rejected|blocked|banned|opted out|cancelled|canceled|refunded
zurückgezogen|gelöscht|widerruf|abgemeld|retiré|supprim|désinscri|retirad|elimina|borrad|removid|cancelad|ritirat|cancellat|ingetrokken|verwijder|wycofan|usunięt|stažen|smazán|отозван|удал|відкликан|видален|αποσύρ|διαγράφ|geri çek|silin|محذوف|سحب|נמחק|בוטל|撤回|取消|削除|已删除|철회|삭제|återkall|raderad|trukket|slettet|peruut|poistet|visszavon|törölt|retras|șters|ditarik|dihapus|đã xóa|rút lại|ถอน|ลบ
`);
