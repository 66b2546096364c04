// Logos and identifiers of those behind a letter: what is refused, and what is shown.

import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { identifier } from '../../src/core/schema/identifiers.ts';
import type { Letter } from '../../src/core/model.ts';
import { logosOf } from '../../src/outputs/typst/logos.ts';
import { readHeader } from '../../src/signatories/import/headers.ts';
import { interpret } from '../../src/signatories/import/interpret.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';

const drawing = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">${inner}</svg>`;
const letter = (party: string): string =>
  `---\ntitle: A letter\nlanguage: en\nstatus: open\ninitiators:\n  - name: Open Square\n${party}---\n\nText.\n`;
const problemsOf = (party: string, files: Record<string, string | Uint8Array> = {}): string[] =>
  check(makeCampaign({ 'letters/a.md': letter(party), ...files })).map(short);

describe('A logo', () => {
  const own = '    logo: logos/own.svg\n';

  test.each([
    ['shapes', '<path d="M0 0h9"/><title>Open Square</title>', []],
    ['a script', '<script>alert(1)</script>', ['letters/a.md:7:11 logo-file']],
    ['something that happens', '<rect onclick="alert(1)"/>', ['letters/a.md:7:11 logo-file']],
    ['a picture from elsewhere', '<image href="https://tracker.example/a.png"/>', ['letters/a.md:7:11 logo-file']],
    ['a style from elsewhere', '<style>@import url(https://tracker.example/a.css)</style>', ['letters/a.md:7:11 logo-file']],
    ['a page in it', '<foreignObject><p>Pay here</p></foreignObject>', ['letters/a.md:7:11 logo-file']],
    [
      'parts that show each other',
      `<defs>${Array.from({ length: 10 }, (_, at) => `<g id="g${at}">${`<use title=">" href="#g${at + 1}"/>`.repeat(10)}</g>`).join('')}<g id="g10"><rect width="1"/></g></defs><use href="#g0"/>`,
      ['letters/a.md:7:11 logo-file'],
    ],
    ['a part that shows itself', '<g id="a"><use href="#a"/></g>', ['letters/a.md:7:11 logo-file']],
    [
      'a pattern of patterns',
      `<pattern id="p"><rect fill="url(#q)"/></pattern><pattern id="q"><rect fill="url(#p)"/></pattern>`,
      ['letters/a.md:7:11 logo-file'],
    ],
    ['many parts that are drawn once', `<defs><rect id="a"/></defs>${'<use href="#a"/>'.repeat(5000)}`, []],
    ['more than 200 KB', `<path d="M${'0 0 '.repeat(60_000)}"/>`, ['letters/a.md:7:11 logo-file']],
  ])('that is a drawing with %s', (_what, inner, expected) => {
    expect(problemsOf(own, { 'public/logos/own.svg': drawing(inner) })).toEqual(expected);
  });

  test.each([
    ['is not there', '    logo: logos/other.png\n', 'letters/a.md:7:11 logo-file'],
    ['is a page', '    logo: logos/page.html\n', 'letters/a.md:7:11 invalid-value'],
    ['is on another site', '    logo: https://tracker.example/a.png\n', 'letters/a.md:7:11 invalid-value'],
    ['climbs out of the folder', '    logo: ../letters/a.svg\n', 'letters/a.md:7:11 invalid-value'],
    ['is called a picture and is none', '    logo: logos/text.png\n', 'letters/a.md:7:11 logo-file'],
    ['for the dark is not there', '    logoDark: logos/dark.svg\n', 'letters/a.md:7:15 logo-file'],
  ])('that %s', (_what, party, expected) => {
    expect(problemsOf(party, { 'public/logos/page.html': '<p>', 'public/logos/text.png': 'text' })).toEqual([expected]);
  });

  test('that is small and unpacks to gigabytes is refused', () => {
    const header = Buffer.alloc(33);
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(header);
    header.writeUInt32BE(19_000, 16);
    header.writeUInt32BE(19_000, 20);
    expect(problemsOf('    logo: logos/own.png\n', { 'public/logos/own.png': header })).toEqual(['letters/a.md:7:11 logo-file']);
  });

  test('is in documents where they can show it', () => {
    const png = new Resvg(drawing('<circle cx="20" cy="20" r="9" fill="#06c"/>')).render().asPng();
    const of = (file: string, bytes: string | Uint8Array) => {
      const { campaign } = outputsOf(
        makeCampaign({ 'letters/a.md': letter(`    logo: logos/${file}\n`), [`public/logos/${file}`]: bytes }),
      );
      return logosOf(campaign, campaign.letters[0] as Letter).map(({ name, format, width, height }) => [name, format, width, height]);
    };
    const shape = '<rect width="120" height="40"/>';
    expect(of('a.svg', drawing(shape))).toEqual([['Open Square', 'svg', 3, 1]]);
    expect(of('b.png', png)).toEqual([['Open Square', 'png', 3, 1]]);
    expect(of('c.jpg', png)).toEqual([['Open Square', 'png', 3, 1]]);
    expect(of('d.png', png.subarray(0, png.length / 2))).toEqual([]);
    expect(of('e.svg', drawing(`${shape}<text y="20">Open</text>`))).toEqual([]);
    expect(of('f.svg', drawing(''))).toEqual([]);
    expect(of('g.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="1e9"><rect width="9" height="9"/></svg>')).toEqual([]);
  });

  test('has its address in the data, beside the identifiers', () => {
    const party = `${own}    ror: https://ror.org/05dxps055\n    wikidata: q42\n`;
    const outputs = outputsOf(makeCampaign({ 'letters/a.md': letter(party), 'public/logos/own.svg': drawing('') }));
    expect(outputs.json('api/a/letter.json').initiators).toEqual([
      { name: 'Open Square', ror: '05dxps055', wikidata: 'Q42', logo: 'https://minimal.example/logos/own.svg' },
    ]);
  });
});

