// What translators' programs are known to change in PO and XLIFF files: headers, folds, order, ids, names, states, comments. What was translated comes back,
// and nothing else changes.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { original } from '../office/library.ts';
import { bodyIn, texts } from '../office/texts.ts';
import { isDocumentPath } from '../../src/core/files/sent-documents.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { type Run, undersigned } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-programs-'));
const made = join(folder, 'made');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const french = `---\ntitle: ${texts.fr.title}\nrevision: 1\ntranslators:\n  - Ann Lee\n---\n\n${bodyIn('fr')}`;
const path = 'translations/fr/library.md';
const [pupils, nurses] = texts.fr.items;
const { intro, note, quote } = texts.fr;
/** A comment of a translator, and the passage that is out of date since the second revision. */
const [comment, stale] = ['Is “carte” the card?', 'library#b4'];

const run = (root: string, ...args: string[]): Run => undersigned([...args, '--root', root], { cwd: root });
const exported = (format: string): string => run(made, 'export', 'fr', 'library', '--format', format).stdout;

beforeAll(() => {
  writeFiles(made, { ...minimal, 'letters/library.md': original, [path]: french });
  run(made, 'revise', 'library', '--date', '2026-01-01');
  run(made, 'align', 'fr', 'library', '--write', '--looked-at');
  const file = join(made, 'letters/library.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Pupils lose', 'All pupils lose'));
  run(made, 'revise', 'library', '--impact', 'meaning', '--note', 'All of them', '--date', '2026-02-01');
  const po = run(made, 'export', 'fr', 'library').stdout.replace('msgctxt "library#b1"', `# ${comment}\nmsgctxt "library#b1"`);
  writeFileSync(join(folder, 'first.po'), po);
  expect(run(made, 'import-po', join(folder, 'first.po')).stdout).toContain('Comments: library#b1');
}, 60_000);

/** A program's file taken in: what is said, and the text and the record after it. */
function taken(name: string, content: string, command: 'import-po' | 'translate' = 'translate') {
  const root = mkdtempSync(join(folder, 'a-'));
  cpSync(made, root, { recursive: true });
  const file = join(root, name);
  writeFileSync(file, content);
  const said =
    command === 'translate' ? run(root, 'translate', 'fr', 'library', '--from', file) : run(root, 'import-po', file, '--language', 'fr');
  return {
    said,
    text: readFileSync(join(root, path), 'utf8'),
    lock: readFileSync(join(root, 'translations/fr/library.lock.yaml'), 'utf8'),
  };
}

const edit = (content: string): string => content.replace(nurses, `${nurses} Oui.`);
const after = french.replace(nurses, `${nurses} Oui.`);

/** Text between quotes of a PO file, folded as gettext and Weblate fold it. */
function folded(po: string): string {
  return po.replace(/^(msgid|msgstr) "(.{60,})"$/gm, (_, key: string, text: string) => {
    const lines = text.match(/.{1,50}(?: |$)|.+/g) ?? [];
    return `${key} ""\n${lines.map((line) => `"${line}"`).join('\n')}`;
  });
}

function withHeader(po: string, lines: readonly string[]): string {
  const at = po.indexOf('\n\n');
  const language = po.slice(0, at).includes('"Language: fr\\n"');
  expect(language).toBe(true);
  return `msgid ""\nmsgstr ""\n${lines.map((line) => `"${line}\\n"`).join('\n')}${po.slice(at)}`;
}

const charset = 'Content-Type: text/plain; charset=UTF-8';
const withoutLines = (po: string, pattern: RegExp): string => po.replace(pattern, '');

