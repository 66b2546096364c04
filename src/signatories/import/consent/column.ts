// Whether a column says who may be named, and how each of its answers is read: by its header, by its values, or by what a person decided.

import { suggestCountry } from '../../../core/languages/countries.ts';
import { headerKey, lastPart } from '../headers.ts';
import { kindSaid } from '../kind-words.ts';
import type { ColumnProfile } from '../profile.ts';
import { anonymous, negation, notPublic, privately } from './against.ts';
import type { Answer, AnswerDecision, ConsentColumn, ReadConsentColumn } from './answer.ts';
import { foldAnswer, type Said, whatIsSaid } from './answers.ts';
import { byValues, holdsRefusals, undecided } from './by-values.ts';
import { type Asked, foldHeader, isAboutData, isAboutNaming, isRemark, whatIsAsked } from './header.ts';
import { noteOf } from './note.ts';
import { stateOf } from './states.ts';
import { fold } from '../fold.ts';
import { readTicks } from './ticks.ts';
import { areWork, isWork } from './work-column.ts';
import { yesOrNo } from './yes-no.ts';

/** A question of a form has no more answers than this. */
const maxChoices = 3;
/** Answers that are kept after they were read once. */
const maxKept = 200;

export const readConsentColumn: ReadConsentColumn = (profile, field, asked, decided) => {
  if (decided) return decidedColumn(asked ?? 'public', decided);
  const header = whatIsAsked(profile.header);
  if (asked) return column(asked, asked === 'status' && (header === 'done' || header === 'undone') ? header : asked, profile);
  // “Country” with nothing but `NO`, “Town” with nothing but towns: places, whatever they mean in answers.
  if ((field === 'place' && areCountries(profile)) || (header === 'unknown' && !isOfField(field) && areTowns(profile))) return undefined;
  // “Gardener (retired)” says what somebody does, whatever its words mean in answers.
  if (header === 'unknown' && !isOfField(field) && areWork(profile))
    return answersOf(profile, (answer) => !isWork(answer)).known.has('unnamed') ? undecided(profile) : undefined;
  const ticks = isOfField(field) ? undefined : readTicks(profile);
  if (ticks) return ticks;
  const isEmpty = profile.filled === 0 && profile.rows > 0;
  // No one agreed, where everyone was asked; otherwise an empty column says nothing.
  if (isEmpty)
    return header === 'public' && !isOfField(field)
      ? column('public', 'public', profile)
      : header === 'done'
        ? undecided(profile)
        : undefined;
  const { said, known, open } = answersOf(profile);
  const isSelfEvident = said.length > 0 && said.length <= 6 && known.has('unnamed') && open === 0 && !known.has('yes') && !known.has('no');
  if (isSelfEvident && known.has('named')) {
    // A sector is public or private as well.
    const isPlain =
      header === 'unknown' &&
      [...(profile.answers?.keys() ?? [])].every((answer) => /^\p{L}+$/u.test(answer) && !anonymous.test(foldAnswer(answer)));
    return isPlain ? undecided(profile) : column('public', 'choice', profile);
  }
  if (isRemark(profile.header)) return known.has('unnamed') ? undecided(profile) : undefined;
  if (header === 'other' && isAboutData(profile.header) && (known.has('no') || known.has('unnamed'))) return undecided(profile);
  if (header === 'other' && !isOfField(field) && holdsRefusals(profile)) return undecided(profile);
  if (header === 'other')
    return known.has('unnamed') && (known.has('named') || isAboutNaming(profile.header)) ? undecided(profile) : undefined;
  // “Signature type” with “Open” and “Confidential”: no kind of signatory is called so.
  if (field === 'kind' && (header === 'unknown' || header === 'sentence') && known.has('unnamed') && !areOfKinds(profile))
    return undecided(profile);
  // “state” with nothing but states, some of which are no signature.
  if (header === 'unknown' && isBareStatus(lastPart(profile.header)) && profile.answers && areAllStates(profile))
    return column('status', 'status', profile);
  // “Signed” or “Date of signature” with yes, no and “pending”, and without a day.
  if (header === 'unknown' && field === 'date' && said.length > 0 && areSettled(profile)) return column('status', 'status', profile);
  if (header === 'unknown' || header === 'sentence')
    return byValues(profile, field, header === 'sentence') ?? (!isOfField(field) && areStates(profile) ? undecided(profile) : undefined);
  if (isFreeText(profile, header, field, said)) return undefined;
  // “Submitted” with the day on which it was.
  if (header === 'status' && profile.answers && [...profile.answers.keys()].every((answer) => fullDay.test(answer)))
    return column('status', 'done', profile);
  // “Status” with “agreed by phone” and “asked twice”: in words of their own, and some of them may not have signed.
  if (
    header === 'status' &&
    !isOfField(field) &&
    plainStatus.test(foldHeader(profile.header)) &&
    open === said.length &&
    isOpenChoice(profile)
  )
    return undecided(profile);
  if (header === 'status' && said.every((one) => one === 'unclear') && !states(profile).some(Boolean))
    return isOfField(field) || isBareStatus(profile.header) ? byValues(profile, field, false) : undecided(profile);
  if (header === 'choice' && (known.has('yes') || (known.has('no') && !known.has('named')))) return undecided(profile);
  // It is about being named, and no answer says how: a person has to.
  if (header === 'choice' && open === said.length) return isOfField(field) ? byValues(profile, field, true) : undecided(profile);
  const meaning = header === 'public' || header === 'choice' ? 'public' : header === 'anonymous' ? 'anonymous' : 'status';
  return column(meaning, header, profile);
};

