// What an answer says on its own, whatever was asked: yes, no, with a name, without one, or nothing certain.

import { against, anonymous, conditions, hide, limits, negation, notPublic, privately } from './against.ts';
import { fold, stems } from '../fold.ts';
import { agree, naming, publish } from './words.ts';
import { yesOrNo } from './yes-no.ts';

/** `yes` and `no` answer whatever was asked. `named` and `unnamed` say it themselves. `blank` was left open. */
export type Said = 'yes' | 'no' | 'named' | 'unnamed' | 'blank' | 'unclear';

const blank =
  /^(?:|[-–—_./\\?*~… ]+|n\/?a\.?|n\.a\.|not answered|unanswered|no answer|no response|_?no response_?|no reply|none|null|nil|nan|undefined|unknown|not applicable|not specified|not provided|skipped|#n\/a|keine angaben?|k\. ?a\.?|ohne angabe|unbeantwortet|nicht beantwortet|sans reponse|pas de reponse|non renseigne|s\/?o|sin respuesta|sin contestar|sem resposta|nao respondido|nessuna risposta|senza risposta|geen antwoord|niet ingevuld|niet beantwoord|n\.v\.t\.?|brak(?: odpowiedzi)?|nie dotyczy|bez odpovedi|neuvedeno|neuvedene|нет ответа|без ответа|не указано|не вказано|без відповіді|δεν απαντηθηκε|yanit yok|cevap yok|无|無|未填写|未填寫|无回答|無回答|未回答|回答なし|未記入|未填|무응답|응답 없음|미응답|لا يوجد|لا جواب|لا إجابة|ללא תשובה|بدون پاسخ|अनुत्तरित|inget svar|ej svar|intet svar|ubesvart|ei vastausta|nincs valasz|fara raspuns|tidak ada jawaban|khong tra loi|ไม่ระบุ|ไม่ตอบ|\(?(?:blank|empty|leer|vide|vacio|vazio|vuoto|leeg)\)?)$/u;

/** Courtesies beside a yes or a no. */
const courtesies = stems(
  `dat mag|dat mogen jullie|dat kan|dat is goed|dat is prima|mag wel|mag van mij|das darf|das dürft ihr|das dürfen sie|das geht|das passt|ist ok|ist okay|ist in ordnung|passt so|c'est possible|c'est d'accord|vous pouvez|tu peux|sí se puede|se puede|pueden hacerlo|podéis hacerlo|si può|potete farlo|pode ser|podem fazê-lo|det går bra|det går fint|det får ni|det får du|det må i|det må du|det må dere|det kan i|det kan dere|går bra|se sopii|se käy|se on ok|to se może|to można|może być|to můžete|to je v pořádku|môžete|lehet|rendben|rendben van|se poate|e în regulă|olabilir|sorun değil|это можно|можно публиковать|це можна|it may|it can|it is ok|it is okay|it's ok|that is ok|that's ok|that is okay|det är okej|det är ok|det är bra|det er ok|det er okay|det er greit|das ist ok|das ist in ordnung|c'est bon|ça va|está bien|tudo bem|te in orde|i want|ich möchte|ich will|je veux|quiero|lo deseo|quero|desejo|voglio|chcę|chci|želim|želim.|хочу|можно|можна|може.|vreau|wil ik|jeg vil|jag vill|haluan|istiyorum|أريد|please|thanks|thank you|thx|cheers|sir.|ma'am|sure|of course|gladly|absolutely|definitely|certainly|very much|with pleasure|happily|you may|you can|you do not|you do.|that's fine|that is fine|no problem|go ahead|i do|i am|bitte|bitte sehr|danke|vielen dank|gern|gerne|sehr gern|natürlich|klar|selbstverständlich|lieber|merci|s'il vous plaît|svp|bien sûr|avec plaisir|volontiers|tout à fait|gracias|muchas gracias|por favor|claro|por supuesto|con gusto|encantado|encantada|obrigad|por gentileza|com prazer|com certeza|grazie|per favore|prego|certo|certamente|volentieri|con piacere|bedankt|dank u|dank je|dank u wel|graag|alstublieft|natuurlijk|zeker|liever|dziękuję|dzięki|proszę|oczywiście|chętnie|jasne|prosím|děkuji|díky|ďakujem|rád.|ráda|samozřejmě|samozrejme|jistě|iste.|hvala|molim|naravno|хвала|молим|благодаря|моля|разбира се|спасибо|пожалуйста|конечно|разумеется|с удовольствием|дякую|будь ласка|звичайно|із задоволенням|ευχαριστώ|παρακαλώ|φυσικά|βεβαίως|teşekkür|teşekkürler|lütfen|tabii|elbette|memnuniyetle|شكرا|من فضلك|بكل سرور|بالطبع|*תודה|*בבקשה|בטח|בשמחה|ممنون|متشکر|لطفا|حتما|البته|धन्यवाद|कृपया|ज़रूर|बिल्कुल|ধন্যবাদ|অবশ্যই|شکریہ|ضرور|お願いします|お願いいたします|お願い|ありがとうございます|ありがとう|どうぞ|です|ます|谢谢|謝謝|请|請|当然|當然|的|감사합니다|부탁드립니다|부탁합니다|물론|입니다|요.|tack|tack så mycket|gärna|helst|tak.|gerne|takk|gjerne|selvfølgelig|självklart|kiitos|mielellään|toki|tänan|palun|paldies|lūdzu|ačiū|prašom|köszönöm|köszi|kérem|persze|szívesen|mulțumesc|vă rog|desigur|cu plăcere|terima kasih|silakan|tentu|saja|dengan senang hati|cảm ơn|ạ.|vui lòng|tất nhiên|ขอบคุณ|ครับ|ค่ะ|คะ|ยินดี|asante|tafadhali|takk fyrir|si us plau|gràcies|faleminderit|mesedez|eskerrik asko|grazas`,
);
const endOfWord = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]*/uy;

