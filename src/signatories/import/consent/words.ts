// The words by which forms ask who may be named, in the languages of the interface and some more. Beginnings of words; see fold.ts.

import { stems } from '../fold.ts';

/** To publish, to show, visible, public: what happens to a name. */
export const publish = stems(`
public|publis|publik|publiq|publizi|publice|veroeffentl|oeffentl|published|display|show|shown|list me|list my|list us|list you|listed|listing|visib|appear|be named|name me|named as|name you|credit me|credit you|credited|disclos|reveal|print my|print your|be quoted by name|quoted by name|include my|include me|mention my|mention me|mention you|use my name|use your name|put my name|put your name|add my name|share my name|share your name|sharing my name|name release|release of my name|release my name|on the list|on the website|on the site|on the page
veröffentl|öffentl|sichtbar|anzeig|angezeigt|zeigen|gezeigt|nennen|genannt|namentlich|nennung|namensnennung|erschein|aufgelistet|gelistet|aufgeführt|preisgeb|freigabe|freigegeb|freigeb|aufführ|bekanntgeb
publi|affich|visib|apparaî|apparait|apparaiss|figur|mentionn|divulg|diffus|rendre public|rendu public
públic|mostr|muestr|apare|difund|divulg|constar|conste
exib|exhib|visív|apareç|apareç|listad
pubblic|diffus|compaia|compaion|comparire|compare.|appaia|appaion|apparire|rendere noto
openba|gepubliceerd|tonen|getoond|toon.|toont|zichtba|vermeld|weergeg|weergev|bekendgem|komen te staan
opublik|upubliczn|upublicz|jawn|wyświetl|widocz|pokaz|pokaż|ujawni|umieszcz|umieści|zamieszcz|zamieści
zveřej|veřejn|uveden|uveřej|zverej|verejn|zobraz|viditel|uvést|uvede|uvádět|uvád
objav|javn|prikaz|prikaž|vidljiv|vidn
публик|опублик|публичн|показ|отобра|видим|открыт|указать|указывать|упомина|обнарод|размест|размещ
публік|опублік|публічн|відобра|оприлюдн|зазнач|вказ
обја|objavl|јавн|приказ|видљив|показва|покаже
δημοσι|εμφαν|ορατ|φαίνεται|φανεί|αναφερ|αναγραφ
yayın|yayım|herkese açık|göster|görün|paylaş|aleni|yer alsın|yer alması
*نشر.|*نشروا|*نشري.|*منشور|*علن|*عرض|*ظهر|*ظهور|*اظهار|عام.|للعموم|*ذكر اسم|*إدراج
*פרסם|*פרסום|*פורסם|*פרסמו|*ציבורי|*להציג|*יוצג|*מוצג|*הצג|*הצגת|*יופיע|*להופיע|*גלוי|*פומבי|*לפרסם
انتشار|منتشر|عمومی|نمایش|علنی|درج
प्रकाशित|प्रकाशन|सार्वजनिक|दिखा|दिखे|प्रदर्श|छाप
প্রকাশ|সর্বজনীন|দেখা|প্রদর্শ|জনসমক্ষে
شائع|عوامی|ظاہر|دکھا|نمایاں
公開|掲載|表示|公表|載せ|実名|公开|发布|發布|显示|顯示|展示|公布|刊登|实名|實名|列出|出现|发表|發表
공개|게시|표시|게재|실명|기재
offentlig|namnpublic|stå på list|stå på lista|synas|syns.|visas.|visa mitt|visa inte|visa mina|visa namn|stå på listen|på listen|på listan|synlig|vises.|vis mit|vis ikke|vis navn|vis mitt|viser|publicer|publiser|stå med
julkai|julki|näky|näyt|esill
avalik|avalda|avald|näida|nähtav|*kuvada
redzam|rādīt|publisk|vieš|skelb|rodyt|matom|paviešin
nyilván|közzé|megjelen|jelenjen|jelenhet|jelenik|látható|feltünt|nevesít
afiș|afiş|vizibil|apară.|apar.|făcut public
*tampil|umum.|terbit|muncul|*publikasi|*tayang|*cantum|*siar
công khai|công bố|hiển thị|xuất bản|đăng tên|nêu tên
เผยแพร่|สาธารณะ|แสดง|เปิดเผย|ลงชื่อในเว็บ
*chapish|hadharani|*onyesh|*tangaz
*argitara|erakuts|*amosa|birta|opinber|gyhoedd|cyhoedd|publikoj|shfaq
გამოქვეყნ|საჯარ|հրապարակ|dərc|yayımlan|жариялан|жарияла|жариялауға|chop etil|e'lon|нийтл|*lathala|ipakita|disiarkan|siarkan|paparkan|objavljen|објавен
`);

