/** Whether this browser runs WebAssembly, which reads the index: some settings and companies switch it off. */
export function runsWebAssembly(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}
