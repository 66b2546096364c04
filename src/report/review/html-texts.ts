// The changed texts of a request on the page of a review: each passage with its original, as it was and as it would be.

import { languageOf } from '../../core/languages/language.ts';
import type { Run } from '../../core/translation/differences.ts';
import type { PassageChange, TranslatedText } from '../../review/translations/translated-text.ts';
import { escapeHtml } from '../html-text.ts';
import { coverageSentence, creditSentence, headingOf, writtenLines, markedPassage, placeOfPassage, speakersSentence } from './texts.ts';

/** So many are open at once; the others open with a click. */
const maxOpen = 8;
const maxTexts = 12;

export function textsHtml(texts: readonly TranslatedText[]): string {
  const more = texts.length - maxTexts;
  return `${texts.slice(0, maxTexts).map(textHtml).join('')}${more > 0 ? `<p class="meta">and ${more.toLocaleString('en')} more texts</p>\n` : ''}`;
}

function textHtml(text: TranslatedText): string {
  const { passages, passageCount, title, language } = text;
  const sentences = [coverageSentence(text), creditSentence(text), speakersSentence(text)].filter((one) => one !== undefined);
  const left = passageCount - passages.length;
  const rest = passages.slice(maxOpen);
  return `<div class="text">
<h4><bdi>${escapeHtml(headingOf(text))}</bdi></h4>
${title === undefined || text.isOriginal ? '' : `<p class="title">${written(escapeHtml(title), language)}</p>\n`}${sentences.map((sentence) => `<p class="meta"><bdi>${escapeHtml(sentence)}</bdi></p>\n`).join('')}${passages
  .slice(0, maxOpen)
  .map((passage) => passageHtml(passage, text))
  .join(
    '',
  )}${rest.length > 0 ? `<details><summary>${rest.length.toLocaleString('en')} more</summary>\n${rest.map((passage) => passageHtml(passage, text)).join('')}</details>\n` : ''}${left > 0 && passages.length > 0 ? `<p class="meta">${left.toLocaleString('en')} more are not shown here.</p>\n` : ''}</div>
`;
}

function passageHtml(passage: PassageChange, text: TranslatedText): string {
  const { original, isCertain } = passage;
  const { before, now } = markedPassage(passage, text);
  const place = placeOfPassage(passage);
  const doubt = original !== undefined && !isCertain ? ' · which passage of the original it says is a guess' : '';
  const side = (label: string, content: string, tag: string): string => `<div><dt>${label}</dt><dd>${written(content, tag)}</dd></div>`;
  const nothing = `<div><dt>Original</dt><dd class="meta">none</dd></div>`;
  return `<div class="passage"><p class="meta">${escapeHtml(place)}${doubt}</p><dl>${[
    text.isOriginal
      ? ''
      : original === undefined
        ? nothing
        : side('Original', runHtml({ kind: 'same', text: original }), text.originalLanguage),
    passage.before === undefined ? '' : side('Before', before.map(runHtml).join(''), text.language),
    passage.now === undefined
      ? '<div><dt>Now</dt><dd class="meta">removed</dd></div>'
      : side(passage.before === undefined ? 'New' : 'Now', now.map(runHtml).join(''), text.language),
  ].join('')}</dl></div>
`;
}

function runHtml({ kind, text }: Run): string {
  const escaped = writtenLines(text).map(escapeHtml).join('<br>');
  return kind === 'same' ? escaped : kind === 'removed' ? `<del>${escaped}</del>` : `<ins>${escaped}</ins>`;
}

/** In its own language and direction. */
function written(content: string, tag: string): string {
  let direction = 'auto';
  try {
    direction = languageOf(tag).direction;
  } catch {
    // A folder that is called something else than a language.
  }
  return `<span lang="${escapeHtml(tag)}" dir="${direction}">${content}</span>`;
}
