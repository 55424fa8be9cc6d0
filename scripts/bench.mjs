// Runs every bench/*.ts (or those named: `npm run bench append`), one after another, and ends with one table: ours, the peer's, the ratio.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import { createInterface } from "node:readline";

const wanted = process.argv.slice(2);
const files = existsSync("bench") ? readdirSync("bench").filter((file) => file.endsWith(".ts")) : [];
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name))).sort();
if (chosen.length === 0) {
  console.log(wanted.length > 0 ? `bench: nothing in bench/ is called ${wanted.join(" or ")}.` : "bench: there is nothing in bench/ yet.");
  process.exit(wanted.length > 0 ? 2 : 0);
}

const figures = [];
const failed = [];
for (const file of chosen) {
  console.log(`bench: ${file} …`);
  const child = spawn(process.execPath, ["--expose-gc", `bench/${file}`], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("figure ")) figures.push({ file, ...JSON.parse(line.slice(7)) });
    else console.log(`  ${line}`);
  }
  if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once("exit", done));
  if (child.exitCode !== 0) failed.push(file);
}

const number = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
const passes = ({ ours, peer, better, bar = 1 }) => (better === "lower" ? ours / peer <= bar : ours / peer >= bar);
const rows = [
  ["bench", "figure", "ours", "peer", "ratio", "bar", "", "peer is"],
  ...figures.map((figure) => [
    figure.file.replace(".ts", ""),
    figure.name,
    `${number(figure.ours)} ${figure.unit}`,
    `${number(figure.peer)} ${figure.unit}`,
    (figure.ours / figure.peer).toFixed(2),
    `${figure.better === "lower" ? "≤" : "≥"} ${figure.bar ?? 1}`,
    passes(figure) ? "holds" : "MISSED",
    figure.against,
  ]),
];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
console.log(
  `\n${os.cpus()[0]?.model ?? "?"}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join("  ")
      .trimEnd(),
  );
for (const file of failed) console.log(`bench: ${file} failed; its reason is above.`);
process.exit(failed.length > 0 || !figures.every(passes) ? 1 : 0);
