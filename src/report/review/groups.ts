// The groups in which requests are shown, those that can be done with one command first, and what to do with each.

import { fixesAwayPrivate, type Verdict, type VerdictKind } from '../../review/judge/verdict.ts';
import type { Review } from '../../review/review.ts';
import type { ReviewedRequest } from '../../review/sort/reviewed.ts';

export interface Group {
  /** For programs, and for the addresses within a page. */
  readonly id: string;
  readonly title: string;
  /** What its requests have in common. */
  readonly about: string;
  readonly requests: readonly ReviewedRequest[];
  /** What to type; undefined where that is different for each. */
  readonly command: string | undefined;
  /** Each is listed with its reasons, not in one line. */
  readonly needsReasons: boolean;
}

interface Kind {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly command?: string;
  readonly isPlain?: true;
  has(request: ReviewedRequest): boolean;
}

const one = (kind: string, title: string, about: string, more: Partial<Kind> = {}): Kind => ({
  id: kind,
  title,
  about,
  has: ({ verdict }) => verdict.kind === kind,
  ...more,
});

/** As --fix takes it: without its commits where these hold what is fixed away. */
const kindWhenFixed = (verdict: Verdict): VerdictKind | undefined =>
  fixesAwayPrivate(verdict) ? verdict.asOneCommit?.whenFixed : verdict.whenFixed;

const naming = 'npx undersigned review --merge --only NUMBERS';

const kinds: readonly Kind[] = [
  one('ready', 'Ready', 'Each adds one valid signature, and nothing else. Right by the rules is not kind: read the names.', {
    command: 'npx undersigned review --merge',
    isPlain: true,
    has: ({ verdict }) => verdict.kind === 'ready' && verdict.translations.length === 0,
  }),
  one(
    'ready-translation',
    'Small corrections',
    'Each changes up to two words of a translation, by an account that the campaign trusts with the language.',
    {
      command: 'npx undersigned review --merge',
      has: ({ verdict }) => verdict.kind === 'ready' && verdict.translations.length > 0,
    },
  ),
  one('fixable', 'Can be fixed', 'Each adds a signature with faults that have one right answer.', {
    command: 'npx undersigned review --merge --fix',
    has: ({ verdict }) => ['invalid', 'doubtful'].includes(verdict.kind) && kindWhenFixed(verdict) === 'ready',
  }),
  one(
    'fixable-by-name',
    'Can be fixed, if you want them',
    'Each has faults with one right answer, and something else about it is for you to decide.',
    {
      command: `${naming} --fix`,
      has: ({ verdict }) => verdict.kind === 'invalid' && verdict.isFixable && kindWhenFixed(verdict) !== 'ready',
    },
  ),
  one(
    'ready-as-one-commit',
    'Ready as one commit',
    'Each adds one valid signature, and its earlier commits hold something else, which need not become a part of the history.',
    {
      command: 'npx undersigned review --merge --squash',
      has: ({ verdict }) => verdict.kind === 'doubtful' && verdict.asOneCommit?.kind === 'ready',
    },
  ),
  one('doubtful', 'Doubtful', 'Each adds one valid signature, and something about it is for you to decide.', {
    command: naming,
    has: ({ verdict }) => verdict.kind === 'doubtful' && verdict.asOneCommit?.kind !== 'ready' && verdict.whenFixed !== 'ready',
  }),
  one('likely-duplicate', 'Likely duplicates', 'Who is added has probably signed already, or is in another open request.', {
    command: naming,
  }),
  one(
    'replaced',
    'Replaced by a newer one',
    'Their authors have sent the same signature again. Close these when the newer ones are merged.',
    {
      command: naming,
    },
  ),
  one('own-edit', 'Edits of one’s own', 'Each changes a signature that its author has added.', { command: naming }),
  one(
    'withdrawal',
    'Withdrawals',
    'Each removes a signature that its author has added. “undersigned withdraw” also keeps imports from bringing it back.',
    {
      command: naming,
    },
  ),
  one('edits-others', 'Edits of others’', 'Each changes or removes a signature that somebody else has added.', { command: naming }),
  one('several', 'Several signatures', 'Each adds more than one signature.', { command: naming }),
  one(
    'translation',
    'Translations',
    'Somebody who reads the language should look at them. “undersigned review ask NUMBER” asks those who know it here.',
    { command: naming },
  ),
  one('text', 'Texts', 'Letters, pages and news.', { command: naming }),
  one('mixed', 'Signatures and texts', 'Each changes both. Ask for two requests.', { command: naming }),
  one('decisions', 'Decisions', 'Each changes what maintainers have decided about a list.', { command: naming }),
  one(
    'engine',
    'Software and site',
    'Each touches code, automation, the site as a whole or something that is no ordinary text. Never merged from here: read them on the forge.',
  ),
  one('conflict', 'Conflicts', 'git cannot merge these. Ask their authors to bring them up to date.'),
  one('invalid', 'With problems', 'Ask their authors to fix them.', {
    has: ({ verdict }) => verdict.kind === 'invalid' && !verdict.isFixable,
  }),
  one('held', 'Held', 'A maintainer has asked to wait with these.', { command: 'npx undersigned review release NUMBERS' }),
  one('refused', 'Refused', 'A maintainer has decided that these do not come in. Close them on the forge, with a kind word.'),
  one('signed', 'Signed already', 'Who these add is on the list already. Thank them, and close these.'),
  one('empty', 'Nothing new', 'The branch has already what these bring. Close them.', { isPlain: true }),
];

/** Those that have requests. */
export function groupsOf({ requests, merge, areOpenKnown }: Review): Group[] {
  const merged = new Set(merge && !merge.isDryRun ? [...merge.merged, ...(merge.closed ?? [])] : []);
  const left = requests.filter(({ number }) => !merged.has(number));
  return kinds.flatMap(({ id, title, about, command, isPlain, has }) => {
    const own = left.filter(has);
    // A folder of another language is a warning, which the fix can mend, too.
    const fixing = id === 'translation' && own.some(({ verdict }) => verdict.fixes.length > 0) ? ' --fix' : '';
    const whole = command === undefined ? undefined : command + fixing;
    const known = areOpenKnown ? whole : whole?.replace(/ --merge(?! --only)/, ` --merge --only ${listOf(own)}`);
    return own.length === 0 ? [] : [{ id, title, about, requests: own, command: known, needsReasons: !isPlain }];
  });
}

/** As `--only` takes them: 3,5,8-12. */
function listOf(requests: readonly ReviewedRequest[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const { number } of requests) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',');
}

export function nameOf(number: number, { style }: Pick<Review, 'style'>): string {
  return style.mark + number;
}

/** The command, for one request where it is about numbers. */
export function commandFor(command: string, number: number): string {
  return command.replace('NUMBERS', String(number));
}

/** The page of a request on its forge; undefined where that is not known. */
export function pageOf({ number }: ReviewedRequest, { page, style }: Review): string | undefined {
  return page && page + style.pages + number;
}
