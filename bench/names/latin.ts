// Names in Latin letters, most of them with diacritics.

import { list, type NamePool, pool } from './pool.ts';

export const latinPools: readonly NamePool[] = [
  pool({
    id: 'en',
    weight: 12,
    countries: list('GB, US, CA, AU, NZ, IE, NG, KE, ZA, IN'),
    given: list(
      'Ann, Ben, Clara, David, Emma, Frank, Grace, Henry, Isla, James, Kate, Liam, Mary, Noah, Olive, Peter, Ruth, Samuel, Tessa, William, Zoë, Chloë, Siobhán, Seán',
    ),
    family: list(
      "Adams, Baker, Carter, Davies, Evans, Fisher, Green, Hughes, Irving, Jones, Knight, Lee, Morgan, Newman, O'Brien, Parker, Reed, Shaw, Taylor, Walker, Wright, Young",
    ),
    roles: list('Teacher, Professor of Law, Software developer, Librarian, Nurse, Journalist, Student, City councillor'),
    statements: [
      'A square belongs to those who cross it.',
      'My pupils should not grow up being watched.',
      'I have read the letter and agree with every word.',
    ],
    organisation: {
      form: '{type} for {topic}, {place}',
      types: list('Association, Alliance, Network, Centre, Coalition, Forum, Campaign, Society'),
      topics: list(
        'Digital Rights, Open Knowledge, Privacy, Civil Liberties, Free Software, Press Freedom, Human Rights, Consumer Protection, Open Data, Public Libraries',
      ),
      places: list('Leeds, Lagos, Nairobi, Toronto, Bristol, Dublin, Perth, Durban, Boston, Cardiff, Accra, Pune'),
    },
  }),
  pool({
    id: 'es',
    weight: 6,
    countries: list('ES, MX, AR, CO, CL, PE, UY, EC'),
    given: list(
      'María, José, Lucía, Andrés, Sofía, Ángel, Elena, Martín, Inés, Óscar, Paula, Ramón, Noemí, Joaquín, Begoña, Íñigo, Belén, Tomás, Verónica, Raúl',
    ),
    family: list(
      'García, Martínez, López, Sánchez, Pérez, Gómez, Díaz, Muñoz, Álvarez, Romero, Núñez, Castaño, Ibáñez, Peña, Vega, de la Cruz, Ortiz, Marín, Güell, Ríos',
    ),
    roles: list('Maestra, Abogado, Periodista, Médica, Estudiante, Investigadora'),
    statements: ['La plaza es de todas y todos.', 'Nadie tiene que dar explicaciones por caminar.'],
    organisation: {
      form: '{type} {topic} de {place}',
      types: list('Asociación por, Red por, Fundación por, Colectivo por, Plataforma por, Foro por'),
      topics: list(
        'los Derechos Digitales, la Privacidad, el Software Libre, la Educación Pública, los Datos Abiertos, la Libertad de Prensa, los Consumidores, la Salud Pública, la Cultura Libre, la Vivienda',
      ),
      places: list('Málaga, Bogotá, Córdoba, Medellín, Cádiz, Mérida, León, Quito, Lima, Rosario, Valparaíso, Puebla'),
    },
  }),
  pool({
    id: 'fr',
    weight: 5,
    countries: list('FR, BE, CH, CA, SN, CI, LU'),
    given: list(
      'Amélie, Benoît, Céline, Didier, Éloïse, François, Gaëlle, Hélène, Inès, Jérôme, Loïc, Maëlle, Noël, Océane, Rémi, Solène, Théo, Zoé',
    ),
    family: list(
      'Martin, Lefèvre, Dubois, Béranger, Rousseau, Gauthier, Lemaître, Chevalier, Fontaine, Barthélemy, Léger, Deschênes, Mbaye, Diallo, Noël, Girard, Fournier, Crépin',
    ),
    roles: list('Enseignante, Avocat, Journaliste, Infirmière, Étudiant, Chercheuse'),
    statements: ['La place publique est à tout le monde.', 'Je signe pour mes élèves.'],
    organisation: {
      form: '{type} {topic} de {place}',
      types: list('Association pour, Collectif pour, Réseau pour, Fédération pour, Ligue pour, Comité pour'),
      topics: list(
        'les libertés numériques, la vie privée, le logiciel libre, l’école publique, les données ouvertes, la liberté de la presse, les consommateurs, la santé, la culture libre, le logement',
      ),
      places: list('Lyon, Liège, Genève, Québec, Dakar, Abidjan, Nîmes, Besançon, Orléans, Angoulême, Saint-Étienne, Béziers'),
    },
  }),
  pool({
    id: 'de',
    weight: 5,
    countries: list('DE, AT, CH, LI'),
    given: list(
      'Anja, Björn, Cäcilia, Dörte, Elias, Frieda, Günther, Hannah, Jörg, Käthe, Lukas, Moritz, Nele, Oskar, Paula, Rüdiger, Sören, Ursula',
    ),
    family: list(
      'Müller, Schäfer, Köhler, Weiß, Krüger, Jäger, Schröder, Böhm, Groß, Lindner, Vogel, Hübner, Kästner, Brandt, Öztürk, Yıldız, Zöllner, von der Heide',
    ),
    roles: list('Lehrerin, Rechtsanwalt, Informatikerin, Ärztin, Studentin, Redakteur'),
    statements: ['Der Platz gehört allen.', 'Ich will nicht erklären müssen, wohin ich gehe.'],
    organisation: {
      form: '{type} {topic} {place}',
      types: list('Verein für, Bündnis für, Netzwerk für, Initiative für, Stiftung für, Gesellschaft für'),
      topics: list(
        'Bürgerrechte, Datenschutz, freie Software, offene Daten, Pressefreiheit, Verbraucherschutz, Bildung, freies Wissen, Mieterschutz, Gesundheit',
      ),
      places: list('Köln, Zürich, Graz, Lübeck, München, Göttingen, Saarbrücken, Würzburg, Nürnberg, Tübingen, Düren, Gießen'),
    },
  }),
  pool({
    id: 'pl',
    weight: 3,
    countries: list('PL'),
    given: list(
      'Agnieszka, Łukasz, Małgorzata, Paweł, Zofia, Michał, Elżbieta, Tomasz, Bożena, Stanisław, Kinga, Wojciech, Róża, Grzegorz, Żaneta',
    ),
    family: list(
      'Nowak, Wójcik, Zieliński, Woźniak, Dąbrowska, Kozłowski, Jabłońska, Król, Wróbel, Górska, Sikora, Bąk, Szczepański, Gołąb, Ślusarczyk',
    ),
    roles: list('Nauczycielka, Prawnik, Programistka, Dziennikarz, Lekarka'),
    statements: ['Plac należy do wszystkich.', 'Podpisuję się pod każdym słowem.'],
    organisation: {
      form: '{type} {topic} – {place}',
      types: list('Fundacja na rzecz, Stowarzyszenie na rzecz, Koalicja na rzecz, Sieć na rzecz'),
      topics: list('praw cyfrowych, prywatności, wolnej kultury, otwartych danych, wolności prasy, edukacji, konsumentów, lokatorów'),
      places: list('Łódź, Kraków, Poznań, Gdańsk, Wrocław, Białystok, Rzeszów, Toruń, Częstochowa, Słupsk'),
    },
  }),
  pool({
    id: 'cs',
    weight: 2,
    countries: list('CZ, SK'),
    given: list('Jiří, Kateřina, Ondřej, Žofie, Vojtěch, Tereza, Matěj, Šárka, Lukáš, Eliška, Štěpán, Zdeněk, Růžena, Čeněk'),
    family: list(
      'Novák, Svobodová, Dvořák, Černý, Procházka, Kučerová, Veselý, Horáková, Němec, Pokorná, Růžička, Šťastný, Doležal, Ďurica, Kráľ',
    ),
    roles: list('Učitelka, Právník, Programátor, Novinářka, Lékař'),
    statements: ['Náměstí patří všem.', 'Souhlasím s každým slovem.'],
    organisation: {
      form: '{type} {topic}, {place}',
      types: list('Spolek pro, Nadace pro, Síť pro, Iniciativa pro'),
      topics: list('digitální práva, ochranu soukromí, svobodný software, otevřená data, svobodu tisku, vzdělávání, spotřebitele, bydlení'),
      places: list('Plzeň, Olomouc, Brno, Zlín, Třebíč, Děčín, Jihlava, Žilina, Košice, Ústí'),
    },
  }),
  pool({
    id: 'pt',
    weight: 4,
    countries: list('BR, PT, AO, MZ'),
    given: list(
      'João, Conceição, Luís, Antónia, Tarcísio, Beatriz, Caetano, Débora, Estêvão, Flávia, Inácio, Júlia, Mônica, Otávio, Simão, Verônica',
    ),
    family: list(
      'Silva, Souza, Gonçalves, Araújo, Magalhães, Falcão, Simões, Conceição, da Hora, Brandão, Lourenço, Assunção, Leão, Guimarães, Mourão',
    ),
    roles: list('Professora, Advogado, Jornalista, Enfermeira, Estudante, Pesquisador'),
    statements: ['A praça é de todos.', 'Assino por quem não pode assinar.'],
    organisation: {
      form: '{type} {topic} de {place}',
      types: list('Associação pelos, Instituto pelos, Rede pelos, Coletivo pelos, Fórum pelos'),
      topics: list('direitos digitais, dados abertos, direitos humanos, consumidores, jornalistas, estudantes, professores, inquilinos'),
      places: list('São Paulo, Brasília, Maputo, Luanda, Évora, Belém, Goiânia, Setúbal, Guimarães, Maceió'),
    },
  }),
  pool({
    id: 'tr',
    weight: 3,
    countries: list('TR, CY, DE'),
    given: list('Ayşe, Çağla, Deniz, Emre, Gülşen, Hüseyin, İrem, Kağan, Müge, Nazlı, Özgür, Şule, Tuğba, Ümit, Yiğit'),
    family: list('Yılmaz, Çelik, Şahin, Öztürk, Doğan, Kılıç, Arslan, Güneş, Taş, Işık, Çetin, Koç, Yıldırım, Aydın, Uçar'),
    roles: list('Öğretmen, Avukat, Gazeteci, Doktor, Öğrenci'),
    statements: ['Meydan herkesindir.', 'Her sözüne katılıyorum.'],
    organisation: {
      form: '{place} {topic} {type}',
      types: list('Derneği, Vakfı, Ağı, Platformu, Girişimi'),
      topics: list('Dijital Haklar, Özgür Yazılım, Açık Veri, Basın Özgürlüğü, Tüketici, Eğitim, Mahremiyet, Kiracılar'),
      places: list('İzmir, Eskişehir, Diyarbakır, Çanakkale, Muğla, Bursa, Lefkoşa, Ankara, Iğdır, Şırnak'),
    },
  }),
  pool({
    id: 'vi',
    weight: 4,
    countries: list('VN, US, AU'),
    familyFirst: true,
    given: list('Anh, Bảo, Châu, Diệu, Đức, Giang, Hạnh, Hiền, Khánh, Linh, Mỹ, Ngọc, Phương, Quỳnh, Sơn, Thảo, Tuấn, Uyên, Việt, Yến'),
    family: list('Nguyễn, Trần, Lê, Phạm, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Trịnh, Đinh, Mạc, Lương, Quách'),
    roles: list('Giáo viên, Luật sư, Nhà báo, Bác sĩ, Sinh viên'),
    statements: ['Quảng trường là của mọi người.', 'Tôi đồng ý với từng chữ.'],
    organisation: {
      form: '{type} {topic} {place}',
      types: list('Hội, Mạng lưới, Liên minh, Quỹ, Trung tâm'),
      topics: list(
        'Quyền Kỹ thuật số, Phần mềm Tự do, Dữ liệu Mở, Tự do Báo chí, Bảo vệ Người tiêu dùng, Giáo dục, Quyền riêng tư, Thư viện',
      ),
      places: list('Hà Nội, Huế, Đà Nẵng, Cần Thơ, Hải Phòng, Đà Lạt, Quy Nhơn, Vũng Tàu, Nam Định, Sài Gòn'),
    },
  }),
  pool({
    id: 'yo',
    weight: 2,
    countries: list('NG, BJ'),
    given: list('Ayọ̀, Bọ́lá, Dáre, Ẹniọlá, Fẹ́mi, Ìbùkún, Kọ́lá, Olú, Ọpẹ́, Ṣadé, Táyọ̀, Wálé, Yẹ́misí, Ṣọlá'),
    family: list('Adéyẹmí, Ajàyí, Akíntọ́lá, Babátúndé, Ọláwálé, Ògúnlẹ́yẹ, Ṣóyínká, Fálọlá, Ìdòwú, Ọ̀ṣun, Túndé, Ẹgbẹ́, Adébáyọ̀'),
    roles: list('Olùkọ́, Agbẹjọ́rò, Akọ̀ròyìn, Dókítà'),
    statements: ['Gbogbo ènìyàn ló ni ìgboro.'],
    organisation: {
      form: '{type} {topic}, {place}',
      types: list('Ẹgbẹ́, Àjọ, Ìpàdé'),
      topics: list('Ẹ̀tọ́ Ọmọnìyàn, Ìmọ̀ Ọ̀fẹ́, Àwọn Olùkọ́, Àwọn Akọ̀ròyìn, Ẹ̀kọ́, Ìlera, Àwọn Akẹ́kọ̀ọ́'),
      places: list('Ìbàdàn, Èkó, Abẹ́òkúta, Ọ̀yọ́, Ilé-Ifẹ̀, Ondó, Ìlọrin, Òṣogbo'),
    },
  }),
];