test.each([
  ['orcid', ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233x']],
  ['ror', ['05dxps055', '03yrm5c26', 'https://ror.org/02mhbdp94', '05DXPS055']],
  ['wikidata', ['Q42', 'q42', 'https://www.wikidata.org/wiki/Q4115189', 'http://www.wikidata.org/entity/Q1']],
] as const)('identifiers of %s that are right', (kind, ids) => {
  for (const id of ids) expect(identifier(kind)(id), id).toHaveProperty('value');
});

test.each([
  ['orcid', ['0000-0002-1825-0079', '0000-0002-1694-2330', '0000000218250097', '0000-0002-1825-009', 'https://orcid.org/']],
  ['ror', ['05dxps056', '05dxsp055', '15dxps055', '05dxps05', '05dxpl055', 'grid.20861.3d']],
  ['wikidata', ['42', 'Q', 'Q042', 'P31', 'Q12345678901', 'Q42/../Q43']],
] as const)('identifiers of %s that are wrong', (kind, ids) => {
  for (const id of ids) expect(identifier(kind)(id), id).toHaveProperty('faults');
});

describe('A signature', () => {
  const problems = (facts: string): string[] => check(makeCampaign({ 'signatories/a/ann.yaml': `name: Ann Lee\n${facts}` })).map(short);

  test.each([
    ["orcid: '0000-0002-1825-0097'\nwikidata: Q42\n", []],
    ['orcid: https://orcid.org/0000-0002-1694-233x\n', []],
    ['kind: organisation\nror: 05dxps055\nwikidata: https://www.wikidata.org/wiki/Q42\n', []],
    ['orcid: 0000-0002-1825-0079\n', ['signatories/a/ann.yaml:2:8 invalid-identifier']],
    ['ror: 05dxps055\n', ['signatories/a/ann.yaml:2:6 invalid-identifier']],
    ['kind: organisation\norcid: 0000-0002-1825-0097\n', ['signatories/a/ann.yaml:3:8 invalid-identifier']],
    ['wikidata: "Q42/../../evil"\n', ['signatories/a/ann.yaml:2:11 invalid-identifier']],
    ['wikidata: javascript:alert(1)\n', ['signatories/a/ann.yaml:2:11 invalid-identifier']],
    ['orcid: [0000-0002-1825-0097]\n', ['signatories/a/ann.yaml:2:8 invalid-value']],
  ])('%j', (facts, expected) => {
    expect(problems(facts)).toEqual(expected);
  });

  test('with identifiers has them in the data, one form of each', () => {
    const { json, text } = outputsOf(
      makeCampaign({
        'signatories/a/ann.yaml': 'name: Ann Lee\norcid: https://orcid.org/0000-0002-1694-233x\nwikidata: q42\n',
        'signatories/a/open.yaml': 'name: Open Square\nkind: organisation\nror: https://ror.org/05DXPS055\n',
      }),
    );
    expect(json('api/a/signatories.json').signatories).toEqual([
      { id: 'ann', name: 'Ann Lee', kind: 'person', orcid: '0000-0002-1694-233X', wikidata: 'Q42' },
      { id: 'open', name: 'Open Square', kind: 'organisation', ror: '05dxps055' },
    ]);
    expect(text('api/a/signatories.csv').split('\r\n')[0]).toContain('"link","orcid","ror","wikidata"');
  });

  test('that is imported has those of its own, and none of where somebody works', () => {
    const entries = [
      { name: 'Ann Lee', orcid: '0000-0002-1825-0097', ror: '05dxps055', kind: 'person' },
      { name: 'Open Square', orcid: '0000-0002-1825-0097', ror: '05dxps055', kind: 'organisation' },
      { name: 'Bo Chen', orcid: '0000-0002-1825-0079', kind: 'person' },
    ];
    const read = entries.map((values, at) => interpret({ where: `row ${at + 1}`, values, notes: [], questions: [], said: '' }));
    expect(read.map(({ facts, notes }) => [facts?.orcid, facts?.ror, notes.length])).toEqual([
      ['0000-0002-1825-0097', undefined, 1],
      [undefined, '05dxps055', 1],
      [undefined, undefined, 1],
    ]);
    for (const [header, field] of [
      ['ORCID iD', 'orcid'],
      ['ROR ID', 'ror'],
      ['Wikidata', 'wikidata'],
    ] as const)
      expect(readHeader(header).field, header).toBe(field);
  });
});
