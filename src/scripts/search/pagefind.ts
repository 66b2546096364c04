// Pagefind in the browser: what of it is used, and how it is loaded.

export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text?: string;
  /** Number of the word it stands before. */
  readonly location: number;
}

/** A page that was found. Nothing of it is escaped. */
export interface Fragment {
  readonly url: string;
  /** All its words, with a space between each two. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Fragment> }[] }>;
}

let attempt = 0;

/** `bundle` is the folder of the index, `base` the root of the site. Throws where it cannot be had; then it may be tried again. */
export async function loadPagefind(bundle: string, base: string): Promise<Pagefind> {
  // Browsers remember a module that failed, so another attempt has another address.
  const address = new URL(`${bundle}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`, location.href).href;
  attempt++;
  const module = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Texts are few: they need no worker, and a policy on trusted types would have to make an exception for it.
  await module.options({ noWorker: true, baseUrl: base });
  await module.init();
  attempt = 0;
  return module;
}
