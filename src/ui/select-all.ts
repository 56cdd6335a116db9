import type { JSX } from "preact";

type On<E> = E & { readonly currentTarget: HTMLInputElement };
/** What stood in a box when it was pressed. */
const pressed = new WeakMap<HTMLInputElement, string>();

/**
 * A box whose number is selected when it is reached, so that what is typed takes its place. WebKit undoes a selection
 * made on focus when the press is released, and does so after the click has been told; then it is made again, unless
 * the press selected a part, or something was typed already.
 */
export const selectsAll = {
  onPointerDown({ currentTarget: box }: On<JSX.TargetedPointerEvent<HTMLInputElement>>) {
    if (document.activeElement !== box) pressed.set(box, box.value);
  },
  onFocus({ currentTarget: box }: On<JSX.TargetedFocusEvent<HTMLInputElement>>) {
    box.select();
  },
  onClick({ currentTarget: box }: On<JSX.TargetedMouseEvent<HTMLInputElement>>) {
    const before = pressed.get(box);
    pressed.delete(box);
    if (before === undefined) return;
    setTimeout(() => {
      const isUntouched = box.value === before && box.selectionStart === box.selectionEnd;
      if (document.activeElement === box && isUntouched) box.select();
    });
  },
};
