// The words by which forms ask who may be named, in the languages of the interface and some more. Beginnings of words; see stems.ts.

import { stems } from './stems.ts';

/** To publish, to show, visible, public: what happens to a name. */
export const publish = stems(`
public|publis|publik|publiq|publizi|publice|published|display|show|shown|list me|list my|listed|listing|visib|appear|be named|name me|naming|disclos|credit me|on the list|on the website|on the site
veröffentl|öffentl|sichtbar|anzeig|angezeigt|zeigen|gezeigt|nennen|genannt|namentlich|nennung|erschein|aufgelistet|gelistet
publi|affich|visib|apparaî|apparait|apparaiss|figur|mentionn
publi|públic|mostr|muestr|visib|aparec|aparez|figur|difund|divulg
exib|visív|divulg|apareç
pubblic|mostr|visib|appar|compa
openba|publice|gepubliceerd|tonen|getoond|toon|zichtba|vermeld|weergeg
publik|opublik|upubliczn|jawn|wyświetl|widocz|pokaz|ujawni
zveřej|veřejn|uveřej|zverej|verejn|zobraz|vidite|uvést|uvede
objav|javn|prikaz|prikaž|vidljiv|vidn
публик|опублик|публичн|показ|отобра|видим|открыт|указывать|упомина|обнарод
публік|опублік|публічн|показ|відобра|видим|оприлюдн
обја|јавн|приказ|видљив
δημοσι|δημόσι|εμφαν|εμφάν|ορατ
yayın|yayım|herkese açık|göster|görün|paylaş|alenî|aleni
نشر|ينشر|علن|عرض|يظهر|ظهور|عام.|للعموم
פרסם|פרסום|פורסם|יפורסם|ציבורי|להציג|יוצג|מוצג|הצג|הציגו|יופיע|להופיע|גלוי|פומבי
انتشار|منتشر|عمومی|نمایش|علنی
प्रकाशित|प्रकाशन|सार्वजनिक|दिखा|प्रदर्श
প্রকাশ|সর্বজনীন|দেখান|প্রদর্শ
شائع|عوامی|ظاہر|دکھا
公開|掲載|表示|公表|載せ|実名|公开|发布|發布|显示|顯示|展示|公布|刊登|实名|實名
공개|게시|표시|게재|실명
offentlig|visas.|visa mitt|visa mina|synlig|vises.|vis mit|vis navn|viser|publicer
julkai|julki|näky|näyt
avalik|avalda|näida|nähtav
redzam|rādīt|publisk|vieš|skelb|rodyt|matom
nyilván|közzé|nyilvános|megjelen|látható|feltünt
afiș|afis|afiş|vizibil|apar.|apară|făcut public
tampil|ditampil|umum.|terbit|muncul|dipublikasi
công khai|công bố|hiển thị|xuất bản
เผยแพร่|สาธารณะ|แสดง|เปิดเผย
chapish|hadharani|onyesh|wazi.
argitara|erakuts|amosa
`);

/** To agree, to permit: what is asked for. By itself it may be about anything. */
export const agree = stems(`
consent|permission|permit|agree|opt in|optin|allow|authori|may we|can we|approve of|ok to|okay to
einverstand|einwillig|zustimm|stimme zu|erlaub|dürfen wir
accept|accord|consens|consent|autoris|autoriz|d'accord|d’accord|acept|de acuerdo|permiso|aceit|concord|permiss|accett|acconsent|acordo
toestemm|akkoord|instem|mogen we|mogen wij
zgod|zgadz|wyraża|souhlas|súhlas|soglas|soglaš|suglas|saglas|pristan|privol
соглас|разреш|згод|дозв|погодж|съглас|саглас
συμφων|συναιν|συγκατ|επιτρέ
izin|onay|kabul|rıza
موافق|وافق|إذن|السماح|تسمح
מסכימ|הסכמה|מאשר|אישור|רשות
موافق|رضایت|اجازه|सहमत|सहमति|अनुमति|সম্মত|অনুমতি|متفق|اجازت|رضامند
同意|承諾|許可|了承|授权|授權|允许|允許|동의|허락|승낙
samtyck|samtykk|godkänn|godta|tillåt|tillad|suostu|hyväksy|lupa|nõus|nõustu|piekrī|piekriš|sutink|sutikim
hozzájár|beleegy|engedély|egyetért|consimț|acord|permit|setuju|izin|đồng ý|cho phép|ยินยอม|อนุญาต|ยอมรับ|kubali|ridhaa|ruhusu|baimen|ados
`);

