// rename letter and rename language: files, records, news and pages go with the name, and a run that was stopped is gone on with.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { planLanguage } from '../../src/renaming/language.ts';
import { planLetter } from '../../src/renaming/letter.ts';
import { carryOut } from '../../src/renaming/plan.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';

const letter = (facts = '', text = 'Keep it open.') =>
  `---\ntitle: The library stays\nlanguage: en\nstatus: open\n${facts}---\n\n${text}\n`;
const files = {
  'content/site.yaml':
    'name: Library\nurl: https://library.example/\n# Our language.\ndefaultLanguage: pt\nreview:\n  trustedTranslators:\n    - account: rui\n      languages: [pt, fr]\n',
  'letters/a.md': letter('# What we count to.\ngoal: 500\n', 'Keep it open, [as we said](library-talk.md).'),
  'letters/library-talk.md': letter('related:\n  - letter: a\n    relation: parallel\n  - title: a\n    relation: related\n'),
  'translations/fr/a.md': '---\ntitle: La bibliothèque reste\nrevision: 1\n---\n\nLaissez-la ouverte, [comme dit](library-talk.md).\n',
  'translations/pt/a.md': '---\ntitle: A biblioteca fica\nrevision: 1\n---\n\nDeixem-na aberta, [como dissemos](library-talk.md).\n',
  'translations/pt/ui.yaml': 'strings:\n  nav:\n    letters: Cartas daqui\n',
  'translations/pt/pages/who.md': '---\ntitle: Quem somos\n---\n\nNós.\n',
  'content/pages/who.mdx':
    '---\ntitle: Who we are\nlanguage: en\naction: all\nletter: a\n---\n\n<SignatoryCount letter="a" /> under it. <LetterLink letter="library-talk" />\n',
  'content/pages/write.md': '---\ntitle: Write to the mayor\nlanguage: en\naction: [PT, FR]\nletter: a\n---\n\nIn your words.\n',
  'content/pages/speak.md': '---\ntitle: Talk\nlanguage: en\naction: all\nletter: library-talk\n---\n\nAs in a form:\n\n    letter: a\n',
  'content/updates/2026-03-04-reading.md': '---\ntitle: A reading\nlanguage: en\nletter: a\n---\n\nOf [the letter](a.md).\n',
  'content/updates/2026-03-05-leitura.md': '---\ntitle: Leitura\nlanguage: pt\n---\n\nDe livros.\n',
  'signatories/a/ann.yaml': 'name: Ann Lee\n',
  'signatories/a/bo/bo-chen.yaml': 'name: Bo Chen\nlanguage: pt\n',
  'signatories/a/hall.list.yaml': '- key: "1"\n  name: Cy Dorn\n- key: "2"\n  name: Di Eck\n',
  'content/signatories/a.yaml': 'distinct:\n  - signatories: [ann, hall-1]\n    by: Bo\n',
  'content/signatories/a/2026-03-02-withdrawn-0000bbbb.yaml': `withdrawn:\n  salt: ${'3'.repeat(32)}\n  entries:\n    - ${'c'.repeat(64)}\n`,
};
const on = (root: string, ...args: string[]) => undersigned([...args, '--root', root]);
const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const errors = (root: string): string[] =>
  check(root)
    .filter(({ severity }) => severity === 'error')
    .map(short);
/** Everything that lies there, by path. */
const all = (root: string): Record<string, string> => Object.fromEntries(filesBelow(root).map((path) => [path, text(root, path)]));

/** With revisions and a lock, as they are after some work. */
function campaign(): string {
  const root = makeCampaign(files);
  expect(on(root, 'revise', 'a').code).toBe(0);
  expect(on(root, 'align', 'fr', 'a', '--write').code).toBe(0);
  expect(errors(root)).toEqual([]);
  return root;
}