const codeOfCountry = /^(?:[A-Z]{2,3}|[a-z]{2})$/;

/** Codes of countries, some of which are a yes or a no elsewhere: all are written alike, and each is one. */
function areCountries({ answers }: ColumnProfile): boolean {
  const values = [...(answers?.keys() ?? [])];
  return values.length > 0 && values.every((value) => codeOfCountry.test(value) && suggestCountry(value) !== undefined);
}

/** Nothing in it answers a question or asks to be left out, as words do by chance that begin as others do. */
function areTowns({ header, answers }: ColumnProfile): boolean {
  if (!town.test(fold(header.trim()))) return false;
  return [...(answers?.keys() ?? [])].every((value) => {
    const text = foldAnswer(value);
    return (
      yesOrNo(text, nothing) === undefined &&
      !anonymous.test(text) &&
      !notPublic.test(text) &&
      !privately.test(text) &&
      !negation.test(text)
    );
  });
}

const nothing: ReadonlySet<string> = new Set();
const town =
  /^(?:city|town|village|city\/town|town\/city|city or town|city of residence|place of residence|residence|ort|wohnort|stadt|gemeinde|ville|commune|localite|ville de residence|ciudad|localidad|municipio|poblacion|cidade|municipio|localidade|citta|comune|localita|citta di residenza|plaats|woonplaats|stad|gemeente|ort|by|sted|kommune|kommun|bosted|bopael|kaupunki|kunta|paikkakunta|kotikunta|asuinpaikka|miasto|miejscowosc|miejsce zamieszkania|mesto|obec|bydliste|bydlisko|varos|telepules|lakhely|oras|localitate|orasul|sehir|il|ilce|yasadiginiz sehir|город|населенный пункт|место жительства|місто|населений пункт|місце проживання|град|населено място|grad|mjesto|mesto|kraj bivanja|miestas|gyvenamoji vieta|pilseta|linn|elukoht|πολη|τοπος κατοικιας|المدينة|مدينة|עיר|עיר מגורים|شهر|शहर|শহর|市区町村|住所（市町村）|城市|所在城市|居住城市|居住地|所在地|도시|거주지|거주 지역|kota|kota asal|thanh pho|noi o|จังหวัด|เมือง|jiji|mji|ciutat|poblacio|municipi|herria|udalerria)$/u;

const plainStatus = /^(?:(?:signature|signing|signer|current) )?(?:status|statut)$/u;

/** Short answers, of which none is known for a state, for work or for a place. */
const isOpenChoice = ({ answers }: ColumnProfile): boolean =>
  answers !== undefined &&
  answers.size > 1 &&
  [...answers.keys()].every(
    (answer) =>
      answer.length <= 40 &&
      stateOf(answer) === undefined &&
      !isWork(answer) &&
      (answer.length < 4 || suggestCountry(answer) === undefined),
  );

