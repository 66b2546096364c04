// Reports characters that must not be in a text, each with its place.

import type { Report } from '../report.ts';
import type { RuleId } from '../rules.ts';
import type { Source } from '../source.ts';
import { type CharacterFault, type CharacterFinding, codePointName, findCharacterFaultsByLine } from './characters.ts';
import { isReordered, toNfc } from './normalize.ts';

interface Wording {
  readonly rule: RuleId;
  readonly message: (name: string) => string;
  readonly hint: string;
}

const wordings: Record<CharacterFault, Wording> = {
  control: {
    rule: 'text-control-character',
    message: (name) => `The text holds ${name}, a control character.`,
    hint: 'Remove it. If you cannot see it, type the line again.',
  },
  bidi: {
    rule: 'text-bidi-control',
    message: (name) => `The text holds ${name}, which turns the direction of the text that follows it.`,
    hint: 'Remove it. Arabic, Hebrew and other scripts find their direction by themselves.',
  },
  invisible: {
    rule: 'text-invisible-character',
    message: (name) => `The text holds ${name}, which nobody can see.`,
    hint: 'Remove it. If you cannot see it, type the word again.',
  },
  marks: {
    rule: 'text-combining-marks',
    message: () => 'A letter carries five or more marks, which no writing needs; it would cover the lines around it.',
    hint: 'Remove the marks that do not belong to the letter.',
  },
  replacement: {
    rule: 'text-replacement-character',
    message: () => 'The text holds U+FFFD (�): a letter was lost when the file was converted.',
    hint: 'Type the letter that belongs there.',
  },
};

/** Words a finding for a reader. */
export function describeCharacter(finding: CharacterFinding): { rule: RuleId; message: string; hint: string } {
  const wording = wordings[finding.fault];
  return { rule: wording.rule, message: wording.message(codePointName(finding.character)), hint: wording.hint };
}

/** What to keep. Where a file only ever gains entries, one side alone would forget what the other remembers. */
function mergeRemedy(path: string): string {
  const markers = 'remove the lines that begin with <<<<<<<, ======= and >>>>>>>';
  if (/^content\/signatories\//.test(path))
    return `Keep the entries of both sides, and ${markers}. If the two sides have different salts, put each side into a file of its own in ${path.replace(/\.yaml$/, '/')}: an entry only counts with its own salt.`;
  if (/\.revisions\.yaml$/.test(path)) return `Keep the revisions of both sides, number those that came later anew, and ${markers}.`;
  if (/\.list\.yaml$/.test(path))
    return `Keep the rows that either side added, leave out those that either side removed, and ${markers}. Then run “undersigned check”: it names who is back after a withdrawal.`;
  return `Keep one of the two versions and ${markers}.`;
}

/** Reports the first of each kind in each line. Returns whether the text may be read further. */
export function checkCharacters(source: Source, report: Report): boolean {
  let clean = true;
  for (const finding of findCharacterFaultsByLine(source.text)) {
    const { rule, message, hint } = describeCharacter(finding);
    report.add(rule, source.at(finding.offset), { message, hint });
    clean = false;
  }
  // A line of equal signs alone is a heading in Markdown; the other two marks are nothing else.
  const marker = /^(?:<{7}|>{7}) /m.exec(source.text);
  if (marker) {
    report.add('text-merge-marker', source.at(marker.index), {
      message: 'The file holds the markers of an unfinished merge.',
      hint: mergeRemedy(source.path),
    });
    clean = false;
  }
  const composed = toNfc(source.text);
  // Keyboards write the points of Hebrew and Arabic in another order than NFC has them, no one can see a difference, and fields are brought
  // into NFC when they are read.
  if (composed !== source.text && !isReordered(source.text, composed)) {
    report.add('text-normalization', source.at(firstDifference(source.text, composed)), {
      message: 'Letters and their accents are stored apart (not Unicode NFC), so that searching and comparing would miss them.',
      hint: 'Type the word again, or save the file in the normal form NFC.',
    });
  }
  return clean;
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
