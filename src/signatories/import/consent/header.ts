// What a header asks: to be named, not to be named, how far the signature got, something else, or nothing that is known here.

import { against, anonymous, choice, hide, limits, negation, notPublic, privately } from './against.ts';
import { fold, stems } from '../fold.ts';
import { status, undone } from './status-words.ts';
import { agree, naming, other, publish } from './words.ts';
import { yesOrNo } from './yes-no.ts';

/**
 * `public`: yes names them. `anonymous`: yes does not. `choice`: it is about being named, and only an answer that says so itself can be
 * read. `status`: whether it is a valid signature. `done`, `undone`: the day on which it became one, or ceased to be one. `other`: surely
 * about something else. `sentence`: it asks something, and no one knows what. `unknown`: nothing of all that.
 */
export type Asked = 'public' | 'anonymous' | 'choice' | 'status' | 'done' | 'undone' | 'other' | 'sentence' | 'unknown';

const nobody: ReadonlySet<string> = new Set();
/** What forms put round a question, and what only sounds like a negation or like publishing. */
const fillers: readonly RegExp[] = [
  /\((?:optional|required|freiwillig|pflichtfeld|facultatif|opcional|facoltativo|optioneel|任意|必須|可选|必填)\)/gu,
  /(?:please )?(?:tick|check|cross|mark|select) (?:this |the )?(?:box )?(?:here )?if |^(?:bitte )?ankreuzen,? (?:wenn|falls) |^cochez (?:la case |ici )?si |^marque (?:la casilla |aqui )?si /gu,
  // What someone may do later, and does not do here.
  /(?:(?:and|that|i understand|i know|i am aware|you (?:can|may)|und|dass|mir ist bekannt|et|je peux|y|puedo|e|posso|potro|en|ik kan|i wiem)[ ,]+){0,3}(?:(?:i|you|my|this|the|die|diese|meine|sie|ich|kann|konnen|can|may|consent|agreement|einwilligung|zustimmung|consentement|consentimiento|consentimento|consenso|toestemming|zgod\p{L}|souhlas|be|is|est|es|e|ist|peut|puede|pode|puo|etre|ser|essere|worden|werden|mon|mi|o meu|il mio|mijn|de|le|la|el|il|ce|this|kan|mogę|moge|mohu|muzu)[ ,]+){0,8}(?:withdr(?:aw|awn)|revok\p{L}+|widerruf\p{L}*|zuruckzieh\p{L}*|retir\p{L}+|revoc\p{L}+|revog\p{L}+|ritir\p{L}+|intrekk\p{L}*|ingetrokken|wycof\p{L}+|cofn\p{L}+|odvol\p{L}+|отозва\p{L}+|відкликати)(?:[ ,]+(?:my|this|the|consent|it|werden|kann|meine|einwilligung|la|mon|consentement|mi|el|consentimiento|il|consenso|mijn|toestemming))*[ ,]*(?:at )?(?:any time|jederzeit|a tout moment|en cualquier momento|a qualquer momento|in qualsiasi momento|in ogni momento|te allen tijde|op elk moment|w kazdej chwili|w dowolnym momencie|kdykoli\p{L}*|kedykolvek|в любое время|у будь-який час)|(?:jederzeit|at any time)[ ,]+(?:widerruf\p{L}*|withdraw\p{L}*|revoke\p{L}*)/gu,
  // Questions that end or are built with a negation: “whether or not”.
  /whether or not|หรือไม่|หรือเปล่า|ไหม|是否|能否|可否|愿不愿意|願不願意|同不同意|要不要|可不可以|[吗嗎]|ません(?:でしょう)?か|hay khong|(?<=[\p{L}] )khong\s*(?=\?|$)|n'est-ce pas/gu,
  /差し支え(?:ない|ありません)(?:です)?か?|(?:構|かま)い?ません|問題(?:ない|ありません)|没问题|沒問題|괜찮/gu,
  // “no site” is “on the site” in Portuguese; “no.” is a number.
  /(?<!\p{L})no (?:site|website|portal|documento|manifesto|texto|final|abaixo|nosso|seu)(?!\p{L})|(?<!\p{L})no\. ?\d/gu,
  /(?<!\p{L})public (?:sector|institution|body|university|health|office|service|school|administration|employee|servant|figure)\p{L}*/gu,
];
const listNoun =
  /(?<!\p{L})(?:(?:public|published) (?:list|page|register|website|letter|page)|offentlich\p{L}* (?:liste|seite)|liste publique|lista public[ao]|lista pubblica|openbare lijst|publicz?n\p{L}* list\p{L}|verejn\p{L}* seznam\p{L}*)(?!\p{L})/gu;

