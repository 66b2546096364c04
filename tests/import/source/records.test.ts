// Lists of mappings and of names in YAML and JSON, and folders with one signature a file.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { formatOf, openSource } from '../../../src/signatories/import/source/open.ts';
import { linesOf, read, rowsOf, write } from './read.ts';

describe('YAML and JSON', () => {
  it.each([
    ['list.yaml', '- name: Ada Example\n  country: NO\n- name: "0467"\n  verified:\n    by: Ben\n'],
    [
      'list.yml',
      'title: A letter\ntopics: [a, b]\nsignatures:\n  - name: Ada Example\n    country: NO\n  - name: "0467"\n    verified: { by: Ben }\n',
    ],
    ['list.json', '{"title":"A letter","list":[{"name":"Ada Example","country":"NO"},{"name":"0467","verified":{"by":"Ben"}}]}'],
    ['list.jsonl', '{"name":"Ada Example","country":"NO"}\n{"name":"0467","verified":{"by":"Ben"}}\n'],
    ['list', '[{"name":"Ada Example","country":"NO","extra":null},{"name":"0467","verified":{"by":"Ben"}}]'],
  ])('hold a list in %s, whose headers are all keys in their order', async (name, content) => {
    const source = await read(name, content);
    expect(source.tables[0]?.headers).toEqual(['name', 'country', 'verified.by']);
    expect(rowsOf(source)).toEqual(['entry 1: Ada Example | NO', 'entry 2: 0467 |  | Ben']);
  });

  it('hold names only, which are lines', async () => {
    expect(linesOf(await read('list.yaml', '- Ada Example\n- Ben Sample, X\n'))).toEqual([
      'entry 1: Ada Example',
      'entry 2: Ben Sample, X',
    ]);
    expect((await read('list.json', '["Ada Example"]')).lists[0]?.isList).toBe(true);
  });

  it('hold mappings by their keys', async () => {
    expect(rowsOf(await read('list.json', '{"ada":{"name":"Ada Example"},"ben":{"name":"Ben Sample"}}'))).toEqual([
      'entry “ada”: Ada Example',
      'entry “ben”: Ben Sample',
    ]);
  });

  it('hold answers of several kinds, lists and deeper ones, of which none is lost in silence', async () => {
    const source = await read(
      'list.json',
      '[{"name":"Ada","public":false,"tags":["a","b"],"a":{"b":{"c":1}}},{"name":"Ben","a":{"b":{"c":{"d":{"e":{"f":"no"}}}}}},7,["x"]]',
    );
    expect(source.tables[0]?.headers).toEqual(['name', 'public', 'tags', 'a.b.c']);
    expect(rowsOf(source)).toEqual(['entry 1: Ada | false | a, b | 1', 'entry 2: Ben (fault)', 'entry 3:  (fault)', 'entry 4:  (fault)']);
  });

  it.each([
    ['a broken list', 'list.json', '[{"name":', 'This is not JSON'],
    ['a key twice', 'list.yaml', '- name: Ada\n  name: Ben\n', '“name” stands in line 1 and again in line 2'],
    ['an alias', 'list.yaml', '- &a {name: Ada}\n- *a\n', 'This YAML cannot be read'],
    ['no list', 'list.yaml', 'title: A letter\n', 'There is no list of signatures in this file'],
    [
      'several lists',
      'list.json',
      '{"people":[{"name":"Ada"}],"trees":[{"name":"X"}]}',
      'This file holds several lists: “people”, “trees”.',
    ],
    [
      'several lists, further inside',
      'list.yaml',
      'letter:\n  board:\n    - name: Ada\n  guests:\n    - name: Ben\n',
      'This file holds several lists: “board”, “guests”.',
    ],
    ['an empty list', 'list.json', '[]', 'Nothing that could be a list of names'],
  ])('are refused with the reason: %s', async (_, name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
  });

  it('are read together where their keys say who is in them', async () => {
    const { tables } = await read(
      'list.yaml',
      'individuals:\n  - name: Ada Example\norganisations:\n  - name: Greenleaf\nsignatures_withdrawn:\n  - name: Gil Gone\n',
    );
    expect(tables[0]?.rows.map(({ where, cells, below }) => [where, cells.join(' '), below])).toEqual([
      ['entry 1 of “individuals”', 'person Ada Example', undefined],
      ['entry 1 of “organisations”', 'organisation Greenleaf', undefined],
      ['entry 1 of “signatures_withdrawn”', ' Gil Gone', 'signatures withdrawn'],
    ]);
  });

  it('are found below a key of their own', async () => {
    const source = await read('list.yaml', 'my_letter:\n  signed:\n    - name: Ada Example\n    - name: Ben Sample\n');
    expect(rowsOf(source)).toEqual(['entry 1: Ada Example', 'entry 2: Ben Sample']);
  });

  it('touch no prototype', async () => {
    const source = await read('list.json', '[{"name":"Ada","__proto__":{"polluted":"yes"},"constructor":"x"}]');
    expect(source.tables[0]?.headers).toEqual(['name', '__proto__.polluted', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a folder', () => {
  it('holds front matter, indented or not, YAML, JSON and code fences, whatever the endings', async () => {
    const source = await read('list', {
      'ada.md': '---\n  name: "Ada Example"\n  link: https://ada.example\n---\n',
      'ben.md': '---\r\nname: Ben Sample\r\n---\r\n\r\nI sign because --- of this.\r\n',
      'c/cem.yaml': 'name: Cem Demo\n',
      'dina.json': '{"name": "Dina Probe"}',
      'eva.txt': '```yaml\nname: Eva Test\n```\n',
      'finn.yml': '---\nname: Finn Test\n',
      'gil.markdown': '\n---\nname: Gil Test\n...\n',
      'README.md': '# How to sign\n',
      '.gitkeep': '',
    });
    expect(source.format).toBe('folder');
    expect(rowsOf(source)).toEqual([
      'ada.md: Ada Example | https://ada.example',
      'ben.md: Ben Sample',
      'c/cem.yaml: Cem Demo',
      'dina.json: Dina Probe',
      'eva.txt: Eva Test',
      'finn.yml: Finn Test',
      'gil.markdown: Gil Test',
    ]);
  });

  it('has each file refused by itself that is too large, damaged or no signature', async () => {
    const source = await read('list', {
      'ada.yaml': 'name: Ada Example\n',
      'bad.yaml': 'name: "Ben\n',
      'bytes.yaml': new Uint8Array([0x6e, 0xff, 0xfe]),
      'large.yaml': `name: ${'a'.repeat(70_000)}\n`,
      'text.md': 'Just some text.\n',
      'two.yaml': '- name: Cem Demo\n- name: Dina Probe\n',
    });
    expect(rowsOf(source)).toEqual([
      'ada.yaml: Ada Example',
      'bad.yaml:  (fault)',
      'bytes.yaml:  (fault)',
      'large.yaml:  (fault)',
      'text.md: Just some text.',
      'two.yaml, entry 1: Cem Demo',
      'two.yaml, entry 2: Dina Probe',
    ]);
  });

  it('has symbolic links that are not followed', async () => {
    const folder = write('list', { 'ada.yaml': 'name: Ada Example\n' });
    symlinkSync(join(folder, 'ada.yaml'), join(folder, 'link.yaml'));
    const { blocks } = await openSource(folder, formatOf(folder, 'auto'), { onProgress: () => {} });
    const rows = [];
    for (const block of blocks)
      if (block.kind === 'table')
        for await (const batch of block.rows()) rows.push(...batch.map((row) => [row.where, row.fault !== undefined]));
    expect(rows).toEqual([
      ['ada.yaml', false],
      ['link.yaml', true],
    ]);
  });
});

test('a folder without signatures is refused', async () => {
  await expect(read('list', { 'README.md': '# Nothing\n' })).rejects.toThrow('Nothing that could be a list of names');
});
