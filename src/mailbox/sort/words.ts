// By which words somebody signs or withdraws in a message of their own: what the sign page writes, in the languages of the interface, and
// what people write by themselves.

import { engineLanguages } from '../../core/interface/reference.ts';
import { foldName } from '../../core/text/fold.ts';
import { wordsIn } from '../../automation/words.ts';

export interface Meaning {
  readonly signs: boolean;
  readonly withdraws: boolean;
  /** The language whose words were found; undefined where none says it. */
  readonly language: string | undefined;
}

interface Known {
  readonly language: string;
  readonly sign: string;
  readonly withdraw: string;
  readonly body: string;
}

/** A character that no language uses, in the place of the title. */
const titleMark = '\ue000';
let known: readonly Known[] | undefined;

function knownWords(): readonly Known[] {
  known ??= engineLanguages().map((language) => {
    const words = wordsIn(language);
    const before = (key: string): string => compact(words.text(key, { title: titleMark }).split(titleMark)[0] ?? '');
    return { language, sign: before('sign.of'), withdraw: before('sign.withdrawOf'), body: plain(words.text('sign.emailBody')) };
  });
  return known;
}

/** Written by people: “I sign”, “please add my name”. Without case and accents; each with blanks around it. */
const signing = list(`
i sign | i am signing | i would like to sign | i want to sign | i wish to sign | i'd like to sign | add my name | add my signature | please add me | sign me up | count me in | i support this letter | i endorse
ich unterzeichne | ich unterschreibe | unterzeichne hiermit | ich mochte unterzeichnen | ich mochte unterschreiben | meine unterschrift | meinen namen | mitunterzeichnen | mitzeichnen
je signe | je souhaite signer | je voudrais signer | ma signature | ajouter mon nom | ajoutez mon nom | je soutiens cette lettre
firmo | quiero firmar | deseo firmar | me gustaria firmar | mi firma | anadan mi nombre | anadir mi nombre | me sumo
vorrei firmare | la mia firma | aggiungete il mio nome | aggiungere il mio nome | sottoscrivo | aderisco
assino | quero assinar | gostaria de assinar | minha assinatura | a minha assinatura | adicionem meu nome | subscrevo
ik onderteken | ik teken | wil tekenen | mijn handtekening | mijn naam toe
podpisuje | chce podpisac | moj podpis | podpisuji | chci podepsat | muj podpis | semnez | doresc sa semnez | semnatura mea | alairom | szeretnem alairni | az alairasom
подписываю | подписываюсь | хочу подписать | мою подпись | підписую | підписуюсь | хочу підписати | мій підпис | υπογραφω | θελω να υπογραψω | την υπογραφη μου
imzaliyorum | imzalamak istiyorum | imzami | saya menandatangani | saya ingin menandatangani | tanda tangan saya | ninatia saini | nataka kutia saini | saini yangu | toi ky ten | toi muon ky | chu ky cua toi
اوقع | أوقع | أود التوقيع | توقيعي | اضافة اسمي | إضافة اسمي | امضا می کنم | امضا می‌کنم | امضای من | امضای مرا | دستخط کرتا | دستخط کرتی | میرے دستخط | אני חותם | אני חותמת | אני מבקש לחתום | אני מבקשת לחתום | החתימה שלי | חתימתי
हस्ताक्षर करता | हस्ताक्षर करती | मेरा हस्ताक्षर | मेरे हस्ताक्षर | সই করছি | আমার সই | সই করতে চাই
署名します | 署名いたします | 署名したい | 私の署名 | 賛同します | 我签署 | 我要签名 | 我的签名 | 签名支持 | 我簽署 | 서명합니다 | 서명하고 싶 | 제 서명 | 서명에 동참 | ขอลงชื่อ | ร่วมลงชื่อ | ชื่อของฉัน
`);
const withdrawing = list(`
withdraw my signature | remove my signature | remove my name | remove me | take my name off | take me off | delete my name | delete my signature | retract my signature | withdraw my name | i withdraw
unterschrift zuruckziehen | unterschrift zuruck | namen entfernen | namen loschen | unterschrift loschen | unterschrift entfernen | ziehe meine unterschrift
retirer ma signature | retirez ma signature | supprimer mon nom | supprimez mon nom | retirer mon nom | retirez mon nom | enlevez mon nom
retirar mi firma | retiren mi firma | eliminar mi nombre | quiten mi nombre | borrar mi nombre | retiro mi firma
ritirare la mia firma | ritiro la mia firma | togliete il mio nome | rimuovere il mio nome | retirar minha assinatura | retirar a minha assinatura | remover meu nome | retirem meu nome
handtekening intrekken | handtekening verwijderen | naam verwijderen | trek mijn handtekening | wycofac podpis | wycofuje podpis | wycofuje moj podpis | usunac moje nazwisko | usuniecie mojego | vzit podpis zpet | odstranit moje jmeno | odstrante moje jmeno | retrag semnatura | retrageti semnatura | stergeti numele | visszavonom az alairas | toroljek a nevem
отозвать подпись | отзываю подпись | отозвать мою подпись | отзываю свою подпись | удалить мое имя | удалите мое имя | відкликати підпис | відкликаю підпис | видаліть моє ім'я | αποσυρω την υπογραφη | αφαιρεστε το ονομα
imzami geri | adimi silin | ismimi silin | tarik kembali tanda tangan | hapus nama saya | ondoa saini | ondoa jina langu | rut lai chu ky | xoa ten toi
سحب توقيعي | احذفوا اسمي | حذف اسمي | امضایم را پس | نام مرا حذف | حذف نام من | دستخط واپس | میرا نام ہٹا | ביטול חתימה | למשוך את חתימתי | להסיר את שמי | הסירו את שמי
हस्ताक्षर वापस | मेरा नाम हटा | সই প্রত্যাহার | আমার নাম মুছে | 署名を取り下げ | 署名を撤回 | 名前を削除 | 撤回签名 | 撤回我的签名 | 删除我的名字 | 서명 철회 | 서명을 철회 | 이름을 삭제 | ถอนชื่อ | ลบชื่อ
`);

