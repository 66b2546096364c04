// Which field a column, key or heading of a source means: by its name, in several languages.

import type { ImportField } from './entry.ts';

const synonyms: readonly (readonly [ImportField, string])[] = [
  [
    'name',
    'name|fullname|displayname|پورا نام|مکمل نام|آپ کا نام|ad və soyad|adı və soyadı|ad soyad|толық аты-жөні|аты-жөніңіз|ism familiya|ism va familiya|овог нэр|naam en van|volle naam|voornaam en naam|naam en voornaam|adınız|adınız, soyadınız|adınız/soyadınız|isminiz|neve|az ön neve|teljes neve|nimesi|koko nimesi|nimi ja sukunimi|numele dvs|numele dumneavoastră|ваше имя|ваше ім’я|ваше имя и фамилия|ім’я, прізвище|ваше прізвище та ім’я|vaše jméno|vaše meno|vaše ime|imię i nazwisko sygnatariusza|imię, nazwisko|jméno, příjmení|twoje imię i nazwisko|ditt navn|ditt namn|dit navn|fulle navn|hele navnet|nafn þitt|nama anda|tên của bạn|họ tên đầy đủ|الاسم واللقب|اسمك|اسمك الكامل|שמך|שמך המלא|नाम और उपनाम|आपका नाम|আপনার নাম|姓名（必填）|您的姓名|您的名字|貴姓大名|本人姓名|ご氏名|おなまえ|名前（フルネーム）|성함을 적어주세요|이름(실명)|실명|ሙሉ ስም|όνομα και επώνυμο|ονομα επωνυμο|signername|signatoryname|personname|vorname nachname|nachname vorname|prénoms et nom|họ tên|nama penuh|სახელი|անուն|аты-жөні|толық аты|prénom nom|nom prénom|etu- ja sukunimi|suku- ja etunimi|vardas ir pavardė|vārds un uzvārds|vārds, uzvārds|ad soyad|adınız soyadınız|adınız ve soyadınız|adı soyadı|ad, soyad|jina kamili|jina lako|pangalan|buong pangalan|nomo|plena nomo|სახელი და გვარი|სახელი, გვარი|enw|enw llawn|ainm|nafn|fullt nafn|emri dhe mbiemri|emri i plotë|izen-abizenak|ime i prezime|ime in priimek|ees- ja perekonnanimi|անուն ազգանուն|tam ad|ism|to‘liq ism|author/name|numele complet|nume complet|nama lengkap|nama|ชื่อ-นามสกุล|isim|i̇sim|isim soyisim|wie heißen sie|come ti chiami|cómo te llamas|comment vous appelez-vous|hoe heet je|hoe heet u|jak się nazywasz|qual é o seu nome|cómo se llama|nom i cognoms|cognoms i nom|vor und nachname|name, vorname|nachname, vorname|voor- en achternaam|för- och efternamn|meno a priezvisko|priezvisko a meno|ime i prezime|ime in priimek|prezime i ime|име и презиме|име и фамилия|ім’я та прізвище|прізвище та ім’я|прізвище, ім’я|піб|nome e apelidos|nome e sobrenome|nome e apelido|nome e cognome|cognome e nome|nombre y apellido|apellidos y nombre|nombres y apellidos|nazwisko i imię|příjmení a jméno|numele și prenumele|adı soyadı|isim soyisim|isim|fulde navn|fullt navn|fullständigt namn|koko nimi|vārds, uzvārds|vārds uzvārds|vardas pavardė|vardas, pavardė|ees- ja perekonnanimi|izen-abizenak|izena|emri dhe mbiemri|enw llawn|fullt nafn|nafn|الاسم واللقب|الاسم الثلاثي|الاسم بالكامل|نام و نام خانوادگی|पूरा नाम|পুরো নাম|முழு பெயர்|பெயர்|名字|full name|your name|your full name|signatory|signature|signatories|signer|signers|signed by|signataire|firmante|unterzeichner|unterzeichnerin|unterzeichner/in|unterzeichner*in|unterzeichnende|firmatario|firmataria|ondertekenaar|signatário|sygnatariusz|підписант|подписант|name of signatory|display name|public name|name to display|name to be displayed|name as it should appear|supporter|supporter name|complete name|first and last name|name and surname|naam|nom et prenom|ad soyad|imię i nazwisko|jméno a příjmení|nume și prenume|teljes név|név|namn|navn|nimi|ονοματεπώνυμο|όνομα|नाम|নাম|نام|ชื่อ|họ và tên|nama|jina|прізвище та ім’я|nombre completo|nom complet|nom et prénom|nome completo|nombre y apellidos|vor- und nachname|vollständiger name|volledige naam|имя и фамилия|фио|姓名|氏名|お名前|名前|이름|성함|성명|الاسم|الاسم الكامل|שם מלא|שם',
  ],
  [
    'firstName',
    "first name|meno|name.first|name.given|name/first|jméno|ime|име|vārds|vardas|eesnimi|utónév|emri|křestní jméno|imię|imiona|krstné meno|förnamn|fornavn|etunimi|keresztnév|utónév|prenume|adı|ім’я|ім'я|الاسم الأول|שם פרטי|पहला नाम|nama depan|jina la kwanza|first names|given name|given names|firstname|forename|first|vorname|prénom|prenom|nombre|nombres|nome|voornaam|имя|名",
  ],
  [
    'lastName',
    'last name|name.last|name.family|name/last|nume|příjmení|uzvārds|pavardė|perekonnanimi|cognoms|abizenak|mbiemri|příjmení|nazwisko|priezvisko|efternamn|efternavn|etternavn|sukunimi|vezetéknév|nume de familie|soyad|soyadı|επώνυμο|επίθετο|прізвище|презиме|prezime|priimek|اسم العائلة|اللقب|שם משפחה|نام خانوادگی|उपनाम|họ|nama belakang|นามสกุล|jina la ukoo|surname|family name|lastname|last|nachname|familienname|nom|nom de famille|apellido|apellidos|sobrenome|cognome|achternaam|фамилия|姓',
  ],
  [
    'affiliation',
    'affiliation|təşkilat|müəssisə|ұйым|мекеме|tashkilot|muassasa|байгууллага|samahan|organisasyon|pertubuhan|institusi|ორგანიზაცია|დაწესებულება|կազմակերպություն|հաստատություն|یونیورسٹی/ادارہ|kurumunuz|kurum adı|çalıştığınız kurum|okulunuz|iş yeriniz|üniversiteniz|pracoviště|pracovisko|zaměstnání / instituce|pracovní zařazení / instituce|organizace/instituce|afiliace|afiliácia|miejsce pracy|afiliacja/miejsce pracy|organizacja/instytucja|munkahelye|munkahely/szervezet|szervezete|intézménye|organisaatiosi|työnantaja|oppilaitos|taustayhteisö|arbetsgivare|lärosäte|arbeidsgiver|institusjon|tilhørighet|lærested|arbejdsgiver|institution/arbejdsplads|tilknytning|werkgever|werkplek|instelling|organisatie/instelling|lugar de trabajo|centro de trabajo|empresa o institución|universidad o institución|local de trabalho|instituição/organização|vínculo institucional|luogo di lavoro|ente/istituzione|ente o istituzione|azienda|lieu de travail|employeur|structure d’appartenance|université/établissement|laboratoire|організація/установа|місце роботи|місце праці|заклад/організація|организация/учреждение|учреждение/организация|место работы/учёбы|місце роботи/навчання|месторабота|институция|радно место|установа/организација|radno mjesto|institucija|zavod|delovno mesto/ustanova|darbovietė|darbavieta|töökoht|εργασιακός φορέας|ίδρυμα/φορέας|χώρος εργασίας|مكان العمل أو الدراسة|الجامعة|الهيئة|מקום העבודה|המוסד|ארגון/מוסד|محل کار/تحصیل|دانشگاه|सम्बद्धता|संस्थान|संगठन/संस्था|প্রতিষ্ঠানের নাম|সংগঠন|勤務先・所属|所属（大学・団体など）|所属・勤務先|工作單位|任职单位|所在单位|所属机构|服務單位|服务单位|학교|직장|근무처|소속 단체|소속/단체|nơi làm việc|nơi công tác|cơ quan công tác|tempat kerja|instansi/lembaga|asal instansi|หน่วยงาน/องค์กร|มหาวิทยาลัย|mahali pa kazi|chuo|lembaga|yritys|yritys tai yhteisö|ente di appartenenza|organización o entidad|entidad o institución|établissement / laboratoire|organisation/betrieb|institution/organisation|company / organisation|entitat|iestāde|organizācija|įstaiga|asutus|asutus/organisatsioon|ustanova/organizacija|stofnun|erakundea|institucioni|where do you work or study|where do you work or study?|employer/organisation|entidad|entidade|afiliación institucional|arbeitgeber|hochschule|universität|universidad|universidade|università|instytucja|uczelnia|instituce|organisace|zaměstnavatel|inštitúcia|organizácia|arbetsplats|arbejdsplads|arbeidssted|työpaikka|munkahely|intézmény|instituție|işyeri|φορέας|ίδρυμα|οργανισμός|заклад|установа|учреждение|所属先|所属団体|所属機関|勤務先|工作单位|單位|機構|机构|學校|소속기관|단체|جهة العمل|مكان العمل|מוסד|מקום עבודה|وابستگی|محل کار|संस्था|প্রতিষ্ঠান|ادارہ|cơ quan|đơn vị|instansi|lembaga|หน่วยงาน|สังกัด|องค์กร|taasisi|shirika|ustanova|organizacija|организација|organisation|affiliations|institutional affiliation|organisation called|name of organisation|name of organization|name of your organisation|name of your organization|org|organisme|structure|workplace|place of work|where do you work|employer name|school|zugehörigkeit|institution name|filiación|afiliación|afiliação|affiliazione|afiliacja|organizacja|organizace|szervezet|organizație|kurum|kuruluş|οργάνωση|організація|संगठन|سازمان|organisaatio|tổ chức|organisasi|organization|organisation name|organization name|your organisation|your organization|company|employer|institution|institute|university|group|einrichtung|firma|verein|organización|organizacion|institución|organisme|établissement|organização|instituição|organizzazione|ente|organisatie|организация|место работы|组织|单位|機関|所属|団体|소속|المؤسسة|المنظمة|ארגון',
  ],
  [
    'role',
    'role|vəzifə|peşə|қызметі|лавозим|kasb|албан тушаал|tungkulin|propesyon|jawatan|პოზიცია|პროფესია|պաշտոն|մասնագիտություն|عہدہ/پیشہ|unvanınız|ünvanınız|unvan/görev|mesleğiniz|göreviniz|ünvan|profese|profese/funkce|povolání/profese|pracovní pozice|pracovná pozícia|profesia|funkcia|povolanie/funkcia|tytuł/stanowisko|tytuł zawodowy|zawód/funkcja|foglalkozása|beosztása|tisztség|ammattisi|ammatti/titteli|ammatti tai titteli|toimenkuva|yrke eller titel|titel eller yrke|tittel|stilling eller tittel|titel/stilling|stilling eller titel|beroep/functie|functie/beroep|hoedanigheid|profesión u ocupación|profesión/ocupación|cargo o función|cargo/puesto|oficio|profissão/cargo|cargo/função|professione/ruolo|professione o ruolo|mansione|métier/fonction|fonction/métier|fonction ou métier|statut professionnel|qualité/fonction|profession/qualité|beruf oder funktion|beruf/tätigkeit|funktion/amt|посада/професія|професія/посада|фах|рід занять|род занятий|профессия/должность|должность/профессия|учёная степень, должность|длъжност/професия|професија|звање|zvanje|funkcija|poklic|darbo pareigos|profesija/pareigos|amats/profesija|ametikoht|amet/elukutse|ιδιότητα/επάγγελμα|επάγγελμα/ιδιότητα|αξίωμα|المهنة أو الصفة|الصفة المهنية|التخصص|עיסוק|תפקיד/מקצוע|شغل/سمت|پیشه|पदनाम|पद/पेशा|পদ|পেশা/পদবি|职称|职称/职务|职务/职称|職稱/職務|職業・肩書|肩書・職業|ご職業|お肩書き|役職・肩書|직업/직책|직책/직위|직급|chức danh/nghề nghiệp|nghề|jabatan/pekerjaan|profesi/jabatan|อาชีพ/ตำแหน่ง|wadhifa|taaluma|занятие|o que faz|was machen sie beruflich|длъжност|profesia|funcția|ocupația|pozicija|ammattinimike|titteli|stillingsbetegnelse|stilling/yrke|yrke/stilling|beruf/funktion|funktie|fonction/titre|titre/fonction|cargo/función|cargo/ocupación|cargo o profesión|ruolo/funzione|função|função/cargo|titel/yrke|yrke/titel|titel/beroep|càrrec|professió|amats|pareigos|profesija|amet|elukutse|starf|lanbidea|profesioni|hivatás|povolání / funkce|beruf / funktion|stilling/tittel|what do you do|what is your job|job function|title/role|role/title|berufsbezeichnung|tätigkeit|amt|zawód|stanowisko|funkcja|tytuł|povolání|funkce|pozice|povolanie|yrke|befattning|yrkestitel|stilling|ammatti|tehtävä|foglalkozás|beosztás|meslek|görev|unvan|ocupación|ocupacion|profesion|profissao|ocupação|occupazione|professione|qualifica|incarico|beroep|métier|qualité|titre|profesie|funcție|ocupație|професія|посада|професия|επάγγελμα|ιδιότητα|θέση|職業|役職|肩書き|职业|職稱|职务|头衔|직업|직위|직함|المهنة|الوظيفة|الصفة|מקצוע|תואר|شغل|سمت|حرفه|पद|पेशा|व्यवसाय|পেশা|পদবি|عہدہ|پیشہ|nghề nghiệp|chức vụ|chức danh|pekerjaan|jabatan|profesi|อาชีพ|ตำแหน่ง|kazi|cheo|zanimanje|занимање|title|job|job title|position|occupation|profession|beruf|funktion|titel|cargo|puesto|profesión|fonction|poste|profissão|ruolo|functie|должность|职位|肩書|직책|المنصب|תפקיד',
  ],
  [
    'place',
    'country|país de residència|¿desde qué país firmas|国・地域|国または地域|国籍|居住国|国家/地区|국가/지역|country of work|country/territory|kraj|země|stát|krajina|maa|ország|țara|țară|ülke|χώρα|країна|държава|država|земља|देश|দেশ|ملک|کشور|quốc gia|negara|ประเทศ|nchi|riik|valsts|šalis|herkunftsland|país de residencia|pays de résidence|country/region|country or region|nation|land|país|pais|pays|paese|страна|国家|国|국가|البلد|الدولة|מדינה|country of residence|country code|country iso|country iso code|iso country code|iso country|iso code|iso alpha-2|country of affiliation|ländercode|länderkürzel|landeskürzel|landcode|landkode|landskod|code pays|code du pays|código de país|código país|código do país|codice paese|kod kraju|kód země|kód krajiny|код страны|код країни|ülke kodu|maakoodi|国コード|国家代码|國家代碼|國家/地區|국가 코드|državo|zemlja|land/region|land / region|pays/région|país/región|location',
  ],
  ['region', 'region|región|région|região'],
  [
    'link',
    'link|website|web site|web|site|url|homepage|home page|profile|webseite|internetseite|sitio web|página web|site web|site internet|sito|сайт|网站|ウェブサイト|الموقع|אתר',
  ],
  ['ror', 'ror|ror id|ror-id|ror.org'],
  ['orcid', 'orcid|orcid id|orcid-id|orcid.org|your orcid|orcid number'],
  ['wikidata', 'wikidata|wikidata id|wikidata item|wikidata-id|qid'],
  ['handle', 'handle|github|gitlab|codeberg|username|user name|github username|github handle'],
  [
    'date',
    'date|sygnatura czasowa|časové razítko|časová pečiatka|časová značka|tidsstämpel|tidsstempel|aikaleima|időbélyeg|marcă temporală|zaman damgası|χρονική σήμανση|позначка часу|타임스탬프|طابع زمني|חותמת זמן|dấu thời gian|stempel waktu|ประทับเวลา|timestamp|datetime|date and time|date & time|date submitted (utc)|submit date (utc)|submit date|submitdate|signed date|signature date|date signed|date added|added|end time|stage date (utc)|start date (utc)|start date|startdate|date started|submitted at|submission date|submit date|date submitted|signed|signed at|signed on|created|created at|created_at|completed time|completion time|fertigstellungszeit|heure de fin|hora de finalización|hora de conclusão|ora di completamento|tijd van voltooien|voltooiingstijd|godzina ukończenia|slutförandetid|fuldførelsestidspunkt|fullføringstidspunkt|valmistumisaika|čas dokončení|čas dokončenia|befejezés időpontja|ora finalizării|tamamlanma zamanı|время завершения|час завершення|ώρα ολοκλήρωσης|完了時刻|完成时间|完成時間|완료 시간|وقت الإكمال|זמן השלמה|start time|datum|zeitstempel|zeitpunkt|fecha|marca temporal|horodateur|carimbo de data/hora|data|informazioni cronologiche|tijdstempel|дата|отметка времени|时间戳记|日付|タイムスタンプ',
  ],
  [
    'statement',
    'statement|comment|comments|un commentaire|commentaires|ein kommentar|kommentare|un comentario|comentarios|commenti|un commento|anything to add|anything else|anything you want to add|any comments|message|quote|kommentar|comentario|commentaire|comentário|commento|комментарий|留言|コメント',
  ],
  [
    'kind',
    'kind|type|who do you sign for|who are you signing for|signing on behalf of|signatory type|type of signatory|i sign as|signing as|are you signing as an individual or an organisation|are you signing as an individual or an organization|individual or organization|signature type|person or organisation|individual or organisation|signing as|i am signing as|typ|tipo|art',
  ],
  ['personalCapacity', 'personalcapacity|personal capacity|in a personal capacity|i sign in a personal capacity'],
  ['language', 'language of the name'],
  ['roleLanguage', 'rolelanguage'],
  ['statementLanguage', 'statementlanguage'],
  ['sortName', 'sortname|sort name'],
  ['initiator', 'initiator'],
  ['revision', 'revision'],
  [
    'rowId',
    '#|id|response id|responseid|submission id|answer id|entry id|record id|no.|no|nr.|nr|n°|nº|№|row|number|numéro|número|nummer|номер|番号|序号',
  ],
];

