// The ways in which requests once ended, slowed or deceived a review or a build, case by case, and which hostile requests stand for each.

import type { HostileKind } from './hostile-kinds.ts';

export interface HostileCase {
  readonly what: string;
  /** Of HostileKind.about. The first is in each set that is measured. */
  readonly ways: readonly string[];
  /** All of them are. */
  readonly areTogether?: true;
}

/** By their numbers. The last one is what five attackers want who send what is valid. */
export const hostileCases: Readonly<Record<number, HostileCase>> = {
  1: { what: 'a record of revisions that no parser ends', ways: ['a revision of quotation marks', 'a revision that is a list in lists'] },
  2: { what: 'public files where the site has folders', ways: ['public files where the site has folders'] },
  3: {
    what: 'public files in the place of pages, and those that hosts and browsers obey',
    ways: ['public files at addresses of pages', 'public files that hosts obey', 'public files that run'],
  },
  4: {
    what: 'folders of translations that are no language',
    ways: ['a folder pt_BR', 'a folder x-foo', 'a folder i-klingon', 'a folder root'],
  },
  5: { what: 'names of files that an expression does not end with', ways: ['a file name of many endings', 'a file name of hyphens'] },
  6: {
    what: 'names of people that an expression does not end with',
    ways: ['a name of endings, one', 'a name of endings, another'],
    areTogether: true,
  },
  7: { what: 'what takes long to read or to fix', ways: ['forty slow texts', 'a list of rows with a wrong key'] },
  8: { what: 'headings that begin as anchors do', ways: ['headings that begin as anchors do'] },
  9: { what: 'links to drafts', ways: ['a page in MDX that leads to a draft'] },
  10: {
    what: 'addresses of the site that no page has',
    ways: ['a site with a blank in its address', 'a site with a percent sign', 'a site with two slashes'],
  },
  11: {
    what: 'a history that brings more than its end',
    ways: [
      'another’s signature that goes and comes back',
      'another’s signature that is changed and restored',
      'a text that comes and goes',
      'an e-mail address that comes and goes',
    ],
  },
  12: { what: 'lists in lists in languages with their own fonts', ways: ['lists in lists in Arabic'] },
  13: { what: 'headings without words', ways: ['headings without words in lists and notes', 'headings alone'] },
  14: { what: 'labels of notes that are no text', ways: ['a note with a stray percent sign'] },
  15: { what: 'one long note that is referred to often', ways: ['one note that is referred to often'] },
  16: { what: 'words of pictures that no font has', ways: ['a picture with words that no font has'] },
  17: { what: 'words of the site that no font has', ways: ['words of the site that no font has'] },
  18: { what: 'a request that ends or outlasts its check, among those of a forge', ways: ['a folder pt_BR', 'forty slow texts'] },
  19: { what: 'more or longer links than an issue holds', ways: ['links of five hundred letters', 'a link of seventy thousand letters'] },
  20: { what: 'links to services of a cloud', ways: ['a link to a service of a cloud'] },
  21: { what: 'addresses that a server does not stand', ways: ['links with a stray percent sign'] },
  22: { what: 'links that documents do not take', ways: ['a link of eight thousand letters'] },
  23: { what: 'one long address that is referred to often', ways: ['one address that is referred to often'] },
  24: {
    what: 'somebody’s signature, a letter’s text, a link, an organisation’s name, the attention of the maintainers',
    ways: [
      'another’s signature with another link',
      'a letter that says something else',
      'another’s name in letters that look alike',
      'a signature with a page beside it',
      'a message of words that close issues',
    ],
    areTogether: true,
  },
};

/** Ways that a check cannot tell from what is honest, and that do nothing once they are merged: they may be ready. */
export const harmless: ReadonlySet<string> = new Set([]);

/** A signature of somebody else that is there, as it is there. */
export interface Signed {
  readonly path: string;
  readonly text: string;
}

