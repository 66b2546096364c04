// The words by which forms and answers say that someone is not to be named, and those that turn a sentence round. See fold.ts.

import { stems } from '../fold.ts';

/** Not to be known by name. */
export const anonymous = stems(`
anonym|anonim|anón|anônim|anònim|anonüüm|anonīm|anoniem|nameless|unnamed|incognito|inkognito
аноним|анонім|ανώνυμ|ανωνυμ|*مجهول|*אנונימ|*עילום שם|ناشناس|گمنام|बेनाम|गुमनाम|अनाम|বেনাম|匿名|익명|무기명|無記名|不具名|ẩn danh|นิรนาม|ไม่ประสงค์ออกนาม|ไม่ออกนาม|ไม่ระบุชื่อ|ไม่ระบุตัวตน|isimsiz|névtelen|nimettöm|nimetön|bila kujulikana|bila jina|nafnlaus|dienw|izengabe
`);

/** To hide, to keep back, to keep secret. */
export const hide = stems(`
hide|hidden|hiding|conceal|confidential|withh|unlisted|suppress|undisclosed|private name|name private|names private|in private|stay private|remain private|keep it private|keep me private|kept private|redact|mask my|mask name|masked|secret.|secretly|secrecy|discreet|blur
gesperrt|versteck|verberg|verborg|geheim|vertraulich|verschweig|ungenannt|ausblend|unterdrück|verdeck|unsichtbar|masqu|cacher|caché|cachée|confidentiel|dissimul|secrète|ocult|escond|reserv|sigilo|secreto|secreta|nascond|nascost|riservat|riservatezz|celare|vertrouwelijk|afscherm|onzichtba
ukry|poufn|niejawn|skrýt|skryt|skrýj|skryj|důvěrn|dôvern|utaj|tajn|sakri|skrije|skriva|скры|скрой|приховат|прихова|таен|тайн|секрет|конфиденц|конфіденц|κρυφ|κρύψ|απόκρυ|αποκρυ|gizle|gizli|sakla|*إخفاء|*اخفاء|*أخف|*مخفي|*سري|*عدم الكشف|*הסתר|*להסתיר|*הסתירו|*חסוי|پنهان|مخفی|محرمانه|छिपा|छुपा|गोपनीय|गुप्त|লুকা|গোপন|چھپا|خفیہ|مخفی
隠|伏せ|隐藏|隱藏|隐匿|保密|숨기|숨김|비밀|감추|가려
dölj|dold|hemlig|skjul|hemmelig|piilo|piilot|salai|salaa|salass|peida|varja|slēp|slapt|slėp|rejt|titk|titok|bizalmas|ascun|confidenț|rahasia|*sembunyi|giấu tên|giấu danh|giữ kín|bảo mật|ẩn tên|bí mật|ซ่อน|ปกปิด|เป็นความลับ|*ficha|siri.|ezkut|agoch|cuddio|cadw'n breifat|fela
`);

