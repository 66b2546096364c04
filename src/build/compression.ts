// Compresses what a static host would compress, as the browser asks for it.

import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Types that become smaller. The files of the search index are compressed already. */
const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|image\/svg)/;

/** What a host would choose for a file of this type; undefined where it is sent as it is. */
export function encodingFor(type: string, accepted: string | undefined): Encoding | undefined {
  if (!compressible.test(type)) return undefined;
  const names = (accepted ?? '').split(',').map((part) => part.trim().split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => names.includes(encoding));
}

/** The levels of hosts that compress while they answer. */
export function compressor(encoding: Encoding): Transform {
  return encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : createGzip({ level: 6 });
}
