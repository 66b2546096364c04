// The components of a translated page are those of its page: a translation may bring no other, and readers of its language should miss none.

import type { TextDocument } from '../documents.ts';
import { type PlacedComponent, writtenComponent } from '../markdown/components.ts';
import type { Problem } from '../problem.ts';
import type { CampaignRule } from './campaign-rule.ts';

type WithComponents = Pick<TextDocument<unknown>, 'components'>;

export const checkPageComponents: CampaignRule = (documents, report) => {
  const pages = new Map(documents.pages.map((page) => [page.file.place.id, page]));
  for (const document of documents.translatedPages) {
    const page = pages.get(document.file.place.id);
    // Without one there is another problem.
    if (!page) continue;
    const { foreign, missing } = compareComponents(page, document);
    for (const component of foreign) report.add('foreign-component', document.source.at(component.at), sayForeign(component, page));
    if (missing.length > 0) report.add('missing-component', document.file.path, sayMissing(missing, page.file.path));
  }
};

/** `foreign`: of the translation and in no such place of the page; `missing`: of the page and not in the translation. Order does not count. */
export function compareComponents(
  page: WithComponents,
  translation: WithComponents,
): { readonly foreign: readonly PlacedComponent[]; readonly missing: readonly PlacedComponent[] } {
  const left = [...page.components];
  const foreign = translation.components.filter((component) => {
    const index = left.findIndex((own) => isSame(own, component));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  return { foreign, missing: left };
}

function isSame(a: PlacedComponent, b: PlacedComponent): boolean {
  return a.isAlone === b.isAlone && writtenComponent(a) === writtenComponent(b);
}

function sayForeign(component: PlacedComponent, page: WithComponents & { readonly file: { readonly path: string } }) {
  const written = writtenComponent(component);
  const own = page.components.filter((one) => writtenComponent(one) === written);
  if (own.length === 0)
    return {
      message: `${page.file.path} has no ${written}.`,
      hint:
        page.components.length === 0
          ? 'Remove it: a translation has the components of its page, and this page has none.'
          : `Remove it, or write it as the page does. The page has ${listed(page.components)}.`,
    };
  if (own.some(({ isAlone }) => isAlone === component.isAlone))
    return {
      message: `${written} stands here more often than in ${page.file.path}, which has it ${own.length === 1 ? 'once' : `${own.length} times`}.`,
      hint: 'Remove this one.',
    };
  return component.isAlone
    ? { message: `In ${page.file.path}, ${written} is a part of a sentence.`, hint: 'Put it into its sentence here too.' }
    : {
        message: `In ${page.file.path}, ${written} stands between passages.`,
        hint: 'Put it on a line of its own, with a blank line above and below it.',
      };
}

export function sayMissing(missing: readonly PlacedComponent[], path: string): Pick<Problem, 'message' | 'hint'> {
  const places = missing.some(({ isAlone }) => !isAlone)
    ? 'each where the page has it: on a line of its own with blank lines around it, or within its sentence.'
    : 'each where the page has it: on a line of its own, with a blank line above and below it.';
  return {
    message: `Readers of this translation miss what ${path} shows with ${listed(missing)}.`,
    hint: `Copy ${missing.length === 1 ? 'it' : 'them'} as written, ${places}`,
  };
}

const most = 4;

function listed(components: readonly PlacedComponent[]): string {
  const texts = [...new Set(components.map(writtenComponent))];
  return texts.slice(0, most).join(', ') + (texts.length > most ? ' …' : '');
}
