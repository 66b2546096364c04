// What is in lists of names and is no signature: headings, sentences, demands, greetings, “…and 200 more”, “Your name here”.

import { isTitleWord } from './role-words.ts';
import { foldText, wordList, wordsOf } from './words.ts';

const empty = wordList(`
  name | names | full name | your name | your name here | your full name | your full name here | first name | last name | first name last name | firstname lastname | first last | surname | family name | given name | name surname | name and surname | name here | insert name here | add your name | add your name here | add name here | add yours | your signature | your signature here
  name of signatory | signatory name | signatory | signatories | signature | signatures | signed | signed by | signers | signees | undersigned | the undersigned | we the undersigned | individuals | individual signatories | organisations | organizations | organisational signatories | organizational signatories | people | persons | supporters | supporting organisations | supporting organizations | endorsers | list of signatories | list of signatures | full list
  total | totals | sum | subtotal | grand total | count | sl no | serial no | sr no | to do | todo | tbd | tba | tbc | lorem ipsum | et al | etc | and others | and more | and many more | among others | others | more | many more | u.a | und andere | und viele mehr | et autres | y otros | y mas | e outros | e altri | en anderen
  ihr name | dein name | vorname | nachname | vor- und nachname | vorname nachname | name vorname | unterschrift | unterschriften | unterzeichner | unterzeichnende | erstunterzeichner | erstunterzeichnende | erstunterzeichner*innen | unterzeichnerinnen und unterzeichner | organisationen | einzelpersonen | insgesamt | gesamt
  votre nom | nom | prenom | nom et prenom | prenom et nom | nom prenom | signataires | signature | personnes | votre nom ici | tu nombre | su nombre | nombre | nombres | apellido | apellidos | nombre y apellido | nombre y apellidos | nombre completo | firmantes | firmas | firma | personas | organizaciones | tu nombre aqui | seu nome | nome | sobrenome | nome completo | nome e sobrenome | assinaturas | signatarios | pessoas | organizacoes | seu nome aqui
  il tuo nome | nome e cognome | cognome | firmatari | firme | organizzazioni | jouw naam | uw naam | naam | voornaam | achternaam | ondertekenaars | imie | nazwisko | imie i nazwisko | podpis | podpisy | sygnatariusze | twoje imie | jmeno | prijmeni | jmeno a prijmeni | podpisy | signatari | nume | prenume | nume si prenume | semnatari | semnatura | nev | teljes nev | alairok | alairas | ad | ad soyad | adi soyadi | isim | isim soyisim | imza | imzacilar | imzalar | adiniz
  nama | nama lengkap | nama anda | tanda tangan | penandatangan | jina | jina lako | jina kamili | sahihi | ten | ho va ten | ho ten | chu ky | nguoi ky | ten cua ban | имя | фамилия | имя и фамилия | фио | ф.и.о | подпись | подписи | подписанты | подписавшиеся | ваше имя | ім'я | прізвище | ім'я та прізвище | піб | підпис | підписи | підписанти | ваше ім'я | ονομα | επωνυμο | ονοματεπωνυμο | υπογραφη | υπογραφες | υπογραφοντες
  الاسم | الاسم الكامل | اسمك | الموقعون | التوقيع | التوقيعات | نام | نام و نام خانوادگی | نام خانوادگی | امضا | امضاها | امضاکنندگان | نام شما | نام | دستخط | آپ کا نام | שם | שם מלא | שם פרטי | שם משפחה | השם שלך | חתימה | חתימות | החותמים | नाम | पूरा नाम | आपका नाम | हस्ताक्षर | নাম | পুরো নাম | আপনার নাম | স্বাক্ষর | ชื่อ | ชื่อ-นามสกุล | ชื่อของคุณ | ลงชื่อ | รายชื่อ | 姓名 | 名字 | 您的姓名 | 你的名字 | 签名 | 簽名 | 签署人 | 氏名 | お名前 | 名前 | 署名 | 署名者 | 賛同者 | 賛同者一覧 | あなたの名前 | 이름 | 성명 | 서명 | 서명자 | 당신의 이름 | 단체명 | 団体名
  وآخرون | واخرون | وغيرهم | ואחרים | ועוד | और अन्य | এবং অন্যান্য | ve diğerleri | ve digerleri | и другие | та інші | и др | i inni | a další | és mások | și alții | et autres | y otros | e outros | e altri | en anderen | och andra | og andre | ja muut | и други | και άλλοι | และอื่นๆ | và những người khác | dan lain-lain | na wengine | ほか | 他
  हस्ताक्षरकर्ता | organizaciones firmantes | organizaciones adheridas | siguen firmas | organisations signataires | organizações signatárias | organizzazioni firmatarie | unterzeichnende organisationen | signatory organisations | signatory organizations
  개인 | 단체 | 기관 | 개인 서명 | 단체 서명 | 個人 | 団体 | 團體 | 个人 | 团体 | 机构 | 機構 | 呼びかけ人 | 賛同人 | 発起人 | 发起人 | 發起人 | semnatari | initiatori | yksityishenkilöt | järjestöt | enskilda personer | enkeltpersoner | organisationer | organisasjoner | posamezniki | organizacije | pojedinci | kişiler | kurumlar | bireyler | φορείς | φυσικά πρόσωπα | физические лица | фізичні особи | организации | організації | asmenys | organizacijos | personas | organizācijas | üksikisikud | organisatsioonid | magánszemélyek | szervezetek | persoane fizice | organizații | individu | organisasi | cá nhân | tổ chức
  affiliation | role | title | country | organisation | organization | e-mail | email | date | comment | comments
`);

