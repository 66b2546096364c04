// What Astro makes of the engine's pages, and of a campaign's MDX pages with comments: code that renders them, and the styles and scripts that they load.

/** Paths below a folder, with `/`, and bytes. */
export type BundleFiles = ReadonlyMap<string, Buffer>;

export interface Bundle {
  /** The module that renders pages, and what it imports. */
  readonly code: BundleFiles;
  /** The module among them that is loaded first. */
  readonly entry: string;
  /** Files of the site. */
  readonly assets: BundleFiles;
  /** The stylesheets of each page, as Astro's renderer asks for them. */
  readonly styles: readonly (readonly [page: string, styles: unknown])[];
}

/** As plain data, for a file. */
export function packBundle({ code, entry, assets, styles }: Bundle): Buffer {
  return Buffer.from(JSON.stringify({ code: packed(code), entry, assets: packed(assets), styles }));
}

export function unpackBundle(bytes: Buffer): Bundle {
  const { code, entry, assets, styles } = JSON.parse(bytes.toString());
  return { code: unpacked(code), entry, assets: unpacked(assets), styles };
}

type PackedFiles = readonly (readonly [path: string, base64: string])[];

function packed(files: BundleFiles): PackedFiles {
  return [...files].map(([path, bytes]) => [path, bytes.toString('base64')]);
}

function unpacked(files: PackedFiles): BundleFiles {
  return new Map(files.map(([path, base64]) => [path, Buffer.from(base64, 'base64')]));
}
