// In which encoding a file is, and text that went through a wrong one before.

import { describe, expect, it } from 'vitest';
import { damageIn } from '../../../src/signatories/import/source/damage.ts';
import { undoMisreading } from '../../../src/signatories/import/source/mojibake.ts';
import { encoded, read, rowsOf } from './read.ts';

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('the encoding of a file', () => {
  const german = 'Name,Ort\nJürgen Größe,Köln\nAnaïs Exemple,Zürich\n';
  const rows = ['line 2: Jürgen Größe | Köln', 'line 3: Anaïs Exemple | Zürich'];

  it.each([
    ['UTF-8', 'UTF-8.', Buffer.from(german)],
    ['UTF-8 with a mark', 'UTF-8, by its mark', Buffer.from(`\ufeff${german}`)],
    ['UTF-16 with a mark', 'UTF-16 (little endian), by its mark', utf16(`\ufeff${german}`, false)],
    ['UTF-16 of the other order', 'UTF-16 (big endian), by its mark', utf16(`\ufeff${german}`, true)],
    ['UTF-16 without a mark', 'UTF-16 (little endian), without a mark', utf16(german, false)],
    ['Windows-1252', 'Windows-1252, because', encoded(german, 'windows-1252')],
    ['Mac Roman', 'Mac Roman, because', encoded(german, 'macintosh')],
  ])('is found: %s', async (_, note, bytes) => {
    const source = await read('list.csv', bytes);
    expect(source.notes).toContain(`Encoding: ${note}`);
    expect(rowsOf(source)).toEqual(rows);
  });

  it.each([
    ['windows-1252', 'Name\nRené Élève\nFrançois “Fa” d’Exemple\nM.ª Peña – Núñez\n'],
    ['windows-1252', 'Name,Org\nSøren Ærø,Københavns Prøve\nÅsa Öberg,Test\n'],
    ['windows-1252', 'Name,Org\nSigurður Þórsson,Háskóli Dæmis\n'],
    ['windows-1252', 'Name,Org\nJoão Exemplo,Ações & Lições\n'],
    ['macintosh', 'Nom\nRené Exemple\nFrançois Modèle\n'],
    ['macintosh', 'Nombre\nJosé Núñez\nMaría Peña\n'],
  ])('is taken for %s where the text then reads as text: %s', async (encoding, text) => {
    const source = await read('list.csv', encoded(text, encoding));
    expect(rowsOf(source).map((row) => row.replace(/^line \d+: /, '').replaceAll(' | ', ','))).toEqual(text.trim().split('\n').slice(1));
  });

  it.each([
    'Имя,Город\nИван Петров,Москва\nАнна Примерова,Казань\n',
    'Име,Длъжност\nДеница Хаджидимова,доцент\nЩилян Юруков,уредник\nАйше Реджеб,координатор\n',
    'Прізвище,Місто\nҐжицька Руслана,Київ\nМенасанова Ельзара,Львів\nЇжакевич Євген,Ірпінь\n',
    'Име,Град\nЉиљана Ђурић,Београд\nЧедомир Џамбић,Ниш\nЊегош Ћирић,Чачак\n',
    'ФИО;Должность\nСОЛНЦЕВОРОТОВ П. П.;зав. лабораторией\nОсипова-Верещагина Ф.;«ведущий» инженер – №2\n',
  ])('is Windows-1251 where it reads as Cyrillic so: %#', async (text) => {
    const source = await read('list.csv', encoded(text, 'windows-1251'));
    expect(rowsOf(source)[0]).toContain(text.split('\n')[1]?.split(/[,;]/)[0]);
  });

  it.each([
    ['windows-1250', 'Imię,Miasto\nMałgorzata Przykład,Łódź\nŁukasz Dąbrowski,Kraków\n'],
    ['windows-1250', 'Jméno,Město\nJiří Příklad,Plzeň\nŠárka Černá,Brno\nTomáš Říha,Žďár\n'],
    ['windows-1250', 'Név,Város\nGyőző Minta,Győr\nErzsébet Hőgyes,Pécs\n'],
    ['windows-1254', 'Ad,Yer\nAyşe Örnek,İzmir\nGül Doğan,Muğla\n'],
    ['windows-1253', 'Όνομα\nΓιώργος Παράδειγμα\nΜαρία Δοκιμή\n'],
    ['koi8-r', 'Имя\nИван Примеров\n'],
  ])('is asked for where names would be damaged, and taken from a person: %s', async (encoding, text) => {
    const bytes = encoded(text, encoding);
    await expect(read('list.csv', bytes)).rejects.toThrow('The encoding of this file is not certain');
    const source = await read('list.csv', bytes, { encoding });
    expect(rowsOf(source)[0]).toContain(text.split('\n')[1]?.replaceAll(',', ' | '));
  });

  it('is UTF-8 with damaged places where only a few bytes are none', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Name\nJosé Ejemplo\nÁda Példa\nJürgen Muster\nFran'),
      Buffer.from([0xe7]),
      Buffer.from('ois Exemple\n'),
    ]);
    expect(rowsOf(await read('list.csv', bytes)).map((row) => row.endsWith('(fault)'))).toEqual([false, false, false, true]);
  });

  it('is the one that a page declares, if its bytes are no UTF-8', async () => {
    const page = '<meta charset="windows-1250"><ul><li>Małgorzata Przykład<li>Łukasz Dąbrowski</ul>';
    const source = await read('page.html', encoded(page, 'windows-1250'));
    expect(source.lists[0]?.lines.map(({ text }) => text)).toEqual(['Małgorzata Przykład', 'Łukasz Dąbrowski']);
    expect((await read('page.html', page)).lists[0]?.lines[0]?.text).toBe('Małgorzata Przykład');
  });
});

