// What a file in a campaign may be called: a name that works on every system, in every URL and in every terminal.

import type { Report } from '../report.ts';
import { sentDocument } from './sent-documents.ts';
import { visible } from '../text/characters.ts';
import { plainFileName } from '../text/plain-file-name.ts';

/** Device names that Windows keeps for itself, with or without an extension ("Naming Files, Paths, and Namespaces"). */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const allowed = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const maxNameLength = 120;
/** A path that long cannot be checked out below a folder of Windows, and a much longer one can be opened nowhere. */
const maxPathLength = 240;

/** Reports what is wrong with one segment of a path. Returns whether the file behind it may be opened. */
export function checkName(segment: string, path: string, report: Report): boolean {
  if (path.length > maxPathLength) {
    report.add('file-name', path, {
      message: `The path of this file is longer than ${maxPathLength} characters.`,
      hint: 'Use shorter names, or fewer folders inside each other.',
    });
    return false;
  }
  if (deviceName.test(segment)) {
    report.add('file-name-reserved', path, {
      message: `“${visible(segment)}” is a device name on Windows, where this repository could not be checked out.`,
      hint: 'Choose another name, for example with a letter more.',
    });
    return false;
  }
  if (segment.endsWith('.')) {
    report.add('file-name-reserved', path, {
      message: `“${visible(segment)}” ends with a dot, which Windows removes.`,
      hint: 'Remove the dot at the end of the name.',
    });
    return false;
  }
  if (allowed.test(segment) && segment.length <= maxNameLength) return true;
  const strange = segment.replace(/[A-Za-z0-9._-]/g, '');
  const what = segment.length > maxNameLength ? `is longer than ${maxNameLength} characters` : describe(segment, strange);
  const [, language] = /^translations\/([A-Za-z0-9-]{2,40})\/[^/]+$/.exec(path) ?? [];
  const sent = language === undefined ? undefined : sentDocument(segment, language);
  if (sent) {
    report.add('file-name', path, sent);
    return false;
  }
  report.add('file-name', path, {
    message: `The file name “${visible(segment)}” ${what}. A file name may have the letters a to z, digits, hyphens, dots and underscores.`,
    hint: hintFor(segment, path),
  });
  return false;
}

/** Endings of a campaign's files. On systems that do not tell case apart, a folder of such a name takes the place of a file. */
const fileEnding = /\.(?:ya?ml|mdx?|json)$/i;

/** Reports a folder that is called like a file. Returns whether it may be looked into. */
export function checkFolderName(segment: string, path: string, report: Report): boolean {
  if (!fileEnding.test(segment) || path.startsWith('public/')) return true;
  report.add('file-name', path, {
    message: `This folder is called like a file: “${visible(segment)}”. On some systems it would take the place of one.`,
    hint: 'Rename the folder, or move what lies in it.',
  });
  return false;
}

function describe(segment: string, strange: string): string {
  if (strange === '') return `begins with “${visible(segment.slice(0, 1))}”`;
  if (/^\s+$/u.test(strange) && !strange.includes('\n')) return 'has a space in it';
  return `has characters that do not work everywhere: ${[...new Set(strange)].map((c) => visible(c)).join(' ')}`;
}

function hintFor(segment: string, path: string): string {
  if (/^(?:letters|translations|content)\//.test(path)) return hintForText(segment);
  if (path.startsWith('public/')) return hintForPicture(segment);
  return 'Rename the file, for example to ann-lee.yaml. The name inside the file may be in any script.';
}

/** Pictures, and whatever else texts show or link to. */
function hintForPicture(segment: string): string {
  const right = plainFileName(segment);
  if (right !== undefined) return `Rename it to ${right}, also where a text names it.`;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(segment)?.[0].toLowerCase() ?? '';
  return `Rename it, for example to picture-1${ending}, also where a text names it.`;
}

/** Its own name where that has a right form. */
function hintForText(segment: string): string {
  const right = segment.trim().toLowerCase().replace(/\s+/g, '-');
  return allowed.test(right) && right.length <= maxNameLength
    ? `Rename it to ${right}.`
    : 'Rename the file: a translation has the name of its letter, which is in letters/.';
}
