// The campaign's colours and typeface as a stylesheet: custom properties that all other styles build on, and what each language of
// the site asks of type. By languages and not by pages, so that a foreign title on a page is set as on a page of its own.

import { defaultFace, faces, type Face } from '../core/look/faces.ts';
import { type ColourName, defaultAccent, paletteOf } from '../core/look/palette.ts';
import { type ScriptType, scriptTypeOf } from '../core/look/scripts.ts';
import type { Campaign } from '../core/model.ts';
import type { Language } from '../core/languages/language.ts';
import { siteLanguages } from './languages.ts';
import { listStylesOf } from './list-styles.ts';

/** What a machine takes that has none of the faces above it. */
const generic: Readonly<Record<Face['kind'], string>> = { serif: `'Noto Serif',Georgia,serif`, sans: `'Noto Sans',sans-serif` };

export function lookStyles(campaign: Campaign): string {
  const { look } = campaign.site;
  const own = look?.accent ?? defaultAccent;
  const { light, dark } = paletteOf(own);
  const colours = (Object.keys(light) as ColourName[]).map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`);
  const face: Face = faces[look?.face ?? defaultFace];
  const counters = new Map<string, string>();
  const root = [
    `--own:${own}`,
    ...colours,
    `--face:${list(face.families)}`,
    ...typeOf(scriptTypeOf({ tag: 'und', script: 'Latn' }).type, face),
    '--second:lower-alpha',
    '--third:lower-roman',
  ];
  // `pa-Arab` is also matched by `:lang(pa)`, so the longer tag comes later.
  const languages = siteLanguages(campaign).toSorted((a, b) => a.tag.split('-').length - b.tag.split('-').length);
  const rules = languages.map((language) => {
    const { script, type } = scriptTypeOf(language);
    return { tag: language.tag, script, type };
  });
  return `:root{${root.join(';')}}${joinNeighbours(rules)
    .map(({ tags, type }) => `${tags.map((tag) => `:lang(${tag})`).join(',')}{${typeOf(type, face).join(';')}}${spaceRule(tags, type)}`)
    .join('')}${languages.map((language) => listRule(language, counters)).join('')}${[...counters.values()].join('')}`;
}

/** How lists within lists are counted, where that is not in Latin letters and Roman numbers. */
function listRule(language: Language, counters: Map<string, string>): string {
  const { second, third } = listStylesOf(language, counters);
  return second === 'lower-alpha' && third === 'lower-roman' ? '' : `:lang(${language.tag}){--second:${second};--third:${third}}`;
}

/** Browsers take the space between two Latin words from the first face, which is that of the script around them. */
function spaceRule(tags: readonly string[], { spaceOfOthers }: ScriptType): string {
  if (spaceOfOthers === undefined) return '';
  const others = tags.flatMap((tag) => [`:lang(${tag}) [dir=ltr]`, `:lang(${tag}) :not(:lang(${tag}))`]);
  return `${others.join(',')}{word-spacing:${spaceOfOthers}em}`;
}

function typeOf({ families, leading, tight }: ScriptType, face: Face): string[] {
  const own = families[face.kind];
  // A face with feet has its like in most scripts; one without is beside the faces without feet of other scripts.
  return [
    `--serif:${own.length === 0 ? '' : `${list(own)},`}var(--face),${generic[face.kind]}`,
    `--leading:${leading}`,
    `--tight:${tight}`,
  ];
}

interface Rule {
  readonly script: string;
  readonly type: ScriptType;
}

/** One rule for languages of one script with tags of the same number of parts. */
function joinNeighbours(rules: readonly (Rule & { readonly tag: string })[]): (Rule & { readonly tags: readonly string[] })[] {
  const groups = Map.groupBy(rules, ({ tag, script }) => `${tag.split('-').length} ${script}`);
  return [...groups.values()].flatMap((group) => (group[0] ? [{ ...group[0], tags: group.map(({ tag }) => tag) }] : []));
}

function list(families: readonly string[]): string {
  return families.map((family) => (/^[a-z-]+$/.test(family) ? family : `'${family}'`)).join(',');
}
