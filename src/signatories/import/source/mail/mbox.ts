// Mailboxes in one file (.mbox): where each message begins. Bytes stay bytes, since each message has encodings of its own.

/** A mailbox has a line “From address date” before each message, after a blank line. A file without one is one message. */
export function messagesOf(bytes: Buffer): Buffer[] {
  const starts = startsIn(bytes);
  if (starts.length === 0 || (starts[0] ?? 0) > 3) return [bytes];
  return starts.map((start, index) => withoutLine(bytes.subarray(start, starts[index + 1] ?? bytes.length)));
}

/** Without the line that begins it. */
export function withoutLine(message: Buffer): Buffer {
  return message.subarray(message.indexOf('\n') + 1);
}

export function startsIn(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf('From '); at !== -1; at = bytes.indexOf('From ', at + 5)) {
    const isFirst = at === 0 || (at === 3 && bytes[0] === 0xef);
    const isAfterBlank = bytes[at - 1] === 0x0a && (bytes[at - 2] === 0x0a || (bytes[at - 2] === 0x0d && bytes[at - 3] === 0x0a));
    if ((isFirst || isAfterBlank) && /^From \S+ .{0,100}\d{4}/.test(bytes.toString('latin1', at, at + 200))) starts.push(at);
  }
  return starts;
}
