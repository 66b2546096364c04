// Words for what someone does, in many languages, and titles, which say that someone is a person and stay in the name.

import { foldText, wordList, wordsOf } from './words.ts';

const roles = wordList(`
  professor | prof | lecturer | reader in | researcher | scientist | student | phd student | phd candidate | fellow | founder | co-founder | cofounder | director | coordinator | co-ordinator | manager | president | vice-president | vice president
  chair | chairman | chairwoman | chairperson | co-chair | secretary | treasurer | artist | writer | author | journalist | reporter | editor | lawyer | attorney | advocate | activist | engineer | developer | programmer | coder | technologist
  designer | scholar | curator | critic | teacher | educator | doctor | physician | surgeon | nurse | midwife | therapist | psychologist | psychiatrist | analyst | consultant | ceo | cto | cfo | coo | ciso | officer | assistant | associate professor | adjunct | associate | dean | provost
  postdoc | postdoctoral | post-doc | candidate | philosopher | historian | economist | sociologist | anthropologist | biologist | chemist | physicist | mathematician | statistician | linguist | geographer | geologist | musician | composer | singer | actor | actress | filmmaker | photographer | poet | novelist | biographer | copywriter | storyteller | illustrator | sculptor | painter | translator
  librarian | archivist | minister | mp | mep | mla | msp | senator | councillor | councilor | mayor | governor | ambassador | diplomat | judge | barrister | solicitor | spokesperson | spokesman | spokeswoman | pastor | priest | curé | cure de | prêtre | aumônier | pasteur | vicar | rabbi | imam | bishop | deacon | chaplain
  sre | devrel | cryptographer | hobbyist | hobbiest | tinkerer | enthusiast | swe | tech lead | tech worker | software person | data person | xoogler | dev | devs | developers | maintainers | contributors | staffer | staff member | panelist | panellist | packager | sysop | moderator | steward
  farmer | carpenter | electrician | plumber | architect | planner | entrepreneur | owner | freelancer | freelance | independent | self-employed | retired | unemployed | unaffiliated | emeritus | emerita | maintainer | contributor | committer | creator | volunteer | organizer | organiser | member | supporter | user | admin | administrator
  sysadmin | devops | hacker | blogger | podcaster | youtuber | streamer | advisor | adviser | trustee | board member | head | head of | lead | leader | team lead | principal | partner at | intern | trainee | apprentice | citizen | parent | mother | father | grandmother | grandfather | pensioner | worker | social worker | employee | technician | accountant | auditor | strategist | specialist | expert | coach | trainer
  instructor | tutor | academic | investigator | evangelist | publisher | producer | playwright | illustrator | animator | game designer | data scientist | undergraduate | graduate student | alumnus | alumna | alum | pharmacist | dentist | veterinarian | optometrist | paramedic | firefighter | veteran | chef | baker | driver | cleaner
  convenor | convener | campaigner | organiser | programme lead | program lead | project lead | hydrologist | ecologist | zoologist | botanist | archaeologist | geneticist | epidemiologist | astronomer | meteorologist | climatologist | oceanographer | criminologist | political scientist | theologian | ethicist | barista | waiter | tailor | fisherman | fisher | shepherd | beekeeper | forester | gardener | miner | soldier | police officer | pilot | sailor | translator | interpreter | cartoonist | dancer | choreographer | comedian | dramaturge | set designer | art historian | museum director | clerk | civil servant | bookseller | shopkeeper | union representative | shop steward | organist | cellist | violinist | pianist | conductor
  bodenkundler | bodenkundlerin | limnologe | limnologin | hebamme | landwirt | landwirtin | bauer | bauerin | biologe | biologin | geologe | geologin | physiker | physikerin | chemiker | chemikerin | mathematiker | mathematikerin | okologe | okologin | geograf | geografin | geographin | ethnologe | ethnologin | politologe | politologin | politikwissenschaftler | politikwissenschaftlerin | krankenpfleger | krankenschwester | pflegekraft | erzieher | erzieherin | sozialarbeiter | sozialarbeiterin | sozialpadagogin | schauspieler | schauspielerin | musiker | musikerin | komponist | komponistin | sanger | sangerin | regisseur | regisseurin | filmemacher | filmemacherin | fotograf | fotografin | verleger | verlegerin | buchhandler | buchhandlerin | lektor | lektorin | ubersetzer | ubersetzerin | dolmetscher | dolmetscherin | publizist | publizistin | dichter | dichterin | lyriker | lyrikerin | maler | malerin | bildhauer | bildhauerin | architekt | architektin | tischler | tischlerin | handwerker | handwerkerin | oberarzt | oberarztin | zahnarzt | zahnarztin | tierarzt | tierarztin | apotheker | apothekerin | therapeut | therapeutin | theologe | theologin | bischof | bischofin | diakon | diakonin | stadtrat | stadtratin | gemeinderat | burgermeister | burgermeisterin | landrat | landratin | aktivist | aktivistin | unternehmer | unternehmerin | angestellter | angestellte | beamter | beamtin | schuler | schulerin | gewerkschafter | gewerkschafterin | obmann | obfrau | kurator | juristin | jurist | notar | notarin | richter | richterin | forster | forsterin | gartner | gartnerin | winzer | winzerin | imker | imkerin | fischer | fischerin | rangerin | ranger
  شاعر | شاعرة | مترجم | مترجمة | ممثل | ممثلة | مخرج | مخرجة | فنان | فنانة | معلم | معلمة | مدرس | مدرسة ابتدائية | ممرض | ممرضة | صيدلي | صيدلانية | متقاعد | متقاعدة | روائي | روائية | ناقد | ناقدة | مؤرخ | مؤرخة | اقتصادي | أكاديمي | أكاديمية | إعلامي | إعلامية | نقابي | نقابية | حقوقي | حقوقية | مزارع | مصور | مصورة | موسيقي | موسيقية | رسام | رسامة | قاضي | سفير سابق | نائب
  شاعر | پرستار | فیلم‌ساز | فیلمساز | روزنامه‌نگار | بازیگر | کارگردان | نقاش | مترجم | هنرمند | آموزگار | دبیر | استاد دانشگاه | مدرس دانشگاه | بازنشسته | جامعه‌شناس | اقتصاددان | مورخ | حقوقدان | ناشر | عکاس | موسیقیدان | آهنگساز | خواننده | کارگر | کشاورز | فعال مدنی | فعال حقوق بشر | فعال محیط زیست | زبان‌شناس | روانشناس | روان‌پزشک | دندانپزشک | معمار | طراح | منتقد | داستان‌نویس | نمایشنامه‌نویس
  היסטוריון | היסטוריונית | גמלאי | גמלאית | משורר | משוררת | מתרגם | מתרגמת | שחקן | שחקנית | במאי | במאית | אמן | אמנית | צלם | צלמת | אחות | אח מוסמך | עובד סוציאלי | עובדת סוציאלית | פסיכולוג | פסיכולוגית | ארכיאולוג | ארכיאולוגית | ביולוג | ביולוגית | פיזיקאי | כימאי | כלכלן | כלכלנית | סוציולוג | סוציולוגית | מחנך | מחנכת | מדריך | מדריכה | אדריכל | אדריכלית | מוזיקאי | מוזיקאית | עורך | עורכת | חקלאי | חקלאית | דוקטורנט | דוקטורנטית | פנסיונר | פנסיונרית
  ისტორიკოსი | იურისტი | ექიმი | მსახიობი | სტუდენტი | მწერალი | პოეტი | ჟურნალისტი | მასწავლებელი | პროფესორი | მკვლევარი | რეჟისორი | მუსიკოსი | მხატვარი | ინჟინერი | არქიტექტორი | ფილოსოფოსი | ეკონომისტი | ადვოკატი | აქტივისტი | მთარგმნელი | ფოტოგრაფი | ბიოლოგი | ფიზიკოსი | ფსიქოლოგი | սոցիոլոգ | պատմաբան | իրավաբան | բժիշկ | ուսանող | գրող | բանաստեղծ | լրագրող | ուսուցիչ | դասախոս | հետազոտող | նկարիչ | ռեժիսոր | թարգմանիչ | փաստաբան | ճարտարագետ
  कवि | कवयित्री | किसान | चिकित्सक | प्राध्यापक | प्राध्यापिका | सामाजिक कार्यकर्ता | अधिवक्ता | इतिहासकार | संपादक | अभिनेता | अभिनेत्री | फिल्मकार | चित्रकार | गायक | गायिका | अनुवादक | सेवानिवृत्त | अर्थशास्त्री | समाजशास्त्री | संयोजक | सचिव | विद्यार्थी | इंजीनियर | नर्स | কবি | শিক্ষার্থী | আইনজীবী | চলচ্চিত্রকার | অভিনেতা | অভিনেত্রী | শিল্পী | চিত্রশিল্পী | সঙ্গীতশিল্পী | অনুবাদক | সম্পাদক | প্রকৌশলী | সমাজকর্মী | মানবাধিকারকর্মী | নারী অধিকারকর্মী | কৃষক | নার্স | অর্থনীতিবিদ | ইতিহাসবিদ | নির্মাতা | ঔপন্যাসিক | কথাসাহিত্যিক | অবসরপ্রাপ্ত | কবি ও সাংবাদিক
  forscher | forscherin | wissenschaftler | wissenschaftlerin | studentin | studierende | studierender | student*in | geschaftsfuhrer | geschaftsfuhrerin | anwalt | anwaltin | rechtsanwalt | rechtsanwaltin | journalistin | kunstler | kunstlerin | professorin | dozent | dozentin | lehrer | lehrerin | arzt | arztin | entwickler | entwicklerin | ingenieur | ingenieurin | autor | autorin
  schriftsteller | schriftstellerin | vorsitzender | vorsitzende | vorstand | leiter | leiterin | mitarbeiter | mitarbeiterin | sprecher | sprecherin | abgeordneter | abgeordnete | pfarrer | pfarrerin | rentner | rentnerin | doktorand | doktorandin | doktorand*in | referent | referentin | grunder | grunderin | psychologe | psychologin | informatiker | informatikerin | historiker | historikerin | philosoph | philosophin | soziologe | soziologin | freiberufler | freiberuflerin | berater | beraterin | direktorin | direktor | prasident | prasidentin | kuratorin | redakteur | redakteurin
  profesor | profesora | catedratico | catedratica | investigador | investigadora | directora | abogado | abogada | periodista | estudiante | docente | ingeniero | ingeniera | medico | medica | artista | escritor | escritora | presidente | presidenta | secretario | secretaria | coordinador | coordinadora general | fundador | fundadora | desarrollador | desarrolladora | maestro | maestra | diputado | diputada | socio | consultor | consultora | economista | jubilado | jubilada
  pesquisador | pesquisadora | diretor | diretora | advogado | advogada | jornalista | professora | estudante | coordenador | coordenadora | engenheiro | engenheira | bolsista | mestrando | mestranda | doutorando | doutoranda | vereador | vereadora | deputado | deputada | programador | programadora | desenvolvedor | desenvolvedora | aposentado | aposentada
  professeur | professeure | enseignant | enseignante | enseignant-chercheur | chercheur | chercheuse | directeur | directrice | avocat | avocate | journaliste | etudiant | etudiante | doctorant | doctorante | maitre de conferences | maitresse de conferences | ingenieure | medecin | artiste | ecrivain | ecrivaine | auteur | autrice | president de | presidente de | depute | deputee | maire | developpeur | developpeuse | retraite | retraitee | secretaire | coordinateur | coordinatrice | militant | militante | economiste | sociologue | historien | historienne | philosophe | traducteur | traductrice
  professoressa | ricercatore | ricercatrice | direttore | direttrice | avvocato | avvocata | giornalista | studente | studentessa | dottorando | dottoranda | ingegnere | insegnante | scrittore | scrittrice | sindaco | deputato | assegnista | sviluppatore | sviluppatrice | pensionato | pensionata | attivista
  hoogleraar | onderzoeker | onderzoekster | docent | docente | promovendus | promovenda | advocaat | schrijver | schrijfster | kunstenaar | ontwikkelaar | directeur | voorzitter | huisarts | leraar | lerares | gepensioneerd | ondernemer | burger
  profesor | adiunkt | badacz | badaczka | wykladowca | wykladowczyni | dziennikarz | dziennikarka | nauczyciel | nauczycielka | lekarz | lekarka | prawnik | prawniczka | adwokat | adwokatka | doktorant | doktorantka | studentka | inzynier | pisarz | pisarka | dyrektor | prezes | poslanka | posel | vyzkumnik | vyzkumnice | novinar | novinarka | ucitel | ucitelka | lekar | pravnik | studentka | reditel | reditelka | predseda | predsedkyne | kutato | ujsagiro | tanar | orvos | ugyved | hallgato | igazgato | iro | egyetemi tanar
  profesor universitar | cercetator | cercetatoare | jurnalist | jurnalista | avocata | studenta | inginer | medic | scriitor | scriitoare | arastirmaci | gazeteci | ogretmen | avukat | ogrenci | muhendis | doktor | yazar | akademisyen | ogretim uyesi | baskan | uzman | peneliti | dosen | mahasiswa | wartawan | jurnalis | guru | pengacara | aktivis | dokter | penulis | direktur | mtafiti | mwalimu | mwanafunzi | mwandishi | wakili | daktari | mkurugenzi | mwanaharakati
  forskare | journalist | lakare | larare | forfattare | ingenjor | forsker | forfatter | laege | advokat | laerer | tutkija | toimittaja | opettaja | kirjailija | professori | lehtori
  nha bao | giao su | nghien cuu sinh | nghien cuu vien | sinh vien | giao vien | luat su | bac si | ky su | giam doc | nha van
  профессор | исследователь | исследовательница | журналист | журналистка | директор | юрист | адвокат | студент | студентка | аспирант | аспирантка | преподаватель | доцент | учитель | учительница | врач | писатель | инженер | программист | научный сотрудник | активист | активистка | депутат | правозащитник | професор | дослідник | дослідниця | журналістка | журналіст | викладач | викладачка | вчитель | вчителька | лікар | письменник | письменниця | інженер | студентка | активістка | активіст
  καθηγητης | καθηγητρια | ερευνητης | ερευνητρια | δημοσιογραφος | φοιτητης | φοιτητρια | δικηγορος | γιατρος | διευθυντης | συγγραφεας | εκπαιδευτικος | μηχανικος
  أستاذ | أستاذة | باحث | باحثة | صحفي | صحفية | صحافي | صحافية | محام | محامي | محامية | طالب | طالبة | طبيب | طبيبة | مهندس | مهندسة | كاتب | كاتبة | مدير | مديرة | ناشط | ناشطة | رئيس | استاد | پژوهشگر | روزنامه‌نگار | وکیل | دانشجو | پزشک | مهندس | نویسنده | مدیر | معلم | فعال | پروفیسر | صحافی | وکیل | طالب علم | ڈاکٹر | محقق | استاد
  פרופסור | חוקר | חוקרת | עיתונאי | עיתונאית | עורך דין | עורכת דין | סטודנט | סטודנטית | רופא | רופאה | מרצה | מורה | מהנדס | מהנדסת | סופר | סופרת | מנהל | מנהלת | פעיל | פעילה
  प्रोफेसर | शोधकर्ता | पत्रकार | वकील | छात्र | छात्रा | शिक्षक | शिक्षिका | डॉक्टर | लेखक | लेखिका | निदेशक | कार्यकर्ता | अध्यक्ष | অধ্যাপক | গবেষক | সাংবাদিক | আইনজীবী | ছাত্র | ছাত্রী | শিক্ষক | চিকিৎসক | লেখক | পরিচালক
  *ศาสตราจารย์ | *อาจารย์ | *นักวิจัย | *นักข่าว | *ทนายความ | *นักศึกษา | *ผู้อำนวยการ | *教授 | *副教授 | *准教授 | *名誉教授 | *客座教授 | *特任教授 | *助教 | *教員 | *教师 | *教師 | *会社員 | *公務員 | *主婦 | *看護師 | *护士 | *护理师 | *退休工人 | *工人 | *农民 | *職員 | *职员 | *院长 | *院長 | *校长 | *校長 | *书记 | *秘书长 | *事務局長 | *代表理事 | *共同代表 | *编辑 | *編集者 | *翻译 | *翻訳者 | *导演 | *監督 | *摄影师 | *写真家 | *翻訳家 | *評論家 | *活動家 | *小説家 | *画家 | *建築家 | *研究家 | *詩人 | *诗人 | *音楽家 | *会社役員 | *自営業 | *協調人 | *协调人 | *志愿者 | *박사과정 | *회원 | *활동가 | *시인 | *간호사 | *농부 | *주부 | *회사원 | *교사 | *명예교수 | *부교수 | *조교수 | *회장 | *원장 | *소장 | *국장 | *부장 | *팀장 | *이장 | *센터장 | *관장 | *위원장 | *의장 | *단장 | *학장 | *총장 | *교장 | *점장 | *계장 | *사무국장 | *신부 | *목사 | *스님 | *讲师 | *講師 | *研究員 | *研究员 | *研究者 | *記者 | *记者 | *ジャーナリスト | *弁護士 | *律师 | *律師 | *学生 | *學生 | *医師 | *医生 | *作家 | *代表 | *理事 | *会長 | *主任 | *工程师 | *エンジニア | *교수 | *연구원 | *기자 | *변호사 | *학생 | *의사 | *작가 | *대표 | *강사 | *개발자
  membre | miembro | membro | mitglied | medlem | czlonek | czlonkini | clen | clenka | uyesi | baskani | muduru | rektor | rektorka | prorektor | dekan | dekanka | prodekan | conservateur | conservatrice | gardien | gardienne
  elnöke | vezetője | igazgatója | tagja | alapítója | munkatársa | szerkesztője | professzora | docense | titkára | kutatója | tanára
  -vorsitzende | -vorsitzender | -sprecher | -sprecherin | -beauftragte | -beauftragter | -leiterin | -referent | -referentin | -therapeut | -therapeutin | -mitarbeiter | -mitarbeiterin
  -professor | -forscher | -forscherin | -wissenschaftler | -wissenschaftlerin | -entwickler | -entwicklerin | -lehrer | -lehrerin | -berater | -beraterin | -ingenieur | -ingenieurin | -journalist | -journalistin | -student | -studentin | -arzt | -arztin | -anwalt | -anwaltin | -onderzoeker | -ontwikkelaar
`);

