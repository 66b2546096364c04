// E-mails as programs write them: one text in the shapes of five of them, with headers, encodings and what each adds by itself.

export interface Letterhead {
  readonly from: string;
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly id: string;
  readonly date: string;
  /** More headers, each a line. */
  readonly headers?: readonly string[];
}

export const programs = ['gmail', 'apple', 'outlook', 'thunderbird', 'webmail'] as const;
export type Program = (typeof programs)[number];

const word = (text: string): string => (/^[ -~]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`);

export function head({ from, name, to, subject, id, date, headers = [] }: Letterhead): string {
  const sender = name === '' ? `<${from}>` : /^[A-Za-z ]*$/.test(name) ? `${name} <${from}>` : `${word(name)} <${from}>`;
  return [
    `Return-Path: <${from}>`,
    ...headers,
    `From: ${sender}`,
    `To: ${to}`,
    `Subject: ${word(subject)}`,
    `Message-ID: <${id}>`,
    `Date: ${date}`,
    'MIME-Version: 1.0',
  ].join('\r\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function htmlOf(text: string, program: Program): string {
  const rows = text.split('\n').map(escaped);
  if (program === 'gmail') return `<div dir="ltr">${rows.map((row) => `<div>${row === '' ? '<br>' : row}</div>`).join('')}</div>`;
  if (program === 'outlook')
    return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body><div class="WordSection1">${rows.map((row) => `<p class="MsoNormal">${row === '' ? '<o:p>&nbsp;</o:p>' : row}</p>`).join('\r\n')}</div></body></html>`;
  if (program === 'apple') return `<html><body style="word-wrap: break-word">${rows.join('<br>')}</body></html>`;
  if (program === 'thunderbird') return `<html><body><pre class="moz-quote-pre" wrap="">${rows.join('\n')}</pre></body></html>`;
  return `<p>${rows.join('<br />\r\n').replaceAll('<br />\r\n<br />\r\n', '</p>\r\n<p>')}</p>`;
}

const base64 = (text: string | Uint8Array): string =>
  (
    Buffer.from(text as string)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

function quotedPrintable(text: string): string {
  const encoded = Array.from(Buffer.from(text), (byte) =>
    byte === 10
      ? '\n'
      : byte === 61 || byte < 32 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
  ).join('');
  return encoded
    .split('\n')
    .map((row) => (row.match(/(?:=..|[^=]){1,70}/g) ?? ['']).join('=\r\n'))
    .join('\r\n');
}

const plainPart = (text: string, program: Program): string => {
  if (program === 'outlook')
    return `Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text.replaceAll('\n', '\r\n'))}`;
  if (program === 'thunderbird' || program === 'webmail')
    return `Content-Type: text/plain; charset=UTF-8; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text.replaceAll('\n', '\r\n')}`;
  return `Content-Type: text/plain; charset="UTF-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`;
};

const htmlPart = (text: string, program: Program): string =>
  `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(htmlOf(text, program))}`;

export interface Form {
  readonly program: Program;
  readonly parts: 'plain' | 'html' | 'both';
  /** Whole parts, with their headers, behind the text. */
  readonly attached?: readonly string[];
}

export function mail(letterhead: Letterhead, text: string, { program, parts, attached = [] }: Form): Buffer {
  const body =
    parts === 'plain'
      ? plainPart(text, program)
      : parts === 'html'
        ? htmlPart(text, program)
        : `Content-Type: multipart/alternative; boundary="alt"\r\n\r\n--alt\r\n${plainPart(text, program)}\r\n--alt\r\n${htmlPart(text, program)}\r\n--alt--\r\n`;
  const whole =
    attached.length === 0
      ? body
      : `Content-Type: multipart/mixed; boundary="mix"\r\n\r\n${[body, ...attached].map((part) => `--mix\r\n${part}\r\n`).join('')}--mix--\r\n`;
  return Buffer.from(`${head(letterhead)}\r\n${whole}\r\n`);
}
