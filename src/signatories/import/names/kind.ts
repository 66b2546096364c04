// Whether a name is a person’s or an organisation’s, by its words and its shape, and what has to be asked about that.

import { ask, type Draft, type NameKind, shown } from './draft.ts';
import { organisationEvidence } from './organisation-words.ts';
import { isWellKnown } from './part-words.ts';
import { isParticle } from './no-signature.ts';
import { hasTitle, isTitleWord } from './role-words.ts';
import { isGivenName } from './given-names.ts';
import { roleOnly } from './shape.ts';
import { wordsOf } from './words.ts';

interface FoundKind {
  readonly kind: NameKind;
  readonly evidence?: string;
}

const joined = /\s(?:and|&|und|\+|et)\s/iu;
/** “Dana a Emil”, “Оксана та Петро”: with a given name in front and after it. */
const joiners = new Set('y e i a ja och og en és și şi ve ir un na dan и і й та και و ו ed eta kaj agus dhe'.split(' '));

function joinsNames(name: string): boolean {
  const words = name.split(' ');
  return words.some((word, at) => at > 0 && joiners.has(word) && isGivenName(words[0] ?? '') && isGivenName(words[at + 1] ?? ''));
}

const forOrOf =
  /\s(?:of|for|the|with|against|on|für|fur|gegen|pour|contre|para|contra|per|contro|voor|tegen|dla|pro|за|для|против|για)\s/iu;

/** “Ada Example for”, “Ada B. Example pour” */
export const isForOthers = /^\S+\s(?:\p{Lu}\.\s)?\p{Lu}\S+\s(?:for|für|pour|para|por|per|voor|dla|pro|för|for|за|для|від|от)\s/u;

const noble =
  /^(?:Lord|Lady|Baron|Baroness|Viscount|Viscountess|Earl|Countess|Dame|Sir|the (?:Rt|Rt\.|Right|Revd|Most|Very|Hon|Venerable)\s)/iu;

const family =
  /^(?:familie|family|famille|familia|família|famiglia|rodina|rodzina|perhe|familj(?:en)?|család|aile|obitelj|porodica|družina|родина|семья|семейство|οικογένεια|keluarga|gia đình)\s|\s(?:family|families|perhe|család|ailesi|家族|一家)$|(?:家族|一家)$/iu;
/** An article that organisations have in front. */
const article = /^(?:the|die|das|la|le|les|los|las|het|il|i|o|os|as)\s\S+\s\S/iu;
/** All that is looked for in two words and more of letters, besides the words of lists. */
export const patterns = [joined, forOrOf, article, family];

export function kindOf(draft: Draft): FoundKind {
  const { name } = draft;
  const found = organisationEvidence(name);
  const isTitled = hasTitle(name.replace(/^the\s/iu, '')) || draft.isPerson || /,\s*\S/u.test(name);
  const words = wordsOf(name);
  const unclear = (message: string, evidence?: string): FoundKind => {
    ask(draft, 'kind', message);
    return { kind: 'unknown', ...(evidence === undefined ? {} : { evidence }) };
  };
  if (roleOnly(name)) return { kind: 'unknown', ...(found === undefined ? {} : { evidence: found.word }) };
  // “Ada Example for Example Rights”: somebody, and whom they sign for.
  if (found !== undefined && isForOthers.test(name) && isGivenName(words[0] ?? '') && organisationEvidence(words[1] ?? '') === undefined)
    return unclear(`“${shown(name)}” names somebody and whom they sign for. Who signs?`, found.word);
  if (found?.strength === 'certain') {
    if (hasTitle(name) && !forOrOf.test(name) && words.length <= 5)
      return unclear(`“${shown(name)}” has a title, as people have, and “${found.word}”, as organisations have.`, found.word);
    return { kind: 'organisation', evidence: found.word };
  }
  if (isTitled && (!forOrOf.test(name) || noble.test(name))) return twoPeople(draft) ?? { kind: 'person' };
  if (found !== undefined && /^the\s\S+\s\S/iu.test(name)) return { kind: 'organisation', evidence: found.word };
  const capitals = words.filter((one) => !/^\p{Ll}/u.test(one)).length;
  if (found !== undefined && (capitals > 3 || forOrOf.test(name) || joined.test(name)) && !(words.length <= 4 && /\p{Lu}\./u.test(name)))
    return { kind: 'organisation', evidence: found.word };
  if (found !== undefined && isLast(found.word, words) && words.length > 1)
    return unclear(`“${shown(name)}” may be a person or an organisation: “${found.word}” is in the names of both.`, found.word);
  if (found?.strength === 'vague') return unclear(`“${shown(name)}” may be an organisation: its name holds “${found.word}”.`, found.word);
  const two = twoPeople(draft);
  if (two) return two;
  const shape = shapeOfOrganisation(name, words);
  return shape === undefined ? { kind: 'unknown' } : unclear(`“${shown(name)}” ${shape}. Is it a person?`);
}

function isLast(word: string, words: readonly string[]): boolean {
  return words.at(-1)?.toLowerCase() === word.toLowerCase();
}

function twoPeople(draft: Draft): FoundKind | undefined {
  if (!joined.test(draft.name) && !joinsNames(draft.name)) return undefined;
  ask(draft, 'name', `“${shown(draft.name)}” may be two people, or an organisation.`);
  return { kind: 'unknown' };
}

/** Only the shape says so, and people may be called like this, too. */
function shapeOfOrganisation(name: string, words: readonly string[]): string | undefined {
  if (isWellKnown(name)) return 'is known as an organisation';
  if (/^#/u.test(name) || /\p{N}/u.test(name)) return 'has a sign or a digit that names of people do not have';
  if (forOrOf.test(name) || (article.test(name) && !/^(?:la|le|il|i|o)\s/u.test(name.toLowerCase())))
    return 'reads like the name of an organisation';
  if (
    /^\p{Ll}?\S*\.(?:org|com|net|info|io|eu|de|fr|uk|tech|app|dev|social|news|media|\p{L}{4,})$/u.test(name) &&
    words.length === 1 &&
    !/^\p{Lu}\./u.test(name)
  )
    return 'reads like the name of a site';
  // “Društvo Zeleni breg”; people’s names have capitals, or particles that are known.
  if (
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.some((word) => /^\p{Ll}{3}/u.test(word) && !isParticle(word) && !isTitleWord(word))
  )
    return 'has a word in small letters, as names of organisations have';
  // “Spolek «Lipka»”; a nickname is between two names.
  if (/\S\s?(?:«[^«»]+»|»[^«»]+«|„[^“”„]+[“”]|“[^“”]+”|"[^"]+"|「[^「」]+」)$/u.test(name)) return 'ends with a name in quotation marks';
  if (family.test(name)) return 'may be a family';
  if (words.length === 1) {
    if (/^\p{Lu}{2,6}$/u.test(name)) return 'is short and in capitals, as names of organisations are';
    // “AlgorithmWatch”, but not “AdaSoft”, which may be an account, or two words that lost their space.
    const humps = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
    if (
      humps !== name &&
      organisationEvidence(humps) !== undefined &&
      !/^(?:Mc|Mac|De|Di|Da|Du|Le|La|Van|Von|O['’]|D['’]|Fitz|St)\p{Lu}\p{Ll}*$/u.test(name)
    )
      return 'has a capital within a word, as names of organisations and of accounts have';
  }
  return undefined;
}
