// Free text in which someone asks not to be named, or takes their signature back. Looked for in every cell, so it has to be sure.

import { remembering } from '../../../core/text/remembering.ts';
import { anonymous, notPublic } from './against.ts';
import { fold } from '../fold.ts';

/** Up to three words in between. */
const few = String.raw`(?: [^\s.!?]+){0,3}`;
/** At most so much in between, where words are not divided by spaces. */
const gap = '[^.!?。！？]{0,16}';

/**
 * What is asked for, in the first person or as a wish, in folded text (see fold.ts). Anyone who writes about the anonymity of others does
 * not say “my name”. Each pattern is linear: fixed words with a few others between them.
 */
const requests = [
  // English
  `(?:do not|don't|please not|never|not to|rather not|prefer not to|without) (?:be )?(?:publish|list|show|display|name|nam|includ|print|disclos|shar|us|mention|releas)[a-z]*${few} (?:me|my name|my signature|my details|name publicly)`,
  `(?:my|our) (?:name|signature|entry|details)s? (?:should|must|shall|may|is|are|can|will)? ?(?:not|never) (?:to )?(?:be )?(?:publish|public|show|list|display|appear|print|mention|us)`,
  `(?:do not|don't) (?:want|wish|like|consent|agree)(?: for| that| to have| to)? (?:my name|my signature|be named|be listed|be published|appear publicly)`,
  `(?:i'd|i would|i) (?:rather|prefer) (?:not|to not) (?:be )?(?:named|listed|published|public|shown|mentioned)`,
  `(?<![a-z])(?:i|i'd|we|please|me|and|but) (?:[a-z']+ ){0,4}(?<!not )anonymous(?:ly)?(?: please)?(?=$|[.,!;)]| (?:because|as|since|due|for|thanks?|please|if|and|but))`,
  'sign(?:ing|ed)?(?: me| this| it)? anonymously',
  '(?:keep|leave|treat|hold|list|sign) (?:my name|my signature|me|my entry|my details|this entry|this signature)(?: [a-z]+)? (?:private|off|out|confidential|confidentially|secret|anonymous|anonymously|hidden)',
  '(?:remove|delete|take|withdraw|retract|strike|cancel|erase|revoke) (?:me(?: off| from| out| please|$|[.,!])|my (?:name|signature|entry|support|endorsement|data)|this (?:signature|entry)|us from)',
  '(?:i|we) (?:hereby )?(?:withdraw|retract|revoke) (?:my|our) (?:name|signature|support|endorsement|consent)',
  'no longer (?:support|sign|endorse|wish to be listed|want to be listed)',
  'unsubscribe me|(?:name|signature) withheld|withheld (?:by|on|at) request|(?:withdrawn|removed) (?:by|on|at) (?:own )?request|not for publication',
  String.raw`[([](?:withdrawn|retracted|removed|name withheld|anonymous|do not (?:publish|display|list|show)|not public)(?: [^()]{0,30})?[)\]]`,
  '(?:only|just) (?:to )?(?:use |show |publish |list |print |display )?(?:my )?(?:first name|given name|initials|last name|surname)|(?:first name|initials) only',
  '(?:nur|bitte nur) (?:den |meinen |mit )?(?:vornamen?|initialen)|(?:seulement|uniquement|juste) (?:mon |le )?(?:prenom|mes initiales|initiales)|solo (?:mi |con )?(?:nombre de pila|iniciales)|(?:apenas|somente|so) (?:o )?(?:meu )?(?:primeiro nome|iniciais)|solo (?:il )?(?:mio )?(?:nome di battesimo|iniziali)|alleen (?:mijn )?(?:voornaam|initialen)',
  // German
  `(?:nicht|keinesfalls|auf keinen fall) (?:offentlich |namentlich )?(?:veroffentlichen|nennen|anzeigen|zeigen|auffuhren|erwahnen|genannt werden|erscheinen)(?= ?(?:$|[.,!;)]|bitte|danke))(?<!(?:darf|durfen|soll|sollen|kann|muss) (?:das|es|sie|dies) nicht [a-z ]{1,40})`,
  `(?:mochte|will|bleibe|bitte|gern|gerne|lieber)${few} (?:anonym|ungenannt)(?= ?(?:$|[.,!;)]|bleiben|unterzeichn|unterschreib|auffuhr|bitte|danke|erscheinen|sein))`,
  `meine?n? (?:namen?|unterschrift|eintrag)(?: bitte)? (?:nicht|zuruck|loschen|entfernen|streichen|geheim|vertraulich)`,
  'name (?:bitte )?nicht (?:offentlich|veroffentlich|anzeigen|nennen)|(?:ziehe|nehme) (?:hiermit )?meine unterschrift|(?:losche|entferne|streiche)n? sie (?:bitte )?(?:meine|mich)|ungern genannt',
  // French, Spanish, Portuguese, Italian, Catalan, Romanian
  `(?:ne pas|ne veuillez pas|de ne pas) (?:publier|afficher|mentionner|rendre public|diffuser|citer)${few} (?:mon nom|ma signature)|ne (?:souhaite|desire|veux|voudrais) pas${few} (?:mon nom|apparaitre|etre cit|etre nomm)|ne (?:publiez|affichez|mentionnez|citez|diffusez) pas${few} (?:mon nom|ma signature)`,
  `(?:je|j'|prefere|souhaite|veux)${few} (?:rester|signer?|etre|demeurer) (?:dans l'anonymat|anonyme|anonymement)|anonyme (?:svp|s'il vous|merci)`,
  `(?:retire|retirez|supprimez|supprimer|retirer|enlevez|effacez) (?:ma signature|mon nom|mon soutien)`,
  `(?:no|sin) (?:publi|mostr|muestr|difund|mencion|nombr|divulg)[a-z]*${few} (?:mi nombre|mi firma)|no (?:quiero|deseo) que${few} mi nombre|no (?:quiero|deseo) (?:aparecer|figurar|ser nombrad)`,
  `(?:quiero|deseo|prefiero|quisiera|me gustaria)${few} (?:anonim[oa]s?|(?:en )?(?:el )?anonimato)|firm(?:o|ar) (?:de forma |de manera )?anonim|anonim[oa],? por favor`,
  `(?:retiro|retiren|eliminen|borren|quiten|retirar|retirad) mi (?:firma|nombre|apoyo)`,
  `(?:nao|sem) (?:publi|divulg|mostr|exib|mencion)[a-z]*${few} (?:meu nome|minha assinatura)|nao (?:quero|desejo) que${few} (?:o )?meu nome|nao (?:quero|desejo) (?:aparecer|ser identificad)`,
  `(?:quero|desejo|prefiro|gostaria de)${few} (?:anonim[oa]s?|anonimato)|assin(?:o|ar) (?:de forma )?anonim`,
  `(?:retiro|retirem|removam|apaguem|excluam) (?:a |o )?(?:minha assinatura|meu nome|meu apoio)`,
  `(?:non|senza) (?:pubblic|mostr|divulg|citare|citate|menzion)[a-z]*${few} mio nome|non (?:voglio|desidero|vorrei) (?:che )?${few} ?(?:mio nome|apparire|essere nominat)`,
  `(?:voglio|vorrei|desidero|preferisco)${few} (?:anonim[oa]|nell'anonimato)|firmo (?:in forma |in modo )?anonim|(?:ritiro|rimuovete|cancellate|togliete) (?:la |il )?(?:mia firma|mio nome|mia adesione)`,
  `no vull que${few} nom|vull (?:restar|quedar|mantenir)${few} (?:anonim|anonimat)|retiro la meva signatura`,
  `nu (?:publicati|afisati|mentionati|doresc|vreau)${few} (?:numele meu|numele)|(?:doresc|vreau|prefer)${few} anonim|(?:retrag|imi retrag|stergeti) semnatura`,
  // Dutch and the North
  `mijn naam${few} (?:niet|geheim|weglaten)|niet${few} (?:mijn naam|publiceren a\\.?u\\.?b|met naam)|naam niet (?:publiceren|vermelden|tonen)|(?:wil|graag|blijf|liever)${few} anoniem|trek${few} mijn (?:handtekening|steun)`,
  `(?:inte|ikke|ej) (?:publicer|publiser|vis|offentliggor|namn|navn)?[a-z]* ?(?:mitt namn|mit navn|mitt navn|navnet mitt)|(?:publicera|visa|vis|publicer) (?:inte|ikke) (?:mitt|mit|navnet)|(?:jag|jeg|vill|vil|onsker)${few} anonym|(?:drar|traekker|trekker) (?:tillbaka |tilbage |tilbake )?(?:min|mit) (?:underskrift|namnunderskrift)`,
  `alkaa julkaisko|(?:haluan|halu[a-z]+)${few} nimetton|haluan (?:pysya )?(?:nimettom|anonyym)|nimeani ei saa julkaista|poistakaa (?:nimeni|allekirjoitukseni)`,
  // Slavic, Baltic, Hungarian, Greek, Turkish
  `(?:nie|bez) (?:publik|podaw|ujawni|pokaz|zamieszcz)[a-z]*${few} (?:mojego|moich|nazwiska|imienia|danych)|(?:chce|wole|pozostac|prosze|zostac)${few} anonimow|(?:wycofuje|usuncie|prosze usunac) (?:moj podpis|swoj podpis|moje nazwisko)`,
  `(?:nezverejn|neuvad|neuved|nezobraz)[a-z]*${few} (?:me|moje|jmeno|meno|jmena)|(?:chci|chcem|preji si|prajem si)${few} (?:anonymn|v anonymite|v anonymite)|(?:stahuji|beru zpet|stahujem|odvolavam) (?:svuj|moj|svoj)? ?podpis`,
  `(?:ne|nemojte) (?:objav|prikaz|navod)[a-z]*${few} (?:moje|mog|ime|imena)|(?:zelim|hocu)${few} (?:anonim)`,
  "не (?:публик|показ|указыв|размещ|публіку|показу|оприлюдн|зазнач|называ|называй|називай)[а-яіїєґ]*(?: [а-яіїєґ']+){0,2} (?:мое|мои|мой|мою|мене|меня|имя|им'?я|ім'я|имени|підпис|данн)",
  '(?:хочу|прошу|желаю|бажаю|предпочитаю|искам|желим)(?: [^\\s.!?]+){0,3} анон[иі]м|(?:отзываю|снимаю|удалите|відкликаю|видаліть|уберите|приберіть)(?: [^\\s.!?]+){0,1} (?:подпись|имя|підпис|ім)',
  `neskelb[a-z]* mano|nepublice[a-z]* manu|(?:noriu|velos)${few} anonim|(?:ne|nem) (?:tegyek|hozzak|szeretnem|jaruljak)${few} (?:kozze|nyilvanossagra|nevem)|nevtelen(?:ul)? (?:szeretnek|maradn|kivan)|visszavonom az alairas`,
  'μη(?:ν)? (?:δημοσι|εμφαν|αναφερ)[α-ω]*(?: [^\\s.!?]+){0,2} ονομα|(?:θελω|προτιμω|επιθυμω)(?: [^\\s.!?]+){0,3} ανωνυμ|αποσυρω την υπογραφη',
  '(?:adim|ismim|adimin|ismimin)(?: [^\\s.!?]+){0,2} (?:yay[a-z]*(?:masin|memesin)|gorun[a-z]*(?:mesin)|gizli|yay[a-z]*masini istemiyor)|anonim (?:kalmak|olmak|imza)|imzami geri',
  // Written from right to left
  '(?:لا|عدم|ارجو عدم|الرجاء عدم) (?:تنشر|تنشروا|نشر|ذكر|اظهار) اسمي|لا (?:اريد|ارغب)(?: [^\\s.!?]+){0,2} اسمي|(?:اريد|ارغب|افضل)(?: [^\\s.!?]+){0,3} مجهول|دون ذكر اسمي|اسحب توقيعي',
  '(?:לא|אל|נא לא|אין) (?:לפרסם|תפרסמו|לציין|להציג)(?: את)? (?:שמי|השם שלי)|(?:רוצה|מעדיפ|מבקש)[^.!?]{0,12} (?:להישאר )?(?:אנונימ|בעילום)|בעילום שם|מושכ?ת? את חתימתי',
  '(?:نام من|اسم من|نامم)[^.!?]{0,12}(?:منتشر|ذكر|نمايش)[^.!?]{0,6}(?:نشود|نكنيد)|(?:ميخواهم|مايلم|ترجيح)[^.!?]{0,12}ناشناس|ناشناس بمان|ميرا نام[^.!?]{0,10}(?:شائع|ظاهر) (?:نه|مت)|گمنام رهنا|امضايم را پس',
  'मेरा नाम[^.!?।]{0,14}(?:न|नहीं|मत) |(?:गुमनाम|अनाम) रहना|আমার নাম[^.!?।]{0,14}(?:করবেন না|না করা)|বেনামী থাকতে',
  `jangan ${few} ?(?:publikasikan|tampilkan|cantumkan)${few} nama|(?:publikasikan|tampilkan|cantumkan) nama saya jangan|ingin${few} anonim`,
];
/** The same in writing without spaces between words, where what is asked for begins anywhere. */
const undivided = [
  `(?:名前|氏名|本名)${gap}(?:公開|掲載|表示)${gap}(?:しない|ないで|不可|希望しません|控え)|匿名(?:で|を|に)?(?:お願い|希望|して|にして)|署名を(?:取り消|撤回)(?:します|したい|してください|お願い)`,
  `(?:不愿意?|不願意?|不想|不希望|不便|拒绝|拒絕|婉拒)(?:公开|公開|透露|具名|署名|披露|出现|出現)|请?(?:不要|勿|别)(?:公开|公布|显示|公開|公佈|顯示)${gap}(?:我|名|姓)|(?:我|请|請|希望)(?:[^.!?。！？]{0,4})匿名(?!的|社)|撤回我?的?签名|撤回我?的?簽名`,
  `(?:이름|성명|실명)${gap}공개${gap}(?:않|말|마세|싫)|익명 ?(?:요청|희망|요망|처리|부탁)|비공개 ?(?:요청|희망)|익명으로 (?:해|부탁|남|서명하|처리)|서명을? (?:철회|취소)`,
  'ไม่(?:ประสงค์|ต้องการ|ขอ)?(?:จะ|ให้)?(?:เปิดเผย|เผยแพร่|แสดง|ออก)(?:ชื่อ|นาม)',
  `(?:dung|khong)${few} (?:cong khai|cong bo|dang|hien thi) ten|muon${few} an danh|ไม่(?:ประสงค์|ต้องการ|ขอ)?(?:จะ|ให้)?(?:เปิดเผย|เผยแพร่|แสดง|ออก)(?:ชื่อ|นาม)|(?:m|u)sichapish[a-z]* jina|bila kutaja jina`,
];
/** The whole cell is the request. */
const whole = [
  "withheld|withdrawn|retracted|signature withdrawn|removed|(?:strictly )?(?:private|confidential)|(?:please )?(?:do not|don't) (?:publish|list|display|show)(?: name| publicly)?(?: please)?|no public|not public(?: please)?|non public|not for public(?:ation)?|name not (?:to be )?(?:published|public)|no name(?: please)?|anonymous(?:ly)?,? please|please,? anonymous(?:ly)?|unlisted",
  '(?:bitte )?(?:nicht offentlich|nicht veroffentlichen|anonym bitte|nicht anzeigen|nicht nennen)(?: bitte)?|bitte anonym|zuruckgezogen|ne pas publier|non publie|non publique|anonyme,? (?:svp|merci)|no publicar|no publico|anonimo,? por favor|nao publicar|non pubblicare|niet publiceren|niet openbaar|nie publikowac|nezverejnovat|не публиковать|не публікувати|μη δημοσιευση|yayinlanmasin|公開しない|非公開希望?|匿名希望|不公开|不公開|비공개|비공개 요청|لا تنشر|عدم النشر|לא לפרסום|inte offentlig|ikke offentlig|ei julkisesti|nem nyilvanos|nu publicati',
];
const internal =
  /(?:internal use only|(?:private|confidential))[ ,;:–-]+\(?do not (?:publish|list|display|show)|[,;:.–-] ?(?:please )?do not (?:publish|list me|display)[ .!]*$/u;
const any = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${requests.join('|')})|${undivided.join('|')}|^[^\\p{L}]*(?:${whole.join('|')})[^\\p{L}]*$`,
  'u',
);
/** Longer ones are about something. */
const maxAside = 60;
/** Texts are looked at up to here. */
const maxLength = 2000;
const isAscii = /^[\u0020-\u007e]*$/;

/** What is beside a name on its own and says that it is not to be named: “anonymous at request”, “익명 요청”. */
export function whoAsks(text: string): string | undefined {
  const folded = fold(text.slice(0, maxLength));
  return folded.length <= maxAside && (anonymous.test(folded) || notPublic.test(folded)) ? text : withholding(text);
}

/** The words found, or undefined. The same roles and employers come again and again, and are asked about from two sides. */
export const withholding = remembering(withholdingIn, 16_000);

function withholdingIn(text: string): string | undefined {
  const start = text.length > maxLength ? text.slice(0, maxLength) : text;
  const folded = isAscii.test(start) ? start.toLowerCase() : fold(start);
  return (any.exec(folded) ?? internal.exec(folded))?.[0].trim();
}
