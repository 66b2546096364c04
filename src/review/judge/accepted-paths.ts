// Which paths accepted proposals have taken: a later one cannot put something else there, above or below.

import { foldersAbove } from '../folders.ts';

export class AcceptedPaths {
  readonly #numbers = new Map<string, number>();
  readonly #folders = new Map<string, number>();

  put(path: string, proposal: number): void {
    this.#numbers.set(path, proposal);
    for (const folder of foldersAbove(path)) this.#folders.set(folder, proposal);
  }

  has(path: string): boolean {
    return this.#numbers.has(path);
  }

  /** The proposal that changed a path, or put a folder there, or a file in the place of a folder above. */
  obstacleOf(path: string): number | undefined {
    const above = foldersAbove(path).find((folder) => this.#numbers.has(folder));
    return this.#numbers.get(path) ?? this.#folders.get(path) ?? (above === undefined ? undefined : this.#numbers.get(above));
  }
}
