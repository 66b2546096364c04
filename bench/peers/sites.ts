// The same pages for other generators, as small as they can be and as their manuals would write them: one for each language, with the letter and all
// names. Nothing else that we make: no search, no lists by country, no data, feeds, PDFs, sign page or check.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PeerContent, PeerLetter } from './letters.ts';

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function frontMatter({ title, slug, direction }: PeerLetter, more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\nlang: ${slug}\ndir: ${direction}\n${more}---\n`;
}

export function writeHugo(folder: string, { letters, names }: PeerContent): void {
  write(
    folder,
    'config.toml',
    'baseURL = "https://campaign.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"]\n',
  );
  write(folder, 'data/names.json', JSON.stringify(names));
  write(
    folder,
    'layouts/_default/single.html',
    `<!doctype html>
<html lang="{{ .Params.lang }}" dir="{{ .Params.dir }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ .Content }}
<ol>{{ range .Site.Data.names }}<li>{{ .name }}{{ with .detail }}<small> {{ . }}</small>{{ end }}</li>
{{ end }}</ol></main></body>
</html>
`,
  );
  for (const letter of letters) write(folder, `content/${letter.slug}.md`, frontMatter(letter) + letter.markdown);
}

export function writeEleventy(folder: string, { letters, names }: PeerContent): void {
  write(folder, '_data/names.json', JSON.stringify(names));
  write(
    folder,
    '_includes/letter.njk',
    `<!doctype html>
<html lang="{{ lang }}" dir="{{ dir }}">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>{{ content | safe }}
<ol>{% for one in names %}<li>{{ one.name }}{% if one.detail %}<small> {{ one.detail }}</small>{% endif %}</li>
{% endfor %}</ol></main></body>
</html>
`,
  );
  for (const letter of letters) write(folder, `${letter.slug}.md`, frontMatter(letter, 'layout: letter.njk\n') + letter.markdown);
}

/** `packages` is a node_modules in which Astro is. */
export function writeAstro(folder: string, { letters, names }: PeerContent, packages: string): void {
  write(folder, 'package.json', '{ "type": "module" }\n');
  write(folder, 'astro.config.mjs', 'export default {};\n');
  symlinkSync(packages, join(folder, 'node_modules'));
  write(folder, 'src/names.json', JSON.stringify(names));
  write(
    folder,
    'src/pages/[letter].astro',
    `---
import names from '../names.json';
export function getStaticPaths() {
  const letters = Object.values(import.meta.glob('../letters/*.md', { eager: true }));
  return letters.map((letter) => ({ params: { letter: letter.frontmatter.lang }, props: { letter } }));
}
const { Content, frontmatter: { title, lang, dir } } = Astro.props.letter;
---
<!doctype html>
<html lang={lang} dir={dir}>
<head><meta charset="utf-8"><title>{title}</title></head>
<body><main><h1>{title}</h1><Content />
<ol>{names.map(({ name, detail }) => <li>{name}{detail && <small> {detail}</small>}</li>)}</ol></main></body>
</html>
`,
  );
  for (const letter of letters) write(folder, `src/letters/${letter.slug}.md`, frontMatter(letter) + letter.markdown);
}