/** With the rest of the word, where words are divided. */
function withoutCourtesies(text: string): string {
  return courtesies.remove(text, (end) => endOf(text, end));
}

/** Where the word that goes on at `end` ends, in writing whose words begin with what is known of them. */
function endOf(text: string, end: number): number {
  endOfWord.lastIndex = end;
  return /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]$/u.test(text.slice(end - 1, end)) ? end + (endOfWord.exec(text)?.[0].length ?? 0) : end;
}

/** What is said of a name beside a yes: that it goes with something. */
const withName = stems(
  `with my|with name|with the name|full name|my name|real name|by name|name and |name & |name + |name, |name with|include my|use my|my affiliation|affiliation|institution|my title|mit namen|mit meinem|mit meiner|mein name|meinen namen|voller name|vollem namen|vollständiger name|mit institution|name und |name sowie |namen und |name, funktion|mit funktion|mit titel|mit ort|avec mon|avec ma.|nom complet|mon nom|nom et |avec nom|con mi|nombre completo|mi nombre|con nombre|nombre y |com meu|com o meu|com minha|nome completo|meu nome|com nome|nome e |con il mio|con la mia|il mio nome|con nome|met mijn|met naam|volledige naam|mijn naam|naam en |z imieniem|z nazwiskiem|imię i nazwisko|z afiliacją|se jménem|celé jméno|s celým|jméno a |с именем|полное имя|полным именем|с указанием|имя и |з іменем|повне ім'я|ім'я та |με το όνομα|ονοματεπώνυμο|πλήρες όνομα|ismimle|tam isim|tam ad|adımla|adımı|مع اسمي|باسمي|الاسم الكامل|اسمي الكامل|*בשמי|*שמי המלא|שם מלא|*בשם מלא|با نام|نام کامل|नाम के साथ|पूरा नाम|নামসহ|নাম সহ|পুরো নাম|実名で|実名を|氏名を|氏名と|本名|用真名|全名|真实姓名|真實姓名|姓名和|실명|이름과|이름을|med mitt|fullt namn|fullständigt namn|med namn|namn och |med mit|fulde navn|med navn|fullt navn|nimelläni|omalla nimellä|koko nimi|nimi ja |teljes név|teljes nevem|névvel|nevemmel|cu numele|nume complet|numele complet|dengan nama|nama lengkap|tên đầy đủ|với tên|kèm tên|ชื่อเต็ม|ระบุชื่อ|ชื่อจริง|jina kamili|na jina|amb el meu nom|nom complet|pelo nome|por nombre|par mon nom`,
);
/** “Name only” limits what is beside the name, and not the name. */
const nameOnly =
  /(?:only (?:my )?(?:full )?name|(?<!(?:first|given|last|family|nick|pen) )(?:full )?name only|first (?:name )?and (?:last|sur|family) ?name|nom et prenom|prenom et nom|nome e cognome|nombre y apellidos?|vor- und nachname|imie i nazwisko|jmeno a prijmeni|имя и фамилия|ім'я та прізвище|just (?:my )?(?:full )?name|nur (?:der |den |mein |meinen |mit )?namen?|(?:nom|nombre|nome|naam|namn|navn) (?:seulement|uniquement|solamente|solo|apenas|somente|soltanto|alleen|endast|bara)|(?:seulement|uniquement) (?:le |mon )?nom|(?:solo|apenas|somente|soltanto) (?:el |mi |o |meu |il |il mio )?(?:nombre|nome)|alleen (?:mijn )?naam|tylko (?:imie i )?nazwisko|только имя|тільки ім'я|氏名のみ|名前のみ|仅姓名|이름만)(?![\p{L}])/gu;
