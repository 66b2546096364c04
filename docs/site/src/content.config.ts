// The documents, as they lie in the repository.

import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { repositoryRoot } from './documents.ts';

export const collections = {
  documents: defineCollection({
    loader: glob({
      base: repositoryRoot,
      pattern: ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'docs/*.md', 'docs/{problems,decisions}/*.md'],
      generateId: ({ entry }) => entry,
    }),
  }),
};
