// A port number from an option, and what is said where it cannot be had.

import { UsageError } from './command.ts';

export function parsePort(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`“${given}” is not a port number (0–65535).`);
  return port;
}

/** What starting to listen threw, said so that whoever reads it can do something about it. */
export function portError(error: unknown, port: number): unknown {
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE')
    return new UsageError(
      `Port ${port} is taken: something runs there, such as “undersigned dev”. End it, or name another: --port ${port + 1}.`,
    );
  if (code === 'EACCES') return new UsageError(`Port ${port} is not for everybody on this machine. Name another: --port 4321.`);
  return error;
}
