import { chromium } from "@playwright/test";
import { aptInstall, canUseApt, downloadChromium } from "./install.ts";
import {
  distribution,
  findChromium,
  findFirefox,
  findNginx,
  findOpenssl,
  findShell,
  findWebKit,
  hasCjkFonts,
} from "./programs.ts";

interface Need {
  readonly name: string;
  readonly found: () => unknown;
  /** Debian's packages. */
  readonly packages: readonly string[];
  /** Whether the tests can do without: then what wants it is skipped by name. */
  readonly optional: boolean;
}

const windows = process.platform === "win32";
const debian = distribution() === "debian";
// Ubuntu's package of that name is a snap, which a container cannot run: there Playwright's own is taken.
const browser = debian ? ["chromium"] : [];

const needs: readonly Need[] = [
  { name: "Chromium", found: findChromium, packages: browser, optional: false },
  {
    name: "a CJK font",
    found: hasCjkFonts,
    packages: ["fonts-noto-cjk", "fonts-dejavu-core", "fontconfig"],
    optional: false,
  },
  { name: "nginx", found: findNginx, packages: ["nginx-light"], optional: windows },
  { name: "openssl", found: findOpenssl, packages: ["openssl"], optional: windows },
  { name: "Firefox", found: findFirefox, packages: debian ? ["firefox-esr"] : [], optional: true },
  {
    name: "WebKit",
    found: findWebKit,
    packages: ["webkit2gtk-driver", "xvfb", "python3-gi", "gir1.2-webkit2-4.1"],
    optional: true,
  },
];
/** Quicker with it, the same without: nothing is skipped. */
const shell: Need = {
  name: "Chromium's shell",
  found: findShell,
  packages: debian ? ["chromium-headless-shell"] : [],
  optional: true,
};

export interface Ready {
  /** What is not here and can be done without; the tests that want it are skipped. */
  readonly absent: readonly string[];
}

/** Finds what the tests need and gets what is missing. Throws one sentence that says what to install. */
export async function setUp(): Promise<Ready> {
  const missing = () => needs.filter(({ found }) => !found());
  const before = missing();
  const wanted = shell.found() || process.env.CHROME_PATH ? before : [...before, shell];
  if (wanted.length > 0 && canUseApt()) aptInstall(wanted.flatMap(({ packages }) => packages));
  if (!findChromium() && !process.env.CHROME_PATH) downloadChromium();

  const after = missing();
  const without = after.filter(({ optional }) => !optional);
  if (without.length > 0) throw new Error(sentence(without));
  await starts();
  return { absent: after.map(({ name }) => name) };
}

function sentence(without: readonly Need[]): string {
  const names = without.map(({ name }) => name).join(", ");
  const packages = without.flatMap(({ name, packages }) => (name === "Chromium" ? ["chromium"] : packages));
  if (process.env.CHROME_PATH && without.some(({ name }) => name === "Chromium"))
    return `CHROME_PATH names ${process.env.CHROME_PATH}, where there is no browser.`;
  return `The tests need ${names}: install them (Debian: apt-get install ${packages.join(" ")}; a Chrome elsewhere is named with CHROME_PATH) and run this again.`;
}

/** A browser that is there and does not start lacks libraries: better said here than by four hundred tests. */
async function starts(): Promise<void> {
  const path = findChromium();
  try {
    const browser = await chromium.launch({
      ...(path && { executablePath: path }),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    await browser.close();
  } catch (error) {
    const why = String(error).split("\n", 1)[0];
    throw new Error(
      `${path} does not start (${why}): install its libraries (npx playwright install-deps chromium) or name another with CHROME_PATH.`,
    );
  }
}

if (import.meta.main) {
  try {
    const { absent } = await setUp();
    console.log(absent.length === 0 ? "Everything is here." : `Not here: ${absent.join(", ")}.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
