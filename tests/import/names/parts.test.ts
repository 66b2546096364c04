// What is beside a name: organisations with words of roles in them, roles with words of organisations, and places are not taken for one another.

import { expect, test } from 'vitest';
import { classifyPart } from '../../../src/signatories/import/names/part.ts';

const organisations =
  'Carers Forum|Farmers Weekly|Teachers College|Doctors Without Borders|Student Union|Writers Guild|Poet Laureate Press|Driver Training Ltd|The Farmer’s Dog|Nurses United|Scientists for Future|Parents for Climate|Artists Now|Architects Declare|Workers Party|Lawyers Committee|Engineers Without Limits|Mothers Out Front|The Economist|The Engineer|The Guardian|New Scientist|Physicians for Peace|Designers Republic|Citizen Lab|Hacker News|Developer Circle|Painter & Sons|Baker McKenzie|Fisher Price|Cook Medical|Taylor & Francis|Smith Architects|Foster Engineers|Bloggers Network|Founder Collective|Director’s Cut|Coach House Books|The Actors Centre|Actors’ Equity|Musicians Union|Poets House|Poetry Translation Centre|Editors Guild|Freelance Solidarity|Freelancers Union|Independent Age|Independent Jewish Voices|The Independent|Young Farmers|Women Engineers|Science Teachers North|Midwives Collective|Social Workers 4 Change|Médecins du Monde|Avocats Sans Frontières|Les Économistes Atterrés|Sciences Citoyennes|Profs en Lutte|Étudiants Musulmans|Ingénieurs Citoyens|Les Chercheurs Debout|Auteurs Solidaires|Ärzte der Welt|Lehrer für Klima|Anwälte ohne Grenzen|Die Grünen|Der Freitag|Landwirtschaft Mölln|Bauernhof Schulze|Künstler gegen Rechts|Studierende Jena|Psychologists for Future|Médicos Sin Fronteras|Abogados del Sur|Profesores Unidos|Periodistas de a Pie|Los Ingenieros|Estudiantes por la Paz|Agricultores Livres|Professores Livres|Médicos pelo Clima|Giornalisti Italia|Medici Senza Frontiere|Docenti Preoccupati|Il Manifesto|Leraren voor Klimaat|Boeren van Nu|Artsen zonder Grenzen|Lærerstudentene|Lääkärit Huolissaan|Läkare Utan Gränser|Nauczyciele Razem|Lekarze Bez Granic|Učitelé za Klima|Врачи без границ|Юристы за права|Матери против войны|Учёные за мир|Лікарі без кордонів|医師の会|学生の会|教師協会|研究者の会|작가회의|교사모임|律师协会|作家协会|Mimarlar Odası|Gazeteciler Cemiyeti|Öğrenci Kolektifi';
const roles =
  'University lecturer|College principal|Church organist|School governor|Hospital consultant|Bank manager|Museum director|Foundation trustee|Institute director|Union organiser|Charity worker|Clinic nurse|Trust manager|Company secretary|Society president|Council member|Press officer|Theatre director|Gallery owner|NGO worker|Association chair|Community centre manager|Lab technician|Academy fellow|Professor of Law|Head of Department|Head of Studio|Director of Research|Dean of the Faculty|Chair of the Board|Member of Parliament|Member of the Academy|Member of the House of Lords|Minister of Education|Former Mayor of Leeds|Universitätsprofessorin|Schulleiter|Vereinsvorsitzende|Stiftungsdirektor|Institutsleiterin|Klinikdirektor|Kirchenmusikerin|Museumsleiter|Gewerkschaftssekretär|Stadträtin|Betriebsrat|Personalrätin|Hochschullehrer|Theaterpädagogin|Bibliothekarin|Professeur des universités|Directrice d’école|Président d’association|Maître de conférences|Chef de clinique|Secrétaire général du syndicat|Chercheur au CNRS|Membre de l’Académie|Maire de Lyon|Conservateur de musée|Profesora de universidad|Director de museo|Presidenta de la asociación|Miembro de la Real Academia|Alcalde de Móstoles|Docente universitario|Preside di liceo|Presidente dell’associazione|Membro dell’Accademia|Sindaco di Parma|Professora universitária|Diretor de escola|Membro da Academia|Universitair docent|Directeur van de stichting|Voorzitter van de vereniging|Rektor universitet|Dyrektor szkoły|Prezes fundacji|Członek akademii|Ředitel školy|Člen akademie|Rektor univerzity|Директор школы|Член академии|Профессор университета|Ректор інституту|Голова спілки|大学教授|学校教諭|病院長|研究所長|団体職員|会社経営|대학교수|학교 교사|병원장|研究所所长|医院院长|Üniversite öğretim üyesi|Dernek başkanı|Okul müdürü|أستاذ جامعي|مدير مدرسة|רופא בית חולים|מנהל בית ספר';
const places =
  'Mexico City|Georgia|Jordan|Chad|Victoria|San José|La Paz|Santiago|Salvador|Kingston|Wellington|Washington|Lincoln|Orange|Nice|Split|Bath|Reading|Mobile|Essen|Halle|Singen|Worms|Cork|Tours|Angers|Vienne|Lens|Brest|Cordoba|Guadalajara|Valencia|León|Mérida|Natal|Recife|Belém|Vitória|Porto|Faro|Beja|Bari|Lecce|Prato|Pisa|Como|Assen|Ede|Hoorn|Oss|Goes|Brno|Most|Písek|Plzeň|Łódź|Hel|Opole|Piła|Москва|Орёл|Львів|Суми|Рівне|京都|大阪|東京|北京|上海|서울|부산|Paris 13e|Leeds, UK|Greater Manchester|Brandenburg|Bayern|Bretagne|Catalunya|Euskadi|Kurdistan|Scotland|Wales|Cymru|Alba|Québec|Ontario|Texas|NSW|SP|RJ|CA|NY|DC|ZH|TI|Tirol|Toscana|Sicilia|Kerala|Punjab|Sindh';

/** Those that are taken for one of some kinds. */
const takenFor = (texts: string, ...kinds: string[]): string[] =>
  texts.split('|').filter((text) => kinds.includes(classifyPart(text).kind));

test('an organisation whose name holds the word of a role is no role', () => {
  expect(takenFor(organisations, 'role', 'role-affiliation', 'country', 'region')).toEqual([]);
});

test('a role that holds the word of an organisation is no affiliation', () => {
  expect(takenFor(roles, 'affiliation', 'role-affiliation', 'country', 'region')).toEqual([]);
});

test('a place is neither', () => {
  expect(takenFor(places, 'role', 'affiliation', 'role-affiliation')).toEqual([]);
});

test.each([['BA (Hons)'], ['MA (Oxon)'], ['BA (Econ)'], ['IT (freelance)'], ['PR (retired)']])(
  'a code with brackets behind it is no country: %s',
  (text) => {
    expect(classifyPart(text).kind).not.toBe('country');
  },
);

test.each([
  ['(writer, Ambleford)'],
  ['(Autorin, Neukirchlein)'],
  ['(pintor, Valdeflores)'],
  ['(poète, Plouvien)'],
  ['(poeta, Borgolieto)'],
])('one word behind a role may be a town: %s', (text) => {
  expect(classifyPart(text.slice(1, -1)).values.affiliation).toBeUndefined();
});
