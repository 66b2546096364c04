// Other spellings of a name are found, other names are not.

import { describe, expect, it } from 'vitest';
import { spellingsOf } from '../../src/core/text/name-spelling.ts';

const isAlike = (remembered: string, looked: string): boolean => {
  const known = new Set(spellingsOf(remembered).remembered);
  return spellingsOf(looked).looked.some((key) => known.has(key));
};

/** The first is looked for as each of the others, and each of the others as the first. */
const alike: Record<string, readonly string[]> = {
  accents: ['José Ejemplo García', 'Jose Ejemplo Garcia', 'JOSÉ EJEMPLO GARCÍA', 'José  Ejemplo\u00a0García', 'Ejemplo García, José'],
  apostrophes: ['Zoë O’Example', "Zoe O'Example", 'Zoe O`Example', 'Zoe O´Example', 'Zoe O‘Example', 'Zoe O Example', 'Zoe OExample'],
  hyphens: [
    'Hans Müller-Muster',
    'Hans Müller – Muster',
    'Hans Müller‑Muster',
    'Hans Mueller Muster',
    'Hans Muller-Muster',
    'Hans Müllermuster',
  ],
  'titles before it': [
    'Ada Beispiel',
    'Dr. Ada Beispiel',
    'Prof. Dr. Dr. h.c. mult. Ada Beispiel',
    'Dipl.-Ing. Ada Beispiel',
    'Univ.-Prof. Dr.in Ada Beispiel',
    'MUDr. Ada Beispiel, CSc.',
    'Frau Ada Beispiel',
    'Dr. phil. Ada Beispiel',
  ],
  'degrees behind it': [
    'Ada Beispiel',
    'Ada Beispiel PhD',
    'Ada Beispiel, Ph.D.',
    'Ada Beispiel, MD, PhD',
    'Ada Beispiel M.Sc.',
    'Ada Beispiel, LL.M.',
    'Ada Beispiel Jr.',
    'Ada Beispiel MA',
  ],
  affiliations: [
    'Ada Beispiel',
    'Ada Beispiel (Universität Muster)',
    'Ada Beispiel, Universität Muster',
    'Ada Beispiel – Universität Muster',
    'Ada Beispiel [she/her]',
    'Beispiel, Ada, Universität Muster',
    'Ada Beispiel @ada',
  ],
  initials: ['Ada Beispiel', 'A. Beispiel', 'Ada M. Beispiel', 'Beispiel, A.', 'Ada M Beispiel'],
  'more initials': ['J. R. Example', 'J.R. Example', 'Example, J. R.', 'John Example', 'John R. Example'],
  'names in the middle': ['Ada Beispiel', 'Ada Maria Beispiel', 'Ada von Beispiel', 'Ada “Addie” Beispiel'],
  'two words for one': ['Anne Marie Example', 'Annemarie Example', 'Anne-Marie Example', 'Example, Anne-Marie', 'A.-M. Example'],
  'letters of the north': ['Søren Ærø', 'Soeren Aeroe', 'Soren Aro'],
  'letters of Turkish': ['İpek Işık', 'Ipek Isik', 'IPEK ISIK'],
  'letters of Polish': ['Łukasz Przykład', 'Lukasz Przyklad', 'dr hab. Łukasz Przykład', 'mgr inż. Łukasz Przykład'],
  Vietnamese: ['Nguyễn Văn Đức', 'Nguyen Van Duc', 'Đức Nguyễn Văn'],
  Cyrillic: ['Анна Примерова', 'ПРИМЕРОВА Анна', 'Проф. Анна Примерова', 'к.т.н. Анна Примерова', 'А. Примерова', 'Anna Primerova'],
  Greek: ['Γιάννης Παράδειγμας', 'Γιαννης Παραδειγμας', 'ΠΑΡΑΔΕΙΓΜΑΣ ΓΙΑΝΝΗΣ'],
  Arabic: ['محمد مثال', 'مُحمد مثال', 'د. محمد مثال'],
  Han: ['例 花子', '例花子', '例　花子 教授', '花子 例'],
  Hangul: ['홍길동', '홍 길동'],
  'a letter of another script that looks the same': ['Ada Beispiel', 'Аda Beispiel'],
  'a name that is a title elsewhere': ['Phil Lee', 'Dr. Phil Lee', 'Lee, Phil', 'P. Lee'],
};

describe('Spellings of one name', () => {
  it.each(Object.entries(alike))('are found whatever is done with %s', (_, [name = '', ...others]) => {
    const missed = others.filter((other) => !isAlike(name, other) || !isAlike(other, name));
    expect(missed).toEqual([]);
  });

  it.each([
    ['Ada Beispiel', 'Ida Beispiel'],
    ['Ada Beispiel', 'Anna Beispiel'],
    ['Ada Beispiel', 'Ada Beispielmann'],
    ['Ada Beispiel', 'Ada Example'],
    ['Ada Beispiel', 'Beispiel'],
    ['Ada Maria Beispiel', 'Ada Petra Beispiel'],
    ['Phil Lee', 'Ma Lee'],
    ['A. Beispiel', 'B. Beispiel'],
    ['Ann Lee', 'Lena En'],
    ['Hans Müller-Muster', 'Heinz Müller-Muster'],
    ['Dr.', 'Prof.'],
    ['…', '—'],
  ])('are not %s and %s', (one, other) => {
    expect([isAlike(one, other), isAlike(other, one)]).toEqual([false, false]);
  });

  it('are few, however long or strange a name is', () => {
    for (const piece of ['(', '"', 'a.', ' - ', ',a', '[(', 'Dr. ', 'é', '例', ' ', '@a ']) {
      const { remembered, looked } = spellingsOf(piece.repeat(20_000));
      expect(remembered.length).toBeLessThan(100);
      expect(looked.length).toBeLessThan(100);
    }
  });
});
