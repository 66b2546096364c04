// Documents of pages, news and the words of the site in pull requests: told by the review, taken in by `review --merge --fix`.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../bench/fast-import.ts';
import { git, type ReviewData, reviewed } from '../review/remotes.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { libraryCampaign, original, translate } from './library.ts';
import { docx, odt, p } from './made.ts';
import { cloneWith } from './remote.ts';
import { bodyIn, texts } from './texts.ts';
import { withCell } from './word-edits.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFolder = (): string => mkdtempSync(join(folder, 'a-'));

const team = '---\ntitle: Our team\n---\n\nWe are nine neighbours of the library.\n\n## Where\n\nWe meet in its hall on Mondays.\n';
const news = '---\ntitle: Open again\n---\n\nThe hall is open again since 9 May.\n\nCome and see it on Sunday.\n';
const base: Record<string, Content> = {
  'content/site.yaml': 'name: Library\nurl: https://library.example\ndefaultLanguage: en\n',
  'letters/library.md': original,
  'content/pages/team.md': team,
  'content/pages/press.mdx': '---\ntitle: Press\n---\n\nAsk the team of the library.\n\nWe answer within a day.\n',
  'content/updates/2026-05-09-open-again.md': news,
  'translations/it/pages/team.md': '---\ntitle: La squadra\n---\n\nSiamo nove vicini.\n',
};

const heading = (text: string): string => p(text, { style: 'Heading1' });
const frenchTeam = docx(
  `${p('Notre équipe', { style: 'Title' })}${p('Nous sommes neuf voisins de la bibliothèque.')}${heading('Où')}${p('Nous nous réunissons dans sa salle le lundi.')}`,
);
const germanNews = odt(
  '<text:h text:outline-level="1">Wieder offen</text:h><text:p>Der Saal ist seit dem 9. Mai wieder offen.</text:p><text:p>Kommen Sie am Sonntag und sehen Sie ihn sich an.</text:p>',
);
const spanishPress = '<html><body><h1>Prensa</h1><p>Pregunten al equipo de la biblioteca.</p><p>Respondemos en un día.</p></body></html>';

function words(language: string): string {
  const root = newFolder();
  writeFiles(root, minimal);
  const { stdout } = undersigned(['export', language, 'ui', '--root', root]);
  return stdout.replace(/(msgctxt "ui#notFound\.title"\nmsgid ".*"\nmsgstr )".*"/, '$1"Nix gefunden"');
}

const taken: (readonly [what: string, path: string, document: Content, target: string, has: string])[] = [
  [
    'a page, in the folder of pages',
    'translations/fr/pages/team.docx',
    Buffer.from(frenchTeam),
    'translations/fr/pages/team.md',
    'Notre équipe',
  ],
  ['a page, at the top', 'team-fr-CA.docx', Buffer.from(frenchTeam), 'translations/fr-CA/pages/team.md', '## Où'],
  ['a page with components, as a web page', 'press.es.html', spanishPress, 'translations/es/pages/press.md', 'title: Prensa'],
  [
    'news, in their folder',
    'translations/de/updates/2026-05-09-open-again.odt',
    Buffer.from(germanNews),
    'translations/de/updates/2026-05-09-open-again.md',
    'Wieder offen',
  ],
  [
    'news, without their day',
    'de-AT/open-again.odt',
    Buffer.from(germanNews),
    'translations/de-AT/updates/2026-05-09-open-again.md',
    'Sonntag',
  ],
  ['words of the site', 'translations/nds/ui.po', words('nds'), 'translations/nds/ui.yaml', 'Nix gefunden'],
  ['words of the site, at the top', 'ui.nl.po', words('nl'), 'translations/nl/ui.yaml', 'Nix gefunden'],
];

describe('one request each, all merged in one run', () => {
  let data: ReviewData;
  let root = '';
  beforeAll(async () => {
    root = cloneWith(
      taken.map(([, path, document]) => ['Tina', { [path]: document }] as const),
      base,
      newFolder,
    );
    data = await reviewed(root, ['--merge', '--fix', '--only', taken.map((_, index) => index + 1).join()]);
  });

  test.each(taken.map(([what, path, , target, has], index) => [what, path, target, has, index] as const))(
    '%s: %s',
    (_, path, target, has, index) => {
      expect(data.requests[index]).toMatchObject({ number: index + 1, isFixable: true });
      expect(data.merge?.merged).toContain(index + 1);
      const files = git(root, 'ls-tree', '-r', '--name-only', 'main').split('\n');
      expect(files).toContain(target);
      expect(files).not.toContain(path);
      const text = git(root, 'show', `main:${target}`);
      expect(text).toContain(has);
      expect(text).not.toContain('revision:');
      expect(git(root, 'log', '--format=%an', '-1', 'main', '--', target)).toBe('Tina');
    },
  );

  test('what is left is a sound campaign', () => {
    git(root, 'checkout', '--quiet', 'main');
    expect(undersigned(['check', '--root', root]).stdout).toContain('0 errors');
  });
});

