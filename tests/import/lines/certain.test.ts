// What is written only where it is positively known: inputs that were once written as something that they are not.

import { expect, test } from 'vitest';
import { blocksOfPlainText } from '../../../src/signatories/import/source/plain-text.ts';
import { readLines } from '../../../src/signatories/import/lines/read-lines.ts';
import { brief, read } from './support.ts';

/** The names of those that would be written from a plain text. */
const written = (text: string): unknown[] =>
  blocksOfPlainText(text).flatMap((block) =>
    block.kind === 'lines' ? readLines(block).flatMap((entry) => (typeof brief(entry) === 'string' ? [] : [entry.values.name])) : [],
  );

test.each([
  ['Ada Example, poet. Exampleton\nBen Sample, baker. Sampleton\nCem Demo, painter', [{ role: 'poet' }, { role: 'baker' }]],
  ['Ada Example, wiss. Mitarbeiterin\nBen Sample, stud. Hilfskraft\nCem Demo, Autor', [{ role: 'wiss. Mitarbeiterin' }]],
])('a full stop after a role parts two facts, and one in an abbreviation does not: %s', (text, found) => {
  const rows = read(text.split('\n')).map(({ values, questions }) => (questions.length > 0 ? {} : values));
  for (const [index, facts] of found.entries()) if (rows[index]?.role !== undefined) expect(rows[index]).toMatchObject(facts);
});

test('the text in brackets stays as it is', () => {
  const [first] = read(['Ada Muestra (Poeta. Traductora jubilada, Chile); Ben Ejemplo (Pintor, Perú); Cem Prueba (Pintor, Cuba)']);
  expect(first?.values.role ?? '').not.toContain('Poeta, Traductora');
});

test.each([
  ['১. আনিস উদাহরণ, শিক্ষক\n২. মিতা নমুনা, শিক্ষক\n৩. রবি পরীক্ষা, শিক্ষক'],
  ['१. आशा उदाहरण, शिक्षक\n२. रवि नमूना, शिक्षक\n३. मीना परीक्षा, शिक्षक'],
  ['١. سلمى مثال، شاعرة\n٢. أحمد نموذج، شاعر\n٣. ليلى تجربة، شاعرة'],
  ['۱. نسرین نمونه، شاعر\n۲. رضا مثالی، شاعر\n۳. مینا آزمون، شاعر'],
  ['၁. အေးအေး ဥပမာ\n၂. မောင်မောင် နမူနာ\n၃. လှလှ စမ်းသပ်'],
])('the number of an item is no part of a name, in whatever digits: %s', (text) => {
  expect(written(text).filter((name) => /\p{N}/u.test(String(name)))).toEqual([]);
});

test.each([['Ada Example †'], ['Ada Example ✝'], ['Ada Example †2019'], ['Ada Example (verstorben)'], ['Ada Example, poet †2019']])(
  'who may have died is asked about: %s',
  (line) => {
    expect(typeof read([line, 'Ben Sample', 'Cem Demo']).map(brief)[0]).toBe('string');
  },
);

test('a mark of a footnote falls away', () => {
  expect(read(['Ada Example*', 'Ben Sample†', 'Anna Demo ‡']).map(({ values }) => values.name)).toEqual([
    'Ada Example',
    'Ben Sample',
    'Anna Demo',
  ]);
});

test.each([
  ['連署人\n王小明，律師\n林美麗，律師\n陳大文，律師', '連署人'],
  ['賛同団体\nさくら市民の会\nみどりの会\n青空の会', '賛同団体'],
  ['联署人名单\n王小明，律师\n林美丽，律师\n陈大文，律师', '联署人名单'],
  ['呼びかけ人一覧\n上野 花子（作家）\n田中 太郎（作家）\n山本 一郎（作家）', '呼びかけ人一覧'],
  ['참여단체\n푸른강 시민모임\n한마음 시민모임\n새벽 시민모임', '참여단체'],
])('a line of nothing but words that head lists is no signature: %s', (text, heading) => {
  expect(written(text)).not.toContain(heading);
});

test.each([
  ['Anna Example for Example Rights Watch'],
  ['Peter Beispiel für Beispiel Stiftung Nord'],
  ['Marie Exemple pour Association Exemple'],
  ['Carlos Ejemplo por Fundación Ejemplo'],
  ['Maria K. Esempio per Associazione Esempio'],
])('who signs for whom is asked about, also among organisations: %s', (line) => {
  const lines = [line, 'Sample Foundation', 'Demo Trust', 'Probe Association', 'Test Institute'];
  expect(typeof brief(read(lines)[0] as never)).toBe('string');
});