/** `isPublic`, `show_name`, `opt-in` → words; marks, markup and “(yes/no)” fall away. */
export function foldHeader(header: string): string {
  let text = fold(header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/_|(?<=\p{L})-(?=\p{L})/gu, ' '));
  text = text.replace(
    /(?<![\p{L}\p{M}])[([]?([\p{L}\p{M}]{1,8})(?: ?[/|,] ?| or | oder | ou | o )([\p{L}\p{M}]{1,8})[)\]]?(?![\p{L}\p{M}])/gu,
    (pair, one: string, two: string) => (isPair(yesOrNo(one, new Set([two])), yesOrNo(two, new Set([one]))) ? '' : pair),
  );
  // “anonimowy/a”, “ανώνυμος/η”: the ending for others.
  text = text.replace(/(?<=\p{L}{3})\/[\p{L}\p{M}]{1,3}(?![\p{L}\p{M}])/gu, '');
  for (const filler of fillers) text = text.replace(filler, ' ');
  return text.replace(/\s+/gu, ' ').trim();
}

const isPair = (one: string | undefined, two: string | undefined): boolean => one !== undefined && two !== undefined && one !== two;

/** Columns that tools write by themselves, whatever is in them. */
const ofTools =
  /^(?:(?:e-? ?mail|sms|newsletter|marketing|mobile|phone|text) ?opt(?:ed)? ?-?in(?: status)?|(?:lastpage|seed|startlanguage)(?:\. .*)?|last page|letzte seite|ostatnia strona|derniere page|ultima pagina|laatste pagina|sista sidan|siste side|sidste side|viimeinen sivu|posledni strana|utolso oldal|последняя страница|остання сторінка|anzeigename|nom d'affichage|nombre para mostrar|nome visualizzato|weergavenaam|nazwa wyswietlana|zobrazovane jmeno|uid|sid|serial|user ?name|user id|user display name|participant|respondent|collector id|distribution ?channel|user ?language|recipient\w*|external(?:data)? ?reference|ip|ip[ _]?(?:address|hash)|user agent|user ip|network id|tags|ending|duration(?: \(in seconds\))?|source url|post id|created by(?: \(user id\))?|can2[ _]\w[\w ]*|user status|.*\((?:description|beschreibung)\))$/u;

/** The name of the account that filled in a form, “Anonymous user” where there was none: no one was asked for it. */
const user =
  'user|benutzer|nutzer|anvandar|bruger|bruker|utilisat|usuari|utente|gebruiker|uzytkownik|uzivatel|pouzivatel|пользовател|користувач|felhasznalo|kayttaja|kullanici|ユーザー?|用户|使用者|사용자';
const displayed =
  'display(?:ed)? name|anzeigename|visningsn|nom d.affichage|nome? (?:visualizzat|de exibi)|nombre (?:para|a) mostrar|weergavenaam|nazwa wyswietlan|zobrazovan|отображаемое имя|показуване|megjelenit|nayttonimi|gorunen ad|表示名|显示名|顯示名|표시 ?이름';
const accountName = new RegExp(`(?:${user}).{0,12}(?:${displayed})|(?:${displayed}).{0,16}(?:${user})`, 'u');

const day =
  /(?:^|\s)(?:at|on|date|time|datum|fecha|data|dato|tarih|utc|\(utc\)|am|le|el)(?:\s|$)|date$|дата|日時|日付|日期|時間|时间|일시|날짜/u;
const done =
  /submi|complet|confirm|verif|approv|finish|valid|bestatig|abgeschick|gesendet|eingereicht|soumis|envoy|enviad|inviat|ingediend|verzonden|odesl|wyslan|отправ|送信|提交|제출|przesłan|przeslan|wyslan|złożen|zlozen|odoslan|odeslan|podan|poslan|indsendt|innsend|inskick|skickad|lahetet|lahetys|bekuld|trimis|trimiter|gonder|υποβολ|αποστολ|הגש|נשלח|إرسال|ارسال|تقديم|ส่ง|gui luc|ngay gui|dikirim|pengiriman|tumwa|esitat|iesnieg|pateik|oddan|изпрат|подав|надісл|надсил|послат|предат|envio|lliura|enviament|bidal/u;
/** What people write of their own accord, or why: whatever it asks for is found in the cell itself. */
const remark =
  /^(?:(?:other |weitere |autres |sonstige |further |additional |interne? )?(?:notes?|remarks?|observations?|observaco?es|observaciones|observacions|osservazioni|bemerkung(?:en)?|anmerkung(?:en)?|hinweise?|remarques?|opmerking(?:en)?|uwagi|poznamk[ay]|napomen[ae]|opomb[ae]|примечани[ея]|примітк[аи]|забележк[аи]|σχολια|παρατηρησεις|notlar|aciklama|ملاحظات|ملاحظة|הערות|توضیحات|टिप्पणी|মন্তব্য|備考|备注|備註|비고|catatan|ghi chu|หมายเหตุ|huomautuks(?:ia|et)|merknad(?:er)?|bemaerkning(?:er)?|anteckning(?:ar)?|megjegyzes(?:ek)?|observatii|markused|piezimes|pastabos)|(?:reasons?|why|grund|begrundung|warum|motivation|raisons?|motifs?|motivos?|razon(?:es)?|motiv(?:o|azione|azioni)|reden(?:en)?|powod|duvod|dovod|причина|мотивация|причини|λογος|neden|سبب|סיבה|कारण|理由|이유|alasan|ly do|เหตุผล)(?: (?:for signing|to sign|menandatangani|de signer|para firmar|der unterschrift|für die unterschrift|fur die unterschrift|per firmare|om te tekenen|podpisu))?)$/u;
/** Agreement that data are kept and used. Who refuses it can hardly be listed, and whether it was asked of everyone a person has to say. */
const ofData = stems(
  'gdpr|data protection|personal data|my data|data processing|processing of|dsgvo|datenschutz|datenverarb|personenbezogen|rgpd|données personnelles|mes données|datos personales|mis datos|protección de datos|lgpd|dados pessoais|meus dados|dati personali|miei dati|avg.|persoonsgegevens|rodo.|danych osobowych|moich danych|osobních údajů|osobných údajov|osobnih podat|персональн|προσωπικών δεδομ|kişisel veri|kvkk|بياناتي|חוק הגנת הפרטיות|個人情報|个人信息|個人資料|개인정보|personuppgift|personopplys|personoplys|henkilötie|személyes adat|date personale|datelor cu caracter|data pribadi|dữ liệu cá nhân|ข้อมูลส่วนบุคคล',
);

export function isAboutData(header: string): boolean {
  return ofData.test(foldHeader(header));
}

/** A word about being named is in it, whatever else it is about. */
export function isAboutNaming(header: string): boolean {
  const text = foldHeader(header);
  return naming.test(text) && !ofTools.test(text) && !accountName.test(text);
}

export function isRemark(header: string): boolean {
  return remark.test(foldHeader(header));
}

/** Headers of settings: their answers say it. */
const setting =
  /^(?:visibility|privacy|listing|display|display (?:as|preference|option|setting)s?|(?:name )?visibility|publish as|show (?:me|name) as|privacy (?:setting|level|preference)s?|sichtbarkeit|privatsphare|anzeige|visibilite|visibilidad|visibilidade|visibilita|privacidad|zichtbaarheid|widocznosc|viditelnost|видимость|приватность|видимість|gorunurluk|可见性|公開範囲|公開設定|공개 범위)$/u;
/** A box or a yes of this name hides somebody. */
const confidential =
  /^(?:is |keep )?(?:confidential|confidentially|confidentiel|confidentielle|confidencial|confidenziale|riservato|vertraulich|vertrouwelijk|poufne|duverne|doverne|fortrolig|konfidentiellt?|luottamuksellinen|bizalmas|confidential|konfidentsiaalne|конфиденциально|конфіденційно|поверително|povjerljivo|poverljivo|zaupno|εμπιστευτικο|gizli|سري|חסוי|محرمانه|गोपनीय|গোপনীয়|秘密|非公開希望|保密|기밀|rahasia|bao mat|ลับ|siri)[?？؟]?$/u;
const how =
  /^[¿\s]*(?:how|wie|comment|como|come|hoe|jak|как|як|πως|nasil|كيف|איך|چگونه|कैसे|কীভাবে|hur|hvordan|miten|kuidas|kaip|hogyan|cum|bagaimana)(?!\p{L})|どのように|如何|怎样|怎麼|어떻게|the way|nhu the nao|อย่างไร/u;
/** What someone wrote or sent can be published as well as their name. */
const somethingElse =
  /(?:^|\s)(?:e-?mails?|comments?|quote|message|statement|photo|picture|logo|phone|address|kommentar\p{L}*|foto\p{L}*|commentaire|mensaje|comentario|commento)(?:\s|$|\?)/u;

const ofMe = /(?<!\p{L})(?:me|us|mich|uns|moi|nous|mij|ons|mig|meg)(?!\p{L})/u;
const neverPublished =
  /(?:^|\s)(?:e[- ]?mail(?: address)?|e[- ]?mailadresse|e[- ]?mail[- ]adresse|correo(?: electronico)?|courriel|telefono|telephone|phone(?: number)?|telefonnummer|telefoonnummer|indirizzo e[- ]?mail|numero de telefono)[?？\s]*$/u;

/** The one question in it that is about publishing a name, where the rest says nothing of how it is to be answered. */
function questionOf(text: string): string {
  const sentences = text.match(/[^.?!？！。]+[.?!？！。]*/gu) ?? [];
  if (sentences.length < 2) return text;
  const asking = sentences.filter((sentence) => /[?？]/u.test(sentence) && publish.test(sentence) && naming.test(sentence));
  const [only] = asking;
  const rest = sentences.filter((sentence) => sentence !== only).join(' ');
  return asking.length === 1 && only !== undefined && !how.test(rest) && !answering.test(rest) ? only.trim() : text;
}

const answering = stems(
  'tick|check|cross|mark|select|click|choose|reply|answer|ankreuz|anklick|haken|coch|sélectionn|marqu|marca|marque|marcar|selec|spunt|barr|kruis|vink|klik|zaznacz|zaškrt|označ|klepn|отмет|выбер|познач|обер|σημει|επιλ|işaret|seç|ضع علامة|اختر|סמן|سمن|علامت|चुन|টিক|チェック|選択|勾选|勾選|选择|체크|선택|kryss|bock|velg|vælg|merk|valitse|jelöl|bifa|bifeaz|centang|pilih|đánh dấu|chọn|เลือก|chagua',
);
/** “Untick if you object”: an empty box says it, and a ticked one may say either. */
const untick = stems(
  'untick|uncheck|un-tick|un-check|deselect|clear the box|abwähl|häkchen entfern|haken entfern|häkchen weg|décoch|desmarc|deseleccion|deselez|uitvink|vinkje weg|odznacz|odškrtn|снимите|снять галоч|уберите галоч|зніміть|приберіть галоч|απεπιλ|işareti kaldır|tiki kaldır|أزل العلامة|إلغاء التحديد|בטל סימון|הסר סימון|チェックを外|チェックをはず|取消勾选|取消勾選|체크 해제|체크를 해제|avmarkera|fjern krys|fjern flueb|poista valinta|vedd ki a pip|debifa|hilangkan centang|bỏ chọn|bỏ dấu|ติ๊กออก',
);

/** “Do you agree?” */
const maxBareWords = 3;
/** A longer sentence is taken for a question about being named only with words that ask, want or may. */
const maxUnframedWords = 6;
const frame = stems(
  'may.|can.|could.|shall|should|will.|would you like|want|wish|like to|please|happy|i agree|darf|dürf|soll|möcht|will.|wollen|wünsch|kann|können|bitte|pouv|peut|peuvent|puis.|souhait|veux|voul|voudr|désir|doit|quier|dese|puede|podem|podría|debe|gustar|queremos|pode.|podemos|quer.|quero|gostar|deve|vuo.|vuoi|vorre|voglio|desider|possiam|può|puo.|posson|deve|mogen|mag.|wil.|wilt|kunnen|kan.|graag|możem|może|mogą|chc|proszę|lze|můž|môž|chci|přej|přeje|prosím|smíme|môže|lahko|smem|želi|možem|mogu|може|можем|хоч|жела|можно|можете|могу|прошу|бажа|дозвол|искам|μπορ|θέλ|επιθυμ|να.|istiyor|istеr|isteri|olabilir|ebilir|abilir|lütfen|يمكن|أريد|ارغب|أرغب|تريد|ترغب|هل.|אפשר|ניתן|רוצ|מעונ|האם|می‌توان|می‌خواه|مایل|شود.|آیا|क्या|चाह|सकत|কি.|চাই|পারি|کیا|چاہ|سکت|vill.|vil.|kan.|får.|må.|skal|ønsk|saa|voi|halua|toivo|tohi|soov|vēl|vai.|gali|nori|ar.|lehet|szeret|kér|akar|dori|doresc|vre|poate|putem|boleh|bisa|ingin|mau.|apakah|có thể|muốn|được|ต้องการ|ประสงค์|ขอ|je.|ningependa|tunaweza|podem|vull|voldr|nahi|dezak',
);

export function whatIsAsked(header: string): Asked {
  const text = questionOf(foldHeader(header));
  if (ofTools.test(text) || accountName.test(text)) return 'other';
  const isNegated = negation.test(text);
  const isDenied = notPublic.test(text);
  const isAbout = naming.test(text);
  const isHidden = anonymous.test(text) || hide.test(text) || (privately.test(text) && (isAbout || /^(?:is )?\S+$/u.test(text)));
  const isAgainst = against.test(text);
  const isAgreed = agree.test(text);
  const words = text.split(' ').length;
  const isShown = publish.test(words > 2 ? text.replace(listNoun, ' ') : text);
  const isOfList = isShown || publish.test(text);
  if (confidential.test(text)) return 'anonymous';
  if (setting.test(text) || untick.test(fold(header))) return 'choice';
  // “Submit date” and “confirmed_at”: the day is the answer. “Date” alone says nothing of the kind.
  if (day.test(text) && !isShown && !isHidden) {
    if (undone.test(text)) return 'undone';
    if (done.test(text)) return 'done';
  }
  if (other.test(text) && !isHidden && !(isAgainst && isOfList)) {
    // What is asked for in the same breath as a newsletter is that; a name that is to be published beside a privacy policy is a name.
    if (!isOfList)
      return isAgreed && /(?<!\p{L})(?:names?|namens?|nom|nombre|nome|naam|nazwisk|имя|имени)(?!\p{L})/u.test(text) ? 'choice' : 'other';
    if (!isAbout) return 'choice';
  }
  // “Publish my e-mail address?”: nobody’s is.
  if (isOfList && neverPublished.test(text) && !isAbout && !isHidden && !ofMe.test(text) && text.split(' ').length <= maxUnframedWords)
    return 'other';
  if (isOfList && somethingElse.test(text) && !isAbout) return 'choice';
  if (undone.test(text) && !isOfList && !isHidden) return isNegated ? 'choice' : 'undone';
  const isStatus = (status.test(text) || /^(?:complete|valid|active)\??$/u.test(text)) && !isOfList && !isHidden && !(isAgreed && isAbout);
  if (isStatus)
    return isNegated || isAgainst || /unconfirm|unverif|unvalid|invalid|incomplete|unbestatig|ungultig/u.test(text) ? 'choice' : 'status';
  if (how.test(text) && (isOfList || isHidden || isAbout)) return 'choice';
  if (choice.test(text) && (isOfList || isHidden)) return 'choice';
  if (isHidden && other.test(text) && !isAbout && !isOfList) return 'choice';
  if (isHidden) return isNegated && !isDenied ? 'choice' : isAgainst ? (isShownOnly(text) ? 'anonymous' : 'choice') : 'anonymous';
  if (isAgainst && (isOfList || isAbout || words <= 3))
    return isNegated || isDenied || limits.test(text) ? 'choice' : isOfList || isAbout ? 'anonymous' : 'choice';
  if (isDenied || (isShown && isNegated)) return isDenial(text, isAbout, words) ? 'anonymous' : 'choice';
  if (isShown) return limits.test(text) || (words > maxUnframedWords && !isAgreed && !frame.test(text)) ? 'choice' : 'public';
  // “I agree with the letter”: whoever does has signed it, and whoever does not has not.
  if ((isAgreed || back.test(text)) && isAboutLetter(text) && !isNegated && !isAgainst && !isAbout && !limits.test(text)) return 'status';
  // What someone agrees to in a longer header without a word about names may be anything.
  if (isAgreed) return isNegated || isAgainst || limits.test(text) || (words > maxBareWords && !isAbout) ? 'choice' : 'public';
  if (isOfList) return 'choice';
  return isSentence(text, isAbout, words) ? 'sentence' : 'unknown';
}

/** To stand behind something, and what letters are called; nothing but small words may be with them. */
const back = stems(
  'support|endorse|i stand by|stand behind|unterstütz|soutien|soutenir|apoy|apoi|sostengo|sosten|steun|ondersteun|popier|popieram|podporuj|podržav|подтверждаю поддерж|поддерж|підтрим|подкреп|támogat|susțin|destekl|أؤيد|تأييد|أدعم|תומכ|תומך|حمایت|समर्थन|সমর্থন|賛同|支持|赞成|贊成|지지|찬성|støtt|stött|stöd|kannat|toetan|atbalst|palaik|dukung|ủng hộ|สนับสนุน|naunga|dono suport|υποστηρ|στηρίζ',
);
const letterWords = stems(
  'letter|petition|statement|declaration|manifesto|appeal|pledge|charter|call to action|aufruf|erklärung|appell|stellungnahme|offenen brief|offene brief|brief.|lettre|pétition|tribune|appel.|déclaration|manifeste|carta.|petición|manifiesto|declaración|comunicado|abaixo-assinado|manifesto|declaração|petição|lettera|petizione|appello|dichiarazione|petitie|verklaring|oproep|listu otwart|listem otwart|listu.|listem.|petycj|apelu|apelem|oświadczen|dopis|petic|prohlášen|výzv|výzvou|levél|level|petíció|felhív|nyilatkozat|scrisoar|petiți|apelul|письм|петици|обращени|заявлени|листа.|листом.|звернен|петиці|заяв|писмо|pism|peticij|poziv|επιστολ|έκκληση|διακήρυξ|mektub|mektup|bildiri|dilekçe|*رسالة|*عريضة|*بيان|*מכתב|*עצומה|*גילוי דעת|نامه|بیانیه|पत्र|याचिका|চিঠি|আবেদন|書簡|声明|嘆願|請願|要望書|公开信|公開信|请愿|联名信|聲明|서한|성명서|청원|surat|petisi|bức thư|thư ngỏ|kiến nghị|จดหมาย|แถลงการณ์|barua|brevet|brev.|upprop|opprop|uppropet|kirje|vetoomu|julkilausum|kirjag|pöördumi|vēstul|aicinājum|laišk|kreipim|gutun|llythyr|bréf',
);
const maxLetterWords = 8;

/** In one short sentence, and nothing in it of what is done with the letter, or of anyone else. */
function isAboutLetter(text: string): boolean {
  return (
    text.split(' ').length <= maxLetterWords &&
    letterWords.test(text) &&
    !privately.test(text) &&
    !negation.test(text) &&
    !other.test(text) &&
    !ofData.test(text) &&
    !done.test(text)
  );
}

/** Two words of the same meaning: “hide: do not list”. */
function isShownOnly(text: string): boolean {
  return text.split(' ').length <= 4;
}

/** “Do not publish my name” in one short sentence that asks nothing. */
function isDenial(text: string, isAbout: boolean, words: number): boolean {
  if (/[?？؟]/u.test(text) || text.length > 90 || /[.。!:;] \p{L}/u.test(text)) return false;
  return (isAbout || words <= 4) && negation.all(text).length <= 2;
}

function isSentence(text: string, isAbout: boolean, words: number): boolean {
  return (
    /[?？؟՞፧¿]/u.test(text) ||
    words >= 4 ||
    (isAbout && words >= 3) ||
    (words <= 2 && [...text].length > 12 && /[^\p{sc=Latn}\p{P}\p{N}\s]/u.test(text)) ||
    yesOrNo(text, nobody) !== undefined
  );
}
