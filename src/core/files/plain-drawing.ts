// Whether an SVG holds shapes and words alone: by a list of what it may hold, since what browsers run in one grows longer each year.

/** In lower case. */
const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan textpath title desc metadata defs symbol use marker lineargradient radialgradient stop clippath mask pattern filter feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge femergenode femorphology feoffset fespecularlighting fetile feturbulence'.split(
    ' ',
  ),
);
/** A larger drawing is looked at by a person. In bytes. */
const maxBytes = 1024 * 1024;

/** Anything in doubt is not plain. */
export function isPlainDrawing(bytes: Buffer): boolean {
  // In UTF-16 every sign of markup has a NUL beside it.
  if (bytes.length > maxBytes || bytes.includes(0)) return false;
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF?<\?xml [^<>]*\?>/, '')
    .replaceAll(/<!--[^<>]*-->/g, '');
  for (const [, name = ''] of text.matchAll(/<\/?([^\s<>/]*)/g)) if (!elements.has(name.toLowerCase())) return false;
  // Attributes that act, lead elsewhere or load something; a link to a part of the drawing itself is none of these. With an entity
  // anything could be written, but for the few that stand for signs of markup in words.
  return (
    // Inside of a tag a sign of its own might be written in another way: url( as &#117;rl( or \75rl(.
    !/<[^<>&\\]*(?:&(?!#)[^<>&\\]*)*(?:&#|\\)/.test(text) &&
    !/image-set\(|image\(|\bsrc\(/i.test(text) &&
    !/[\s"'/]on\w+\s*=|@import|\bsrc\s*=|javascript:|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/i.test(text) &&
    !leadsElsewhere(text)
  );
}

function leadsElsewhere(text: string): boolean {
  const links = text.matchAll(/href\s*=\s*(["']?)/gi);
  for (const { index, 0: found } of links) if (text[index + found.length] !== '#') return true;
  for (const { index, 0: found } of text.matchAll(/url\(\s*["']?/gi)) if (text[index + found.length] !== '#') return true;
  return false;
}
