// Addresses of pictures in styles: as in texts, the path below public/ with a slash before it.

/** Below public/. Undefined for any other address. */
export function pathOfPicture(url: string): string | undefined {
  return /^\/[^/\\:?#%\s]/.test(url) && !/[\\:?#%\s]|\/\/|\/\.\.?(?:\/|$)/.test(url) ? url.slice(1) : undefined;
}
