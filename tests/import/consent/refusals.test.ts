// Whoever refuses is never read as agreeing, in whatever language: worse than a yes that has to be asked about is a no that was taken for one.

import { expect, test } from 'vitest';
import { whatIsSaid } from '../../../src/signatories/import/consent/answers.ts';
import { answers } from './read.ts';

const refusals = `
Kabul etmem|Vermem|Onaylamıyorum|İzin vermiyorum|Rıza göstermiyorum|Uygun değil|동의안함|동의 안 함|동의하지 않습니다|허락하지 않음|미동의|원하지 않음
공개 안함|同意しません|承諾しません|許可しない|賛成できません|公開を望まない|不赞成|不願公開|不准|不许公开|不授权|未同意
拒絕公開|ไม่เห็นด้วย|ไม่อนุญาตให้เผยแพร่|Không cho phép|Chưa đồng ý|Không muốn công khai|Tidak bersedia|Belum setuju|Tak setuju|Tidak mengizinkan|मैं सहमत नहीं हूँ|सहमत नहीं
अनुमति नहीं है|असहमत|সম্মত নই|একমত নই|রাজি না|অনুমতি দিচ্ছি না|موافق نیستم|موافقت ندارم|اجازه نمی‌دهم|رضایت ندارم|راضی نیستم|مجاز نیست
لا أوافق على النشر|غير موافق|غير موافقة|لست موافقا|لست موافقة|أرفض النشر|لا أسمح|ما أوافق|לא מסכים|לא מסכימה|איני מסכים|אינני מאשרת
מסרב|متفق نہیں ہوں|اجازت نہیں|راضی نہیں|Μη αποδοχή|Δεν επιτρέπω|Διαφωνώ|Δεν συναινώ|Αρνούμαι|Не разрешаю|Не даю согласия|Не согласна
Возражаю|Несогласие|Несогласен|Запрещаю|Не дозволяю|Не погоджуюсь|Незгодна|Незгода|Не давам съгласие|Несъгласен съм|Не сум согласен|Не пристајем
Нисам сагласан|Nisam suglasan|Nisam saglasna|Ne slažem se|Ne dopuštam|Ne soglašam|Se ne strinjam|Ne dovolim|Nesouhlasím se zveřejněním|Neuděluji souhlas|Nepovoluji|Nesúhlasím
Neudeľujem súhlas|Nie zgadzam się|Nie wyrażam|Brak zgody|Sprzeciwiam się|Nu accept|Nu sunt de acord|Nu-mi dau acordul|Dezacord|Nem egyezem bele|Nem adom hozzájárulásom|Nem engedélyezem
Nem értek egyet|Elutasítom|En suostu|En hyväksy|En anna lupaa|Eri mieltä|Ei käy|Ei sovi|Ma ei nõustu|Ei luba|Es nepiekrītu|Neatļauju
Nesutinku|Neleidžiu|Jag godkänner inte|Samtycker inte|Samtycker ej|Medger ej|Jeg giver ikke samtykke|Ikke samtykke|Jeg tillater ikke|Jeg samtykker ikke til dette|Samþykki ekki|Nee, niet akkoord
Ik geef geen toestemming|Geen toestemming|Ik stem niet in|Niet akkoord|Keine Zustimmung|Zustimmung verweigert|Stimme nicht zu|Ich stimme dem nicht zu|Nicht zugestimmt|Einwilligung nicht erteilt|Ich willige nicht ein|Ohne Zustimmung
Je ne consens pas|Pas d'accord du tout|Je m'y oppose|Refus|Sans consentement|Consentement refusé|Non consentant|No doy mi consentimiento|No autorizo|Sin consentimiento|Me opongo|No estoy de acuerdo
En desacuerdo|Não concordo|Não consinto|Discordo|Sem autorização|Não permito|Nego o consentimento|Non do il consenso|Nego il consenso|Non autorizzo|Senza consenso|Dissento
No hi estic d'acord|No autoritzo|No dono el consentiment|Ez dut onartzen|Ez nago ados|Non autorizo|Nuk pranoj|Nuk jam dakord|Sikubali|Sikubaliani|Siruhusu|Hindi ako pumapayag
Di ako sang-ayon|Mi ne konsentas|Ne konsentas|I don't consent|I do not give consent|Consent withheld|Consent not given|Without my consent|Non-consent|No consent|I decline|Decline
Not agreed|Never agreed|I didn't agree|Consent refused|Consent declined|Consent revoked|Disagree strongly|Permission denied|Not permitted|Unwilling|Not authorised|Unauthorised
Nedaju dozvolu|არ ვარ თანახმა|չեմ համաձայնում|Ni chytunaf|Nid wyf yn cytuno|Ní aontaím|Razı deyiləm|Келісемін емес|Mayadadka
`
  .trim()
  .split(/[|\n]/);

test('two hundred refusals in sixty languages are none of them a yes', () => {
  expect(refusals.length).toBeGreaterThan(200);
  expect(refusals.filter((answer) => ['yes', 'named'].includes(whatIsSaid(answer)))).toEqual([]);
});

test('and what agrees in as many words still does', () => {
  const agreed =
    'Kabul ediyorum|동의합니다|同意します|同意公开|我同意|ยินยอม|Tôi đồng ý|Saya setuju|मैं सहमत हूँ|আমি সম্মত|موافقم|أوافق على النشر|אני מסכימה|Συμφωνώ|Даю согласие|Даю згоду|Съгласен съм|Slažem se|Uděluji souhlas|Wyrażam zgodę na publikację|Sunt de acord|Hozzájárulok|Suostun|Nõustun|Piekrītu|Sutinku|Jag samtycker|Jeg giver samtykke|Ik ga akkoord|Ich bin einverstanden|J’autorise la publication|Estoy de acuerdo|Concordo|Do il mio consenso|Nakubali|I consent to this';
  expect(agreed.split('|').filter((answer) => !['yes', 'named'].includes(whatIsSaid(answer)))).toEqual([]);
});

test.each([
  ['Pumapayag ka bang ilathala ang pangalan mo?', ['Di payag', 'Di ako payag', 'Di pumapayag', 'Hindi payag', 'Ayoko']],
  ['I support this letter privately', ['Yes']],
  ['Publish me by e-mail?', ['No']],
  ['Nama disiarkan?', ['Tak', 'Tak nak', 'Tak setuju']],
  ['Adakah anda bersetuju nama anda disiarkan?', ['Tak bersetuju', 'Tak', 'Saya tak bersetuju', 'Tidak bersetuju']],
  ['Adımın dərc olunmasına razıyam', ['Razı deyiləm', 'İcazə yoxdur', 'İcazə vermirəm']],
  ['თანახმა ხართ თქვენი სახელის გამოქვეყნებაზე?', ['თანახმა არ ვარ', 'არ ვარ თანახმა']],
  ['Համաձա՞յն եք անունը հրապարակելուն', ['Համաձայն չեմ', 'Չեմ համաձայնում']],
  ['के हामी तपाईंको नाम प्रकाशन गर्न सक्छौं?', ['राजी छैन', 'हुँदैन']],
])('nobody is named by a short no: %s', async (header, refusals) => {
  for (const no of refusals) expect([no, (await answers(header, [no, 'x y z', no]))[0]]).not.toEqual([no, 'named']);
});
