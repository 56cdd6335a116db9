import { type ComponentChildren, render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Options {
  readonly label: string;
  readonly className: string;
  /** What had the focus, and gets it back. */
  readonly opener: HTMLElement | null;
  readonly children: (close: () => void) => ComponentChildren;
}

/** Shows a modal dialog at the end of the page until it is closed; what has `autofocus` in it gets the focus. */
export function openDialog({ opener, ...shown }: Options): void {
  const place = document.createElement("div");
  document.body.append(place);
  const closed = () => {
    render(null, place);
    place.remove();
    opener?.focus();
  };
  render(<Dialog {...shown} onClosed={closed} />, place);
}

function Dialog({
  label,
  className,
  children,
  onClosed,
}: Omit<Options, "opener"> & { onClosed: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={className} aria-label={label} onClose={onClosed}>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
