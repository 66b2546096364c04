// The issue forms of the forges ask for the same as the sign page, and for consent.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { signedFields } from '../../src/core/schema/signed-fields.ts';

interface IssueForm {
  readonly name: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly value?: string; readonly label?: string; readonly options?: readonly unknown[] };
    readonly validations?: { readonly required: boolean };
  }[];
}

const read = (path: string) => parse(readFileSync(join(engineRoot, path), 'utf8')) as IssueForm;
const github = read('.github/ISSUE_TEMPLATE/sign.yml');
const forgejo = read('.forgejo/issue_template/sign.yaml');

test('both forms ask the same', () => {
  expect(forgejo.body).toEqual(github.body);
  expect(forgejo.name).toBe(github.name);
});

test('they have every field of the sign page, and a letter', () => {
  const ids = github.body.flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(ids.sort()).toEqual([...Object.keys(signedFields), 'letter', 'consent'].sort());
  expect(github.body.find(({ id }) => id === 'kind')?.attributes.options).toEqual(['person', 'organisation']);
  expect(github.body.filter(({ validations }) => validations?.required).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['letter', 'name']),
  );
});

test('they warn that issues are public before anything is asked, and nothing is sent without consent', () => {
  expect(github.body[0]?.type).toBe('markdown');
  expect(github.body[0]?.attributes.value).toContain('public');
  expect(github.body.at(-1)?.attributes.options).toEqual([expect.objectContaining({ required: true })]);
});
