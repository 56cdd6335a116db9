import { existsSync } from "node:fs";
import { findNginx, findOpenssl } from "../setup/programs.ts";
import { freePort, serveWithNginx } from "./nginx.ts";
import { serve } from "./server.ts";

/** The built site, served once for the whole run: as a static host would, and by nginx where there is one. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!existsSync("dist/index.html"))
    throw new Error("These tests look at the built site: run npm run build first.");
  const { origin, close } = await serve("dist", { quality: 4 });
  process.env.SITE_ORIGIN = origin;
  if (!findNginx() || !findOpenssl()) return async () => close();
  const ports = { http: await freePort(), https: await freePort() };
  const nginx = await serveWithNginx("dist", ports);
  process.env.NGINX_SITE = JSON.stringify({
    origin: nginx.origin,
    certificate: nginx.certificate,
    ports,
  } satisfies NginxSite);
  return async () => {
    close();
    await nginx.close();
  };
}

export interface NginxSite {
  readonly origin: string;
  readonly certificate: string;
  readonly ports: { readonly http: number; readonly https: number };
}

/** The site as nginx serves it to this run; without nginx there is none, and what asks for it is skipped. */
export const nginxSite = (): NginxSite | undefined =>
  process.env.NGINX_SITE ? (JSON.parse(process.env.NGINX_SITE) as NginxSite) : undefined;
