// A check of signatures that are plain and in order asks the YAML parser for none of them: that would take longer than all the rest.

import { expect, onTestFinished, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { readSignatures } from '../../src/core/signatures.ts';
import { readBy } from '../../bench/fuzz/read-both.ts';
import { makeCampaign } from '../support/campaign.ts';

test('of plain signatures in files and lists, with every field that a rule looks at, none is parsed', () => {
  // What the reader makes of a plain file; counted is who asks it for places.
  let plain: object | undefined;
  readBy(
    (...given) => {
      const read = readSignatures(...given);
      plain = Object.getPrototypeOf(read[0]);
      return read;
    },
    Buffer.from('name: Ann Lee\n'),
    'signature',
  );
  const parsed = plain && Object.getOwnPropertyDescriptor(plain, 'yaml');
  if (!plain || !parsed?.get) throw new Error('A plain signature has no getter of its YAML.');
  const asked: string[] = [];
  const { get } = parsed;
  const prototype = plain;
  Object.defineProperty(prototype, 'yaml', {
    ...parsed,
    get() {
      asked.push(String((this as { file: { path: string } }).file.path));
      return get.call(this);
    },
  });
  onTestFinished(() => void Object.defineProperty(prototype, 'yaml', parsed));

  const person = [
    'name: Bo Reed',
    'kind: person',
    'country: SE',
    'orcid: 0000-0002-1825-0097',
    'wikidata: Q42',
    'link: https://bo.example',
    'role: Professor',
    'affiliation: A University',
    'statement: Please listen.',
    'date: 2026-01-02',
  ].join('\n');
  const root = makeCampaign({
    'signatories/a/bo.yaml': `${person}\n`,
    'signatories/a/cy.yaml': 'name: Cy Lind\nrole: Teacher\n',
    'signatories/a/house.yaml': 'name: House of Trees\nkind: organisation\nror: https://ror.org/05dxps055\n',
    'signatories/a/more.list.yaml': '- key: k1\n  name: Dee North\n- key: k2\n  name: Eli South\n',
  });
  const { campaign, problems } = loadCampaign(root);
  expect(problems).toEqual([]);
  expect(campaign).toBeDefined();
  expect(asked).toEqual([]);
});
