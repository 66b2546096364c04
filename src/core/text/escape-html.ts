// Text as HTML that says the same and is nothing else.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const special = /[&<>"']/;

/** For text between tags, and for values of attributes in quotation marks; in XML too. */
export function escapeHtml(text: string): string {
  // Nearly every name has none of these, and a long list asks for a million.
  return special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;
}