/** Not to be known by name. */
export const anonymous = stems(`
anonym|anonim|anón|anônim|anònim|anonüüm|anonīm|anoniem|nameless|incognito|pseudonym only
аноним|анонім|ανών|ανων|مجهول|אנונימ|עילום שם|ناشناس|گمنام|गुमनाम|अनाम|বেনাম|匿名|익명|무기명|無記名|不具名|ẩn danh|นิรนาม|ไม่ประสงค์ออกนาม|ไม่ออกนาม|ไม่ระบุชื่อ|ไม่ระบุตัวตน|isimsiz|névtelen|nimettöm|nimetön|bila jina|nafnlaus|dienw
`);

/** To hide, to keep back. */
export const hide = stems(`
hide|hidden|hiding|conceal|confidential|withh|unlisted|suppress|undisclosed|keep my name private|keep me private|keep my signature private|keep it private|stay private|remain private|private name|name private|opt out|optout|redact|mask my
versteck|verberg|verborg|geheim|vertraulich|verschweig|ungenannt|masqu|caché|cachée|confidentiel|ocult|escond|reserv|sigilo|nascond|nascosto|nascosta|riservat|verberg|geheim|vertrouwelijk|afscherm
ukry|ukryj|poufn|niejawn|skrýt|skryt|skrýj|neveřejn|neverejn|důvěrn|tajn|sakri|skrije|skriva|скры|скрой|приховат|прихова|таен|конфиденц|непублич|непубліч|κρυφ|κρύψ|απόκρυ|gizle|gizli|sakla|إخفاء|اخفاء|أخفوا|مخفي|سري|عدم الكشف|הסתר|להסתיר|הסתירו|חסוי|מחفی|پنهان|مخفی|محرمانه|छिपा|छुपा|गोपनीय|गुप्त|লুকা|গোপন|چھپا|خفیہ
非公開|非公开|非表示|不公开|不公開|保密|隐藏|隱藏|隐匿|伏せ|비공개|숨기|숨김|비밀
dölj|dold|hemlig|skjul|hemmelig|piilo|piilot|salai|salaa|peid|varja|slēp|slapt|slėp|rejt|rejts|titk|bizalmas|ascun|confidenț|rahasia|sembunyi|giấu|giữ kín|bảo mật|ซ่อน|ปกปิด|เป็นความลับ|ficha|siri.|ezkut|agoch
`);

/** Words for not public that have their negation inside: nothing else in the sentence is needed. */
export const notPublic = stems(
  'nezveřej|neuveřej|nezobraz|nezverej|nezobraz|neveřej|neverej|niejawn|niepubl|nie publ|neobjav|nepublik|непублич|непубліч|необнарод|neskelb|nevieš|nerādīt|nepublis|не публик|не показ|не публіку|nicht öffentlich|nicht veröff|non public|not public|no público|não público|non pubblic|niet openbaar|ikke offentlig|inte offentlig|ei julkinen|nem nyilván|tidak publik|không công khai|ไม่เปิดเผย|ไม่เผยแพร่|非公開|非公开|非表示|不公开|不公開|비공개|unpublish|non-public|nonpublic',
);

/** Private as an answer or beside a name; a private person is something else. */
export const privately = stems('private.|privat.|privately|privé.|privado.|privada.|privato.|prywatn|soukrom|súkrom|приватно|частным|особисто|özel.|خاص.|פרטי.|خصوصی.|निजी|非公開|私人|개인|yksityinen|privát|pribadi|riêng tư|ส่วนตัว');

