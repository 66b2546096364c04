// What stands beside a name, after a comma or in brackets: a role, an affiliation, a country, a handle, pronouns.

import { type Region, suggestCountry, suggestRegion } from '../../../core/languages/countries.ts';
import { countryOf } from '../../../core/languages/country-names.ts';
import type { RawEntry } from '../entry.ts';
import { organisationEvidence } from './organisation-words.ts';
import { isPostNominal, roleWord } from './role-words.ts';
import { foldText, wordList, wordsOf } from './words.ts';

export type PartKind =
  | 'role'
  | 'affiliation'
  | 'role-affiliation'
  | 'country'
  | 'region'
  | 'handle'
  | 'link'
  | 'email'
  | 'post-nominal'
  | 'pronouns'
  | 'capacity'
  | 'link-word'
  /** Where a link leads, or who somebody works for. */
  | 'platform'
  /** An account elsewhere than on a forge. */
  | 'account'
  /** The name of a site: ada.example. */
  | 'site'
  | 'withdrawn'
  | 'unknown'
  /** It holds words of a role and of an organisation, and not in an order that says which is which. */
  | 'mixed';

export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  readonly values: RawEntry['values'];
}

const pronoun =
  /^(?:she|her|hers|he|him|his|they|them|theirs|ze|zir|zie|xe|xem|ey|em|it|its|any|any pronouns|all pronouns|elle|il|iel|lui|ella|el|elles|sie|ihr|er|ihm|ihn|dey|hen|hun|hij|hem|zij|haar|die|diens|ela|ele|elu|lei|lui|loro|she|ona|on|jej|jego|han|hon|henne|hans|pronouns)$/u;
const capacity =
  /^(?:(?:signing |signs |sign |signed )?(?:(?:in (?:a |my |his |her |their )?|as (?:a |an )?)(?:personal|private|individual|own)(?: (?:capacity|name|individual|citizen|person))?|(?:personal|private|individual) (?:capacity|signatory)|as an individual)|a titre (?:personnel|individuel|prive)|a titulo (?:personal|pessoal|individual)|a titolo personale|in personlicher eigenschaft|als privatperson|privat|op persoonlijke titel|personligen|w imieniu wlasnym|в личном качестве|от своего имени|individual|personal)$/u;
const withdrawn =
  /^(?:withdrawn|withdrew|retracted|removed|revoked|rescinded|zuruckgezogen|retire|retiree|retirado|retirada|ritirato|ritirata|ingetrokken|wycofan\p{L}*|отозван\p{L}*)(?:$|[\s:,].*$)/u;
