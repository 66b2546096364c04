// Puts the language that the browser asks for on top of the chooser. Sends no one anywhere and remembers nothing.

const links = [...document.querySelectorAll<HTMLAnchorElement>('.language-list a[hreflang]')];
const byTag = new Map(links.map((link) => [link.hreflang.toLowerCase(), link]));

/** The language and script of a tag; undefined for what no standard knows, such as `en-US@posix`, which some browsers report. */
function maximize(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/** `de-AT` → de; `zh-TW` → zh-Hant where there is one, else the first Chinese there is. */
function findLink(wanted: string): HTMLAnchorElement | undefined {
  const maximized = maximize(wanted);
  if (!maximized) return undefined;
  return (
    byTag.get(wanted.toLowerCase()) ??
    byTag.get(`${maximized.language}-${maximized.script}`.toLowerCase()) ??
    byTag.get(maximized.language) ??
    links.find((link) => maximize(link.hreflang)?.language === maximized.language)
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
  target.hreflang = link.hreflang;
  target.textContent = link.dataset.suggestion ?? link.textContent;
  place.hidden = false;
  break;
}