describe('what a person has to answer is asked, and nothing is merged', () => {
  const asked: (readonly [path: string, document: Content, says: string])[] = [
    ['team.docx', Buffer.from(frenchTeam), 'Which language is it?'],
    ['translations/it/pages/team.docx', Buffer.from(frenchTeam), 'translations/it/pages/team.md is there already, and is not written over'],
    ['team-en.docx', Buffer.from(frenchTeam), '“team” is written in English'],
    ['translations/fr/pages/nobody.docx', Buffer.from(frenchTeam), ''],
    ['translations/fr/pages/team.po', words('fr').replaceAll('ui#', 'team#'), 'Pages and news are taken in from documents of running text'],
    ['translations/de/ui.po', words('de').replace('Nix gefunden', 'Nix {gefunden}'), 'is not sound'],
  ];
  let data: ReviewData;
  beforeAll(async () => {
    const root = cloneWith(
      asked.map(([path, document]) => ['Tina', { [path]: document }] as const),
      base,
      newFolder,
    );
    data = await reviewed(root, ['--merge', '--fix', '--only', asked.map((_, index) => index + 1).join()]);
  });

  test.each(asked.map(([path, , says], index) => [path, says, index] as const))('%s', (_, says, index) => {
    const request = data.requests[index];
    expect(request?.isFixable).toBe(false);
    expect(request?.verdict).toBe('invalid');
    expect(request?.questions.join('\n')).toContain(says);
    expect(data.merge?.merged).toEqual([]);
  });
});

test('check --base names the command that takes a page in', () => {
  const root = cloneWith([], base, newFolder);
  git(root, 'checkout', '--quiet', '-b', 'mine');
  writeFiles(root, {
    'team.fr.docx': Buffer.from(frenchTeam),
    'translations/de/updates/2026-05-09-open-again.odt': Buffer.from(germanNews),
  });
  const { stdout } = undersigned(['check', '--base', 'origin/main', '--root', root]);
  expect(stdout).toContain('npx undersigned translate fr page:team --from team.fr.docx');
  expect(stdout).toContain(
    'npx undersigned translate de news:2026-05-09-open-again --from translations/de/updates/2026-05-09-open-again.odt',
  );
});

test('a document with two columns that was away while others worked changes what its translator changed, and nothing else', async () => {
  const french = `---\ntitle: ${texts.fr.title}\nrevision: 1\n---\n\n${bodyIn('fr')}`;
  const campaign = libraryCampaign({ 'translations/fr/library.md': french });
  const out = join(campaign, 'out.docx');
  expect(translate(campaign, 'fr', '--docx', '--out', out).code).toBe(0);
  const [first, second] = texts.fr.items;
  const away = readFileSync(out);
  const edited = Buffer.from(withCell(away, 'b5', 'Ce que le document dit.'));
  const both = Buffer.from(withCell(edited, 'b4', 'Ce que le document dit aussi.'));
  const now = french.replace(first, 'Ce que les autres ont écrit.');
  const root = cloneWith(
    [
      ['Tina', { 'library.fr.docx': edited }],
      ['Tina', { 'library-fr.docx': both }],
      ['Tina', { 'library fr.docx': away }],
    ],
    { ...base, 'translations/fr/library.md': now },
    newFolder,
  );
  const { merge, requests } = await reviewed(root, ['--merge', '--fix', '--only', '1']);
  expect(merge?.merged).toEqual([1]);
  expect(git(root, 'show', 'main:translations/fr/library.md')).toBe(now.replace(second, 'Ce que le document dit.').trimEnd());
  expect(requests.map(({ number }) => number)).toEqual([1]);
  const { requests: others } = await reviewed(root, ['--only', '2,3']);
  expect(others[0]?.questions.join('\n')).toContain(
    'Not taken: “library#b4” was changed by somebody else since the document was made, and stays as it is',
  );
  expect(others[1]?.questions.join('\n')).toContain('Nothing in it is new.');
});
