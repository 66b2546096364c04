// What earlier builds made, found by what it was made of. The folder may be deleted at any time; it never changes a byte.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In days: what no build has asked for in so long is removed. */
const maxUnusedDays = 30;
const hashLength = 32;

export class FileCache {
  readonly #folder: string;
  readonly #maxBytes: number;

  /** Of more than `maxBytes` the entries that were not asked for longest go first. */
  constructor(folder: string, maxBytes = 1_000_000_000) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    mkdirSync(folder, { recursive: true });
  }

  /** What was kept under a key, or what `make` gives, which is kept then. An entry that is not as it was written is made again. */
  take(key: string, make: () => Buffer): Buffer {
    const kept = this.get(key);
    if (kept) return kept;
    const made = make();
    this.put(key, made);
    return made;
  }

  /** What was kept under a key; undefined also where it is not as it was written. */
  get(key: string): Buffer | undefined {
    const path = join(this.#folder, key);
    const kept = read(path);
    if (kept) touch(path);
    return kept;
  }

  put(key: string, made: Buffer): void {
    const path = join(this.#folder, key);
    // Whole under its name or not at all: another build may look for it at the same time.
    const temporary = `${path}-${randomBytes(6).toString('hex')}.tmp`;
    writeFileSync(temporary, Buffer.concat([hashOf(made), made]));
    renameSync(temporary, path);
  }

  /** Removes what was not asked for in a long time, and more where the folder has grown too large. `now` in milliseconds. */
  prune(now: number): void {
    const entries = readdirSync(this.#folder)
      .flatMap((name) => {
        const path = join(this.#folder, name);
        const stats = statSync(path, { throwIfNoEntry: false });
        return stats?.isFile() ? [{ path, size: stats.size, asked: stats.mtimeMs }] : [];
      })
      .sort((a, b) => b.asked - a.asked);
    let bytes = 0;
    for (const { path, size, asked } of entries) {
      bytes += size;
      if (bytes > this.#maxBytes || now - asked > maxUnusedDays * 86_400_000) rmSync(path, { force: true });
    }
  }
}

/** A key: a hash over everything that decides the bytes of what is kept under it. */
export function keyOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** An entry is its hash and its bytes. */
function read(path: string): Buffer | undefined {
  let entry: Buffer;
  try {
    entry = readFileSync(path);
  } catch {
    return undefined;
  }
  const bytes = entry.subarray(hashLength);
  return bytes.length > 0 && hashOf(bytes).equals(entry.subarray(0, hashLength)) ? bytes : undefined;
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // It was removed meanwhile; its bytes are here already.
  }
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
