// Puts the language that the browser asks for on top of the chooser. Sends nobody anywhere and remembers nothing.

const links = [...document.querySelectorAll<HTMLAnchorElement>('.language-list a[lang]')];
const byTag = new Map(links.map((link) => [link.lang.toLowerCase(), link]));

/** `de-AT` → de; `zh-TW` → zh-Hant where there is one, else the first Chinese there is. */
function findLink(wanted: string): HTMLAnchorElement | undefined {
  const tag = wanted.toLowerCase();
  const maximized = new Intl.Locale(wanted).maximize();
  const withScript = `${maximized.language}-${maximized.script}`.toLowerCase();
  return (
    byTag.get(tag) ??
    byTag.get(withScript) ??
    byTag.get(maximized.language) ??
    links.find((link) => new Intl.Locale(link.lang).maximize().language === maximized.language)
  );
}

for (const wanted of navigator.languages) {
  const link = findLink(wanted);
  const place = document.getElementById('suggestion');
  const target = place?.querySelector('a');
  if (!link || !place || !target) continue;
  target.href = link.href;
  target.lang = link.lang;
  target.dir = link.dir;
  target.hreflang = link.lang;
  target.textContent = link.dataset.suggestion ?? link.textContent;
  place.hidden = false;
  break;
}
