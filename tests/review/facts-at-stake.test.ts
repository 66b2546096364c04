// A stranger's request for what letters say besides their text: never ready, and told in a sentence what it does.

import { expect, test } from 'vitest';
import { Judge } from '../../src/review/judge/judge.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import type { ProposedFile } from '../../src/review/proposal.ts';
import { life } from '../life/campaign.ts';
import { added, baseOfMain, changed, makeRepository, onlyRead } from './support.ts';

const repositoryWith = onlyRead(makeRepository);

let judging: Promise<Judge> | undefined;

/** One judge for all: judging changes nothing. */
async function verdictOn(...files: ProposedFile[]): Promise<Verdict> {
  judging ??= baseOfMain(repositoryWith(life)).then((base) => new Judge(base, '2026-11-30'));
  return (await judging).judge({ number: 1, files, author: { name: 'Eve Example', email: 'eve@example.org', handle: 'eve' } });
}

const textOf = (path: string): string => String(life[path]);
const edit = (path: string, from: string, to: string): ProposedFile => {
  const before = textOf(path);
  expect(before).toContain(from);
  return changed(path, before, before.replace(from, to));
};
const library = (from: string, to: string): ProposedFile => edit('letters/library.md', from, to);
const roof = (facts: string): ProposedFile => edit('letters/roof.md', 'status: open\n', `status: open\n${facts}`);

test.each<[string, ProposedFile, string]>([
  ['a logo', library('logos/together.svg', 'logos/house.svg'), 'with their logo and identifiers (facilitator)'],
  ['who began it', library('Josiah Carberry', 'Eve Example'), '(initiators)'],
  ['a number of who began it', library('0000-0002-1825-0097', '0000-0001-5109-3700'), 'identifiers (initiators)'],
  ['who drafted it', library('05dxps055', '03yrm5c26'), 'who drafted it, with their logos and identifiers (drafters)'],
  ['whom it is to', library('Ida Brandt', 'Eve Example'), 'whom it is addressed to (to)'],
  ['where the name of somebody addressed leads', library('https://town.example/mayor', 'https://evil.example/'), '(to)'],
  ['a copy', library('Union of librarians', 'Eve Example'), 'who gets a copy (cc)'],
  ['the last day', roof('deadline: 2026-11-01\n'), 'until when it takes signatures (deadline)'],
  ['an end', edit('letters/roof.md', 'status: open', 'status: closed'), 'whether it takes signatures (status)'],
  ['what was counted on paper', library('count: 236', 'count: 236000'), 'how many count without being listed (unlisted)'],
  ['a count of its own', roof('unlisted:\n  - count: 90000\n    kind: unnamed\n'), '(unlisted)'],
  ['a report of many', library('count: 120', 'count: 120000'), '(milestones)'],
  ['an aim', library('[2, 100, 200, 500]', '[2]'), 'how many signatures are aimed at (goal)'],
  ['an answer', library('promises to open it', 'promises nothing'), 'what came of it (outcome)'],
  ['another answer', library('kind: answered', 'kind: rejected'), 'what came of it (outcome)'],
  ['where signatures go', roof('signing:\n  email: eve@evil.example\n'), 'where signatures are sent (signing)'],
  ['whom journalists write to', library('press@hillside.example', 'eve@evil.example'), '(press)'],
  ['a source', library('https://town.example/minutes', 'https://evil.example/'), '(sources)'],
  ['a video', roof('video:\n  file: videos/library.mp4\n'), 'which video its page plays (video)'],
  ['a video from elsewhere', roof('video:\n  file: https://evil.example/a.mp4\n'), '(video)'],
  ['a video of an edition', edit('translations/de-x-leicht/library.md', 'library.mp4', 'other.mp4'), '(video)'],
  [
    'where videos are',
    changed('content/site.yaml', textOf('content/site.yaml'), `${textOf('content/site.yaml')}media: https://evil.example\n`),
    'which other site its pages load videos from (media)',
  ],
  ['an action', added('content/pages/pay.md', '---\ntitle: Pay here\naction: all\n---\n\nNow.\n'), 'as something that readers can do'],
  ['another action', edit('content/pages/write.md', '[GB, DE]', 'all'), 'as something that readers can do'],
  [
    'a statement on the page',
    added('signatories/roof/eve.yaml', 'name: Eve Example\nfeatured: yes\nstatement: Hello.\n'),
    'for you to decide',
  ],
])('%s', async (_, file, says) => {
  const { kind, whenFixed, questions } = await verdictOn(file);
  expect([kind, whenFixed]).not.toContain('ready');
  const said = questions.filter((question) => question.includes(says));
  expect(said).toHaveLength(1);
  // What is not changed is not said to be.
  expect(said.join().match(/\(\w+\)/g)?.length ?? 1).toBe(1);
});

