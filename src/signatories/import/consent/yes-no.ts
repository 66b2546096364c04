// Yes and no, by themselves, in as many languages as forms come in.

import { fold } from '../fold.ts';

const listed = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[|\n]/)
      .map(fold)
      .filter((word) => word !== ''),
  );

const yesWords = listed(`
yes|yes happy to|yes, happy to|happy to|yep|yeah|yup|aye|sure|ok|okay|o.k.|true|on|ticked|checked|selected|marked|trifft zu|stimmt|angekreuzt|angehakt|markiert|coché|cochée|marcado|marcada|seleccionado|selecionado|assinalado|spuntato|selezionato|barrato|aangevinkt|aangekruist|zaznaczone|zaznaczono|zaškrtnuto|zaškrtnuté|označeno|отмечено|выбрано|позначено|отметнато|επιλεγμένο|işaretli|işaretlendi|محدد|مسومن|מסומן|avkrysset|ikryssad|markerad|markeret|valgt|afkrydset|valittu|bejelölve|bifat|dicentang|đã chọn|チェック済み|已勾选|선택됨|granted|given|allowed|permitted|agreed|accepted|i do|you may|you can|of course|certainly|please do|gladly|absolutely|definitely|fine|fine with me|no problem|go ahead|that is fine|that's fine|opted in|opt in|opt-in|opted-in|enabled|affirmative
ja|jawohl|jep|gern|gerne|klar|natürlich|selbstverständlich|sicher|unbedingt|einverstanden|erlaubt|erteilt|zugestimmt|akzeptiert|wahr|ein|kein problem|ja doch|auf jeden fall
oui|d'accord|bien sûr|volontiers|avec plaisir|certainement|ok pour moi|vrai|accordé|accepté|autorisé|pas de problème|sans problème|tout à fait
sí|si|claro|claro que sí|por supuesto|desde luego|de acuerdo|verdadero|aceptado|autorizado|concedido|sin problema|vale
sim|com certeza|claro que sim|com prazer|pode|podem|verdadeiro|aceito|autorizo|sem problema|de acordo
certo|certamente|volentieri|d'accordo|vero|accettato|concesso|senz'altro|va bene|con piacere
graag|ja hoor|zeker|natuurlijk|akkoord|goed|waar|toegestaan|prima|geen probleem|uiteraard
tak|jasne|ano, přeji|ano přeji|přeji|přeji si|prajem si|môžete|môžu|mohou|smíte|oczywiście|zgoda|prawda|chętnie|pewnie|ano|jistě|samozřejmě|pravda|áno|iste|samozrejme|súhlas|da|seveda|velja|naravno|svakako|slažem se|istina
да|конечно|разумеется|можно|не против|не возражаю|истина|правда|ага|так|звичайно|звісно|авжеж|не заперечую|разбира се|може|наравно
ναι|βεβαίως|φυσικά|σύμφωνοι|εντάξει|αληθές|evet|tabii|tabii ki|elbette|olur|doğru|uygundur
نعم|أجل|بالطبع|طبعا|بكل سرور|صحيح|بله|آری|بلی|البته|حتما|درست|כן|בטח|בוודאי|כמובן|אין בעיה|נכון|ہاں|جی ہاں|جی|ضرور|بالکل
हाँ|हां|हा|जी हाँ|जी हां|जी|बिल्कुल|ज़रूर|अवश्य|सही|হ্যাঁ|হাঁ|জি|জ্বি|অবশ্যই|जी हो|हो|होय|ஆம்|ஆமாம்|అవును|അതെ|ഹೌದು|ಹೌದು|હા|ਹਾਂ|ହଁ|ඔව්
はい|ええ|可|可能|公開可|掲載可|よい|良い|いい|よろしい|よろしいです|構いません|かまいません|問題ありません|もちろん|大丈夫|大丈夫です|是|是的|好|好的|可以|愿意|願意|同意|允许|當然|当然|没问题|沒問題|真|对|對|네|예|넵|그렇습니다|가능|좋습니다|좋아요|괜찮습니다|물론|물론입니다|참
ja tack|ja visst|jovisst|godkänner|godkänns|lahko|i tant|gärna|javisst|självklart|jo tack|ja takk|gjerne|selvfølgelig|ja tak|gerne|sand|sant|tosi|αληθής|já|kyllä|joo|toki|saa|mielellään|sopii|jah|jaa|muidugi|jā|protams|taip|žinoma|gerai
igen|persze|természetesen|igaz|desigur|sigur|bineînțeles|adevărat|ya|iya|boleh|tentu|tentu saja|setuju|benar|có|vâng|dạ|được|tất nhiên|đồng ý|ใช่|ได้|ตกลง|ได้ค่ะ|ได้ครับ|ใช่ค่ะ|ใช่ครับ|ยินดี|จริง|oo|opo|ndio|ndiyo|naam|sawa|kweli|bai|és clar|d'acord|evidentemente|oes|ydw|cawn|cewch|cei|caf|gallwch|iawn|is féidir|हुन्छ|мумкин|болады|ceart go leor|ja seker|ja, seker|tá|այո|დიახ|კი|иә|ооба|ҳа|ha|bəli|hə|тийм|jes|yebo|haa|አዎ|አዎን|បាទ
`);