/** An answer is a kind of signatory. “Private individual” is one. */
const areOfKinds = ({ answers }: ColumnProfile): boolean => [...(answers?.keys() ?? [])].some((answer) => kindSaid(answer) !== undefined);

/** In lists a state is also a part of a country, and a status what someone does for a living. */
const isBareStatus = (header: string): boolean =>
  /^(?:\S+ )?(?:status|state|statut|etat|estado|stato|stav|stan|tila|hali|durum|stare)$/u.test(foldHeader(header));

/** What was recognised as a name, a role, a place … holds no answers, unless its values say so. */
const isOfField = (field: string | undefined): boolean =>
  field !== undefined && !['private', 'public', 'anonymous', 'status', 'date'].includes(field);

function answersOf(
  { answers }: ColumnProfile,
  counts: (answer: string) => boolean = () => true,
): { said: Said[]; known: ReadonlySet<Said>; open: number } {
  const all = [...(answers?.keys() ?? [])].filter(counts);
  const folded = new Set(all.map(foldAnswer));
  const said = all.map((answer) => whatIsSaid(answer, folded));
  return { said, known: new Set(said), open: said.filter((one) => one === 'unclear').length };
}

const states = ({ answers }: ColumnProfile): boolean[] => [...(answers?.keys() ?? [])].map((answer) => stateOf(answer) !== undefined);

/** “Signature state” with “validated” and “pending”: the answers are states, though the header does not say so. */
function areStates(profile: ColumnProfile): boolean {
  const found = [...(profile.answers?.keys() ?? [])].map(stateOf);
  return found.length <= 8 && found.includes('no-signature') && found.filter((state) => state !== undefined).length >= found.length / 2;
}

/** Each value is the state of a signature, and not all are valid ones. */
function areAllStates({ answers }: ColumnProfile): boolean {
  const found = [...(answers?.keys() ?? [])].map(stateOf);
  return found.length > 1 && found.every((state) => state !== undefined) && found.includes('no-signature') && found.includes('named');
}

/** A yes, a no, or a state: each is one of them, and one says that it is no signature. */
function areSettled({ answers }: ColumnProfile): boolean {
  const all = [...(answers?.keys() ?? [])];
  const folded = new Set(all.map(foldAnswer));
  const isNo = (answer: string): boolean => whatIsSaid(answer, folded) === 'no' || stateOf(answer) === 'no-signature';
  return all.some(isNo) && all.every((answer) => isNo(answer) || ['yes', 'blank'].includes(whatIsSaid(answer, folded)) || stateOf(answer));
}

/** A column of names, roles or reasons whose header only sounds like a question: few of its values are answers. */
function isFreeText(profile: ColumnProfile, asked: Asked, field: string | undefined, said: readonly Said[]): boolean {
  if (asked === 'done' || asked === 'undone') return false;
  const { answers, filled } = profile;
  if (!answers) return isOfField(field) || asked === 'status' || asked === 'choice';
  const read = said.filter((one, index) => one !== 'unclear' || states(profile)[index] === true).length;
  if (isOfField(field)) return read <= said.length / 2;
  return read === 0 && answers.size > maxChoices && answers.size > filled * 0.5;
}

function column(meaning: ConsentColumn['meaning'], asked: Asked, profile: ColumnProfile): ConsentColumn {
  const folded = new Set([...(profile.answers?.keys() ?? [])].map(foldAnswer));
  const ticked = labelOf(profile);
  const isBox = [...(profile.answers?.keys() ?? [])].every((answer) => !['no', 'blank', 'named'].includes(whatIsSaid(answer, folded)));
  const isOptOut = /^opt[ -]?out(?!\p{L})/u.test(foldHeader(profile.header));
  const isMalay = malay.test(foldHeader(profile.header));
  const kept = new Map<string, Answer>();
  const read = (cell: string): Answer => {
    const before = kept.get(cell);
    if (before) return before;
    const answer = answerTo(asked, isMalay && tak.test(foldAnswer(cell)) ? 'tidak' : cell, { folded, ticked, isBox, isOptOut });
    if (kept.size < maxKept) kept.set(cell, answer);
    return answer;
  };
  return { meaning, read, note: noteOf(meaning, read, profile) };
}

