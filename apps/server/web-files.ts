import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { compress } from "hono/compress";

const dist = fileURLToPath(new URL("../web/dist/", import.meta.url));
const YEAR_SECONDS = 31_536_000;

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pilothouse</title>
<p>The pages are not built yet: run <code>npm run build</code> and load this again. The API is at <a href="/api/docs">/api/docs</a>.</p></html>`;

/** The web's files; every address that is none of the API's is the one page, which finds its way by itself. */
export function webFiles(app: Hono): void {
  app.use("/assets/*", compress(), async (c, next) => {
    await next();
    if (c.res.ok) c.header("Cache-Control", `public, max-age=${YEAR_SECONDS}, immutable`);
  });
  app.get("/*", (c, next) => (isApi(c.req.path) || c.req.path === "/" ? next() : serveStatic({ root: dist })(c, next)));
  app.get("/*", (c, next) => {
    if (isApi(c.req.path) || /\.\w{1,8}$/.test(c.req.path)) return next();
    const index = path.join(dist, "index.html");
    c.header("Cache-Control", "no-cache");
    return existsSync(index) ? c.html(readFileSync(index, "utf8")) : c.html(notBuilt, 503);
  });
}

const isApi = (address: string): boolean => address === "/api" || address.startsWith("/api/");
