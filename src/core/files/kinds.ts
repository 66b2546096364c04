// What each path of a campaign is for. The table of design: content, letters, translations, signatories, public.

import { isCalendarDay } from '../text/date.ts';
import { sentDocument } from './sent-documents.ts';
import { isSlot, slots } from './slots.ts';

export type FileKind =
  | 'site'
  | 'styles'
  | 'component'
  | 'page'
  | 'update'
  | 'decisions'
  | 'letter'
  | 'revisions'
  | 'translation'
  | 'lock'
  | 'interface'
  | 'translated-site'
  | 'translated-page'
  | 'translated-update'
  | 'signature'
  | 'signature-list'
  | 'asset';

export interface Place {
  readonly kind: FileKind;
  /** Name without extension: the id of a letter, page, update or signature. */
  readonly id: string;
  /** Folder name below translations/, as written. */
  readonly language?: string;
  /** Folder name below signatories/. */
  readonly letter?: string;
}

/** Why a path has no place, in the words of a rule. */
export interface Misplaced {
  readonly rule: 'file-extension' | 'file-place';
  readonly message: string;
  readonly hint: string;
  /** The same for whoever works in a web editor. */
  readonly hintInEditor?: string;
}

/** The folders of a campaign. Nothing else below its root is read. */
export const campaignFolders = ['content', 'letters', 'public', 'signatories', 'translations'] as const;

const kib = 1024;
/** Largest size in bytes. Signatures and texts are small; a larger one is an accident or an attack. */
export const sizeLimits: Record<FileKind, number> = {
  site: 64 * kib,
  styles: 32 * kib,
  component: 64 * kib,
  page: 256 * kib,
  update: 256 * kib,
  decisions: 8192 * kib,
  letter: 256 * kib,
  revisions: 4096 * kib,
  translation: 256 * kib,
  lock: 1024 * kib,
  interface: 128 * kib,
  'translated-site': 16 * kib,
  'translated-page': 256 * kib,
  'translated-update': 256 * kib,
  signature: 4 * kib,
  'signature-list': 4096 * kib,
  asset: 25_000 * kib,
};

