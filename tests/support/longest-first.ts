// The order of test files: those that take longest begin, so that at the end no worker waits for the other.

import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By the time they take where nothing else runs, the longest first. All others take less than five seconds, and come in the usual order. */
const longest = [
  'build/gate',
  'review/interrupted',
  'build/languages',
  'fuzz/green',
  'browser/pages',
  'cli/dev',
  'hostile/forty',
  'review/hostile',
  'browser/access',
  'mailbox/killed',
  'sign/page',
  'release/package',
  'build/determinism',
  'upgrade/package',
  'sign/form',
  'review/desk',
  'upgrade/fork',
  'review/undo',
  'build/bundle',
  'review/forge',
  'translation/readers',
  'hostile/properties',
  'review/limits',
  'browser/weight',
  'limits/check',
  'search/languages',
  'browser/finding-names',
  'review/merge',
  'automation/one-by-one',
  'bench/generate',
  'bench/day',
  'browser/desk',
  'review/read-by-reviews',
  'limits/bounded-worker',
  'review/set-aside',
  'offline/copies',
  'review/attackers',
  'year/small-things',
  'build/unchanged',
  'browser/search',
  'automation/check-run',
  'office/requests',
  'year/fewer-names',
  'review/change-history',
  'build/html',
  'docs/site',
  'build/at-once',
  'browser/keyboard',
  'review/tries',
  'review/squash',
  'import/labelled',
  'starter/init',
  'build/incremental',
  'review/requests',
  'cli/cli',
  'browser/signatory-lists',
  'mailbox/confirm',
  'browser/embed',
  'build/inert',
  'year/two-maintainers',
  'mailbox/imap',
  'review/commits',
  'release/release',
  'outputs/open-data',
  'core/readers',
  'year/review-renamed',
  'outputs/naughty',
  'review/remembered-merges',
  'fuzz/run',
  'life/site',
  'year/fixed-by-merging',
  'browser/signing',
  'signatories/lone-letters',
  'fix/translations',
  'core/plain-signatures',
  'year/signatory',
  'automation/sign',
  'day/received',
  'year/former-addresses',
  'review/rewritten',
  'browser/without-javascript',
  'mailbox/command',
  'review/translations',
  'fix/hostile',
  'review/history',
  'review/trees',
  'build/public-folder',
  'outputs/data',
  'build/parts',
  'year/since',
  'office/page-requests',
  'outputs/documents',
  'day/meaning',
  'year/page-run',
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