/** To agree, to permit: what is asked for. By itself it may be about anything. */
export const agree = stems(`
consent|permission|permit|agree|opt in|optin|allow|authori|may we|can we|could we|approve of|ok to|okay to|ok with|happy for|happy to be|granted
einverst|einwillig|zustimm|ich stimme.|stimme zu|stimmen sie|erlaub|dürfen wir|dürfen|darf.
accept|accord.|consens|autoris|autoriz|d'accord|acept|de acuerdo|permiso|permiten|aceit|concord|permiss|accett|acconsent|pouvons-nous|peut-on|podemos|possiamo
toestemm|akkoord|instem|mogen we|mogen wij|mag je|mag uw|mag mijn
zgod|zgadz|wyraża|souhlas|súhlas|soglas|soglaš|suglas|saglas|pristan|privol|pristaj|czy możemy|môžeme|můžeme|smemo|možemo
соглас|разреш|згод|дозв|погодж|съглас|саглас|можно ли|можем ли|чи можемо|смемо
συμφων|συναιν|συγκατ|επιτρεπ|επιτρεψ|μπορουμε
izin|onay|kabul|rıza
*موافق|*وافق|*إذن|*سماح|*تسمح|*اسمح|يمكننا
*מסכימ|*מסכים|*הסכמה|*מאשר|*אישור|*רשות|אפשר
رضایت|اجازه|می‌توانیم
सहमत|सहमति|अनुमति|স্বীকৃত|সম্মত|অনুমতি|সম্মতি|اجازت|رضامند|متفق
同意|承諾|許可|了承|よろしいです|いいです|授权|授權|允许|允許|动意|愿意|願意|동의|허락|승낙|허용|될까요|괜찮
samtyck|samtykk|godkänn|godta|tillåt|tillad|får vi|må vi|kan vi|suostu|hyväksy|saako|olen nõus|nõustu|tohime|piekrī|piekriš|drīkst|sutink|sutikim|galime
hozzájár|beleegy|engedély|egyetért|consimț|de acord|acord.|acordul|suntem de acord|sunteți de acord|setuju|bolehkah|izinkan|đồng ý|cho phép|có thể|ยินยอม|อนุญาต|ยอมรับ|kubali|nakubali|naruhusu|ridhaa|ruhusu|tunaweza|baimen|ados.|onartz|pumapayag|sang-ayon|strinja|autoritz
თანახმა|ვეთანხმ|համաձայն|razıyam|razılıq|icazə|келісем|рұқсат|roziman|ruxsat|зөвшөөр|payag|согласувате|се согласувам|राजी|मन्जुर|मंजूर
`);

