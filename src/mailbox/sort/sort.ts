// One message → what it is, and the rows that are to be planned. Decides nothing about who is on a list already.

import type { ImportField, Question, RawEntry } from '../../signatories/import/entry.ts';
import { headerKey } from '../../signatories/import/headers.ts';
import { interpret, type Reading } from '../../signatories/import/interpret.ts';
import { openTable } from '../../signatories/import/table.ts';
import { tableOfRecords } from '../../signatories/import/source/records.ts';
import { nothingDecided, type SourceDecisions } from '../../signatories/import/decided.ts';
import { bodyLines } from '../../signatories/import/source/mail/body-lines.ts';
import type { Origin } from '../../signatories/import/source/mail/line.ts';
import { type Message, readMessage } from '../../signatories/import/source/mail/message.ts';
import { type FoundSignature, maxSignatures, signaturesIn } from '../../signatories/import/source/mail/signature-block.ts';
import { type ReplySays, replySays } from '../confirm/reply.ts';
import { tokenIn } from '../confirm/token.ts';
import { digestOf } from '../digest.ts';
import type { Asked } from '../memory/memory.ts';
import { type Proof, unproven } from '../proof/proof.ts';
import { exampleLeft } from './example.ts';
import { letterOf, type LetterChoice } from './letter.ts';
import { nameIn, quoteOf } from './own-words.ts';
import { type Sender, senderOf } from './sender.ts';
import { meaningOf } from './words.ts';

/**
 * `signature`: the rows say more. `withdrawal`: somebody asks to be taken off. `question`: it seems to be about signing, and no row can be made of
 * it. `confirmation`: it answers a request to confirm. `unconfirmed`: a signature whose sender has not confirmed yet; `expired`: nor in time;
 * `declined`: they say that it is not theirs. `other`: nothing in it is about signing. `unreadable`: it cannot be taken apart, or is too large. The
 * others are senders.
 */
export type Kind =
  | 'signature'
  | 'withdrawal'
  | 'question'
  | 'confirmation'
  | 'unconfirmed'
  | 'expired'
  | 'declined'
  | 'other'
  | 'unreadable'
  | Exclude<Sender, 'person'>;

export interface SortedRow {
  readonly letter: string;
  readonly reading: Reading;
}

export interface Sorted {
  readonly kind: Kind;
  readonly rows: readonly SortedRow[];
  /** For the reports: why it is what it is, as a sentence, without a word of the message. */
  readonly why: string | undefined;
  readonly digest: string;
  /** The language that its sender seems to read. */
  readonly language: string | undefined;
  /** The letter that it is about, where that is known. */
  readonly letter: string | undefined;
  readonly message: Message | undefined;
  readonly proof: Proof;
  /** What it says about a signature that waits for it. */
  readonly reply?: { readonly asked: Asked; readonly says: 'yes' | 'no' } | undefined;
  /** Of a withdrawal: names by which its sender may be listed. */
  readonly names?: readonly string[] | undefined;
}

export interface SortOptions extends LetterChoice {
  /** Addresses of the campaign itself, in lower case. */
  readonly own: ReadonlySet<string>;
  readonly proofOf: (message: Message, bytes: Uint8Array) => Promise<Proof>;
  /** Who was asked to confirm with a token; undefined where nobody was, or nothing is remembered. */
  readonly askedBy?: ((token: string) => (Asked & { readonly isOver: boolean }) | undefined) | undefined;
}

/** Larger messages are fetched by nobody. In bytes. */
export const maxMessageBytes = 40 * 1024 * 1024;
/** Only what the sign page asks for: nobody verifies themselves or says when they were received. */
const taken = new Set(
  'name kind role roleLanguage affiliation personalCapacity country region link handle date language sortName statement statementLanguage revision'.split(
    ' ',
  ),
);
/** The names of fields are what they say, whatever stands in them. */
const known: SourceDecisions = {
  ...nothingDecided,
  columns: new Map([...taken].map((field) => [headerKey(field), { is: field as ImportField }])),
};
const everywhere: ReadonlySet<Origin> = new Set(['own', 'quoted', 'forwarded', 'below']);
const fromOthers: Readonly<Record<Origin, string | undefined>> = {
  own: undefined,
  quoted: 'It stands in what the message quotes, so whoever sent it may not be who signs.',
  forwarded: 'Somebody has forwarded it, so whoever sent it may not be who signs.',
  below: 'It stands below the line “-- ”, where mail programs put what is in every message.',
};

