// Whatever a request puts into public/, under whatever name and in whatever way: it is never ready, alone or beside a signature, and --merge never
// merges it, not even by its number.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Content, History } from '../../bench/fast-import.ts';
import { clone, newFolder, reviewed } from './remotes.ts';

type Files = Readonly<Record<string, Content>>;

const page = '<!doctype html><script>alert(1)</script>\n';
const executable = (bytes: string): Content => ({ mode: '100755', bytes });
const link = (bytes: string): Content => ({ mode: '120000', bytes });

const base: Files = {
  'content/site.yaml': 'name: Public\nurl: https://campaign.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
  'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n',
  'public/old/notes.txt': page,
};

const proposals: readonly (readonly [about: string, files: Files])[] = [
  ['a page', { 'public/help.html': page }],
  ['a page in folders', { 'public/a/b/c/d/index.htm': page }],
  ['a page in capitals', { 'public/HELP.HTML': page }],
  ['a folder in capitals', { 'Public/help.html': page }],
  ['a folder in capitals beside it', { 'PUBLIC/sw.js': 'self.x = 1;\n' }],
  ['XHTML', { 'public/help.xhtml': page }],
  ['XHT', { 'public/help.xht': page }],
  ['a page that is compressed', { 'public/help.html.br': Buffer.from([0x0b, 0x02]) }],
  ['a drawing that is compressed', { 'public/x.svgz': Buffer.from([0x1f, 0x8b]) }],
  ['a drawing with a script', { 'public/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>\n' }],
  ['a drawing that gets a script', { 'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>\n' }],
  ['a module', { 'public/x.mjs': 'export {};\n' }],
  ['a service worker', { 'public/sw.js': 'self.addEventListener("fetch", () => {});\n' }],
  ['a script that is compressed', { 'public/x.js.gz': Buffer.from([0x1f, 0x8b]) }],
  ['WebAssembly', { 'public/x.wasm': Buffer.from([0, 0x61, 0x73, 0x6d]) }],
  ['a manifest', { 'public/manifest.webmanifest': '{"start_url":"https://evil.example"}\n' }],
  ['a manifest that is JSON', { 'public/icons/manifest.json': '{}\n' }],
  ['headers', { 'public/_headers': '/*\n  X-Y: z\n' }],
  ['headers in capitals', { 'public/_Headers': '/*\n  X-Y: z\n' }],
  ['redirects', { 'public/_redirects': '/* https://evil.example\n' }],
  ['.htaccess in a folder', { 'public/a/.htaccess': 'Redirect / https://evil.example\n' }],
  ['.well-known', { 'public/.well-known/security.txt': 'Contact: https://evil.example\n' }],
  ['CNAME', { 'public/CNAME': 'evil.example\n' }],
  ['settings of Jekyll', { 'public/_config.yml': 'include: [x]\n' }],
  ['a page without an ending', { 'public/help': page }],
  ['a page that gets another name', { 'public/old/notes.txt': null, 'public/old/notes.html': page }],
  ['a page that is executable', { 'public/help.html': executable(page) }],
  ['a picture that is executable', { 'public/x.png': executable('x\n') }],
  ['a link to a page', { 'public/help.html': link('../letters/a.md') }],
  ['a link to a folder', { 'public/help': link('/etc') }],
  ['the folder as a link', { 'public/logo.svg': null, 'public/old/notes.txt': null, public: link('/tmp') }],
  ['a submodule', { 'public/module': { mode: '160000', oid: '1234567890123456789012345678901234567890' } }],
  ['a page among the signatures', { 'signatories/a/index.html': page }],
  ['a page among the letters', { 'letters/index.html': page }],
  ['a picture', { 'public/photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]) }],
  ['a picture that goes', { 'public/logo.svg': null }],
];

const sign = (at: number): Files => {
  const name = `${'ABCDEFGHIJKL'[at % 12]}nna ${'MNOPQR'[Math.floor(at / 12)]}oller${'abcdefghijkl'[at % 12]}`;
  return { [`signatories/a/${name.toLowerCase().replace(' ', '-')}.yaml`]: `name: ${name}\n` };
};

test.each(['alone', 'beside a signature'])('%s', async (how) => {
  const remote = join(newFolder(), 'remote.git');
  const history = new History(remote);
  const author = { name: 'Eve', email: 'eve@users.example' };
  const tip = history.commit({ ref: 'refs/heads/main', author, message: 'The campaign', files: base });
  for (const [at, [, files]] of proposals.entries())
    history.commit({
      ref: `refs/pull/${at + 1}/head`,
      author,
      message: 'Sign',
      parents: [tip],
      files: how === 'alone' ? files : { ...files, ...sign(at) },
    });
  history.end();
  const numbers = proposals.map((_, at) => at + 1).join(',');
  const { requests, merge } = await reviewed(clone(`file://${remote}`), ['--merge', '--squash', '--fix', '--dry-run', '--only', numbers]);
  for (const [at, [about]] of proposals.entries()) {
    const verdict = requests[at]?.verdict;
    expect(about.startsWith('a page among') ? ['invalid', 'text', 'several', 'mixed'] : ['engine'], `${about}: ${verdict}`).toContain(
      verdict,
    );
    // What a browser or a host would run is named.
    if (!/picture|link|submodule|among|folder in capitals|folder as/.test(about))
      expect(requests[at]?.questions.join(), about).toContain('Only somebody who answers for the whole site may put it there.');
  }
  expect(merge?.merged).toEqual([]);
});