/** What yes-or-no columns are also about. Sure enough to let them pass, where nothing is said of publishing. */
export const other = stems(`
newsletter|news letter|to receive|like receive|news.|mailing|mailinglist|subscri|updates|update me|keep me|stay informed|stay up to date|keep informed|contact me|contact you|may we contact|be contacted|e-mail me|email me|email you|call me|text me|sms.|volunteer|donat|donor|years old|over 18|over 16|over the age|of age|age.|18+|18 years|16 years|adult|minor.|terms|conditions|privacy|gdpr|data protection|personal data|my data|data processing|captcha|robot|human.|personal capacity|individual capacity|own capacity|on behalf|in my own name|photo|picture|logo|cookies|language|referr|membership|member of|are you a member|press.|interview|available for|help us|attend|dietary|t-shirt|share on|social media|tweet|gender|translat|speak|hear about|heard about|entendu parler|von uns erfahren|aufmerksam geworden|oído hablar|ouviu falar|sentito parlare|gehoord over|find out about|follow|student|teacher|veteran|resident|citizen|voter|registered|have you read|i have read|how many|how old|signed before|duplicate check
rundbrief|zu erhalten|neuigkeit|zusend|infobrief|verteiler|abonn|kontaktier|kontakt auf|kontaktaufnahme|auf dem laufenden|informiert|spende|ehrenamt|volljährig|jahre alt|mindestens 18|mindestens 16|datenschutz|dsgvo|datenverarb|personenbezogen|nutzungsbeding|agb.|kein roboter|eigenem namen|eigenen namen|privatperson|im namen von|mithelfen|mitmachen|mitglied
infolettre|lettre d'information|recevoir.|nouvelles|tenu informé|tenue informée|au courant|lettre d'info|inscri|contact|bénévol|don.|majeur|ans.|conditions|confidentialité|rgpd|données personnelles|titre personnel|au nom de|aider|boletín|recibir.|novedades|noticias|suscri|voluntari|dona.|donar|donaci|mayor de|años|términos|condicion|privacidad|datos personales|protección de datos|título personal|capacidad personal|en nombre de
notícias|receber.|novidades|ricevere.|aggiornament|novità|inscrev|inscrit|contat|voluntár|doar|doação|maior de|anos.|termos|condiç|dados pessoais|lgpd|título pessoal|iscri|contatt|volontar|maggiorenne|anni.|termini|condizioni|dati personali|titolo personale|a nome di
nieuwsbrief|te ontvangen|otrzymyw|przesyłani|zasílán|aanmeld|op de hoogte|vrijwillig|voorwaarden|jaar.|avg.|persoonsgegevens|persoonlijke titel|kontaktow|wolontari|regulamin|pełnoletn|rodo.|danych osobowych|odběr|novinky|kontaktov|dobrovoln|podmínk|podmienk|osobních údajů|osobných údajov|18 let
рассыл|получать|отримувати|получить|подписаться на|новост|связаться|связывать|волонт|услови|лет.|конфиденциальност|персональн|розсил|новин|зв'яз|умов|років
ενημερωτικ|επικοιν|όρους|ετών|εθελον|προσωπικών δεδομ|bülten|haber.|haberler|iletişim|gönüllü|koşul|yaş|kişisel veri|kvkk
نشرة|النشرة|تواصل|متطوع|شروط|خصوصية|ניוזלטר|דיוור|עדכונים|ליצור קשר|מתנדב|תנאי|פרטיות|خبرنامه|تماس|داوطلب|شرایط|حریم|न्यूज़लेटर|समाचार|संपर्क|शर्त|स्वयंसे|গোপনীয়তা|নিউজলেটার|যোগাযোগ|শর্ত
メルマガ|ニュースレター|連絡|規約|プライバシーポリシー|個人情報|歳以上|ボランティア|订阅|訂閱|联系|聯繫|条款|條款|隐私|隱私|志愿|뉴스레터|연락|약관|개인정보|자원봉사|만 14세
nyhetsbrev|kontakta|kontakte|villkor|vilkår|personuppgift|personopplys|personoplys|nyhedsbrev|frivillig|år.|uutiskirje|yhteydenot|ehdot|henkilötie|hírlevél|kapcsolat|feltétel|adatvédel|adatkezel|személyes adat|önkéntes|buletin|informări|contacta|termeni|voluntar|vârst|date personale|datelor cu caracter|*langganan|kabar|*hubungi|syarat|relawan|bản tin|liên hệ|điều khoản|dữ liệu cá nhân|จดหมายข่าว|ติดต่อ|เงื่อนไข|ข้อมูลส่วนบุคคล|jarida|wasiliana|uudiskir|jaunum|naujienlaišk
`);

/** Names and signatures: what makes a sentence about agreeing one about being named. */
export const naming = stems(`
name|named|be listed|being listed|be mentioned|be shown|be credited|signature|signatory|signatories|surname|list me|list you|credit me|namen|namens|unterschrift|nom.|nom|nombre|firma|firmante|nome|assinatura|naam|handtekening|imie|imion|nazwisk|podpis|jmén|meno|mena|mené|menom|ime.|imena|imenom|имя|имен|име.|името|фамили|подпис|ім'я|імен|прізвищ|підпис|όνομα|ονοματ|υπογραφ|isim|ismi|ismimi|adım|adın|adı.|adi.|imza|*اسم|*توقيع|*שמי|*שמך|*שמכם|שם.|*השם|*חתימ|نام|نامم|امضا|नाम|हस्ताक्षर|নাম|স্বাক্ষর|دستخط|பெயர்|氏名|名前|お名前|署名|姓名|名字|签名|簽名|签署|이름|성명|서명|성함|namn|navn|underskrift|nafn|nimi|nime|nimeä|nimen|allekirj|allkiri|vārd|parakst|vard|paraš|név.|neve|nevé|aláír|nume|semnătur|nama|tanda tangan|tên|chữ ký|ชื่อ|ลายเซ็น|jina|saini|izena|enw.|emri
სახელ|անուն|adımın|adınız|атым|есім|ismim|ismingiz|нэр|pangalan|nama saya|името|तपाईंको नाम
`);
