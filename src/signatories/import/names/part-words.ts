// Words and shapes of what is beside a name.

import { foldText, wordList, wordsOf } from './words.ts';

export const pronoun =
  /^(?:she|her|hers|he|him|his|they|them|theirs|ze|zir|zie|xe|xem|ey|em|it|its|any|any pronouns|all pronouns|elle|il|iel|lui|ella|el|elles|sie|ihr|er|ihm|ihn|dey|hen|hun|hij|hem|zij|haar|die|diens|ela|ele|elu|lei|lui|loro|she|ona|on|jej|jego|han|hon|henne|hans|pronouns)$/u;
export const capacity =
  /^(?:(?:signing |signs |sign |signed )?(?:(?:in (?:a |my |his |her |their )?|as (?:a |an )?)(?:personal|private|individual|own)(?: (?:capacity|name|individual|citizen|person))?|(?:personal|private|individual) (?:capacity|signatory)|as an individual)|a titre (?:personnel|individuel|prive)|a titulo (?:personal|pessoal|individual)|a titolo personale|in personlicher eigenschaft|als privatperson|privat|op persoonlijke titel|personligen|w imieniu wlasnym|в личном качестве|от своего имени|individual|personal)$/u;
export const linkWord = wordList(
  'website | web | web site | site | homepage | home page | home | blog | link | profile | page | url | www | orcid | lattes | cv | personal page | personal website | webpage | web page',
);
export const platform = wordList('twitter | mastodon | linkedin | github | gitlab | codeberg | facebook | bluesky | instagram | youtube');
export const wellKnown = wordList(
  'CNRS | MIT | ETH | ETH Zürich | ETH Zurich | EPFL | UCL | NYU | UCLA | UC Berkeley | Inria | INRAE | IRD | CWI | NIST | NASA | CERN | EPSRC | KTH | TU Delft | TU Berlin | TU Wien | TU München | LSE | King’s College London | Imperial | Caltech | UFRJ | USP | UnB | Unicamp | UNAM | KAIST | IIT | IISc | IBM | Google | Microsoft | Apple | Amazon | Meta | Facebook | Netflix | Mozilla | Wikimedia | Red Hat | GitHub | GitLab | Intel | Nvidia | Oracle | SAP | Siemens | Bosch | Spotify | Shopify | Stripe | Uber | Airbnb | Adobe | Cisco | Samsung | Sony | Huawei | Tencent | Alibaba | Baidu | OpenAI | Anthropic | DeepMind | BBC | UNESCO | UNICEF | WHO | EFF | ACLU | Amnesty International | Greenpeace | Oxfam | Oxford | Cambridge | Harvard | Yale | Stanford | Princeton | Sciences Po | Sorbonne | Max Planck | Fraunhofer | Helmholtz | TUM | LMU | FU Berlin | HU Berlin | KU Leuven | UCLouvain | ULB | VUB | Charité | Karolinska Institutet',
);
/** Words for organisations that are no evidence in a name, and are in what is beside one. */
export const beside = wordList(
  'univ | uni | inst | u | state university | tech | polytech | politecnico | technion | lab | labs | unit | division | branch | program | programme | studies | psychiatry | research centre | medical | healthcare | health system | airlines | airways | railways | bakery | cafe | restaurant | bookstore | books | games | records | pictures | films | theatre | theater | orchestra | choir | band | hackerspace | makerspace | meetup | conference | festival | farm | farms | estate | hotel | bank | insurance | capital | invest | pharma | biotech | robotics | ai | digital | interactive | media | design | designs | creative',
);
/** What groups, houses and bands are called after, and families seldom: “Hope Street”, “Rosa Linke”. */
export const groupWords = wordList(
  `access | arts | avenue | bees | better | branch | brigade | brush | camp | castle | castles | chain | choir | chorus | circle | climat | clima | climate | club | collective | division | dream | dreams | earth | fals | falls | fans | fire | flames | fonds | friends | front | garden | gardens | ghosts | gram | green | greens | grove | haus | haze | heart | hearts | heights | hills | house | jam | jeans | kino | lab | ladies | land | leaves | lights | linke | lodge | machine | maker | makers | maris | matters | mountain | mountains | nagar | nails | news | night | nights | niwas | notes | nova | open | palace | people | planet | power | project | ranch | records | rights | rising | river | riverkeeper | road | roots | run | sena | shore | sisters | sky | sound | sounds | square | state | station | stories | street | sun | tales | talk | team | theory | things | tree | trees | tribe | troop | union | united | valley | verde | verlag | versand | village | viva | voice | voices | water | waters | wave | waves | wind | winds | women | works | world | youth
  azul | blanca | boja | calle | casa | ciudad | frente | gente | jovenes | libre | mujeres | nueva | pueblo | roja | rojo | tierra | unida | unidos | viento | terra | verdi | popolo | gente | donne | libera | vita | aberto | livre | mulheres | povo | jeunes | femmes | libres | peuple | rouge | vert | verte | ensemble | freiheit | frauen | jugend | laden | netz | platz | strasse | strom | wasser | werk | welt`,
);
const small =
  /^(?:ex|former|formerly|freelance|senior|junior|sr\.?|jr\.?|assistant|associate|adjunct|visiting|emeritus|emerita|full|chief|lead|principal|staff|deputy|vice|general|executive|managing|co|acting|interim|founding|honorary|retired|independent|postdoctoral|doctoral|graduate|undergraduate|phd|ph\.d\.|master’s|master's|data|software|web|computer|research|digital|human|rights|policy|legal|social|civil|public|health|political|climate|environmental|university|college|high|school|primary|secondary|full-stack|frontend|backend|product|project|program|community|creative|art|science|history|english|physics|math|maths|mathematics|security|systems|network|media|technology|technical|medical|clinical|the|a|an|and|&|of|in|for)$/u;

/** What is before the word of a role: assistant, senior, software. */
export function isWorkWord(word: string): boolean {
  return small.test(foldText(word));
}

/** A name that is an organisation’s, though no word in it says so. */
export function isWellKnown(text: string): boolean {
  return wellKnown.has(text);
}

const disciplines = wordList(
  '-ology | -logie | -logia | -logi | -logy | -nomy | -nomie | -nomics | -graphy | -istry | -matics | -physics | -ics | -philosophy | history | law | music | arts | art | literature | languages | philosophy | medicine | education | engineering | science | sciences | studies | architecture | geschichte | recht | philosophie | medizin | chemie | physik | mathematik | informatik | histoire | droit | physique | mathematiques | chimie | historia | derecho | filosofia | fisica | quimica | matematicas | storia | diritto | linguistics | nursing | theology | classics | business | journalism | design',
);

/** “Political Science”: what someone teaches or studies. */
export function isDiscipline(text: string): boolean {
  const words = wordsOf(text);
  return /^\p{Lu}/u.test(text) && words.length <= 6 && disciplines.has(words.at(-1) ?? '');
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
