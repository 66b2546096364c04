// The data files: what the formats say, what the pages show, and nothing of those who withdrew.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { generateCampaign } from '../../bench/generate.ts';
import { letterId } from '../../bench/letter.ts';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { countSignatories } from '../../src/site/signatories.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { outputsOf } from '../support/outputs.ts';
import { filesBelow } from '../support/site.ts';
import { hostileCampaign, names } from './hostile.ts';

/** What a file breaks of the format that is documented for it. */
function faults(kind: 'letter' | 'count' | 'signatories', data: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
  const validate = ajv.compile(JSON.parse(readFileSync(join(engineRoot, `docs/schemas/data/${kind}.schema.json`), 'utf8')));
  validate(data);
  return validate.errors ?? [];
}

const record = 'original:\n  url: https://example.org/letter\n';
const letter = (facts: string): string => `---\ntitle: A letter\nlanguage: en\nstatus: open\n${facts}---\n\nPlease listen.\n`;

describe('The data files', () => {
  test.each(['letter', 'count', 'signatories'] as const)('keep to the documented format of %s, with hostile texts and without', (kind) => {
    for (const files of [{}, hostileCampaign]) {
      const { json, text } = outputsOf(makeCampaign(files));
      expect(faults(kind, json(`api/a/${kind}.json`))).toEqual([]);
      // The format lies where the file says that it is.
      const address = new URL(json(`api/a/${kind}.json`).$schema);
      expect(text(address.pathname.slice(1))).toBe(readFileSync(join(engineRoot, `docs/schemas/data/${kind}.schema.json`), 'utf8'));
    }
    expect(faults(kind, { version: 2 })).not.toEqual([]);
  });

  test('give every hostile text as it was written', () => {
    const { json, campaign } = outputsOf(makeCampaign(hostileCampaign));
    const [original] = campaign.letters;
    const signatories = json('api/a/signatories.json').signatories as { name: string; role?: string; statement?: string }[];
    expect(signatories.map(({ name }) => name)).toEqual(original?.signatories.map(({ name }) => name));
    expect(signatories.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
    expect(signatories.filter(({ role, statement }) => role === '-x' && statement === '-x')).toHaveLength(1);
    const data = json('api/a/letter.json');
    expect(data.editions[0].title).toBe(original?.original.title);
    expect(data.editions[0].demands).toEqual(original?.facts.demands);
    expect(data.sources).toEqual(original?.facts.sources);
  });

  test('say what pages show of a signatory, and nothing else', () => {
    const secrets = ['ann-handle', 'Verifier', 'By telephone', 'Old list', 'An editor’s note', 'Sorted'];
    const { text, json } = outputsOf(
      makeCampaign({
        'signatories/a/ann.yaml':
          'name: Ann Lee\nrole: Nurse\ncountry: NO\nlink: https://example.org/\nhandle: ann-handle\nsortName: Sorted\nrevision: 1\n' +
          'verified:\n  by: Verifier\n  how: By telephone\nsource:\n  title: Old list\nnote: An editor’s note\ninitiator: true\n',
        'letters/a.md': letter(
          'contact:\n  email: contact@example.org\npress:\n  email: press@example.org\nsigning:\n  email: sign@example.org\n',
        ),
      }),
    );
    expect(json('api/a/signatories.json').signatories).toEqual([
      {
        ...{ id: 'ann', name: 'Ann Lee', kind: 'person', role: 'Nurse', country: 'NO', link: 'https://example.org/', initiator: true },
        ...{ revision: 1, revisionFrom: 'file', placeName: 'Norway' },
      },
    ]);
    const everything = ['letter.json', 'count.json', 'signatories.json', 'signatories.csv'].map((file) => text(`api/a/${file}`)).join('');
    for (const secret of [...secrets, '@example.org']) expect(everything).not.toContain(secret);
  });

  test('agree with each other on the number, which is the number of those listed', () => {
    const { json, campaign } = outputsOf(makeCampaign(hostileCampaign));
    const [first] = campaign.letters;
    if (!first) throw new Error('there is no letter');
    const { countries, ...counts } = countSignatories(first);
    expect(countries).toBe(0);
    for (const kind of ['letter', 'count', 'signatories']) expect(json(`api/a/${kind}.json`).counts).toEqual({ ...counts });
    expect(json('api/a/signatories.json').signatories).toHaveLength(counts.all);
  });

  test('of a record without a list say no number of their own, and have no empty list', () => {
    const milestones = 'milestones:\n  - date: 2020-01-02\n    count: 10\n  - date: 2021-06\n    count: 175\n    orMore: true\n';
    const { json, paths } = outputsOf(makeCampaign({ 'letters/a.md': letter(record + milestones), 'signatories/a/ann.yaml': null }));
    expect(paths.filter((path) => path.startsWith('api/a/'))).toEqual([
      'api/a/letter.json',
      'api/a/text-en.json',
      'api/a/text-fr.json',
      'api/a/count.json',
    ]);
    expect(json('api/a/count.json').counts).toBeUndefined();
    expect(json('api/a/count.json').reported).toEqual({ date: '2021-06', count: 175, orMore: true });
    expect(faults('letter', json('api/a/letter.json'))).toEqual([]);
    expect(faults('count', json('api/a/count.json'))).toEqual([]);
  });

  test('are not made of drafts, nor name one', () => {
    const related = 'related:\n  - title: Next\n    relation: successor\n    letter: b\n';
    const { paths, text } = outputsOf(
      makeCampaign({ 'letters/a.md': letter(related), 'letters/b.md': letter('').replace('open', 'draft').replace('A letter', 'Next') }),
    );
    expect(paths.filter((path) => path.includes('/b/') || path.includes('b.svg'))).toEqual([]);
    expect(text('api/a/letter.json')).not.toContain('"b"');
  });

  test('come in pieces no longer than a signature, however many there are', () => {
    const root = makeCampaign();
    const folder = join(root, 'generated');
    generateCampaign(folder, { signatures: 3000, languages: 1, seed: 3, asLists: true });
    const { campaign, pieces: piecesOf } = outputsOf(folder);
    expect(campaign.letters[0]?.signatories).toHaveLength(3000);
    for (const file of ['signatories.json', 'signatories.csv']) {
      const pieces = [...piecesOf(`api/${letterId}/${file}`)];
      expect(pieces.length).toBeGreaterThan(3000);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(4096);
    }
  });
});

describe('Somebody who has withdrawn', () => {
  test('is in no file of the next build', async () => {
    const root = makeCampaign({ 'signatories/a/zzyxu.yaml': 'name: Zzyxu Qwortle\ndate: 2026-11-22\naffiliation: Qwortle Works\n' });
    const out = join(root, 'dist');
    const holding = (): string[] =>
      filesBelow(out).filter((path) => /zzyxu|qwortle/i.test(readFileSync(join(out, path)).toString('latin1')) || /zzyxu/i.test(path));
    await buildSite({ root, out });
    for (const path of ['api/a/signatories.json', 'api/a/signatories.csv', 'en/feed.xml', 'fr/feed.json', 'en/a/signatories/index.html'])
      expect(holding()).toContain(path);
    expect(undersigned(['withdraw', 'zzyxu', '--letter', 'a', '--root', root, '--yes']).code).toBe(0);
    await buildSite({ root, out });
    expect(holding()).toEqual([]);
    expect(JSON.parse(readFileSync(join(out, 'api/a/count.json'), 'utf8')).counts.all).toBe(1);
  });
});

describe('A public file', () => {
  test.each(['api/a/count.json', 'badge/a.svg', 'SHA256SUMS', 'en/feed.xml', 'en/offline.zip'])(
    'may not take the address of %s',
    (path) => {
      const root = makeCampaign();
      writeFiles(root, { [`public/${path}`]: 'x\n', 'public/other/api/x.json': '{}\n', 'public/feed.xml': 'x\n' });
      expect(() => outputsOf(root)).toThrow(`public/${path}:1:1 reserved-name`);
    },
  );
});
