// What happens to a signatory: another name with the former one shown, a death, another letter; and what editors noted, in a review.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { check, makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { lettersOf, readPdf } from '../outputs/pdf-text.ts';
import { filesBelow } from '../support/site.ts';
import { git } from '../memory/support.ts';
import { remoteWith } from '../review/small-remote.ts';

const letter = '---\ntitle: Keep the archive\nlanguage: en\nstatus: open\n---\n\nIt is ours.\n';
const files = {
  ...minimal,
  'translations/fr/a.md': null,
  'signatories/a/ann.yaml': null,
  'letters/a.md': letter,
  'letters/b.md': letter.replace('Keep', 'Open'),
  'translations/pt-BR/a.md': '---\ntitle: Fique o arquivo\nrevision: 1\n---\n\nÉ nosso.\n',
  'signatories/a/il/ilse-berg.yaml': 'name: Ilse Berg\n# By letter of May.\nrole: Archivist\ndate: 2026-02-03\nrevision: 1\n',
  'signatories/a/hall.list.yaml':
    '- key: "1"\n  name: Otto Lind\n  role: Porter\n- key: "2"\n  name: Clara Voss\n  sortName: Voss, Clara\n',
  'signatories/b/kim.yaml': 'name: Kim Sand\n',
};
const on = (root: string, ...args: string[]) => undersigned([...args, '--root', root]);
const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const errors = (root: string): string[] =>
  check(root)
    .filter(({ severity }) => severity === 'error')
    .map(short);
const outcomes = (root: string, id: string, ...names: string[]): string[] => {
  writeFileSync(join(root, 'list.csv'), ['Name', ...names, ''].join('\n'));
  const { stdout } = on(root, 'import', join(root, 'list.csv'), '--letter', id, '--report', 'json');
  return (JSON.parse(stdout) as { rows: { outcome: string }[] }).rows.map(({ outcome }) => outcome);
};

describe('A former name that is shown, and a death', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-signatory-'));
  const [root, out] = [join(folder, 'campaign'), join(folder, 'dist')];
  beforeAll(async () => {
    writeFiles(root, files);
    expect(on(root, 'rename', 'signatory', 'ilse-berg', '--name', 'Ilse Halm', '--letter', 'a', '--show-former').code).toBe(0);
    expect(on(root, 'rename', 'hall-2', '--name', 'Clara Moor', '--letter', 'a', '--show-former').code).toBe(0);
    expect(on(root, 'rename', 'signatory', 'kim', '--name', 'Kim Reed', '--letter', 'b').code).toBe(0);
    writeFiles(root, {
      'signatories/a/hall.list.yaml': text(root, 'signatories/a/hall.list.yaml').replace(
        '  role: Porter\n',
        '  role: Porter\n  died: yes\n',
      ),
    });
    expect(errors(root)).toEqual([]);
    expect((await buildSite({ root, out })).isBuilt).toBe(true);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are in the list, in the language of the page, and nothing is shown of whoever did not want it', () => {
    const list = (tag: string, id = 'a') => text(out, `${tag}/${id}/signatories/index.html`).replace(/<\/?bdi[^>]*>/g, '');
    expect(list('en')).toMatch(/Ilse Halm.*formerly Ilse Berg/);
    expect(list('en')).toMatch(/Clara Moor.*formerly Clara Voss/);
    expect(list('en')).toMatch(/Otto Lind <small>Porter.· since deceased/s);
    expect(list('pt-br')).toMatch(/antes Ilse Berg/);
    expect(list('pt-br')).toMatch(/pessoa já falecida/);
    for (const path of filesBelow(out).filter((one) => /\.(html|json|csv|xml)$/.test(one)))
      expect(text(out, path), path).not.toContain('Kim Sand');
  });

  it('are in the PDF and the data', async () => {
    const { letters } = await readPdf(readFileSync(join(out, 'en/a/letter.pdf')));
    expect(letters).toContain(lettersOf('formerly Ilse Berg'));
    expect(letters).toContain(lettersOf('since deceased'));
    const { signatories } = JSON.parse(text(out, 'api/a/signatories.json')) as { signatories: Record<string, unknown>[] };
    expect(signatories.find(({ name }) => name === 'Ilse Halm')).toMatchObject({ formerName: 'Ilse Berg', role: 'Archivist' });
    expect(signatories.find(({ name }) => name === 'Otto Lind')).toMatchObject({ died: true });
    expect(text(out, 'api/a/signatories.csv').split('\r\n')[0]).toMatch(/"formerName","died"/);
  });

  it('is remembered as every former name, and the file says it where it said the rest', () => {
    expect(text(root, 'signatories/a/il/ilse-halm.yaml')).toBe(
      'name: Ilse Halm\n# By letter of May.\nrole: Archivist\ndate: 2026-02-03\nrevision: 1\nformerName: Ilse Berg\n',
    );
    expect(outcomes(root, 'a', 'Ilse Berg', 'Clara Voss')).toEqual(['present', 'present']);
    rmSync(join(root, 'list.csv'));
  });
});

