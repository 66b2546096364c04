// The sign page: checks the form as it is filled in, by the shapes that the check uses, and makes the file and the addresses that
// take it along. Nothing is sent from here, and nothing is asked of anyone. Where the form itself is sent, that is left to the browser.

import { signatureId } from '../signatories/file-name.ts';
import { type NewFileForm, newFileAt } from '../forge/new-file.ts';
import { signaturePath } from '../signatories/signature-path.ts';
import { signedReadings } from '../core/schema/signed-readings.ts';
import { readTyped, type TypedFault, type TypedSignature } from '../signatories/signed-values.ts';

interface Settings {
  readonly letter: string;
  /** When signing ends, as ISO 8601; undefined where no day is named. */
  readonly until?: string;
  /** Of the text that this page is about, when it was built. */
  readonly revision: number;
  /** Undefined where the campaign has no forge that is known. */
  readonly newFile?: NewFileForm;
  readonly locale: string;
  readonly subject: string;
  readonly emailBody: string;
  readonly copied: string;
  readonly notCopied: string;
  /** What is missing still, by what it is. */
  readonly needs: Readonly<Record<'both' | 'consent' | 'fixes' | 'nothing', string>>;
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
  const spoken = element<HTMLSelectElement>('statementLanguage');
  /** Whether someone has chosen a language. That of the page is the first. */
  let isChosen = false;
  const text = element('file-text');
  const download = element<HTMLAnchorElement>('download');
  /** Fields that someone has been in and left: only those say what is wrong with them. */
  const touched = new Set<string>();
  let file: { path: string; text: string } | undefined;

