// Free text in which somebody asks not to be named, or takes their signature back. Looked for in every cell, so it has to be sure.

/** What is asked for, in the first person or as a wish. Each pattern is linear: fixed words with at most a few characters between them. */
const patterns = [
  String.raw`(?:do not|don['’]t|please not|never) (?:publish|list|show|display|name|include|print|disclose|share)(?: me\b| my name\b| my signature\b| us\b| this signature\b| publicly\b)`,
  '(?:my|our) name (?:should |must |shall |may )?not (?:be )?(?:published|public|shown|listed|displayed|appear)',
  '(?:without|not) (?:publishing|showing|listing|displaying) my name',
  String.raw`(?:keep|leave|want|wish|like|prefer|remain|stay|sign(?:ing)?|be|list me)(?: \w+){0,4} anonymous(?:ly)?\b(?! (?:is|was|are|tip|sources?|data|collective|group))`,
  String.raw`(?:keep|leave) (?:my name|my signature|me|this)(?: \w+)? (?:private|off|out|confidential|secret)`,
  String.raw`(?:remove|delete|take off|withdraw|retract|strike|cancel) (?:me\b|my (?:name|signature|entry)\b|this signature\b|us from)`,
  '(?:i|we) (?:hereby )?(?:withdraw|retract|revoke) (?:my|our|this) ',
  String.raw`^\W*(?:name withheld|withheld|withdrawn|retracted|signature withdrawn|removed on request|withdrawn on request)\W*$`,
  String.raw`\((?:withdrawn|retracted|removed|name withheld|anonymous)(?: [^()]{0,30})?\)`,
  '(?:bitte )?(?:nicht|keinesfalls) (?:veröffentlichen|öffentlich nennen|namentlich nennen|nennen|anzeigen|zeigen)',
  String.raw`(?:möchte|will|bleibe|bitte|gern|gerne)(?: \p{L}+){0,3} (?:anonym\b|ungenannt)`,
  'meine? (?:namen?|unterschrift) (?:bitte )?(?:nicht|zurück|löschen|entfernen)',
  '(?:ziehe|nehme) (?:hiermit )?meine unterschrift',
  'ne (?:pas |me |veuillez )?(?:pas )?(?:publier|publiez|afficher|affichez|mentionner|rendre public)',
  String.raw`(?:rester|reste|souhaite|signer|signe)(?: \p{L}+){0,3} anonyme`,
  '(?:je )?(?:retire|retirez|supprimez) (?:ma signature|mon nom)',
  String.raw`(?:no|sin) (?:publicar|publiquen|mostrar|muestren|difundir)(?: \p{L}+)? (?:mi nombre|mi firma)`,
  String.raw`(?:quiero|deseo|prefiero|permanecer|firmar|firmo)(?: \p{L}+){0,3} (?:an[oó]nim|en el anonimato)`,
  '(?:retiro|retiren|eliminen|borren) mi (?:firma|nombre)',
  String.raw`(?:não|nao|sem) (?:publicar|publiquem|divulgar|divulguem|mostrar|exibir)(?: \p{L}+)? (?:o )?meu nome`,
  String.raw`(?:quero|desejo|prefiro|ficar|assinar|assino)(?: \p{L}+){0,3} (?:an[oóô]nim|anonimato)`,
  '(?:retiro|retirem|removam|apaguem) (?:a )?minha assinatura',
  String.raw`(?:non|senza) (?:pubblicare|pubblicate|mostrare|mostrate)(?: \p{L}+)? (?:il )?mio nome`,
  String.raw`(?:voglio|vorrei|desidero|preferisco|restare|rimanere|firmo)(?: \p{L}+){0,3} anonim`,
  '(?:ritiro|rimuovete|cancellate) (?:la )?mia firma',
  String.raw`(?:niet|zonder)(?: \p{L}+){0,3} (?:publiceren|vermelden|tonen|openbaar)`,
  String.raw`(?:wil|graag|blijf|liever)(?: \p{L}+){0,3} anoniem`,
  '(?:nie|bez) (?:publikować|publikujcie|podawać|ujawniać)',
  String.raw`(?:chcę|wolę|pozostać|proszę)(?: \p{L}+){0,3} anonimow`,
  '(?:nezveřejňovat|nezveřejňujte|nezverejňovať|neuvádět) (?:mé|moje|prosím|jméno|meno)',
  'не (?:публикуйте|публиковать|показывайте|указывайте|публікуйте|показуйте)',
  String.raw`(?:хочу|прошу|желаю|бажаю)(?: \p{L}+){0,3} анон[иі]м`,
  '(?:отзываю|удалите|відкликаю|видаліть) (?:мою|мой|моё|мій|моє) (?:подпись|имя|підпис|ім)',
  'μη(?:ν)? (?:δημοσι|εμφαν)',
  String.raw`(?:adım|ismim)(?: \p{L}+){0,2} (?:yayın\p{L}*m[ae]s|görün\p{L}*m[ae]s|gizli)`,
  'لا (?:تنشر|أريد نشر|ترغب في نشر)|عدم نشر اسمي|أفضل عدم ذكر|بدون ذكر اسمي',
  'לא לפרסם|אל תפרסמו|להישאר אנונימ|בעילום שם',
  '(?:نام من|اسم من|نامم).{0,12}منتشر نشود|ناشناس بمان',
  'मेरा नाम (?:प्रकाशित|सार्वजनिक) (?:न|नहीं)',
  '(?:名前|氏名).{0,6}(?:公開|掲載).{0,2}(?:しない|不可|希望しません)|匿名(?:で|を)?(?:お願い|希望)|署名を(?:取り消|撤回)',
  '请?不要(?:公开|公布|显示)|不要公開|请?匿名|撤回(?:我的)?签名',
  '(?:이름|성명).{0,6}공개.{0,4}(?:않|말)|익명으로|서명을 철회',
  '(?:inte|ikke|ej) (?:publicera|publicer|publiser|visa|vis|offentliggør) (?:mitt|mit|mig|meg)',
  String.raw`(?:vill|vil|ønsker)(?: \p{L}+){0,3} anonym`,
  'älkää julkaisko|haluan (?:pysyä )?nimettöm',
  'ne (?:tegyék|hozzák) (?:közzé|nyilvánosságra)|névtelen (?:szeretnék|maradni)',
  String.raw`nu (?:publicați|afișați|doresc)(?: \p{L}+){0,3} numele`,
  'jangan (?:publikasikan|tampilkan|cantumkan) nama',
  '(?:xin )?(?:đừng|không) (?:công khai|công bố|đăng) tên',
];
const any = new RegExp(patterns.join('|'), 'iu');
/** Texts are looked at up to here. */
const maxLength = 2000;

/** The words found, or undefined. */
export function withholding(text: string): string | undefined {
  return any.exec(text.length > maxLength ? text.slice(0, maxLength) : text)?.[0].trim();
}
