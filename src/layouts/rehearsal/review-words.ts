/** What the review says once it runs. */
export interface ReviewWords {
  readonly loading: string;
  readonly failed: string;
  readonly empty: string;
  readonly done: string;
  readonly due: string;
  readonly missed: string;
  readonly next: string;
  readonly finish: string;
  readonly from: string;
  readonly upcoming: string;
  readonly tomorrow: string;
  readonly inDays: string;
  readonly progress: string;
  readonly right: string;
  readonly wrong: string;
  readonly open: string;
  readonly retired: { readonly yours: string };
  readonly calendar: { readonly event: string; readonly note: string };
  readonly forget: { readonly sure: string; readonly done: string };
}
