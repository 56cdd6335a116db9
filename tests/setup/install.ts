import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What a program has to say is told only when it fails, and only where that is of use. */
function succeeds(command: string, args: readonly string[], tellFailure = false): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0 && tellFailure)
    console.log(`${command} ${args.join(" ")}\n${stdout ?? ""}${stderr ?? ""}`);
  return status === 0;
}

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
    return succeeds(command, rest, true);
  };
  apt("update");
  const known = packages.filter((name) => succeeds("apt-cache", ["show", name]));
  if (known.length === 0) return;
  console.log(`apt-get install ${known.join(" ")}`);
  apt("install", "-y", "--no-install-recommends", ...known);
}

/** Playwright's own Chromium, with the libraries it needs where apt can be used. */
export function downloadChromium(): void {
  const cli = join("node_modules", "playwright-core", "cli.js");
  const libraries = canUseApt() ? ["--with-deps"] : [];
  console.log("playwright install chromium");
  succeeds(process.execPath, [cli, "install", ...libraries, "chromium"], true);
}