/** Not, without, never. */
export const negation = stems(`
not.|no.|don't|don’t|dont.|do not|doesn't|never.|without.|neither.|nor.|cannot.|rather not|prefer not|decline|refuse|opt out
nicht.|kein|ohne.|nie.|niemals|lieber nicht|ungern|lehne
ne.|n'|pas.|non.|sans.|jamais|refus|sin.|nunca|ningun|rechaz|não.|nao.|sem.|recus|senza.|rifiut|nem.
niet.|geen.|zonder.|nooit|weiger|nie.|bez.|odmawi|nezve|neuv|nesouhlas|nesúhlas|nezob|nechci|nechcem|neprej|odmít|odmiet|ne želim|nemoj|nije|не.|без.|нет.|ні.|нехай не|відмов|отказ
μη.|μην.|δεν.|όχι|χωρίς|istemi|*miyor|*mıyor|*masın|*mesin|*memesi|*maması|*mayın|*meyin|değil|hayır|yok.
لا |لا.|عدم|بدون|غير|لم |ليس|לא|אל |בלי|ללא|نشود|نکن|ندار|نمی|بدون|نہ |نہیں|न |नहीं|मत |ना |না |নয়
ない|しません|ません|不|勿|别|別|未|拒|않|안 |마세|말아|싫|거부|없
inte.|ej.|icke|utan.|ikke|uden.|uten.|ei.|älä|ilman.|en halua|mitte|ära.|nav.|nē.|nevē|nepiek|bez.|ne.|nesut|nenor|nem.|ne.|nélkül
nu.|fără|refuz|tidak|jangan|tanpa|bukan|không|đừng|ไม่|อย่า|usi|bila.|sipendi|sitaki|hapana|ez.|non.
`);

/** What yes-or-no columns are also about. Sure enough to let them pass, where nothing is said of publishing. */
export const other = stems(`
newsletter|news letter|mailing|mailinglist|subscri|updates|update me|keep me|stay informed|informed|contact me|contact you|may we contact|e-mail me|email me|email you|call me|volunteer|donat|donor|age.|years old|over 18|over 16|18+|adult|terms|conditions|privacy|captcha|robot|personal capacity|in my own name|photo|picture|logo|cookies|language|referr|membership|member of|press|interview|available for|help us|attend|dietary|t-shirt|share on|social media|tweet|gender|translat|speak
rundbrief|infobrief|verteiler|abonn|kontaktier|kontakt auf|auf dem laufenden|informiert|spende|ehrenamt|volljährig|jahre alt|mindestens 18|mindestens 16|datenschutz|nutzungsbeding|agb|bin kein roboter|eigenem namen|privatperson|mithelfen|mitmachen
infolettre|lettre d|abonn|inscri|contact|bénévol|don.|majeur|ans.|conditions|confidentialité|titre personnel|aider|boletín|suscri|contact|volunt|dona|mayor de|años|términos|condicion|privacidad|título personal|capacidad personal
notícias|inscrev|contat|voluntár|doa|maior de|anos|termos|condiç|título pessoal|iscri|contatt|contattat|volontar|maggiorenne|anni|termini|condizioni|titolo personale
nieuwsbrief|aanmeld|op de hoogte|vrijwillig|voorwaarden|jaar.|persoonlijke titel|newsletter|kontaktow|wolontari|regulamin|pełnoletn|odběr|novinky|kontaktov|dobrovoln|podmínk|podmienk|ochrana osobních|osobních údajů|18 let
рассыл|подпис на нов|новост|связ|волонт|услови|лет.|конфиденциальност|персональн|розсил|новин|зв'яз|умов|років
ενημερωτικό|επικοιν|όρους|ετών|εθελον|bülten|haber|iletişim|gönüllü|koşul|yaş|kişisel veri|kvkk
نشرة|تواصل|متطوع|شروط|خصوصية|الخصوصية|ניוזלטר|דיוור|עדכונים|ליצור קשר|מתנדב|תנאי|פרטיות|خبرنامه|تماس|داوطلب|شرایط|न्यूज़लेटर|संपर्क|शर्त|स्वयंसे
メルマガ|ニュースレター|連絡|規約|プライバシーポリシー|個人情報|歳以上|ボランティア|订阅|訂閱|联系|聯繫|条款|條款|隐私|隱私|志愿|뉴스레터|연락|약관|개인정보|자원봉사|만 14세
nyhetsbrev|kontakt|villkor|vilkår|nyhedsbrev|frivillig|år.|uutiskirje|yhteydenot|ehdot|hírlevél|kapcsolat|feltétel|adatvédel|önkéntes|buletin|informări|contact|termeni|voluntar|vârst|berlangganan|kabar|dihubungi|syarat|relawan|bản tin|liên hệ|điều khoản|จดหมายข่าว|ติดต่อ|เงื่อนไข|jarida|wasiliana|uudiskir|jaunum|naujienlaišk
`);

