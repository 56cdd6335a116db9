import type { JSX } from "preact";

type On<E> = E & { readonly currentTarget: HTMLInputElement };
const pressed = new WeakSet<HTMLInputElement>();

/**
 * A box whose number is selected when it is reached, so that what is typed takes its place. WebKit undoes a selection
 * made on focus when the press is released, and does so after the click has been told; then it is made again, unless
 * the press selected a part, or a key came first.
 */
export const selectsAll = {
  onPointerDown({ currentTarget: box }: On<JSX.TargetedPointerEvent<HTMLInputElement>>) {
    if (document.activeElement !== box) pressed.add(box);
  },
  onFocus({ currentTarget: box }: On<JSX.TargetedFocusEvent<HTMLInputElement>>) {
    box.select();
  },
  onClick({ currentTarget: box }: On<JSX.TargetedMouseEvent<HTMLInputElement>>) {
    if (!pressed.delete(box)) return;
    const again = setTimeout(() => {
      if (document.activeElement === box && box.selectionStart === box.selectionEnd) box.select();
    });
    box.addEventListener("keydown", () => clearTimeout(again), { once: true });
  },
};
