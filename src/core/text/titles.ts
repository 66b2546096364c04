// Words beside a name that are no part of it: titles, degrees, forms of address. In lower case, without dots and accents.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

const titles = words(`
  dr drs drin drs prof profin profssa professor professorin professeur professeure profesor profesora professore professoressa doc docent dozent dozentin doz
  doctor doktor docteur doutor doutora dottor dottore dottoressa dottssa dott dssa univ priv habil hab hc mult rer nat jur oec em emerit emeritus emerita
  ing inz ingeg dipl diplom diploming mag maga magister mgr bc mudr mvdr judr rndr phdr thdr paeddr pharmdr csc drsc mba msc bsc msci mphil dphil phd ph dsc edd
  deng beng meng bed med mfa mph mpa mpp llb llm bcom mres jd dds dvm psyd rn cpa esq obe mbe cbe kbe dbe frs frse frsc faas qc kc mp mep mla msp sj osb ofm op
  sir dame mr mrs ms miss mx mister herr frau hr fr herrn mme mlle monsieur madame mademoiselle senor senora senhor senhora sr sra srta sig signor signora
  dona arq lic licda abg avv rev revd reverend fra rabbi imam hon rt jr jnr snr ii iii iv bap
  sn sayin av doç docdr arş ögr pan pani
  др проф профессор доцент доц академик акад кн дн ктн кфн дтн дфн кфмн дфмн канд докт г гжа гн госпожа господин пан пані
  δρ καθ καθηγητης καθηγητρια κα κος κυρια κυριος
  د أد الدكتور الدكتورة دكتور دكتورة الأستاذ الأستاذة أستاذ أستاذة السيد السيدة المهندس المهندسة דר פרופ פרופסור מר גב עוד
  教授 副教授 准教授 博士 先生 様 さん 氏 女士 小姐 老师 老師 院士 교수 박사 선생 씨 님 ศ ดร รศ ผศ นาย นาง นางสาว डॉ श्री श्रीमती प्रो
`);

/** These are names as well. */
const perhaps = words('phil ma ba be don lord lady med pol mag med pastor pan ing bed imam lic em op sn fra');

/** Whether a word beside two words or more is a title; `isAlone`: less than two others would be left without it. */
export function isTitle(word: string, isAlone = false): boolean {
  if (perhaps.has(word)) return !isAlone;
  return titles.has(word);
}
