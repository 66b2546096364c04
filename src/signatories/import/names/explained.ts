// Whether the words of a cell are all explained by what it is taken for. One that no reader knows makes it unclear.

import { organisationEvidence } from './organisation-words.ts';
import { beside, isDiscipline, isWorkWord, wellKnown } from './part-words.ts';
import { isAcademic, isTitleWord, roleWord } from './role-words.ts';
import { foldText, wordsOf } from './words.ts';

/** What says how somebody signs, for whom, since when or no longer: it is no role, and no one’s name. */
const remark =
  /^(?:ex[\s-](?=\p{L})|(?:on behalf|representing|retired from|for and|speaking|signing|signed|signs|writing|acting on|formerly|previously|currently|until|since|till|from|at|in|by|with|via|per|as|also|now|not|no|but|and|or|if|will|would|can|please|see|added|c\/o|retd? from|aka|a\.k\.a|né|née|born|i |my |we |our |zuvor|früher|vormals|ehemals|bis|seit|im namen|im auftrag|in vertretung|derzeit|stellvertretend für|geb\.|anciennement|autrefois|jusqu|depuis|au nom|pour le compte|à titre|actuellement|antes|hasta|desde|en nombre|en representación|actualmente|anteriormente|até|em nome|atualmente|già|fino|a nome|per conto|attualmente|voorheen|tot|sinds|namens|momenteel|dawniej|do niedawna|w imieniu|obecnie|dříve|jménem|бывш|ранее|от имени|колишн|раніше|від імені|tidigare|för|tidligere|entinen|egykori|korábban|fost|eski|bekas|mantan)(?![\p{L}]))/iu;

export function isRemark(text: string): boolean {
  return remark.test(text.trim());
}

/** After the word of a role they lead to what it is about: “Bishop of”, “docent i”, “cofundadora de”. */
const leads = new Set(
  'of for in on to the and & de du des d la le les l del della dei delle di da do dos das dello degli en et e y und für fur der des vid i på för for af om och og ved van voor het een w z na do ds za pro o v ve per für im am an zu zur zum als po od u ta и в по на за із з та ו של בין του της των σε και si și al a ai pentru din cu'.split(
    ' ',
  ),
);
const maxAbout = 7;
/** Those that name a role, and are in capitals for that. */
const capitals =
  /^(?:C[A-Z]O|VP|SVP|EVP|MD|PhD|PHD|MP|MEP|MSP|MLA|MS|IT|UX|UI|HR|PR|AI|ML|QA|GP|SRE|R&D|NGO|EU|UN|US|UK|PI|RA|TA|II|III|3D|VD|OSS|FOSS|BSc|MSc|MA|BA|SEO|CS|STEM|ICT|GIS|IP|PM|PR|TV|DJ|VJ|GDPR|LGBTQ?I?A?\+?)$/u;

/** “The Engineer”, “New Scientist”, “Young Farmer”: papers and groups are called so. */
const titleOfPaper = /^(?:The|New|Young|Daily|Weekly|Modern|Il|Der|Die|Le|La|El)\s\p{Lu}/u;

/** “Lehrer für Klima”, where one and many are called the same; “Lehrer für Mathematik” is a role. */
function isForCause(text: string): boolean {
  const [, cause] = /^\p{Lu}\p{L}+er\s(?:für|gegen|ohne)\s(.+)$/u.exec(text) ?? [];
  return cause !== undefined && !isDiscipline(cause);
}