/** “Tak” is a no in Malay, and a yes in Polish. */
const tak = /^tak(?!\p{L})/u;
const malay =
  /(?<!\p{L})(?:nama|anda|saya|kami|adakah|bolehkah|apakah|disiarkan|dipaparkan|diterbitkan|bersetuju|setuju|tandatangan|awam)(?!\p{L})/u;

/** The one value of a box that is ticked or not: nothing else is in the column. */
function labelOf({ header, answers, rows, filled }: ColumnProfile): string | undefined {
  const [only] = answers?.keys() ?? [];
  if (answers?.size === 1 && only !== undefined && filled < rows) return foldAnswer(only);
  return [...(answers?.keys() ?? [])].map(foldAnswer).find((answer) => answer.length > 3 && answer === foldAnswer(header));
}

interface Choices {
  readonly folded: ReadonlySet<string>;
  readonly ticked: string | undefined;
  readonly isBox: boolean;
  /** The header offers to opt out. */
  readonly isOptOut: boolean;
}

function answerTo(asked: Asked, cell: string, { folded, ticked, isBox, isOptOut }: Choices): Answer {
  const said = whatIsSaid(cell, folded);
  const isBlank = said === 'blank';
  if (asked === 'done')
    return isDay(cell) ? 'named' : isBlank || said === 'no' || /^0000/.test(cell) ? 'no-signature' : stateAnswer(cell, said, isBox);
  if (asked === 'undone')
    return isBlank || said === 'no' || /^0000/.test(cell)
      ? 'named'
      : said === 'yes' || isDay(cell)
        ? 'no-signature'
        : stateOf(cell) === 'no-signature'
          ? 'no-signature'
          : 'unclear';
  if (asked === 'status') return stateAnswer(cell, said, isBox);
  const isTick = !isBlank && ticked !== undefined && foldAnswer(cell) === ticked;
  const option = /^opt(?:ed|ing)?[ -]?(in|out)(?!\p{L})/u.exec(foldAnswer(cell))?.[1];
  if (option !== undefined && (asked === 'anonymous' || asked === 'public'))
    // “Opted out” of a list is not to be on it; what opting out of being hidden means, a person has to say.
    return asked === 'public' ? (option === 'in' ? 'named' : 'unnamed') : option === 'out' && isOptOut ? 'unnamed' : 'unclear';
  if (asked === 'anonymous') {
    if (said === 'yes' || said === 'unnamed' || (isTick && said !== 'no')) return 'unnamed';
    if (said === 'no' || said === 'named') return 'named';
    // A box that is left empty says nothing about hiding; a question that is left open does.
    return cell.trim() === '' && isBox ? 'named' : 'unclear';
  }
  if (said === 'unnamed' || said === 'named') return said;
  if (isBlank) return 'unnamed';
  if (said === 'no') return 'unnamed';
  if (asked !== 'public') return 'unclear';
  if (said === 'yes') return 'named';
  return isTick && !isFullOfNo(ticked) ? 'named' : 'unclear';
}

/** A label of a box that asks for more than a name, or for less. */
const isFullOfNo = (label: string): boolean => ['anonymous', 'choice', 'other'].includes(whatIsAsked(label));

const fullDay = /\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}/;
const isDay = (cell: string): boolean => /\p{Nd}/u.test(cell) && !/^(?:0000|[01]$)/.test(cell.trim());

function stateAnswer(cell: string, said: Said, isBox: boolean): Answer {
  const state = stateOf(cell);
  if (state !== undefined) return state;
  if (said === 'yes') return 'named';
  if (said === 'no') return 'no-signature';
  return said === 'blank' && isBox ? 'no-signature' : 'unclear';
}

function decidedColumn(meaning: 'public' | 'anonymous' | 'status', decided: AnswerDecision): ConsentColumn {
  const meant = new Map<string, Answer>();
  for (const answer of decided.named) meant.set(headerKey(answer), 'named');
  for (const answer of decided.unnamed) meant.set(headerKey(answer), 'unnamed');
  for (const answer of decided.notSigned) meant.set(headerKey(answer), 'no-signature');
  return { meaning, read: (cell) => meant.get(headerKey(cell)) ?? 'unclear', note: 'read as you decided.' };
}
