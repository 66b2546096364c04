// What the heading of a list says of it: that it lists organisations, people, or no signatories at all, and what its columns are.

import { foldText, wordList, wordsOf } from './words.ts';

const organisations = wordList(`
  organisations | organizations | organisation | organization | organisational | organizational | institutions | institutional | groups | ngos | companies | businesses | associations | networks | civil society | societies | unions
  organizacije | udruge | udruzenja | drustva | organisaatiot | yhteisot | jarjestot | organisationer | organisasjoner | foreningar | foreninger | organizacijos | organizacijas | organisatsioonid | organizatsii | sdruzeni | spolky | stowarzyszenia | asociatii | associacions | entitats | sindicatos | unternehmen | firmen | companies and organisations | organisationen | vereine | verbande | institutionen | initiativen | gruppen | unternehmen | organizaciones | instituciones | colectivos | organizacoes | instituicoes | entidades | associacoes | organisations signataires | collectifs | organizzazioni | associazioni | organisaties | instellingen | organizacje | organizace | organizatii | szervezetek | kuruluslar | kurumlar | kurumlari | imzaci kurumlar | orgutler | organisasi | lembaga | mashirika | to chuc
  организации | организації | οργανωσεις | المنظمات | منظمات | سازمان‌ها | ארגונים | संगठन | সংগঠন | องค์กร | 団体 | 团体 | 組織 | 组织 | 단체
`);
const people = wordList(`
  posamezniki | pojedinci | gradani | yksityishenkilot | henkilot | enskilda | privatpersoner | enkeltpersoner | asmenys | personas fiziskas | eraisikud | fyzicke osoby | obcane | osoby prywatne | cetateni | particulars | persones | individuals | individual | people | persons | personal | academics | researchers | scientists | experts | authors of the letter | students | artists | journalists | lawyers | einzelpersonen | personen | personas | pessoas | individuos | personnes | particuliers | individus | persone | individui | personen | osoby | indywidualni | jednotlivci | persoane | maganszemelyek | bireyler | kisiler | perorangan | individu | watu | ca nhan
  частные лица | граждане | физические лица | особи | ατομα | الأفراد | أفراد | افراد | יחידים | אנשים | व्यक्ति | ব্যক্তি | บุคคล | 個人 | 个人 | 개인
`);
const signed =
  /\b(?:sign(?:ed|ers?|ator(?:y|ies)|atures?)|undersigned|endorse(?:d|rs?|ments?)|supporters?|supported by|(?:mit|erst|erstmit)?unterzeich\p{L}*|unterschrift\p{L}*|signataires?|signatures?|firma(?:s|ntes?|tari)|assina\p{L}*|signatari\p{L}*|ondertekena\p{L}*|podpis\p{L}*|sygnatari\p{L}*|alairok|imzac\p{L}*|penandatangan)\b|подпис|підпис|υπογρ|وقع|امضا|חתומים|חותמים|हस्ताक्षर|স্বাক্ষর|ลงชื่อ|署名|签名|签署|联署|聯署|連署|连署|联名|賛同|呼びかけ|서명|연명|ký tên|ხელმომწერ|ստորագր|ลงนาม/u;
const others =
  /\b(?:see also|further reading|references|sources|footnotes|notes|links|instructions|how to|faq|questions|contents|demands?|resolve that|we (?:ask|call|demand|urge|request|want|believe|recommend)|require(?:d|ments?)|recommendations|translations?|languages|media|press|news|events|donat\p{L}*|thanks|acknowledg\p{L}*|sponsors|contact|forderungen|wir fordern|exigences|nous demandons|exigimos|pedimos|chiediamo|siehe auch|voir aussi|vease|license|changelog|rules|guidelines|steps)\b/u;

export interface HeadingSays {
  readonly kind: 'person' | 'organisation' | undefined;
  /** It announces something else than names. */
  readonly isOther: boolean;
  /** It says that those below it signed. */
  readonly isSigned: boolean;
  /** It names what is beside the names: “Name, Institution”. */
  readonly second: 'affiliation' | 'role' | 'place' | undefined;
}

const affiliation = wordList(
  'affiliation | affiliations | institution | institutions | institute | organisation | organization | university | company | employer | institut | institucion | instituicao | istituzione | instelling | universitat | 所属 | 单位 | 소속 | организация | место работы',
);
const role = wordList(
  'role | title | position | job | profession | occupation | funktion | beruf | cargo | profesion | profession | fonction | ruolo | functie | 肩書 | 职务 | 직책 | должность',
);
const place = wordList('country | location | city | land | pais | pays | paese | ort | stadt | 国 | 国家 | 국가 | страна');

const connecting = wordList(
  'civil | and | und | et | y | e | en | i | og | och | the | of | by | our | all | und die | der | die | les | los | las | os | as | i | и | та | list | liste | lista | individual | supporting | concerned | citizens | activists | erste | first',
);

/** Nothing but words that head lists: “Academics and activists”, and not “Students for Climate”. */
export function isBareHeading(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    !/[,;.]/.test(text) &&
    words.every((word) => organisations.has(word) || people.has(word) || signed.test(foldText(word)) || connecting.has(word))
  );
}

export function readHeading(heading: string | undefined): HeadingSays {
  const text = foldText(heading ?? '');
  const isOrganisations = organisations.find(text) !== undefined;
  const isPeople = people.find(text) !== undefined;
  const cells = (heading ?? '').split(/(?<!\s)\s*[,;|/–]\s*/u);
  const isColumns =
    cells.length === 2 &&
    /^(?:full )?(?:names?|nom|nombre|nome|naam|signator(?:y|ies)|имя|姓名|氏名|이름)$/u.test(foldText(cells[0] ?? '').trim());
  const second = cells[1] ?? '';
  return {
    kind: isColumns || isOrganisations === isPeople ? undefined : isOrganisations ? 'organisation' : 'person',
    isSigned: signed.test(text) && wordsOf(text).length < 15,
    isOther: others.test(text) && !signed.test(text) && wordsOf(text).length < 15,
    second: !isColumns
      ? undefined
      : affiliation.has(second)
        ? 'affiliation'
        : role.has(second)
          ? 'role'
          : place.has(second)
            ? 'place'
            : undefined,
  };
}
