// A header that says nothing: its answers do, or it cannot be known, and then every row waits for a person.

import { fieldsWhere } from '../../field-facts.ts';
import { suggestCountry } from '../../../core/languages/countries.ts';
import { roleWord } from '../names/role-words.ts';
import { looksLikePerson } from '../names/shape.ts';
import type { ColumnProfile } from '../profile.ts';
import type { ConsentColumn } from './answer.ts';
import { foldAnswer, whatIsSaid } from './answers.ts';
import { fold, stems } from '../fold.ts';
import { stateOf } from './states.ts';
import { agree, naming, other, publish } from './words.ts';

/** Below this, two different values are no choice but two people. */
const fewRows = 8;
/** A question of a form has no more answers than this. */
const maxChoices = 3;
/** Workflows have no more states than this. */
const maxRepeated = 8;
/** Longer values are not answers to choose from. */
const maxChoiceLength = 40;
/** Fields that hold yes or no, or numbers, by themselves. */
const ownAnswers = new Set<string>([...fieldsWhere(({ isYesNo }) => isYesNo === true), 'rowId', 'revision', 'kind', 'skip']);

/** `isSentence`: the header asks something in words that are not known. */
export function byValues(profile: ColumnProfile, field: string | undefined, isSentence: boolean): ConsentColumn | undefined {
  const { answers, rows, filled, header } = profile;
  if (!answers || answers.size === 0 || (field !== undefined && ownAnswers.has(field))) return undefined;
  const values = [...answers.keys()];
  const folded = new Set(values.map(foldAnswer));
  const said = values.map((value) => whatIsSaid(value, folded));
  const answered = said.filter((one) => one !== 'unclear' && one !== 'blank').length;
  const isYesNo = said.every((one) => one === 'yes' || one === 'no' || one === 'unnamed' || one === 'blank');
  // “Signed” and “Date” with yes, no and “pending”: no day is among them.
  if (field === 'date' && said.some((one, at) => one === 'no' || one === 'unnamed' || stateOf(values[at] ?? '') === 'no-signature'))
    return undecided(profile);
  if (field !== undefined) return isYesNo && values.length <= maxChoices && field !== 'private' ? undecided(profile) : undefined;
  const states = values.map(stateOf);
  if (states.every((state) => state !== undefined) && states.includes('no-signature')) return undecided(profile);
  if (said.includes('unnamed') && values.length <= 6) return undecided(profile);
  if (answered > 0 && values.length <= maxChoices + 1 && !values.every(isNumber)) return undecided(profile);
  if (values.length <= maxChoices && values.some((value) => foldAnswer(value) === foldAnswer(header))) return undecided(profile);
  if (values.length <= maxChoices && filled < rows + (values.length > 1 ? 1 : 0) && values.some(isLabel)) return undecided(profile);
  if (values.every(isSomethingElse) || topic.test(fold(header))) return undefined;
  const choices = values.length + (filled < rows ? 1 : 0);
  const isShort = values.every((value) => value.length <= maxChoiceLength);
  // As many answers as rows are names and places, and no choice; two may be a yes and a no.
  const isOfFew = choices <= 2 || (choices <= maxChoices && rows > choices);
  // A question in a language that no one knows here, and short answers: they may be yes and no.
  const isQuestion = /[?？؟][)\]*"”’\s]{0,4}$/u.test(header.trim()) && choices <= maxChoices + 1;
  if ((isSentence || isQuestion) && (isOfFew || isQuestion) && isShort && !values.every(looksLikePerson)) return undecided(profile);
  if (isShort && holdsRefusals(profile)) return undecided(profile);
  const isChoice = rows >= fewRows && choices >= 2 && choices <= maxChoices && (filled >= 2 || values.length > 1);
  // More answers are a choice where each comes again and again.
  const isRepeated =
    rows >= fewRows && isShort && values.length <= maxRepeated && filled >= values.length * 2 && !values.every(looksLikePerson);
  return isChoice || (isRepeated && values.some((value) => stateOf(value) !== undefined)) ? undecided(profile) : undefined;
}

/** States of which none is anything else: “new” and “open” may be said of members and of events. */
const refused = new Set(
  'declined|refused|withdrawn|retracted|unconfirmed|not signed|did not sign|rejected|removed|deleted|abgelehnt|zurückgezogen|ungültig|refusé|retiré|rechazado|retirado|recusado|rifiutato|ritirato|geweigerd|ingetrokken|odrzucony|wycofany|отказ|отозван|відмова|відкликано'
    .split('|')
    .map(fold),
);

