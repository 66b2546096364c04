// The day that commands write into files.

/** `2026-11-22`, in universal time: the same for everyone who works on a campaign. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