/** “Marine Biologist”, “maire de Saint-Loup”, “professora aposentada”; but not “mahasiswa Universitas”, “lecturer MIT”. */
export function isWholeRole(text: string): boolean {
  if (isRemark(text) || /[;|•]|\s[–—]\s|https?:|[!?]/u.test(text) || titleOfPaper.test(text) || isForCause(text)) return false;
  const words = wordsOf(text);
  const folded = words.map(foldText);
  if (words.length > 10 || words.every(isShortTitle)) return false;
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return words.length <= 3 && !organisationEvidence(text);
  const role = foldText(roleWord(text) ?? '').split(' ');
  const at = folded.findIndex((_, index) =>
    role.every((part, next) => folded[index + next] === part || folded[index + next]?.split('-').includes(part)),
  );
  if (at === -1) return false;
  const end = at + role.length;
  for (let index = 0; index < at; index++) if (!isModifier(words[index] ?? '', index, words)) return false;
  for (let index = end; index < words.length; index++) {
    const word = words[index] ?? '';
    if (leads.has(folded[index] ?? ''))
      return (
        words.length - index <= maxAbout &&
        !/[,;]/u.test(text) &&
        words.slice(index).every((one) => roleWord(one) !== undefined || !isCapitals(one) || index + 1 < words.length)
      );
    const isKnown = isWorkWord(word) || roleWord(word) !== undefined || isDiscipline(word) || isAcademic(word) || capitals.test(word);
    if (!isKnown && !/^\p{Ll}/u.test(word)) return false;
  }
  return true;
}

/** “доц. д-р” */
const isShortTitle = (word: string): boolean =>
  word.length <= 4 && !/^prof$/iu.test(word) && (isTitleWord(foldText(word)) || isAcademic(word));

/** “Prof. Dr.”, “Mgr.”: titles, which belong to a name, and are no role. “Professor” is one. */
export function isOnlyTitles(text: string): boolean {
  const words = wordsOf(text);
  return (
    text.includes('.') && words.length > 0 && words.every((word) => word.length <= 5 && (isTitleWord(foldText(word)) || isAcademic(word)))
  );
}

const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}\d&-]+$/u.test(word) && !capitals.test(word);

function isModifier(word: string, index: number, words: readonly string[]): boolean {
  if (
    isWorkWord(word) ||
    roleWord(word) !== undefined ||
    isDiscipline(word) ||
    capitals.test(word) ||
    isAcademic(word) ||
    isTitleWord(word)
  )
    return true;
  if (isCapitals(word) || /\d/u.test(word) || wellKnown.has(word) || /\p{Ll}\p{Lu}/u.test(word)) return false;
  if (/^\p{Ll}/u.test(word)) return true;
  // “Acme engineer”: a name, and then a role in small letters; but the first word of a cell has a capital in any case.
  return beside.find(word) === undefined && (index === 0 || /^\p{Lu}/u.test(words.at(-1) ?? ''));
}

/** “soil scientist” in any language: small letters, and capitals only in what it is about: “docente a Torino”. */
export function mayBeRole(text: string): boolean {
  if (isRemark(text) || organisationEvidence(text)?.strength === 'certain') return false;
  const words = wordsOf(text);
  if (words.every(isShortTitle)) return false;
  const first = words.findIndex((word) => /\p{Lu}/u.test(word));
  return (
    words.length <= maxAbout && (first === -1 || words.slice(1, first).some((word) => leads.has(foldText(word)))) && !words.some(isCapitals)
  );
}

/** “University of”: the rest is in the next line. */
export function isOpen(text: string): boolean {
  const last = wordsOf(text).at(-1) ?? '';
  return (/^\p{Ll}/u.test(last) && leads.has(last)) || /[,&/-]$/u.test(text.trim());
}

/** The ends of words for those who do something, in the languages that write them with a capital, or in front of where they do it. */
const agent =
  /(?:\p{L}{8}er|ende[rn]?|erin|istin|entin|antin|orin|eurin|loge|login|beauftragte[rn]?|kraft|dora?|tora?|teur|trice|euse|ista|iste|logue|[óo]log[oa]|tore|essa|ière|istka|telka|тель|ница|истка)$/u;

/** “Betriebsratsvorsitzende Uni Beispiel”: a word for someone, and behind it the name of a house that begins with the word for it. */
function isOfSomebody(text: string): boolean {
  const words = wordsOf(text);
  const at = words.findIndex((word) => organisationEvidence(word) !== undefined);
  return at > 0 && at < words.length - 1 && agent.test(words[0] ?? '') && !/-/u.test(words[0] ?? '');
}

