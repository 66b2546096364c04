// What an answer says by itself, whatever was asked: yes, no, with a name, without one, or nothing certain.

import { agree, anonymous, hide, negation, notPublic, privately, publish } from './words.ts';
import { stems } from './stems.ts';

/**
 * `yes` and `no` answer whatever was asked, `yes-if` and `no-if` with a condition or more to say. `named` and `unnamed` say it themselves.
 */
export type Said = 'yes' | 'yes-if' | 'no' | 'no-if' | 'named' | 'unnamed' | 'blank' | 'unclear';

const blank = /^(?:|[-–—_./\\?*]+|n\/?a\.?|n\.a\.|not answered|no answer|no response|_no response_|none|null|nil|undefined|not applicable|keine angabe|k\. ?a\.?|sans réponse|sin respuesta|sem resposta|nessuna risposta|geen antwoord|brak|без ответа|無回答|未回答|未填|무응답|لا يوجد|\(blank\)|\(empty\))$/iu;

const yes = stems(`
yes.|yep.|yeah.|sure.|ok.|okay.|true.|on.|ticked|checked|selected|granted|i do.|of course|certainly|please do|gladly
ja.|jawohl|gern.|gerne.|klar.|natürlich|selbstverständlich|oui.|d'accord|d’accord|bien sûr|volontiers|si.|sí.|claro|por supuesto|sim.|com certeza|certo.|certamente|volentieri|graag|tak.|ano.|áno.|da.|jasne|jistě|да.|так.|конечно|разумеется|согласен|согласна|ναι.|νε.|evet|tabii|olur.|نعم|أجل|بله|آری|כן|हाँ|हां|जी हाँ|जी हां|হ্যাঁ|জি|ہاں|جی ہاں|はい|是.|是的|好|可以|네|예.|그렇습니다|可.|ja tack|gärna|jo.|kyllä|joo|jah.|jā.|taip|igen|desigur|ya.|iya|boleh|có.|vâng|được|ใช่|ได้|ตกลง|ndio|ndiyo|naam|bai.|vrai.|wahr.|verdadero|verdadeiro|vero.|prawda|правда|doğru|صحيح
`);
const no = stems(`
no.|nope|never|false.|off.|unchecked|denied|declined|disagree|i do not|i don't|i don’t|rather not|prefer not|please don't|please do not
nein|nee.|lieber nicht|nicht.|non.|jamais|pas.|não|nao.|nunca|mai.|niet.|nie.|ne.|nej|nei.|нет|ні.|не.|όχι|οχι|hayır|hayir|yok.|لا|خیر|نه|לא|नहीं|नही|ना.|না|نہیں|いいえ|否|不|不是|不可|아니|아뇨|아니요|ei.|en.|nē.|nem|nu.|tidak|jangan|không|ไม่|hapana|la.|ez.|faux.|falsch|falso|fałsz|ложь|yanlış|خطأ
`);
/** Marks and single letters: those that stand for one thing wherever forms are used. */
const yesMarks = /^(?:1|x|y|j|✓|✔️?|☑️?|✅|🗹|👍|●|■|\[x\]|\(x\)|✗✓|þ|o k)$/iu;
const noMarks = /^(?:0|n|✗|✘|❌|✖️?|☐|⬜|❎|🚫|👎|○|□|\[ ?\]|\( ?\))$/iu;
const condition = stems(`
but.|only.|if.|unless|except|provided|depends|maybe|perhaps|ask me|initial|not sure|partly|first name|surname only|without my|until|after.|later
aber.|nur.|wenn.|falls|außer|vielleicht|erst.|mais.|seulement|uniquement|si .|sauf|peut-être|pero.|solo.|sólo|excepto|tal vez|quizás|mas.|apenas|somente|só.|talvez|ma .|soltanto|solo.|forse|maar.|alleen|tenzij|misschien|ale.|tylko|może|jen.|pouze|snad|iba.|možná|možno|но.|только|если|может|але.|тільки|лише|якщо|може|αλλά|μόνο|ίσως|ama.|sadece|yalnız|belki|لكن|فقط|إذا|ربما|אבל|רק |אם |אולי|اما|فقط|شاید|लेकिन|केवल|शायद|ただし|のみ|だけ|但|只|仅|僅|也许|하지만|만.|아마|men.|bara|endast|kanske|kun.|måske|kanskje|mutta|vain|ehkä|de.|csak|talán|dar.|doar|poate|tapi|hanya|mungkin|nhưng|chỉ|có lẽ|แต่|เฉพาะ|อาจ
`);

