// What holds no list in a form that can be read is named, and the way out is said. Nothing of it becomes a name.

import { gzipSync } from 'node:zlib';
import { expect, it, test } from 'vitest';
import { read } from './read.ts';

const binary = (start: string): Uint8Array => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(200)]);
const names = 'Ada Example\nBen Sample\n';

it.each([
  ['letter.pdf', binary('%PDF-1.7\n'), 'This is a PDF'],
  ['list.txt', binary('%PDF-1.7\n'), 'This is a PDF'],
  ['scan.png', binary('\x89PNG\r\n\x1a\n'), 'This is a picture (PNG)'],
  ['photo.jpg', binary('\xff\xd8\xff\xe0'), 'This is a picture (JPEG)'],
  ['photo.heic', binary('\0\0\0\x18ftypheic'), 'This is a picture (HEIC)'],
  ['photo.webp', binary('RIFF\0\0\0\0WEBP'), 'This is a picture (WebP)'],
  ['list.csv.gz', gzipSync(names), 'This is a compressed archive (gzip)'],
  ['list.7z', binary('7z\xbc\xaf\x27\x1c'), 'This is a 7-Zip archive'],
  ['list.xls', binary('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an old Office program (.xls, .doc), or a workbook with a password'],
  ['list.xlsx', binary('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'a workbook with a password'],
  ['list.numbers', binary('PK\x03\x04'), 'This is a Numbers document'],
  ['letter.docx', binary('PK\x03\x04'), 'This is a Word document'],
  ['letter.odt', binary('PK\x03\x04'), 'This is a text document (.odt)'],
  ['letter.rtf', '{\\rtf1\\ansi Ada Example}', 'This is a rich text document (RTF)'],
  ['list.sqlite', binary('SQLite format 3\0'), 'This is an SQLite database'],
  ['script.js', 'let individuals = [{"name": "Ada Example"}]\n', 'This is a program or script (.js)'],
  ['list.py', 'names = ["Ada Example"]\n', 'This is a program or script (.py)'],
  ['sign', '#!/bin/sh\necho Ada Example\n', 'This is a script'],
  ['list.php', '<?php echo "Ada"; ?>', 'This is a program or script'],
  ['list.xml', '<?xml version="1.0"?>\n<list><name>Ada</name></list>\n', 'This is XML'],
  ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>Ada</text></svg>', 'This is a picture (SVG)'],
  ['list.tex', '\\begin{itemize}\\item Ada\\end{itemize}\n', 'This is a LaTeX source'],
  ['program', binary('\x7fELF'), 'This is a program'],
  ['data', Buffer.from([1, 2, 3, 0, 5, 6]), 'This file is not text'],
])('%s', async (name, content, message) => {
  await expect(read(name, content)).rejects.toThrow(message);
  await expect(read(name, content)).rejects.toThrow(/CSV|text file|Unpack|plain text/);
});

test('what its bytes show is refused whatever format is asked for; a name alone can be overruled', async () => {
  for (const format of ['lines', 'csv', 'json', 'markdown', 'html', 'excel'] as const)
    await expect(read('letter.pdf', binary('%PDF-1.7\n'), { format })).rejects.toThrow('This is a PDF');
  expect((await read('names.doc', names, { format: 'lines' })).lists[0]?.lines).toHaveLength(2);
});

test('an empty file, and one without rows, is refused', async () => {
  await expect(read('list.csv', '')).rejects.toThrow('This file is empty.');
  await expect(read('list.csv', 'Name,Country\n')).rejects.toThrow('Nothing that could be a list of names was found');
  await expect(read('list.csv', '\n,,\n')).rejects.toThrow('Nothing that could be a list of names was found');
  await expect(read('list.txt', ' \n\n')).rejects.toThrow('Nothing that could be a list of names was found');
});

test('a control character in one cell does not make a list something else', async () => {
  expect((await read('list.csv', 'Name,Country\nAda\u0003 Example,DE\n')).tables[0]?.rows).toHaveLength(1);
});

it.each([
  ['list.csv', 'Name,Country\nAda Example,DE\n', 'csv'],
  ['list.tsv', 'Name\tCountry\nAda Example\tDE\n', 'csv'],
  ['list.txt', 'Name;Organisation\nAda Example;X\n', 'csv'],
  ['list.txt', names, 'lines'],
  ['list', '- name: Ada Example\n', 'yaml'],
  ['list', '[{"name":"Ada Example"}]', 'json'],
  ['list', '| Name | Country |\n|---|---|\n| Ada Example | DE |\n', 'markdown'],
  ['list.md', '- Ada Example\n', 'markdown'],
  ['list.txt', '<ul><li>Ada Example</li></ul>', 'html'],
])('%s with %j is read as %s', async (name, content, format) => {
  expect((await read(name, content)).format).toBe(format);
});
