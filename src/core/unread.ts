// What is read of no signature: fields that it does not have, and files that are no YAML. Nobody sees it on the site, and everybody in the repository.

import type { Report } from './report.ts';
import { privateWords } from './schema/readings.ts';
import type { Source } from './source.ts';
import { findEmail, findPrivateDetail, findPrivateLink } from './text/private-details.ts';
import type { FieldPath, YamlText, YamlValue } from './yaml/read.ts';

/** In characters: where a private detail begins further on, the field is an unknown one all the same. */
const maxLooked = 2000;

/** `path` leads to the signature in its file. */
export function checkUnknownFields(
  yaml: YamlText,
  signature: YamlValue,
  path: FieldPath,
  known: ReadonlySet<string>,
  report: Report,
): void {
  if (typeof signature !== 'object' || Array.isArray(signature)) return;
  for (const [key, value] of Object.entries(signature)) {
    if (known.has(key) || typeof value !== 'string') continue;
    const looked = value.slice(0, maxLooked);
    const kind = findPrivateDetail(looked)?.kind ?? findPrivateLink(looked);
    if (kind === undefined) continue;
    report.add(kind === 'email' ? 'email-address' : 'private-detail', yaml.at([...path, key]), {
      message: `“${key}” holds ${privateWords[kind]}. Everything here is public, and git keeps it for good.`,
      hint: 'Remove it.',
    });
  }
}

/** Of a file that cannot be read only e-mail addresses are certain: one is named. */
export function checkUnreadable(source: Source, report: Report): void {
  const found = findEmail(source.text);
  if (found === undefined) return;
  report.add('email-address', source.at(source.text.indexOf(found)), {
    message: `“${found}” is an e-mail address. Everything here is public, and git keeps it for good.`,
    hint: 'Remove it.',
  });
}
