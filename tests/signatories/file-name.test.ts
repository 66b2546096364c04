// Names of files for names of people, in any script.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkName } from '../../src/core/files/names.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { Report } from '../../src/core/report.ts';
import { signatureId } from '../../src/signatories/file-name.ts';
import { hasOwnRecord } from '../support/own-campaign.ts';

test.each([
  ['Ann Lee', 'ann-lee'],
  ['  ANN   LEE ', 'ann-lee'],
  ['Sébastien Łukasz Großmann-Ødegård', 'sebastien-lukasz-grossmann-odegard'],
  ['Sean O’Brien', 'sean-o-brien'],
  ['People’s Watch', 'peoples-watch'],
  ['Ligue des Droits de l’Homme', 'ligue-des-droits-de-l-homme'],
  ['S.T.O.P. – The Project', 's-t-o-p-the-project'],
  ['Nguyễn Thị Minh Khai', 'nguyen-thi-minh-khai'],
  ['Сергей Щербаков', 'sergey-shcherbakov'],
  ['Олена Ґалаґан', 'olena-galagan'],
  ['Μαρία Παπαδοπούλου', 'maria-papadopoyloy'],
  ['Ａｎｎ　Ｌｅｅ', 'ann-lee'],
  ['con', 'con-name'],
  ['LPT1', 'lpt1-name'],
  ['0x0467', '0x0467'],
])('%s → %s', (name, id) => {
  expect(signatureId(name)).toBe(id);
});

test('scripts without a table get a hash that is the same everywhere, and differs between names', () => {
  expect(signatureId('山田太郎')).toBe(signatureId(' 山田太郎 '));
  expect(signatureId('山田太郎')).toMatch(/^name-[0-9a-z]{11}$/);
  const names = ['山田太郎', '山田花子', 'محمد علي', 'מיכל כהן', '김민준', 'अनीता शर्मा', 'สมชาย ใจดี', '!?', ''];
  expect(new Set(names.map((name) => signatureId(name))).size).toBe(names.length);
  expect(signatureId('Taro 山田')).toMatch(/^taro-[0-9a-z]{11}$/);
  expect(signatureId('می‌خواهم')).toBe(signatureId('میخواهم'));
});

test('names that are taken get a number', () => {
  expect(signatureId('Ann Lee', new Set(['ann-lee', 'ann-lee-2']))).toBe('ann-lee-3');
  const long = 'very long name of an organisation that goes on and on and on';
  const id = signatureId(long);
  expect(signatureId(long, new Set([id])).length).toBeLessThanOrEqual(60);
  expect(signatureId(long, new Set([id]))).not.toBe(id);
});

test('every id is a file name that works everywhere', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 300 })), (name) => {
      const id = signatureId(name);
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(id.length).toBeLessThanOrEqual(60);
      expect(checkName(`${id}.yaml`, `signatories/a/${id}.yaml`, new Report())).toBe(true);
      expect(signatureId(name)).toBe(id);
      expect(signatureId(name, new Set([id]))).not.toBe(id);
    }),
    { numRuns: 2000 },
  );
});

test.skipIf(!hasOwnRecord)('this repository’s record has mostly the ids that its names give', () => {
  const folder = join(engineRoot, 'signatories/ban-biometric-surveillance');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const same = files.filter((path) => {
    const name = /^name: '?(.*?)'?$/m.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
    return signatureId(name) === path.replace(/^.*[/\\]|\.yaml$/g, '');
  });
  expect(files.length).toBe(171);
  expect(same.length).toBeGreaterThan(160);
});
