// Spellings under which a word is found, and words of scripts that write no spaces.

import { describe, expect, test } from 'vitest';
import { furtherForms, plain, searchForm } from '../../src/core/text/search-form.ts';
import { joinWords, ownSpace, separateWords, separationOf } from '../../src/core/text/word-separation.ts';

describe('one search form for what people type for one another', () => {
  test.each([
    ['ISPARTA', 'ısparta', 'isparta'],
    ['İstanbul', 'istanbul', 'ıstanbul'],
    ['Straße', 'STRASSE', 'strasse'],
    ['Łódź', 'łodz', 'LODZ'],
    ['Đây', 'đay', 'day'],
    ['Ærø', 'aero', 'AERO'],
    ['الحكومة', 'الحكومه', 'الحكـــومة'],
    ['إلى', 'الي', 'إلي'],
    ['ٱلكتاب', 'الكتاب', 'الکتاب'],
    ['بيومتريك', 'بیومتریک', 'بيومتريک'],
    ['کتاب‌ها', 'کتابها', 'كتابها'],
    ['२०२१', '٢٠٢١', '2021'],
    ['ＡＩ', 'ai', 'AI'],
    ['हिंदी', 'हिन्दी'],
    ['अम्बर', 'अंबर'],
    ['ሠላም', 'ሰላም'],
    ['ዐለም', 'አለም'],
    ['ፀሐይ', 'ጸሀይ'],
    ['臺北', '台北'],
    ['髙橋', '高橋'],
    ['п’ять', "п'ять", 'пʼять'],
  ])('%s, %s and %s', (...spellings) => {
    expect(new Set(spellings.map((spelling) => plain(searchForm(spelling)))).size).toBe(1);
  });

  test('what differs stays different: letters of one script do not become others', () => {
    const words = ['сад', 'cad', 'נו', 'نو', '人', '入', 'か', 'カ', 'k', 'к'];
    expect(new Set(words.map((word) => plain(searchForm(word)))).size).toBe(words.length);
  });

  test('marks stay in a search form, so that the better match can come first', () => {
    expect(searchForm('Café')).toBe('café');
    expect(searchForm('चेहरा')).not.toBe(searchForm('चेहरे'));
  });
});

describe('further forms', () => {
  test('a word that the search compares as it is has none', () => {
    for (const word of ['Ban', 'Zürich', '“quoted”,', 'état', 'Überwachung', 'हस्ताक्षर', 'λόγος', '—', '', '2021'])
      expect(furtherForms(word)).toEqual([]);
  });

  test.each([
    ['Łódź,', ['lódź']],
    ['ışık', ['işik']],
    ['(Straße)', ['strasse']],
    ['والحكومة', ['والحكومه', 'الحكومه', 'حكومه']],
    ['للحكومة', ['للحكومه', 'الحكومه', 'حكومه']],
    ['l’eau,', ['leau', 'eau']],
    ['L’Europe', ['leurope', 'europe']],
    ["dell'acqua", ['dellacqua', 'acqua']],
    ['qu’aujourd’hui', ['quaujourdhui']],
    ['d’Écosse', ['décosse', 'écosse']],
    ['п’ять', ['пять']],
    ['l’Associació', ['lassociació', 'associació']],
    ['ובירושלים', ['בירושלים', 'ירושלים']],
    ['הַמֶּמְשָׁלָה', ['ממשלה', 'משלה', 'שלה']],
    ['بالمدرسة', ['بالمدرسه', 'المدرسه', 'مدرسه']],
    ['وكتاباتهم', ['كتاباتهم']],
    ['می\u200cشود،', ['ميشود', 'شود']],
    ['हिन्दी', ['हिंदी']],
    ['ሐገር', ['ሀገር']],
    ['臺灣', ['台灣']],
    ['얼굴인식을', ['굴인식을', '인식을', '식을']],
    ['२०२१', ['2021']],
  ])('%s → %j', (word, forms) => {
    expect(furtherForms(word)).toEqual(forms);
  });
});

describe('words of scripts without spaces', () => {
  test.each([
    ['ja', '顔認識の禁止を求めます。', '禁止'],
    ['zh-Hans', '禁止在公共空间进行生物识别', '识别'],
    ['yue', '喺尊嚴同埋權利上一律平等', '權利'],
    ['th', 'เสมอภาคกันในเกียรติศักดิ์และสิทธิ', 'สิทธิ'],
    ['km', 'កើតមកមានសេរីភាពនិងសមភាព', 'សេរីភាព'],
    ['lo', 'ມະນຸດເກີດມາມີສິດເສລີພາບ', 'ມະນຸດ'],
    ['my', 'လွတ်လပ်သောအခွင့်အရေးများ', 'အခွင့်အရေး'],
  ])('%s: “%s” has the word %s', (locale, text, word) => {
    expect(separateWords(text, locale).split(' ')).toContain(word);
    expect(joinWords(separateWords(text, locale))).toBe(text);
  });

  test('spaces and line breaks of the text itself come back as one space, and others go', () => {
    const separated = separateWords('Access  Now は\n監視に反対', 'ja');
    expect(separated.split(' ')).toEqual(['Access', ownSpace, 'Now', ownSpace, 'は', ownSpace, '監視', 'に', '反対']);
    expect(joinWords(separated)).toBe('Access Now は 監視に反対');
  });

  test('which scripts have a dictionary, which have none, and which need none', () => {
    expect(['Jpan', 'Hans', 'Hant', 'Thai', 'Khmr', 'Laoo', 'Mymr'].map(separationOf)).toEqual(Array(7).fill('dictionary'));
    expect(['Tibt', 'Java'].map(separationOf)).toEqual(['none', 'none']);
    expect(['Latn', 'Arab', 'Deva', 'Kore', 'Hang'].map(separationOf)).toEqual(Array(5).fill('spaces'));
  });
});
