// The pages that every campaign needs: about it, on privacy, and the imprint, in the languages that there are texts in.

import { languageOf } from '../core/languages/language.ts';
import { yamlValue } from '../translation/yaml-value.ts';
import type { Answers } from './answers.ts';
import { englishTexts, type StarterTexts, textsIn } from './texts.ts';

/** Where pages lie that are in another language than the campaign: no part of the site until somebody has translated them. */
export const draftsFolder = 'drafts';

/** By path. Pages in English are no part of a site that nobody asked to have in English. */
export function pageFiles(answers: Answers): ReadonlyMap<string, string> {
  const { language, languages } = answers;
  const own = textsIn(language);
  const isPublished = own !== undefined || languages.includes('en');
  const texts = own ?? englishTexts();
  const originals = pagesIn(texts, answers, {
    folder: isPublished ? 'content/pages' : draftsFolder,
    head: (order) => `language: ${own === undefined ? 'en' : language}\norder: ${order}\n${draftLines(texts)}`,
    remark: isPublished ? '' : remarkOnEnglish(language),
  });
  if (!isPublished) return new Map(originals);
  const translations = languages.flatMap((tag) => {
    const others = tag === language || (own === undefined && tag === 'en') ? undefined : textsIn(tag);
    if (others === undefined) return [];
    return pagesIn(others, answers, {
      folder: `translations/${tag}/pages`,
      head: () => draftLines(others),
      remark: '',
    });
  });
  return new Map([...originals, ...translations]);
}

/**
 * Which of the languages of a new campaign get these pages, and which of them as drafts that nobody has read. `words`: the language that those are
 * in, such as pt-BR for pt-PT.
 */
export function pageLanguages({ language, languages }: Pick<Answers, 'language' | 'languages'>): {
  readonly drafts: readonly { readonly tag: string; readonly words: string }[];
  readonly without: readonly string[];
} {
  const all = [...new Set([language, ...languages])];
  return {
    drafts: all.flatMap((tag) => {
      const texts = textsIn(tag);
      return texts?.draftOf === undefined ? [] : [{ tag, words: texts.language }];
    }),
    without: all.filter((tag) => textsIn(tag) === undefined),
  };
}

/** Readers see what they say, until they are removed. */
function draftLines({ language, draftOf }: StarterTexts): string {
  if (draftOf === undefined) return '';
  const { englishName } = languageOf(language);
  return `# A machine draft in ${englishName} that no native speaker has read; the page says so. Once one has, remove these three lines.\nmachine:\n  date: ${draftOf}\n`;
}

function remarkOnEnglish(language: string): string {
  const { englishName } = languageOf(language);
  return `# Undersigned has no such page in ${englishName}. Translate this one, write “language: ${language}” below, and move it to content/pages/.\n`;
}

interface Frame {
  readonly folder: string;
  /** Lines of front matter below title and summary. */
  readonly head: (order: number) => string;
  /** Above them. */
  readonly remark: string;
}

function pagesIn(texts: StarterTexts, answers: Answers, { folder, head, remark }: Frame): [path: string, text: string][] {
  const page = (name: string, order: number, body: string, summary = ''): [string, string] => [
    `${folder}/${name}.md`,
    `---\n${remark}title: ${yamlValue(texts.say(`${name}.title`))}\n${summary}${head(order)}---\n\n${body}`,
  ];
  return [
    page('about', 1, about(texts, answers)),
    page('privacy', 2, privacy(texts, answers), `summary: ${yamlValue(texts.say('privacy.summary'))}\n`),
    page('imprint', 3, imprint(texts, answers)),
  ];
}

function about({ say }: StarterTexts, { letter }: Answers): string {
  return `${say('about.what', { letter: markdown(letter.title) })}\n\n## ${say('about.howTitle')}\n\n${say('about.how')}\n`;
}

function privacy({ say }: StarterTexts, { email }: Answers): string {
  const remove = email === undefined ? say('privacy.remove') : say('privacy.removeByMail', { email: `<${email}>` });
  return [
    `## ${say('privacy.readTitle')}`,
    say('privacy.read'),
    say('privacy.host'),
    `## ${say('privacy.signTitle')}`,
    say('privacy.public'),
    say('privacy.account'),
    `## ${say('privacy.removeTitle')}`,
    `${remove}\n${say('privacy.gone')}`,
    say('privacy.hash'),
    `${say('privacy.history')}\n`,
  ].join('\n\n');
}

function imprint({ say }: StarterTexts, { name, email, repository, responsible }: Answers): string {
  const ways = [
    ...(email === undefined ? [] : [`- ${say('imprint.email', { email: `<${email}>` })}`]),
    ...(repository === undefined ? [] : [`- ${say('imprint.files', { link: `<${repository.url}>` })}`]),
  ];
  return [
    `${say('imprint.responsible', { name: markdown(responsible ?? name) })}\n`,
    ...(ways.length > 0 ? [`${ways.join('\n')}\n`] : []),
    ...(responsible === undefined ? [`<!-- ${say('imprint.law')} -->\n`] : []),
  ].join('\n');
}

/** A name as Markdown and MDX show it. */
function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#&|~]/g, '\\$&');
}