const noWords = listed(`
no|nope|nah|not really|no need|i'd prefer you didn't|i would prefer you didn't|i'd prefer that you didn't|nay|never|false|off|unticked|unchecked|not checked|not ticked|not selected|denied|declined|refused|disagree|disagreed|not granted|not given|not allowed|not ok|not okay|i do not|i don't|i disagree|rather not|i would rather not|i'd rather not|prefer not|prefer not to|i prefer not to|please don't|please do not|do not|don't|not at all|under no circumstances|opted out|opt out|opt-out|opted-out|disabled|negative|nicht erteilt|count me only|not
nein|gar nicht|überhaupt nicht|nee|nö|ne|lieber nicht|bitte nicht|auf keinen fall|keinesfalls|nicht|nicht einverstanden|abgelehnt|verweigert|falsch|aus|ungern|keine
non|jamais|pas du tout|surtout pas|plutôt non|je refuse|refusé|faux|pas d'accord|non autorisé
nunca|jamás|mejor no|prefiero no|prefiero que no|de ninguna manera|no acepto|rechazado|falso|no autorizo|não|nao|de jeito nenhum|melhor não|prefiro não|prefiro que não|recuso|recusado|não autorizo|no grazie|mai|preferisco di no|preferirei di no|negato|non concesso|meglio di no|rifiuto|rifiutato|assolutamente no
niet|liever niet|nooit|geen|geweigerd|onwaar|nie|nigdy|raczej nie|wolę nie|wolałbym nie|wolałabym nie|odmawiam|nepřeji|nepřeji si|neprajem si|nemůžete|nemôžete|fałsz|nesouhlasím|raději ne|nepravda|trifft nicht zu|stimmt nicht|non coché|no marcado|sin marcar|não marcado|non selezionato|niet aangevinkt|niezaznaczone|nezaškrtnuto|не отмечено|avvist|afvist|avvisat|avslag|nektet|nægtet|falskt|falsk|usant|epätosi|ψευδής|afgewezen|odrzucono|zamítnuto|nikdy|nesúhlasím|radšej nie|ne želim|rađe ne|nikako
нет|не|нельзя|ни в коем случае|лучше не надо|не надо|не хочу|против|отказ|отказываюсь|ложь|не согласен|не согласна|ні|краще ні|не треба|проти|відмова|відмовляюся|хиба|не съм съгласен
όχι|οχι|καλύτερα όχι|μάλλον όχι|ποτέ|ψευδές|hayır|yok|olmaz|asla|istemem|istemiyorum|yanlış|لا|كلا|أبدا|لا أوافق|لا أفضل ذلك|لا شكرا|خطأ|أرفض|خیر|نه|نخیر|هرگز|نادرست|לא|לא תודה|מעדיף שלא|מעדיפה שלא|עדיף שלא|ממש לא|אין|בשום אופן לא|שקר|نہیں|جی نہیں|ہرگز نہیں|نہ
नहीं|नही|जी नहीं|ना|मत|बिल्कुल नहीं|गलत|না|জি না|নাহ|नाही|होइन|இல்லை|వద్దు|కాదు|ഇല്ല|അല്ല|ಇಲ್ಲ|ના|ਨਹੀਂ|ନା|නැත|නැහැ
いいえ|いや|不可|公開不可|掲載不可|しない|だめ|駄目|困ります|否|不|不是|不可以|不要|不同意|不愿意|不願意|不允许|拒绝|拒絕|假|错|아니|아뇨|아니요|아니오|불가|싫습니다|싫어요|안됩니다|안 됩니다|거부|거절|거짓
nej|nej tack|helst inte|nej tak|helst ikke|nei|nei takk|nei kiitos|ei|ei kiitos|mieluummin ei|ei saa|parem mitte|raje ne|millor que no|nem járulok hozzá|nem egyezem bele|godkänner inte|godkänns inte|mitte|nē|labāk nē|ne ačiū|nem|inkább ne|inkább nem|soha|hamis|nu|mai bine nu|prefer să nu|refuz|tidak|jangan|enggak|gak|nggak|tak setuju|tak bersedia|tak mau|tak boleh|belum setuju|tidak setuju|tidak boleh|salah|không|ko|không được|không đồng ý|ไม่|ไม่ใช่|ไม่ได้|ไม่ตกลง|ไม่อนุญาต|ไม่ยินยอม|เท็จ|wag|huwag po|tak nak|tak bersetuju|saya tak bersetuju|tidak bersetuju|di payag|di ako payag|hindi|huwag|hapana|la|la hasha|sitaki|ez|millor no|nac oes|nac ydw|na chawn|na chewch|na chei|na chaf|na allwch|ní féidir|हुँदैन|हुन्न|болмайды|nee dankie|na|níl|ոչ|არა|жоқ|жок|йўқ|yo'q|xeyr|yox|үгүй|cha|maya|አይ|አይደለም|ទេ|nedda
`);