/** The word that says what someone does. */
export function roleWord(text: string): string | undefined {
  return roles.find(text);
}

/** The longest such word at the end of a text in a script whose words nothing parts. */
export function roleAtEnd(text: string): string | undefined {
  return roles.ending(text);
}

const titles = wordList(`
  sœur | soeur | schwester | père | frère | sestra | hermana | hermano | irmã | irmão | suor | frate | pfr | pfarrer | pfarrerin | pater | mw | dhr | mevr | lm | preot | pani | pan | canon | chief | elder | adv | advocate | kapt | cpt
  доц | гл.ас | ас | инж | арх | акад | кмн | к.ф.н | к.т.н | к.и.н | д.и.н | д.т.н | phdr | stud
  apl | ao | phil | med | jur | rer | nat | oec | theol | hab | inz | inż | ifj | id | özv | dr | drs | prof | profs | professor | mr | mrs | ms | miss | mx | sir | dame | lord | lady | rev | revd | reverend | fr | father | sr | sra | srta | sister | rabbi | imam | sheikh | shaykh | pastor | hon | honourable | rt hon | capt | captain | maj | col | gen | sgt | lt | cllr
  herr | frau | mag | dipl.-ing | dipl | ing | lic | univ.-prof | univ | pd | priv.-doz | habil | em | h.c | hc | dott | dott.ssa | dottoressa | avv | ir | drs | mgr | mudr | judr | phdr | rndr | bc | doc | inz | m | mme | mlle | maitre | me | pr | d | dna | don | dona | dr.ssa | prof.ssa | profa | dra | dr.med | dr.-ing
  sri | shri | smt | kumari | ustad | maulana | hj | haji | ustadz | engr | barr | alhaji | hajia | mzee | dkt | bw | bi | г-н | г-жа | д-р | проф | акад | д.ф.н | κ | δρ | καθ | prof.dr
  د | أ.د | الدكتور | الدكتورة | الأستاذ | الأستاذة | الشيخ | السيد | السيدة | دکتر | آقای | خانم | ڈاکٹر | پروفیسر | ד"ר | פרופ' | הרב | מר | גב' | डॉ | श्री | श्रीमती | प्रो | ডঃ | ড | জনাব | ดร | นาย | นาง | นางสาว | ts | gs | pgs | ths
`);