/** As somebody read it who took UTF-8 for something else. */
const misread = (text: string, encoding: string): string => new TextDecoder(encoding).decode(Buffer.from(text));

describe('text that went through a wrong encoding', () => {
  it.each([
    'José Ejemplo',
    'Universität',
    'Müller & Söhne',
    'François',
    'Žižek',
    'Małgorzata Przykład',
    'Иван Петров',
    'Ελένη',
    'it’s',
    '“Peace” – now',
    '张伟',
    'Ayşe',
    'שלום',
    'Álvaro Íñigo',
    'Ada 🇩🇪',
  ])('is put right: %s', (text) => {
    expect(undoMisreading(misread(text, 'windows-1252'))).toBe(text);
    expect(undoMisreading(misread(misread(text, 'windows-1252'), 'windows-1252'))).toBe(text);
  });

  it.each(['Solidarité', 'José Ejemplo', 'Žižek', 'it’s', 'Łukasz', 'Иван Петров'])('is put right after Mac Roman, too: %s', (text) => {
    expect(undoMisreading(misread(text, 'macintosh'))).toBe(text);
  });

  it.each([
    'JOÃO',
    'MANHÃ\u00a0',
    '“MANHÃ”',
    '«CAFÉ»',
    'CAFÉ»',
    'ĐÃ NẴNG',
    'Nguyễn Thị Ã',
    'NESTLÉ®',
    'Université – École',
    'Paris –École',
    'À\u00a0demain',
    'Þór Ðóttir',
    'Kraków–Łódź',
    '√2 Institute',
    '5 ≈ 6',
    'Ångström',
    'L’Île',
    'Cem ‚Ä‘ Demo',
  ])('is not seen in right text: %s', (text) => {
    expect(undoMisreading(text)).toBeUndefined();
    expect(damageIn(text, true)).toBeUndefined();
  });

  it.each(['Fran?ois', 'Ma?gorzata Przyk?ad', '?ukasz', 'Garc\ufffda', '????? ??????', 'Ã lvaro JosÃ©', 'MÃ¼ller & Søn'])(
    'is found where nothing can be put right: %s',
    (text) => {
      expect(damageIn(text, false)).toBeDefined();
    },
  );

  it.each(['Really? Yes', 'Why?', '¿Qué?', 'https://example.org/?a=b', 'www.example.org/a?b', 'Is it so?', 'Who are we?And why'])(
    'is not seen in questions: %s',
    (text) => {
      expect(damageIn(text, false)).toBeUndefined();
    },
  );

  it('is said for the file; the damaged rows are refused, and only those', async () => {
    const source = await read(
      'list.csv',
      'Name,Org\nJosÃ© Ejemplo,Universidad de MÃ¡laga\nJosé Right,Oxfam SolidaritÃ©\nFran?ois,CNRS\nJos? Garcia,X\nAda Example,Why not?\n',
    );
    expect(rowsOf(source)).toEqual([
      'line 2: José Ejemplo | Universidad de Málaga',
      'line 3: José Right | Oxfam Solidarité',
      'line 4: Fran?ois | CNRS (fault)',
      'line 5: Jos? Garcia | X (fault)',
      'line 6: Ada Example | Why not? (fault)',
    ]);
    expect(source.notes).toContain('3 texts were put right, such as “JosÃ© Ejemplo” → “José Ejemplo”.');
    expect(source.notes).toContain('Letters were lost in 1 text');
  });
});