const linkWord = wordList(
  'website | web | web site | site | homepage | home page | home | blog | link | profile | page | url | www | orcid | lattes | cv | personal page | personal website | webpage | web page',
);
const platform = wordList('twitter | mastodon | linkedin | github | gitlab | codeberg | facebook | bluesky | instagram | youtube');
const wellKnown = wordList(
  'CNRS | MIT | ETH | ETH Zürich | ETH Zurich | EPFL | UCL | NYU | UCLA | UC Berkeley | Inria | INRAE | IRD | CWI | NIST | NASA | CERN | EPSRC | KTH | TU Delft | TU Berlin | TU Wien | TU München | LSE | King’s College London | Imperial | Caltech | UFRJ | USP | UnB | Unicamp | UNAM | KAIST | IIT | IISc | IBM | Google | Microsoft | Apple | Amazon | Meta | Facebook | Netflix | Mozilla | Wikimedia | Red Hat | GitHub | GitLab | Intel | Nvidia | Oracle | SAP | Siemens | Bosch | Spotify | Shopify | Stripe | Uber | Airbnb | Adobe | Cisco | Samsung | Sony | Huawei | Tencent | Alibaba | Baidu | OpenAI | Anthropic | DeepMind | BBC | UNESCO | UNICEF | WHO | EFF | ACLU | Amnesty International | Greenpeace | Oxfam | Oxford | Cambridge | Harvard | Yale | Stanford | Princeton | Sciences Po | Sorbonne | Max Planck | Fraunhofer | Helmholtz | TUM | LMU | FU Berlin | HU Berlin | KU Leuven | UCLouvain | ULB | VUB | Charité | Karolinska Institutet',
);
/** Words for organisations that are no evidence in a name, and are in what stands beside one. */
const beside = wordList(
  'univ | uni | inst | u | state university | tech | polytech | politecnico | technion | lab | labs | unit | division | branch | program | programme | studies | psychiatry | research centre | medical | healthcare | health system | airlines | airways | railways | bakery | cafe | restaurant | bookstore | books | games | records | pictures | films | theatre | theater | orchestra | choir | band | hackerspace | makerspace | meetup | conference | festival | farm | farms | estate | hotel | bank | insurance | capital | invest | pharma | biotech | robotics | ai | digital | interactive | media | design | designs | creative',
);
const small =
  /^(?:ex|former|formerly|freelance|senior|junior|sr\.?|jr\.?|assistant|associate|adjunct|visiting|emeritus|emerita|full|chief|lead|principal|staff|deputy|vice|general|executive|managing|co|acting|interim|founding|honorary|retired|independent|postdoctoral|doctoral|graduate|undergraduate|phd|ph\.d\.|master’s|master's|data|software|web|computer|research|digital|human|rights|policy|legal|social|civil|public|health|political|climate|environmental|university|college|high|school|primary|secondary|full-stack|frontend|backend|product|project|program|community|creative|art|science|history|english|physics|math|maths|mathematics|security|systems|network|media|technology|technical|medical|clinical|the|a|an|and|&|of|in|for)$/u;

/** What stands before the word of a role: assistant, senior, software. */
export function isWorkWord(word: string): boolean {
  return small.test(foldText(word));
}

function link(text: string): string | undefined {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(text) ? text.replace(/^www\./i, 'https://www.') : undefined;
}

/** A name that is an organisation’s, though no word in it says so. */
export function isWellKnown(text: string): boolean {
  return wellKnown.has(text);
}

/** Two letters may be a country or anything else; three in capitals as well. */
export function isShortCode(text: string): boolean {
  return /^[A-Za-z]{2,3}$/.test(text.trim()) && !/^(?:USA|UAE|UK|US|EU)$/.test(text.trim());
}

/** People are called so, too, and a state of the US. */
const alsoNames = new Set([
  'chad',
  'jordan',
  'georgia',
  'israel',
  'kenya',
  'india',
  'cuba',
  'jersey',
  'guinea',
  'mali',
  'niger',
  'dominica',
  'martinique',
  'ireland',
  'france',
  'holland',
  'england',
  'scotland',
  'wales',
  'oman',
  'man',
  'chile',
  'malta',
  'samoa',
  'santa lucia',
  'san marino',
  'brunei',
]);

export function isAlsoName(text: string): boolean {
  return alsoNames.has(foldText(text.trim()));
}

export function classifyPart(written: string): Part {
  const text = written.replace(/^[\s"“„«]+|[\s"”“»]+$/gu, '').trim();
  const part = (kind: PartKind, values: RawEntry['values'] = {}): Part => ({ kind, text, values });
  const folded = foldText(text).replace(/[.\s]+$/u, '');
  const tokens = folded.split(/[\s/,;|&]+/u).filter((token) => token !== '' && token !== 'and' && token !== 'or');
  if (tokens.length > 0 && tokens.length <= 6 && /[/]|pronouns/.test(folded) && tokens.every((token) => pronoun.test(token)))
    return part('pronouns');
  if (/^(?:she|he|they|elle|ella)$/.test(folded)) return part('pronouns');
  if (capacity.test(folded)) return part('capacity', folded === 'individual' ? {} : { personalCapacity: 'true' });
  if (withdrawn.test(folded)) return part('withdrawn');
  if (linkWord.has(text) && !/^(?:home|page|site|web)$/.test(text)) return part('link-word');
  if (platform.has(text)) return part('platform');
  const address = link(text);
  if (address !== undefined) return part('link', { link: address });
  if (/^\S+@\S+\.\S+$/u.test(text) && !text.startsWith('@')) return part('email');
  const handle = /^@([\w.-]{1,60})$/u.exec(text);
  if (handle) return part('handle', { handle: `@${handle[1]}` });
  const named = /^(?:github|gitlab|codeberg|git)\s?[:/]?\s*@?([\w-]{1,40})$/iu.exec(text);
  if (named) return part('handle', { handle: `@${named[1]}` });
  if (
    /^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/u.test(text) ||
    /^(?:twitter|x|mastodon|bluesky|bsky|instagram|linkedin|matrix|fediverse)\s?[:/]\s*@?\S+$/iu.test(text) ||
    /^@?\S+ on (?:twitter|mastodon|x|bluesky)$/iu.test(text)
  )
    return part('account');
  if (/^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,12}$/u.test(text)) return part('site');
  if (isPostNominal(text)) return part('post-nominal');
  const [, front = '', back = ''] = /^(.+?),\s*([^,]+)$/u.exec(text) ?? [];
  const isAfterComma = back !== '' && countryOf(back) !== undefined;
  const country = isAfterComma && countryOf(front) === undefined ? undefined : countryOf(text);
  if (country !== undefined && !(isShortCode(text) && text !== text.toUpperCase()))
    return part('country', { place: suggestCountry(text) === country ? text : country });
  const region: Region | undefined = suggestRegion(text);
  if (region !== undefined) return part('region', { region });
  if (isAfterComma && !isShortCode(back) && foldText(back) !== 'georgia') {
    const before = classifyPart(front);
    if (before.kind === 'role' || before.kind === 'affiliation' || before.kind === 'role-affiliation')
      return part(before.kind, { ...before.values, place: back });
  }
  return workPart(text, part);
}