test.each([
  [['Ada Muster (Autorin)', 'Ben Muster (Regisseur)', 'Cem Muster (Pianist)', 'Eva Muster (exit quatsch)']],
  [['Ada Muster (Autorin)', 'Ben Muster (Lehrer)', 'Cem Muster (Autor)', 'Eva Muster (taz)']],
  [['Ada Example (Teacher)', 'Ben Sample (Poet)', 'Cem Demo (Nurse)', 'Eva Test (extinction sample)']],
  [['Ada Example (Teacher)', 'Ben Sample (Poet)', 'Cem Demo (Nurse)', 'Eva Test (transition demo)']],
  [['Ada Muster (Ärztin)', 'Ben Muster (Arzt)', 'Cem Muster (Lehrer)', 'Eva Muster (attac)']],
])('where roles are written with a capital, small letters alone make no role: %s', (lines) => {
  const last = read(lines).at(-1);
  expect(last && last.questions.length === 0 ? last.values.role : undefined).toBeUndefined();
});

test.each([['Via Exempla, o.z.'], ['Zelený Príklad, z.s.'], ['Example Makers, Ltd.'], ['Beispielwerk, gGmbH'], ['Voorbeeldgroep, vzw']])(
  'a legal form after a comma belongs to the name: %s',
  (line) => {
    const found = brief(read(['Ada Example, poet', line, 'Ben Sample, baker', 'Cem Demo, painter'])[1] as never);
    if (typeof found !== 'string') expect(found).toEqual({ kind: 'organisation', name: line });
  },
);

test.each([
  ['Betriebsratsvorsitzende Uni Beispielstadt'],
  ['Fachschaftssprecherin Hochschule Musterstadt'],
  ['az Példa Intézet elnöke'],
  ['Gleichstellungsbeauftragte Universität Musterstadt'],
  ['Laboratoriumsleiterin Institut Musterberg'],
])('a word for someone in front of a house, or behind it, is no part of the affiliation: %s', (work) => {
  const [first] = read([`Ada Example, ${work}`, 'Ben Sample, Example University', 'Cem Demo, Sample University']);
  expect(first && first.questions.length === 0 ? first.values.affiliation : undefined).not.toBe(work);
});

test.each([
  ['سلمى مثال – شاعرة، المغرب', 'شاعرة', 'المغرب'],
  ['ليلى نموذج – صحفية، تونس', 'صحفية', 'تونس'],
  ['Ada Example – journalist, Kenya', 'journalist', 'Kenya'],
  ['Ada Muestra – Pintora, Chile', 'Pintora', 'Chile'],
  ['岡田 花子 – 作家、フランス', '作家', 'フランス'],
])('a country behind a role is no part of it, whatever the comma: %s', (line, role, place) => {
  const [first] = read([line, line, line]);
  if (first && first.questions.length === 0) expect(first.values).toMatchObject({ role, place });
});

test('dots that lead from one column to the next part them', () => {
  expect(
    read(['Name ........ Institution', 'Ada Example ........ Example University', 'Ben Sample ..... Sample University']).map(brief),
  ).toEqual([
    'fault',
    { name: 'Ada Example', affiliation: 'Example University' },
    { name: 'Ben Sample', affiliation: 'Sample University' },
  ]);
});

test('an item of a list that is an organisation by its words signs, and one that begins as people do is asked about', () => {
  const lines = ['Ada Example', 'Sample Foundation', 'Ben Sample', 'Anna Example Foundation', 'Cem Demo', 'Dina Probe'];
  const found = read(lines, { isMarked: true }).map(brief);
  expect(found[1]).toEqual({ kind: 'organisation', name: 'Sample Foundation' });
  expect(typeof found[3]).toBe('string');
});

test.each([
  ['Rose Garden Kigoma'],
  ['Grace Harbour Sampleton'],
  ['Ruby Hill Exampleton'],
  ['Clara Harbour Haus'],
  ['Bruno Bergwerk Musterort'],
])('a bare name of three words among organisations needs more than one word that people have: %s', (line) => {
  const lines = ['Ada Example, poet', line, 'Sample Foundation', 'Ben Sample, baker', 'Demo Trust'];
  const found = brief(read(lines)[1] as never);
  expect(typeof found === 'string' ? 'asked' : (found.kind ?? 'person')).not.toBe('person');
});

