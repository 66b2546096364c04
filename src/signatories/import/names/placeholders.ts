// What is where a name belongs and is no one’s name: “Anonymous”, “Name withheld”, “N.N.”, “—”, “A concerned citizen”.

import { remembering } from '../../../core/text/remembering.ts';
import { organisationEvidence } from './organisation-words.ts';
import { roleWord } from './role-words.ts';
import { foldText, wordList, wordsOf } from './words.ts';

const nobodyWords = `
  a. non | a non | a.non | ann onymous | anne onymous | anna nymous | anon e. mouse | anon e mouse | anony mouse | n.n | n. n. | nn | n/a | na | n.a | none | null | nil | no name | noname | nameless | unnamed | unknown | undisclosed | unspecified | not given | not stated | not disclosed | not provided | not available | not applicable | nobody | no one | someone | somebody | a person | a human | human being
  withheld | redacted | hidden | confidential | secret | private | private person | private individual | private citizen | guest | deleted user | ghost | incognito | pseudonym | initials only | prefer not to say | prefer not to answer | rather not say | x | xx | xxx | xxxx | no consent
  ohne namen | namenlos | unbekannt | nicht genannt | keine angabe | k.a | unerkannt | inkognito | privatperson | sin nombre | desconocido | desconocida | nombre oculto | nombre reservado | reservado | sin identificar | sem nome | desconhecido | desconhecida | nao identificado | nome omitido | nome reservado
  sans nom | inconnu | inconnue | nom masque | non precise | non communique | senza nome | sconosciuto | sconosciuta | nome omesso | nome nascosto | naamloos | onbekend | zonder naam | naam bekend | bez nazwiska | nieznany | nieznana | dane ukryte | dane do wiadomosci redakcji | beze jmena | neznamy | neznama | jmeno neuvedeno | neuvedeno
  fara nume | necunoscut | necunoscuta | nevtelen | nevtelenul | ismeretlen | nev nelkul | isimsiz | adsiz | adi sakli | ismi sakli | gizli | bilinmiyor | tanpa nama | tidak diketahui | hamba allah | bila jina | asiyejulikana | bila kujulikana | vo danh | khuyet danh | an danh | giau ten | khong ten | namn skyddat | okand | ukjent | ukendt | tuntematon | nimeton
  без имени | имя скрыто | неизвестно | неизвестный | неизвестная | не указано | инкогнито | пожелавший остаться неизвестным | без імені | невідомо | невідомий | невідома | ім'я приховано | не вказано | αγνωστος | αγνωστη | χωρις ονομα
  مجهول | مجهولة | مجهول الهوية | مجهولة الهوية | بدون اسم | فاعل خير | غير معروف | بدون ذكر الاسم | ناشناس | بی‌نام | بینام | بی نام | گمنام | نامعلوم | نامشخص | ללא שם | בעילום שם | אלמוני | אלמונית | פלוני | פלוני אלמוני | שם שמור במערכת | שם בדוי | गुमनाम | अज्ञात | बेनाम | अनाम | অজ্ঞাত | নামহীন | বেনামী | বেনামি | নাম প্রকাশে অনিচ্ছুক
  นิรนาม | ไม่ประสงค์ออกนาม | ไม่ระบุชื่อ | ไม่ระบุ | ผู้ไม่ประสงค์ออกนาม | 匿名 | 匿名希望 | 匿名者 | 匿名用户 | 匿名網友 | 無名 | 無記名 | 名無し | 名無しさん | ななし | 無名氏 | 无名氏 | 佚名 | 某氏 | 非公開 | 未公開 | 不具名 | 不愿透露姓名 | 익명 | 무명 | 무명씨 | 이름 없음 | 비공개 | 익명 요청 | 名前非公開
`;
const nobody = wordList(nobodyWords);

/** Endings of the word in the languages of its relatives; “Anonyma” is a name. */
const anonymous =
  /(?<![\p{L}\p{M}])(?:anon|anonym|anonym(?:e[srnm]?|ous|ously|ity|ised|ized|isiert|ni|ne|nie|ny)|anonim(?:[oae]s?|i|ato|ata|izado|izada|ous|owy|owa|owo|owi|na|ny|ka)?|anoniem|anonieme|anonyymi|anonymt|anonymní|anonymes|ανωνυμ(?:ος|η|οι|α|ες)|аноним(?:но|ный|ная|ус|ка|ен|на)?|анонім(?:но|ний|на)?|אנונימי|אנונימית|匿名[\p{L}]{0,4}|익명[\p{L}]{0,3})(?![\p{L}\p{M}])/iu;