/** The name in part, and not for the public. */
const lessThanName = /(?:first|given|last|family|sur) ?name|vorname|nachname|prenom|apellido|cognome|voornaam|initial/u;

/** “Show my organisation” says nothing of a person. */
const organisation = stems(
  'organisation|organization|organización|organização|organizzazione|organisatie|organizac|organiza|организац|організац|company|firma.|institution|group.|team.|gruppe|groupe|grupo|gruppo|団体|组织|단체|city.|town.|country|region',
);

/** Words that are before those of agreement and change nothing. */
const speaker: ReadonlySet<string> = new Set(
  (
    'i we you do hereby fully gladly happily give given grant granted my our the a explicit full have has yes and am is are was by ticking this box to that ' +
    'ich wir ja hiermit gebe erteile erteilt meine unsere ausdrucklich mit damit gerne gern bin sind die der je nous j ai donne donnons oui mon ma notre le la les suis par yo nosotros doy dar damos si mi nuestro nuestra el estoy eu nos dou damos sim o a meu minha ' +
    "estou io noi presto do diamo il mia mio si' sono ik wij we geef mijn onze de het ja ben jag ja ger min mitt jeg gir mit giver ja' vi ja ich wyrazam wyrazamy daje moja tak ja davam udeluji udelujem svuj muj ano jsem som dajem svoj я мы да даю свое мое на так ми надаю свою мою ναι δινω την evet dam imi dau da en minä annan"
  ).split(' '),
);

/** Small words around those of agreement, publishing and names, which take nothing back. */
const beside: ReadonlySet<string> = new Set(
  (
    'of to for on in at as with and be being it its this that these under below here site website web page online letter petition list text campaign please signing both you may can have has our your ' +
    'zur zum zu von vom auf im in an unter dem den das dass werden wird mit und auch hier diese diesem seite webseite website brief liste offen offenen ' +
    'a au aux de du des la le les l d en sur dans que qu soit et ce cette avec ici site page lettre liste signataires y al del el los las en con que sea este esta carta lista web sitio pagina e o os do da dos das na no nas nos ao com que seja este carta ' +
    'di del della dei alla allo al sul sulla nel nella che sia con questo questa lettera sito van op in bij dat met aan deze brief lijst til pa i av af om att det den denna dette brev liste listen og och med at ' +
    'na w we z ze i sie mnie tej ten listu listy pod nim s se si to tim v ve k tomu tento dopis za u o ga je svog svojeg da sa с со на в во о и это этом этим того чтобы мне у із зі та це цим за по се си да ми το τη την του της να στο στη με για και αυτο ' +
    'ediyorum ederim ediyoruz veriyorum veririm saya kami aku toi chung hun hu मैं मै हम हूँ हूं है हैं होना आमि আমি আমরা করছি করি हो हुन् هستم هستیم است دارم من ما را با به از در این انا أنا انني علي على في ان أن ان اسمي نشر هذا هذه اني أني אני אנחנו את על זה לזה عن ho ban dar hai hain mein میں ہم ہوں ہیں سے پر kami sam smo съм сме сум се dut dugu ako kami ko po na ni nina ninakubali mimi sisi ermee mee in stem ga estoy estamos esta estan sunt suntem acord ' +
    'icin ve bu ile olarak az a hogy es ezzel la cu si pe acest ca sa si seda koos ja et ar par un su kad ir dan untuk di dengan ini bahwa va viec nay'
  ).split(' '),
);