/** An organisation by a word that nothing else has in its name. */
export function isCertainlyPlace(text: string): boolean {
  return (organisationEvidence(text)?.strength === 'certain' || wellKnown.has(text)) && !/\s(?:at|@|for)\s/iu.test(text);
}

/** Role, affiliation, or both. */
function workPart(text: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part {
  const at = /^(.{2,80}?)(?:\s+@\s+|\s+at\s+(?:the\s+)?|\s+bei(?:m)?\s+|\s+chez\s+)(\S.*)$/iu.exec(text);
  if (at?.[1] && at[2] && roleWord(at[1]) !== undefined) return part('role-affiliation', { role: at[1], affiliation: at[2] });
  const comma = /^([^,]{2,80}),\s*(\S.*)$/u.exec(text);
  if (comma?.[1] && comma[2]) {
    const [first, rest] = [workPart(comma[1].trim(), part), workPart(comma[2].trim(), part)];
    if (first.kind === 'role' && (rest.kind === 'affiliation' || (rest.kind === 'unknown' && !comma[2].includes(','))))
      return part('role-affiliation', { role: comma[1].trim(), affiliation: comma[2].trim() });
    if (first.kind === 'affiliation' && rest.kind === 'role' && isCertainlyPlace(comma[1]) && !comma[2].includes(','))
      return part('role-affiliation', { role: comma[2].trim(), affiliation: comma[1].trim() });
    if (first.kind === 'role' && rest.kind === 'role') return part('role', { role: text });
    if (first.kind === 'affiliation' && (rest.kind === 'affiliation' || rest.kind === 'unknown' || countryOf(comma[2]) !== undefined))
      return part('affiliation', { affiliation: text });
    return part(first.kind === 'unknown' && rest.kind === 'unknown' ? 'unknown' : 'mixed');
  }
  const role = roleWord(text);
  const organisation = organisationEvidence(text);
  const isPlace =
    (organisation !== undefined && organisation.strength !== 'vague') || wellKnown.has(text) || /^\p{Lu}/u.test(beside.find(text) ?? '');
  if (role === undefined)
    return isPlace || wellKnown.find(text) !== undefined ? part('affiliation', { affiliation: text }) : part('unknown');
  if (!isPlace) return isName(text, role) ? part('unknown') : part('role', { role: text });
  return byOrder(text, role, part);
}

/** Families and firms are called so, too. */
const alsoNamesOfFirms = new Set(
  'baker bishop dean judge head lead principal fellow driver chef cleaner coach singer farmer citizen user parent carpenter independent'.split(
    ' ',
  ),
);

/** “Baker Hughes”, “The Independent” */
function isName(text: string, role: string): boolean {
  const words = wordsOf(text);
  const next = words[words.indexOf(role) + 1];
  if (!alsoNamesOfFirms.has(foldText(role))) return false;
  return (
    /^the /iu.test(text) ||
    (next !== undefined && /^\p{Lu}/u.test(role) && /^\p{Lu}/u.test(next) && roleWord(next) === undefined && !isWorkWord(next))
  );
}

/** “Director of the Example Institute” is a role; “Teachers College” and “Example Union of Journalists” are organisations. */
function byOrder(text: string, role: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part {
  const words = wordsOf(text);
  const at = words.findIndex((word) => foldText(word) === foldText(role));
  const before = words.slice(0, Math.max(at, 0));
  const next = words[at + 1];
  const isHead = at !== -1 && before.every((word) => small.test(foldText(word)));
  if (isHead && (next === undefined || /^(?:of|for|in|on|de|des|du|der|für|fur|di|del|della|da|do|van|to|and|&)$/iu.test(next)))
    return part('role', { role: text });
  const withoutRole = words.filter((_, index) => index !== at).join(' ');
  const isPlural = /(?:s|s'|en|innen|ers)$/iu.test(role) && !/(?:ss|us|is)$/iu.test(role) && /^[a-z']+$/i.test(role);
  if (isPlural && organisationEvidence(withoutRole)?.strength !== undefined) return part('affiliation', { affiliation: text });
  return part('mixed');
}
