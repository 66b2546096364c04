// What says beside a name, or above a list of them, that they have taken their signatures back, or have not given them yet.

import { fold, stems } from '../fold.ts';

/** Only as a whole, or in front of when and why: in longer texts these may be about anything. */
const alone =
  /^(?:withdr(?:awn|ew)|retracted|removed|deleted|cancelled|canceled|revoked|rescinded|zuruckgezogen|gestrichen|geloscht|retire|retiree|retirado|retirada|ritirato|ritirata|ingetrokken|geschrapt|wycofan\p{L}*|отозван\p{L}*)(?:$|[\s:,.].*$)/u;

/** To take a signature back, in whatever form. */
const withdrawing = stems(`
withdrawn|withdrew|withdraws|withdrawal|retracted|retraction|rescind|revoked|took my name|took his name|took her name|took their name|name removed|names removed|signature removed|signatures removed|removed at|removed on|removed by|removed upon|removed from|asked to be removed|asked to be taken|request to be removed|requested removal|no longer sign|no longer support|no longer endors|no longer a sign|not a signatory any|has left the list|unsigned|un-signed
zurückgezogen|zurückgenommen|widerrufen|zieht die unterschrift|zog die unterschrift|zieht ihre unterschrift|zieht seine unterschrift|zog ihre unterschrift|zog seine unterschrift|unterschrift gestrichen|auf wunsch gestrichen|auf wunsch entfernt|nicht mehr dabei|unterstützt nicht mehr
s'est retir|se sont retir|a retiré|ont retiré|retiré sa|retiré son|retirée à|retiré à|signature retirée|signatures retirées|retrait de sa|retrait de signature|s'est désist|désistement|ne signe plus|ne soutient plus
ha retirado|han retirado|retiró|se retira.|se ha retirado|firma retirada|firmas retiradas|bajas.|dados de baja|se dio de baja|retirada a petición|retirado a petición|ya no firma|ya no apoya|retirou|retiraram|assinatura retirada|assinaturas retiradas|a pedido retirad|desistiu|já não assina|já não apoia
ha ritirato|hanno ritirato|firma ritirata|firme ritirate|si è ritirat|ritirata su|ritirato su|non firma più|non sostiene più|ha retirat|signatura retirada
teruggetrokken|heeft ingetrokken|handtekening ingetrokken|handtekeningen ingetrokken|ondertekent niet meer|steunt niet meer
wycofał|wycofan|cofnął|cofnęł|stáhl|stažen|vzal zpět|vzala zpět|odvolal|stiahol|stiahl|vzal späť|povukao|povukla|povučen|umaknil|umaknjen|повукао|повукла|повучен
отозва|снял подпись|сняла подпись|снял свою|сняла свою|снята подпись|відклика|зняв підпис|зняла підпис|зняв свій|зняла свій|оттегл|повлече|απέσυρ|αποσύρ|αποσυρ|ανακάλ|ανακληθ
geri çek|geri al|vazgeç|visszavon|visszalép|retras|s-a retras|peruut|perunut|vetänyt pois|vetäytyn|võttis tagasi|tagasi võe|atsauc|atsaukt|atšauk|atsiėm
återkall|dragit tillbaka|drog tillbaka|tagit tillbaka|tillbakadrag|trukket tilbage|trukket tilbake|tilbagetrukket|tilbaketrukket|trukket sin|trukket underskrift
*سحب توقيع|*سحبت توقيع|*انسحب|*تراجع عن|*تم السحب|*סחב|*משך את|*משכה את|*חזר בו|*חזרה בה|*בוטלה|*הוסרה לבקש|*הוסר לבקש|پس گرفت|انصراف|منصرف|वापस ल|प्रत्याहार|প্রত্যাহার
撤回|取り下げ|取下げ|署名取消|辞退|撤销|撤銷|撤签|撤簽|退出联署|退出連署|철회|취소
*menarik dukungan|*menarik tanda|ditarik|mencabut|dicabut|rút tên|rút chữ|đã rút|rút lại|ถอนชื่อ|ถอนตัว|ถอนลายเซ็น|ถอนการลง|ameondoa|ameondolewa|amejiondoa
`);

/** Who has not signed: declined, or not yet. Only of a heading, where nothing else is said beside it. */
const unsigned = stems(`
not signed|not yet signed|not yet confirmed|unconfirmed|to be confirmed|awaiting|pending|declined|did not sign|didn't sign|refused to sign|have not signed|haven't signed|has not signed|not (yet) signed|invited|to contact|to be contacted|to ask|to be asked|prospective|potential sign|waiting list|waiting for|removed|deleted|struck|spam|rejected|duplicates|test signatures|anonym|anonim|anónim|anônim|аноним|анонім|ανώνυμ|匿名|익명|do not publish|not to be published|not to be named|not for publication|not public|without consent|no consent|private sign|nicht öffentlich|nicht veröffentlich|ohne namen|non public|ne pas publier|no público|no publicar|não público|não publicar|non pubblic|niet openbaar|niet publiceren|непублич|не публик|非公開|不公开|비공개|former sign|ex-sign|previous sign|anonymous sign
nicht unterschrieben|noch nicht|abgelehnt|ausstehend|unbestätigt|angefragt|noch offen|gelöscht|gestrichen|entfernt|ehemalige|pas signé|pas encore|refusé|en attente|non confirmé|à confirmer|à contacter|supprimé|retiré|anciens signataires|sin firmar|no han firmado|no firmaron|todavía no|pendientes|por confirmar|rechazad|eliminad|retirad|não assin|ainda não|pendente|por confirmar|recusad|removid|non firmat|non hanno firmato|non ancora|in attesa|da confermare|rifiutat|rimoss|ritirat|niet getekend|niet ondertekend|nog niet|geweigerd|in afwachting|verwijderd|ingetrokken
nie podpisa|jeszcze nie|oczekuj|odmówi|odrzucon|usunię|nepodepsa|ještě ne|odmítl|čekaj|smazan|nepodpísa|ešte nie|не подписа|ещё не|еще не|ожида|отказал|отклонен|удален|не підписа|ще не|очіку|відмов|видален|inte skrivit|ännu inte|väntar|avböj|ikke skrevet|endnu ikke|ennå ikke|afvist|avslått|afventer|ei allekirjoit|ei vielä|odottaa|kieltäyty|nem írta alá|még nem|függőben|elutasít|neconfirmat|încă nu|refuzat|imzalamad|henüz|bekleyen|reddeden
لم يوقع|لم توقع|قيد الانتظار|رفض|לא חתמו|טרם|ממתינ|סירבו|未署名|未確認|保留中|辞退|未签|未簽|待确认|待確認|拒签|拒簽|미서명|미확인|대기|거절|belum menanda|belum tanda|menolak|chưa ký|từ chối|chờ xác nhận|ยังไม่ลง|รอยืนยัน|ปฏิเสธ
`);

/** Up to here it is said of somebody; what is longer tells of something. */
const maxAside = 90;

/** “withdrawn”, “has since withdrawn”, “s’est retirée”, “取り下げ”: what stands beside a name and takes it away. */
export function isWithdrawal(text: string): boolean {
  if (text.length > maxAside) return false;
  const folded = fold(text);
  return alone.test(folded) || withdrawing.test(folded);
}

/** “Signatures withdrawn”, “Not signed yet”, “Declined”: whoever stands below it is not listed by that. */
export function isOfOthers(heading: string): boolean {
  if (heading.length > maxAside) return false;
  const folded = fold(heading);
  return folded.split(' ').length <= 8 && (withdrawing.test(folded) || unsigned.test(folded));
}
