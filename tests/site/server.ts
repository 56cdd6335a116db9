import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    origin: string;
  }
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/** The headers that the build wrote for every path, without those that need https. */
async function headersOfBuild(root: string): Promise<Record<string, string>> {
  const [, block = ""] = (await readFile(join(root, "_headers"), "utf8")).split(/^\/\*$/m);
  const rows = (block.split(/\n\S/)[0] ?? "").split("\n").map((row) => /^ {2}([\w-]+): (.*)$/.exec(row));
  const headers = Object.fromEntries(rows.flatMap((row) => (row ? [[row[1], row[2]]] : [])));
  delete headers["Strict-Transport-Security"];
  headers["Content-Security-Policy"] = headers["Content-Security-Policy"]?.replace(
    "; upgrade-insecure-requests",
    "",
  );
  return headers as Record<string, string>;
}

/** Serves a built site with its own headers and brotli, as a static host would. */
export async function serve(root: string, port = 0) {
  const fixed = await headersOfBuild(root);
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    let file = join(root, path);
    let status = 200;
    try {
      if ((await stat(file)).isDirectory()) file = join(file, "index.html");
      await stat(file);
    } catch {
      status = 404;
      file = join(root, "404.html");
    }
    try {
      const body = await readFile(file);
      const packed = brotliCompressSync(body);
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
  return { origin, close: () => server.close() };
}

export default async function setup(project: TestProject) {
  const { origin, close } = await serve("dist");
  project.provide("origin", origin);
  return close;
}
