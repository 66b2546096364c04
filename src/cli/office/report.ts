// What became of a document that was taken in: for people, and for programs.

import { visible } from '../../core/text/characters.ts';
import { excerptOf } from '../../core/translation/excerpt.ts';
import type { TakenIn } from '../../translation/office/take-in.ts';
import { lossWords } from '../../translation/office/words.ts';

export function takenInText(
  taken: TakenIn,
  { id, language, isPage = false }: { readonly id: string; readonly language: string; readonly isPage?: boolean },
): string {
  const { title, isTitleGuessed, assumptions, passages, missing, doubtful, strays, losses } = taken;
  const lines = [
    title === undefined
      ? 'No line of it could be the title: write it after “title:”.'
      : `Title: “${visible(title)}”${isTitleGuessed ? ', the first line, which nothing marks as a title' : ''}.`,
    `${passages.found} of ${passages.all} passages of the ${isPage ? 'original' : 'letter'} are in it${isPage ? '' : ` (revision ${taken.revision})`}.`,
    ...(taken.likelierRevision === undefined
      ? []
      : [
          `It fits revision ${taken.likelierRevision} better. If it was made from that, remove the file and add --revision ${taken.likelierRevision}.`,
        ]),
    ...(assumptions.length === 0 ? [] : [`Taken so because the letter has them there: ${assumptions.join('; ')}.`]),
    ...listed('Not certain which passage these are; compare them', doubtful, ({ names, original, translation }) => [
      `${names.join(' + ')} ${excerpt(original)}`,
      ...translation.map(({ line, text }) => `  line ${line}: ${excerpt(text)}`),
    ]),
    ...listed('Belongs to no passage of the letter', strays, ({ line, text }) => [`line ${line}: ${excerpt(text)}`]),
    ...listed('Not in the document', missing, ({ name, original }) => [`${name} ${excerpt(original)}`]),
    ...listed('Left out', lossWords(losses), (line) => [line]),
  ];
  const next = isPage ? '' : beside(language, id);
  return `${lines.join('\n')}\n${next}`;
}

/** Where a maintainer reads on. */
export function beside(language: string, id: string): string {
  return `To read it beside the original: npx undersigned translate ${language} ${id} --all\n`;
}

export function takenInJson({ losses, lock, text: _text, ...taken }: TakenIn): string {
  return `${JSON.stringify({ ...taken, lock: lock?.path, losses: losses.all() }, null, 2)}\n`;
}

/** So many of a kind are named. */
const maxNamed = 20;

function listed<Item>(what: string, items: readonly Item[], describe: (item: Item) => readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - maxNamed;
  return [
    `${what}:`,
    ...items
      .slice(0, maxNamed)
      .flatMap(describe)
      .map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function excerpt(text: string): string {
  return excerptOf({ text });
}
