// What is read of a report of Lighthouse, which is installed apart from the engine (package.json beside this file).

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  readonly environment: { readonly benchmarkIndex: number };
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
  >;
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly displayValue?: string; readonly scoreDisplayMode: string }
    >
  >;
}

export interface Lighthouse {
  readonly default: (url: string, flags: object, config?: object) => Promise<{ readonly lhr: Report } | undefined>;
  readonly desktopConfig: object;
}

export interface Measured {
  /** 0 to 100, in the order of `categories`. */
  readonly scores: readonly number[];
  readonly sum: number;
  /** Audits that cost points, in words. */
  readonly shortfalls: readonly string[];
}

/**
 * Whether a search engine may show a page is the campaign's choice and no fault: machine drafts and the search say “noindex” on purpose,
 * so this audit counts for nothing here.
 */
const passedOver = 'is-crawlable';

export function measured({ categories: found, audits }: Report): Measured {
  const scores = categories.map((name) => {
    const refs = found[name]?.auditRefs.filter(({ id, weight }) => weight > 0 && id !== passedOver && audits[id]?.score !== null) ?? [];
    const weight = refs.reduce((sum, ref) => sum + ref.weight, 0);
    // As Lighthouse has it: the mean by weight, rounded to whole hundredths.
    return Math.round((refs.reduce((sum, ref) => sum + ref.weight * (audits[ref.id]?.score ?? 0), 0) / weight) * 100);
  });
  const counted = new Set(
    categories.flatMap((name) => found[name]?.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id) ?? []),
  );
  const shortfalls = [...counted].flatMap((id) => {
    const audit = audits[id];
    if (!audit || id === passedOver || audit.score === null || audit.score === 1) return [];
    return [`${Math.round(audit.score * 100)} ${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
  });
  return { scores, sum: scores.reduce((sum, score) => sum + score, 0), shortfalls };
}
