// Five attackers and what they propose, each in several ways: a signature, the text of a letter, a link, the name of an organisation, and
// the attention of the maintainers.

import type { Content, History, Person } from '../../bench/fast-import.ts';

export type Files = Readonly<Record<string, Content>>;

export const office: Person = { name: 'Office', email: 'office@campaign.example' };
export const eve: Person = { name: 'Eve', email: 'eve@users.example' };
const mara: Person = { name: 'Mara Holt', email: 'mara@users.example' };

const maraFile = 'signatories/lake/mara-holt.yaml';
const maraText = 'name: Mara Holt\nlink: https://mara.example/about\nhandle: mara\ncountry: AT\n';
const trustFile = 'signatories/lake/lake-society.yaml';
const trustText = 'name: Lake Society of Austria\nkind: organisation\nlink: https://lake-society.example\ncountry: AT\n';
const french = '---\ntitle: Le lac\nrevision: 1\n---\n\nNe touchez pas au lac, voyez [le rapport](https://report.example/lake).\n';
const letter =
  '---\ntitle: The lake\nlanguage: en\nstatus: open\n---\n\nDo not touch the lake, see [the report](https://report.example/lake).\n';

export const campaign: Files = {
  'content/site.yaml': 'name: Lakes\nurl: https://lakes.example\ndefaultLanguage: en\n',
  'content/pages/about.md': '---\ntitle: About\n---\n\nWe are friends of lakes.\n',
  'letters/lake.md': letter,
  'translations/fr/lake.md': french,
  'signatories/lake/old.list.yaml': '- name: Ole Dahlin\n- name: Siri Dahlin\n',
  [trustFile]: trustText,
};
export const signed: Files = { [maraFile]: maraText };
export { mara };

export interface Attempt {
  readonly about: string;
  readonly steps: readonly (Files & { readonly [path: string]: Content })[];
  readonly author?: Person;
  readonly message?: string;
}

const attempt = (about: string, ...steps: Files[]): Attempt => ({ about, steps });
const own = (id: string, text: string): Files => ({ [`signatories/lake/${id}.yaml`]: text });

const signature: readonly Attempt[] = [
  attempt('changes what it says', { [maraFile]: maraText.replace('AT', 'DE') }),
  attempt('removes it', { [maraFile]: null }),
  attempt('removes it and signs in its place', { [maraFile]: null, ...own('mara-h', 'name: Mara Holt\nlink: https://evil.example\n') }),
  attempt('signs once more under her name', own('mara-holt-2', 'name: Mara Holt\nlink: https://evil.example\n')),
  attempt('signs under her name with an initial between', own('mara-b-holt', 'name: Mara B. Holt\n')),
  attempt('signs with her account', own('mara-who', 'name: Somebody Wholly Different\nhandle: mara\n')),
  attempt('moves it to another folder', {
    [maraFile]: null,
    'signatories/lake/m/mara-holt.yaml': maraText.replace('mara.example', 'evil.example'),
  }),
  attempt('replaces it by a link', { [maraFile]: { mode: '120000', bytes: 'lake-society.yaml' } }),
  { ...attempt('writes her address into the commit', own('egon-adler', 'name: Egon Adler\n'), { [maraFile]: null }), author: eve },
  attempt(
    'removes it, signs, and puts it back',
    { [maraFile]: null },
    { [maraFile]: maraText, ...own('eve-larkin', 'name: Eve Larkin\n') },
  ),
  attempt('takes a row of a list', { 'signatories/lake/old.list.yaml': '- name: Ole Dahlin\n- name: Eve Larkin\n' }),
];

const text: readonly Attempt[] = [
  attempt('a translation that says the opposite', { 'translations/fr/lake.md': french.replace('Ne touchez pas au', 'Asséchez le') }),
  attempt('a new translation', { 'translations/de/lake.md': '---\ntitle: Der See\nrevision: 1\n---\n\nLegt den See trocken.\n' }),
  attempt('a translation into a variant of the original', {
    'translations/en-GB/lake.md': '---\ntitle: The lake\nrevision: 1\n---\n\nDrain the lake.\n',
  }),
  attempt('a translation beside a signature', {
    'translations/fr/lake.md': french.replace('Ne touchez pas au', 'Asséchez le'),
    ...own('iris-moen', 'name: Iris Moen\n'),
  }),
  attempt(
    'a translation that is as it was again',
    { 'translations/fr/lake.md': 'Non.\n' },
    { 'translations/fr/lake.md': french, ...own('jens-roth', 'name: Jens Roth\n') },
  ),
  attempt('the words of the interface', { 'translations/fr/ui.yaml': 'sign.title: Retirer sa signature\n' }),
  attempt('the letter itself', { 'letters/lake.md': letter.replace('Do not touch', 'Drain') }),
  attempt('the record of what was signed', { 'letters/lake.revisions.yaml': 'revisions: []\n' }),
  attempt('a folder that looks like a translation', { 'translations/fr_FR/lake.md': french.replace('Ne touchez pas au', 'Asséchez le') }),
];

