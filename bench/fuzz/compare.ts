// Checks a check against a build of the same campaign: green means a whole site, red means that nothing is built, for the same reasons.

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { documentsOf } from '../../src/outputs/documents.ts';
import { pageFiles } from '../../src/site/page-files.ts';
import { Urls } from '../../src/site/urls.ts';
import { fromHtml } from './html.ts';
import { brokenLinks } from './links.ts';

export interface Comparison {
  readonly isGreen: boolean;
  /** Rules of the errors of a red check. */
  readonly rules: readonly string[];
  /** What the check promised and the build did not keep, a line each. */
  readonly disagreements: readonly string[];
}

export interface CompareOptions {
  readonly root: string;
  /** Where the site is built; removed before and afterwards. */
  readonly out: string;
  readonly documents: boolean;
}

export async function compare({ root, out, documents }: CompareOptions): Promise<Comparison> {
  rmSync(out, { recursive: true, force: true });
  let loaded: ReturnType<typeof loadCampaign>;
  try {
    loaded = loadCampaign(root);
  } catch (error) {
    return { isGreen: false, rules: [], disagreements: [`check throws: ${wordsOf(error)}`] };
  }
  const rules = [...new Set(loaded.problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])))];
  const { campaign } = loaded;
  const result = (disagreements: string[]): Comparison => ({
    isGreen: campaign !== undefined,
    rules,
    disagreements: [...(rules.includes('not-examined') ? ['check could not examine a file'] : []), ...disagreements],
  });
  try {
    const { checked, isBuilt } = await buildSite({ root, out, documents });
    if (!isDeepStrictEqual(checked.problems, loaded.problems)) return result(['check and build name other problems']);
    if (isBuilt !== (campaign !== undefined)) return result([isBuilt ? 'red, and built' : 'green, and not built']);
    if (!campaign) return result(existsSync(out) ? ['red, and something was written'] : []);
    return result(siteFaults(campaign, out, documents));
  } catch (error) {
    return result([`build throws: ${wordsOf(error)}`]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function siteFaults(campaign: Campaign, site: string, documents: boolean): string[] {
  const files = new Set(filesIn(site));
  const broken = brokenLinks(site, files, campaign).filter((link) => documents || !/\/(?:letter\.pdf|card\.png)$/.test(link));
  return [
    ...broken.slice(0, 5).map((link) => `broken link: ${link}`),
    ...pageFaults(campaign, site, files),
    ...(documents ? documentFaults(campaign, site) : []),
    ...sizeFaults(campaign, site, files),
  ];
}

/** Every page of the model is there, in its language, with an address of its own for each anchor; those of texts have their titles. */
function pageFaults(campaign: Campaign, site: string, files: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const urls = new Urls({ origin: '', basePath: '' });
  const titles = new Map<string, string>();
  for (const work of [...campaign.letters.filter(({ facts }) => facts.status !== 'draft'), ...campaign.pages])
    for (const edition of work.editions.values()) titles.set(`${urls.entry(edition.language, work.id).slice(1)}index.html`, edition.title);
  for (const path of [...pageFiles(campaign), ...titles.keys()]) {
    if (!files.has(path)) {
      faults.push(`no page ${path}`);
      continue;
    }
    if (!path.endsWith('.html')) continue;
    const { language, heading, twice } = fromHtml(readFileSync(join(site, path), 'utf8'));
    if (language === undefined) faults.push(`${path} has no language`);
    if (twice.length > 0) faults.push(`${path} has an id twice: ${twice.slice(0, 3).join(', ')}`);
    const title = titles.get(path);
    if (title !== undefined && heading?.trim() !== title.trim()) faults.push(`${path} has the title “${heading}” in place of “${title}”`);
  }
  return faults;
}

function documentFaults(campaign: Campaign, site: string): string[] {
  const urls = new Urls({ origin: '', basePath: '' });
  return documentsOf(campaign).flatMap(({ letter, edition }) => {
    const begins = (path: string, with_: string): string[] => {
      const file = join(site, path);
      return existsSync(file) && readFileSync(file, 'latin1').slice(0, 8).includes(with_) ? [] : [`no ${path}`];
    };
    return [...begins(urls.pdf(edition.language, letter.id), '%PDF-'), ...begins(urls.card(edition.language, letter.id), 'PNG')];
  });
}

/** In bytes: what a file of its kind takes with nothing in it, and how many times the bytes of the campaign it may take beside that. */
const bounds: readonly (readonly [ending: RegExp, free: number, times: number])[] = [
  [/\.html$/, 200_000, 60],
  [/letter\.pdf$/, 2_000_000, 150],
  [/\.(?:xml|json|csv)$/, 300_000, 30],
  [/card\.png$/, 150_000, 0],
  [/pagefind\/fragment\//, 100_000, 10],
];

function sizeFaults(campaign: Campaign, site: string, files: ReadonlySet<string>): string[] {
  const source = filesIn(campaign.root)
    .filter((path) => !path.startsWith('public/'))
    .reduce((sum, path) => sum + statSync(join(campaign.root, path)).size, 0);
  return [...files].flatMap((path) => {
    const [, free, times] = bounds.find(([ending]) => ending.test(path)) ?? [];
    if (free === undefined || times === undefined) return [];
    const { size } = statSync(join(site, path));
    return size > free + times * source ? [`${path} has ${size} bytes, of a campaign of ${source}`] : [];
  });
}

function wordsOf(error: unknown): string {
  const { message, cause } = error as Error;
  return `${message}${cause instanceof Error && cause.message !== message ? ` (${cause.message})` : ''}`.replace(/\s+/g, ' ').slice(0, 600);
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile()
      ? [
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
        ]
      : [],
  );
}