  // On paper there is no form, and the ways without one are set there in its place.
  element('plain').classList.add('on-paper');
  if (isOver()) {
    showOver();
    return;
  }
  form.classList.remove('scripted');
  // From here on what is missing is said beside the fields, and not by the browser.
  form.noValidate = true;
  for (const field of form.querySelectorAll('[required]')) {
    field.removeAttribute('required');
    field.setAttribute('aria-required', 'true');
  }
  // While someone types nothing is called wrong, and what is right by now no longer is.
  form.addEventListener('input', ({ target }) => {
    isChosen ||= target === spoken;
    update(true);
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.id === 'link') addScheme(event.target);
    touched.add((event.target as HTMLElement).id);
    update();
  });
  // What was wrong, right and the same again is no change when it is left.
  form.addEventListener('focusout', ({ target }) => {
    if (touched.has((target as HTMLElement).id)) update();
  });
  account?.addEventListener('input', () => update(true));
  account?.addEventListener('change', askAccount);
  // Without it the link leads to where only maintainers may write.
  send.addEventListener('click', (event) => {
    if (isAccount() || !(event.target as Element).closest('[data-open]')) return;
    event.preventDefault();
    askAccount();
    account?.focus();
  });
  // Pressing the button leaves no field: an error would push it away from below the mouse, and the click would be lost.
  form.querySelector('[type=submit]')?.addEventListener('mousedown', (event) => event.preventDefault());
  send.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('[data-open]')) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    (document.activeElement as HTMLElement).blur();
    // Where the letter names an address that takes the form. What is typed is read at once, so the file is that of the form.
    if (form.method === 'post' && file && !isOver()) return;
    event.preventDefault();
    if (isOver()) {
      showOver();
      // The button that had the focus is gone.
      element('over').focus();
      return;
    }
    for (const control of form.elements) touched.add(control.id);
    update();
    if (file) element('send-title').focus();
    else form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  element('copy').addEventListener('click', () => void copy());
  // A browser may bring back what was typed before, some after this.
  update();
  addEventListener('pageshow', () => update());

  /** Where none is asked for, nothing is wrong with it. */
  function isAccount(): boolean {
    return !account || (account.value !== '' && account.validity.valid);
  }

  function askAccount(): void {
    touched.add('account');
    update();
  }

  function isOver(): boolean {
    // Nothing is later than no date.
    return Date.now() >= Date.parse(settings.until ?? '');
  }

  function showOver(): void {
    document.title = element('over').dataset.title ?? '';
    for (const part of document.querySelectorAll<HTMLElement>('[data-over]')) part.hidden = part.dataset.over === 'gone';
  }

  function typed(): TypedSignature {
    // Texts all: there is no field for a file. The fields that are only for a letter's own address are none of a signature.
    const values = Object.fromEntries([...new FormData(form)].filter(([name]) => name in signedReadings)) as TypedSignature;
    const { personalCapacity, ...rest } = values;
    if (personalCapacity && mayBePersonal(values)) return values;
    if (!isOrganisation(values)) return rest;
    // What a person was asked is kept in the form, and is nothing that an organisation has.
    const { role: _role, affiliation: _affiliation, ...own } = rest;
    return own;
  }

  function update(isTyping = false): void {
    const values = typed();
    fit(isOrganisation(values));
    element('capacity').hidden = !mayBePersonal(values);
    const { statement = '' } = values;
    // What is not asked is not sent.
    spoken.disabled = !statement.trim();
    element('spoken').hidden = spoken.disabled;
    // Many read a page in one language and write in another, in whose letters that of the page is not.
    if (!isChosen) spoken.selectedIndex = new RegExp(spoken.dataset.letter ?? '', 'u').test(statement) ? 0 : spoken.length - 1;
    // In universal time, as everywhere else in a campaign.
    const date = new Date().toISOString().slice(0, 10);
    const result = readTyped(values, { date, revision: settings.revision, statementLanguage: spoken.value });
    for (const place of form.querySelectorAll<HTMLElement>('.error')) {
      const field = place.id.replace('-error', '');
      const fault = result.faults.find((found) => found.field === field);
      const message = field === 'consent' ? (consent.checked ? '' : settings.needs.consent) : fault ? wordsOf(fault) : '';
      showFault(field, place, message, isTyping);
    }
    if (account) showFault('account', element('account-error'), isAccount() ? '' : (account.dataset.error ?? ''), isTyping);
    file =
      'text' in result && consent.checked
        ? { path: signaturePath(settings.letter, signatureId(result.name)), text: result.text }
        : undefined;
    send.hidden = !file;
    sayNeed(result.faults, isTyping);
    if (file) offer(file.path, file.text);
  }

  /** A person and an organisation are asked, and helped by the browser, in different words. */
  function fit(isOrganisation: boolean): void {
    for (const field of form.querySelectorAll<HTMLElement>('[data-person]')) field.hidden = isOrganisation;
    element('name-hint').hidden = isOrganisation;
    element('name-hint-organisation').hidden = !isOrganisation;
    const name = element<HTMLInputElement>('name');
    name.autocomplete = isOrganisation ? 'organization' : 'name';
    name.setAttribute('aria-describedby', `name-hint${isOrganisation ? '-organisation' : ''} name-error`);
  }

  function wordsOf({ kind, maxLength = 0 }: TypedFault): string {
    return settings.errors[kind].replace('{count}', () => new Intl.NumberFormat(settings.locale).format(maxLength));
  }

  function showFault(field: string, place: HTMLElement, message: string, isTyping: boolean): void {
    const wasShown = place.textContent !== '';
    if (isTyping && message !== '' && wasShown) return;
    const shown = touched.has(field) && (!isTyping || wasShown) ? message : '';
    say(place, shown);
    element(field).setAttribute('aria-invalid', String(shown !== ''));
  }

  /** In one standing line, so that nothing is said of what is there already, and the end is said as well. */
  function sayNeed(faults: readonly TypedFault[], isTyping: boolean): void {
    const { needs, errors } = settings;
    const isNameless = faults.some(({ kind }) => kind === 'missing');
    const others = faults.some(({ kind }) => kind !== 'missing');
    if (isTyping && others) return;
    const need =
      isNameless && !consent.checked
        ? needs.both
        : others
          ? needs.fixes
          : isNameless
            ? errors.missing
            : consent.checked
              ? needs.nothing
              : needs.consent;
    say(element('wait'), need);
  }

  /** Only what changes is read out. */
  function say(place: HTMLElement, message: string): void {
    if (place.textContent !== message) place.textContent = message;
  }

  function offer(path: string, content: string): void {
    element('file-path').textContent = path;
    element('copy-status').textContent = '';
    (text.firstElementChild ?? text).textContent = content;
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([content], { type: 'application/yaml' }));
    download.download = path.slice(path.lastIndexOf('/') + 1);
    const page = settings.newFile && newFileAt(settings.newFile, path, content, account?.validity.valid ? account.value.trim() : '');
    for (const link of send.querySelectorAll<HTMLAnchorElement>('[data-open]')) if (page) link.href = page.url;
    for (const step of send.querySelectorAll<HTMLElement>('[data-if]')) step.hidden = (step.dataset.if === 'filled') !== page?.isFilled;
    for (const link of send.querySelectorAll<HTMLAnchorElement>('[data-mail]')) {
      const { href, isWhole } = mailto(link.dataset.mail ?? '', path, content);
      link.href = href;
      for (const words of send.querySelectorAll<HTMLElement>('[data-mail-if]'))
        words.hidden = (words.dataset.mailIf === 'filled') !== isWhole;
    }
  }

  /** Without the file where it would be too long: it can be copied below. */
  function mailto(address: string, path: string, content: string): { href: string; isWhole: boolean } {
    const start = `mailto:${address}?subject=${encodeURIComponent(settings.subject)}&body=`;
    const body = (...parts: string[]) => encodeURIComponent(parts.join('\n\n').replaceAll('\n', '\r\n'));
    const whole = start + body(settings.emailBody, path, content);
    const isWhole = whole.length <= maxMailtoLength;
    return { href: isWhole ? whole : start + body(settings.emailBody, path), isWhole };
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
      element('copy-status').textContent = settings.notCopied;
    }
  }
}

function isOrganisation({ kind }: TypedSignature): boolean {
  return kind === 'organisation';
}

/** Only a person who names an affiliation can mean not to sign for it. */
function mayBePersonal({ affiliation = '', ...rest }: TypedSignature): boolean {
  return !isOrganisation(rest) && affiliation.trim() !== '';
}

/** `www.example.org/ann` is an address to everyone but the check. */
function addScheme(input: HTMLInputElement): void {
  const value = input.value.trim();
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(value)) input.value = `https://${value}`;
}
