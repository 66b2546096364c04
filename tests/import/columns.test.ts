// Columns of exports: headers in two rows, questions with parts, who signs for whom, and what a yes is limited to.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

interface Row {
  readonly outcome: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly questions: readonly { readonly about: string; readonly message: string }[];
}

function rowsOf(csv: string, ...args: string[]): Row[] {
  const root = makeCampaign();
  writeFileSync(join(root, 'list.csv'), csv);
  const { stdout, stderr } = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--root', root, '--report', 'json', ...args]);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { rows: Row[] }).rows;
}

const names = (rows: readonly Row[]): unknown[] => rows.map(({ facts }) => facts?.name);

describe('Headers', () => {
  test('of our own data bring back the languages of roles and statements, and a tag that is none is left out', () => {
    const lines = Array.from(
      { length: 10 },
      (_, row) => `Ada Example ${'ABCDEFGHIJ'[row]}.,Teacher,${row % 2 ? 'sl' : 'pt-BR'},Please listen.,${row % 2 ? 'ar' : 'en'}`,
    );
    const rows = rowsOf(
      `name,role,roleLanguage,statement,statementLanguage\n${lines.join('\n')}\nBen Sample,Nurse,not one!,Hello.,fr\nCai Smith,Nurse,,,fr\n`,
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'new'));
    expect(rows[1]?.facts).toMatchObject({ roleLanguage: 'sl', statementLanguage: 'ar' });
    expect([rows[10]?.facts?.roleLanguage, rows[10]?.facts?.statementLanguage]).toEqual([undefined, 'fr']);
    // What was not said has no language.
    expect(rows[11]?.facts).not.toHaveProperty('statementLanguage');
  });

  test('in two rows are read together', () => {
    const rows = rowsOf(
      'Respondent,Submitted,About you,,,May your name be shown?\n,,First name,Last name,Where do you work?,Response\n11,2026-01-02,Ada,Example,University of Example,Yes\n12,2026-01-03,Ben,Sample,,No\n',
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'unnamed']);
    expect(rows[0]?.facts).toMatchObject({ name: 'Ada Example', affiliation: 'University of Example' });
  });

  test('a row that begins with a blank and says what is known already is no second row of headers', () => {
    const rows = rowsOf('Number,Name,Country,\n,Ada Example,Austria,note\n2,Ben Sample,France,\n');
    expect(rows).toHaveLength(2);
    expect(names(rows)).toContain('Ben Sample');
  });

  test.each([
    ['Who signs? [First name],Who signs? [Last name]', 'Ada,Example', 'Ada Example'],
    ['Name (given name),Name (surname)', 'Ada,Example', 'Ada Example'],
    ['Please introduce yourself. - Full name,Other', 'Ada Example,x', 'Ada Example'],
    ['Ihr Vor- und Nachname,x', 'Ada Beispiel,y', 'Ada Beispiel'],
    ['Wat is je naam?,x', 'Ada Voorbeeld,y', 'Ada Voorbeeld'],
    ['Ім’я та прізвище,x', 'Ада Приклад,y', 'Ада Приклад'],
    ['Vārds,Uzvārds', 'Ada,Paraugs', 'Ada Paraugs'],
    ['First,Last,Org', 'Ada,Example,Example University', 'Ada Example'],
    ['Ad və soyad,Təşkilat', 'Aynur Nümunə,Nümunə Universiteti', 'Aynur Nümunə'],
    ['پورا نام,ادارہ', 'عائشہ خان,مثال یونیورسٹی', 'عائشہ خان'],
    ['Nom i cognoms,x', 'Ada Exemple,y', 'Ada Exemple'],
  ])('%s', (headers, cells, name) => {
    expect(names(rowsOf(`${headers}\n${cells}\n`))).toEqual([name]);
  });

  test.each([
    ['Land', 'NO'],
    ['država', 'SI'],
    ['Country', 'ME'],
    ['countryCode', 'si'],
    ['Código de país', 'NI'],
  ])('“%s” with nothing but “%s” is a country, and no answer', (header, code) => {
    const people = ['Ada Example', 'Ben Sample', 'Clara Demo', 'Dora Muster', 'Emil Probe', 'Frida Prøve', 'Gus Mostra', 'Hana Vzorová'];
    const rows = rowsOf(`Name,Affiliation,${header}\n${people.map((name) => `${name},Example University,${code}`).join('\n')}\n`);
    expect(rows.map(({ outcome, facts }) => [outcome, facts?.country])).toEqual(people.map(() => ['new', code.toUpperCase()]));
  });

  test.each([
    ['Adınız ve soyadınız,Kurumunuz,Mesleğiniz', 'Ayşe Örnek,Örnek Üniversitesi,öğretmen'],
    ['Jméno,Pracoviště,Profese', 'Hana Vzorová,Vzorová univerzita,lékařka'],
    ['姓名,工作單位,职称', '李雪梅,示例大学,教授'],
    ['Név,Munkahelye,Foglalkozása', 'Példa Anna,Példa Egyetem,orvos'],
    ['Nimi,Työnantaja,Ammatti tai titteli', 'Anna Esimerkki,Esimerkin yliopisto,opettaja'],
    ['Прізвище та ім’я,Місце роботи/навчання,Посада/професія', 'Приклад Оксана,Університет Прикладу,лікарка'],
  ])('of what someone does and where, as forms ask in their language: %s', (headers, cells) => {
    const [, affiliation, role] = cells.split(',');
    expect(rowsOf(`${headers}\n${cells}\n`)[0]?.facts).toMatchObject({ affiliation, role });
  });

  test.each([
    ['Full name and title,Institution', 'Prof. Ada Example,Example University', 'Prof. Ada Example'],
    ['Name and degree,Organisation', 'Dr. Ada Example,Example Trust', 'Dr. Ada Example'],
    ['Titel und Name,Hochschule', 'Dr. Ada Beispiel,Universität Beispielstadt', 'Dr. Ada Beispiel'],
    ['Nom complet et titre,Établissement', 'Dr Ada Exemple,Université Exemple', 'Dr Ada Exemple'],
    ['Nombre completo y título,Institución', 'Dra. Ada Muestra,Universidad de Muestra', 'Dra. Ada Muestra'],
    ['Прізвище, ім’я, по батькові,Організація', 'Приклад Ада Іванівна,Університет Прикладу', 'Приклад Ада Іванівна'],
    ['Фамилия/имя/отчество,Организация', 'Пример Ада Ивановна,Институт примеров', 'Пример Ада Ивановна'],
    ['name.first,name.last', 'Ada,Example', 'Ada Example'],
    ['Name,Vorname', 'Beispiel,Ada', 'Ada Beispiel'],
    ['Naam,Voornaam', 'Voorbeeld,Ada', 'Ada Voorbeeld'],
  ])('of all of a name, with the title: %s', (headers, cells, name) => {
    const quoted = headers.startsWith('Прізвище') ? headers.replace(/^(.+),(\S+)$/u, '"$1",$2') : headers;
    expect(names(rowsOf(`${quoted}\n${cells}\n`))).toEqual([name]);
  });

  test.each([
    ['Name, as you want it to appear in print', 'Institution'],
    ['The name we should put first', 'Organisation'],
    ['Ihr Name für die Anzeige in der Zeitung', 'Institution'],
    ['Nom tel qu’il paraîtra dans le journal', 'Organisation'],
    ['Name tag', 'Employer'],
  ])('that no one knows, above people, make no signatories of those they work for: %s', (header, work) => {
    const root = makeCampaign();
    const people = ['Ada Example,Example University', 'Ben Sample,Sample Institute', 'Dr. Cem Demo,Demo Foundation'];
    writeFileSync(join(root, 'list.csv'), `"${header}",${work}\n${people.join('\n')}\n`);
    const { stdout } = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--root', root, '--report', 'json']);
    const rows = stdout.startsWith('{') ? (JSON.parse(stdout) as { rows: Row[] }).rows : [];
    expect(rows.filter(({ outcome, facts }) => outcome === 'new' && /University|Institute|Foundation/u.test(String(facts?.name)))).toEqual(
      [],
    );
  });

  test('an organisation beside the person to be asked is who signs', () => {
    const rows = rowsOf('Organisation,Name of contact\nExample Trust,Ada Example\nSample Foundation,Ben Sample\nDemo Institute,Cem Demo\n');
    expect(names(rows)).toEqual(['Example Trust', 'Sample Foundation', 'Demo Institute']);
  });

  test('a column of given names that holds whole names is the name, where no other holds the rest', () => {
    expect(names(rowsOf('Имя\nАда Пример\nБен Образец\nЦецилия Модель\n'))).toEqual(['Ада Пример', 'Бен Образец', 'Цецилия Модель']);
  });
});

