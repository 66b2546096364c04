// The addresses of the forges' new-file pages carry path and text unharmed, and stay short enough for their servers.

import { describe, expect, test } from 'vitest';
import { forgeName, forgeOf, forkPage, newFilePage } from '../../src/forge/pages.ts';

const path = 'signatories/a/ann-lee.yaml';
const text = "name: 'Ann # & + % \u{1f58b} ж ؤ 署'\nrole: a/b?c=d\n";

describe('GitHub', () => {
  const repository = { url: 'https://github.com/org/letter/' };

  test('takes path and text in the address', () => {
    const page = newFilePage({ ...repository, branch: 'release/one#' }, path, text);
    const url = new URL(page?.url ?? '');
    expect(page?.isFilled).toBe(true);
    expect(url.origin + url.pathname).toBe('https://github.com/org/letter/new/release/one%23');
    expect([...url.searchParams]).toEqual([
      ['filename', path],
      ['value', text],
    ]);
    expect(forkPage(repository)).toBeUndefined();
  });

  test('leaves the text out where the address, encoded once more for the sign-in page, would be refused', () => {
    const long = newFilePage(repository, path, `name: ${'ж'.repeat(900)}\n`);
    expect(long).toEqual({ url: 'https://github.com/org/letter/new/main?filename=signatories%2Fa%2Fann-lee.yaml', isFilled: false });
    for (let length = 1; length < 900; length += 7) {
      const page = newFilePage(repository, path, 'ж'.repeat(length));
      expect(encodeURIComponent(page?.url ?? '').length).toBeLessThanOrEqual(8000);
    }
  });
});

test('GitLab takes the path, and the text has to be pasted', () => {
  const repository = { url: 'https://gitlab.com/group/sub/letter.git', branch: 'main' };
  const page = newFilePage(repository, path, text);
  expect(page?.isFilled).toBe(false);
  const url = new URL(page?.url ?? '');
  expect(url.origin + url.pathname).toBe('https://gitlab.com/group/sub/letter/-/new/main');
  expect([...url.searchParams]).toEqual([['file_name', path]]);
  expect(forkPage(repository)).toBe('https://gitlab.com/group/sub/letter/-/forks/new');
});

test('Forgejo takes path and text, in the copy of whoever signs', () => {
  const repository = { url: 'https://codeberg.org/org/letter' };
  const url = new URL(newFilePage(repository, path, text, 'ann')?.url ?? '');
  expect(url.origin + url.pathname).toBe('https://codeberg.org/ann/letter/_new/main/');
  expect([...url.searchParams]).toEqual([
    ['filename', path],
    ['value', text],
  ]);
  expect(newFilePage(repository, path, text)?.url).toContain('https://codeberg.org/org/letter/_new/main/?');
  expect(new URL(newFilePage(repository, path, text, '../x y')?.url ?? '').pathname).toBe('/..%2Fx%20y/letter/_new/main/');
  expect(forkPage(repository)).toBe('https://codeberg.org/org/letter/fork');
});

test('a forge is known by its host or by what site.yaml says', () => {
  expect(forgeOf({ url: 'https://www.github.com/org/letter' })).toBe('github');
  expect(forgeOf({ url: 'https://gitlab.example/org/letter' })).toBe('gitlab');
  expect(forgeOf({ url: 'https://git.example.org/org/letter' })).toBeUndefined();
  expect(forgeOf({ url: 'https://git.example.org/org/letter', forge: 'forgejo' })).toBe('forgejo');
  expect(newFilePage({ url: 'https://git.example.org/org/letter' }, path, text)).toBeUndefined();
  expect(forgeName({ url: 'https://codeberg.org/org/letter' })).toBe('Codeberg');
  expect(forgeName({ url: 'https://git.example.org/org/letter' })).toBe('git.example.org');
});
