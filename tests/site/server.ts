import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".csv": "text/csv; charset=utf-8",
};

/** The headers that the build wrote, by path as Netlify reads them, without those that need https. */
async function headersOfBuild(root: string): Promise<(path: string) => Record<string, string>> {
  const blocks = (await readFile(join(root, "_headers"), "utf8")).split(/^(?=\/)/m).map((block) => {
    const [pattern = "", ...rows] = block.trimEnd().split("\n");
    return { pattern, rows: rows.map((row) => row.trim()) };
  });
  return (path) => {
    const headers: Record<string, string> = {};
    for (const { pattern, rows } of blocks) {
      const isOurs = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      for (const row of isOurs ? rows : []) {
        const [, away, name = "", value = ""] = /^(! )?([\w-]+)(?:: (.*))?$/.exec(row) ?? [];
        if (away) delete headers[name];
        else if (name !== "") headers[name] = value.replace("; upgrade-insecure-requests", "");
      }
    }
    delete headers["Strict-Transport-Security"];
    return headers;
  };
}

/** What cannot be read as a path is the path of no file. */
function pathOf(url: string): string {
  const { pathname } = new URL(url, "http://x");
  try {
    return normalize(decodeURIComponent(pathname));
  } catch {
    return pathname;
  }
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** Brotli at its best takes a second a page: a file is packed once, and at its best only where bytes are counted. */
function packer(quality: number): (file: string) => Promise<Buffer> {
  const packed = new Map<string, { readonly changed: number; readonly body: Buffer }>();
  return async (file) => {
    const { mtimeMs } = await stat(file);
    const known = packed.get(file);
    if (known?.changed === mtimeMs) return known.body;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    const body = await compress(await readFile(file), { params });
    packed.set(file, { changed: mtimeMs, body });
    return body;
  };
}

interface Options {
  readonly port?: number;
  readonly answer?: Answer;
  /** The path below which the site stands, such as `/jiusi`. */
  readonly base?: string;
  /** Of brotli, 1 to 11. */
  readonly quality?: number;
}

/**
 * Serves a built site with its own headers and brotli, as a static host would. `answer` may take a request over
 * and misbehave as networks do; it says so by returning true.
 */
export async function serve(root: string, { port = 0, answer, base = "", quality = 11 }: Options = {}) {
  const pack = packer(quality);
  const headersAt = await headersOfBuild(root);
  const server = createServer(async (request, response) => {
    if (await answer?.(request, response)) return;
    const path = pathOf(request.url ?? "/");
    const fixed = headersAt(path);
    // What is not below the base is another site's: this one has nothing there.
    let file = path.startsWith(`${base}/`) ? join(root, path.slice(base.length)) : join(root, "no-such-file");
    let status = 200;
    try {
      if ((await stat(file)).isDirectory()) file = join(file, "index.html");
      await stat(file);
    } catch {
      status = 404;
      file = join(root, "404.html");
    }
    try {
      const packed = await pack(file);
      response.writeHead(status, {
        ...fixed,
        "Content-Type": types[extname(file)] ?? "application/octet-stream",
        "Content-Encoding": "br",
        "Content-Length": packed.length,
      });
      response.end(packed);
    } catch {
      response.writeHead(404, fixed).end();
    }
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin, close };
}