describe('PO', () => {
  test.each([
    ['as it was exported', (po: string) => po],
    [
      'Poedit: header, folds, and lines of Windows',
      (po: string) =>
        withHeader(folded(po), [
          'Language: fr',
          charset,
          'Last-Translator: Ann <ann@users.example>',
          'X-Generator: Poedit 3.4',
          'X-Poedit-Basepath: .',
        ]).replaceAll('\n', '\r\n'),
    ],
    [
      'Weblate: header with a team, folds',
      (po: string) =>
        withHeader(folded(po), [
          charset,
          'Language-Team: French <https://weblate.example/projects/a/fr/>',
          'Language: fr',
          'Plural-Forms: nplurals=2; plural=n > 1;',
          'X-Generator: Weblate 5.9',
        ]),
    ],
    [
      'Crowdin: header, no previous texts, no comments, places',
      (po: string) =>
        withoutLines(
          withHeader(po, ['Language-Team: French', 'Language: fr_FR', 'X-Crowdin-Project: a', 'X-Crowdin-File-ID: 20', charset]),
          /^#(?:\||\.| ).*\n/gm,
        ).replaceAll('msgctxt', '#: /main/library.pot\nmsgctxt'),
    ],
    [
      'Lokalise: a short header, in another order, no comments',
      (po: string) => {
        const bare = withoutLines(
          withHeader(po, ['MIME-Version: 1.0', charset, 'X-Generator: lokalise.com', 'Language: fr']),
          /^#(?:\||\.| ).*\n/gm,
        );
        const [head = '', ...entries] = bare.trim().split(/\n\n(?=#|msgctxt)/);
        return `${head}\n\n${entries.reverse().join('\n\n')}\n`;
      },
    ],
    ['OmegaT: byte order mark', (po: string) => `\ufeff${po}`],
  ])('%s', (_, change) => {
    const { said, text, lock } = taken('back.po', change(edit(exported('po'))));
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(said.stdout).toContain('New texts: library#b5');
    expect(text).toBe(after);
    expect(lock).toContain(comment);
    // It is still out of date.
    expect(said.stdout).not.toContain(stale);
  });

  test('a comment that was removed is removed, where the others are there', () => {
    const po = exported('po').replace('msgctxt "library#b2"', '# Another\nmsgctxt "library#b2"').replace(`# ${comment}\n`, '');
    const { lock } = taken('back.po', po);
    expect(lock).toContain('Another');
    expect(lock).not.toContain(comment);
  });
});

describe.each(['xliff', 'xliff2'])('%s', (format) => {
  test('as it was exported it changes nothing, and says so', () => {
    const { said, text, lock } = taken(`back.${format.slice(0, 5)}`, exported(format));
    expect(said).toMatchObject({ code: 0, stdout: 'Nothing in the file is new.\n' });
    expect(text).toBe(french);
    expect(lock).toContain(comment);
    expect(exported(format)).toContain(comment);
  });

  test('one passage edited, one confirmed, one comment', () => {
    const content = edit(exported(format))
      .replace(/(<source>All pupils.*?<\/source>\s*<target) state="needs-translation"/s, '$1')
      .replace(/state="initial"(>\s*<source>All pupils)/, 'state="final"$1')
      .replace(comment, 'It is.');
    const { said, text, lock } = taken('back.xlf', content, 'import-po');
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(said.stdout).toContain('New texts: library#b5');
    expect(said.stdout).toContain(`Right as they are: ${stale}`);
    // Nothing is left to do, so that the front matter says the second revision.
    expect(text).toBe(after.replace('revision: 1', 'revision: 2'));
    expect(lock).toContain('It is.');
  });
});

const unsure = ' state="needs-translation"';

describe('XLIFF 1.2', () => {
  test.each([
    [
      'Weblate: indented otherwise, approved',
      (xml: string) => xml.replaceAll('<trans-unit ', '<trans-unit approved="yes" ').replaceAll('\n        ', '\n          '),
    ],
    [
      'Crowdin: ids of its own, places, notes of nobody',
      (xml: string) =>
        xml
          .replaceAll(/<trans-unit id="library#\w+"/g, () => `<trans-unit id="${Math.floor(Math.random() * 1e6)}"`)
          .replace('<body>', '<header>\n<tool tool-id="crowdin" tool-name="Crowdin"/>\n</header>\n<body>')
          .replaceAll(
            /<target>(.*?)<\/target>/gs,
            '<target state="translated">$1</target><context-group purpose="information"><context context-type="source">x</context></context-group>',
          )
          .replaceAll(/<note from="[a-z]*">/g, '<note>'),
    ],
    [
      'Lokalise: names in the place of originals, in another order, without notes and states',
      (xml: string) => {
        const bare = xml.replaceAll(/\s*<note.*?<\/note>/gs, '').replaceAll(/(resname="([^"]*)".*?<source>).*?(<\/source>)/gs, '$1$2$3');
        const units = [...bare.matchAll(/<trans-unit.*?<\/trans-unit>/gs)].map(([unit]) => unit);
        return bare.replace(/<body>.*<\/body>/s, `<body>${units.reverse().join('\n')}</body>`);
      },
    ],
    [
      'no namespace, and groups',
      (xml: string) =>
        xml
          .replace(/ xmlns="[^"]*"/, '')
          .replace('<body>', '<body><group>')
          .replace('</body>', '</group></body>'),
    ],
    ['names thrown away: found by their originals', (xml: string) => xml.replaceAll(/ (?:id|resname)="library#\w+"/g, '')],
    [
      'a file of another place',
      (xml: string) => xml.replace('letters/library.md', 'x.xlf').replace('target-language="fr"', 'target-language="fr-FR"'),
    ],
  ])('%s', (_, change) => {
    const { said, text, lock } = taken('back.xliff', change(edit(exported('xliff'))));
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(said.stdout).toContain('New texts: library#b5');
    expect(text).toBe(after);
    expect(lock).toContain(comment);
  });

  test('what is not translated yet stays so: originals in its place, blank, marked as unsure', () => {
    const unit = (name: string, target: string): string =>
      `<trans-unit id="library#${name}"><source>${sources[name]}</source>${target}</trans-unit>`;
    const sources: Record<string, string> = {
      title: 'Keep the library open on Sundays',
      b1: 'We read, learn and meet in the library of Aldermoor, and 1,240 of us hold a card.',
      b6: '&gt; A town that closes its books closes its mind.',
      b9: '2. 47 volunteers.',
      b12: '[^1]: A survey takes two weeks.',
    };
    const file = `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="it"><body>${[
      unit('title', `<target>${texts.fr.title}</target>`),
      unit('b1', `<target>${sources.b1}</target>`),
      unit('b6', `<target${unsure}>&gt; ${quote}</target>`),
      unit('b9', '<target/>'),
      unit('b12', `<target state="final"><mrk mtype="seg">[^1]: ${note}</mrk></target>`),
    ].join('')}</body></file></xliff>`;
    const root = mkdtempSync(join(folder, 'a-'));
    cpSync(made, root, { recursive: true });
    writeFileSync(join(root, 'it.xliff'), file);
    const said = run(root, 'translate', 'it', 'library', '--from', join(root, 'it.xliff'));
    expect(said.stdout).toContain('“library#b6” is fuzzy, which is a guess, and was not taken');
    expect(readFileSync(join(root, 'translations/it/library.md'), 'utf8')).toBe(
      `---\ntitle: ${texts.fr.title}\nrevision: 2\n---\n\n[^1]: ${note}\n`,
    );
  });
});

test('XLIFF 2.0 in sentences of a program is put together again', () => {
  const content = exported('xliff2').replace(
    /<segment[^>]*>\s*<source>Nurses who work in shifts lose their day there\.<\/source>.*?<\/segment>/s,
    `<segment state="translated"><source>Nurses who work in shifts</source><target>Les soignants</target></segment><ignorable><source> </source></ignorable><segment state="reviewed"><source>lose their day there.</source><target>perdent leur jour.</target></segment>`,
  );
  const { said, text } = taken('back.xliff', content);
  expect(said.stdout).toContain('New texts: library#b5');
  expect(text).toContain('- Les soignants perdent leur jour.\n');
});

test.each([
  ['no XLIFF', '<html/>', 'This is no XLIFF file'],
  ['entities', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2"/>', 'declares entities'],
  ['cut off', '<xliff version="1.2"><file>', 'damaged'],
  ['a unit twice', '<xliff version="1.2"><file><trans-unit id="a#b1"/><trans-unit id="a#b1"/></file></xliff>', 'stands twice'],
  ['several languages', '<xliff version="1.2"><file target-language="fr"/><file target-language="de"/></xliff>', 'several languages'],
  ['deep', `<xliff version="1.2">${'<g>'.repeat(5000)}`, 'nested too deep'],
])('%s is refused with the reason', (_, content, says) => {
  const { said, text } = taken('back.xliff', content);
  expect(said).toMatchObject({ code: 1, stdout: '' });
  expect(said.stderr).toContain(says);
  expect(text).toBe(french);
});

test('the original passages are in the files as they are', () => {
  expect(exported('xliff')).toContain(`<target>${intro}</target>`);
  expect(exported('xliff')).toContain(`<target${unsure}>${pupils}</target>`);
  expect(exported('xliff2')).toContain('name="library#b4"');
});

test('the component for Weblate that is described has the files that the commands beside it write', () => {
  const page = readFileSync(join(engineRoot, 'docs/translators.md'), 'utf8');
  const component = JSON.parse(/```json\n(\{\n {2}"name": "my-letter".*?\n\})\n```/s.exec(page)?.[1] ?? '') as Record<string, string>;
  expect(page).toContain(`--template my-letter --out ${component.new_base}\n`);
  expect(page).toContain(`export fr my-letter --out ${component.filemask?.replace('*', 'fr')}\n`);
  // Neither is a part of the campaign, nor a document that a review would take in.
  expect(['po/library/library.pot', 'po/library/fr.po'].some((file) => isDocumentPath(file))).toBe(false);
  expect(exported('po')).toContain('"Language: fr\\n"');
});

test.each(['de', 'fr_Arab', 'pt_BR', 'zh-Hant', '../../etc', 'klingon'])(
  'a file that says that it is in %s is not taken for French',
  (said) => {
    const po = exported('po').replace('"Language: fr\\n"', `"Language: ${said}\\n"`).replace(nurses, `${nurses} Oui.`);
    for (const command of ['translate', 'import-po'] as const) {
      const { said: answer, text } = taken('x.po', po, command);
      expect(answer.code).toBe(1);
      expect(answer.stderr).toContain(`“Language: ${said.replace('_', '-')}”`);
      expect(text).toBe(french);
    }
  },
);

test.each(['fr_FR', 'fr-CA', 'FR', 'fr_FR.UTF-8', 'fr@latin', ''])('a file that says “%s” is French', (said) => {
  const po = exported('po').replace('"Language: fr\\n"', `"Language: ${said}\\n"`).replace(nurses, `${nurses} Oui.`);
  expect(taken('x.po', po).text).toBe(after);
});