/** Files that help people and tools, or that systems leave behind, and that are no part of the campaign. */
const ignored = new Set(['README.md', '.gitkeep', '.gitattributes', '.gitignore', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

export function isIgnored(path: string): boolean {
  return ignored.has(path.slice(path.lastIndexOf('/') + 1));
}

export function placeOf(path: string): Place | Misplaced {
  const [top, ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  switch (top) {
    case 'public':
      // MDX that is only copied would be harmless; a rule without exceptions is easier to trust.
      if (/\.mdx$/i.test(name)) return text('page', name.replace(/\.mdx$/i, '.mdx'));
      return { kind: 'asset', id: rest.join('/') };
    case 'content':
      return placeContent(rest, name);
    case 'letters':
      return rest.length === 1 ? (record('revisions', name) ?? text('letter', name)) : nowhere('Letters lie directly in letters/.');
    case 'translations':
      return placeTranslation(rest, name);
    case 'signatories':
      return placeSignature(rest, name);
    default:
      return nowhere('The folders of a campaign are content, letters, translations, signatories and public.');
  }
}

function placeContent(rest: string[], name: string): Place | Misplaced {
  if (rest.length === 1) {
    if (name === 'site.yaml') return { kind: 'site', id: 'site' };
    if (/^site\.(yml|yaml|json)$/i.test(name)) return extension(`The site’s file is called site.yaml, not ${name}.`, 'site.yaml');
    if (name === 'look.css') return { kind: 'styles', id: 'look' };
    if (/\.(?:css|scss|less)$/i.test(name)) return extension(`The campaign’s styles are called look.css, not ${name}.`, 'look.css');
    return nowhere('Directly in content/ there are only site.yaml and look.css. Pages lie in content/pages/, news in content/updates/.');
  }
  if (rest.length === 2 && rest[0] === 'pages') {
    if (name.endsWith('.mdx')) return { kind: 'page', id: name.slice(0, -4) };
    return text('page', name);
  }
  if (rest.length === 2 && rest[0] === 'updates') return update('update', name);
  if (rest[0] === 'components') return placeComponent(rest.length, name);
  // `content/signatories/<letter>.yaml`, and records of single deeds in a folder beside it, which never conflict with each other.
  if (rest.length <= 3 && rest[0] === 'signatories') {
    if (name.endsWith('.yaml')) return { kind: 'decisions', id: rest.length === 3 ? (rest[1] ?? '') : name.slice(0, -'.yaml'.length) };
    return extension(
      `What is decided about a letter’s list lies in a file that ends in .yaml, and this one is called ${name}.`,
      `${stem(name)}.yaml`,
    );
  }
  return nowhere('In content/ there are site.yaml, look.css, pages/, updates/, components/ and signatories/, without further folders.');
}

function placeComponent(depth: number, name: string): Place | Misplaced {
  const id = name.replace(/\.astro$/, '');
  if (depth === 2 && name.endsWith('.astro') && isSlot(id)) return { kind: 'component', id };
  const meant = slots.find((slot) => slot.toLowerCase() === id.toLowerCase());
  return {
    rule: 'file-place',
    message: `In content/components/ there are only components of Astro for these places: ${slots.join(', ')}.`,
    hint: meant === undefined ? 'Give the file the name of one of these places, or remove it.' : `Rename the file to ${meant}.astro.`,
  };
}

function placeTranslation(rest: string[], name: string): Place | Misplaced {
  const language = rest[0] ?? '';
  if (rest.length === 1) return nowhere('Translations lie in a folder for their language, for example translations/fr/.');
  if (rest.length === 2) {
    if (name === 'ui.yaml') return { kind: 'interface', id: 'ui', language };
    if (name === 'site.yaml') return { kind: 'translated-site', id: 'site', language };
    if (/^site\.(ya?ml|json)/i.test(name))
      return extension(`The file of the campaign’s name and description is called site.yaml, not ${name}.`, 'site.yaml');
    if (/^ui\.(ya?ml|json)/i.test(name)) return extension(`The interface’s file is called ui.yaml, not ${name}.`, 'ui.yaml');
    const sent = sentDocument(name, language);
    if (sent) return { rule: 'file-extension', ...sent };
    return withLanguage(record('lock', name) ?? text('translation', name), language);
  }
  const command = rest.length === 3 ? { pages: 'page', updates: 'news' }[rest[1] ?? ''] : undefined;
  const sent = command && sentDocument(name, language, { path: ['translations', ...rest].join('/'), letter: `${command}:${idIn(name)}` });
  if (sent) return { rule: 'file-extension', ...sent };
  if (rest.length === 3 && rest[1] === 'pages') return withLanguage(text('translated-page', name), language);
  if (rest.length === 3 && rest[1] === 'updates') return withLanguage(update('translated-update', name), language);
  return nowhere('In a language’s folder there are its letters, site.yaml, ui.yaml, pages/ and updates/.');
}

/** As a command can name it. */
function idIn(name: string): string {
  const id = name.replace(/\.[^.]+$/, '');
  return /^[a-z0-9][a-z0-9-]*$/.test(id) ? id : 'NAME';
}

function placeSignature(rest: string[], name: string): Place | Misplaced {
  const letter = rest[0] ?? '';
  if (rest.length === 1) return nowhere('Signatures lie in a folder for their letter, for example signatories/my-letter/ann.yaml.');
  if (name.endsWith('.list.yaml')) return { kind: 'signature-list', id: name.slice(0, -'.list.yaml'.length), letter };
  if (name.endsWith('.yaml')) return { kind: 'signature', id: name.slice(0, -'.yaml'.length), letter };
  return extension(`A signature is a file that ends in .yaml, and this one is called ${name}.`, `${stem(name)}.yaml`);
}

/** What tools record beside a text: `a.revisions.yaml` beside `a.md`. */
function record(kind: 'revisions' | 'lock', name: string): Place | undefined {
  const ending = `.${kind}.yaml`;
  return name.endsWith(ending) ? { kind, id: name.slice(0, -ending.length) } : undefined;
}

function text(kind: FileKind, name: string): Place | Misplaced {
  if (name.endsWith('.md')) return { kind, id: name.slice(0, -3) };
  if (name.endsWith('.mdx'))
    return {
      rule: 'file-extension',
      message: 'MDX can run code, so it is only for the campaign’s own pages in content/pages/.',
      hint: `Write Markdown, and rename the file to ${stem(name)}.md.`,
    };
  if (/\.(jpe?g|png|svg|webp|gif|avif|pdf)$/i.test(name))
    return {
      rule: 'file-extension',
      message: `Only texts lie here, and ${name} is none.`,
      hint: 'Pictures and documents lie in public/. Move the file there.',
    };
  return extension(`A text is a file that ends in .md, and this one is called ${name}.`, `${stem(name)}.md`);
}

function update(kind: FileKind, name: string): Place | Misplaced {
  const place = text(kind, name);
  if ('rule' in place || (isCalendarDay(place.id.slice(0, 10)) && /^-./.test(place.id.slice(10)))) return place;
  return nowhere('The name of a piece of news begins with its date, for example 2026-11-22-first-thousand.md.');
}

function withLanguage(place: Place | Misplaced, language: string): Place | Misplaced {
  return 'rule' in place ? place : { ...place, language };
}

function extension(message: string, right: string): Misplaced {
  return { rule: 'file-extension', message, hint: `Rename the file to ${right}.` };
}

function nowhere(message: string): Misplaced {
  return { rule: 'file-place', message, hint: 'Move the file to where it belongs, or remove it.' };
}

const ending = /^\.(?:ya?ml|yalm|yam1|md|mdx|markdown|txt|json|xml)$/i;

/** The name without its extensions: `bo` for `bo.yaml.txt`, whose last one some systems add and hide. */
function stem(name: string): string {
  let end = name.length;
  for (let dot = name.lastIndexOf('.'); dot > 0 && ending.test(name.slice(dot, end)); dot = name.lastIndexOf('.', dot - 1)) end = dot;
  return name.slice(0, end);
}
