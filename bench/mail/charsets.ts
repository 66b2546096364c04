// Text in thirty character sets, as old mail programs still send it.

/** With a name that can be written in each, which its part of the world would write. */
export const charsets: readonly (readonly [charset: string, name: string])[] = [
  ['utf-8', 'Jürgen Пример'],
  ['us-ascii', 'Ada Plain'],
  ['iso-8859-1', 'José Núñez'],
  ['iso-8859-2', 'Zoë Łukasiewicz'.replace('ë', 'ë')],
  ['iso-8859-3', 'Ġorġ Ħabib'],
  ['iso-8859-4', 'Jānis Ķīlis'],
  ['iso-8859-5', 'Ирина Белая'],
  ['iso-8859-6', 'محمد علي'],
  ['iso-8859-7', 'Ελένη Παπά'],
  ['iso-8859-8', 'נועה כהן'],
  ['iso-8859-10', 'Ásgeir Þórðarson'],
  ['iso-8859-13', 'Žydrūnas Šimkus'],
  ['iso-8859-14', 'Siân Ŵyn'],
  ['iso-8859-15', 'Zoé Œuvrard'],
  ['iso-8859-16', 'Ștefan Țurcanu'],
  ['windows-1250', 'Dvořák Žofie'],
  ['windows-1251', 'Пётр Чайка'],
  ['windows-1252', 'François Čech'.replace('Č', 'C')],
  ['windows-1253', 'Γιώργος Νίκου'],
  ['windows-1254', 'Şule Ğazi'],
  ['windows-1255', 'דוד לוי'],
  ['windows-1256', 'فاطمة پور'],
  ['windows-1257', 'Ēriks Ozols'],
  ['windows-874', 'สมชาย ใจดี'],
  ['koi8-r', 'Анна Смирнова'],
  ['koi8-u', 'Їжак Ґалаґан'],
  ['ibm866', 'Олег Попов'],
  ['macintosh', 'Åsa Ñandú'],
  ['x-mac-cyrillic', 'Вера Козлова'],
  ['utf-16le', 'Mary Wide'],
  ['shift_jis', '山田 太郎'],
  ['euc-jp', '佐藤 花子'],
  ['gbk', '王 小明'],
  ['big5', '陳 大文'],
  ['euc-kr', '김 민준'],
];

const tables = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** All characters of a set with their bytes, by decoding every one and two bytes there are. */
function tableOf(charset: string): ReadonlyMap<string, Uint8Array> {
  const known = tables.get(charset);
  if (known) return known;
  const table = new Map<string, Uint8Array>();
  const decoder = new TextDecoder(charset, { fatal: true });
  const add = (bytes: Uint8Array): void => {
    try {
      const text = decoder.decode(bytes);
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character.
    }
  };
  for (let first = 0; first < 256; first++) add(Uint8Array.of(first));
  for (let first = 0x81; first < 255; first++) for (let second = 0x40; second < 255; second++) add(Uint8Array.of(first, second));
  tables.set(charset, table);
  return table;
}

export function encode(text: string, charset: string): Buffer {
  if (charset === 'utf-8' || charset === 'us-ascii') return Buffer.from(text);
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  const table = tableOf(charset);
  return Buffer.concat(
    Array.from(text, (character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${charset} has no ${character}`);
      return bytes;
    }),
  );
}
