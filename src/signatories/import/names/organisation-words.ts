// Words that organisations have in their names, in many languages, by how much they say.

import { wordList } from './words.ts';

/** What no person is called. */
export const certainWords = wordList(`
  institute | institutes | institution | foundation | association | society | network | organisation | organization | organisations | organizations | coalition | council
  committee | commission | community | communities | collective | campaign | campaigns | initiative | initiatives | project | platform | alliance | federation | confederation | university | laboratory
  laboratories | corporation | cooperative | co-operative | co-op | movement | observatory | consortium | syndicate
  department | dept | faculty | ministry | agency | authority | hospital | clinic | museum | gallery | library | archive | archives | academy | conservatory
  seminary | synagogue | diocese | archdiocese | congregation | monastery | convent | fellowship of | friends of | friends society | sisters of | brothers of | union of | trust for | fund
  party of | democrats | libertarians | coop | charities | taskforce | task force | working group | study group | action group | support group | pressure group | research group | think tank
  ngo forum | chamber of | board of | centre for | center for | centre of | center of | institute for | school of | college of | house of | students' union | trade union | labour union | labor union
  employees | employees' | graduates | graduates' | tenants | tenants' | pensioners | retirees | družstvo | društvo | drustvo | udruga | udruženje | udruzenje | zadruga | klub | kluby | klubi | zveza | savez | biedrība | biedriba | draugija | seltsi | ühing | uhing
  workers' union | trades council | watchdog | secretariat | assembly | congress | parliament | senate | publishers | publications | publishing | productions | studios | solutions | technologies
  systems | services | consulting | consultants | consultancy | associates | holdings | ventures | industries | enterprises | startup | nonprofit | non-profit | volunteers | rights
  liberties | ngo's | u3a | ymca | ywca | ngo network | society of | club of | order of | league of | guild of | church of | parish of | parish council | town council | city council | county council
  ngo coalition | group | groups | advocates | defenders | activists | scientists | researchers | students | teachers | workers | writers | journalists | lawyers | doctors | nurses | engineers
  artists | musicians | parents | mothers | farmers | citizens | residents | neighbours | neighbors | voters | consumers | refugees | migrants | veterans | survivors | women's | people's | children's
  workers' | students' | parents' | farmers' | o.p.s
  runanga | ateneu | ateneo | ateneum | tapot | peña | komitato | casal | colla | coop | sociedad | sociedade | societa | societe | societat | socialist party | labour party | green party | pirate party | party
  institut | instituto | istituto | instituut | instytut | institutul | intezet | institutet | instituttet | fundacion | fundacao | fondation | stiftung | fondazione | stichting | stiftelse | stiftelsen | fundatia | fundacja | fundacio | zaklada | nadace | saatio
  asociacion | associacao | associazione | associacio | asociatia | asociace | asocijacija | vereniging | verein | vereinigung | verband | gesellschaft | genossenschaft | gewerkschaft | bundesverband | landesverband | ortsverein | netzwerk | netwerk | natverk | nettverk | netvaerk | reseau | red de | rede de | retea | siec | halozat
  organisatie | organisationen | organizacion | organizacao | organizzazione | organizacja | organizace | organizatia | szervezet | orgutun | orgutu | colectivo | coletivo | collectif | collettivo | col·lectiu | colectivul | kollektiv | kolektyw | kolektiv | campana | campanha | kampagne | iniciativa | iniciativas | iniciatywa | inisiatif | inisiyatifi | inisiyatif
  proyecto | projeto | projet | projekt | progetto | proiect | plataforma | plateforme | piattaforma | plattform | platforma | platformu | alianza | alianca | allianz | alleanza | alianta | sojusz | federacion | federacao | federazione | foderation | federacja | federace | federatia | confederacion | confederacao | confederation | confederazione
  ligue | bundnis | aktionsbundnis | arbeitsgemeinschaft | arbeitskreis | arbeitsgruppe | burgerinitiative | universitat | universitaet | universite | universidad | universidade | universita | universiteit | universitet | universitetet | uniwersytet | univerzita | universitatea | universitas | egyetem | yliopisto | universitesi | hochschule | fachhochschule | hogeschool | hogskola | hogskolan | ecole | ecoles | escuela | scuola | politecnico | politechnika | polytechnic | polytechnique | facultad | faculdade | faculte | facolta | fakultat | fakulteit | laboratorio | laboratoire
  cooperativa | cooperative | cooperatives | movimiento | movimento | mouvement | bewegung | beweging | hnuti | mozgalom | miscarea | hareketi | rorelsen | derechos | direitos | droits | diritti | rechten | menschenrechte | observatorio | observatoire | osservatorio | comite | comitato | komitee | komitet | comitetul | commissie | kommission | comision | comissao | consejo | conselho | conseil | consell | coordinadora | coordenacao | coordination | coordinamento
  sindicato | sindicatos | syndicat | sindacato | sindicat | vakbond | fagforening | fackforbund | zwiazek | svaz | szovetseg | forbund | forbundet | forening | foreningen | lyfrettindi | samtok | felag | liitto | yhdistys | egyesulet | alapitvany | tarsasag | kozosseg | stowarzyszenie | towarzystwo | zrzeszenie | spolek | sdruzeni | spolecnost | nadacni | obcanske | uniunea | societatea | coalitia | centrul | grupul | asociatia
  agencia | agence | agenzia | ministerio | ministere | ministero | ministerium | ministerie | centro de | centro | centre de | zentrum | centrum | centar | hospital universitario | biblioteca | bibliotheque | bibliothek | museo | musee | academia | academie | akademie | accademia | parroquia | eglise | kirche | kerk | pfarrgemeinde | kirchengemeinde | paroisse | parrocchia | diocesi | diocese
  dernegi | dernek | dayanismasi | girisimi | kolektifi | barosu | vakfi | vakif | sendikasi | sendika | birligi | odasi | meclisi | kooperatifi | enstitusu | merkezi | toplulugu | universite | konfederasyonu | federasyonu | yayasan | lembaga | perkumpulan | serikat | koalisi | aliansi | jaringan | komunitas | asosiasi | himpunan | koperasi | organisasi | pusat studi | pusat kajian | shirika | chama cha | taasisi | chuo kikuu | mtandao wa | jumuiya | kituo cha | baraza la
  nhom | cau lac bo | hiep hoi | to chuc | vien nghien cuu | dai hoc | mang luoi | cong ty | tong cong doan | quy bao
  фонд | институт | ассоциация | общество | организация | объединение | движение | союз | профсоюз | университет | партия | комитет | центр | академия | коалиция | сеть | ооо | нко | спилка | союза | асоциация | асоціація | організація | спілка | університет | інститут | мережа | товариство | рух | об'єднання | громадська | комітет | коаліція | удружење | фондација | организација | сдружение | фондация | движението
  συλλογος | ενωση | ιδρυμα | πανεπιστημιο | δικτυο | οργανωση | κινηση | ινστιτουτο | ομοσπονδια | εταιρεια | κεντρο | συνδεσμος | επιτροπη | συνδικατο | πρωτοβουλια
  جمعية | الجمعية | مؤسسة | المؤسسة | منظمة | المنظمة | شبكة | الشبكة | مركز | المركز | اتحاد | الاتحاد | جامعة | الجامعة | معهد | المعهد | لجنة | اللجنة | نقابة | النقابة | حركة | الحركة | ائتلاف | الائتلاف | منتدى | المنتدى | مبادرة | رابطة | الرابطة | هيئة | الهيئة | مجلس | المجلس | تحالف | التحالف | شركة | حزب
  انجمن | بنیاد | سازمان | مؤسسه | موسسه | دانشگاه | کانون | شبکه | مرکز | کمیته | جمعیت | اتحادیه | پژوهشگاه | شرکت | حزب | کارزار | تنظیم | ادارہ | یونیورسٹی | فاؤنڈیشن | ٹرسٹ | کونسل | انسٹیٹیوٹ | نیٹ ورک
  עמותה | עמותת | ארגון | אוניברסיטה | אוניברסיטת | האוניברסיטה | אגודה | אגודת | האגודה | איגוד | תנועה | תנועת | התנועה | מכון | המכון | פורום | רשת | קואליציה | קואליציית | מועצה | מועצת | הסתדרות | מרכז | המרכז | התאחדות | מפלגת | הקרן | בע"מ
  संघ | संस्था | संगठन | समिति | परिषद | मंच | संस्थान | फाउंडेशन | ट्रस्ट | विश्वविद्यालय | केंद्र | केन्द्र | अभियान | मोर्चा | आंदोलन | यूनियन | न्यास | महासंघ | मंडल | সংঘ | সংস্থা | সমিতি | ফাউন্ডেশন | বিশ্ববিদ্যালয় | পরিষদ | কেন্দ্র | ট্রাস্ট | জোট | ফোরাম | সংগঠন | ইউনিয়ন
  *มูลนิธิ | *สมาคม | *มหาวิทยาลัย | *เครือข่าย | *องค์กร | *สถาบัน | *สหภาพ | *ชมรม | *บริษัท | *สภาองค์กร | *คณะกรรมการ
  *協会 | *協會 | *协会 | *学会 | *學會 | *財団 | *法人 | *株式会社 | *有限会社 | *合同会社 | *大学 | *大學 | *委員会 | *委員會 | *委员会 | *連盟 | *联盟 | *聯盟 | *連合会 | *連合 | *组织 | *組織 | *団体 | *团体 | *組合 | *研究所 | *研究会 | *研究院 | *基金会 | *基金會 | *公司 | *中心 | *センター | *网络 | *網絡 | *網路 | *ネットワーク | *フォーラム | *コンソーシアム | *プロジェクト | *クラブ | *ユニオン | *の会 | *を守る会 | *协作 | *工会 | *工會 | *教会 | *教會 | *実行委 | *機構 | *联合会 | *聯合會 | *促進會 | *促进会 | *工作室
  *事務所 | *事务所 | *法律事務所 | *学系 | *學系 | *学部 | *學部 | *学院 | *學院 | *医院 | *病院 | *工会 | *工會 | *农会 | *農會 | *新聞社 | *出版社 | *美术馆 | *美術館 | *博物馆 | *博物館 | *图书馆 | *図書館
  *연합 | *협회 | *재단 | *대학교 | *위원회 | *센터 | *네트워크 | *노동조합 | *시민단체 | *학회 | *주식회사 | *연구소 | *연구원 | *모임 | *공동체 | *시민연대 | *인권연대 | *운동본부
  knihovna | kniznica | konyvtar | konyvtara | kutuphane | kutuphanesi | kirjasto | bibliotek | biblioteket | raamatukogu | biblioteka | biblioteca municipal | knjiznica | liburutegia | llyfrgell | leabharlann | perpustakaan | thu vien | maktaba ya | библиотека | бібліотека | βιβλιοθηκη | מספריית | ספריית | הספרייה | पुस्तकालय | গ্রন্থাগার
  divadlo | teatr | teatro | teatret | teatern | teatteri | teatras | teatris | szinhaz | tiyatrosu | kazaliste | pozoriste | gledalisce | antzokia | amharclann | theatr | nha hat | teatrul | театр | театър | θεατρο | תיאטרון | रंगमंच | নাট্যশালা
  liceo | liceu | lycee | gymnasium | gymnazium | gimnazjum | gimnazija | gimnazium | gimnazijum | lukio | koulu | skola | skolan | skole | skolen | szkola | iskola | lisesi | ilkokulu | ortaokulu | okulu | sola | sekolah | truong dai hoc | truong trung hoc | truong tieu hoc | ysgol | scoil | eskola | школа | школи | гимназия | гимназија | гімназія | училище | лицей | ліцей | σχολειο | γυμνασιο | λυκειο | בית ספר | विद्यालय | महाविद्यालय | বিদ্যালয়
  nemocnice | nemocnica | szpital | korhaz | korhaza | hastanesi | sairaala | sykehus | sykehuset | sjukhus | sjukhuset | sygehus | haigla | slimnica | ligonine | bolnica | spitalul | rumah sakit | benh vien | больница | лікарня | болница | νοσοκομειο | مستشفى | בית חולים | अस्पताल | হাসপাতাল
  nakladatelstvi | vydavatelstvo | wydawnictwo | kiado | yayinlari | yayinevi | forlaget | forlag | uitgeverij | editora | edicions | edizioni | kirjastus | leidykla | apgads | penerbit | nha xuat ban | издательство | видавництво | издаваштво | εκδοσεις | प्रकाशन | প্রকাশনী
  ulikool | universitate | universitates | universitetas | universiteto | univerza | sveuciliste | veleuciliste | haskoli | haskolinn | ollscoil | prifysgol | unibertsitatea | universitat | vysoka skola | vysoke skoly | hogskole | hojskole | fakulta | fakultet | fakulteta | wydzial | факультет | факултет | университета | університету
  *劇場 | *高等学校 | *中学校 | *小学校 | *剧院 | *劇院 | *电台 | *電台 | *도서관 | *극장 | *고등학교 | *중학교 | *초등학교 | *출판사 | *병원 | *โรงเรียน | *โรงพยาบาล | *ห้องสมุด | *โรงละคร | *สำนักพิมพ์
  cie | compagnie | compania de | compagnia | -jugend | jugend | jeunes ecologistes | mladi zeleni |
  -laget | -laug | -verein | -verband | -bund | -gesellschaft | -stiftung | -hochschule | -universitat | -institut | -initiative | -netzwerk | -bundnis | -zentrum | -museum | -akademie | -bibliothek | -gewerkschaft | -vereinigung | -gemeinschaft | -kirchengemeinde | -werkstatt
  -vereniging | -stichting | -universiteit | -beweging | -genootschap | -foreningen | -forening | -forbundet | -forbund | -universitetet | -universitet | -stiftelsen | -hogskolan | -yhdistys | -saatio | -liitto | -yliopisto | -egyesulet | -szovetseg | -alapitvany | -tarsasag | -egyetem
`);

