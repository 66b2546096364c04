// What to write instead of a tag of HTML, which texts do not hold.

import { pageComponents } from './components.ts';

const words = 'Write it as Markdown, or put a backslash before the <.';
const block = 'Remove the tag. Paragraphs are separated by a blank line.';
const componentPlaces =
  'Components are for pages that end in .mdx, and for their translations, which copy them as they are: on a line of their own with a blank line above and below, or within a sentence.';
const table = 'Write a table of Markdown: | Year | Cost | with a line | --- | --- | below it.';

const remedies: Readonly<Record<string, string>> = {
  br: 'Write a backslash at the end of the line, or begin a new paragraph after a blank line.',
  wbr: 'Remove it: browsers break lines where the language allows it.',
  hr: 'Write --- on a line of its own, with a blank line above it.',
  ruby: 'Write the reading in brackets behind the word: 漢字（かんじ）.',
  details: 'Write a heading (## …) and the text below it: a letter is read as a whole.',
  table,
  b: 'Write **words**.',
  i: 'Write *words*.',
  s: 'Write ~~words~~.',
  u: 'Write *words* or **words**: underlined words look like links.',
  mark: 'Write **words**.',
  code: 'Write the words between backticks: `code`.',
  pre: 'Write a line ``` above and below the text.',
  sup: 'Use the raised character itself, such as ² or ³; a note is written [^1].',
  sub: 'Use the lowered character itself, such as ₂, or write the word out.',
  q: 'Write the quotation marks of the language.',
  small: 'Remove the tag: letters have one size of text.',
  blockquote: 'Write > before each line of the quotation.',
  ul: 'Write each item on a line that begins with “- ”.',
  ol: 'Write each item on a line that begins with 1., 2., 3.',
  dl: 'Write a list: - **Term**: what it means.',
  h: 'Write the heading with signs: ## for the second level, ### for the third.',
  img: 'Put the picture into public/ and write ![what it shows](/picture.jpg).',
  p: block,
  script: 'Remove it: pages run no code of texts.',
  iframe: 'Write a link to it: [what it is](https://…).',
  abbr: 'Write the long form once, with the short one in brackets.',
};

const same: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'i',
  cite: 'i',
  dfn: 'i',
  var: 'i',
  del: 's',
  strike: 's',
  ins: 'u',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  rt: 'ruby',
  rp: 'ruby',
  rb: 'ruby',
  summary: 'details',
  thead: 'table',
  tbody: 'table',
  tfoot: 'table',
  tr: 'table',
  td: 'table',
  th: 'table',
  caption: 'table',
  colgroup: 'table',
  col: 'table',
  li: 'ul',
  dt: 'dl',
  dd: 'dl',
  h1: 'h',
  h2: 'h',
  h3: 'h',
  h4: 'h',
  h5: 'h',
  h6: 'h',
  picture: 'img',
  figure: 'img',
  figcaption: 'img',
  div: 'p',
  section: 'p',
  article: 'p',
  center: 'p',
  font: 'small',
  big: 'small',
  style: 'script',
  noscript: 'script',
  object: 'iframe',
  embed: 'iframe',
  video: 'iframe',
  audio: 'iframe',
};

/** The hint for a piece of HTML: `<br>`, `</span>`, `<a name="x">` … */
export function htmlRemedy(html: string): string {
  const [, name = '', attributes = ''] = /^<\/?([a-z][a-z0-9]*)([^>]*)/i.exec(html.trim()) ?? [];
  if (Object.hasOwn(pageComponents, name)) return componentPlaces;
  const tag = name.toLowerCase();
  // A paragraph that is there for its direction or its language, as much as a word in it.
  if (/^(?:span|bdi|bdo)$/.test(tag) || /\s(?:dir|lang)\s*=/i.test(attributes))
    return 'Write the words in square brackets with their language or direction behind them: [words]{lang=de} or [1.0 < 2.0]{dir=ltr}. Without either, remove the tag.';
  if (tag === 'a')
    return /\shref\s*=/i.test(attributes)
      ? 'Write [words](https://…).'
      : 'Remove it. Headings have an anchor made of their words: [see why](#why-we-write) leads to ## Why we write.';
  return remedies[same[tag] ?? tag] ?? words;
}