const more =
  /^[\s.…·+&(•]*(?:(?:and|und|et|y|e|en|och|og|ja|ve|dan|na|и|та|і|و|va|plus|sowie)\s+)?(?:over |more than |about |around |uber |mehr als |plus de |mas de |mais de )?(?:\d[\d.,\s]*|many|several|hundreds?(?: of)?|thousands?(?: of)?|dozens?(?: of)?|viele|zahlreiche|hunderte|de nombreux|muchos|muitos|molti|wiele)\+?\s*(?:more|others?|other |additional|further|weitere|andere|autres|mas|otros|otras|mais|outros|outras|altri|altre|anderen|meer|wiecej|innych|dalsich|altii|masik|tobb|kisi daha|lainnya|wengine|nguoi khac|других|еще|ещё|інших|ще|ακομη|αλλοι|آخرين|آخرون|نفر دیگر|נוספים|अन्य|অন্যান্য)/u;
const moreFirst =
  /^[\s.…+]*(?:(?:and|und|et|y|и|та|і) )?(?:weitere|autres|otr[oa]s|outr[oa]s|altri|andere|еще|ще|dalsich|inni|alte) \d[\d.,\s]*(?:\p{L}+\s?){0,3}$/u;
const moreAsian =
  /^[\s.…]*(?:ほか|他|等|外|외|その他|以及其他|和其他|及其他|และอีก)\s*[\d０-９,一二三四五六七八九十百千万余多数]*\s*(?:名|人|명|位|คน)/u;
const counted =
  /^(?:(?:total|sum|signatures?|signatories|count|page|insgesamt|unterschriften|firmas|assinaturas|firme|合計|合计|总计|계)\s*[:=]?\s*(?:of\s*)?[\d.,\s/]+|[\d.,\s]+\s*(?:signatures?|signatories|signers|people|names|unterschriften|firmas|signataires|assinaturas|firme|podpisow|подписей|підписів|人|名|명)|page \d+ of \d+)\W*$/u;
const slot =
  /^[\s_.…]*(?:\[[^\]]*(?:name|nom|nombre|nome|naam)[^\]]*\]|<[^>]*(?:name|nom|nombre|nome)[^>]*>|\{\{?[^}]*\}\}?|_{3,}|\.{4,})[\s_.…]*$/iu;
const yourName =
  /^(?:\W*(?:add|put|insert|enter|write|type|place)\s)?(?:your|yours|ihr|dein|votre|ton|tu|su|seu|il tuo|uw|jouw)\s+(?:\w+\s)?(?:name|nom|nombre|nome|naam)s?(?:\s.{0,30})?$/u;

/** Signs around it, which most names do not have. */
const wrapped = /^[^\p{L}\p{N}]|[^\p{L}\p{M}\p{N})]$/u;

