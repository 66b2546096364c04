// Pagefind in the browser: what of it is used, and how it is loaded.

export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text?: string;
  /** Number of the word it is before. */
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

/** Values by the names of filters; or what has none of them. */
export type Filter = Readonly<Record<string, string>> | { readonly not: Readonly<Record<string, string>> };

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { readonly filters: Filter }): Promise<{ readonly results: readonly Hit[] }>;
}

export interface Hit {
  data(): Promise<Fragment>;
}

/** What browsers with trusted types have, as far as it is used. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | undefined }): unknown;
}

let attempt = 0;

/** `bundle` is the folder of the index, `base` the root of the site. Throws where it cannot be had; then it may be tried again. */
export async function loadPagefind(bundle: string, base: string): Promise<Pagefind> {
  // Browsers remember a module that failed, so another attempt has another address.
  const address = new URL(`${bundle}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`, location.href).href;
  if (attempt === 0) trustWorker(`${bundle}pagefind-worker.js`);
  attempt++;
  const module = (await import(/* @vite-ignore */ address)) as Pagefind;
  await module.options({ baseUrl: base });
  await module.init();
  return module;
}

/** The pages let no text become code. The search works in a worker, which a browser starts by its address: this one, and no other. */
function trustWorker(worker: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => (address === worker ? address : undefined) });
}