test.each([
  ['Justice (Retd.) A. B. Example'],
  ['Dr. Church Example'],
  ['Council Member J. K. Sample'],
  ['Prof. Ada Academy'],
  ['School Teacher A. B. Demo'],
])('initials or a title among words of organisations are asked about: %s', (line) => {
  const lines = ['Ada Example, poet', line, 'Ben Sample, baker', 'Cem Demo, painter', 'Eva Test, nurse'];
  expect(read(lines).map(brief)[1]).not.toMatchObject({ kind: 'organisation' });
});

test('a name in a script without capitals needs more than a first word that people have, where the others say what they do', () => {
  const lines = ['שרה דוגמה, סופרת', 'שלום עכשיו דרום', 'דן מבחן, סופר', 'רות ניסיון, סופרת'];
  expect(typeof read(lines).map(brief)[1]).toBe('string');
});

test.each([
  ['١- سلمى مثال، شاعرة\n٢- أحمد نموذج، شاعر\n٣- ليلى تجربة، شاعرة'],
  ['1- Ada Example, poet\n2- Ben Sample, poet\n3- Cem Demo, poet'],
])('a number and a hyphen are no part of a name: %s', (text) => {
  expect(written(text).filter((name) => /\p{N}/u.test(String(name)))).toEqual([]);
});

test.each([['(Ret.)'], ['(Retd)'], ['(ret’d)'], ['(retd.)'], ['(ret.)']])(
  'that somebody is retired is no part of the name: %s',
  (aside) => {
    const found = brief(read([`Ada Example ${aside}`, 'Ben Sample', 'Anna Demo'])[0] as never);
    if (typeof found !== 'string') expect(found.name).toBe('Ada Example');
  },
);

test.each([
  '[ ] Paul Sample',
  '- [ ] Paul Sample',
  '* [ ] Paul Sample, teacher',
  '[ ] Paul Sample (Example University)',
  '+ [ ] Paul Sample – nurse',
])('an empty box before a name is nobody’s tick: %s', (line) => {
  const rows = read(['[x] Ada Example', line, '[x] Maria Demo']);
  expect(brief(rows[1] as never)).toContain('signature');
  expect(typeof brief(rows[0] as never)).toBe('object');
});

test.each([
  ['Example Housing Association (Ada Example, director)', 'Example Housing Association'],
  ['Stiftung Beispielwald (Ben Muster, Geschäftsführer)', 'Stiftung Beispielwald'],
  ['Association Exemple (Marie Exemple, présidente)', 'Association Exemple'],
  ['Fundación Muestra (Juan Muestra, director)', 'Fundación Muestra'],
  ['Sample Trust (Dr. Ben Sample, chair)', 'Sample Trust'],
  ['Sample Women’s Network (SWN)', 'Sample Women’s Network (SWN)'],
  ['Example Institute (Ada Example)', undefined],
])('who speaks for an organisation is no part of its name: %s', (line, name) => {
  const rows = read([line, 'Demo Foundation', 'Demo Society', 'Model Federation'], { heading: 'Organisations' });
  expect(rows[0]?.questions.length === 0 ? rows[0].values.name : undefined).toBe(name);
});

test.each([
  'Trapper at Example University',
  'Beamline whisperer at the Sample Institute',
  'Night owl @ Example University',
  'Zeitzeuge bei Stiftung Beispiel',
  'Petite main chez Association Exemple',
])('what somebody is at a place is not the place: %s', (work) => {
  const rows = read([
    `Ada Example, ${work}`,
    'Ben Sample, University of Sampleton',
    'Maria Demo, Demo University',
    'Paul Model, Model Institute',
  ]);
  const said = brief(rows[0] as never);
  expect(typeof said === 'string' ? undefined : said.affiliation).not.toBe(work);
});

test.each([
  'Örnek Üniversitesi eski yöneticisi',
  'Deneme Vakfı onursal kurucusu',
  'Esimerkin yliopiston entinen johtaja',
  'Példa Egyetem tanszékvezetője',
  'Näidise ülikooli emeriitprofessor',
])('a post behind the house that it belongs to is no part of the house: %s', (work) => {
  const rows = read([
    `Ada Örnek - ${work}`,
    'Maria Demo - University of Sampleton',
    'Anna Model - Demo University',
    'Paul Test - Model Institute',
  ]);
  const said = brief(rows[0] as never);
  expect(typeof said === 'string' ? undefined : said.affiliation).not.toBe(work);
});

