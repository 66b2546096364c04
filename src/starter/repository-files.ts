// What lies around a campaign's files in its repository: the package, what git and editors need to know, and what people read who come there.

import { engineManifest } from '../core/engine.ts';
import { fontsFor } from '../core/fonts/for-language.ts';
import { compareText } from '../core/problem.ts';
import type { Answers } from './answers.ts';
import type { Around, Licence } from './around.ts';
import { forgeFiles } from './forge-files.ts';
import { forkReadme, readme } from './readme.ts';
import { recordOf } from './record.ts';
import type { Files } from './site-files.ts';

export interface PackageOptions {
  /** Where npm gets Undersigned: a version, a tarball, an address of git. */
  readonly engine: string;
  /** What package.json has already. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly root: string;
}

/** What package.json has of ours besides what is installed. */
export const packageParts: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
  scripts: { dev: 'undersigned dev', check: 'undersigned check', build: 'undersigned build', preview: 'undersigned preview' },
  // The bundler's own program needs no script to run; npm asks about it otherwise.
  allowScripts: { esbuild: false },
};

export function packageJson(answers: Answers, { engine, before, root }: PackageOptions): string {
  const { letter, language, languages } = answers;
  const dependencies: Record<string, string> = {
    undersigned: engine,
    ...Object.fromEntries([language, ...languages].flatMap((tag) => [...fontsFor(tag, root)])),
    ...(before.dependencies as Record<string, string> | undefined),
  };
  const { name: _name, main: _main, scripts: _scripts, ...rest } = before;
  const manifest = {
    name: typeof before.name === 'string' && before.name !== '' ? before.name : letter.id,
    private: true,
    ...rest,
    scripts: packageParts.scripts,
    dependencies: Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => compareText(a, b))),
    allowScripts: packageParts.allowScripts,
    undersigned: recordOf(answers, engineManifest().version),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function repositoryFiles(answers: Around): Files {
  const { name, email, repository, licence } = answers;
  return new Map([
    ['.gitignore', 'node_modules/\ndist/\n.undersigned/\n*.log\n.DS_Store\n'],
    ['.gitattributes', '* text=auto eol=lf\n*.png binary\n*.jpg binary\n*.pdf binary\n*.tgz binary\n'],
    // A calm installation: the lock file names no registry, and npm says what went wrong, and nothing else.
    ['.npmrc', 'omit-lockfile-registry-resolved=true\nfund=false\naudit=false\nloglevel=error\n'],
    ['.vscode/settings.json', editorSettings()],
    ['README.md', readme(answers)],
    ['CONTRIBUTING.md', contributing(name)],
    ['CODE_OF_CONDUCT.md', conduct(name, email)],
    ['LICENSE.md', licenceText(name, licence)],
    ...(repository === undefined ? [] : forgeFiles(repository.forge)),
  ]);
}

/** In a fork: what speaks of our campaign there otherwise. The others are the software's, and stay. */
export function forkFiles(answers: Around): Files {
  return new Map([
    ['README.md', forkReadme(answers)],
    ['LICENSE-TEXTS.md', licenceText(answers.name, answers.licence)],
  ]);
}

function editorSettings(): string {
  const folder = './node_modules/undersigned/docs/schemas';
  const schemas = {
    [`${folder}/site.schema.json`]: 'content/site.yaml',
    [`${folder}/interface.schema.json`]: 'translations/*/ui.yaml',
    [`${folder}/translated-site.schema.json`]: 'translations/*/site.yaml',
    [`${folder}/signature-list.schema.json`]: 'signatories/**/*.list.yaml',
    [`${folder}/signature.schema.json`]: ['signatories/**/*.yaml', '!signatories/**/*.list.yaml'],
  };
  return `${JSON.stringify({ 'yaml.schemas': schemas }, null, 2)}\n`;
}

function contributing(name: string): string {
  return `# Contributing to ${name}

- **Sign.** The site says how. A signature is one small file; a person looks at it before it is shown.
- **Translate.** \`npx undersigned translate LANG LETTER\` prepares a file. The page “Translations” of the site offers it without git, as a document to fill in.
- **Correct.** Propose a change to the file concerned. What people have signed is changed with \`npx undersigned revise\` only, so that nobody’s name stands under other words.

\`npx undersigned check\` says what is wrong with a file, where, and what to do.
`;
}

function conduct(name: string, email: string | undefined): string {
  return `# How we treat each other

${name} is open to everybody who means well. We are patient with people who are new, and with people who write in a language that is not their first.

We do not insult anybody, do not publish what is private, and sign for nobody but ourselves. Whoever does will be asked to stop, and then be kept out.

If something happens to you here, write to ${email === undefined ? 'one of the maintainers' : `<${email}>`}. What you write stays between you and whoever reads it.
`;
}

function licenceText(name: string, licence: Licence): string {
  const texts = `The texts of ${name} in \`content/\`, \`letters/\` and \`translations/\``;
  return `# Licence of the texts

${
  licence === 'none'
    ? `${texts} are under no licence: ask us before you use more of them than the law allows.`
    : `${texts} may be used under the Creative Commons licence Attribution 4.0 International (CC BY 4.0):
<https://creativecommons.org/licenses/by/4.0/>.`
}

The names of those who signed are public so that they can be counted and checked. They are no material for anything else.
`;
}