/** “invited, declined” under “Tags”: one of them is no signature, whatever the others are. */
export function holdsRefusals({ answers }: ColumnProfile): boolean {
  const values = [...(answers?.keys() ?? [])];
  return values.length <= maxRepeated && values.some((value) => value.split(/[,;|]/u).some((part) => refused.has(foldAnswer(part))));
}

/** “Add me to the list”, “Mein Name darf dort stehen”: what stands beside a box says who agrees, and to what. */
function isLabel(value: string): boolean {
  const text = foldAnswer(value);
  return (
    text.split(' ').length > 2 && !other.test(text) && (agree.test(text) || publish.test(text) || naming.test(text) || ofSigner.test(text))
  );
}

/** Whoever ticks a box speaks of themselves. */
const ofSigner = stems(
  "i.|me.|my.|ich.|mich.|mir.|mein|je.|j'|moi.|mon.|ma.|mes.|yo.|mi.|eu.|meu|minha|io.|mio.|mia.|ik.|mij.|mijn.|ja.|mój|moje|moja|já.|jag.|mig.|mitt.|min.|jeg.|meg.|minä|minun|nimeni|я.|мне|меня|мені|мой|моя|моё|мої|мое|моє|εγώ|μου|ben.|beni|benim|أنا|*اسمي|אני|*שמי|من.|मैं|मेरा|আমি|আমার|私|我|저는|제 |saya|tôi|ฉัน|ผม|mimi|jina langu",
);

/** Nothing is written before someone says what the column is. */
export function undecided(profile: ColumnProfile): ConsentColumn {
  const values = [...(profile.answers?.keys() ?? [])].slice(0, 4).map((value) => `“${value.slice(0, maxChoiceLength)}”`);
  if (profile.filled < profile.rows) values.push('blanks');
  return {
    meaning: 'undecided',
    read: () => 'unclear',
    note: `holds ${values.join(', ') || 'answers'} and may say who agreed to be named. All rows are held until you say what it is.`,
  };
}

/** What lists are divided by. */
const topic = stems(
  'village|hamlet|parish|municipality|neighbourhood|neighborhood|borough|street|postcode|department|faculty|affiliation type|wave.|round.|career|stage.|level.|tier.|committee|chapter|branch|team|campus|district|ward|city|town|county|province|state.|group|section|region|gender|sex.|salutation|source|referr|network|channel|browser|device|form.|form name|table|sheet|batch|campaign|language|locale|marital|abteilung|fakultät|gruppe|stadt|ort.|bundesland|landkreis|anrede|geschlecht|sprache|quelle|kreisverband|ville|département|groupe|langue|civilité|faculté|ciudad|departamento|provincia|grupo|facultad|idioma|sexo|cidade|estado.|faculdade|città|gruppo|facoltà|regione|lingua|stad.|afdeling|groep|taal.|miasto|wydział|grupa|język|město|mesto|katedra|fakulta|skupina|jazyk|город|отдел|группа|факультет|язык|пол.|місто|група|стать|şehir|bölüm|grup|مدينة|قسم|لغة|עיר|מחלקה|שפה|شهر|शहर|विभाग|都市|学部|性別|城市|部门|性别|语言|도시|부서|성별|언어',
);

const isNumber = (value: string): boolean => /^\d+$/.test(value) && !/^[01]$/.test(value);
const technical =
  /^(?:(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|pl|pt|ro|ru|sk|sl|sr|sv|sw|th|tr|uk|ur|vi|zh)(?:[-_][a-z]{2,4})?|m|f|male|female|man|woman|männlich|weiblich|divers|frau|herr|mr|mrs|ms|mx|dr|prof|m\.|mme|sr|sra|web|website|mobile|desktop|ios|android|facebook|twitter|instagram|google|friend|friends|paper|online|e-?mail|api|import|direct|english|german|french|spanish|deutsch|français|español|italiano|member|student|staff|faculty|individual|organi[sz]ation|person)\.?$/i;

/** Countries, languages, titles, numbers, days, addresses: no answers to a question about a name. */
function isSomethingElse(value: string): boolean {
  if (technical.test(value) || roleWord(value) !== undefined || value.length > 60) return true;
  if (/^https?:|@|^\d{2,}$|^\d+[.,]\d+$|\d{4}-\d\d|\d[/.]\d{1,2}[/.]\d/i.test(value)) return true;
  return value.length > 2 && suggestCountry(value) !== undefined;
}