const academic = wordList(`
  msci | mchem | mphys | mmath | mbiol | llb | bfa | bcom | mcom | dipl | bba | mlis | mls | dnp | mbbs | mbchb | frsa | faia | mag.a | dba |   phd | ph.d | dphil | md | m.d | mph | msc | m.sc | bsc | b.sc | ma | m.a | ba | b.a | mba | mbe | obe | cbe | esq | jd | j.d | llm | ll.m | llb | jr | sr | ii | iii | iv | frs | frsc | fba | facp | rn | lcsw | msw | mpp | mpa | mfa | mdiv | edd | ed.d | dsc | d.sc | dvm | dds | pe | p.e | cpa | s.j | sj | op | o.p | osb | o.s.b | sdb | ofm | csc
  csj | kc | qc | sc | emeritus | emerita | ret | bsn | np | pa-c | psyd | psy.d | pharmd | meng | m.eng | beng | b.eng | mphil | m.phil | m.ed | med | b.ed | csc | drsc | phd(c) | abd | dr.h.c | mag | dipl.-ing | m.s | b.s | ms | bs | frcp | frcs | mrcp | fca | aicp | ccie | cissp | mpharm | mres | dott | s.kom | s.h | m.kom | s.t | m.t | m.si | s.e | m.m | s.pd | m.pd | s.sos | skm
`);