/** Why a text is certainly no signature. */
export function faultOf(text: string): string | undefined {
  const trimmed = text.trim();
  const folded = foldText(trimmed);
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return 'It has no letters, only punctuation.';
  if (/^[\p{N}\s.,()#/-]+$/u.test(trimmed)) return 'It is a number, and no name.';
  if (/^<!--/.test(trimmed)) return 'It is a comment in the source.';
  if (more.test(folded) || moreFirst.test(folded) || moreAsian.test(trimmed))
    return `“${shown(trimmed)}” says that there are more, and names nobody.`;
  if (counted.test(folded)) return `“${shown(trimmed)}” is a count, and no name.`;
  if (slot.test(trimmed) || yourName.test(folded)) return `“${shown(trimmed)}” is an empty place for a name.`;
  const bare = !wrapped.test(trimmed)
    ? trimmed
    : trimmed.replace(/^[\s"“”'„«»()[\]<>*_#.…-]+|(?<![\s"“”'„«»()[\]<>*_.,;:!：-])[\s"“”'„«»()[\]<>*_.,;:!：-]+$/gu, '');
  if (empty.has(bare)) return `“${shown(trimmed)}” is a heading or an empty place for a name.`;
  return undefined;
}

const openings =
  /^(?:we|i|please|thank|thanks|this|these|those|it|there|they|you|if|when|see|sign|add|click|read|download|join|share|contact|note|how|as|last|view|edit|back|learn|to|by|can|could|would|should|will|do|don't|our|here|what|why|who|where|all|any|no|not|let|support|stop|wir|ich|bitte|danke|diese[rs]?|hier|mehr|jetzt|unterzeichnen|nous|je|merci|veuillez|signez|cliquez|voir|lire|nosotros|por|gracias|haga|firma|firme|ver|leer|nos|eu|obrigado|assine|clique|noi|io|grazie|firma|clicca|leggi)$/;
const pages = wordList(`
  see also | read more | learn more | more information | more info | further reading | sign here | sign now | sign the letter | sign the petition | sign this letter | add your signature | how to sign | how to add your name | instructions | instructions for signing | faq | disclaimer | privacy policy | code of conduct | terms of service | terms | license | licence | references | footnotes | sources | notes | contents | table of contents | home | homepage | about | about us | imprint | impressum | contact | contact us | press | press release | media coverage | download | download pdf | pdf | link | links | website | letter | open letter | petition | statement | declaration | manifesto | read the letter | read the statement | share | share this | tweet | facebook | twitter | edit | edit this page | edit on github | back to top | top | translations | languages | english | deutsch | francais | espanol | demands | our demands | background | introduction | summary | conclusion | preamble | appendix | acknowledgements | acknowledgments | updates | news | comments | leave a comment | next | previous | yes | no | true | false | agree | i agree | test | tests | testing | test test | test tester | test testing | test person | test signature | testy tester | test entry | test user | tester | test name | asdf | asdfasdf | qwerty | foo | foo bar
  weitere informationen | mehr erfahren | jetzt unterzeichnen | offener brief | datenschutz | kontakt | startseite | en savoir plus | lettre ouverte | signer la lettre | voir aussi | carta abierta | ver tambien | carta aberta | lettera aperta | open brief | list otwarty | открытое письмо | відкритий лист | 公開書簡 | 公开信 | 공개서한
`);
const greetings =
  /^(?:(?:all the |with )?(?:best|kind|warm|many)(?: (?:regards|wishes|thanks))?|(?:best|kind|warm) regards|regards|sincerely|yours(?: \w+)?|(?:many )?thanks(?: .{0,40})?|thank you(?: .{0,60})?|cheers|hi|hello|hey|dear|dear .{1,60}|in solidarity|respectfully|respectfully submitted|cordially|mit freundlichen gru(?:ss|ß)en|mfg|(?:viele|liebe|herzliche|beste) gru(?:ss|ß)e|hallo|liebe[r]? .{1,40}|sehr geehrte.{0,60}|cordialement|bien a vous|bonjour|saludos(?: .{1,30})?|atentamente|un saludo|hola|atenciosamente|abracos|obrigad[oa]|cordiali saluti|saluti|grazie|met vriendelijke groet(?:en)?|groeten|с уважением|з повагою|pozdrawiam|saygilarimla|敬具|以上)[\s,.!–—-]*$/u;
/** “The whole team of Example Street School”, “toute l’équipe de …”: nobody is named, and whether all of them agreed is not known. */
const everyone =
  /^(?:(?:we,? )?the undersigned |(?:the )?(?:whole|entire|complete) (?:\p{L}+ )?(?:team|staff|class|family|crew|choir|board|office|group|department|congregation|village|street)|(?:all|most|many|some|several|members) (?:of )?(?:the |our |my )?(?:\p{L}+ )?(?:staff|teachers|students|pupils|members|residents|neighbou?rs|colleagues|workers|employees|parents|nurses|doctors|people)|(?:the )?(?:staff|teachers|students|pupils|residents|employees|workers|parents|team|crew) (?:of|at|from) |(?:the )?family \p{Lu}?|(?:das|die) (?:ganze|gesamte) |alle (?:mitarbeiter|lehrer|schuler|eltern|bewohner|kolleg)|familie |tout(?:e)? (?:l[’']equipe|la famille|le personnel|la classe)|tous les |l[’']equipe |el equipo |todo el |toda la |toda a |todo o |a equipe |tutto il |tutta la |il team |(?:het |de )?hele (?:famili|team|klas|school|groep|gruppe|staf|personeel|redacti|redaksjon|buurt|straat|afdeling|avdeling|afdelning|holdet|skolen|kollegi|orkester|koor|koret|bestuur|styret|firma|dorp|bygda)|hela (?:famil|team|klass|skol|grupp|gang|arbetslag|personal|redaktion|kor|foreningen|styrelse|avdelning|by[ne]|kollegi)|koko (?:perhe|tiimi|luokka|koulu|ryhma|porukka|henkilokunta|henkilosto|tyoyhteiso|toimitus|kuoro|kyla|hallitus|suku)|ca(?:ly|la|le) (?:rodzin|zespol|klas|szkol|grup|ekip|druzyn|redakcj|zalog|personel|grono|kolektyw|zarzad|wspolnot)|rodzina |rodina |familien |perheen |весь |вся |коллектив |колектив |семья |родина )/u;
const numbered =
  /^(?:\p{L}{3,20} \d{1,3}\s*:\s|(?:statement|question|section|chapter|part|figure|table|appendix|annex|page|step|item|demand|point|note|version|draft|forderung|frage|abschnitt|schritt|question|point|etape|paso|punto|passo) (?:\d{1,4}|[ivx]{1,5})[.)]?(?:$|\s*[:–—-]))/u;
/** In writing without spaces: who is listed below. */
const heading =
  /รายชื่อ|ผู้(?:ร่วม)?ลงนาม|联署|聯署|連署|连署|联名|聯名|連名|發起人|発起人|发起人|제안자|署名者|賛同者|賛同人|呼びかけ人|名单|名單|一覧|명단|서명자|연명자/u;
/** “賛同団体”, “联署人名单”: nothing but words that head lists. */
const headingOfParts =
  /^(?:賛同|賛成|呼びかけ|発起|署名|共同|主要|全|連署|联署|聯署|连署|签名|簽名|签署|簽署|支持|参加|參與|響應|响应|第一|首批|공동|연대|서명|참여|제안|찬동|연명)*(?:団体|團體|团体|組織|组织|機構|机构|機関|個人|个人|者|人|単位|單位|单位|단체|기관|개인|자|인)(?:一覧|一览|名单|名單|名簿|リスト|列表|명단|목록|일동)?$/u;

export function isHeadingOfParts(text: string): boolean {
  return headingOfParts.test(text.replace(/\s/gu, ''));
}

const junk =
  /(?<!\p{L})(?:spam|viagra|casino|asdf\p{L}*|qwert[yz]\p{L}*|buy now|click here|seo service|john doe|jane doe|(?:max|erika) mustermann|fulano de tal|вася пупкин|mickey mouse|donald duck|lorem ipsum|test ?user|test entry|test signature|delete me)(?!\p{L})/u;
/** Short words in small letters that names have, too. */
const particles = new Set(
  'de da do di du des dos das del della dello degli dei van von der den dem zu zum zur ten ter te la le les el al bin ibn bint abu y e i und und of the and for in on at with to a an et och og en na op aan af til ud ul ur ap ben bat st san y ç los las vom auf unter ould uld ueld bint binti binte ibnu ben tom thor edle edler freiherr freifrau graf grafin baron baroness vel nee ne geb geborene dit dite alias dal dalla dalle dai lo li lu mac mc mic nic ni ui o ap ab ferch ze z od iz op il av till jun jr sr sen ml esq bey efendi hanim ogly oglu ogli qizi kizi kyzy uulu sama фон де ван дер оглы кызы заде оглу του της των де ла аль ибн'.split(
    ' ',
  ),
);
const commonWords = new Set(
  'not will must should is are was were have has been would can cannot our their your this that which because when where there these those who whom be do does please sign signing add click'.split(
    ' ',
  ),
);

/** All that is looked for in a text without digits and signs, besides the words of lists. */
export const patterns = [more, moreFirst, moreAsian, counted, yourName, openings, greetings, everyone, numbered, junk, heading];
export const sentenceWords: ReadonlySet<string> = commonWords;

/** Small words of names, in front of others and between them. */
export function isParticle(word: string): boolean {
  return particles.has(foldText(word));
}

/** What is to be asked before it counts as someone’s name. */
export function signatureDoubt(text: string, isOrganisation: boolean): string | undefined {
  const trimmed = text.trim();
  const folded = foldText(trimmed);
  const say = (what: string): string => `“${shown(trimmed)}” ${what}. Is it a signature?`;
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(trimmed)) return say('is a web address');
  if (trimmed.length > 120) return say('is longer than names are');
  if (everyone.test(folded)) return say('means a group of people, and names none of them');
  if (greetings.test(folded)) return say('is a greeting, it seems');
  if (numbered.test(folded) && (!isOrganisation || folded.includes(':'))) return say('is a heading or a link, it seems');
  const bare = folded.replace(/^\W+|(?<![\s.:!,-])[\s.:!,-]+$/gu, '');
  if (pages.has(bare)) return say('is a heading, a link or a button, it seems');
  const words = wordsOf(trimmed);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !particles.has(word) && !isTitleWord(word));
  const verbs = words.slice(1).filter((word) => commonWords.has(foldText(word)));
  const isStopped = /[.!?。！？؟।][\s)"”’]*$/u.test(trimmed) && !/(?:^|[\s.])\p{L}{1,4}\.$/u.test(trimmed);
  if (junk.test(folded)) return say('was sent by a machine or for trying the form, it seems');
  if (/^[《【〈『［[<(（].*[》】〉』］\]>)）]$/u.test(trimmed) || (heading.test(trimmed) && !isOrganisation) || isHeadingOfParts(trimmed))
    return say('is a heading, it seems');
  if (/\p{sc=Hangul}/u.test(trimmed) && words.length > 4 && !isOrganisation) return say('is a sentence or a heading, it seems');
  if (/[?!？！؟]["”’)]*$/u.test(trimmed) && words.length > 1) return say('is a sentence, it seems');
  if (
    openings.test(foldText(words[0] ?? '')) &&
    words.length > 2 &&
    (small.length > 1 || verbs.length > 0) &&
    !(isOrganisation && !isStopped && verbs.length === 0)
  )
    return say('is a sentence, it seems');
  if (verbs.length > 1 || (verbs.length > 0 && small.length > 2)) return say('is a sentence, it seems');
  if (isStopped && words.length > 3 && small.length > 1) return say('is a sentence, it seems');
  const isSmallName = words.length <= 4 && small.length === words.length;
  if (!isOrganisation && !isSmallName && small.length > 2 && small.length >= words.length / 2) return say('is a sentence, it seems');
  if (!isOrganisation && words.length > 9) return say('has more words than names have');
  if (/:$/.test(trimmed)) return say('ends with a colon');
  if (/^\d{1,6}\s\p{Ll}/u.test(trimmed)) return say('begins with a number, as what counts others does');
  if (/^※|[。！？]$/u.test(trimmed) && trimmed.length > 6) return say('is a sentence, it seems');
  if (/[。；][^。；]/u.test(trimmed) || (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(trimmed) && trimmed.length > 30 && !isOrganisation))
    return say('is a sentence, it seems');
  return undefined;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
