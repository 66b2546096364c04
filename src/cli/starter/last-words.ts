// What `init` says at its end: how to go on, and what of the new campaign a person has to read or translate first.

import { interfaceNotes, engineSource } from '../../core/interface/source.ts';
import { languageOf } from '../../core/languages/language.ts';
import { visible } from '../../core/text/characters.ts';
import { type Answers, localAddress } from '../../starter/answers.ts';
import { draftsFolder, pageFiles, pageLanguages } from '../../starter/pages.ts';

/** `steps`: commands to type, in their order. `notes`: what else there is to do before others see the campaign. */
export function lastWords(answers: Answers, steps: readonly string[], notes: readonly string[]): string {
  const { letter } = answers;
  return `
Next:
${steps.map((step) => `  ${step}\n`).join('')}
Then open ${localAddress(answers)} ${letter.isWritten ? `to see letters/${letter.id}.md as a site` : `and write letters/${letter.id}.md`}. README.md says how to put it online.
${letterSteps(answers)}
Before others see it:
${[...madeUp(answers), ...toRead(answers), ...notes].map((note) => `- ${note}\n`).join('')}`;
}

/** What follows once the letter has its words: it in the other languages of the site, and the record of what people sign. */
function letterSteps({ letter: { id }, language, languages }: Answers): string {
  const others = languages.filter((tag) => tag !== language);
  const steps = [
    ...others.map((tag) => [`npx undersigned translate ${tag} ${id}`, `begins the letter in ${named(tag)}`] as const),
    ...others
      .slice(0, 1)
      .map((tag) => [`npx undersigned translate ${tag} ${id} --from FILE`, `takes in a translation that you have already`] as const),
    [`npx undersigned revise ${id}`, 'records the text that people sign: before the first signature'] as const,
  ];
  const width = Math.max(...steps.map(([typed]) => typed.length));
  return `
Once the letter says what it shall say:
${steps.map(([typed, what]) => `  ${typed.padEnd(width)}  # ${what}\n`).join('')}`;
}

/** What others may do with the texts, and where that can be changed. `file` says it in the repository. */
export function licenceNote({ licence }: Pick<Answers, 'licence'>, file: string): string {
  return licence === 'none'
    ? `Your texts are under no licence. If others shall use them, name one in ${file} and as licence in content/site.yaml.`
    : `Your texts are under ${licence}: whoever names you may use and change them. If you do not want that, change ${file}, and licence in content/site.yaml, which the foot of every page shows.`;
}

function madeUp({ made, letter: { id, title }, name, url }: Answers): string[] {
  return [
    ...(made.includes('title')
      ? [
          `Nobody said the title, so “${visible(title)}” was made up. Change it as title in letters/${id}.md${name === title ? ', and the campaign’s name as name in content/site.yaml' : ''}; about.md and README.md have it, too.`,
        ]
      : []),
    ...(made.includes('url')
      ? [
          `Nobody said the address of the site, so ${url} was made up, which belongs to nobody. Change it as url in content/site.yaml, and in README.md.`,
        ]
      : []),
  ];
}

function toRead(answers: Answers): string[] {
  const { language, languages } = answers;
  const all = [...new Set([language, ...languages])];
  const { drafts, without } = pageLanguages(answers);
  const [folder = ''] = [...pageFiles(answers).keys()].map((path) => path.slice(0, path.lastIndexOf('/')));
  const read =
    folder === draftsFolder
      ? `about.md, privacy.md and imprint.md are in ${folder}/, in English, because Undersigned has none in ${named(language)}. Translate them, and move them to content/pages/ as their first lines say.`
      : `Read about.md, privacy.md and imprint.md in content/pages/. They say what is usual, and what they say has to be true of you.`;
  const unread = drafts.map(({ tag, words }) => `${named(words)}${words === tag ? '' : ` (for ${named(tag)})`}`).join(', ');
  return [
    read,
    ...(drafts.length > 0
      ? [
          `These pages are machine drafts that no native speaker has read, in: ${unread}. They say so to everybody. Have somebody read and correct them, and then remove “machine” from the lines above each.`,
        ]
      : []),
    ...without
      .filter((tag) => tag !== language)
      .map((tag) => `There is nothing in ${named(tag)} yet. To begin: npx undersigned translate ${tag} ui`),
    ...interfaceNotes(
      all.filter((tag) => tag === language || engineSource(tag) !== undefined),
      new Map(),
    ),
  ];
}

function named(tag: string): string {
  return languageOf(tag).englishName;
}
