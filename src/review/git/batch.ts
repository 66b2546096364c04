// Takes apart what `git cat-file --batch` answers: a line with id, type and size, the bytes, a line feed; or “<id> missing”.

export interface GitObject {
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly size: number;
  /** Undefined where it is larger than was allowed. */
  readonly bytes: Buffer | undefined;
}

interface BatchReceiver {
  /** Most bytes that are kept of the next object. */
  most(): number;
  /** Undefined where the object is missing. */
  take(object: GitObject | undefined): void;
}

const lineFeed = 0x0a;
const longestHeader = 512;

export class BatchParser {
  readonly #receiver: BatchReceiver;
  /** The beginning of a header that the next chunk goes on with. */
  #begun: Buffer = Buffer.alloc(0);
  #object: { type: GitObject['type']; size: number; parts: Buffer[] | undefined } | undefined;
  /** Bytes of the object and the line feed behind it that are still to come. */
  #left = 0;

  constructor(receiver: BatchReceiver) {
    this.#receiver = receiver;
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) at = this.#object ? this.#takeBytes(chunk, at) : this.#takeHeader(chunk, at);
  }

  #takeHeader(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(lineFeed, at);
    const part = chunk.subarray(at, end === -1 ? chunk.length : end);
    const line = this.#begun.length > 0 ? Buffer.concat([this.#begun, part]) : part;
    if (line.length > longestHeader) throw new Error('git cat-file answered with something else than objects');
    if (end === -1) {
      this.#begun = Buffer.from(line);
      return chunk.length;
    }
    this.#begun = Buffer.alloc(0);
    const text = line.toString('latin1');
    const [, type, size] = blobHeader(text) ?? /^[0-9a-f]+ (blob|tree|commit|tag) (\d+)$/.exec(text) ?? [];
    if (type === undefined) {
      if (!/^\S+ (?:missing|ambiguous)$/.test(text)) throw new Error('git cat-file answered with something else than objects');
      this.#receiver.take(undefined);
    } else {
      const bytes = Number(size);
      this.#object = { type: type as GitObject['type'], size: bytes, parts: bytes <= this.#receiver.most() ? [] : undefined };
      this.#left = bytes + 1;
    }
    return end + 1;
  }

  #takeBytes(chunk: Buffer, at: number): number {
    const object = this.#object;
    if (!object) return at;
    // Nearly always all of it is there.
    if (object.parts?.length === 0 && at + this.#left <= chunk.length) {
      const end = at + this.#left;
      this.#object = undefined;
      this.#left = 0;
      this.#receiver.take({ type: object.type, size: object.size, bytes: chunk.subarray(at, end - 1) });
      return end;
    }
    const end = Math.min(chunk.length, at + this.#left);
    // Without the line feed behind the object.
    const last = Math.min(end, at + this.#left - 1);
    if (last > at) object.parts?.push(chunk.subarray(at, last));
    this.#left -= end - at;
    if (this.#left > 0) return end;
    const { type, size, parts } = object;
    this.#object = undefined;
    this.#receiver.take({ type, size, bytes: parts && (parts.length === 1 ? parts[0] : Buffer.concat(parts)) });
    return end;
  }
}

/** What the expression says of the commonest header, in a fraction of the time. */
function blobHeader(text: string): readonly [string, 'blob', string] | undefined {
  const space = text.indexOf(' ');
  const size = text.slice(space + 6);
  return text.startsWith(' blob ', space) && space > 0 && isDigits.test(size) ? [text, 'blob', size] : undefined;
}

const isDigits = /^\d+$/;
