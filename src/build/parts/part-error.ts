// A reason why a part of a site cannot be made or put together, with what to do.

export class PartError extends Error {}
