// The path a file should have had: its ending, spaces and other characters in its name, an address typed as its name.

import { createHash } from 'node:crypto';
import { placeOf, sizeLimits } from '../core/files/kinds.ts';
import { toLatin } from '../core/text/latin.ts';

export interface RightPath {
  readonly path: string;
  /** Clauses for what changed; none where the path is right already, or where there is no one right path. */
  readonly what: readonly string[];
  /** False where only the content can tell that the file is what the new ending says. */
  readonly isSure: boolean;
}

/** Endings that people give YAML: yml, YAML, slips of the finger, and the one that some systems add and hide. */
const yamlEnding = /[ .,]+(?:ya?ml|yalm|yam1|ymal|yamll)(?:[ .]+(?:ya?ml|txt))*[ .]*$/i;
const otherEnding = /\.(?:md|markdown|txt|json|xml)[ .]*$/i;
const textEnding = /(?:\.(?:md|markdown|mdown|mkd))(?:[ .]+(?:md|txt))*[ .]*$/i;
const allowed = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const maxLength = 100;
/** No one types so long a name, and file systems take no longer one; the patterns above take time that grows with its square. */
const maxNameLength = 255;

export function rightPath(path: string): RightPath {
  const segments = path.split('/');
  const same: RightPath = { path, what: [], isSure: true };
  if (segments.some(({ length }) => length > maxNameLength)) return same;
  switch (segments[0]) {
    case 'signatories':
      return segments.length > 2 ? signaturePath(segments) : same;
    case 'content':
      return segments.length === 2 ? yamlName(path, ['site']) : segments[1] === 'signatories' ? yamlName(path) : textName(path);
    case 'translations':
      return segments.length === 3 && /^ui\b/i.test(segments[2] ?? '') ? yamlName(path, ['ui']) : textName(path);
    case 'letters':
      return textName(path);
    default:
      return same;
  }
}

/** Largest size in bytes of a file under its right name; undefined where it has none. */
export function maxBytes(file: string): number | undefined {
  if (/\.(?:md|markdown|txt)$/i.test(file) && 'rule' in placeOf(file)) return sizeLimits.translation;
  const place = placeOf(rightPath(file).path);
  return 'rule' in place ? undefined : sizeLimits[place.kind];
}

function signaturePath(segments: readonly string[]): RightPath {
  const [top = '', letter = '', ...rest] = segments;
  const what: string[] = [];
  const scheme = rest.findIndex((segment) => /^https?:$/i.test(segment));
  if (scheme !== -1 && scheme < rest.length - 1) {
    // https:/github.com/ann: the host says nothing about who signs, unless there is nothing else.
    const [host = '', ...page] = rest
      .splice(scheme)
      .slice(1)
      .filter((segment) => segment !== '');
    rest.push(page.length > 0 ? page.join('-') : host);
    what.push('an address is no longer its name');
  }
  const name = rest.at(-1) ?? '';
  const isYaml = name.endsWith('.yaml');
  const isSure = yamlEnding.test(name);
  const stem = isSure ? name.replace(yamlEnding, '') : name.replace(otherEnding, '');
  const slug = slugOf(stem);
  const folders = rest.slice(0, -1).map(slugOf);
  if (!isYaml) what.push('its name ends in .yaml');
  if (slug !== stem.trim().replace(/(?<!\.)\.+$/, '') || folders.join('/') !== rest.slice(0, -1).join('/') || (isYaml && slug !== stem))
    what.push('its name has letters, digits and hyphens only');
  const right = [top, letter, ...folders, `${isYaml && allowed.test(name) && name.length <= maxLength ? name : `${slug}.yaml`}`].join('/');
  return { path: right, what: right === segments.join('/') ? [] : what.length > 0 ? what : ['its name has no spaces'], isSure };
}

/** Of files whose name is an address on the site only the ending is put right. */
function yamlName(path: string, names?: readonly string[]): RightPath {
  const [folder, name] = split(path);
  const stem = name.replace(yamlEnding, '');
  const isOurs = names ? names.includes(stem.toLowerCase()) : allowed.test(stem);
  if (name.endsWith('.yaml') || stem === name || !isOurs) return { path, what: [], isSure: true };
  return { path: `${folder}/${names ? stem.toLowerCase() : stem}.yaml`, what: ['its name ends in .yaml'], isSure: true };
}

function textName(path: string): RightPath {
  const [folder, name] = split(path);
  const stem = name.replace(textEnding, '');
  if (/\.mdx?$/.test(name) || stem === name || !allowed.test(stem)) return { path, what: [], isSure: true };
  return { path: `${folder}/${stem}.md`, what: ['its name ends in .md'], isSure: true };
}

function split(path: string): [string, string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
}

/**
 * A name of ASCII letters, digits, dots, underscores and hyphens; as it is where it consists of them. A name in a script that has no
 * transliteration gets a short code, the same for the same name. What shows on the page is the name inside the file.
 */
export function slugOf(name: string): string {
  if (allowed.test(name) && name.length <= maxLength && !name.endsWith('.')) return name;
  const slug = toLatin(name.replace(/\p{Cf}/gu, ''))
    .text.replace(/['’‘ʼ´]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, maxLength)
    .replace(/^[-._]+|(?<![-._])[-._]+$/g, '');
  return slug === '' ? `signature-${createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 8)}` : slug;
}
