// The files of a campaign that a site is made of: what it is called, its first letter, the pages that every campaign needs.

import { engineSource } from '../core/interface/source.ts';
import { languageOf } from '../core/languages/language.ts';
import { yamlValue } from '../translation/yaml-value.ts';
import type { Answers } from './answers.ts';
import { pageFiles } from './pages.ts';

/** By path from the campaign's folder. */
export type Files = ReadonlyMap<string, string>;

export function siteFiles(answers: Answers): Files {
  const { letter, language, languages } = answers;
  return new Map([
    ['content/site.yaml', siteYaml(answers)],
    ...pageFiles(answers),
    [`letters/${letter.id}.md`, letter.file],
    ['public/.gitkeep', ''],
    // Where nobody has words of the site, a file without any would make no language of it.
    ...languages
      .filter((tag) => tag !== language && engineSource(tag) !== undefined)
      .map((tag): [string, string] => [`translations/${tag}/ui.yaml`, words(tag)]),
  ]);
}

function siteYaml({ name, url, language, email, repository, accent, licence }: Answers): string {
  return [
    '# What this campaign is called, where it is, and how it looks. Your editor explains each field.',
    `name: ${yamlValue(name)}`,
    `url: ${url}`,
    `defaultLanguage: ${language}`,
    ...(email === undefined ? [] : ['contact:', `  email: ${email}`]),
    ...(repository === undefined ? [] : ['repository:', `  url: ${repository.url}`, `  forge: ${repository.forge}`]),
    ...(licence === 'none' ? [] : ['licence:', `  name: ${licence}`, '  url: https://creativecommons.org/licenses/by/4.0/']),
    ...(accent === undefined
      ? []
      : [
          '# The colour of band, links, buttons, charts and documents. What else can be changed: content/look.css, which docs/forking.md of Undersigned describes.',
          'look:',
          `  accent: "${accent}"`,
        ]),
    '',
  ].join('\n');
}

function words(tag: string): string {
  return `# The site is in ${languageOf(tag).englishName}, too, in Undersigned’s words. What you want to say otherwise goes here, under the same keys.
strings: {}
`;
}