/** “Miembro de la Academia”: what leads to a house is no house itself. “ENS de Exemple” and “Faculty of Law” are. */
function isHeadless(text: string): boolean {
  const words = wordsOf(text);
  const at = words.findIndex((word, index) => index > 0 && leads.has(foldText(word)) && /^\p{Ll}/u.test(word));
  if (at === -1) return false;
  const head = words.slice(0, at).join(' ');
  return (
    organisationEvidence(words.slice(at).join(' ')) !== undefined &&
    organisationEvidence(head) === undefined &&
    organisationEvidence(words.slice(0, at + 1).join(' ')) === undefined &&
    beside.find(head) === undefined &&
    !wellKnown.has(head) &&
    !isDiscipline(head) &&
    !words.slice(0, at).some((word) => /^\p{Lu}[\p{Lu}\d&-]+$/u.test(word))
  );
}

/**
 * “Örnek Üniversitesi eski rektörü”, “Esimerkin yliopiston rehtori”, “Példa Egyetem tanszékvezetője”: where what belongs to a house stands
 * behind it, a word in small letters behind the last word of its name is somebody’s post.
 */
const hasPostOfHouse =
  /(?:(?<!\p{L})(?:\p{L}*(?:niversitesi|enstitüsü|fakültesi|derneği|vakfı|sendikası|federasyonu|odası|hastanesi|lisesi|okulu|akademisi|kurumu|merkezi|müzesi|belediyesi|partisi|kulübü|gazetesi|dergisi|barosu|meclisi|platformu|kütüphanesi|tiyatrosu|bölümü)|\p{L}*(?:yliopiston|korkeakoulun|instituutin|laitoksen|museon|koulun|lukion|liiton|yhdistyksen|säätiön|sairaalan|kirjaston|seuran|puolueen|kaupungin)|ülikooli|instituudi|muuseumi|seltsi|kooli|haigla|liidu|egyetem|főiskola|intézet|múzeum|gimnázium|iskola|kórház|akadémia|alapítvány|egyesület|könyvtár|színház|szövetség|universitateko|unibertsitateko|elkarteko))\s\p{Ll}{3,}/iu;

/** In front of the name of a house: “la Ligue”, “el Colegio”, “die Brücke”. */
const articles = new Set('the la le les el los las il lo i gli o os as die das der den het de une un una'.split(' '));

/** What is in an affiliation besides its own name: “(retired)”, “formerly at”, “will join”. */
export function isWholeAffiliation(text: string): boolean {
  if (isRemark(text) || /[;|•!?]|https?:|\s@|["“„][^"“”„]*$/u.test(text) || text.length > 160) return false;
  if (isOpen(text)) return false;
  const [open, close] = [text.match(/[([（]/gu)?.length ?? 0, text.match(/[)\]）]/gu)?.length ?? 0];
  if (open !== close) return false;
  if (isAcademic(wordsOf(text)[0] ?? '') || isOfSomebody(text)) return false;
  if (isHeadless(text)) return false;
  // “Example e.V. board”
  if (
    /\s(?:board|staff|team|members?|volunteers?|alum|alumn[ai]|alumnus|users?|fans?|contributors?|trustees?|emerit(?:us|a)|ret|retd|retired|student|crew)\.?$/u.test(
      text,
    )
  )
    return false;
  if (hasPostOfHouse.test(text)) return false;
  // “school cook”, “hospital porter”: in small letters from first to last it is what somebody does there.
  if (/\s/u.test(text) && /^\p{Ll}/u.test(text) && !/[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)) return false;
  // A name of a house begins with a capital, a digit, an article or the word for what it is.
  const [first = ''] = wordsOf(text);
  return !/^\p{Ll}/u.test(first) || organisationEvidence(first) !== undefined || articles.has(first) || /^\p{Ll}\S*\p{Lu}/u.test(first);
}