/** Words of organisations that families and given names have, too: Jane Church. */
export const surnameWords = wordList(`
  church | charity | parish | union | club | watch | center | centre | trust | league | forum | college | school | temple | chapel | abbey | mission | guild | circle | lab | labs | press | board | bank
  media | justice | action | friends | partners | legal | team | office | studio | works | bureau | company | escola | iglesia | chiesa | consiglio | ruch | labor | liga | rede | clube | circolo
  grupa | grupo | gruppo | groupe | gruppe | groep | umoja | chama | pusat | hoi dong | trung tam | lien minh | seura | קרן | הקרן | фонда
`);

/** Words that say “no person” only beside others: International, Digital, Freedom. */
export const vagueWords = wordList(`
  international | internationale | internacional | internazionale | national | nacional | nazionale | global | european | europea | europeo | europaische | african | asian | american | americas | europe | worldwide | world
  public | publico | open | digital | digitales | digitale | privacy | internet | technology | technologies | tech | human | humanos | humains | civil | social | political | policy | research | education
  democracy | democratic | equality | freedom | freedoms | future | change | climate | environment | environmental | earth | planet | peace | health | science | sciences | data | cyber | code | coding
  software | computing | computer | security | secure | encryption | source | free | local | rural | regional | united | first | voices | voice | against | without | beyond | stop | save | fight | youth
  women | people | citizen | student | worker | animal | animals | food | water | energy | wildlife | nature | news | radio | magazine | journal | gazette | review | times | tv | online | web | net
  indigenous | refugee | migrant | solidarity | solidaridad | solidarite | solidaritat | liberty | liberte | ciudadana | ciudadanos | usuarios | medios | comunicacion | tecnologia | datos | dados | acceso | consumer | consumers | consumidor
  transparency | accountability | integrity | inclusion | diversity | disability | housing | transport | cycling | amnesty | observer | monitor | alert | accion | acao | azione | aktion
`);