/** The same word, yes in one language and no or nothing of the kind in another: yes only beside the no of its own language. */
const needsPartner: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['jo', 'nej|nee|nei|näi|ně|nein'],
    ['po', 'jo'],
    ['o', 'n'],
    ['s', 'n'],
    ['d', 'n'],
    ['a', 'n'],
    ['t', 'f|n'],
    ['v', 'f'],
    ['w', 'f'],
    ['e', 'h'],
    ['k', 'e'],
    ['د', 'ل'],
    ['ن', 'ل'],
    ['д', 'н'],
    ['т', 'н'],
  ].map(([word, partners]) => [fold(word ?? ''), listed(partners ?? '')]),
);
const partners = new Map([...needsPartner].flatMap(([word, all]) => [...all].map((partner) => [partner, word] as const)));

const yesMarks = /^(?:1|x|y|j|✓|✔|☑|✅|🗹|👍|●|■|◎|◯|○|〇|⭕|\[x\]|\(x\)|✗✓)$/u;
const noMarks = /^(?:0|n|✗|✘|❌|✖|☐|⬜|❎|🚫|👎|□|×|╳|\[ ?\]|\( ?\))$/u;

/**
 * `folded` on its own; undefined where it is no such word. `others` are the folded answers of the same column: some words and letters,
 * and ones and circles, mean something only beside what they are chosen from.
 */
export function yesOrNo(folded: string, others: ReadonlySet<string>): 'yes' | 'no' | undefined {
  if (noMarks.test(folded)) return 'no';
  // Codes of a list of answers: 1 may be any of them.
  if (folded === '1' && ['2', '3', '4', '9'].some((code) => others.has(code))) return undefined;
  // In some places a circle is ticked, in others it is an empty box.
  if (/^[○◯〇●■]$/u.test(folded)) return others.has('×') || others.has('x') || others.has('✗') ? 'yes' : undefined;
  // Where both are there, a cross is a no.
  if (folded === 'x' && ['✓', '✔', '○', '◯', '〇', 'o'].some((mark) => others.has(mark))) return 'no';
  if (yesMarks.test(folded)) return 'yes';
  const needed = needsPartner.get(folded);
  if (needed) return [...needed].some((partner) => others.has(partner)) ? 'yes' : folded === 'jo' && others.has('po') ? 'no' : undefined;
  const isOfPair = folded.length === 1 && partners.has(folded) && others.has(partners.get(folded) ?? '');
  if (noWords.has(folded) || isOfPair) return 'no';
  return yesWords.has(folded) ? 'yes' : undefined;
}