function list(words: string): readonly string[] {
  return words
    .split(/[|\n]/)
    .map((word) => plain(word))
    .filter((word) => word !== '');
}

/**
 * What speaks of signatures that are none under a letter: of e-mails, of documents, of programs. Beside it only what the sign page writes counts, or
 * somebody who says that they sign.
 */
const technical = list(`
signed email | signed e mail | signed mail | signed message | email signature | e mail signature | mail signature | digital signature | digitally signed | electronic signature | signature block | s mime | smime | pgp | gpg | gnupg | openpgp | dkim | docusign | adobe sign | hellosign | certificate | signature required | signature requested | code signing
signierte e mail | signierte nachricht | mail signatur | e mail signatur | digitale signatur | digitale unterschrift | elektronische unterschrift | zertifikat | message signe | courriel signe | signature electronique | signature numerique | signature de courriel | certificat | mensaje firmado | correo firmado | firma digital | firma electronica | certificado | messaggio firmato | firma digitale | firma elettronica | certificato | mensagem assinada | assinatura digital | assinatura eletronica | assinatura de e mail | ondertekend bericht | digitale handtekening | elektronische handtekening | certificaat | podpis elektroniczny | podpis cyfrowy | podpis kwalifikowany | certyfikat | elektronicky podpis | digitalni podpis | certifikat | semnatura electronica | semnatura digitala | elektronikus alairas | digitalis alairas
электронная подпись | электронной подписью | цифровая подпись | эцп | сертификат | електронний підпис | цифровий підпис | кеп | ψηφιακη υπογραφη | ηλεκτρονικη υπογραφη | elektronik imza | dijital imza | e imza | tanda tangan digital | tanda tangan elektronik | saini ya kidijitali | chu ky so | chu ky dien tu
توقيع الكتروني | التوقيع الإلكتروني | توقيع رقمي | التوقيع الرقمي | امضای دیجیتال | امضای الکترونیک | ڈیجیٹل دستخط | חתימה דיגיטלית | חתימה אלקטרונית | डिजिटल हस्ताक्षर | ই স্বাক্ষর | ডিজিটাল স্বাক্ষর | 電子署名 | デジタル署名 | 电子签名 | 数字签名 | 電子簽名 | 전자서명 | 전자 서명 | 디지털 서명 | ลายเซ็นดิจิทัล | ลายเซ็นอิเล็กทรอนิกส์
`);
/** Names of what somebody has, and no words of what they do. */
const things = new Set(
  list(`
add my signature | sign me up | count me in | meine unterschrift | meinen namen | ma signature | mi firma | la mia firma | minha assinatura | a minha assinatura | mijn handtekening | moj podpis | muj podpis | semnatura mea | az alairasom
мою подпись | мій підпис | την υπογραφη μου | imzami | tanda tangan saya | saini yangu | chu ky cua toi | توقيعي | امضای من | امضای مرا | میرے دستخط | החתימה שלי | חתימתי | मेरा हस्ताक्षर | मेरे हस्ताक्षर | আমার সই | 私の署名 | 我的签名 | 签名支持 | 제 서명 | ชื่อของฉัน | assino | subscrevo | firmo
`),
);
const acts = signing.filter((phrase) => !things.has(phrase));
/** What makes another thing of an English “I sign”: to sign in to an account, to sign off, to sign for a parcel. */
const phrasal: ReadonlySet<string> = new Set('in up off out into onto over for away back'.split(' '));

