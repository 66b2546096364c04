// A page that shows pictures of pages side by side, a row for each kind and language.

export interface Picture {
  readonly kind: string;
  readonly language: string;
  readonly size: string;
  readonly scheme: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** Kinds and languages come from our own list, so nothing is escaped. */
export function contactSheet(pictures: readonly Picture[]): string {
  const kinds = [...Map.groupBy(pictures, ({ kind }) => kind)];
  const rows = kinds.map(([kind, own]) => {
    const languages = [...Map.groupBy(own, ({ language }) => language)].map(
      ([language, taken]) => `<h3>${language}</h3><div>${taken.map(figure).join('')}</div>`,
    );
    return `<section id="${anchor(kind)}"><h2>${kind}</h2>${languages.join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Every kind of page</title>
<style>
body { font: 1rem/1.4 system-ui, sans-serif; margin: 1rem; background: #ccc; color: #111 }
nav a { margin-inline-end: 1rem }
section > div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-block-end: 1rem }
figure { margin: 0 }
figure > div { max-block-size: 40rem; overflow-y: auto; background: #fff; box-shadow: 0 0 0.5rem rgb(0 0 0 / 40%) }
img { display: block; inline-size: 30rem; block-size: auto }
img.phone { inline-size: 20rem }
</style>
<h1>Every kind of page</h1>
<nav>${kinds.map(([kind]) => `<a href="#${anchor(kind)}">${kind}</a>`).join('')}</nav>
${rows.join('\n')}
</html>
`;
}

function figure({ size, scheme, file, width, height }: Picture): string {
  return `<figure><figcaption>${size}, ${scheme}</figcaption><div><a href="${file}"><img class="${size}" src="${file}" width="${width}" height="${height}" alt="" loading="lazy"></a></div></figure>`;
}

function anchor(kind: string): string {
  return kind.replaceAll(' ', '-');
}
