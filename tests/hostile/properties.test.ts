// What holds for every input, whatever it is: tried with generated ones, the same in each run.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { decode } from '../../src/core/files/read.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { renderText } from '../../src/core/markdown/render.ts';
import type { Problem } from '../../src/core/problem.ts';
import { Report } from '../../src/core/report.ts';
import { visible } from '../../src/core/text/characters.ts';
import { toNfc } from '../../src/core/text/normalize.ts';
import { readYaml } from '../../src/core/yaml/read.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { inertStrings } from './inert.ts';
import { findActive } from './inert-html.ts';

const runs = { seed: 20261122, numRuns: 300, endOnFailure: true } as const;

/** Pieces that change the meaning of what is beside them, divided by ¦. */
const yamlPieces = (
  'name¦role¦link¦verified¦date¦title¦language¦status¦revision¦strings¦__proto__¦x¦y¦Ann Lee¦NO¦1¦: ¦:¦- ¦-¦? ¦, ¦,¦\n¦\n  ¦\n\n¦\r\n¦\t¦ ¦  ¦#¦ # ' +
  '¦---¦\n---\n¦...¦%YAML 1.1\n¦[¦]¦{¦}¦&a¦*a¦<<¦!¦!!str ¦|¦|-\n¦>¦>+\n¦\'¦"¦\\¦\\u202e¦\\0¦@¦`¦~¦=¦%¦é¦e\u0301¦\u200c¦\u202e¦\ufeff¦\u0085¦\u2028' +
  '¦\u00a0¦\0¦😀¦\ud800¦2021-02-30¦https://example.org¦a@b.org'
).split('¦');
const markdownPieces = (
  'a¦b c¦ ¦\n¦\n\n¦    ¦- ¦1. ¦> ¦# ¦## ¦```¦```js\n¦`¦*¦**¦_¦~~¦|¦|-|-|¦---¦\\¦\t¦[¦]¦(¦)¦](¦![¦[x]¦[x]: ¦[^1]¦[^1]: ¦<¦>¦</¦/>¦<!--¦-->¦<?¦<![CDATA[¦]]>' +
  '¦"¦\'¦javascript:¦JaVaScRiPt:¦java\tscript:¦data:¦//evil.example¦https://¦http://¦www.¦evil.example¦mailto:¦?bcc=¦/p.svg¦#a¦<script>' +
  '¦<img src=x onerror=alert(1)>¦<b>¦ onclick=¦alert(1)¦a@b.org¦&lt;¦&#58;¦&#x202e;¦&¦;¦{¦}¦{7*7}¦<A />¦import x¦export x¦\u202e¦e\u0301¦😀¦\u0338¦\u00ad'
).split('¦');

const pieces = (from: readonly string[]) => fc.array(fc.constantFrom(...from), { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.stringMatching(/^(name|role|link): ['"[{&*!|>%@`#-]?[\w :#'"\]},\n-]{0,40}$/),
  pieces(yamlPieces),
  fc.constantFrom(...inertStrings),
);
const anyBytes = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyText, fc.uint8Array({ maxLength: 3 }), anyText)
      .map(([before, bytes, after]) => Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])),
  },
  { weight: 4, arbitrary: anyText.map((text) => Buffer.from(text)) },
);

const facts = 'title: A letter\nlanguage: en\nstatus: open\n';
const anyLetter = fc.oneof(
  anyBytes,
  anyText.map((text) => Buffer.from(`---\n${text}\n---\n\nText.\n`)),
  anyText.map((text) => Buffer.from(`---\n${facts}${text}\n---\n\nText.\n`)),
  fc.oneof(anyText, pieces(markdownPieces)).map((text) => Buffer.from(`---\n${facts}---\n${text}`)),
);

/** Lines of a file as editors show them; where it is not UTF-8, of the part that is. */
function linesOf(root: string, file: string): string[] {
  return readFileSync(join(root, file), 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
}

function isInside({ file, line, column }: Problem, root: string): boolean {
  const lines = linesOf(root, file);
  return line >= 1 && column >= 1 && line <= lines.length && column <= (lines[line - 1]?.length ?? 0) + 1;
}

function expectSound(root: string): void {
  const { campaign, problems } = loadCampaign(root);
  expect(loadCampaign(root).problems).toEqual(problems);
  expect(problems.filter((problem) => !isInside(problem, root))).toEqual([]);
  expect(campaign === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  for (const { editions } of campaign?.letters ?? []) for (const { text } of editions.values()) expect(findActive(text.html)).toEqual([]);
}

describe('Whatever a file holds, checking it never throws, says the same twice, points into the file, and decides', () => {
  test.each([
    ['signatories/a/eve.yaml', anyBytes],
    [
      'signatories/a/many.list.yaml',
      fc.oneof(
        anyBytes,
        anyText.map((text) => Buffer.from(`- name: Bo\n- ${text}\n`)),
      ),
    ],
    ['letters/a.md', anyLetter],
    ['translations/fr/a.md', anyLetter],
    [
      'translations/fr/ui.yaml',
      fc.oneof(
        anyBytes,
        anyText.map((text) => Buffer.from(`strings:\n  nav:\n    skip: ${text}\n`)),
      ),
    ],
    [
      'content/site.yaml',
      fc.oneof(
        anyBytes,
        anyText.map((text) => Buffer.from(`name: x\nurl: https://x.example\ndefaultLanguage: en\n${text}`)),
      ),
    ],
    [
      'content/pages/about.mdx',
      fc.oneof(
        anyLetter,
        pieces(markdownPieces).map((text) => Buffer.from(`---\ntitle: x\n---\n${text}`)),
      ),
    ],
  ])('%s', (path, content) => {
    const root = makeCampaign();
    fc.assert(
      fc.property(content, (bytes) => {
        writeFiles(root, { [path]: bytes });
        expectSound(root);
      }),
      runs,
    );
  });
});

test('Whatever Markdown is rendered, checked or not, nothing in the result can run', () => {
  fc.assert(
    fc.property(fc.oneof(pieces(markdownPieces), anyText), (text) => {
      expect(findActive(renderText(parseMarkdown(text), { basePath: '/letter' }).html)).toEqual([]);
    }),
    runs,
  );
});

test('Whatever is a text in YAML is read as that text', () => {
  const key = fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.constantFrom(...yamlPieces, ...inertStrings));
  const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), pieces(yamlPieces), fc.constantFrom(...inertStrings));
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (pairs) => {
      const mapping = new Map(pairs);
      const text = stringify(mapping);
      const report = new Report();
      const source = decode('x.yaml', Buffer.from(text), report);
      const yaml = source && readYaml(source, source.text, 0, report);
      if (report.size > 0) return;
      read++;
      const expected = [...mapping].filter(([, text]) => text.trim() !== '').map(([name, text]) => [name, toNfc(text)]);
      expect(Object.entries(yaml?.value ?? {})).toEqual(expect.arrayContaining(expected));
      expect(Object.keys(yaml?.value ?? {})).toHaveLength(expected.length);
    }),
    runs,
  );
  // Most of them have no fault, or this would show nothing.
  expect(read).toBeGreaterThan(runs.numRuns / 3);
});

test('Whatever is printed is one line of visible characters', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    }),
    runs,
  );
});