/** Those short titles that are no names, so that they need no full stop. */
const bare = new Set(
  'dr drs prof mr mrs ms miss mx sir dame lord lady herr frau mme mlle rev revd dott mgr mudr judr phdr rndr sra srta univ sri shri smt hon imam hj dkt'.split(
    ' ',
  ),
);

/** Whether a name begins with a title. Titles are a part of the name, and say that it is a person’s. */
export function hasTitle(name: string): boolean {
  const words = wordsOf(name);
  const [first = ''] = words;
  if (words.length < 2 && !name.includes('.')) return false;
  const isAlone = first.length > 4 || !/^[a-z]+$/i.test(first) || bare.has(first.toLowerCase());
  return titles.has(first) && (isAlone || name.trimStart().startsWith(`${first}.`));
}

/** “hab.” in “prof. dr hab.” */
export function isTitleWord(word: string): boolean {
  return titles.has(word);
}

/** “PhD” */
export function isAcademic(word: string): boolean {
  return academic.has(foldText(word).replace(/\.$/, '')) && isWritten(word);
}

/** “PhD”, “MPH”, “S.J.”, “Jr.”: what is after a name, a comma before it. */
export function isPostNominal(part: string): boolean {
  const words = part.split(/[\s,/&]+/u).filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.length <= 4 &&
    words.every((word) => /\p{L}/u.test(word) && academic.has(foldText(word).replace(/\.$/, '')) && isWritten(word))
  );
}

/** In capitals, mixed or with dots: “Ma” and “Med” are names, “MA” and “M.Ed.” are not. */
function isWritten(word: string): boolean {
  return /\p{Lu}.*\p{Lu}|\./u.test(word) || /^(?:emeritus|emerita|esq|jr|sr|ret|retd)$/i.test(word.replace(/[.']/g, ''));
}