test('what changes at once is one sentence; text alone, and a letter that is new, are none', async () => {
  const before = textOf('letters/library.md');
  const { questions } = await verdictOn(
    changed('letters/library.md', before, before.replace('goal: [2, 100, 200, 500]', 'goal: 9').replace('Ida Brandt', 'Eve')),
  );
  expect(questions).toContain(
    'letters/library.md changes whom it is addressed to (to); how many signatures are aimed at (goal). Is that so, and who says it?',
  );
  for (const file of [library('Please open them.', 'Open them.'), added('letters/other.md', before)])
    expect((await verdictOn(file)).questions.join()).not.toContain('Is that so');
});

test('what a translation says of answers and of those addressed is shown as it was and as it is', async () => {
  const { kind, translations } = await verdictOn(edit('translations/de/library.md', 'Der Rat verspricht,', 'Der Rat verspricht nicht,'));
  expect([kind, translations[0]?.passages]).toEqual([
    'translation',
    [
      expect.objectContaining({
        original: expect.stringContaining('The council promises'),
        before: expect.stringContaining('verspricht, an'),
        now: expect.stringContaining('verspricht nicht'),
      }),
    ],
  ]);
});

test.each([
  ['orcid: 0000-0002-1825-0097\n', 'https://orcid.org/0000-0002-1825-0097'],
  ['wikidata: Q42\n', 'https://www.wikidata.org/wiki/Q42'],
  ['kind: organisation\nror: 05dxps055\n', 'https://ror.org/05dxps055'],
])('nobody proves whose number it is: %j', async (facts, link) => {
  const { kind, questions } = await verdictOn(added('signatories/roof/eve.yaml', `name: Eve\n${facts}`));
  expect([kind, questions]).toEqual(['doubtful', [`It says of itself that ${link} is the signatory. Look whether that is so.`]]);
});

test('a number in somebody else’s signature, of the wrong kind, or that cannot be', async () => {
  const theirs = await verdictOn(edit('signatories/library/ann.yaml', '0000-0002-1825-0097', '0000-0001-5109-3700'));
  expect([theirs.kind, theirs.questions.join()]).toEqual(['edits-others', expect.stringContaining('0000-0001-5109-3700')]);
  for (const facts of [
    'ror: 05dxps055',
    'kind: organisation\norcid: 0000-0002-1825-0097',
    'orcid: 0000-0002-1825-0079',
    'kind: organisation\nror: 05dxps056',
    'wikidata: P31',
    'wikidata: Q42"><script>',
    'logo: logos/house.svg',
    'outcome: answered',
  ]) {
    const { kind, isFixable } = await verdictOn(added('signatories/roof/eve.yaml', `name: Eve\n${facts}\n`));
    expect([kind, isFixable], facts).toEqual(['invalid', false]);
  }
});

const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
const huge = { ...added('public/logos/eve.png', ''), after: undefined, size: 1_000_000_000 };

test('logos with scripts, of a gigabyte, from elsewhere', async () => {
  const own = (file: string): ProposedFile => roof(`initiators:\n  - name: Eve\n    logo: ${file}\n`);
  for (const files of [
    [added('public/logos/eve.svg', script)],
    [changed('public/logos/house.svg', textOf('public/logos/house.svg'), script)],
    [own('logos/eve.svg'), added('public/logos/eve.svg', script)],
  ])
    expect(await verdictOn(...files)).toMatchObject({
      kind: 'engine',
      questions: expect.arrayContaining([expect.stringContaining('scripts or links')]),
    });
  for (const files of [[huge], [own('logos/eve.png'), huge], [huge, added('signatories/roof/eve.yaml', 'name: Eve\n')]])
    expect(await verdictOn(...files)).toMatchObject({
      kind: 'engine',
      problems: expect.arrayContaining([expect.objectContaining({ rule: 'file-size' })]),
    });
  for (const address of ['https://tracker.example/a.png', '//tracker.example/a.png', 'data:image/png;base64,AA', '../letters/a.svg'])
    expect((await verdictOn(own(`'${address}'`))).kind, address).toBe('invalid');
});
