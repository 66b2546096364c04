// Which columns are about consent: columns of other things are left alone, and what nobody can tell waits for a person.

import { describe, expect, test } from 'vitest';
import { profileColumns } from '../../../src/signatories/import/profile.ts';
import { readConsentColumn } from '../../../src/signatories/import/consent/column.ts';
import { answers, consentColumn } from './read.ts';

/** Headers, and the values under them in turn. */
const others: readonly [string, readonly string[]][] = [
  ['Shoe size', ['42', '38', '40', '36']],
  ['City', ['Bonn', 'Paris', 'Rom', 'Bern']],
  ['Country', ['Germany', 'France']],
  ['Referrer', ['twitter', 'mail']],
  ['IP address', ['192.0.2.1', '192.0.2.2']],
  ['Seed', ['123', '124']],
  ['startlanguage. Start language', ['en', 'de']],
  ['Tags', ['', '']],
  ['Gender', ['male', 'female', 'male']],
  ['Title', ['Dr.', 'Prof.']],
  ['Department', ['Physics', 'History']],
  ['Comment', ['Great!', '']],
  ['Company', ['Example Ltd', 'Sample GmbH']],
  ['Complete name', ['Ada Example', 'Ben Sample']],
  ['Subscribe to newsletter?', ['Yes', 'No']],
  ['I am over 18', ['Yes', 'No']],
  ['I sign in a personal capacity', ['yes', 'no']],
  ['May we contact you?', ['Yes', 'No']],
  ['I agree to the privacy policy', ['Yes', '']],
  ['GDPR', ['accepted', '']],
  ['I accept the terms and conditions', ['TRUE', 'FALSE']],
  ['Bist du volljährig?', ['Ja', 'Nein']],
  ['Newsletter abonnieren', ['Ja', 'Nein']],
  ['Je souhaite recevoir la lettre d’information', ['Oui', 'Non']],
  ['¿Quiere recibir nuestro boletín?', ['Sí', 'No']],
  ['Ich bin kein Roboter', ['1', '']],
  ['Datenschutzerklärung akzeptiert', ['1', '']],
  ['Would you like to volunteer?', ['Yes', 'No']],
  ['subscribed_to_mailinglist', ['True', 'False']],
  ['Photo consent', ['Yes', 'No']],
  ['Public name', ['Ada Example', 'Ben Sample']],
  ['Display name', ['Ada Example', 'Anonymous']],
  ['Name', ['Ada Example', 'Anonymous']],
  ['Status', ['Professor', 'Student']],
  ['Estado', ['Jalisco', 'Oaxaca']],
  ['Marital status', ['single', 'married']],
  ['Form name', ['Letter', 'Letter']],
  ['source', ['web', 'paper']],
  ['Response ID', ['1', '2']],
  ['Network ID', ['f00', 'f01']],
  ['Ending', ['', '']],
  ['Position', ['Researcher', 'Student']],
  ['Start Date (UTC)', ['2024-01-01 10:00', '2024-01-01 11:00']],
  ['Timestamp', ['2024-01-01 10:00', '2024-01-02 10:00']],
  ['Date', ['2024-01-01', '']],
  ['Почта', ['a@example.org', 'b@example.org']],
  ['Подписаться на рассылку', ['Да', 'Нет']],
  ['メルマガを希望する', ['はい', 'いいえ']],
  ['订阅通讯', ['是', '否']],
  ['النشرة البريدية', ['نعم', 'لا']],
  ['Who do you sign for?', ['Myself', 'My organisation']],
  ['What is your organisation called?', ['', 'Sample Foundation']],
  ['Organisation', ['Public Library of Bonn', '']],
  ['Group', ['A', 'B']],
  ['Committee', ['North', 'South']],
  ['Do you want updates?', ['Yes', 'No']],
  ['Ich möchte auf dem Laufenden gehalten werden', ['Ja', 'Nein']],
  ['E-Mail', ['x@example.org', '']],
  ['Language', ['English', 'German']],
  ['utm_source', ['fb', '']],
  ['Amount', ['10', '20']],
  ['How did you hear about us?', ['A friend', 'Twitter']],
  ['Affiliation type', ['University', 'Company']],
  ['Faculty', ['Arts', 'Law']],
  ['Village', ['Lower Vale', 'Upper Vale', 'Harrow']],
  ['Parish', ['St Mary', 'St John']],
  ['Hamlet', ['Nook', 'Lea', 'Brook']],
  ['Municipality', ['Harrow', 'Pinner']],
  ['Borough', ['North', 'South']],
  ['Wave', ['1', '2']],
  ['First signed', ['2021', '2022']],
  ['Paid', ['10', '20']],
  ['What is your profession?', ['Baker', 'Nurse']],
  ['Honorific', ['Dr', 'Prof']],
  ['Membership level', ['Gold', 'Silver']],
  ['Are you a member?', ['Yes', 'No']],
  ['ORCID', ['0000-0002-1825-0097', '']],
  ['Website', ['https://example.org', '']],
  ['Career stage', ['Senior', 'Junior']],
  ['Sind Sie Mitglied?', ['Ja', 'Nein']],
  ['Möchten Sie den Newsletter?', ['Ja', 'Nein']],
  ['Comment avez-vous entendu parler de nous ?', ['Amis', 'Presse']],
  ['Voulez-vous nous aider ?', ['Oui', 'Non']],
  ['Bundesland', ['Bayern', 'Hessen']],
  ['Town', ['Bonn', 'Köln']],
  // Towns that begin as words of a refusal do, and countries that are called a yes or a no.
  ['Город', ['Прибой']],
  ['Місто', ['Прибережне', 'Неділище']],
  ['Wohnort', ['Gegenbach', 'Streichen']],
  ['Publish my e-mail address?', ['No', 'Yes']],
  ['¿Publicamos su teléfono?', ['No', 'Sí']],
  ['Land', ['NO']],
  ['Country', ['NO', 'SE']],
  ['Maa', ['NO', 'FI']],
  ['Paese', ['SI']],
  ['Země', ['NE']],
  ['countryCode', ['no', 'si']],
  ['国家代码', ['NO']],
];
/** Two or three answers among many rows could be about a name, whatever the header is. */
const mayBeAnswers = new Set(['Estado', 'Marital status', 'Network ID', 'Start Date (UTC)']);

