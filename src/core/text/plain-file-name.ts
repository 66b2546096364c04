// A file's own name in the letters that work on every system and in every address: `Il mio bus.jpg` → `il-mio-bus.jpg`.

import { toLatin } from './latin.ts';

const maxLength = 120;

/** Undefined where nothing of it can be written so, as for a name in a script without a transliteration here. */
export function plainFileName(name: string): string | undefined {
  const { text, isWhole } = toLatin(name.normalize('NFC').trim().toLowerCase());
  const plain = text
    .replace(/['’‘ʼ´]/g, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/-?\.-?/g, '.')
    .replace(/^[-._]+|(?<![-._])[-._]+$/g, '');
  return isWhole && plain !== '' && plain.length <= maxLength ? plain : undefined;
}
