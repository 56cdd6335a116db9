/** A question as the review receives it. */
export interface Question {
  /** `turnover/pet-shop` */
  readonly id: string;
  readonly question: string;
  readonly choices: readonly { readonly number: number; readonly text: string; readonly reply: string }[];
  /** The number of the right choice. */
  readonly right: number;
  /** Asked no more, still readable for who answered it once. */
  readonly retired?: true;
  /** The title of its chapter and the address of its self-test. */
  readonly chapter: string;
  readonly href: string;
  /** A simulator, or a shop, at the state in which the answer can be seen. */
  readonly open?: string;
}
