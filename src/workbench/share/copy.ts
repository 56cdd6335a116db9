/**
 * Copies what stands in a box. False when the browser allowed neither way: then the text is left selected, so that the
 * reader can copy it.
 */
export async function copyText(box: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    // No permission, or not a secure address: select the text and let the browser copy it.
    box.focus();
    box.select();
  }
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}
