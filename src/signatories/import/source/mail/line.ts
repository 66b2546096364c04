// A line of a message, and whose words it holds.

/** `own`: who sent the message wrote it. `below`: it stands under “-- ”. The others repeat what somebody wrote elsewhere. */
export type Origin = 'own' | 'quoted' | 'forwarded' | 'below';

export interface BodyLine {
  /** In the text of the message, from 1 on. */
  readonly number: number;
  /** Without marks of quotation and blanks at its end; never empty. */
  readonly text: string;
  /** A blank line is above it. */
  readonly begins: boolean;
  readonly origin: Origin;
}
