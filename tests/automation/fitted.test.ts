// What is written to a forge fits into it, whatever the campaign and strangers make of it.

import { expect, test } from 'vitest';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { cut, fitted, maxText, maxTitle } from '../../src/forge/fitted.ts';
import { openForge } from '../../src/forge/open.ts';
import { labels } from '../../src/forge/labels.ts';
import { keepLinkIssue, planIssue } from '../../src/automation/links/issue.ts';
import { afterNight, isDead, keyOf, type Memory, readMemory } from '../../src/automation/links/memory.ts';
import type { Visit } from '../../src/automation/links/visit.ts';
import { startForge } from './run-task.ts';

const failing: Visit = { outcome: 'failing', why: 'certificate: DEPTH_ZERO_SELF_SIGNED_CERT_IN_CHAIN_OF_SOMEBODY' };

/** What is remembered after every night on which all of them failed. */
function nights(urls: readonly string[], count: number): Memory {
  let memory: Memory = new Map();
  for (let night = 0; night < count; night++)
    memory = afterNight(memory, new Map(urls.map((url) => [url, failing])), new Set(urls), `2026-11-${10 + night}`);
  return memory;
}

const many = (count: number, url: (at: number) => string): string[] => Array.from({ length: count }, (_, at) => new URL(url(at)).href);

const campaigns: readonly (readonly [string, string[], string])[] = [
  ['two hundred long links', many(200, (at) => `https://dead.example/${at}/${'path/'.repeat(90)}`), 'letters/a.md'],
  ['links that HTML has to hide', many(150, (at) => `https://dead.example/${'a--b'.repeat(100)}?${at}`), 'letters/a.md'],
  ['links of hyphens that are short', many(150, (at) => `https://d.example/${'-'.repeat(90)}${at}`), 'letters/a.md'],
  ['one link of seventy thousand characters', [`https://dead.example/${'x'.repeat(70_000)}`], 'letters/a.md'],
  ['links in another script', many(150, (at) => `https://dead.example/${'ü€'.repeat(60)}/${at}`), 'letters/a.md'],
  ['links of backticks', many(150, (at) => `https://dead.example/?${'`'.repeat(300)}${at}`), 'letters/a.md'],
  ['files with long names', many(150, (at) => `https://dead.example/${at}`), `content/updates/2026-11-22-${'long-'.repeat(30)}.md`],
];

test.each(campaigns)('%s: the issue fits, and every night is remembered', (_, urls, file) => {
  const memory = nights(urls, 4);
  const files = Array.from({ length: 12 }, (__, at) => `${file}-${at}`);
  const plan = planIssue(
    memory,
    urls.map((url) => ({ url, files })),
    undefined,
  );
  expect(plan?.body.length).toBeLessThan(maxText);
  expect(plan?.isOpen).toBe(true);
  const read = readMemory(plan?.body ?? '');
  expect(read).toEqual(memory);
  expect([...read.values()].every(isDead)).toBe(true);
  expect(read.size).toBe(Math.min(urls.length, 150));
});

test('links that there is no room for are counted', () => {
  const urls = many(150, (at) => `https://dead.example/${at}/${'path/'.repeat(80)}`);
  const body = planIssue(
    nights(urls, 4),
    urls.map((url) => ({ url, files: ['letters/a.md'] })),
    undefined,
  )?.body;
  const rows = body?.match(/^- `/gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(30);
  expect(body).toContain(`- ${150 - rows} more, for which there is no room here.`);
});

test('a memory of an earlier version, in which long links stand as they are, is read', () => {
  const url = `https://dead.example/${'x'.repeat(400)}`;
  const link = { since: '2026-11-01', last: '2026-11-09', nights: 5, why: '404' };
  const body = `<!-- undersigned-memory ${JSON.stringify({ version: 1, failing: { [url]: link } })} -->`;
  expect([...readMemory(body)]).toEqual([[keyOf(url), link]]);
  expect(afterNight(readMemory(body), new Map([[url, failing]]), new Set([url]), '2026-11-10').get(keyOf(url))?.nights).toBe(6);
});

test.each<ForgeKind>(['github', 'gitlab', 'forgejo'])('%s takes the issue about links, and whatever else is too long', async (kind) => {
  const forge = await startForge(kind);
  const open = openForge(kind, {
    GITHUB_API_URL: forge.url,
    GITHUB_REPOSITORY: 'campaign/letter',
    CI_API_V4_URL: forge.url,
    CI_PROJECT_ID: '77',
    UNDERSIGNED_TOKEN: 't',
  });
  const [, urls] = campaigns[0] ?? ['', []];
  const plan = planIssue(
    nights(urls, 4),
    urls.map((url) => ({ url, files: ['letters/a.md'] })),
    undefined,
  );
  await keepLinkIssue(plan, undefined, open);
  expect(forge.state.issues[0]?.body).toBe(plan?.body);
  forge.state.addRequest({ number: 7 });
  await open.addNote({ on: 'request', number: 7 }, '𝔸'.repeat(100_000));
  expect(forge.state.notes.at(-1)?.body).toMatch(/^𝔸+…$/u);
  const made = await open.addIssue('t'.repeat(400), 'b'.repeat(100_000), 'links');
  expect([made.title.length, made.body.length]).toEqual([maxTitle, maxText]);
});

test('nothing is cut in the middle of a character, and files and messages not at all', () => {
  expect(cut('abc', 3)).toBe('abc');
  expect(cut('abcd', 3)).toBe('ab…');
  expect(cut('a😀b', 3)).toBe('a…');
  expect(fitted({ content: 'x'.repeat(100_000), message: 'y'.repeat(100_000) })).toEqual({
    content: 'x'.repeat(100_000),
    message: 'y'.repeat(100_000),
  });
  expect(fitted(undefined)).toBeUndefined();
});

test('names and descriptions of labels fit everywhere', () => {
  for (const [name, { description }] of Object.entries(labels)) {
    // GitHub and Forgejo: 50 characters for a name; GitHub 100 for a description.
    expect(name.length, name).toBeLessThanOrEqual(50);
    expect(description.length, name).toBeLessThanOrEqual(100);
  }
});