/** To leave out, to object: yes to it is not a to being named. */
export const against = stems(`
exclude|exclud|omit|leave off|leave out|leave me|leave my|left out|left off|keep off|keep out|keep me off|keep me out|keep my name off|keep my name out|take off|take me off|remove|delete|strike|drop|skip|block|forbid|prohibit|prevent|refrain|avoid|stop|object.|objection|objecting|oppose|opposed|mind.|unless|instead|other than|rather than|withdraw|revoke|restrict|disallow|deny|off the|opt out|optout|opt-out|opting out|unpublish|erase|disagree|dissent|exempt|problem|concern.|concerns|concerned about|reservation|hesita|trouble|bother|issue with|inappropriate|uncomfortable
ausschließ|ausgeschlossen|ausnehm|weglass|auslass|entfern|lösch|streich|widersprech|widerspr|dagegen|einwänd|untersag|verbiet|verhinder|verzicht|stört|statt.|anstatt|unterlass|abseh|raus.|problem|bedenken|unangenehm|unerwünscht
exclu|omett|omis|retir|enlev|suppr|effac|oppos|objection|dérange|gêne.|interdi|empêch|évit|plutôt que|au lieu|inconvénient|problème|souci.|réticen|contre.
excluir|exclu|omitir|omita|quitar|quiten|elimin|borrar|oponer|opong|oposici|objeci|importa.|importaría|molest|inconvenient|problema|reparo|contra.|prohib|impedir|evitar|en vez|en lugar|retirar|remov|apagar|opor|oponho|oposiç|objeç|incomod|proib|impeç|em vez|deixar de fora|tirar
esclud|escluso|omett|omesso|toglie|toglie|rimuov|cancell|oppon|opposizion|obiezion|contrario|contrari|dispiace|vieta|impedi|evita|invece|problema|problemi|inconvenient|fastidio|lasciare fuori
probleem|problemen|uitsluit|uitgesloten|weglat|verwijder|bezwaar|tegen.|verbied|voorkom|vermijd|in plaats|schrap
wyklucz|pomiń|pomij|pominąć|usun|usuń|sprzeciw|przeszkadz|zakaz|zabroni|unika|zamiast|przeciw|problem|obiekcj
vylouč|vylúč|vynech|odstran|odstrán|smazat|vymazat|námit|vadí|proti|zakáz|zakaz|místo toho|namiesto|izpusti|izostav|izuze|uklon|ukloni|prigovor|protiv|zabran|namesto|umjesto|изостав|уклон|приговор|против|забран|вместо
исключ|убрать|уберите|удал|возраж|против|проблем|запрет|запрещ|избег|вместо|отказ|виключ|прибр|видал|запереч|проти|заборон|замість|изключ|премахн|възраз
αποκλ|εξαιρ|παραλεί|αφαιρ|διαγρά|αντίρρ|αντιτ|αντιρρ|πειράζ|ενοχλ|απαγορ|αποφ|αντί.
hariç|çıkar|çıkart|sil.|silin|itiraz|sakınca|rahatsız|karşı|sorun.|sorunu|mahsur|yasak|engelle|yerine
*استبعاد|*استثناء|*حذف|*إزالة|*تمانع|*أمانع|*مانع|*تعترض|*أعترض|*اعتراض|*منع|*رفض|بدلا|*امتناع|حجب|*להסיר|*הסרה|*למחוק|*מתנגד|*התנגד|*אכפת|*להשמיט|*למנוע|במקום|*סירוב|حذف|مخالف|اعتراض|مانع|خودداری|به‌جای|به جای|हटा|आपत्ति|एतराज|ऐतराज|विरोध|छोड़|बजाय|আপত্তি|বাদ|মুছ|বিরোধ|পরিবর্তে|ہٹا|اعتراض|حذف|بجائے
除外|除く|除い|削除|外し|外す|異議|反対|支障|困る|控え|遠慮|拒否|辞退|差し控|代わり|排除|删除|刪除|移除|去掉|反对|反對|介意|异议|異議|拒绝|拒絕|避免|省略|禁止|제외|삭제|반대|이의|거부|빼|생략|대신|금지|원치
utesl|uteläm|ta bort|invänd|emot|motsätt|förbjud|istället|slipp|stryk|udelad|fjern|indvend|imod|undlad|forbyd|i stedet|utelat|unnlat|innvend|motsett|reserver|poista|jättä|jätet|vastust|vastaan|kiell|kieltä|sijaan|välja jät|eemalda|vastu.|keela|izslēg|dzēst|iebild|aizlieg|pašalin|prieštar|prieš.|drausti
kihagy|hagyj|töröl|ellenez|ellene|kifogás|zavar|tilt|mellőz|helyett|tiltakoz|exclu|omite|elimin|șterg|obiecț|deranj|împotriv|opun|opune|interzic|în loc|evit|*keberatan|*menolak|*hapus|kecual|*larang|*hindar|bukannya|loại bỏ|xóa tên|phản đối|phiền.|từ chối|thay vì|ยกเว้น|ลบ|คัดค้าน|ขัดข้อง|ปฏิเสธ|ห้าม|แทนที่|งด|*pinga|*ondoa|*kataa|*futa|*zuia|badala|kendu|baztertu
`);

/** Words for not public that have their negation inside. */
export const notPublic = stems(`
nezveřej|neuveřej|nezobraz|nezverej|neveřej|neverej|neuvád|neuvést|niejawn|niepubl|nie publ|neobjav|nepublik|neprikaz|nejavn|ne objav|непублич|непубліч|необнарод|неоприлюд|neskelb|nevieš|nerād|nepublis|nerodyt|не публик|не показ|не публік|не оприл|не указ|nicht öffentlich|nicht veröff|nicht anzeig|nichtöffentl|unveröff|non public|non publi|not public|not list|not be list|not publ|not be publ|not show|not be show|no público|no publi|no mostrar|não públic|não publi|não divulg|não mostr|non pubblic|non mostr|niet openbaar|niet public|niet getoond|niet ton|ikke offentlig|inte offentlig|ei julki|ei julkai|nem nyilván|tidak publik|tidak ditampil|không công khai|không hiển thị|ไม่เปิดเผย|ไม่เผยแพร่|ไม่แสดง|非公開|非公开|非表示|不公开|不公開|不显示|不顯示|未公开|비공개|미공개|unpublish|non-public|nonpublic|غير علني|غير عام|לא פומבי|לא לפרסם|منتشر نشود|نمایش داده نشود|yayınlanmasın.|yayımlanmasın.|gösterilmesin.|görünmesin.
`);