export interface OrganisationEvidence {
  readonly strength: 'certain' | 'surname' | 'vague';
  readonly word: string;
}

/** “e.V.”, “GmbH”, “Ltd.” at the end. Many are names or words in other letters, so the capitals count. */
const legalForm =
  /[\s,]((?:e\. ?V|gem\. ?e\. ?V|z\. ?s|z\. ?ú|o\. ?z|o\. ?p\. ?s|a\. ?s|s\. ?r\. ?o|d\. ?o\. ?o|S\. ?A|S\. ?L|S\. ?r\. ?l|S\. ?p\. ?A|B\. ?V|N\. ?V|Inc|Ltd|Corp|Co|Ltda|Cía|Kft|Pty)\.?|eV|g?GmbH(?: ?& ?Co\. ?KG)?|UG|AG|KG|OHG|LLC|LLP|PLC|plc|Limited|ASBL|asbl|VZW|vzw|ivzw|AISBL|SARL|SAS|SpA|Srl|SRL|BV|NV|AB|ApS|AS|Oy|r\. ?[yf]\.?|rf|ry|Zrt\.?|doo|OOD|onlus|ONLUS|ODV|Odv|APS|ETS|CIC|SCOP|ООО|АНО|НКО|ГО|בע"מ)$/u;

/** “Inc.” and nothing else. */
export function isLegalForm(text: string): boolean {
  return legalForm.exec(` ${text}`)?.[1] === text.replace(/\.$/u, '') || legalForm.exec(` ${text}`)?.[0].trim() === text;
}

/** In scripts whose words nothing parts, groups of people and their houses end so; names of people are shorter. */
const collective = /^(?=.{5,})[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]+(会|會|团|團|社|盟|组|組|队|隊|馆|館|院|站|園|园)$/u;
/** “Graduate Employees' Union”: whose it is. */
const possessive = /\p{L}s['’](?=\s\p{Lu})/u;

/** In capitals: Ngo is a family name. */
const nongovernmental = /(?<!\p{L})(NGOs?|ONGs?|NROs?)(?!\p{L})/u;

/** Legal forms that are in front. */
const formInFront = /^((?:ГО|БФ|БО|ГС|НГО|ООО|АНО|НКО|МОО|РОО|ТОВ|НУО|МБО|з\.с|НПО|СТ|ΑΜΚΕ|Κοιν\.?Σ\.?Επ|Κ\.Σ\.Π\.Ε)\.?)\s+[«"„“\p{Lu}]/u;

/** All that is looked for besides the words of lists. */
export const patterns = [nongovernmental, legalForm, formInFront, collective, possessive];

/** A name is asked about from several sides. */
let [lastText, last]: [string | undefined, OrganisationEvidence | undefined] = [undefined, undefined];

export function organisationEvidence(text: string): OrganisationEvidence | undefined {
  if (text !== lastText) [lastText, last] = [text, evidenceIn(text)];
  return last;
}

function evidenceIn(text: string): OrganisationEvidence | undefined {
  const certain =
    certainWords.find(text) ??
    nongovernmental.exec(text)?.[1] ??
    legalForm.exec(text)?.[1] ??
    formInFront.exec(text)?.[1] ??
    collective.exec(text)?.[1];
  if (certain !== undefined) return { strength: 'certain', word: certain };
  const surname = surnameWords.find(text);
  // Two such words say it together, as in “Parish Church”.
  if (surname !== undefined) {
    const rest = text.replace(surname, ' ');
    const isBacked = possessive.test(text) || surnameWords.find(rest) !== undefined || vagueWords.find(rest) !== undefined;
    return { strength: isBacked ? 'certain' : 'surname', word: surname };
  }
  const vague = vagueWords.find(text);
  return vague === undefined ? undefined : { strength: 'vague', word: vague };
}
