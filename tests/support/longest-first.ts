// The order of test files: those that take longest begin, so that at the end no worker waits for the other.

import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By their CPU time, the browser's included, the longest first. All others come in the usual order. */
const longest = [
  'build/gate',
  'browser/pages',
  'cli/dev',
  'browser/weight',
  'build/languages',
  'sign/page',
  'hostile/forty',
  'outputs/documents',
  'translation/readers',
  'cli/cli',
  'review/interrupted',
  'hostile/properties',
  'build/interrupted',
  'build/public-folder',
  'build/at-once',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification): number => {
      const name = relative(`${project.config.root}/tests`, moduleId)
        .replace(/\.test\.ts$/, '')
        .replaceAll('\\', '/');
      return (longest.indexOf(name) + longest.length + 1) % (longest.length + 1);
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
