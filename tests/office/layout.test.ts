// What people do in word processors, and what it becomes: headings, lists, emphasis, fields, changes, boxes, tables.

import { describe, expect, test } from 'vitest';
import { libraryCampaign, translate } from './library.ts';
import { docx, fileIn, odt, p, run } from './made.ts';

/** What is below the front matter. */
function bodyOf(name: string, content: string | Uint8Array): string {
  const root = libraryCampaign({ 'letters/library.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen to us.\n' });
  const { stdout, stderr } = translate(root, 'fr', '--from', fileIn(root, name, content), '--print');
  // What a comment says of missing passages is not the text.
  const text = stdout.replace(/<!--[\s\S]*?-->\n*/g, '');
  return stderr.includes('Undersigned stopped') ? stderr : `${text.slice(text.indexOf('\n---\n', 4) + 6).trimEnd()}\n`;
}

const inWord = (body: string, more: Parameters<typeof docx>[1] = {}): string => bodyOf('a.docx', docx(p('Titre') + body, more));
const inText = (body: string, styles = ''): string =>
  bodyOf('a.odt', odt(`<text:h text:outline-level="1">Titre</text:h>${body}`, { styles }));
const inPage = (body: string): string => bodyOf('a.html', `<h1>Titre</h1>${body}`);
const bold = '<w:b/><w:bCs/>';

