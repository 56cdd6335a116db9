import { openDialog } from "./dialog.tsx";
import type { DrawerWords } from "./words.ts";

/** The keys, in a small dialog that Escape closes. */
export function openHelp({ help, close: closing }: DrawerWords, opener: HTMLElement | null): void {
  openDialog({
    label: help.title,
    className: "share keys",
    opener,
    children: (close) => (
      <>
        <h2>{help.title}</h2>
        <dl>
          {help.rows.flatMap(([keys, what]) => [
            <dt key={keys}>{keys.split(" ").flatMap((key) => [<kbd key={key}>{key}</kbd>, " "])}</dt>,
            <dd key={`${keys} ${what}`}>{what}</dd>,
          ])}
        </dl>
        <button type="button" onClick={close}>
          {closing}
        </button>
      </>
    ),
  });
}
