/** A question as the review receives it. */
export interface Question {
  /** `turnover/pet-shop` */
  readonly id: string;
  readonly question: string;
  readonly choices: readonly { readonly text: string; readonly reply: string }[];
  readonly right: number;
  /** The title of its chapter and the address of its self-test. */
  readonly chapter: string;
  readonly href: string;
  /** A simulator at the state in which the answer can be seen. */
  readonly open?: string;
}