test('columns of other things are left alone in small tables', async () => {
  const taken: string[] = [];
  for (const [header, values] of others) if (await consentColumn(header, values)) taken.push(header);
  expect(taken).toEqual([]);
});

test('and in larger ones, but for those that could be answers', async () => {
  const taken: string[] = [];
  for (const [header, values] of others) {
    const rows = Array.from({ length: 8 }, () => values).flat();
    if (!mayBeAnswers.has(header) && (await consentColumn(header, rows))) taken.push(header);
  }
  expect(taken).toEqual([]);
});

describe('values that say it where the header does not', () => {
  test.each([
    ['Preference', ['Show my name', 'Keep me anonymous'], ['named', 'unnamed']],
    ['Q12', ['Yes', 'No'], ['unclear', 'unclear']],
    ['Field 7', ['✓', ''], ['unclear', 'unclear']],
    ['Please publish', ['Please publish', ''], ['named', 'unnamed']],
    ['Bemerkung', ['', 'bitte anonym'], ['unclear', 'unclear']],
    ['Sector', ['public', 'private'], ['unclear', 'unclear']],
    ['Something else altogether?', ['This one', 'That one'], ['unclear', 'unclear']],
  ])('“%s” with %j', async (header, values, expected) => {
    expect(await answers(header, values)).toEqual(expected);
  });

  test('two or three answers among many rows are decided by a person', async () => {
    const column = await consentColumn(
      'Zzyzx',
      Array.from({ length: 20 }, (_, index) => (index % 3 === 0 ? 'qua' : 'plo')),
    );
    expect(column?.meaning).toBe('undecided');
    expect(column?.read('qua')).toBe('unclear');
  });

  test('many different values are no answers', async () => {
    expect(
      await consentColumn(
        'Zzyzx',
        Array.from({ length: 20 }, (_, index) => `value ${index}`),
      ),
    ).toBeUndefined();
  });
});

describe('boxes', () => {
  test('the label of a box that was ticked is a yes, and a box left empty a no', async () => {
    const label = 'My name may be shown on the website of the letter';
    expect(await answers(label, [label, '', '-', 'N/A'])).toEqual(['named', 'unnamed', 'unnamed', 'unnamed']);
  });

  test('nobody is named where everybody left the box empty', async () => {
    expect(await answers('May we publish your name?', ['', '', ''])).toEqual(['unnamed', 'unnamed', 'unnamed']);
  });

  test('an empty box about anonymity hides nobody, and an open question about it does not decide', async () => {
    expect(await answers('Stay anonymous', ['x', ''])).toEqual(['unnamed', 'named']);
    expect(await answers('Stay anonymous', ['yes', 'no', ''])).toEqual(['unnamed', 'named', 'unclear']);
  });
});