/** Private as an answer or beside a name; a private person is something else. */
export const privately = stems(
  'private.|privat.|privately|privé.|privée.|privado.|privada.|privato.|privata.|prywatn|soukrom|súkrom|приватно|приватна|приватний|закрыт|частным|особисто|özel.|خاص.|*פרטי.|خصوصی|نجی|निजी|ব্যক্তিগত|私人|개인|yksityinen|yksityis|privát|pribadi|riêng tư|ส่วนตัว|faragh|binafsi|pribatu',
);

/** Not, without, never. */
export const negation = stems(`
not.|no.|don't|dont.|do not|doesn't|isn't|won't|wouldn't|shouldn't|mustn't|can't|couldn't|never.|without.|neither.|nor.|none.|cannot.|nobody|no one|rather not|prefer not|decline|declin|refuse|refusal|unwilling
nicht.|kein|ohne.|nie.|niemals|lieber nicht|ungern|lehne|ablehn|niemand|weder
ne.|n'|pas.|non.|sans.|jamais|refus|sin.|nunca|ningun|rechaz|tampoco|não.|nao.|sem.|recus|nenhum|senza.|rifiut|nessun|nem.
niet.|geen.|zonder.|nooit|weiger|nie.|bez.|odmawi|nesouhlas|nesúhlas|nechci|nechcem|nechtěj|neprej|nepřej|nechat si|odmít|odmiet|ne želim|nemoj|nije|nesmí|nesmie|neboť|нежела|не.|без.|нет|нельзя|ні.|відмов|отказ
μη.|μην.|δε.|δεν.|όχι|χωρίς|αρνούμ|istemi|*miyor|*mıyor|*müyor|*muyor|*masın.|*mesin.|*masınlar|*memesi|*maması|*mayın|*meyin|*madan|*meden|değil|hayır|yok.|asla
لا.|لا.|عدم|بدون|غير|لم.|لن.|ليس|دون.|*לא.|לא.|אל.|אין.|*בלי|*ללא|مבלי|*נشود|*نشود|*نشون|*نکن|*ندار|*نمی|*نباید|*نباش|*نخواه|بدون|نہ.|نہیں|न.|नहीं|नही|मत.|ना.|बिना|বিনা|ছাড়া|না.|না.|নয়|নেই
ない|なく|ません|せず|無し|なし|不|勿|别|別|未|无|無|않|안 |안하|못|말아|마세|말고|싫|없|말 것
en suostu|en halua|en hyväksy|en anna|en salli|emme suostu|emme halua|inte.|ej.|icke|utan.|ikke|uden.|uten.|ei.|älä.|älkää|ilman.|en halua|mitte|ära.|nav.|nē.|nepiek|nesut|nenor|nesky|*nélkül
nu.|fără|refuz|tidak|jangan|tanpa|bukan|không|đừng.|chẳng|ไม่|อย่า|usichap|usionyesh|usitangaz|msichap|sipendi|sitaki|hapana|sikubal|siruhus|hatukubal|haturuhus|ez.|ez dut|ez nuke|sense.|ekki|peidiwch|nid.|ní aontaím|ní thoil|ní cheadaím|
verweiger|versag|denied|denial|withheld|unauthori|non-consent|*etmem.|*vermem.|*onaylamam.|*istemem.|deyil|*mirəm|*mıram|емес|*маймын|*меймін|emas.|үгүй|미동의|비동의|부동의|tak setuju|tak bersedia|tak mau|tak ingin|tak boleh|tak kasi|tiada|enggan|enggak|nggak|belum|ogah
নই.|নেই|নয়.|*نیست|لست|لسنا|ليست|ما أوافق|ما أسمح|ما أريد|*איני.|*אינני|*איננו|*אינו.|*אינה.|מסרב|סירב|nuk.|di ako.|di ko.|di po.|di payag|di pumapayag|di sang|ayoko|tak bersetuju|hindi payag|hindi pumapayag|hindi ako|hindi ko|hindi po|huwag|ayaw|dili.|არ.|ვერ.|չեմ|չենք|ոչ.|មិន|កុំ|ບໍ່|မ|இல்லை|வேண்டாம்|లేదు|వద్దు|ಇಲ್ಲ|ಬೇಡ|ഇല്ല|വേണ്ട|അല്ല|नको|नाही|છે નહીં|નથી|નહીં|ਨਹੀਂ|छैन|නැ|එපා
`);

