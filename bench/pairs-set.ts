// Makes the set of pairs.ts from clones of public repositories: one folder for each text, with its original and its translations.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { start, UsageError } from './tool.ts';

interface Source {
  /** owner/name at GitHub; the clone is owner+name, bare or with a working tree. */
  readonly repository: string;
  /** Groups: `text` names what is translated, `language` is empty or `en` for the original. Several groups `text` are joined. */
  readonly files: RegExp;
  /** Whether the weights of src/core/translation/pairing were fitted to texts of it. */
  readonly isFitted?: boolean;
}

const sources: readonly Source[] = [
  {
    repository: 'ContributorCovenant/contributor_covenant',
    files: /^content\/version\/(?<text>[\d/]+)\/code[-_]of[-_]conduct\.?(?<language>[\w-]*)\.md$/,
    isFitted: true,
  },
  { repository: 'semver/semver.org', files: /^(?:lang\/(?<language>[\w-]+)\/)?spec\/(?<text>v2\.0\.0)\.md$/, isFitted: true },
  { repository: 'github/opensource.guide', files: /^_articles\/(?:(?<language>[\w-]+)\/)?(?<text>[\w-]+)\.md$/, isFitted: true },
  {
    repository: 'conventional-commits/conventionalcommits.org',
    files: /^content\/(?<text>v1\.0\.0)\/index\.?(?<language>[\w-]*)\.md$/,
    isFitted: true,
  },
  {
    repository: 'EbookFoundation/free-programming-books',
    files: /^docs\/(?<text>CONTRIBUTING|HOWTO|CODE_OF_CONDUCT)-?(?<language>\w*)\.md$/,
    isFitted: true,
  },
  { repository: 'jlevy/the-art-of-command-line', files: /^(?<text>README)-?(?<language>[\w-]*)\.md$/, isFitted: true },
  { repository: 'privacyguides/privacyguides.org', files: /^docs\/(?<text>[\w/-]+)\.md$/ },
  { repository: 'privacyguides/i18n', files: /^i18n\/(?<language>[\w-]+)\/(?<text>[\w/-]+)\.md$/ },
  {
    repository: 'ruby/www.ruby-lang.org',
    files: /^(?<language>[a-z_]+)\/(?<text>(?:about|community|documentation|downloads|libraries|security)[\w/-]*)\.md$/,
  },
  { repository: 'ruby/www.ruby-lang.org', files: /^(?<language>[a-z_]+)\/news\/_posts\/(?<text>[\w.-]+)\.md$/ },
  { repository: 'electron/i18n', files: /^content\/(?<language>[\w-]+)\/(?:website|docs)\/(?<text>[\w/-]+)\.md$/ },
  { repository: 'OWASP/Top10', files: /^(?<text>20(?:17|21|25)\/)(?:docs\/)?(?<language>[\w-]+)\/(?<name>[\w-]+)\.md$/ },
  { repository: 'fastapi/fastapi', files: /^docs\/(?<language>[\w-]+)\/docs\/(?<text>[\w/-]+)\.md$/ },
  { repository: 'expressjs/expressjs.com', files: /^src\/content\/(?:docs|pages)\/(?<language>[\w-]+)\/(?<text>[\w/.-]+)\.mdx?$/ },
  { repository: 'nodejs/nodejs.org', files: /^apps\/site\/pages\/(?<language>[\w-]+)\/(?<text>(?:about|learn|download)[\w/-]*)\.mdx?$/ },
  { repository: 'standard/standard', files: /^docs\/(?<text>README|RULES)-(?<language>\w+)\.md$/ },
  { repository: 'rustdesk/rustdesk', files: /^docs\/(?<text>README|CONTRIBUTING|SECURITY)-?(?<language>[\w-]*)\.md$/ },
  { repository: 'trekhleb/javascript-algorithms', files: /^(?<text>[\w/-]*README)\.?(?<language>[\w-]*)\.md$/ },
  { repository: 'elsewhencode/project-guidelines', files: /^(?<text>README)-?(?<language>[\w-]*)\.md$/ },
];

/** Texts that share a namespace: their original is in another repository. */
const sameTexts: Readonly<Record<string, string>> = { 'privacyguides/i18n': 'privacyguides/privacyguides.org' };

/** What repositories call languages, where it is not their tag. */
const tags: Readonly<Record<string, string>> = {
  iw: 'he',
  ir: 'fa',
  np: 'ne',
  no: 'nb',
  gr: 'el',
  cn: 'zh-hans',
  zh: 'zh-hans',
  'zh-cn': 'zh-hans',
  zhcn: 'zh-hans',
  'zh-tw': 'zh-hant',
  zhtw: 'zh-hant',
  tw: 'zh-hant',
  kr: 'ko',
  kokr: 'ko',
  jp: 'ja',
  ua: 'uk',
  ptbr: 'pt-br',
  esla: 'es',
  iteu: 'it',
  glg: 'gl',
  'ku-iq': 'ckb',
  'fa-ir': 'fa',
  vn: 'vi',
  dk: 'da',
  se: 'sv',
  in: 'hi',
};

function tagOf(name: string): string {
  const tag = name.toLowerCase().replace('_', '-');
  const plain = /^(ar|de|es|fr|it|ja|ru|bn|id|tr)-[a-z]{2}$/.exec(tag)?.[1] ?? tag;
  return tags[plain] ?? plain;
}

function git(directory: string, ...parameters: string[]): string {
  return execFileSync('git', ['-C', directory, ...parameters], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** Every second text is kept for the end: by its name, so that more texts move none of the others. */
function isHeldOut(text: string): boolean {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % 2 === 1;
}

function partOf({ isFitted }: Source, text: string): string {
  return isFitted ? 'fitted' : isHeldOut(text) ? 'held-out' : 'open';
}

await start(import.meta.url, {
  help: `Makes a set for bench/pairs.ts from clones of public repositories, whose texts are other people's and stay outside this one.

Usage: node bench/pairs-set.ts --clones DIR --out DIR

Options:
  --clones DIR  A folder with clones named owner+name, or owner+name/repo. Those that are missing are left out.
  --out DIR     A new folder. It gets fitted/, open/ and held-out/, each a set.
  --help        Prints this.
`,
  options: { clones: true, out: true },
  run: (values) => {
    if (typeof values.clones !== 'string' || typeof values.out !== 'string') throw new UsageError('--clones DIR and --out DIR are needed.');
    const [clones, out] = [resolve(values.clones), resolve(values.out)];
    if (existsSync(out)) throw new UsageError(`${out} is there already.`);
    for (const source of sources) {
      const clone = ['/repo', ''].map((end) => join(clones, source.repository.replace('/', '+') + end)).find((path) => existsSync(path));
      if (clone === undefined) {
        process.stdout.write(`${source.repository}: no clone\n`);
        continue;
      }
      let files = 0;
      for (const path of git(clone, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n')) {
        const groups = source.files.exec(path)?.groups;
        if (!groups) continue;
        const text = `${sameTexts[source.repository] ?? source.repository}/${groups.text ?? ''}${groups.name ?? ''}`.replace(/\/+/g, '+');
        const directory = join(out, partOf(source, text), text);
        mkdirSync(directory, { recursive: true });
        writeFileSync(join(directory, `${tagOf(groups.language || 'en')}.md`), git(clone, 'show', `HEAD:${path}`));
        files++;
      }
      process.stdout.write(`${source.repository} ${git(clone, 'rev-parse', '--short=12', 'HEAD').trim()}: ${files} files\n`);
    }
  },
});
