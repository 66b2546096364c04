// Signatures that lie elsewhere than in signatories/<letter>/, in a campaign where there is one letter that they can be meant for.

import { parseDocument } from 'yaml';
import type { Report } from '../report.ts';
import { signatureSchema } from '../schema/signature.ts';

export interface MisplacedSignature {
  readonly letter: string;
  /** Where it belongs; its name may need fixing there. */
  readonly target: string;
}

/** In bytes, as for a signature in its place. */
const maxLength = 4096;

const lists = /^(?:signator(?:y|ies)|signatures?|signers?|signed)$/i;
/** Where other things lie. */
const elsewhere = /^(?:\.|(?:content|translations|public|src|docs|tests|scripts|bench|node_modules)$)/i;

/** By its name and by where it lies: at the top, or in folders that may be called by a letter or as people call the list. */
export function mayBeSignature(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (path.length > 200 || folders.length > 2 || !/^[^.].*\.ya?ml$/i.test(name) || /\.(?:lock|list|revisions)\.ya?ml$/i.test(name))
    return false;
  const [top = '', inner] = folders;
  // A twin of one of our folders on systems without case is no place that anything is taken from.
  if (/^(?:signatories|letters)$/i.test(top) && top !== top.toLowerCase()) return false;
  // In a folder of its own it lies right, or is told what is wrong with that folder.
  if (top === 'signatories' && inner !== undefined) return isShard(inner, name);
  return !elsewhere.test(top) && (inner === undefined || lists.test(top) || top === 'letters');
}

/** The folder that tools put a signature into below its letter: `an` of `ann-lee.yaml`. Who leaves out the letter puts it one too high. */
function isShard(folder: string, name: string): boolean {
  return folder === name.slice(0, name.indexOf('.')).slice(0, 2).toLowerCase();
}

/** Undefined where it is none, lies right, or may be for several letters. `text`: what it holds. */
export function misplacedSignature(path: string, text: string, letters: ReadonlySet<string>): MisplacedSignature | undefined {
  if (!mayBeSignature(path) || text.length > maxLength || !isSignature(text)) return undefined;
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  // A letter may be called as a shard is.
  if (folders[0] === 'signatories' && letters.has(folders[1] ?? '')) return undefined;
  const named = folders.find((folder) => letters.has(folder));
  // Some other folder says something that is not known here.
  const shard = folders.length === 2 && named === undefined && isShard(folders[1] ?? '', name) ? folders.pop() : undefined;
  if (folders.some((folder) => folder !== named && folder !== 'letters' && !lists.test(folder))) return undefined;
  const [only, another] = letters;
  const letter = named ?? (another === undefined ? only : undefined);
  return letter === undefined ? undefined : { letter, target: ['signatories', letter, ...(shard ? [shard] : []), name].join('/') };
}

/** A mapping with a name, and nothing that a signature has not. */
function isSignature(text: string): boolean {
  // Without aliases nothing of it is larger than what was typed, and nothing can go wrong.
  if (/[&*]/.test(text)) return false;
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', logLevel: 'silent' });
  if (document.errors.length > 0) return false;
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('name' in value)) return false;
  return Object.keys(value).every((key) => Object.hasOwn(signatureSchema.shape, key));
}

export function reportSignaturePlace(path: string, { letter, target }: MisplacedSignature, report: Report): void {
  report.add('file-place', path, {
    message: `This is a signature under the letter “${letter}”, and lies elsewhere.`,
    hint: `Move it to ${target}.`,
  });
}