/** Without case, marks of emphasis, quotation marks and doubled spaces. */
export function foldAnswer(answer: string): string {
  return answer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^<>]{0,80}>|[*_`"“”„«»]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!。！;,]+$/u, '');
}

/** Longer answers are free text, and free text is never certain. */
const maxLength = 160;

export function whatIsSaid(answer: string): Said {
  const text = foldAnswer(answer);
  if (noMarks.test(text)) return 'no';
  if (blank.test(text)) return 'blank';
  if (yesMarks.test(text)) return 'yes';
  if (text.length > maxLength) return 'unclear';
  const answered = first(no, text) ?? first(yes, text);
  if (answered === undefined) return whatItSays(text, condition.test(text));
  const isNo = first(no, text) !== undefined;
  const rest = answered.trim();
  if (rest === '' || pleasantries.test(rest)) return isNo ? 'no' : 'yes';
  // “No, count me, but do not show my name”: an answer and a sentence. “Not public” is one sentence.
  if (!/^[,.;:!()–—、。，-]/u.test(rest)) {
    const said = whatItSays(text, condition.test(text));
    return said === 'unclear' ? (isNo ? 'no-if' : 'yes-if') : said;
  }
  const more = whatItSays(rest, condition.test(rest));
  if (isNo) return more === 'unnamed' ? 'unnamed' : more === 'named' || more === 'yes' ? 'unclear' : 'no-if';
  if (more === 'unnamed') return 'unnamed';
  return more === 'named' || more === 'yes' ? 'yes' : 'yes-if';
}

/** What stands after a word that the text begins with; undefined where it begins with none. */
function first(words: RegExp, text: string): string | undefined {
  const found = words.exec(text);
  return found?.index === 0 ? text.slice(found[0].length) : undefined;
}

/** What a sentence says of a name, whatever was asked. */
function whatItSays(text: string, isConditional: boolean): Said {
  const isNegated = negation.test(text);
  if (notPublic.test(text)) return 'unnamed';
  if (anonymous.test(text) || hide.test(text) || isOnlyPrivate(text)) return isNegated ? 'unclear' : 'unnamed';
  const isShown = publish.test(text);
  if (isNegated) return isShown ? 'unnamed' : agree.test(text) ? 'no' : 'unclear';
  if (isShown || withName.test(text)) return isConditional ? 'unclear' : 'named';
  if (agree.test(text)) return isConditional ? 'yes-if' : 'yes';
  return 'unclear';
}

const pleasantries = stems(
  'thank|thx|please|sir|ma’am|of course|sure|gladly|absolutely|danke|bitte|gern|merci|s’il|s\'il|bien sûr|gracias|por favor|claro|obrigad|grazie|bedankt|dank|dzięk|prosz|děk|prosím|спасиб|пожалуйста|дяк|будь ласка|ευχαριστ|παρακαλ|teşekkür|lütfen|شكر|من فضلك|תודה|בבקשה|متشکر|ممنون|धन्यवाद|कृपया|お願い|ありがとう|谢|請|请|감사|부탁|tack|tak.|takk|kiitos|köszön|mulțum|vă rog|terima kasih|silakan|cảm ơn|ạ|ขอบคุณ|ครับ|ค่ะ|です|asante',
);

const withName = stems(`with my name|with name|full name|my name|name and |name, |real name|by name|mit namen|mit meinem namen|mein name|voller name|vollständiger name|avec mon nom|nom complet|mon nom|con mi nombre|nombre completo|mi nombre|com meu nome|com o meu nome|nome completo|meu nome|con il mio nome|il mio nome|met mijn naam|met naam|volledige naam|mijn naam|z imieniem|imię i nazwisko|se jménem|celé jméno|с именем|полное имя|з іменем|με το όνομά|ismimle|ismim|باسمي|اسمي الكامل|בשמי|שמי המלא|با نام|नाम के साथ|पूरा नाम|実名で|氏名を|用真名|全名|真实姓名|실명|med mitt namn|med mit navn|med navn|nimelläni|omalla nimellä|névvel|cu numele|dengan nama|với tên|ระบุชื่อ`);

function isOnlyPrivate(text: string): boolean {
  return privately.test(text) && text.split(' ').length <= 2 && !/person|individual|citizen|sector|company|firma|bürger/u.test(text);
}