/** Never throws: whatever one message is, the others of the run are read. */
export async function sortMessage(bytes: Uint8Array, where: string, options: SortOptions): Promise<Sorted> {
  try {
    return await sorted(bytes, where, options);
  } catch {
    return { ...nothing, kind: 'unreadable', why: 'It cannot be taken apart. Read it in your mail program.' };
  }
}

async function sorted(bytes: Uint8Array, where: string, options: SortOptions): Promise<Sorted> {
  const message = await readMessage(bytes);
  if (!message) return { ...nothing, kind: 'unreadable', why: 'It cannot be taken apart: it is broken, or made to break something.' };
  const base = { ...nothing, digest: digestOf(message), message };
  const sender = senderOf(message, options.own);
  if (sender !== 'person' && sender !== 'list') return { ...base, kind: sender };
  // A block whose name says nothing is none.
  const found = (await signaturesOf(message)).filter(({ values }) => (values.name ?? '').trim() !== '');
  const meaning = meaningOf(message.subject, ownText(message));
  const { is, ...choice } = { ...letterOf(found.find(({ path }) => path)?.path, message.subject, options) };
  const letter = 'letter' in choice ? choice.letter.id : undefined;
  const language = ('language' in choice ? choice.language : undefined) ?? meaning.language;
  const about = { ...base, letter, language };
  const isOwn = found.some(({ origin }) => origin === 'own');
  const token = sender === 'person' ? tokenIn(message) : undefined;
  const asked = token === undefined ? undefined : options.askedBy?.(token);
  let reply: Sorted['reply'];
  if (asked && !(asked.isConfirmed && meaning.withdraws)) {
    const { doubt } = await options.proofOf(message, bytes);
    const answer: ReplySays = replySays(message, { asked, isOver: asked.isOver, doubt, withdraws: meaning.withdraws });
    if (answer.says === 'unclear') return { ...about, kind: 'question', why: answer.why };
    reply = { asked, says: answer.says };
    // Somebody may add another signature to their reply, as for an organisation.
    if (answer.says === 'no' || !isOwn) return { ...about, kind: 'confirmation', reply };
  }
  // Who withdraws may repeat what they signed with.
  if (
    meaning.withdraws &&
    sender === 'person' &&
    !(isOwn && meaning.signs && !/^\s*$/.test(message.subject) && meaningOf(message.subject, '').signs)
  ) {
    const proof = await options.proofOf(message, bytes);
    const names = [...found.flatMap(({ values }) => (values.name === undefined ? [] : [values.name])), nameIn(message), message.fromName];
    return { ...about, kind: 'withdrawal', why: proof.doubt, proof, names: [...new Set(names.filter((name) => name.trim() !== ''))] };
  }
  // A newsletter that speaks of signing signs nothing; what the sign page wrote is asked about, whichever way it came.
  if (found.length === 0 && sender === 'list') return { ...about, kind: 'list' };
  if (found.length === 0 && !meaning.signs) return { ...about, kind: 'other' };
  if (found.length > maxSignatures)
    return {
      ...about,
      kind: 'question',
      why: `It holds more than ${maxSignatures} signatures. Save them as a list, and read it with “undersigned import”.`,
    };
  const doubts: string[] = [];
  if (sender === 'list') doubts.push('It came through a mailing list, so nobody knows who sent it.');
  const proof = await options.proofOf(message, bytes);
  if (proof.doubt !== undefined) doubts.push(proof.doubt);
  if (found.length === 0) return inOwnWords({ ...about, kind: 'question' }, message, is === 'found' ? letter : undefined, where, doubts);
  const rows: SortedRow[] = [];
  for (const one of found) {
    const target = letterOf(one.path, message.subject, options);
    if (target.is === 'unknown')
      return { ...about, kind: 'question', why: 'It holds a signature, and nothing says for which letter. Name it with --letter.' };
    if (target.is === 'closed')
      return { ...about, kind: 'question', why: `It holds a signature for “${target.letter.id}”, which takes none.` };
    const origin = fromOthers[one.origin];
    const all = [...doubts, ...(origin === undefined ? [] : [origin])];
    rows.push({ letter: target.letter.id, reading: await readingOf(one, where, all, found.length) });
  }
  return { ...about, kind: 'signature', rows, proof, reply };
}

