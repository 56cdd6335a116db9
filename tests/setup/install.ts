import { spawnSync } from "node:child_process";
import { join } from "node:path";

const succeeds = (command: string, args: readonly string[], quiet = true) =>
  spawnSync(command, args, {
    stdio: quiet ? "ignore" : ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** What to put in front of apt-get: nothing for root, sudo where it asks for no password; without either, no apt. */
function administrator(): readonly string[] | undefined {
  if (!succeeds("apt-get", ["--version"])) return undefined;
  if (process.getuid?.() === 0) return [];
  const asRoot = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"];
  return succeeds("sudo", ["-n", "true"]) ? asRoot : undefined;
}

export const canUseApt = () => administrator() !== undefined;

/** Installs those of the packages that this Debian or Ubuntu knows. What went wrong shows in what is still missing. */
export function aptInstall(packages: readonly string[]): void {
  const prefix = administrator();
  if (!prefix || packages.length === 0) return;
  const apt = (...args: string[]) => {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", "-qq", ...args];
    return succeeds(command, rest, false);
  };
  apt("update");
  const known = packages.filter((name) => succeeds("apt-cache", ["show", name]));
  if (known.length > 0) apt("install", "-y", "--no-install-recommends", ...known);
}

/** Playwright's own Chromium, with the libraries it needs where apt can be used. */
export function downloadChromium(): void {
  const cli = join("node_modules", "playwright-core", "cli.js");
  const libraries = canUseApt() ? ["--with-deps"] : [];
  succeeds(process.execPath, [cli, "install", ...libraries, "chromium"], false);
}