export function caseKinds(letter: string, signed: Signed): HostileKind[] {
  const signature = (id: string, text: string) => ({ [`signatories/${letter}/${id}.yaml`]: text });
  const translated = (tag: string, body: string) => ({
    [`translations/${tag}/${letter}.md`]: `---\ntitle: A title\nrevision: 1\n---\n\n${body}\n`,
  });
  const site = (url: string) => ({ 'content/site.yaml': `name: Requests\nurl: ${url}\ndefaultLanguage: en\n` });
  const elsewhere = `${signed.text.replace(/^link:.*\n/m, '')}link: https://evil.example/\n`;
  const name = /^name: "?([^"\n]*)/m.exec(signed.text)?.[1] ?? 'Ann Lee';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>\n';
  return [
    {
      about: 'public files where the site has folders',
      files: { 'public/en': 'x\n', 'public/api': 'x\n', 'public/badge': 'x\n', 'public/pagefind': 'x\n' },
    },
    {
      about: 'public files at addresses of pages',
      files: {
        [`public/en/${letter}/index.html`]: '<script>alert(1)</script>\n',
        'public/index.html': '<script>alert(1)</script>\n',
        'public/404.html/x': 'x\n',
        'public/fr/index.html/x': 'x\n',
      },
    },
    {
      about: 'public files that hosts obey',
      files: {
        'public/_headers': '/*\n  X-Evil: 1\n',
        'public/_redirects': '/en/* https://evil.example 301\n',
        'public/.htaccess': 'Redirect / https://evil.example\n',
        'public/CNAME': 'evil.example\n',
        'public/.well-known/security.txt': 'Contact: https://evil.example\n',
      },
    },
    {
      about: 'public files that run',
      files: { 'public/sw.js': 'self.onfetch = () => {};\n', 'public/x.html': '<script>1</script>\n', 'public/x.svg': svg },
    },
    { about: 'a folder zh_CN', files: translated('zh_CN', 'A text.') },
    { about: 'a name of endings, one', files: signature('anna-br', `name: Anna Br${'ova'.repeat(40)}z\n`) },
    { about: 'a name of endings, another', files: signature('anna', `name: Anna Br${'ova'.repeat(40)}d\n`) },
    {
      about: 'headings that begin as anchors do',
      files: translated('en-x-t', '## T-shirts\n\n### t-t-shirts\n\nSee [them](#t-shirts) and [these](#t-t-shirts).'),
    },
    {
      about: 'a page in MDX that leads to a draft',
      files: {
        'letters/unready.md': '---\ntitle: Unready\nlanguage: en\nstatus: draft\n---\n\nNot yet.\n',
        'content/pages/leads.mdx': '---\ntitle: Leads\n---\n\nSee [it](/en/unready/), and <LetterLink letter="unready" />.\n',
      },
    },
    { about: 'a site with a blank in its address', files: site('https://campaign.example/a b/"c"/') },
    { about: 'a site with a percent sign', files: site('https://campaign.example/100%/ü/') },
    { about: 'a site with two slashes', files: site('https://campaign.example//evil.example//') },
    {
      about: 'another’s signature that goes and comes back',
      before: [{ [signed.path]: null }],
      files: { [signed.path]: signed.text, ...signature('rolf-sandovalin', 'name: Rolf Sandovalin\n') },
    },
    {
      about: 'another’s signature that is changed and restored',
      before: [{ [signed.path]: elsewhere }],
      files: { [signed.path]: signed.text, ...signature('pia-quistgaard', 'name: Pia Quistgaard\n') },
    },
    {
      about: 'a text that comes and goes',
      before: [signature('sina-tverberg', `name: Sina Tverberg\nstatement: ${'word '.repeat(700)}\n`)],
      files: { [`signatories/${letter}/sina-tverberg.yaml`]: null, ...signature('theo-ulrichsen', 'name: Theo Ulrichsen\n') },
    },
    {
      about: 'an e-mail address that comes and goes',
      before: [signature('nora-mbekiri', 'name: Nora Mbekiri\nrole: ann.lee@people.example\n')],
      files: signature('nora-mbekiri', 'name: Nora Mbekiri\n'),
    },
    { about: 'lists in lists in Arabic', files: translated('ar-x-l', '- نص\n  - نص\n    - نص\n      - نص\n') },
    {
      about: 'headings without words in lists and notes',
      files: translated('en-x-w', '##\n\n## <!-- x -->\n\n- ##\n\n> ## ![](/p.png)\n\nA note.[^1]\n\n[^1]: ##\n'),
    },
    {
      about: 'a note with a stray percent sign',
      files: translated('en-x-p', 'A note.[^%ff] Another.[^%e4%b8]\n\n[^%ff]: One.\n\n[^%e4%b8]: Two.\n'),
    },
    { about: 'a picture with words that no font has', files: translated('en-x-g', '![A picture \u{12000}](/p.png)') },
    { about: 'words of the site that no font has', files: { 'translations/en/ui.yaml': 'document.authoritative: "\u{12000} text"\n' } },
    {
      about: 'links of five hundred letters',
      files: translated(
        'en-x-k',
        Array.from({ length: 150 }, (_, at) => `[a](https://dead.example/${at}/${'p'.repeat(470)})`).join('\n\n'),
      ),
    },
    { about: 'a link of seventy thousand letters', files: translated('en-x-o', `[a](https://dead.example/${'p'.repeat(70_000)})`) },
    { about: 'a link of eight thousand letters', files: translated('en-x-e', `[a](https://dead.example/${'p'.repeat(8200)})`) },
    {
      about: 'a link to a service of a cloud',
      files: signature('wanda-iturbideen', 'name: Wanda Iturbideen\nlink: http://168.63.129.16/\n'),
    },
    { about: 'links with a stray percent sign', files: translated('en-x-n', '[a](/%00) [b](/%ff) [c](/%) [d](/../../etc/passwd)') },
    {
      about: 'one address that is referred to often',
      files: translated('en-x-r', `${'[a] '.repeat(400)}\n\n[a]: https://x.example/${'p'.repeat(7900)}\n`),
    },
    { about: 'another’s signature with another link', files: { [signed.path]: elsewhere } },
    { about: 'a letter that says something else', files: translated('en-GB', 'Build 100 cameras, see [why](https://evil.example/).') },
    {
      about: 'another’s name in letters that look alike',
      files: signature('alike', `name: ${alike(name)}\nlink: https://evil.example/\n`),
    },
    {
      about: 'a signature with a page beside it',
      files: { ...signature('yann-kolbens', 'name: Yann Kolbens\n'), [`public/en/${letter}/index.html`]: '<script>1</script>\n' },
    },
  ];
}

/** Latin letters as Cyrillic ones that look the same, and one sign where there is none. */
function alike(name: string): string {
  const other = name.replace(/[aeo]/, (letter) => ({ a: '\u0430', e: '\u0435', o: '\u043e' })[letter] ?? letter);
  return other === name ? `${name}.` : other;
}
