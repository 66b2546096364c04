// How much an SVG draws when its references are followed: parts that show other parts, which show others, make millions of shapes of a few lines.

/** More than any logo has. */
export const maxShapes = 20_000;

interface Part {
  readonly children: Part[];
  readonly refersTo: string[];
  /** Undefined while it is being counted. */
  shapes?: number | undefined;
  isOpen?: boolean;
}

/** A tag, and what is behind it up to the next one: values of attributes may hold the sign that ends one, and none that begins one. */
const tag = /<(\/?)([^<]*)/g;

/** Elements that are drawn, each as often as it is shown. More than `maxShapes` is Infinity, and so is a part that shows itself. */
export function shapesIn(drawing: string): number {
  const byId = new Map<string, Part>();
  const root: Part = { children: [], refersTo: [] };
  const open = [root];
  for (const [, end, written = ''] of drawing.matchAll(tag)) {
    if (/^[!?]/.test(written)) continue;
    if (end === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    const part: Part = { children: [], refersTo: [...written.matchAll(/#([^\s"'()]{1,200})/g)].map(([, id = '']) => id) };
    const id = /\sid\s*=\s*["']([^"'<>]{1,200})["']/.exec(written)?.[1];
    if (id !== undefined && !byId.has(id)) byId.set(id, part);
    open.at(-1)?.children.push(part);
    if (!written.trimEnd().endsWith('/>')) open.push(part);
  }
  return count(root, byId, 0);
}

/** As deep as parts may be in and behind each other. */
const maxDepth = 500;

function count(part: Part, byId: ReadonlyMap<string, Part>, depth: number): number {
  if (part.shapes !== undefined) return part.shapes;
  if (part.isOpen || depth > maxDepth) return Number.POSITIVE_INFINITY;
  part.isOpen = true;
  let shapes = 1;
  for (const child of part.children) shapes += count(child, byId, depth + 1);
  for (const id of part.refersTo) {
    const other = byId.get(id);
    if (other) shapes += count(other, byId, depth + 1);
  }
  part.isOpen = false;
  part.shapes = shapes > maxShapes ? Number.POSITIVE_INFINITY : shapes;
  return part.shapes;
}
