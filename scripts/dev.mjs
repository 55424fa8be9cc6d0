// The server, restarted when its code changes, and the web application with hot reload in front of it. Ctrl-C ends both.
import { spawn } from "node:child_process";

const port = process.env.PORT ?? "7700";
const env = { ...process.env, PORT: port };
const children = [
  spawn(
    process.execPath,
    ["--watch-path=apps/server", "--watch-path=chapters", "--watch-path=platform", "--watch-path=kernel", "apps/server/main.ts"],
    { stdio: "inherit", env },
  ),
  spawn(process.execPath, ["node_modules/vite/bin/vite.js"], { stdio: "inherit", env }),
];
const stop = () => {
  for (const child of children) child.kill("SIGTERM");
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
for (const child of children) child.once("exit", stop);