const byName = new Map<string, ImportField>();
for (const [field, names] of synonyms)
  for (const name of names.split('|')) {
    byName.set(straight(name), field);
    // As it is looked up: without hyphens.
    const spaced = straight(name).replace(/[_-]/g, ' ').replace(/ {2,}/g, ' ');
    if (!byName.has(spaced)) byName.set(spaced, field);
  }

/** Apostrophes are typed in several ways. */
function straight(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'");
}

/** Words that say that a column is no one's business: addresses and numbers under which someone can be reached. */
const privateWords =
  /e-?mail|e-?post|posta elettronica|poczta|sähköposti|elektronick|courrier élect|adresă|e-posta|correo|courriel|почт|メール|邮箱|邮件|이메일|البريد|דוא|phone|telef|téléf|handy|mobile|móvil|celular|whatsapp|телефон|電話|电话|전화|הטלפון|الهاتف|street|straße|strasse|postal|post ?code|postcode|\bzip\b|\bplz\b|(?:mailing|street|home|ip) address|^address|^adresse|dirección|^ip$|birth|geburt|gender|passport/i;

/** Headers that are taken for a field and could mean another: a title is a profession, or Dr; a type may be one of anything. */
const severalMeanings = new Set('title|titel|type|typ|tipo|art|group|location|message|profile|signature|data|first|last|web'.split('|'));
/** What is beside a header and changes nothing. */
const harmless =
  /^(?:s|n|optional|required|mandatory|if any|if applicable|si procede|si aplica|si corresponde|falls zutreffend|falls vorhanden|ggf|le cas échéant|se aplicável|se houver|se applicabile|se presente|indien van toepassing|jeśli dotyczy|pokud existuje|при наличии|за наявності|varsa|opsional|jika ada|nếu có|public|last,? first|surname,? first|family name,? first|nachname,? vorname|apellidos?,? nombres?|nom,? prénom|cognome,? nome|freiwillig|pflichtfeld|opcional|obligatorio|facultatif|obligatoire|facoltativo|optioneel|frivilligt|frivillig|valgfritt|valgfrit|valgfri|vapaaehtoinen|nepovinné|nepovinne|opcjonalnie|nieobowiązkowo|voluntário|facultativ|isteğe bağlı|не обязательно|необов'язково|по желание|προαιρετικό|任意|선택|opsional|không bắt buộc|необязательно|可选|任意|اختياري)?$/iu;

const work = new Set<ImportField | undefined>(['affiliation', 'role', 'place']);
/** What belongs to it, and examples. */
const detail =
  /^(?:with|incl|including|e\.? ?g|for example|such as|z\.? ?b|zum beispiel|mit|inkl|p\.? ?ex|par exemple|avec|por ejemplo|con|com|exemplo|es\.|bijv|met|np\.|z |např|s |of your|department|city|town)(?![\p{L}])[^!?]{0,60}$/iu;

/** What a question says before it comes to the field: “What is your name?” */
const possessive =
  /^(?:(?:first off|first|to begin|to start|hi|hello|zuerst|zum anfang|pour commencer|para empezar|per iniziare)[,!:] )?(?:(?:please )?(?:enter|give|type|write|state|provide|tell us) |what(?:'s|’s| is) |wie (?:lautet|ist) |quel(?:le)? est |cu[aá]l es |qual [eè] |qual é |wat is |jak(?:ie|ie jest) |jaké je |hva er |vad är |hvad er |mikä on |(?:aus|in) welchem |¿?cómo te llamas|¿)?(?:your |the |ihre? |ihren |deine? |votre |vos |ton |ta |tu |su |il tuo |la tua |o seu |a sua |seu |sua |jouw |uw |je |twoje |twój |ваше |ваш |ваша |din |ditt |vaše |váš )?/u;
/** A name by itself in some languages, the given or the family name beside another column. */
export const isEitherName = new Set(
  "nombre|nombres|nome|nom|nume|имя|име|ім'я|імя|имя|vardas|vārds|eesnimi|emri|prénom|imię|imie|név|ad|adı|adınız|名|姓|first|last|ime|meno|jméno".split(
    '|',
  ),
);

export interface HeaderReading {
  /** Undefined where no one knows, `private` where it must not be written. */
  readonly field: ImportField | undefined;
  /** False where the header might mean something else, too. */
  readonly isCertain: boolean;
}

export function readHeader(header: string, map: ReadonlyMap<string, ImportField> = new Map()): HeaderReading {
  const key = headerKey(header);
  const asked = map.get(key);
  if (asked) return { field: asked, isCertain: true };
  if (namesOrganisations(header)) return { field: 'affiliation', isCertain: true };
  if (privateWords.test(key)) return { field: 'private', isCertain: true };
  // `countryCode`, `fullName`: programs write words without spaces between them.
  const parted = /\s/u.test(header.trim()) ? key : headerKey(header.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' '));
  const whole = byName.get(key) ?? byName.get(parted);
  if (whole) return { field: whole, isCertain: !severalMeanings.has(key) };
  // LimeSurvey writes its code before the question: “NAME. Your name”.
  const question = lastPart(key)
    .replace(/^[a-z]\w{0,20}(?:\[\w+\])?\.\s+(?=\S)/u, '')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
  // What is in brackets, or after a question, explains: “Organisation (optional)”, “Name: as it shall be shown”.
  const bare = question.replace(/(?<!\s)\s*[([（].*/su, '').replace(/[:?*？：].*/su, '');
  const short = bare
    .replace(/^(?:and|und|et|y|e|en) (?=\S)/u, '')
    .replace(/[_-]/g, ' ')
    .replace(/^(?:custom(?: field)?|field) (?=\S)/u, '')
    .replace(/^(?:person|signer|signatory|supporter|respondent|user|member) (?=\S)/u, '')
    .replace(possessive, '')
    // “ご所属”
    .replace(/^[ごお](?=\p{sc=Han})/u, '')
    .trim();
  const inner = fieldInBrackets(question);
  const outer = known(short) ?? fieldOfAll(short) ?? fieldOfPart(question);
  // “Name (given name)”, “Who signs? [Surname]”: a form that asks for several things at once says in brackets which this is.
  const isInner = inner !== undefined && (outer === undefined || ((inner === 'firstName' || inner === 'lastName') && outer === 'name'));
  if (isInner) return { field: inner, isCertain: true };
  const field = outer ?? fieldOfNoun(bare);
  if (outer === undefined) return { field, isCertain: false };
  const explanation = question
    .slice(bare.length)
    .replace(/[\s()（）[\]:?*？：]+/gu, ' ')
    .trim();
  const isExplained = harmless.test(explanation) || (work.has(field) && detail.test(explanation));
  return { field, isCertain: field !== undefined && !severalMeanings.has(short) && isExplained };
}

const known = (text: string): ImportField | undefined =>
  byName.get(text) ?? byName.get(text.replace(/ /g, '')) ?? byName.get(text.replace(/ {2,}/g, ' '));

function fieldInBrackets(question: string): ImportField | undefined {
  const inside = /[([（]([^()[\]（）]{2,60})[)\]）][\s*?:]*$/u.exec(question)?.[1];
  const field = inside === undefined ? undefined : known(inside.trim().replace(possessive, ''));
  return field === 'rowId' ? undefined : field;
}

/** “Please tell us who you are. - Full name”: exports put the question before each of its parts. */
function fieldOfPart(question: string): ImportField | undefined {
  const part = /^.{3,}?[.?:]?\s[-–—>|]\s([^-–—>|]{2,60})$/u.exec(question)?.[1];
  return part === undefined
    ? undefined
    : known(
        part
          .trim()
          .replace(/(?<![:?*])[:?*]+$/u, '')
          .replace(possessive, ''),
      );
}

/** “For which organisation?”: a question with the word of one field. Whether it asks for that, its values have to say. */
function fieldOfNoun(question: string): ImportField | undefined {
  const words = question.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word.length > 3);
  if (words.length < 2 || words.length > 8) return undefined;
  const fields = new Set(words.map((word) => byName.get(word)).filter((field) => field !== undefined));
  const [only] = fields;
  return fields.size === 1 && (only === 'affiliation' || only === 'role' || only === 'place') ? only : undefined;
}

/** Exports of nested answers write the way to them: `signer/given_name`, `attributes.full_name`. */
export function lastPart(key: string): string {
  return /^[\w-]+(?:[./][\w-]+){1,4}$/.test(key) ? (key.split(/[./]/).at(-1) ?? key) : key;
}

const titleWord =
  /^(?:(?:academic |akademischer |akademický )?(?:titles?|titel|titre|título|titolo|tytuł|titul|salutation|anrede|degree))$/iu;
const patronymic = /^(?:отчество|по батькові|бащино име|patronymic)$/iu;

/** “Organisation / institution”: each part means the same field. “Name / organisation” is a name, of whichever. */
function fieldOfAll(text: string): ImportField | undefined {
  const parts = text.split(/(?<!\s)\s*(?:\/|,| or | and | oder | und | ou | et | o | y | e | или | и )\s*/u);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const fields = new Set(parts.map((part) => (patronymic.test(part) ? 'firstName' : byName.get(part.replace(possessive, '')))));
  const [only] = fields;
  // “Full name and title”: the title is in front of the name. “Фамилия, имя, отчество”: all of a name.
  if (fields.size === 2 && fields.has('name') && parts.some((part) => titleWord.test(part))) return 'name';
  if (fields.size > 1 && fields.has('lastName') && [...fields].every((field) => field === 'firstName' || field === 'lastName'))
    return 'name';
  if (fields.size === 2 && fields.has('name') && fields.has('affiliation')) return 'name';
  return fields.size === 1 ? only : undefined;
}

/** One of its words is a header of names. */
export function speaksOfNames(header: string): boolean {
  return headerKey(header)
    .split(/[^\p{L}\p{M}'-]+/u)
    .some((word) => ['name', 'firstName', 'lastName'].includes(byName.get(word) ?? ''));
}

const vocabulary = new Set([...byName.keys()].flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}#]+/u)));
/** Writing in which spaces do not part words. */
const unparted = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** False where no word of a text is one that headers have, which is quickly seen; true says nothing. */
export function mayBeHeader(text: string): boolean {
  if (unparted.test(text)) return true;
  for (const word of text.toLowerCase().split(/[^\p{L}\p{M}\p{N}#]+/u)) if (vocabulary.has(word)) return true;
  return privateWords.test(text);
}

/** The field of a header; undefined where no one knows, `private` where it must not be written. */
export function fieldOfHeader(header: string, map: ReadonlyMap<string, ImportField>): ImportField | undefined {
  return readHeader(header, map).field;
}

/** “organization_name”: in a table without any name of a person, whose rows organisations are. */
export function namesOrganisations(header: string): boolean {
  return nameOfOrganisation.test(headerKey(header).replaceAll('_', ' '));
}

const nameOfOrganisation =
  /^(?:(?:organi[sz]ations?|institutions?|company|group|ngo|association|signatory organi[sz]ation) name|name of (?:the |your )?(?:organi[sz]ation|institution|company|group|ngo|association)|organisationsname|name der (?:organisation|institution)|nom de (?:l['’]organisation|l['’]association|la structure|l['’]institution)|nombre de (?:la organizaci[oó]n|la instituci[oó]n|la entidad|la asociaci[oó]n)|nome da (?:organiza[cç][aã]o|institui[cç][aã]o|entidade)|nome dell['’](?:organizzazione|associazione|ente)|naam (?:van de )?organisatie|nazwa organizacji|n[aá]zev organizace|название организации|назва організації)$/iu;

/** A header on one line, without what cannot be seen or typed. */
export function headerText(header: string): string {
  return header
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

export function headerKey(header: string): string {
  return straight(headerText(header).toLowerCase());
}

/** How a field is called in reports and on the command line. */
export function fieldName(field: ImportField): string {
  return field === 'place' ? 'country' : field;
}