const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${[
  0, 1,
]
  .map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${level === 0 ? 3 : 1}"/><w:numFmt w:val="${level === 0 ? 'decimal' : 'bullet'}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const item = (text: string, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr></w:pPr>${run(text)}</w:p>`;

describe('Word', () => {
  test.each<[what: string, body: string, becomes: string]>([
    ['blanks at the edges of bold lie outside of it', `<w:p>${run('Un')}${run(' gros ', bold)}${run('mot')}</w:p>`, 'Un **gros** mot\n'],
    [
      'bold that is cut into pieces is one',
      `<w:p>${run('Vé', bold)}${run('lo', bold)}${run(' ')}${run('vert', bold)}</w:p>`,
      '**Vélo vert**\n',
    ],
    ['bold before a letter in Japanese', `<w:p>${run('「本」', bold)}${run('を読む')}</w:p>`, '**「本**」を読む\n'],
    ['what was switched off is off', `<w:p>${run('plat', '<w:b w:val="0"/><w:i w:val="false"/>')}</w:p>`, 'plat\n'],
    ['bold of the first script is not that of another', `<w:p>${run('latin', '<w:bCs/>')}</w:p>`, 'latin\n'],
    ['bold of Devanagari', `<w:p>${run('नदी', '<w:bCs/>')}</w:p>`, '**नदी**\n'],
    ['struck out', `<w:p>${run('vieux', '<w:strike/>')}</w:p>`, '~~vieux~~\n'],
    ['hidden text', `<w:p>${run('vu ')}${run('caché', '<w:vanish/>')}</w:p>`, 'vu\n'],
    [
      'a line break, and two that end a paragraph',
      '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br/><w:br/><w:t>c</w:t></w:r></w:p>',
      'a\\\nb\n\nc\n',
    ],
    ['the end of a page is none of the text', '<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>', 'a b\n'],
    [
      'a deleted end of a paragraph joins two',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('un ')}</w:p>${p('deux')}`,
      'un deux\n',
    ],
    [
      'deleted text is gone, inserted text is there',
      `<w:p>${run('a')}<w:del>${run('b').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('c')}</w:ins></w:p>`,
      'ac\n',
    ],
    [
      'moved text is where it was moved to',
      `<w:p><w:moveFrom>${run('b')}</w:moveFrom>${run('a ')}<w:moveTo>${run('b')}</w:moveTo></w:p>`,
      'a b\n',
    ],
    [
      'a link that is a field',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://a.example/x" </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>ici</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      '[ici](https://a.example/x)\n',
    ],
    ['a simple field', `<w:p><w:fldSimple w:instr="DATE">${run('5 mai')}</w:fldSimple></w:p>`, '5 mai\n'],
    [
      'content controls and smart tags',
      `<w:sdt><w:sdtContent><w:p><w:smartTag>${run('Paris')}</w:smartTag></w:p></w:sdtContent></w:sdt>`,
      'Paris\n',
    ],
    [
      'text in a box, once',
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${p('boîte')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('boîte')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('autour')}</w:p>`,
      'autour\n\nboîte\n',
    ],
    [
      'reading aids',
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
      '東京\n',
    ],
    ['a table of contents', p('Sommaire 1', { style: 'TOC1' }) + p('Texte.'), 'Texte.\n'],
    ['signs of Markdown are signs', p('* 5 # 3 [x] &lt;b&gt; _y_ 1. z'), '\\* 5 # 3 \\[x] \\<b> \\_y\\_ 1. z\n'],
    ['a date at the beginning is no list', p('7. Mai gegen 10 Uhr'), '7\\. Mai gegen 10 Uhr\n'],
    [
      'a table',
      `<w:tbl>${['a b', 'c d']
        .map(
          (row) =>
            `<w:tr>${row
              .split(' ')
              .map((cell) => `<w:tc>${p(cell)}</w:tc>`)
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
      '| a | b |\n| - | - |\n| c | d |\n',
    ],
    ['a table of one column is a frame', `<w:tbl><w:tr><w:tc>${p('un')}${p('deux')}</w:tc></w:tr></w:tbl>`, 'un\n\ndeux\n'],
  ])('%s', (_, body, becomes) => {
    expect(inWord(body)).toBe(becomes);
  });

  test('lists: numbers where they begin, bullets below them, and on after a paragraph', () => {
    const body = item('trois') + item('dedans', 1) + item('quatre') + p('Entre.') + item('cinq');
    expect(inWord(body, { parts: { 'word/numbering.xml': numbering } })).toBe('3. trois\n   - dedans\n4. quatre\n\nEntre.\n\n5. cinq\n');
  });

  test('links through other pages lead where they end', () => {
    const link = (id: string): string => `<w:hyperlink r:id="${id}">${run(id)}</w:hyperlink>`;
    const links = {
      a: 'https://www.google.com/url?q=https://x.example/%C3%A9&amp;sa=D',
      b: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fy.example%2F&amp;data=1',
      c: 'https://www.google.com/url?q=javascript:alert(1)',
      d: 'mailto:ann@example.org',
    };
    expect(inWord(`<w:p>${link('a')}${link('b')}${link('c')}${link('d')}</w:p>`, { links })).toBe(
      '[a](https://x.example/é)[b](https://y.example/)[c](https://www.google.com/url?q=javascript:alert(1))[d](mailto:ann@example.org)\n',
    );
  });

  test('styles by the names that Word gives them in every language', () => {
    const style = (id: string, name: string): string => `<w:style w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style('Titre1', 'heading 1')}${style('Citation', 'Quote')}<w:style w:styleId="Mien"><w:name w:val="Mon style"/><w:basedOn w:val="Titre1"/></w:style></w:styles>`;
    expect(
      inWord(p('Partie', { style: 'Titre1' }) + p('Dit.', { style: 'Citation' }) + p('Autre', { style: 'Mien' }), {
        parts: { 'word/styles.xml': styles },
      }),
    ).toBe('## Partie\n\n> Dit.\n\n## Autre\n');
  });
});

describe('OpenDocument', () => {
  const style = (name: string, properties: string, parent = ''): string =>
    `<style:style style:name="${name}" style:family="text"${parent && ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`;
  test.each<[what: string, body: string, becomes: string, styles?: string]>([
    [
      'a style that rests on another',
      '<text:p>a <text:span text:style-name="T2">gras</text:span></text:p>',
      'a **gras**\n',
      style('T1', 'fo:font-weight="bold"') + style('T2', '', 'T1'),
    ],
    ['blanks, tabs and breaks', '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', 'a b c\\\nd\n'],
    ['a link', '<text:p><text:a xlink:href="https://a.example/">ici</text:a></text:p>', '[ici](https://a.example/)\n'],
    ['a comment', '<text:p>a<office:annotation><text:p>non</text:p></office:annotation>b</text:p>', 'ab\n'],
    [
      'deleted text is kept elsewhere',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>parti</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change text:change-id="c"/>b</text:p>',
      'ab\n',
    ],
    ['a hidden section', '<text:section text:display="none"><text:p>caché</text:p></text:section><text:p>vu</text:p>', 'vu\n'],
    [
      'lists in lists',
      '<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>c</text:p></text:list-item></text:list>',
      '- a\n  - b\n- c\n',
    ],
    [
      'a note',
      '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>.</text:p>',
      'a[^1].\n\n[^1]: note\n',
    ],
    [
      'a table with columns that repeat',
      '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
      '| a | b |\n| - | - |\n',
    ],
    ['text in a frame', '<text:p>a<draw:frame><draw:text-box><text:p>boîte</text:p></draw:text-box></draw:frame></text:p>', 'a\n\nboîte\n'],
  ])('%s', (_, body, becomes, styles) => {
    expect(inText(body, styles)).toBe(becomes);
  });
});

describe('pages', () => {
  test.each<[what: string, body: string, becomes: string]>([
    [
      'bold by a style, and bold that is not',
      '<p><span style="font-weight:700">gras</span> <b style="font-weight:normal">plat</b></p>',
      '**gras** plat\n',
    ],
    [
      'bold by a class',
      '<style>.k{font-weight:bold}@media print{.q{font-weight:bold}}</style><p><i class="k">a</i><span class="q">b</span></p>',
      '**a**b\n',
    ],
    [
      'scripts, styles and frames',
      '<p>a<script>alert(1)</script><style>p{}</style></p><iframe src="https://evil.example"></iframe>',
      'a\n',
    ],
    ['navigation and feet of a saved page', '<nav><a href="/">Accueil</a></nav><p>a</p><footer>© nous</footer>', 'a\n'],
    ['hidden parts', '<p>a</p><p style="display:none">b</p><p hidden>c</p><p aria-hidden="true">d</p>', 'a\n'],
    [
      'lists that Google Docs puts beside each other',
      '<ul class="lst-kix_x-0"><li>a</li></ul><ul class="lst-kix_x-1"><li>b</li></ul><ul class="lst-kix_x-0"><li>c</li></ul>',
      '- a\n  - b\n- c\n',
    ],
    [
      'lists that Word writes as paragraphs',
      '<p class="MsoListParagraph"><span>·&nbsp;&nbsp; </span>un</p><p class="MsoListParagraph"><span>·&nbsp;&nbsp; </span>deux</p>',
      '- un\n- deux\n',
    ],
    ['tracked changes of a saved document', '<p>a<del>b</del><ins>c</ins></p>', 'ac\n'],
    ['struck out where nothing is tracked', '<p>a <del>b</del></p>', 'a ~~b~~\n'],
    ['paragraphs in boxes, text beside boxes', '<div>a<div>b</div>c</div>', 'a\n\nb\n\nc\n'],
    ['a quotation with two paragraphs', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b\n'],
    [
      'notes as pages have them',
      '<p>a<sup id="r1"><a href="#n1">1</a></sup>.</p><ol><li id="n1">note <a href="#r1">↩</a></li></ol>',
      'a[^1].\n\n[^1]: note\n',
    ],
    ['a link inside the page is no link', '<p id="x"><a href="#x">là</a></p>', 'là\n'],
    [
      'the main part of a page',
      `<div>Menu</div><main><h1>Titre</h1><p>${'Un long texte. '.repeat(20).trim()}</p></main>`,
      `${'Un long texte. '.repeat(20).trim()}\n`,
    ],
  ])('%s', (_, body, becomes) => {
    expect(inPage(body)).toBe(becomes);
  });
});

describe('plain text', () => {
  const inPlain = (text: string): string => bodyOf('a.txt', text);
  test.each<[what: string, text: string, becomes: string]>([
    ['paragraphs by blank lines, their lines joined', 'Titre\n\nun\ndeux\n\ntrois.\n', 'un deux\n\ntrois.\n'],
    [
      'a paragraph a line, as Word saves them',
      'Titre\r\nUn premier paragraphe.\r\nUn second.\r\nUn troisième.\r\n',
      'Un premier paragraphe.\n\nUn second.\n\nUn troisième.\n',
    ],
    ['typed bullets', 'Titre\n\nNous demandons :\n• un\n• deux\n', 'Nous demandons :\n\n- un\n- deux\n'],
    ['typed numbers', 'Titre\n\n1) un\n2) deux\n', '1. un\n2. deux\n'],
    ['a dash alone is speech, and two are a list', 'Titre\n\n— Bonjour.\n\nFin.\n\n- a\n- b\n', '— Bonjour.\n\nFin.\n\n- a\n- b\n'],
    [
      'invisible characters, and joiners that are writing',
      'Titre\n\na\u200bb\u00adc \u202bd\u202c می\u200cخواهم\n',
      'abc d می\u200cخواهم\n',
    ],
  ])('%s', (_, text, becomes) => {
    expect(inPlain(text)).toBe(becomes);
  });

  test('UTF-16, as Notepad calls Unicode', () => {
    expect(bodyOf('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Titre\n\nÉté.\n', 'utf16le')]))).toBe('Été.\n');
  });
});