describe('Two halves of a name', () => {
  test.each([
    ['Vezetéknév,Utónév', 'Minta,Ada', 'Minta Ada'],
    ['姓,名', '王,小明', '王小明'],
    ['姓,名', '山田,はな', '山田 はな'],
    ['First name,Last name', '민준,김', '김민준'],
    ['First name,Last name', 'Ada,Example', 'Ada Example'],
  ])('%s with %s', (headers, cells, name) => {
    expect(names(rowsOf(`${headers}\n${cells}\n`))).toEqual([name]);
  });

  test('a title in the second half is asked about', () => {
    const [row] = rowsOf('First name,Last name\nAda,Dr. Example\n');
    expect(row).toMatchObject({ outcome: 'held' });
  });
});

describe('Who signs', () => {
  test.each([
    ['Vous signez', 'en mon nom propre', 'person'],
    ['Ich unterzeichne', 'als Einzelperson', 'person'],
    ['¿Cómo firmas?', 'Persona', 'person'],
    ['Signatory', 'Individual', 'person'],
    ['Tipo de firmante', 'Organización', 'organisation'],
  ])('“%s”: %s', (header, answer, kind) => {
    const [one, two] = kind === 'person' ? ['Ada Example', 'Ben Sample'] : ['Muestra Libre', 'Example Trains'];
    const rows = rowsOf(`Name,${header}\n${one},${answer}\n${two},${answer}\n`);
    expect(rows.map(({ outcome, facts }) => [outcome, facts?.kind])).toEqual([
      ['new', kind],
      ['new', kind],
    ]);
  });

  test('who has a person’s name and is called an organisation is asked about', () => {
    const rows = rowsOf('Signatory,Type\nSample Rail Union,Organisation\nGreta Muster,Organisation\nHugo Muestra,Individual\n');
    expect(rows.map(({ outcome, facts }) => [outcome, facts?.kind])).toEqual([
      ['new', 'organisation'],
      ['held', 'organisation'],
      ['new', 'person'],
    ]);
  });

  test('who signs on behalf of an organisation is asked which name counts', () => {
    const rows = rowsOf(
      'Name,Organisation,Signing on behalf of your organisation\nAda Example,Example Association,1\nBen Sample,Sample Society,0\n',
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['held', 'new']);
  });
});