describe('move', () => {
  const campaign = (more: Record<string, string> = {}) => {
    const root = makeCampaign({ ...files, ...more });
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'Begin');
    return root;
  };

  it('moves a file as it is typed, and a row as a file, without the revision', () => {
    const root = campaign();
    expect(on(root, 'move', 'ilse-berg', '--letter', 'a', '--to', 'b')).toMatchObject({ code: 0 });
    expect(on(root, 'move', 'hall-1', '--letter', 'a', '--to', 'b')).toMatchObject({ code: 0 });
    expect(text(root, 'signatories/b/il/ilse-berg.yaml')).toBe('name: Ilse Berg\n# By letter of May.\nrole: Archivist\ndate: 2026-02-03\n');
    expect(text(root, 'signatories/b/ot/otto-lind.yaml')).toBe('name: Otto Lind\nrole: Porter\n');
    expect(text(root, 'signatories/a/hall.list.yaml')).toBe('- key: "2"\n  name: Clara Voss\n  sortName: Voss, Clara\n');
    expect(errors(root)).toEqual([]);
  });

  it('takes other names along, brings nobody back by an import, and takes nobody for withdrawn', () => {
    const root = campaign();
    on(root, 'rename', 'signatory', 'ilse-berg', '--name', 'Ilse Halm', '--letter', 'a');
    on(root, 'move', 'ilse-halm', '--letter', 'a', '--to', 'b');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'Move');
    expect(errors(root)).toEqual([]);
    expect(outcomes(root, 'b', 'Ilse Berg')).toEqual(['present']);
    expect(outcomes(root, 'a', 'Ilse Berg')).toEqual(['held']);
    expect(filesBelow(join(root, 'content/signatories')).filter((path) => path.includes('withdrawn'))).toEqual([]);
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['a letter that is not there', ['ilse-berg', '--letter', 'a', '--to', 'c'], {}, /There is no letter “c”/],
    ['the same letter', ['ilse-berg', '--letter', 'a', '--to', 'a'], {}, /that letter already/],
    ['nobody', ['ilse', '--letter', 'a', '--to', 'b'], {}, /There is no signature “ilse”/],
    [
      'who has signed it as well',
      ['ilse-berg', '--letter', 'a', '--to', 'b'],
      { 'signatories/b/i.yaml': 'name: ILSE BERG\n' },
      /has signed “b” already, in signatories\/b\/i\.yaml/,
    ],
    ['no letter', ['ilse-berg', '--letter', 'a'], {}, /where to/],
  ])('refuses %s', (_, args, more, expected) => {
    const root = campaign(more);
    const { code, stderr } = on(root, 'move', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('does not bring back who has withdrawn from the other letter', () => {
    const root = campaign({ 'signatories/b/i.yaml': 'name: Ilse Berg\n' });
    expect(on(root, 'withdraw', 'i', '--letter', 'b', '--yes').code).toBe(0);
    expect(on(root, 'move', 'ilse-berg', '--letter', 'a', '--to', 'b').stderr).toContain('has withdrawn from “b”');
  });
});

test('what editors noted, a former name, a death and a wish to be featured are read out where a stranger proposes them', () => {
  const root = remoteWith(
    [],
    [
      ['Bo', { 'signatories/a/bo/bo-chen.yaml': 'name: Bo Chen\nnote: Corrected the spelling of the city\n' }],
      ['Cy', { 'signatories/a/cy/cy-dorn.yaml': 'name: Cy Dorn\nformerName: Somebody Famous\n' }],
      ['Di', { 'signatories/a/di/di-eck.yaml': 'name: Di Eck\ndied: yes\n' }],
      ['Ed', { 'signatories/a/ed/ed-fry.yaml': 'name: Ed Fry\nstatement: Mend it.\nfeatured: yes\n' }],
    ],
  );
  const { stdout } = undersigned(['review', '--remote', 'origin', '--all', '--format', 'json'], { cwd: root });
  const { requests } = JSON.parse(stdout) as { requests: { verdict: string; questions: string[] }[] };
  expect(requests.map(({ verdict }) => verdict)).toEqual(['doubtful', 'doubtful', 'doubtful', 'doubtful']);
  expect(requests[0]?.questions.join()).toContain('“Corrected the spelling of the city”');
  expect(requests[1]?.questions.join()).toContain('“Somebody Famous”');
  expect(requests[2]?.questions.join()).toContain('have died');
  expect(requests[3]?.questions.join()).toContain('shown on the letter’s page');
});
