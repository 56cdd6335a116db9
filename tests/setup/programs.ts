import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Where the programs are that the tests drive; what is not there is `undefined`. Nothing here installs anything. */
const exists = (path: string | undefined): path is string => path !== undefined && existsSync(path);

/** A program on the path, or where a Debian keeps those of its administrator. */
function program(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin", "/snap/bin"];
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return folders
    .flatMap((folder) => names.flatMap((name) => endings.map((ending) => join(folder, name + ending))))
    .find(exists);
}

/** Places that are on no path. */
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap(
    (folder) => (folder ? [join(folder, "Google/Chrome/Application/chrome.exe")] : []),
  ),
];

/** A whole Chromium or Chrome: `CHROME_PATH`, the usual places, then what Playwright has downloaded. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) return exists(named) ? named : undefined;
  return (
    program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") ??
    applications.find(exists) ??
    [chromium.executablePath()].find(exists)
  );
}

/** The same engine without an interface: a page opens in a third of the time. Without it the whole browser serves. */
export const findShell = () => (process.env.CHROME_PATH ? undefined : program("chromium-headless-shell"));

/** Without Chinese, Japanese and Korean glyphs lines break elsewhere and every character is a box. */
export function hasCjkFonts(): boolean {
  if (process.platform !== "linux") return true;
  try {
    return execFileSync("fc-list", [":lang=zh-tw", "family"], { encoding: "utf8" }).trim() !== "";
  } catch {
    return false;
  }
}

/** The table of types that nginx brings. */
export const findMimeTypes = () =>
  ["/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"].find(exists);
export const findNginx = () => (findMimeTypes() ? program("nginx") : undefined);
export const findOpenssl = () => program("openssl");
export const findFirefox = () => program("firefox-esr", "firefox");

/** A Python that can open a window with WebKit in it; one that a version manager puts in front knows none. */
export function findPythonWithWebKit(): string | undefined {
  const script = "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2";
  return ["/usr/bin/python3", program("python3")].filter(exists).find((python) => {
    try {
      execFileSync(python, ["-c", script], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/** WebKitGTK is driven through its WebDriver, in a window of ours on a display of its own. */
export const findWebKit = () =>
  program("Xvfb") && findPythonWithWebKit() ? program("WebKitWebDriver") : undefined;

/** The `ID` of /etc/os-release, such as `debian` or `ubuntu`; empty elsewhere. */
export function distribution(): string {
  try {
    return /^ID=("?)([\w-]+)\1$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[2] ?? "";
  } catch {
    return "";
  }
}
