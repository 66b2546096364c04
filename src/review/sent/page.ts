// A page or a piece of news of the base, as what takes in documents wants it.

import type { TextDocument } from '../../core/documents.ts';
import type { MeantPage } from '../../core/files/sent-page.ts';
import type { PageFacts, UpdateFacts } from '../../core/schema/page.ts';
import { originalsOf, type PageOriginals } from '../../translation/page-files.ts';
import type { Base } from '../base/base.ts';
import { documentsBefore } from '../translations/documents.ts';

/** Undefined where it cannot be read. */
export function pageIn(base: Base, { kind, id }: Pick<MeantPage, 'kind' | 'id'>): PageOriginals | undefined {
  const at = documentsBefore(base);
  const paths = kind === 'update' ? [`content/updates/${id}.md`] : [`content/pages/${id}.md`, `content/pages/${id}.mdx`];
  const [document] = paths.flatMap((path) => at(path) ?? []) as TextDocument<PageFacts | UpdateFacts>[];
  return document && originalsOf(document, kind, base.site?.defaultLanguage, { root: base.root, ...base.surroundings });
}
