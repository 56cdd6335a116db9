/** What the page of kept things says once it runs. */
export interface MineWords {
  readonly count: string;
  readonly newer: string;
  readonly nothing: string;
  readonly bring: {
    readonly found: string;
    readonly done: string;
    readonly left: string;
    readonly failed: string;
    readonly full: string;
  };
  readonly clear: { readonly sure: string; readonly done: string };
}
