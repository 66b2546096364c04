// Logos of those behind a letter as documents set them: drawings, and bitmaps within one, each of a size that fits beside the others.

import { Resvg } from '@resvg/resvg-js';
import { maxLogoBytes } from '../../core/files/logo.ts';
import { type PictureSize, pictureSize } from '../../core/files/picture-size.ts';
import { readFileBytes } from '../../core/files/read.ts';
import type { Campaign, Letter } from '../../core/model.ts';
import { remembering } from '../../core/text/remembering.ts';
import { partiesWithLogos } from '../../site/parties.ts';

export interface Logo {
  readonly name: string;
  readonly format: Format;
  /** Of a drawing its text, else its bytes. */
  readonly data: string | readonly number[];
  /** In parts of the height of the row, at most 3.2 and 1. */
  readonly width: number;
  readonly height: number;
}

type Format = 'svg' | 'png' | 'jpg';

interface Picture extends Pick<Logo, 'format' | 'data'> {
  /** Width by height. */
  readonly ratio: number;
}

const widest = 3.2;
const known = new WeakMap<Campaign, (path: string) => Picture | undefined>();

/** In the order of the letter's page. A logo that no document can show is left out: its name is there anyway. */
export function logosOf(campaign: Campaign, letter: Letter): Logo[] {
  return partiesWithLogos(letter).flatMap(({ name, logo }) => logoOf(campaign, name, logo));
}

/** That of the campaign itself, under its name; undefined where it has none that a document can show. */
export function ownLogoOf(campaign: Campaign): Logo | undefined {
  return campaign.logo && logoOf(campaign, campaign.site.name, campaign.logo.file)[0];
}

function logoOf(campaign: Campaign, name: string, path: string): Logo[] {
  const read = known.get(campaign) ?? remembering((one: string) => pictureOf(campaign.root, one), 1000);
  known.set(campaign, read);
  const picture = read(path);
  if (!picture) return [];
  const { format, data, ratio } = picture;
  return [{ name, format, data, width: Math.min(widest, ratio), height: Math.min(1, widest / ratio) }];
}

/** What typesetters read of what browsers show: by what a file begins with, since its name may say something else. */
function formatOf(path: string, bytes: Buffer): Format | undefined {
  if (path.endsWith('.svg')) return 'svg';
  const start = bytes.toString('latin1', 0, 4);
  return start === '\x89PNG' ? 'png' : start.startsWith('\xff\xd8\xff') ? 'jpg' : undefined;
}

const types = { png: 'image/png', jpg: 'image/jpeg' } as const;

function pictureOf(root: string, path: string): Picture | undefined {
  const bytes = readFileBytes(root, `public/${path}`, maxLogoBytes);
  const format = bytes && formatOf(path, bytes);
  if (!bytes || !format) return undefined;
  const drawing = format === 'svg' ? bytes.toString('utf8') : drawingWith(types[format], bytes, pictureSize(root, `public/${path}`));
  const ratio = drawing === undefined || unfit.test(drawing) ? undefined : ratioOf(drawing);
  return ratio === undefined ? undefined : { format, data: format === 'svg' ? bytes.toString('utf8') : [...bytes], ratio };
}

function drawingWith(type: string, bytes: Buffer, size: PictureSize | undefined): string | undefined {
  if (!size) return undefined;
  const { width, height } = size;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<image width="${width}" height="${height}" href="data:${type};base64,${bytes.toString('base64')}"/></svg>`
  );
}

/** Words need fonts that documents do not have, and effects would be bitmaps as large as a drawing wants. */
const unfit = /<(?:text|filter)\b/i;
/** In pixels. */
const maxSide = 10_000;

/** Undefined where there is nothing to see: a broken picture would stop a document. */
function ratioOf(drawing: string): number | undefined {
  try {
    const drawn = new Resvg(drawing, { fitTo: { mode: 'width', value: 32 }, font: { loadSystemFonts: false } });
    const ratio = drawn.width / drawn.height;
    if (!(Math.max(drawn.width, drawn.height) <= maxSide && ratio > 0.05 && ratio < 20)) return undefined;
    return drawn.render().pixels.some((value, at) => at % 4 === 3 && value > 0) ? ratio : undefined;
  } catch {
    // Browsers draw more than the typesetter.
    return undefined;
  }
}
