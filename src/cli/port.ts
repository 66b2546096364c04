// A port number from an option.

import { UsageError } from './command.ts';

export function parsePort(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`“${given}” is not a port number (0–65535).`);
  return port;
}
