// The styles and lists of our Word documents: Word's own names, so that every program knows them.

import type { Element } from 'xast';
import { x } from 'xastscript';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly type?: 'character' | 'table';
  readonly paragraph?: readonly Element[];
  readonly text?: readonly Element[];
}

const size = (halfPoints: number): Element[] => [x('w:sz', { 'w:val': String(halfPoints) }), x('w:szCs', { 'w:val': String(halfPoints) })];
const bold = [x('w:b'), x('w:bCs')];
const grey = x('w:color', { 'w:val': '808080' });

const styles: readonly Style[] = [
  { id: 'Normal', name: 'Normal', paragraph: [x('w:spacing', { 'w:after': '80' })], text: size(22) },
  { id: 'Title', name: 'Title', text: [...bold, ...size(32)] },
  { id: 'Subtitle', name: 'Subtitle', paragraph: [x('w:spacing', { 'w:after': '160' })], text: size(24) },
  ...[2, 3, 4, 5, 6].map(
    (level): Style => ({
      id: `Heading${level}`,
      name: `heading ${level}`,
      paragraph: [x('w:outlineLvl', { 'w:val': String(level - 1) })],
      text: [...bold, ...size(32 - level * 2)],
    }),
  ),
  { id: 'Quote', name: 'Quote', paragraph: [x('w:ind', { 'w:left': '400' })], text: [x('w:color', { 'w:val': '404040' })] },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: [
      x('w:numPr', [x('w:ilvl', { 'w:val': '0' }), x('w:numId', { 'w:val': '1' })]),
      x('w:ind', { 'w:left': '360', 'w:hanging': '360' }),
    ],
  },
  {
    id: 'Code',
    name: 'Code',
    text: [x('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' }), x('w:noProof'), ...size(18)],
  },
  { id: 'Label', name: 'Label', text: [x('w:noProof'), grey, ...size(14)] },
  { id: 'Hint', name: 'Hint', paragraph: [x('w:spacing', { 'w:after': '160' })], text: [grey, ...size(18)] },
  { id: 'Hyperlink', name: 'Hyperlink', type: 'character', text: [x('w:color', { 'w:val': '0563C1' }), x('w:u', { 'w:val': 'single' })] },
];

export function stylesPart(namespace: string): Element {
  return x('w:styles', { 'xmlns:w': namespace }, [
    x('w:docDefaults', [x('w:rPrDefault', [x('w:rPr', size(22))])]),
    ...styles.map(({ id, name, type = 'paragraph', paragraph, text }) =>
      x('w:style', { 'w:type': type, ...(id === 'Normal' ? { 'w:default': '1' } : {}), 'w:styleId': id }, [
        x('w:name', { 'w:val': name }),
        ...(id === 'Normal' || type === 'character' ? [] : [x('w:basedOn', { 'w:val': 'Normal' })]),
        x('w:qFormat'),
        ...(paragraph ? [x('w:pPr', [...paragraph])] : []),
        ...(text ? [x('w:rPr', [...text])] : []),
      ]),
    ),
    x('w:style', { 'w:type': 'table', 'w:styleId': 'Passages' }, [
      x('w:name', { 'w:val': 'Passages' }),
      x('w:tblPr', [
        x(
          'w:tblBorders',
          ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
            x(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'BFBFBF' }),
          ),
        ),
        x('w:tblCellMar', [
          x('w:top', { 'w:w': '60', 'w:type': 'dxa' }),
          x('w:left', { 'w:w': '108', 'w:type': 'dxa' }),
          x('w:bottom', { 'w:w': '60', 'w:type': 'dxa' }),
          x('w:right', { 'w:w': '108', 'w:type': 'dxa' }),
        ]),
      ]),
    ]),
  ]);
}

/** A list that counts in digits of ASCII. */
export interface OrderedList {
  readonly start: number;
  /** How many lists are around it. */
  readonly depth: number;
}

/** What paragraphs of bulleted lists name. */
export const bullets = '1';

/** What paragraphs of the list at this place among those that count name. */
export function numberOfList(place: number): string {
  return String(place + 2);
}

/** In twentieths of a point: how far the text of a list lies within what is around it. */
export const listIndent = 360;

/** Word has so many levels. */
export const maxLevel = 8;

const signs = ['•', '◦', '▪'];

export function numberingPart(namespace: string, lists: readonly OrderedList[]): Element {
  return x('w:numbering', { 'xmlns:w': namespace }, [
    x(
      'w:abstractNum',
      { 'w:abstractNumId': '0' },
      Array.from({ length: maxLevel + 1 }, (_, level) => levelOf(level, level, 'bullet', signs[level % signs.length] ?? '•', 1)),
    ),
    ...lists.map(({ start, depth }, place) =>
      x('w:abstractNum', { 'w:abstractNumId': String(place + 1) }, [levelOf(0, depth, 'decimal', '%1.', start)]),
    ),
    x('w:num', { 'w:numId': bullets }, [x('w:abstractNumId', { 'w:val': '0' })]),
    ...lists.map((_, place) => x('w:num', { 'w:numId': numberOfList(place) }, [x('w:abstractNumId', { 'w:val': String(place + 1) })])),
  ]);
}

function levelOf(level: number, depth: number, format: string, text: string, start: number): Element {
  return x('w:lvl', { 'w:ilvl': String(level) }, [
    x('w:start', { 'w:val': String(start) }),
    x('w:numFmt', { 'w:val': format }),
    x('w:lvlText', { 'w:val': text }),
    x('w:lvlJc', { 'w:val': 'left' }),
    x('w:pPr', [x('w:ind', { 'w:left': String(listIndent * (depth + 1)), 'w:hanging': String(listIndent) })]),
  ]);
}