describe('what stands beside an answer settles what it means', () => {
  test.each([
    ['Publier mon nom', ['o', 'n'], ['named', 'unnamed']],
    ['Publicar mi nombre', ['s', 'n'], ['named', 'unnamed']],
    ['Publier mon nom', ['o', 'o'], ['unclear', 'unclear']],
    ['public', ['1', '2'], ['unclear', 'unclear']],
    ['public', ['1', '0'], ['named', 'unnamed']],
    ['A mund ta publikojmë emrin tuaj?', ['po', 'jo'], ['named', 'unnamed']],
    ['Får vi visa ditt namn?', ['jo', 'nej'], ['named', 'unnamed']],
    ['氏名の公開', ['○', '×'], ['named', 'unnamed']],
    ['公開', ['○', '●'], ['unclear', 'unclear']],
  ])('“%s”: %j', async (header, values, expected) => {
    expect(await answers(header, values)).toEqual(expected);
  });
});

describe('what a person decided', () => {
  const profile = async (header: string, values: readonly string[]) => {
    const [one] = await profileColumns([header], [values.map((value, index) => ({ where: `row ${index}`, cells: [value] }))]);
    if (!one) throw new Error('no column');
    return one;
  };

  test('is followed to the letter, and an answer that they did not see is unclear', async () => {
    const decided = { named: ['Green'], unnamed: ['red', ''], notSigned: ['Grey'] };
    const column = readConsentColumn(await profile('Colour', ['green', 'Red', 'grey', 'Yes']), undefined, 'public', decided);
    expect(['green', 'RED', '', 'grey', 'Yes'].map((cell) => column?.read(cell))).toEqual([
      'named',
      'unnamed',
      'unnamed',
      'no-signature',
      'unclear',
    ]);
  });

  test('about the column alone leaves the reading of its answers to us', async () => {
    const column = readConsentColumn(await profile('Colour', ['yes', 'no', 'red']), 'role', 'anonymous', undefined);
    expect(['yes', 'no', 'red'].map((cell) => column?.read(cell))).toEqual(['unnamed', 'named', 'unclear']);
  });
});

test('the note says how each answer is read', async () => {
  const column = await consentColumn('May we publish your name?', ['Yes', 'No', 'Maybe', '']);
  expect(column?.note).toBe('says who may be named: “Yes” named, “No” not named, “Maybe” held, blank not named.');
});

/** Headers that say nothing of consent, and values that say what people do. */
const work: readonly [string, readonly string[]][] = [
  ['Title & affiliation', ['Gardener (retired)', 'Teacher', 'Professor, University of Example', 'Baker']],
  ['Title & affiliation', ['Secretary', 'Midwife (retired)', 'Lecturer, Example University', '']],
  ['Your work', ['Retired teacher', 'Nurse', 'Farmer', 'Poet']],
  ['Tätigkeit und Ort', ['Gärtnerin (im Ruhestand)', 'Lehrer', 'Ärztin', 'Rentner']],
  ['Votre activité', ['Enseignante (retraitée)', 'Médecin', 'Avocate', 'Directrice']],
  ['Ocupación y centro', ['Maestra (jubilada)', 'Médica', 'Abogado', 'Profesora, Universidad de Ejemplo']],
];

test.each(work)('a column of roles is no consent column: “%s” over %j', async (header, values) => {
  expect(await consentColumn(header, values)).toBeUndefined();
});

test.each([
  ['Title & affiliation', ['Gardener', 'Teacher', 'Baker', 'Please keep me anonymous']],
  ['Your work', ['Nurse', 'Poet', 'Farmer', 'Anonymous supporter']],
  ['Tätigkeit und Ort', ['Lehrer', 'Ärztin', 'Rentner', 'bitte anonym']],
  ['Votre activité', ['Médecin', 'Avocate', 'Directrice', 'anonyme']],
  ['Sobre ti', ['Médica', 'Abogado', 'Maestra', 'anónimo']],
])('and nobody is named who asks there to be hidden: “%s” over %j', async (header, values) => {
  const said = await answers(header, values);
  expect(said.at(-1)).not.toBe('named');
});