/** How far someone may be named: what follows is not a plain yes, and a header with it is not a plain question. */
export const limits = stems(`
only|solely|initial|pseudonym|nickname|alias|pen name|partly|partial|semi|quasi|internal|members|except|without my name|abbreviat|shorten
nur.|ausschließlich|lediglich|initiale|kürzel|künstlername|abgekürzt|außer|intern.
seulement|uniquement|initiales|pseudonyme|à condition|sous réserve|sauf|abrégé
sólo|solo.|solamente|únicamente|iniciales|seudónimo|salvo|excepto|apenas|somente|iniciais|pseudônimo|exceto
soltanto|solamente|iniziali|pseudonimo|tranne|eccetto|purché
alleen|enkel.|slechts|initialen|pseudoniem|tenzij|behalve|mits
tylko|wyłącznie|inicjał|pseudonim|oprócz|jen.|pouze|iniciál|kromě|iba.|okrem|samo.|inicijal|osim|само|осим|освен
только|лишь|инициал|псевдоним|кроме|тільки|лише|ініціал|псевдонім|крім
μόνο|αρχικά|ψευδώνυμο|εκτός|sadece|yalnız|baş harf|takma ad|ancak
فقط|*الأحرف الأولى|*مستعار|باستثناء|רק.|*ראשי תיבות|*כינוי|*مخفف|صرف|केवल|सिर्फ|শুধু|কেবল
のみ|だけ|イニシャル|頭文字|ペンネーム|仮名|仅|僅|只|首字母|化名|笔名|筆名|만 공개|이니셜|가명|필명
endast|bara.|enbart|undtagen|unntatt|ainoastaan|nimikirjaim|ainult|tikai|ja vien
csak|kizárólag|monogram|kezdőbetű|álnév|kivéve|doar|numai|inițiale|cu excepția|hanya|inisial|nama samaran|kecuali|chỉ tên|chỉ hiển|viết tắt|bút danh|เฉพาะ|เท่านั้น|อักษรย่อ|นามแฝง|pekee|soilik|bakarrik|només
`);

/** What makes a yes less than one. */
export const conditions = stems(`
just|provided|depend|maybe|perhaps|possibly|not sure|unsure|undecided|ask|check with|contact me|first name|given name|surname|last name|without|later|after.|until|once.|if.|when.|but.|however|although|though|wait|yet.|pending|temporar|would like to|prefer|instead
vielleicht|eventuell|vorname|nachname|falls|sofern|wenn.|aber.|jedoch|später|erst.|bedingung|frag|rücksprache|unentschieden|weiß nicht|noch
peut-être|prénom|mais.|plus tard|après|demand|tal vez|quizá|pero.|después|consult|pregunt|luego|mas.|talvez|depois|desde que|a menos|condici|forse|ma.|però|dopo|se.|a patto|chied
misschien|maar.|later|voornaam|achternaam|als.|vraag|może.|chyba|jeśli|jeżeli|ale.|później|po uzgodn|možná|snad|pokud|později|možno|ak.|možda|ako.|ali.|но.|може би|можда
может быть|возможно|если|позже|после|условии|можливо|якщо|але.|пізніше|після
ίσως|αν.|εάν|αλλά|αργότερα|μετά.|belki|eğer|ama.|fakat|sonra|şartıyla|koşuluyla
ربما|إلا.|إذا|بشرط|لكن|*بعد.|אולי|חוץ|אם.|בתנאי|אבל|אחרי|لیکن|مگر|شاید|به شرط|اگر|اما.|ولی|शायद|अगर|यदि|लेकिन|परंतु|बाद में|छोड़कर|হয়তো|যদি|কিন্তু|পরে
かも|場合|ただし|条件|後で|検討|未定|相談|わから|也许|也許|可能|如果|但|除非|以后|以後|之后|考虑|아마|만약|하지만|단,|조건|나중|모르
kanske|om.|men.|utom|senare|efter|kun.|bare.|måske|kanskje|hvis|senere|etter|vain|ehkä|jos.|mutta|paitsi|myöhemmin|võib-olla|kui.|aga.|varbūt|bet.|tik.|galbūt|jei.
talán|ha.|később|után|de.|poate|dacă|dar.|ulterior|după|mungkin|jika|kalau|tapi|tetapi|nanti|setelah|có lẽ|nếu|nhưng|sau khi|อาจ|ถ้า|หาก|แต่|ภายหลัง|labda|lakini|ikiwa|kama.|potser|però
`);

/** One thing or the other: a header with it is answered by its answers alone. */
export const choice = stems(
  'or.|oder.|ou.|lub.|czy też|nebo|alebo|ili.|или|або|ή.|veya|yoksa|أو.|أم.|או.|یا.|या.|অথবা|নাকি|または|それとも|或|还是|還是|또는|아니면|eller|tai.|või|arba|vagy|sau.|atau|hoặc|หรือ',
);
