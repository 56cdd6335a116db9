import { qrPath } from "./qr.ts";

/** Black on white with a quiet zone of four modules in both themes: what scanners expect. */
export function QrCode({
  text,
  label,
  ...rest
}: {
  text: string;
  label: string;
  class?: string | undefined;
}) {
  const { size, path } = qrPath(text);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges" {...rest}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