/** Names and signatures: what makes a sentence about agreeing one about being named. */
export const naming = stems(`
name|signature|signatory|signed|surname|namen|unterschrift|nom.|nom|signature|nombre|firma|nome|assinatura|naam|handtekening|imię|imien|nazwisk|podpis|jmén|men|ime|imena|имя|имен|подпис|ім'я|ім’я|імен|підпис|όνομα|ονόμ|υπογραφ|isim|ismi|ismim|adım|adın|adı.|imza|اسم|توقيع|שמי|שמך|שם |חתימ|نام|امضا|नाम|हस्ताक्षर|নাম|স্বাক্ষর|نام|دستخط|氏名|名前|お名前|署名|姓名|名字|签名|簽名|이름|성명|서명|namn|navn|underskrift|nimi|nimen|nimeä|allekirj|allkiri|vārd|parakst|vard|paraš|név|neve|aláír|nume|semnătur|nama|tanda tangan|tên|chữ ký|ชื่อ|ลายเซ็น|jina|saini
`);

/** Columns that say how far a signature got. */
export const status = stems(`
status|state of|response type|response status|submission status|entry status|moderation|confirmed|confirmation|is confirmed|verified|validated|is valid|valid.|approved|completed|complete.|is complete|finished|submitted|is submitted|active.|is active|double opt|publication status|post status|response state
bestätig|verifizi|gültig|abgeschlossen|vollständig|freigegeb|geprüft|confirm|valid|vérifi|termin|statut|état|estado|verificad|completad|stato|bevestig|geverif|stan.|potwierdz|stav.|potvrz|potvrd|статус|подтвержд|підтвердж|проверен|κατάστασ|durum|onaylan|doğrulan|الحالة|حالة|مؤكد|סטטוס|מצב|אושר|אומת|وضعیت|تایید|स्थिति|状態|確認済|ステータス|状态|狀態|已确认|已確認|확인|상태|bekräft|bekræft|bekreft|tila.|vahvist|állapot|megerősít|stare|confirmat|trạng thái|xác nhận|สถานะ|ยืนยัน|terkonfirmasi|hali.
`);

/** Columns that say that it came to nothing, where they say anything. */
export const undone = stems(`
withdrawn|withdrew|retracted|revoked|removed|deleted|is deleted|unsubscri|bounced|bounce|spam|is spam|is test|test response|test entry|test data|duplicate|rejected|blocked|banned|opted out|cancelled|canceled|refunded
zurückgezogen|gelöscht|widerruf|abgemeld|retiré|supprim|désinscri|retirad|elimina|borrad|removid|cancelad|ritirat|cancellat|ingetrokken|verwijder|wycofan|usunięt|stažen|smazán|отозван|удал|відкликан|видален|αποσύρ|διαγράφ|geri çek|silin|محذوف|سحب|נמחק|בוטל|撤回|取消|削除|已删除|철회|삭제|återkall|raderad|trukket|slettet|peruut|poistet|visszavon|törölt|retras|șters|ditarik|dihapus|đã xóa|rút lại|ถอน|ลบ
`);
