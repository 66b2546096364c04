// What is left of a text once private details are taken out, and whether it still reads as it was meant.

import { findPrivateDetail, type PrivateKind } from './private-details.ts';

export interface Cleaned {
  readonly text: string;
  /** What was taken out, in order. */
  readonly removed: readonly PrivateKind[];
  /** False where something was cut out of the middle of a sentence: what is left may say what no one wrote. */
  readonly isWhole: boolean;
}

/** More than any field holds. */
const maxRemoved = 20;
/** No words before a detail are longer; the patterns are tried on so much of what is before it. */
const maxLead = 200;
/** Words that lead to a number and say nothing without it. */
const label =
  /(?:(?:my|our|the|meine?|mon|ma|mi|il mio|mijn|mój|мой|benim)\s+)?(?:e-?mail|mail|tel|tél|phone|telephone|telefon|telefonnummer|teléfono|telefono|telefone|téléphone|mobile?|móvil|handy|whatsapp|signal|fax|contact|kontakt|courriel|correo|address|adresse|anschrift|dirección|indirizzo|endereço|iban|konto|адрес|тел|телефон|почта|هاتف|טלפון|फ़ोन|電話|电话|전화|☎|☏|📞|📱)(?:\s*(?:address|adresse|number|nummer|numéro|número|no|nr))?[.:]{0,2}\s*$/iu;
/** The same as a sentence: all of it goes. */
const clause =
  /(?:(?:my|our|meine?|mon|ma|mi|il mio|mijn)\s[^.!?。！？,;]{0,40}?\s(?:is|ist|est|es|è|lautet)|(?:please |bitte )?(?:call|ring|text|phone|write|mail|e-?mail|contact|reach|find|visit)(?:\s(?:me|us))?(?:\s(?:at|on|to|under|via))?|(?:i live|i am|we live|ich wohne|j'habite|j’habite|vivo)\s(?:at|in|on|au|en)?)[\s:]*$/iu;
const connector = /^\s*(?:[,;/&|]|or|and|oder|und|ou|et|o|y|e|и|или)?\s*/iu;

export function withoutPrivateDetails(text: string): Cleaned {
  const removed: PrivateKind[] = [];
  let rest = text;
  let isWhole = true;
  for (let found = findPrivateDetail(rest); found && removed.length < maxRemoved; found = findPrivateDetail(rest)) {
    removed.push(found.kind);
    let end = found.end;
    // “a@example.org or 030 1234567”: the second belongs to the first.
    for (let next = nextTo(rest, end); next && removed.length < maxRemoved; next = nextTo(rest, end)) {
      removed.push(next.kind);
      end = next.end;
    }
    const cut = cutOut(rest.slice(0, found.start), rest.slice(end));
    rest = cut.text;
    isWhole &&= cut.isWhole;
  }
  return { text: rest, removed, isWhole };
}

function nextTo(text: string, end: number): { kind: PrivateKind; end: number } | undefined {
  const after = text.slice(end);
  const skipped = connector.exec(after)?.[0].length ?? 0;
  const next = findPrivateDetail(after.slice(skipped));
  const lead = next && after.slice(skipped, skipped + next.start);
  if (!next || lead === undefined || lead.length > maxLead || lead.replace(label, '').trim() !== '') return undefined;
  return { kind: next.kind, end: end + skipped + next.end };
}

function cutOut(before: string, after: string): { text: string; isWhole: boolean } {
  let [left, right] = [before.trimEnd(), after.trimStart()];
  const leadStart = Math.max(0, left.length - maxLead);
  const sentence = clause.exec(left.slice(leadStart));
  const sentenceStart = leadStart + (sentence?.index ?? 0);
  if (sentence && isStart(left.slice(0, sentenceStart)))
    return { text: join(left.slice(0, sentenceStart).trimEnd(), right.replace(/^[^.!?。！？]*[.!?。！？]*\s*/u, '')), isWhole: true };
  const named = (left.slice(0, leadStart) + left.slice(leadStart).replace(label, '')).trimEnd();
  const isNamed = named !== left;
  left = named;
  if (/[([<（]$/u.test(left) && /^[)\]>）]/u.test(right)) {
    left = left.slice(0, -1).trimEnd();
    right = right.slice(1).trimStart();
    return { text: join(left, right), isWhole: true };
  }
  const isItem = (isStart(left) || isNamed || /[,;:|–—•-]$/u.test(left)) && (right === '' || /^[.,;|–—•!?。！？)\]-]/u.test(right));
  const start = left.replace(/(?<![\s,;:|–—•(-])[\s,;:|–—•(-]+$/u, '');
  const rest = start === '' || isStart(start) ? right.replace(/^[\s,;:|–—•.!?)-]+/u, '') : right.replace(/^[|–—•)]\s*/u, ', ');
  return { text: join(start, rest), isWhole: isItem };
}

const isStart = (text: string): boolean => text.trim() === '' || /[.!?。！？]$/u.test(text.trimEnd());

function join(left: string, right: string): string {
  const isClosed = right === '' || left === '' || /^[.,;!?。！？)]/u.test(right);
  return `${left}${isClosed ? '' : ' '}${right}`.trim();
}