/** Longer answers are free text, and free text is never certain. */
const maxLength = 160;
const none: ReadonlySet<string> = new Set();

/** `others`: the folded answers of the same column. */
export function whatIsSaid(answer: string, others: ReadonlySet<string> = none): Said {
  const text = foldAnswer(answer);
  if (text.length > maxLength) return 'unclear';
  if (nameAloneInJapanese.test(text)) return 'named';
  const whole = yesOrNo(text, others);
  if (whole) return whole;
  if (blank.test(text)) return 'blank';
  const parts = /^([^,.;:!()–—、。，|/]{1,30}?)\s*(?:[,.;:!()–—、。，|/]|\s-\s)\s*(\S.*)$/u.exec(text);
  const head = parts ? yesOrNo(bare(parts[1] ?? ''), others) : undefined;
  if (head) return answered(head, bare(parts?.[2] ?? ''));
  const [first = '', ...following] = text.split(' ');
  const opening = following.length > 0 ? yesOrNo(first, others) : undefined;
  if (opening === 'no' || opening === 'yes') {
    const rest = bare(following.join(' '));
    if (rest === '' || yesOrNo(bare(text), others) === opening) return opening;
    if (opening === 'yes') return answered('yes', rest);
  }
  const plain = bare(text);
  const said = (plain === '' ? undefined : yesOrNo(plain, others)) ?? whatItSays(text);
  return said === 'yes' || said === 'unclear' ? (byOpposite(text, others) ?? said) : said;
}

const withoutNegation = (text: string): string => bare(negation.remove(text));
/** “nesutinku”, “не согласен” */
const negates = (text: string, other: string): boolean =>
  /^(?:ne|nie|не)$/u.test(text.slice(0, -other.length).trim()) && text.endsWith(other)
    ? other.length > 3
    : negation.test(text) && !negation.test(other) && withoutNegation(text) !== '' && withoutNegation(text) === bare(other);

/** “gitt” beside “ikke gitt”: of two answers, one says what the other denies. */
function byOpposite(text: string, others: ReadonlySet<string>): Said | undefined {
  for (const other of others) {
    if (other === text || blank.test(other)) continue;
    if (negates(text, other)) return 'no';
    if (negates(other, text) && !against.test(text) && !anonymous.test(text) && !hide.test(text)) return 'yes';
  }
  return undefined;
}

/** Without case, accents, marks of emphasis, quotation marks, doubled spaces and the full stop. */
export function foldAnswer(answer: string): string {
  return fold(answer.normalize('NFKC')).replace(/(?<![.!。！;,])[.!。！;,]+$/u, '');
}

function bare(text: string): string {
  return withoutCourtesies(text)
    .replace(/[\s,.;:!?()]+/gu, ' ')
    .trim();
}

/** A yes or a no, and something after it. */
function answered(head: 'yes' | 'no', rest: string): Said {
  if (rest === '' || yesOrNo(rest, none) === head) return head;
  const more = whatItSays(rest, true);
  // “No, anonymously”, and “No” with whatever reason: no one is named by it. “No, you can publish it” is neither.
  if (head === 'no') return more === 'named' || more === 'yes' ? 'unclear' : more === 'unnamed' ? 'unnamed' : 'no';
  return more === 'unnamed' ? 'unnamed' : more === 'named' || more === 'yes' ? 'yes' : 'unclear';
}

