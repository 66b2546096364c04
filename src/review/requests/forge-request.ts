// What a forge says of a request that is open. Titles and names are other people's text.

export interface ForgeRequest {
  readonly number: number;
  readonly title: string;
  /** The account that opened it, as the forge knows it. */
  readonly author: string;
  /** The branch that it is to be merged into. */
  readonly branch: string;
  readonly isDraft: boolean;
}