describe('An organisation, and who signed', () => {
  test.each([
    ['Name of organisation,Signatory name,Position'],
    ['Organisation name,Signed by,Title'],
    ['Nom de l’association,Signataire,Fonction'],
    ['Name der Organisation,Unterzeichner,Funktion'],
    ['Nombre de la organización,Firmante,Cargo'],
  ])('are asked which of them counts: %s', (headers) => {
    const rows = rowsOf(`${headers}\nExample Trust,Anna Example,Chair\nSample Foundation,Paul Sample,Director\n`);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['held', 'held']);
  });

  test.each([
    'Organisation,Website',
    'Organization/Institution,URL',
    'Name of your organisation (required),Website',
    'Organisation name,Web',
    'Verein / Initiative,Webseite',
    'Nom de l’association,Site internet',
    'Structure,Site web',
    'Nombre de la entidad,Sitio web',
    'Entidade,Site',
    'Associazione,Sito',
    'Instytucja,Strona',
    'Организация,Сайт',
    '団体名,ウェブサイト',
    'اسم المنظمة,الموقع',
    'Group or company,Link',
    'Collectif signataire,Lien',
    'Naam van de vereniging,Website',
    'Nom de la fondation,Date',
    'Spolek,Web',
    'Σύλλογος,Site',
  ])('are all there is in a list of nothing else: %s', (headers) => {
    const rows = rowsOf(`${headers}\nHarbour Choir,https://choir.example\nWeavers of Aal,https://aal.example\n`, '--kind', 'organisation');
    expect(rows.map(({ outcome, facts }) => [outcome, facts?.name, facts?.kind])).toEqual([
      ['new', 'Harbour Choir', 'organisation'],
      ['new', 'Weavers of Aal', 'organisation'],
    ]);
  });

  test.each(['Association', 'Verein', 'Asociación', 'Foundation', 'Federation'])('“%s” as what somebody does is asked about', (role) => {
    const rows = rowsOf(`Signatory,Occupation\nAnna Example,Nurse\nWalkers on Tour,${role}\nPaul Sample,Teacher\n`);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'held', 'new']);
  });

  test('the signatory who may have an organisation is who signs', () => {
    const rows = rowsOf('Signatory,Name of your organisation,Role\nAnna Example,Example Trust,Chair\nPaul Sample,,Nurse\n');
    expect(rows.map(({ outcome, facts }) => [outcome, facts?.name])).toEqual([
      ['new', 'Anna Example'],
      ['new', 'Paul Sample'],
    ]);
  });
});

