// What the commits of a request hold besides its last state: it is never ready, and correcting one's own signature is no reason for that.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { honestCommits, hostileCommits, makeCommitRequests } from './commit-requests.ts';
import { clone, type ReviewData, reviewed } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-commits-'));
const hostile = hostileCommits.flatMap(([, requests]) => requests);
let data: ReviewData;

beforeAll(async () => {
  makeCommitRequests(join(folder, 'remote.git'), [...hostile, ...honestCommits]);
  data = await reviewed(clone(`file://${folder}/remote.git`, 'clone', folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(hostileCommits)('%s', (_, requests) => {
  test.each(requests)('$about: doubtful, and named', (request) => {
    const row = data.requests[hostile.indexOf(request)];
    expect(row?.verdict, row?.questions.join()).toBe('doubtful');
    if (request.reason) expect(row?.questions.join('\n')).toMatch(request.reason);
  });
});

describe('several commits of somebody honest', () => {
  test.each(honestCommits)('$about: ready', (request) => {
    const row = data.requests[hostile.length + honestCommits.indexOf(request)];
    expect(row?.questions).toEqual([]);
    expect(row?.verdict).toBe('ready');
  });
});
