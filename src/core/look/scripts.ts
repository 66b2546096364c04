// What each script asks of type: its faces, and the room between lines that its letters need.

import type { Face } from './faces.ts';

export interface ScriptType {
  /** Faces of the script itself, with the feet and strokes of a serif, and without; the best first. Empty where the campaign's face has it. */
  readonly families: Readonly<Record<Face['kind'], readonly string[]>>;
  /** Height of a line of text, as a multiple of the size of its letters. */
  readonly leading: number;
  /** The same for titles. */
  readonly tight: number;
  /** What is added between words of other scripts, in em, where the faces of this one have a space that is too narrow for them. */
  readonly spaceOfOthers?: number;
}

const none = { serif: [], sans: [] } as const;
const faces = (serif: string, sans: string) => ({ serif: serif.split(', '), sans: sans.split(', ') });
const latin: ScriptType = { families: none, leading: 1.55, tight: 1.14 };
const arabic = { leading: 1.8, tight: 1.4 };
const indic = { leading: 1.85, tight: 1.45 };
const han = { leading: 1.75, tight: 1.32 };

/** By ISO 15924 code. Scripts that are missing are set like Latin, in the campaign's face or whatever the machine has. */
const types: Readonly<Record<string, ScriptType>> = {
  Arab: {
    families: faces('Noto Naskh Arabic, Geeza Pro, Sakkal Majalla, Traditional Arabic', 'Noto Sans Arabic, SF Arabic, Segoe UI'),
    ...arabic,
  },
  Aran: {
    families: faces('Noto Nastaliq Urdu, Urdu Typesetting, Noto Naskh Arabic', 'Noto Nastaliq Urdu, Urdu Typesetting, Noto Sans Arabic'),
    leading: 2.1,
    tight: 1.9,
    spaceOfOthers: 0.2,
  },
  Hebr: {
    families: faces('Noto Serif Hebrew, New Peninim MT, David', 'Noto Sans Hebrew, Arial Hebrew, Segoe UI'),
    leading: 1.6,
    tight: 1.25,
  },
  Adlm: { families: none, ...arabic },
  Thaa: { families: none, ...arabic },
  Rohg: { families: none, ...arabic },
  Hans: {
    families: faces('Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun', 'PingFang SC, Noto Sans CJK SC, Microsoft YaHei'),
    ...han,
  },
  Hant: {
    families: faces('Noto Serif CJK TC, Source Han Serif TC, Songti TC, PMingLiU', 'PingFang TC, Noto Sans CJK TC, Microsoft JhengHei'),
    ...han,
  },
  Jpan: {
    families: faces('Noto Serif CJK JP, Hiragino Mincho ProN, Yu Mincho, YuMincho', 'Hiragino Sans, Noto Sans CJK JP, Yu Gothic'),
    ...han,
  },
  Kore: { families: faces('Noto Serif CJK KR, AppleMyungjo, Batang', 'Apple SD Gothic Neo, Noto Sans CJK KR, Malgun Gothic'), ...han },
  Deva: {
    families: faces('Noto Serif Devanagari, Kohinoor Devanagari, Nirmala UI', 'Noto Sans Devanagari, Kohinoor Devanagari, Nirmala UI'),
    ...indic,
  },
  Beng: { families: faces('Noto Serif Bengali, Kohinoor Bangla, Nirmala UI', 'Noto Sans Bengali, Kohinoor Bangla, Nirmala UI'), ...indic },
  Thai: { families: faces('Noto Serif Thai, Thonburi, Leelawadee UI', 'Noto Sans Thai, Thonburi, Leelawadee UI'), ...indic },
  Khmr: { families: none, ...indic },
  Laoo: { families: none, ...indic },
  Mymr: { families: none, leading: 2, tight: 1.5 },
};

/** Languages whose readers are used to Nastaliq, a manner of writing Arabic (ISO 15924 `Aran`) that their tags do not name. */
const nastaliq = new Set(['ur', 'ks', 'pnb', 'skr']);

/** The script by which a language is set, and what it asks. */
export function scriptTypeOf({ tag, script }: { readonly tag: string; readonly script: string }): { script: string; type: ScriptType } {
  const shown = script === 'Arab' && nastaliq.has(tag.split('-', 1)[0] ?? '') ? 'Aran' : script;
  const type = types[shown];
  return type ? { script: shown, type } : { script: 'Latn', type: latin };
}
