// The order of test files: those that take longest begin, so that at the end no worker waits for the other.

import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By their CPU time, the browser's included, the longest first. All others take less than seven seconds, and come in the usual order. */
const longest = [
  'build/gate',
  'browser/pages',
  'fuzz/green',
  'build/languages',
  'review/hostile',
  'hostile/forty',
  'import/labelled',
  'sign/page',
  'cli/dev',
  'browser/access',
  'review/interrupted',
  'translation/readers',
  'review/undo',
  'rules/pages',
  'bench/generate',
  'review/set-aside',
  'review/limits',
  'hostile/properties',
  'browser/weight',
  'search/languages',
  'build/bundle',
  'office/requests',
  'offline/copies',
  'release/package',
  'review/desk',
  'year/two-maintainers',
  'automation/check-run',
  'automation/one-by-one',
  'browser/finding-names',
  'build/at-once',
  'build/determinism',
  'review/attackers',
  'year/since',
  'year/page-run',
  'year/review-renamed',
  'review/read-by-reviews',
  'browser/keyboard',
  'review/same-as-full',
  'starter/init',
  'build/html',
  'mailbox/command',
  'release/release',
  'review/tries',
  'year/small-things',
  'build/unchanged',
  'review/merge',
  'browser/signatory-lists',
  'review/rewritten',
  'review/requests',
  'browser/desk',
  'cli/cli',
  'browser/search',
  'fix/hostile',
  'bench/day',
  'outputs/naughty',
  'fix/translations',
  'office/page-requests',
  'build/public-folder',
  'limits/bounded-worker',
  'year/former-addresses',
  'review/commits',
  'docs/site',
  'outputs/open-data',
  'fuzz/run',
  'office/refused',
  'automation/sign',
  'review/change-history',
  'mailbox/imap',
  'review/remembered-merges',
  'year/fixed-by-merging',
  'review/trees',
  'year/fewer-names',
  'core/readers',
  'limits/check',
  'review/translations',
  'build/interrupted',
  'review/squash',
];

/** A process goes on with files of its own project only: those of one project follow each other, and the last has the smallest files. */
const projects = ['shared', 'alone', 'git', 'engine'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ project, moduleId }: TestSpecification): number => {
      const name = relative(`${project.config.root}/tests`, moduleId)
        .replace(/\.test\.ts$/, '')
        .replaceAll('\\', '/');
      const place = longest.indexOf(name);
      return projects.indexOf(project.name) * (longest.length + 1) + (place === -1 ? longest.length : place);
    };
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