const link: readonly Attempt[] = [
  attempt('hers leads elsewhere', { [maraFile]: maraText.replace('mara.example', 'evil.example') }),
  attempt('somebody else has hers', own('karl-weiss', 'name: Karl Weiss\nlink: https://mara.example/about\n')),
  attempt('somebody else has hers, written in another way', own('lars-blom', 'name: Lars Blom\nlink: HTTPS://www.Mara.example/about/\n')),
  attempt('one that seems to be hers', own('mia-frank', 'name: Mia Frank\nlink: https://mara.example@evil.example/about\n')),
  attempt('one that runs', own('nils-berg', 'name: Nils Berg\nlink: "javascript:alert(1)"\n')),
  attempt('the report in a translation', { 'translations/fr/lake.md': french.replace('report.example', 'rep0rt.example') }),
  attempt('the report in the letter', { 'letters/lake.md': letter.replace('report.example', 'rep0rt.example') }),
  attempt('the site itself', { 'content/site.yaml': 'name: Lakes\nurl: https://evil.example\ndefaultLanguage: en\n' }),
  attempt('a redirect of the host', { 'public/_redirects': '/en/lake/ https://evil.example 301\n' }),
  attempt('an advertisement as a statement', own('otto-gran', 'name: Otto Gran\nstatement: See https://evil.example for more\n')),
];

const named = (name: string, id: string): Attempt =>
  attempt(name, own(id, `name: ${name}\nkind: organisation\nlink: https://${id}.example\n`));

const organisation: readonly Attempt[] = [
  named('L\u0430ke Society of Austria', 'look-a'),
  named('Lake Soci\u0435ty of Austria', 'look-b'),
  named('LAKE SOCIETY OF AUSTRIA', 'look-c'),
  named('The Lake Society of Austria', 'look-d'),
  named('Lake Society of Austria e.V.', 'look-e'),
  named('Lake-Society of Austria', 'look-f'),
  named('L\u00e4ke Society of Austria', 'look-g'),
  named('Lake Society of Austria (LSA)', 'look-h'),
  named('Lake Societty of Austria', 'look-i'),
];

export const attackers: readonly (readonly [what: string, attempts: readonly Attempt[]])[] = [
  ['a signature', signature],
  ['the text of a letter', text],
  ['a link', link],
  ['the name of an organisation', organisation],
];

/** What one of many requests does, that no one is meant to notice. */
export const hidden: readonly Attempt[] = [
  attempt('changes a signature', { [maraFile]: maraText.replace('mara.example', 'evil.example') }),
  attempt('changes a signature and puts it back', { [maraFile]: null }, { [maraFile]: maraText, ...own('zoe-hahn', 'name: Zoe Hahn\n') }),
  attempt('brings a page', { ...own('yann-kolb', 'name: Yann Kolb\n'), 'public/en/lake/index.html': '<script>1</script>\n' }),
  attempt('brings a program', { ...own('xaver-jung', 'name: Xaver Jung\n'), 'package.json': '{"scripts":{"postinstall":"x"}}\n' }),
  attempt('looks like an organisation', own('wasser', 'name: L\u0430ke Society of Austria\nkind: organisation\n')),
  attempt('says something in a translation', { 'translations/fr/lake.md': french.replace('Ne touchez pas au', 'Asséchez le') }),
  {
    ...attempt('closes other requests', own('vera-ising', 'name: Vera Ising\n')),
    message: `Sign\n\n${Array.from({ length: 20 }, (_, at) => `Closes #${at + 1}`).join('\n')}`,
  },
];

/** One request. */
export function propose(history: History, ref: string, tip: number, { steps, author = eve, message = 'Sign' }: Attempt): void {
  let last = tip;
  for (const files of steps) last = history.commit({ ref, author, message, parents: [last], files });
}