describe('rename letter', () => {
  it('moves all that is the letter’s, changes what names it, and nothing else', () => {
    const root = campaign();
    const before = all(root);
    const { code, stdout } = on(root, 'rename', 'letter', 'a', 'open-library', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('signatories/a/ → signatories/open-library/ (3 files)\n');
    expect(stdout).toContain('may stay: content/updates/2026-03-04-reading.md.\n');
    const moved = (path: string): string =>
      path.replace(/^((?:letters|signatories|content\/signatories|translations\/\w+)\/)a(?=[./])/, '$1open-library');
    const after = all(root);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).map(moved).sort());
    const changed = Object.keys(before).filter((path) => after[moved(path)] !== before[path]);
    expect(changed.sort()).toEqual([
      'content/pages/who.mdx',
      'content/pages/write.md',
      'content/updates/2026-03-04-reading.md',
      'letters/a.md',
      'letters/library-talk.md',
    ]);
    expect(after['letters/open-library.md']).toBe(before['letters/a.md']?.replace('goal: 500\n', 'goal: 500\naliases: [a]\n'));
    expect(after['letters/library-talk.md']).toContain('letter: open-library\n    relation: parallel\n  - title: a\n');
    expect(after['content/updates/2026-03-04-reading.md']).toContain('letter: open-library\n');
    expect(after['content/pages/who.mdx']).toContain('letter="open-library"');
    for (const page of ['who.mdx', 'write.md']) expect(after[`content/pages/${page}`]).toContain('\nletter: open-library\n');
    expect(errors(root)).toEqual([]);
    expect(on(root, 'status', '--letter', 'open-library').code).toBe(0);
  });

  it('goes there and back, and keeps every address on the way', () => {
    const root = campaign();
    const before = all(root);
    for (const [old, now] of [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ] as const)
      expect(on(root, 'rename', 'letter', old, now, '--yes').code).toBe(0);
    expect(text(root, 'letters/b.md')).toContain('aliases: [a, c]\n');
    expect(errors(root)).toEqual([]);
    expect(on(root, 'rename', 'letter', 'b', 'a', '--yes').code).toBe(0);
    expect(text(root, 'letters/a.md').replace('aliases: [c, b]\n', '')).toBe(before['letters/a.md']);
    expect(errors(root)).toEqual([]);
  });

  it('says what it would do, and does nothing without a word', () => {
    const root = campaign();
    const before = all(root);
    expect(on(root, 'rename', 'letter', 'a', 'b', '--dry-run')).toMatchObject({ code: 0 });
    expect(on(root, 'rename', 'letter', 'a', 'b').stderr).toContain('--yes');
    expect(all(root)).toEqual(before);
  });

  it.each([
    ['a', 'Library Fest', /such as library-fest/],
    ['a', 'search', /another page of the site/],
    ['a', 'library-talk', /letters\/library-talk\.md has this address/],
    ['a', 'who', /content\/pages\/who\.mdx has this address/],
    ['a', 'a', /its name already/],
    ['b', 'c', /There is no letter “b”. There are: a, library-talk/],
    ['a', 'talk', /a former address of letters\/library-talk\.md/],
  ])('refuses %s → %s', (old, now, expected) => {
    const root = makeCampaign({ ...files, 'letters/library-talk.md': letter('aliases: [talk]\n') });
    const before = all(root);
    const { code, stderr } = on(root, 'rename', 'letter', old, now, '--yes');
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
    expect(all(root)).toEqual(before);
  });

  it('does not move over what is there, and goes on when it is gone', () => {
    const root = campaign();
    mkdirSync(join(root, 'signatories/b/bo'), { recursive: true });
    writeFileSync(join(root, 'signatories/b/bo/bo-chen.yaml'), 'name: Another Bo\n');
    expect(on(root, 'rename', 'letter', 'a', 'b', '--yes').stderr).toContain('signatories/b/bo/bo-chen.yaml, which is there already');
    expect(filesBelow(root)).toContain('letters/a.md');
    writeFileSync(join(root, 'signatories/b/bo/bo-chen.yaml'), text(root, 'signatories/a/bo/bo-chen.yaml'));
    expect(on(root, 'rename', 'letter', 'a', 'b', '--yes').code).toBe(0);
    expect(errors(root)).toEqual([]);
    expect(filesBelow(join(root, 'signatories'))).toEqual(['b/ann.yaml', 'b/bo/bo-chen.yaml', 'b/hall.list.yaml']);
  });
});

