// The text of an entry as files hold it.

/** NFC, lines ended by LF, without blank ends. */
export function canonicalNewlines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|(?<![ \t\n])[ \t\n]+$/g, '');
}
