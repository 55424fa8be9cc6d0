// What the action does, with nothing but Node: offers result files, then asks the gate. All of it comes by the environment, so that nothing
// that somebody wrote into a workflow is ever read as a command. Exit codes: 0 yes, 1 no, 2 wrong use or Pilothouse out of reach.
import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { basename } from "node:path";

const { env } = process;
const told = [];
const lines = (text = "") =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

function say(text) {
  told.push(text);
  console.log(text);
}

function wrong(text) {
  console.error(text);
  process.exit(2);
}

const asked = (name) => env[name]?.trim() || wrong(`Give the action its input for ${name}.`);
const base = asked("PILOTHOUSE_URL").replace(/\/+$/, "");
const at = `/api/v1/workspaces/${encodeURIComponent(asked("PILOTHOUSE_WORKSPACE"))}`;
const key = asked("PILOTHOUSE_KEY");
const TRIES = 4;

/** The reply's JSON; what is away is tried again, and under one key, so that nothing is offered twice. */
async function call(method, path, body) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const once =
    text === undefined
      ? {}
      : { "idempotency-key": createHash("sha256").update(`${env.GITHUB_RUN_ID}${env.GITHUB_RUN_ATTEMPT}${path}${text}`).digest("hex") };
  const headers = { authorization: `Bearer ${key}`, ...(text === undefined ? {} : { "content-type": "application/json" }), ...once };
  for (let attempt = 1; ; attempt++) {
    const reply = await fetch(base + path, { method, headers, body: text, redirect: "error", signal: AbortSignal.timeout(60_000) }).catch(
      (error) => error,
    );
    const isAway = reply instanceof Error || reply.status === 429 || reply.status >= 500;
    if (isAway && attempt < TRIES) {
      await new Promise((done) => setTimeout(done, 1000 * 2 ** attempt));
      continue;
    }
    if (reply instanceof Error) return wrong(`Pilothouse could not be reached: ${reply.message}`);
    const said = await reply.json().catch(() => ({}));
    if (reply.ok) return said;
    if (reply.status >= 500 || reply.status === 401 || reply.status === 403 || reply.status === 404)
      return wrong(said.detail ?? `Pilothouse answered ${reply.status}.`);
    say(`- ${said.detail ?? `Pilothouse answered ${reply.status}.`}`);
    return undefined;
  }
}

const isId = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

async function projectMeant(meant) {
  if (isId(meant)) return meant;
  const { rows } = await call("GET", `${at}/projects?${new URLSearchParams({ name: meant.slice(0, 200), sort: "name" })}`);
  const found = rows.filter(({ name }) => name.toLowerCase() === meant.toLowerCase());
  return found.length === 1
    ? found[0].id
    : wrong(`${found.length === 0 ? "No project is" : "Several projects are"} called “${meant}”. Give its id.`);
}

const project = `${at}/projects/${await projectMeant(asked("PILOTHOUSE_PROJECT"))}`;
const map = lines(env.PILOTHOUSE_MAP).map((line) => {
  const [figure, ...criterion] = line.split("=");
  return criterion.length > 0
    ? { figure: figure.trim(), criterion: criterion.join("=").trim() }
    : wrong(`A line of map is FIGURE=CRITERION; got “${line}”.`);
});

let passes = true;
for (const path of lines(env.PILOTHOUSE_FILES)) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch {
    wrong(`${path} cannot be read. Did the step before write it?`);
  }
  const body = { file: { name: basename(path), base64: bytes.toString("base64") }, map };
  const look = await call("POST", `${project}/evidence/results/look`, body);
  const view = look && (await call("POST", `${project}/evidence/results`, body));
  if (!view) passes = false;
  for (const { figure, criterion } of view ? look.offered : []) {
    const { says, state, because } = view.criteria.find(({ id }) => id === criterion);
    say(`- ${says}: ${state}. ${because} (${figure})`);
  }
}

const scope = env.PILOTHOUSE_GATE?.trim() || "go";
if (scope !== "none") {
  const check = await call("GET", `${project}/gate/check?${new URLSearchParams({ scope })}`);
  if (!check) passes = false;
  else {
    say(`${check.passes ? "The gate passes." : "The gate does not pass."} ${check.says}`);
    for (const reason of check.reasons) say(`- ${reason}`);
    passes &&= check.passes;
  }
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `passes=${passes}\n`);
}
// What a record says is text in the summary, and no markup of it.
if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `### Pilothouse\n\n${told.join("\n").replaceAll("<", "&lt;")}\n`);
process.exitCode = passes ? 0 : 1;
