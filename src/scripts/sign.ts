// The sign page: checks the form as it is filled in, by the shapes that the check uses, and makes the file and the addresses that
// take it along. Nothing is sent from here, and nothing is asked of anyone.

import type { SignedField } from '../core/schema/signed-readings.ts';
import { signatureId } from '../signatories/file-name.ts';
import { newFilePage, type Repository } from '../forge/pages.ts';
import { signaturePath } from '../signatories/signature-path.ts';
import { readTyped, type TypedFault, type TypedSignature } from '../signatories/signed-values.ts';

interface Settings {
  readonly letter: string;
  /** Of the text that this page is about, when it was built. */
  readonly revision: number;
  readonly repository?: Repository;
  readonly locale: string;
  readonly subject: string;
  readonly emailBody: string;
  readonly copied: string;
  readonly errors: Readonly<Record<TypedFault['kind'], string>>;
}

/** Mail programs refuse longer addresses; Windows hands over some 2,000 characters. */
const maxMailtoLength = 2000;
const form = document.querySelector<HTMLFormElement>('#sign');
const send = document.querySelector<HTMLElement>('#send');
if (form && send) start(form, send);

function start(form: HTMLFormElement, send: HTMLElement): void {
  const settings = JSON.parse(form.dataset.settings ?? '{}') as Settings;
  const element = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
  const consent = element<HTMLInputElement>('consent');
  const account = document.querySelector<HTMLInputElement>('#account');
  const text = element('file-text');
  const download = element<HTMLAnchorElement>('download');
  /** Fields that someone has been in: only those say what is wrong with them. */
  const touched = new Set<string>();
  let file: { path: string; text: string } | undefined;

  form.classList.remove('scripted');
  element('plain').hidden = true;
  form.addEventListener('input', (event) => {
    touch(event.target);
    update();
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.id === 'link') addScheme(event.target);
    touch(event.target);
    update();
  });
  account?.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const control of form.elements) touch(control);
    update();
    if (file) element('send-title').focus();
    else (form.querySelector<HTMLElement>('[aria-invalid="true"]') ?? consent).focus();
  });
  element('copy').addEventListener('click', () => void copy());
  // A browser may bring back what was typed before.
  update();

  function touch(target: unknown): void {
    if (target instanceof HTMLElement && 'name' in target && target.name) touched.add(String(target.name));
  }

  function typed(): TypedSignature {
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) as TypedSignature;
    const { personalCapacity, ...rest } = values;
    return personalCapacity && mayBePersonal(values) ? { ...rest, personalCapacity } : rest;
  }

  function update(): void {
    const values = typed();
    element('capacity').hidden = !mayBePersonal(values);
    // In universal time, as everywhere else in a campaign.
    const date = new Date().toISOString().slice(0, 10);
    const result = readTyped(values, { date, revision: settings.revision });
    for (const place of form.querySelectorAll<HTMLElement>('.error')) {
      const field = place.id.replace('-error', '') as SignedField;
      const fault = result.faults.find((found) => found.field === field);
      showFault(field, place, fault);
    }
    file =
      'text' in result && consent.checked
        ? { path: signaturePath(settings.letter, signatureId(result.name)), text: result.text }
        : undefined;
    send.hidden = !file;
    element('wait').hidden = file !== undefined;
    if (file) offer(file.path, file.text);
  }

  function showFault(field: SignedField, place: HTMLElement, fault: TypedFault | undefined): void {
    const shown = fault && touched.has(field) ? fault : undefined;
    const words = shown ? settings.errors[shown.kind] : '';
    const message = words.replace('{count}', () => new Intl.NumberFormat(settings.locale).format(shown?.maxLength ?? 0));
    // Only what changes is read out.
    if (place.textContent !== message) place.textContent = message;
    element(field).setAttribute('aria-invalid', String(shown !== undefined));
  }

  function offer(path: string, content: string): void {
    element('file-path').textContent = path;
    element('copy-status').textContent = '';
    text.textContent = content;
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([content], { type: 'application/yaml' }));
    download.download = path.slice(path.lastIndexOf('/') + 1);
    const page = settings.repository && newFilePage(settings.repository, path, content, account?.value.trim());
    for (const link of send.querySelectorAll<HTMLAnchorElement>('[data-open]')) if (page) link.href = page.url;
    for (const step of send.querySelectorAll<HTMLElement>('[data-if]')) step.hidden = (step.dataset.if === 'filled') !== page?.isFilled;
    for (const link of send.querySelectorAll<HTMLAnchorElement>('[data-mail]')) link.href = mailto(link.dataset.mail ?? '', path, content);
  }

  /** Without the file where it would be too long: it can be copied above. */
  function mailto(address: string, path: string, content: string): string {
    const start = `mailto:${address}?subject=${encodeURIComponent(settings.subject)}&body=`;
    const body = (...parts: string[]) => encodeURIComponent(parts.join('\n\n').replaceAll('\n', '\r\n'));
    const whole = start + body(settings.emailBody, path, content);
    return whole.length <= maxMailtoLength ? whole : start + body(settings.emailBody, path);
  }

  async function copy(): Promise<void> {
    if (!file) return;
    try {
      await navigator.clipboard.writeText(file.text);
      element('copy-status').textContent = settings.copied;
    } catch {
      // Not allowed: what is selected can be copied by hand.
      getSelection()?.selectAllChildren(text);
      text.focus();
    }
  }
}

/** Only a person who names an affiliation can mean not to sign for it. */
function mayBePersonal({ kind, affiliation = '' }: TypedSignature): boolean {
  return kind !== 'organisation' && affiliation.trim() !== '';
}

/** `www.example.org/ann` is an address to everyone but the check. */
function addScheme(input: HTMLInputElement): void {
  const value = input.value.trim();
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(value)) input.value = `https://${value}`;
}