test.each([
  ['Användarens visningsnamn', 'Anonym användare'],
  ['Anzeigename des Benutzers', 'Anonyme Antwort'],
  ['User display name', 'Anonymous user'],
  ['Nom d’affichage de l’utilisateur', 'Utilisateur anonyme'],
  ['Nombre a mostrar del usuario', 'Usuario anónimo'],
  ['Weergavenaam gebruiker', 'Anonieme gebruiker'],
])('the account that filled in a form says nothing of a name: “%s”, “%s”', async (header, value) => {
  expect(await consentColumn(header, [value, value, value])).toBeUndefined();
});

test.each([
  ['Your name will be listed. Uncheck if you do not want that.'],
  ['Mein Name wird genannt (Haken entfernen, wenn nicht gewünscht)'],
  ['Mon nom sera affiché, décochez la case si vous refusez'],
  ['Mi nombre aparecerá. Desmarque la casilla si no lo desea'],
  ['Имя будет опубликовано. Снимите галочку, если вы против'],
  ['お名前を掲載します。不要な方はチェックを外してください'],
])('a box that is to be unticked may mean either, and waits for a person: “%s”', async (header) => {
  for (const values of [
    ['TRUE', 'FALSE', 'TRUE'],
    ['Yes', '', 'Yes'],
  ])
    expect((await answers(header, values)).filter((said) => said === 'named')).toEqual([]);
});

test.each([
  ['Signature type', ['Open', 'Confidential']],
  ['Type', ['Open', 'Anonymous']],
  ['Type of signatory', ['Visible', 'Do not publish']],
  ['Typ', ['offen', 'anonym']],
  ['Tipo', ['Normal', 'Anónimo']],
])('an answer that asks to be hidden is no kind of signatory: “%s” over %j', async (header, values) => {
  expect((await answers(header, [...values, ...values])).filter((said, index) => index % 2 === 1 && said === 'named')).toEqual([]);
});

test.each([
  ['Would you mind being named in the press and on the site?', 'I would mind'],
  ['Do you object to journalists seeing your name?', 'Please keep my name private'],
  ['Newsletter, and your name in it?', 'Do not publish my name'],
  ['Dürfen Presse und Newsletter Ihren Namen nennen?', 'Bitte nicht nennen'],
  ['La presse peut-elle citer votre nom ?', 'Ne pas publier mon nom'],
])('nobody is named who answers no to a question about something else and the name: “%s”', async (header, no) => {
  expect((await answers(header, ['No', no, 'No', no])).filter((said, index) => index % 2 === 1 && said === 'named')).toEqual([]);
});

test.each([
  ['Status', ['✅ confirmed', '⏳ pending', '❌ declined']],
  ['State', ['🟢 confirmed', '🔴 withdrawn', '🟡 pending']],
  ['Statut', ['✔ confirmé', '✖ annulé', '… en attente']],
  ['Status', ['[confirmed]', '[draft]', '[rejected]']],
  ['Signature status', ['confirmed ✓', 'unconfirmed ✗', 'spam ✗']],
])('pictures and brackets around a state change nothing: “%s” over %j', async (header, values) => {
  const said = await answers(header, [...values, ...values]);
  expect(said.filter((one, index) => index % 3 !== 0 && one === 'named')).toEqual([]);
});

test.each([
  ['Status', ['zugesagt', 'angefragt', 'abgesagt']],
  ['Status', ['said yes on the phone', 'to be contacted', 'said no']],
  ['Statut', ['accord par mail', 'relancé', 'refus']],
  ['Signature status', ['in', 'maybe', 'out']],
  ['Status', ['toegezegd', 'gevraagd', 'wil niet']],
])('a status in words of somebody’s own lets no row through: “%s” over %j', async (header, values) => {
  expect((await answers(header, [...values, ...values])).filter((one, index) => index % 3 !== 0 && one === 'named')).toEqual([]);
});

test.each([
  ['Status', ['student', 'pensioner', 'professor']],
  ['Status', ['Studentin', 'Rentner', 'Lehrerin']],
  ['Statut', ['étudiante', 'retraité', 'professeure']],
  ['Status', ['Teacher', 'Researcher', 'Student']],
  ['Status', ['Professor', 'Lecturer', 'PhD student']],
])('and a status in life is none: “%s” over %j', async (header, values) => {
  expect(await consentColumn(header, [...values, ...values])).toBeUndefined();
});