test.each([
  ['Anna Beispiel\nRechtsanwältin\nBernd Muster\nDipl.-Agrarwirt\nClara Probe\nHausärztin und Mutter', 'Dipl.-Agrarwirt'],
  ['Anna Beispiel\nLehrerin\nBernd Muster\nForstwirtschaftsmeister\nClara Probe\nÄrztin', 'Forstwirtschaftsmeister'],
  ['Marie Exemple\njournaliste\nPaul Essai\nMaître-nageur\nAnne Modèle\navocate', 'Maître-nageur'],
  ['Anna Example\nteacher\nPaul Sample\nSwitchboarder\nMaria Demo\nnurse', 'Switchboarder'],
  ['Ana Muestra\nprofesora\nJuan Ejemplo\nEncofrador\nMaría Prueba\nabogada', 'Encofrador'],
])('among lines of what people do, a single word is no name: %s', (text, work) => {
  expect(read(text.split('\n')).find(({ values, questions }) => values.name === work && questions.length === 0)).toBeUndefined();
});

test.each([
  ['Ada Example, Hospital St Yves.', 'Hospital St Yves'],
  ['Ada Example, Example University.', 'Example University'],
  ['Ada Example, Example Instit. Ltd.', 'Example Instit. Ltd.'],
  ['Ada Example, Beispiel-Stiftung e.V.', 'Beispiel-Stiftung e.V.'],
  ['Ada Example, Universität Bonn.', 'Universität Bonn'],
])('the stop that ends an enumeration falls away, and that of an abbreviation stays: %s', (line, affiliation) => {
  const rows = read(['Ben Sample, University of Sampleton;', 'Maria Demo, Demo University;', 'Paul Model, Model Institute;', line]);
  expect(rows[3]?.values.affiliation).toBe(affiliation);
});

test.each([
  'The whole team of Example Street School',
  'All residents of Sample Court',
  'Staff of the Example Library',
  'Das ganze Team vom Café Beispiel',
  'Toute l’équipe de la Librairie Exemple',
  'Todo el equipo de la Escuela Muestra',
  'Коллектив школы номер пять',
])('a group of people that names nobody is asked about: %s', (line) => {
  const rows = read([line, 'Anna Example', 'Paul Sample', 'Maria Demo'], { isMarked: true });
  expect(brief(rows[0] as never)).toContain('signature');
});

test.each(['school cook', 'hospital porter', 'university cleaner', 'museum night watchman', 'theatre usher'])(
  'what is in small letters is what somebody does, and not where: %s',
  (work) => {
    const rows = read([
      `Anna Example, ${work}`,
      'Paul Sample, Sample University',
      'Maria Demo, University of Demo',
      'Ben Model, Model Institute',
    ]);
    const said = brief(rows[0] as never);
    expect(typeof said === 'string' ? undefined : said.affiliation).toBeUndefined();
  },
);

test.each([
  ['Anna Example', 'Example Institute'],
  ['Ixchel Qorraxda', 'Example Institute'],
  ['Paul Sample', 'Sample University'],
  ['Maria Demo', 'Demo Foundation'],
  ['Marie Exemple', 'Université Exemple'],
  ['Juan Muestra', 'Fundación Muestra'],
])('what stands below %s says something about them: %s', (heading, house) => {
  for (const row of read(['biologist', house], { heading, isMarked: true })) expect(brief(row)).toContain('signature');
});

test.each([
  'Example Foundation, a charity for clean water',
  'Sample Society, volunteers since 1987',
  'Verein Beispiel e.V., ein gemeinnütziger Zusammenschluss',
  'Association Exemple, une association de quartier',
  'Fundación Muestra, una red de escuelas',
])('what an organisation is, in small letters, is no part of its name: %s', (line) => {
  const rows = read([line, 'Demo Foundation', 'Model Federation', 'Test Association'], { heading: 'Organisations', isMarked: true });
  expect(typeof brief(rows[0] as never)).toBe('string');
  expect(typeof brief(rows[1] as never)).toBe('object');
});
