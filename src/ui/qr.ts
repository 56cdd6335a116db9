import { encode } from "uqr";

/** What a phone still reads off a screen, in characters. */
export const longestQr = 1500;

/**
 * A QR code as one path: `size` modules a side, the quiet zone of four included; every dark run is a rectangle.
 * A long text gives up correction for larger modules.
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { border: 4, ecc: text.length > 600 ? "L" : "M" });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < size; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) found.push(`M${from} ${y}h${x - from}v1h-${x - from}z`);
    }
    return found;
  });
  return { size, path: runs.join("") };
}
