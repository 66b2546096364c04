// The page of a forge on which a new file is proposed, once it is known what that page is. Runs in browsers, which get no other forge's facts.

/** What is known of it before there is a file. */
export interface NewFileForm {
  /** The repository's page. */
  readonly root: string;
  /** What follows it; the path stands for `{path}`. */
  readonly page: string;
  /** The parameter with the text; undefined where the forge takes none. */
  readonly text?: string | undefined;
  /** Whether the page opens only in a repository of one's own. */
  readonly isInCopies?: boolean | undefined;
}

export interface NewFilePage {
  readonly url: string;
  /** Whether the text is in the address; where it is not, people paste it. */
  readonly isFilled: boolean;
}

/**
 * Servers refuse addresses of more than 8,192 characters (GitHub; nginx before the others by default). Whoever is not signed in is
 * sent to the sign-in page with the address encoded once more as a parameter, which must fit as well, together with that page's own.
 */
const longestAddress = 8000;

/** `account` is whose copy of the repository it is, for forges that offer the page only to those who may write there. */
export function newFileAt(
  { root, page, text: parameter, isInCopies }: NewFileForm,
  path: string,
  text: string,
  account?: string,
): NewFilePage {
  const url =
    (isInCopies && account ? copyOf(root, encodeURIComponent(account)) : root) + page.replace('{path}', () => encodeURIComponent(path));
  if (parameter === undefined) return { url, isFilled: false };
  const whole = `${url}&${parameter}=${encodeURIComponent(text)}`;
  return encodeURIComponent(whole).length <= longestAddress ? { url: whole, isFilled: true } : { url, isFilled: false };
}

/** `https://codeberg.org/org/letter` → the same below the account, as it stands in an address. */
export function copyOf(root: string, account: string): string {
  const parts = root.split('/');
  parts.splice(-2, 1, account);
  return parts.join('/');
}
