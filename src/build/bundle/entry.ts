// What the code of a bundle offers: Astro's application of a build, and the campaign's pages in it.

import type { PathWithRoute } from 'astro';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

export type { PathWithRoute };

export interface BundleEntry {
  readonly app: BundleApp;
}

/** Astro's BuildApp, as its own build uses it. */
export interface BundleApp extends StaticPathsApp {
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, { readonly styles: unknown }> }): void;
  readonly routeCache: NonNullable<StaticPathsApp['routeCache']>;
  setOptions(options: { readonly settings: { readonly scripts: readonly [] }; readonly logger: AppLogger }): void;
  render(request: Request, options: { readonly routeData: PathWithRoute['route'] }): Promise<Response>;
}

export interface AppLogger {
  readonly options: { readonly destination: { write(event: { readonly level: string; readonly message: string }): void } };
}