describe('What a yes is limited to', () => {
  test.each([
    ['Darf Ihr Name erscheinen?', 'Ja, mit Funktion', 'Ja, nur mit Namen'],
    ['May we list your name?', 'Yes, with my affiliation', 'Yes, name only'],
    ['Mogen we je naam tonen?', 'Ja, met organisatie', 'Ja, alleen mijn naam'],
  ])('%s', (header, all, only) => {
    const rows = rowsOf(
      `Name,Role,Organisation,${header}\nAda Example,Director,Example Institute,"${all}"\nBen Sample,Nurse,Sample Hospital,"${only}"\n`,
    );
    expect(rows[1]).toMatchObject({ outcome: 'new', facts: { name: 'Ben Sample' } });
    expect(rows[1]?.facts).not.toHaveProperty('role');
    expect(rows[1]?.facts).not.toHaveProperty('affiliation');
    expect(rows[0]?.facts).toMatchObject({ role: 'Director', affiliation: 'Example Institute' });
  });

  test('opting in to mail says nothing of the name', () => {
    const rows = rowsOf('Name,email_opt_in\nAda Example,false\nBen Sample,true\n');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
  });

  test('a question that comes once more for each of its answers is read once', () => {
    const rows = rowsOf(
      'Name,How shall we list you?,How shall we list you? (By name),How shall we list you? (Not at all)\nAda Example,By name,true,false\nBen Sample,Not at all,false,true\n',
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'unnamed']);
  });
});

describe('The same person in another spelling', () => {
  test.each([
    ['Adéla Příkladová', 'ADELA PRIKLADOVA'],
    ['Драган Пример', 'Dragan Primer'],
    ['Łucja Przykład', 'Lucja Przyklad'],
    ['Zoë Voorbeeld', 'Zoe Voorbeeld'],
    ['Ægir Dæmi', 'Aegir Daemi'],
  ])('%s and %s: the second is asked about', (one, other) => {
    const rows = rowsOf(`Name,Country\n${one},Austria\n${other},Austria\n`);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'held']);
    expect(rows[1]?.questions[0]).toMatchObject({ about: 'identity' });
  });

  test('where something tells them apart, both are written', () => {
    const rows = rowsOf('Name,Country\nAdéla Příkladová,Austria\nAdela Prikladova,France\n');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
  });
});

test.each([
  'Prénom Nom',
  'Vardas ir pavardė',
  'Vārds un uzvārds',
  'Adınız soyadınız',
  'Jina kamili',
  'Pangalan',
  'სახელი და გვარი',
  'Enw',
  'Nomo',
  "Ім'я",
])('“%s” is a name', (header) => {
  expect(names(rowsOf(`${header},Country\nAda Example,DE\nBen Sample,FR\n`))).toEqual(['Ada Example', 'Ben Sample']);
});

test('half a name with the other half beside it is one name, small words or not', () => {
  const rows = rowsOf('Name;Vorname;Beruf\nMuster;Ada;Lehrerin\nvon der Probe;Ben;\nBeispiel;Eva;Ärztin\n');
  expect(names(rows)).toEqual(['Ada Muster', 'Ben von der Probe', 'Eva Beispiel']);
});
