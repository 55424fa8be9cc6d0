// What a user would write instead: one table of projects as they are now, and a few lines of Node that read a page of it and its totals.
import { createHash } from "node:crypto";
import http from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
pool.on("error", () => {}); // the engine may go first

const server = http.createServer((request, response) => {
  answer(request)
    .then((body) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(body);
    })
    .catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
});

async function answer({ url = "/", headers }: http.IncomingMessage): Promise<string> {
  const page = Number(new URL(url, "http://here").searchParams.get("page") ?? 0);
  const secret = createHash("sha256")
    .update(headers.authorization?.slice(7) ?? "")
    .digest("hex");
  const key = await pool.query({ name: "key", text: "select 1 from bench.key where hash = $1", values: [secret] });
  if (key.rowCount === 0) throw new Error("no such key");
  const [rows, totals] = await Promise.all([
    pool.query({
      name: "page",
      text: `select id, name, standing, kind, phase, started_on, decision_date, team_size, details from bench.project
        order by due desc, name limit 50 offset $1`,
      values: [page * 50],
    }),
    pool.query({
      name: "totals",
      text: "select phase, standing, count(*)::int as projects, count(*) filter (where due > 0)::int as due from bench.project group by 1, 2",
    }),
  ]);
  return JSON.stringify({ rows: rows.rows, totals: totals.rows });
}

server.listen(0, "127.0.0.1", () => {
  const at = server.address();
  console.log(`http://127.0.0.1:${typeof at === "object" ? at?.port : at}`);
});
process.on("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