/** What a sentence says of a name, whatever was asked. */
function whatItSays(sentence: string, isFragment = false): Said {
  const text = sentence.replace(nameOnly, ' my name ').replace(/\s+/gu, ' ').trim();
  const isNegated = negation.test(text);
  const isHidden = anonymous.test(text) || hide.test(text) || isOnlyPrivate(text);
  if (notPublic.test(text)) return isHidden || /(?:except|but|mais|pero|aber|но)(?!\p{L})/u.test(text) ? 'unclear' : 'unnamed';
  if (isHidden) return isNegated ? 'unclear' : 'unnamed';
  const isShown = publish.test(text);
  if (against.test(text)) return isNegated ? 'unclear' : 'unnamed';
  if (isNegated) return isShown ? 'unnamed' : agree.test(text) ? 'no' : 'unclear';
  const isNamed = withName.test(text);
  const isLess =
    limits.test(text) || conditions.test(agree.remove(text)) || lessThanName.test(text) || (!isNamed && organisation.test(text));
  // “Public Library of Bonn” shows no one.
  const isShort = text.split(' ').length <= 2;
  if ((isShown && (isShort || isFragment || naming.test(text) || /(?<!\p{L})(?:me|my|i|mich|moi|je)(?!\p{L})/u.test(text))) || isNamed)
    return isLess ? 'unclear' : 'named';
  return agree.test(text) && !isLess && isPlainly(text) ? 'yes' : 'unclear';
}

/**
 * Someone who agrees says so, and nothing else: a word that nobody knows may take it back, in front as in “Nego il consenso” and behind as
 * in “موافق نیستم”. Only what is about publishing names may stand beside it, and small words.
 */
function isPlainly(text: string): boolean {
  let rest = text;
  for (const known of [agree, publish, naming]) rest = known.remove(rest, (end) => endOf(rest, end));
  return bare(rest)
    .split(/[\s,.:;،؛、，'’/()-]+/u)
    .every((word) => word === '' || speaker.has(word) || beside.has(word) || isEnding(word) || yesOrNo(word, none) === 'yes');
}

/** What is left of a verb in writing without spaces, and who speaks. The longer ones are first. */
const endings =
  /합니다만|하겠습니다|했습니다|합니다|하였음|했음|해요|함|음|를|을|에|의|저는|본인은|いたしました|いたします|致します|しました|します|した|する|ことに|こと|私は|し|に|を|の|は|が|で|我们|我們|我|本人|愿意|願意|愿|願|于|於|将|將|的|在|之|意|ข้าพเจ้า|ครับ|ค่ะ|ดิฉัน|ให้|ฉัน|ผม|การ|เรา/gu;
/** The same of Arabic, Persian and Hebrew ones, and their articles. */
const ofVerb = /^(?:[مةاتين]|ال|لل|ين|ون|[התי]ה?|ים)$/u;

const isEnding = (word: string): boolean => ofVerb.test(word) || word.replace(endings, '') === '';

/** “Yes, name only”: what else is known of someone stays out. */
export function saysNameOnly(answer: string): boolean {
  const text = foldAnswer(answer);
  return nameAlone.test(text);
}

/** Without “first and last name”, which is a name in full, and says nothing of what may be beside it. */
const nameAlone =
  /(?:only|just) (?:by |with |my |the |full )*name(?!\p{L})|(?<!(?:first|given|last|family|nick|pen) )name only|nur (?:mit |der |den |dem |mein |meinen |meinem )*namen?(?!\p{L})|(?:nom|nombre|nome|naam|namn|navn|nimi) (?:seulement|uniquement|seul|solamente|solo|apenas|somente|soltanto|alleen|endast|bara|kun|bare)(?!\p{L})|(?:seulement|uniquement) (?:avec )?(?:le |mon )?nom|(?:solo|apenas|somente|soltanto|nomes) (?:con |com |amb )?(?:el |mi |o |meu |il |il mio |mio )*(?:nombre|nome|nom)(?!\p{L})|alleen (?:met )?(?:mijn )?naam|tylko (?:imie i )?nazwisko|pouze jmeno|jen jmeno|iba meno|samo ime|только имя|тільки ім'я|(?:氏名|名前)のみ|仅(?:公开)?姓名|이름만|csak (?:a )?nevem|sadece (?:ismim|adim)/u;

const nameAloneInJapanese = /^お?(?:名前|氏名|姓名)のみ(?:の?(?:掲載|公開|表示))?(?:可|ok|希望)(?![\p{L}])/u;

function isOnlyPrivate(text: string): boolean {
  return privately.test(text) && text.split(' ').length <= 2 && !/person|individual|citizen|sector|company|firma|burger/u.test(text);
}
