// Makes the engine in one piece before many files are run: hundreds of their processes load it.

import type { TestProject } from 'vitest/node';
import { keepEngineBundle } from '../../src/build/engine/keep.ts';
import { askedFor } from './asked-for.ts';

/** For fewer files it would take longer than it saves. */
const many = 20;

export default async function setup(project: TestProject): Promise<void> {
  const files = await project.vitest.getRelevantTestSpecifications(askedFor());
  if (files.length > many) await keepEngineBundle({ atOnce: true });
}