/** Words beside it that do not make a name of it. */
const beside = wordList(`
  a | an | the | one | by | request | requested | on | at | of | in | from | and | for | i | me | my | we | want | wants | wish | wishes | prefer | prefers | would | like | to | stay | remain | remains | be | please | signed | signing | signer | signatory | signature | sign | user | person | people | individual | supporter | donor | member | friend
  concerned | worried | author | contributor | name | withheld | reasons | safety | security | due | fear | some | former | senior | junior | female | male | woman | man | black | trans | queer | international | local | visitor | participant | bleiben | mochte | will | der | die | das | ein | eine | auf | wunsch | souhaite | rester | veut | un | une | quiero | quiere | prefiere | permanecer | desea | por | seguridad | razones | rimanere | vuole | pragnie | zostac | pozostac | wil | blijven | prefiro | deseja | permanecer
  signataire | firmante | unterzeichner | unterzeichnerin | signatario | signataria | persona | personne | pessoa | persoon | osoba | gost | gast | resident | neighbor | neighbour | taxpayer | voter | survivor | victim | whistleblower | insider | staff | faculty | grad | tech | government | federal | state | public | servant | us | uk
`);

const withheld =
  /^\W*(?:(?:my |the |full |real |last |first |sur)?(?:name|names|identity|signature)s?|nom|nombre|nome|naam|имя|ім'я)\W+(?:(?:is|was|has been|have been|a ete|est|di|kept|e)\s+)?(?:withheld|redacted|hidden|removed|omitted|undisclosed|private|protected|concealed|anonym\w*|not (?:shown|public|published|listed|given|disclosed|for publication)|on file|known to|der redaktion|bekannt|geandert|masque|retire|omitido|omesso|reservado|bekend|скрыт\w*|прихован\w*)/u;
const redaktion =
  /(?:name|namen|nom|nombre|nome|naam|imie i nazwisko).{0,20}(?:redaktion|redaction|redaccion|redazione|redactie|redakcji)/u;
const person =
  'citizen|student|teacher|employee|worker|friend|supporter|parent|mother|father|person|individual|woman|man|user|developer|engineer|researcher|scientist|professor|academic|resident|neighbou?r|voter|taxpayer|human|member|ally|doctor|nurse|lawyer|journalist|artist|survivor|well-?wisher|colleague|volunteer|reader|patient|scholar|signatory|christian|muslim|jew|believer|veteran';
const somebody = new RegExp(
  `^(?:(?:an?|one|just an?|another|some|your) (?:[\\p{L}'-]+ ){0,3}(?:${person})s?(?: (?:of|from|at|in|for|who|with) .{1,80})?|(?:very |deeply )?(?:concerned|worried|anxious|fellow|ordinary|average|random|private|angry|proud|grateful) (?:[\\p{L}'-]+ )?(?:${person})s?|(?:ein|eine|einer) (?:besorgt\\p{L}*|betroffen\\p{L}*|engagiert\\p{L}*) \\p{L}+|(?:besorgt\\p{L}*|betroffen\\p{L}*) (?:burger|burgerin|mutter|vater|eltern\\p{L}*|student\\p{L}*)|(?:un|une) (?:citoyen|citoyenne|etudiant|etudiante|ami|amie)(?: .{1,40})?|(?:un|una) (?:ciudadan[oa]|estudiante|amig[oa]|cittadin[oa]|student\\p{L}+)(?: .{1,40})?|(?:um|uma) (?:cidada[o]?|estudante|amig[oa])(?: .{1,40})?|een (?:bezorgde )?burger)$`,
  'u',
);

/** An article and a word that is no name: someone, and not who. */
const somebodyOf =
  /^(?:[Aa]n?|[Oo]ne|[Ss]ome|[Ee]ine?r?|[Uu]ne?|[Uu]na|[Uu]no|[Uu]ma?|[Ee]en|[Ee]tt?|[Ee]n|[Jj]eden|[Jj]edna|[Bb]ir|[Ee]gy|[Uu]n['’]|[Oo])\s\p{Ll}{3,}(?:\s|$)/u;

/** “이○○”, “김*수”, “李某某”: a name of which a part is hidden. */
const masked =
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}(?:[○〇◯●＊*×✕xXOo]{1,3}[\p{sc=Han}\p{sc=Hangul}]{0,2}|某{1,2})$/u;

/** All that is looked for besides the words of lists. */
export const patterns = [anonymous, somebodyOf, masked, withheld, redaktion, somebody];

/** Whether a name hides a part of itself. */
export function isMasked(text: string): boolean {
  return masked.test(text.trim());
}

/** Signs around it, which most names do not have. */
const wrapped = /^[^\p{L}\p{N}]|[^\p{L}\p{M}\p{N})]$/u;

/** Letters, and what is between them in names. */
const plain = /^\p{L}[\p{L}\p{M} '’&-]*$/u;
const ofRedaktion = /redaktion|redaction|redaccion|redazione|redactie|redakcji/u;
/** The words with which a placeholder begins, and beginnings of such words. */
const begins = new Set(nobodyWords.split(/[|\n]/).map((entry) => foldText(wordsOf(entry.trim())[0] ?? '')));
const beginnings: string[] = ['surname'];
for (const { source } of [withheld, redaktion, somebody])
  for (const found of source.replace(/\\p\{[^}]*\}|\\./gu, ' ').match(/\p{L}+/gu) ?? []) {
    if (found.length < 4) begins.add(found);
    else beginnings.push(found);
  }

function mayBegin(folded: string): boolean {
  return folded.split(/[-'’]/u).some((part) => begins.has(part) || beginnings.some((one) => part.startsWith(one))) || begins.has(folded);
}

/** `begins`: a placeholder may begin with it. */
const roleOf = remembering((word): 'speaks' | 'begins' | 'none' => {
  const folded = foldText(word);
  if (anonymous.test(folded) || anonymous.test(word) || ofRedaktion.test(folded)) return 'speaks';
  return mayBegin(folded) ? 'begins' : 'none';
});

/** False where a text surely is no such thing, which is quickly seen of most. */
function mayBePlaceholder(text: string): boolean {
  if (!plain.test(text) || text.includes('某') || somebodyOf.test(text)) return true;
  const words = text.split(' ');
  // In front of “name withheld” may stand anything that is not of ASCII.
  const isAscii = text.charCodeAt(0) < 0x7f;
  for (let at = 0; at < words.length; at++) {
    const role = roleOf(words[at] as string);
    if (role === 'speaks' || (role === 'begins' && (at === 0 || !isAscii))) return true;
  }
  return false;
}

/** What it says, where it is no one’s name; `doubt` where only a person can decide. */
export function placeholderIn(text: string): { readonly certain: boolean } | undefined {
  if (!mayBePlaceholder(text)) return undefined;
  if (/^[\s\p{Pd}*]+$/u.test(text) || /^\?+$/.test(text.trim())) return { certain: true };
  if (masked.test(text.trim())) return { certain: true };
  const trimmed = text.trim();
  const bare = !wrapped.test(trimmed)
    ? trimmed
    : trimmed.replace(/^[\s"“”'„«»()[\]<>{}*_-]+|(?<![\s"“”'„«»()[\]<>{}*_.,;:!-])[\s"“”'„«»()[\]<>{}*_.,;:!-]+$/gu, '');
  if (bare === '') return undefined;
  const numbered = bare.replace(/[\s#(nNo.°º-]*\d{1,6}\)?$/u, '').trim();
  if (nobody.has(bare) || (numbered !== '' && numbered !== bare && nobody.has(numbered))) return { certain: true };
  const folded = foldText(bare);
  if (withheld.test(folded) || redaktion.test(folded) || somebody.test(folded)) return { certain: true };
  // “Anonymous, Software Engineer”
  const [start = ''] = bare.split(/(?<!\s)\s*[,;(|–]/u);
  if (start !== bare && start !== '' && placeholderIn(start)?.certain) return { certain: true };
  // “Una vecina de Lavapiés”, “A nurse from the north”
  if (somebodyOf.test(bare) && organisationEvidence(bare)?.strength !== 'certain') return { certain: false };
  const found = anonymous.exec(folded) ?? anonymous.exec(bare);
  if (!found) return undefined;
  if (organisationEvidence(bare)?.strength === 'certain') return { certain: false };
  const rest = wordsOf(folded.replace(found[0], ' '));
  return { certain: rest.every((word) => /^\d+$/.test(word) || beside.has(word) || roleWord(word) !== undefined) };
}
