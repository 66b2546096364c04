// A git that answers for long: whoever waits when it is closed or ends is told, and the next who asks gets an answer of their own.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Git } from '../../src/review/git/git.ts';
import { ObjectSizes } from '../../src/review/git/object-sizes.ts';
import { ObjectReader } from '../../src/review/git/objects.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-lasting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
git('init', '-q');
const blobOf = (text: string): string => {
  writeFileSync(join(folder, 'file'), text);
  return git('hash-object', '-w', 'file');
};
const [one, two] = [blobOf('one'), blobOf('the second')];
const none = '0'.repeat(40);

test('sizes are those of blobs that are there, also for many who ask at once', async () => {
  const sizes = new ObjectSizes(new Git(folder));
  const answers = await Promise.all([sizes.of([one, none]), sizes.of([]), sizes.of([two, one, two]), sizes.of([one], 'tree')]);
  expect(answers.map((answer) => [...answer])).toEqual([
    [[one, 3]],
    [],
    [
      [two, 10],
      [one, 3],
    ],
    [],
  ]);
  sizes.close();
});

test('closed while somebody waits, it refuses them, and answers who asks at once after it', async () => {
  for (let round = 0; round < 20; round++) {
    const reader = new ObjectReader(new Git(folder));
    const sizes = new ObjectSizes(new Git(folder));
    const waiting = [reader.read(one, 100), sizes.of([one])].map((answer) =>
      answer.then(
        () => 'answered',
        () => 'refused',
      ),
    );
    reader.close();
    sizes.close();
    const [object, found] = await Promise.all([reader.read(two, 100), sizes.of([two])]);
    expect(object?.bytes?.toString()).toBe('the second');
    expect([...found]).toEqual([[two, 10]]);
    expect(await Promise.all(waiting)).toEqual(['refused', 'refused']);
    reader.close();
    sizes.close();
  }
});

test('where git cannot be started, whoever asks is told', async () => {
  const nowhere = new ObjectReader(new Git(join(folder, 'there is no such folder')));
  await expect(nowhere.read(one, 100)).rejects.toThrow(/ENOENT|not start|no such/i);
});
