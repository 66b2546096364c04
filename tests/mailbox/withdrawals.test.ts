// “Remove me”: a request for a person to decide, and never anything else.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { wordsIn } from '../../src/automation/words.ts';
import { meaningOf } from '../../src/mailbox/sort/words.ts';
import { mailbox } from './smtp.ts';
import { allObjects, deliver, gitText, makePlace, message, unmarked, withRemote } from './support.ts';

const listed = {
  'signatories/square/ad/ada-example.yaml': 'name: Ada Example\nrole: Nurse\n',
  'signatories/square/ben.yaml': 'name: Ben Sample\n',
};
const leaving = (from = 'Ada Example <ada@secret.example>', body = 'Please remove my name.') =>
  message(body, { from, subject: 'Remove me' });

test('who asks to be taken off gets a request of their own, with what the command would change, and nothing is removed', async () => {
  const place = makePlace({ a: leaving(), b: leaving('Nobody Listed <nobody@secret.example>') }, listed);
  const remote = withRemote(place);
  const printed = await mailbox(place, {}, '--open');
  expect(printed).toContain('Somebody asks to be taken off, and you decide: the branch withdrawal-by-mail-');
  expect(printed).not.toMatch(/Ada|secret\.example/);
  const branches = () => gitText(remote, 'for-each-ref', '--format=%(refname:short)').trim().split('\n');
  expect(branches()).toHaveLength(2);
  const branch = branches().find((name) => name !== 'main') ?? '';
  expect(gitText(remote, 'diff', '--name-status', `main..${branch}`).trim().split('\n')).toEqual([
    expect.stringMatching(/^A\tcontent\/signatories\/square\/\d{4}-\d\d-\d\d-withdrawn-[0-9a-f]{8}\.yaml$/),
    'D\tsignatories/square/ad/ada-example.yaml',
  ]);
  expect(gitText(remote, 'log', '-1', '--format=%an %ae %B', branch)).not.toMatch(/Ada|secret/);
  expect(existsSync(join(place.root, 'signatories/square/ad/ada-example.yaml'))).toBe(true);
  expect(gitText(place.root, 'status', '--porcelain')).toBe('');
  // Who cannot be found waits for a person; the other is done, and a copy of the message comes to nothing.
  expect(unmarked(place)).toEqual(['b']);
  deliver(place, 'c', readFileSync(join(place.box, '.Undersigned/cur/a:2,S')));
  expect(await mailbox(place, {}, '--open')).toContain('1 message was done with before');
  expect(branches()).toHaveLength(2);
  expect(allObjects(remote)).not.toContain('secret.example');
});

test('--write takes nobody off, and says who asks', async () => {
  const place = makePlace({ a: leaving() }, listed);
  const printed = await mailbox(place, {});
  expect(printed).toContain('asks to be taken off the list');
  expect(printed).toContain('undersigned withdraw');
  expect(existsSync(join(place.root, 'signatories/square/ad/ada-example.yaml'))).toBe(true);
  expect(unmarked(place)).toEqual(['a']);
});

test('of two with one name, and of a forged sender, no request is made', async () => {
  const forged = message('Remove me', {
    from: 'Ben Sample <ben@secret.example>',
    subject: 'Remove me',
    headers: 'Authentication-Results: mx.minimal.example; dmarc=fail\n',
  });
  const place = makePlace(
    { a: leaving(), b: forged },
    {
      ...listed,
      'signatories/square/ada-2.yaml': 'name: Ada Example\nrole: Painter\n',
      'content/site.yaml':
        'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\ncontact:\n  email: letter@minimal.example\nmailbox:\n  trustedServers:\n    - mx.minimal.example\n',
    },
  );
  const remote = withRemote(place);
  await mailbox(place, {}, '--open');
  expect(gitText(remote, 'for-each-ref', '--format=%(refname:short)').trim()).toBe('main');
  expect(unmarked(place)).toEqual(['a', 'b']);
});

test('the sign page’s own words for it are known in every language', () => {
  for (const language of engineLanguages()) {
    const words = wordsIn(language);
    const subject = words.text('sign.withdrawOf', { title: 'The square belongs to all' });
    expect([language, meaningOf(subject, ''), meaningOf(`Re: ${subject}`, 'Ada Example')]).toMatchObject([
      language,
      { withdraws: true },
      { withdraws: true },
    ]);
  }
});
