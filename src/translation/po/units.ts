// What a PO file has one entry for: passages of the original with what a translation makes of them.

import type { PlacedBlock } from '../../core/translation/blocks.ts';
import { lastRevision, type RevisionBlock } from '../../core/translation/revisions.ts';
import type { BlockStanding } from '../../core/translation/standing.ts';
import type { OriginalPassages, TranslatedPassages } from '../letter-files.ts';
import { standingIn } from '../work.ts';
import type { PoEntry } from './file.ts';

export interface Unit {
  /** `letter#b3`; of passages that are translated as one `letter#b3+b4`. */
  readonly context: string;
  /** In the order of the original; empty for what the original has no more. */
  readonly originals: readonly RevisionBlock[];
  readonly standing: BlockStanding;
  /** In the order of the translation; empty where it is missing. */
  readonly translation: readonly PlacedBlock[];
  readonly entry: PoEntry;
}

const between = '\n\n';

/** In the order of the original; obsolete ones last. A passage without words has nothing to translate. */
export function unitsOf(letter: OriginalPassages, translation: TranslatedPassages | undefined): Unit[] {
  const standings = translation ? standingIn(translation, letter) : lastRevision(letter.revisions).blocks.map(untranslated);
  const byLink = new Set<unknown>();
  return standings.flatMap((standing): Unit[] => {
    const { original, link } = standing;
    if (!original) return obsolete(letter, standing);
    if (link && byLink.has(link)) return [];
    if (link) byLink.add(link);
    const together = link ? standings.filter((other) => other.link === link && other.original) : [standing];
    const originals = together.flatMap((other) => other.original ?? []);
    const msgid = originals.map(({ text }) => text).join(between);
    return msgid === '' ? [] : [unitOf(letter, originals, msgid, together)];
  });
}

function unitOf(letter: OriginalPassages, originals: readonly RevisionBlock[], msgid: string, together: readonly BlockStanding[]): Unit {
  const [standing] = together;
  if (!standing) throw new Error('an entry of a PO file needs a passage');
  const { translation, link } = standing;
  const stale = together.filter(({ state }) => state === 'changed' || state === 'minor');
  const before = together.map(({ followed, original }) => (followed ?? original)?.text ?? '').join(between);
  const hints = [
    ...(originals.length > 1 ? ['These passages are said together in the translation.'] : []),
    ...stale
      .slice(0, 1)
      .flatMap(({ since }) => (since ? [`Changed in revision ${since.number}${since.note ? `: ${oneLine(since.note)}` : '.'}`] : [])),
    ...(stale.length > 0 && before === msgid ? ['It stands at another place now; its words are the same.'] : []),
    ...(link?.entry?.omitted === undefined ? [] : [`Left out in this translation: ${oneLine(link.entry.omitted)}`]),
  ];
  const context = `${letter.id}#${originals.map(({ id }) => id).join('+')}`;
  return {
    context,
    originals,
    standing,
    translation,
    entry: {
      context,
      msgid,
      msgstr: [textOf(translation)],
      hints,
      remark: link?.entry?.remark,
      isFuzzy: stale.length > 0,
      previous: stale.length > 0 && before !== msgid ? before : undefined,
    },
  };
}

/** Passages whose original was removed: their translation is kept, as gettext keeps it. */
function obsolete(letter: OriginalPassages, standing: BlockStanding): Unit[] {
  const { followed, translation, link, state } = standing;
  const [id] = link?.original ?? [];
  if (!followed || id === undefined || state !== 'orphan') return [];
  const context = `${letter.id}#${id}`;
  const entry = { context, msgid: followed.text, msgstr: [textOf(translation)], remark: link?.entry?.remark, isObsolete: true };
  return [{ context, originals: [], standing, translation, entry }];
}

function untranslated(original: RevisionBlock): BlockStanding {
  return { state: 'missing', impact: undefined, since: undefined, original, followed: undefined, translation: [], link: undefined };
}

export function textOf(blocks: readonly PlacedBlock[]): string {
  return blocks.map(({ text }) => text).join(between);
}

/** The texts of several passages, one each; undefined where their number is another. */
export function partsOf(text: string, count: number): readonly string[] | undefined {
  if (count === 1) return [text];
  const parts = text.split(between);
  return parts.length === count ? parts : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
