import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findMimeTypes, findNginx, findOpenssl } from "../setup/programs.ts";

/** Debian's nginx with the two files that the build writes, as README tells to set it up, on both schemes. */
export async function serveWithNginx(root: string, ports: { http: number; https: number }) {
  const folder = mkdtempSync(join(tmpdir(), "jiusi-nginx-"));
  const at = (name: string) => join(folder, name);
  execFileSync(
    findOpenssl() ?? "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"].concat(
      ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
      ["-keyout", at("key.pem"), "-out", at("certificate.pem")],
    ),
    { stdio: "ignore" },
  );
  const site = resolve(root);
  writeFileSync(
    at("nginx.conf"),
    `daemon off; pid ${at("pid")}; error_log ${at("error.log")} warn; worker_processes 1;
user root;
events { worker_connections 256; }
http {
  include ${findMimeTypes()};
  types { application/manifest+json webmanifest; }
  access_log off;
  client_body_temp_path ${at("body")}; proxy_temp_path ${at("proxy")}; fastcgi_temp_path ${at("fastcgi")};
  uwsgi_temp_path ${at("uwsgi")}; scgi_temp_path ${at("scgi")};
  include ${site}/_nginx.maps.conf;
  server { listen 127.0.0.1:${ports.http}; server_name localhost; return 301 https://localhost:${ports.https}$request_uri; }
  server {
    listen 127.0.0.1:${ports.https} ssl http2;
    server_name localhost;
    ssl_certificate ${at("certificate.pem")}; ssl_certificate_key ${at("key.pem")};
    root ${site};
    include ${site}/_nginx.server.conf;
  }
}
`,
  );
  const nginx = spawn(findNginx() ?? "nginx", ["-c", at("nginx.conf"), "-p", folder], { stdio: "inherit" });
  await untilOpen(ports.https);
  return {
    origin: `https://localhost:${ports.https}`,
    certificate: at("certificate.pem"),
    close: async () => {
      const ended = new Promise((done) => nginx.once("exit", done));
      nginx.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A port that nobody holds: the answers of another server would be taken for ours. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

async function untilOpen(port: number): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => done(true)).once("error", () => done(false));
      socket.once("connect", () => socket.end());
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nothing listens at ${port}`);
}