const nothing = { rows: [], why: undefined, digest: '', language: undefined, letter: undefined, message: undefined, proof: unproven };

function ownText({ lines }: Message): string {
  return lines.flatMap(({ origin, text }) => (origin === 'own' ? [text] : [])).join('\n');
}

/** In the message and what is attached to it, each once; what the sender wrote counts before what they repeat. */
async function signaturesOf(message: Message): Promise<readonly FoundSignature[]> {
  const found = [...signaturesIn(message.lines, everywhere)];
  for (const text of message.attachedTexts) found.push(...signaturesIn(bodyLines(text), new Set(['own'])));
  for (const bytes of message.attachedMessages) {
    const inner = await readMessage(bytes);
    if (inner) found.push(...signaturesIn(inner.lines, everywhere).map((one) => ({ ...one, origin: 'forwarded' as const })));
  }
  const first = new Map<string, FoundSignature>();
  for (const one of found) {
    const key = JSON.stringify(Object.entries(one.values).sort());
    const known = first.get(key);
    if (!known || (known.origin !== 'own' && one.origin === 'own')) first.set(key, one);
  }
  const kept = [...first.values()];
  // An answer that repeats the signature of others signs nothing for them.
  const own = kept.filter(({ origin }) => origin === 'own');
  return own.length > 0 ? own : kept;
}

async function readingOf(one: FoundSignature, where: string, doubts: readonly string[], count: number): Promise<Reading> {
  const values = Object.fromEntries(Object.entries(one.values).filter(([field]) => taken.has(field)));
  const left = exampleLeft(values);
  const asked = [...doubts, ...(one.doubt === undefined ? [] : [one.doubt]), ...(left === undefined ? [] : [left])];
  const place = count > 1 ? `${where}, line ${one.line}` : where;
  const table = await openTable({ ...tableOfRecords([{ where: place, item: values }]), isOfSignatures: true }, known);
  const [[entry] = []] = await Array.fromAsync(table.entries());
  const questions = asked.map((message): Question => ({ about: 'text', message }));
  const lost = /\ufffd/.test(Object.values(values).join(''));
  if (lost) questions.push({ about: 'text', message: 'Characters were lost on the way, and “�” stands in their place.' });
  const given = entry as RawEntry;
  // The sign page asks whether it is a person or an organisation, and what is no organisation is written without a kind.
  const open = given.questions.filter(({ about }) => about !== 'kind');
  return interpret({ ...given, questions: [...open, ...questions] }, { dateOrder: table.dateOrder });
}

function inOwnWords(base: Sorted, message: Message, letter: string | undefined, where: string, doubts: readonly string[]): Sorted {
  if (letter === undefined)
    return { ...base, why: 'Somebody seems to sign in words of their own, and nothing says which letter. Read it, and answer.' };
  const name = nameIn(message);
  if (name === '') return { ...base, why: 'Somebody seems to sign in words of their own, and gives no name. Read it, and answer.' };
  const questions: Question[] = [
    { about: 'signature', message: `They wrote in words of their own: “${quoteOf(message)}”` },
    ...doubts.map((doubt): Question => ({ about: 'signature', message: doubt })),
  ];
  const said = `message\n${message.text}`;
  const reading = interpret({ where, values: { name }, notes: [], questions, said });
  return { ...base, kind: 'signature', rows: [{ letter, reading }] };
}