/** `body`: what the sender wrote, and quoted nothing of it. */
export function meaningOf(subject: string, body: string): Meaning {
  const title = plain(withoutReplies(subject));
  const text = plain(body.slice(0, maxLength));
  // With the mark between the words and the title: “Signed e-mail” begins as “Sign: the title” does.
  const line = compact(withoutReplies(subject));
  const bySubject = (key: 'sign' | 'withdraw'): Known | undefined =>
    knownWords().find((one) => one[key] !== '' && line.length > one[key].length && line.startsWith(one[key]));
  const withdrawn = bySubject('withdraw');
  const signed = bySubject('sign');
  const byBody = knownWords().find((one) => text.includes(one.body));
  const withdraws =
    (withdrawn !== undefined && withdrawn.withdraw.length > (signed?.sign.length ?? 0)) ||
    holds(title, withdrawing) ||
    holds(text, withdrawing);
  return {
    withdraws,
    signs: signed !== undefined || byBody !== undefined || saysSo(title, text),
    language: (byBody ?? withdrawn ?? signed)?.language,
  };
}

const maxLength = 20_000;

/** By themselves, in the subject or below it. */
function saysSo(title: string, text: string): boolean {
  const isTechnical = holds(title, technical) || holds(text, technical);
  return [title, text].some((one) => holds(one, isTechnical ? acts : signing));
}

function withoutReplies(subject: string): string {
  return subject
    .slice(0, 500)
    .replace(/^\s*(?:(?:re|aw|fwd?|wg|tr|rv|sv|vs|antw|odp|ynt|回复|转发|返信)(?:\[\d{1,3}\])?\s{0,3}[:：]\s{0,3})+/iu, '');
}

/** Words of scripts that separate words are found as words. */
function holds(text: string, phrases: readonly string[]): boolean {
  const spaced = ` ${text} `;
  return phrases.some((phrase) => (separated.test(phrase) ? standsIn(spaced, phrase) : text.includes(phrase)));
}

function standsIn(spaced: string, phrase: string): boolean {
  for (let at = spaced.indexOf(` ${phrase} `); at !== -1; at = spaced.indexOf(` ${phrase} `, at + 1)) {
    const next = spaced.slice(at + phrase.length + 2).split(' ', 1)[0] ?? '';
    if (!(/ ?sign(?:ing)?$/.test(phrase) && phrasal.has(next))) return true;
  }
  return false;
}

const separated = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Common}]+$/u;

function plain(text: string): string {
  return bare(text)
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();
}

/** With its punctuation, and without spaces, which are of several kinds before a colon. */
function compact(text: string): string {
  return bare(text).replace(/\s+/gu, '');
}

function bare(text: string): string {
  return foldName(text)
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[ıłđø]/gu, (letter) => ({ ı: 'i', ł: 'l', đ: 'd', ø: 'o' })[letter] ?? letter);
}