describe('rename language', () => {
  it('moves the folder, changes what names the language, and leaves the language of names', () => {
    const root = campaign();
    const { code, stdout } = on(root, 'rename', 'language', 'pt', 'pt-BR', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('translations/pt/ → translations/pt-BR/ (4 files)\n');
    expect(text(root, 'content/site.yaml')).toBe(
      `${files['content/site.yaml'].replace('defaultLanguage: pt', 'defaultLanguage: pt-BR').replace('[pt, fr]', '[pt-BR, fr]')}languageAliases:\n  - former: pt\n    now: pt-BR\n`,
    );
    expect(text(root, 'content/updates/2026-03-05-leitura.md')).toContain('language: pt-BR\n');
    expect(text(root, 'signatories/a/bo/bo-chen.yaml')).toContain('language: pt\n');
    expect(errors(root)).toEqual([]);
    expect(on(root, 'rename', 'language', 'pt', 'pt-BR', '--yes').stdout).toContain('done already');
    // Once more, and what led to the first leads to the last.
    expect(on(root, 'rename', 'language', 'pt-BR', 'pt-PT', '--yes').code).toBe(0);
    expect(text(root, 'content/site.yaml')).toContain('  - former: pt\n    now: pt-PT\n  - former: pt-BR\n    now: pt-PT\n');
    expect(errors(root)).toEqual([]);
    expect(on(root, 'rename', 'language', 'pt-PT', 'pt', '--yes').code).toBe(0);
    expect(text(root, 'content/site.yaml')).toContain('languageAliases:\n  - former: pt-BR\n    now: pt\n  - former: pt-PT\n    now: pt\n');
    expect(errors(root)).toEqual([]);
  });

  it.each([
    ['pt', 'portuguese', /Did you mean|not a language|language tag/i],
    ['nl', 'nl-BE', /There is no folder translations\/nl\/\. There are: fr, pt\./],
    ['pt', 'fr', /translations\/fr\/ is there already/],
    ['pt', 'api', /files of its own at \/api\//],
    ['pt', 'pt', /its tag already/],
  ])('refuses %s → %s', (old, now, expected) => {
    const root = makeCampaign(files);
    const before = all(root);
    const { code, stderr } = on(root, 'rename', 'language', old, now, '--yes');
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
    expect(all(root)).toEqual(before);
  });
});

test.each<[string, (root: string) => ReturnType<typeof planLetter>]>([
  ['letter', (root) => planLetter(root, 'a', 'b')],
  ['language', (root) => planLanguage(root, 'pt', 'pt-BR')],
])('a run that was stopped after any step is gone on with: %s', (_, plan) => {
  const whole = campaign();
  const steps = plan(whole).length;
  carryOut(whole, plan(whole));
  const expected = all(whole);
  expect(errors(whole)).toEqual([]);
  for (let done = 1; done < steps; done++) {
    const root = campaign();
    carryOut(root, plan(root).slice(0, done));
    carryOut(root, plan(root));
    expect(all(root), `after ${done}`).toEqual(expected);
    expect(plan(root)).toEqual([]);
  }
});

describe('check --fix puts what comes to a former folder where it belongs', () => {
  const renamed = {
    'content/site.yaml':
      'name: Trains\nurl: https://trains.example/\ndefaultLanguage: en\nlanguageAliases:\n  - former: pt\n    now: pt-BR\n  - former: eo\n    now: en\n    dropped: yes\n',
    'content/pages/help.md': '---\ntitle: Help\n---\n\nRead.\n',
    'letters/a.md': null,
    'translations/fr/a.md': null,
    'signatories/a/ann.yaml': null,
    'letters/night.md': '---\ntitle: Keep the night train\nlanguage: en\nstatus: open\naliases: [train, sleeper]\n---\n\nIt runs well.\n',
    'translations/pt-BR/ui.yaml': 'strings:\n  nav:\n    letters: Cartas\n',
    'signatories/night/an/ann-lee.yaml': 'name: Ann Lee\n',
  };
  const translation = '---\ntitle: Um título\nrevision: 1\n---\n\nEle anda bem.\n';

  it.each<[string, string, string]>([
    ['signatories/train/bo/bo-chen.yaml', 'signatories/night/bo/bo-chen.yaml', 'name: Bo Chen\n'],
    ['signatories/sleeper/cy.yml', 'signatories/night/cy.yaml', 'Name: Cy Dorn\n'],
    ['signatories/train/hall.list.yaml', 'signatories/night/hall.list.yaml', '- key: "1"\n  name: Di Eck\n'],
    ['translations/fr/sleeper.md', 'translations/fr/night.md', translation],
    ['translations/pt/night.md', 'translations/pt-BR/night.md', translation],
    ['translations/pt/train.md', 'translations/pt-BR/night.md', translation],
    ['translations/pt/pages/help.md', 'translations/pt-BR/pages/help.md', '---\ntitle: Ajuda\n---\n\nLeia.\n'],
    [
      'content/signatories/train/2026-01-01-same-00000000.yaml',
      'content/signatories/night/2026-01-01-same-00000000.yaml',
      'distinct: []\n',
    ],
  ])('%s', (path, target, text) => {
    const root = makeCampaign({ ...renamed, [path]: text });
    expect(check(root).filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(undersigned(['check', '--fix', '--root', root]).code).toBe(0);
    expect([existsSync(join(root, path)), existsSync(join(root, target))]).toEqual([false, true]);
    expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each<[string, string]>([
    ['signatories/train/an/ann-lee.yaml', 'name: Ann Lee\nrole: Nurse\n'],
    ['signatories/train/ann-lee.yaml', 'name: Ann Lee\n'],
    ['translations/eo/night.md', translation],
    ['translations/pt/ui.yaml', 'strings:\n  nav:\n    letters: Letras\n'],
    ['letters/train.md', '---\ntitle: About other trains\nlanguage: en\nstatus: open\n---\n\nMore of them.\n'],
  ])('and leaves alone what would meet another file, or may be something else: %s', (path, text) => {
    const root = makeCampaign({ ...renamed, [path]: text });
    undersigned(['check', '--fix', '--root', root]);
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    expect(readFileSync(join(root, 'signatories/night/an/ann-lee.yaml'), 'utf8')).toBe('name: Ann Lee\n');
  });

  it('all of a folder at once, of which the check reports one file', () => {
    const names = ['bo', 'cy', 'di'];
    const root = makeCampaign({
      ...renamed,
      ...Object.fromEntries(names.map((id) => [`signatories/train/${id}.yaml`, `name: Somebody ${id}\n`])),
    });
    expect(undersigned(['check', '--fix', '--dry-run', '--root', root]).stdout).toContain('its letter or language has another name now');
    expect(existsSync(join(root, 'signatories/train/di.yaml'))).toBe(true);
    expect(undersigned(['check', '--fix', '--root', root]).code).toBe(0);
    for (const id of names) expect(existsSync(join(root, `signatories/night/${id}.yaml`))).toBe(true);
  });
});
