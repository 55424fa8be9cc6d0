import { readFileSync } from "node:fs";

interface Asking {
  /** Up to and with the workspace: `http://127.0.0.1:7700/api/v1/workspaces/acme`. */
  readonly at: string;
  readonly ask: (
    address: string,
    how?: { method: string; headers: Record<string, string>; body: string },
  ) => Promise<Record<string, unknown>>;
  readonly project?: string;
}

/** The table of customers that the README tries things on: messy as people have them, of invented people. */
export const customers = (): string => readFileSync(new URL("../../scenarios/tables/customers.csv", import.meta.url), "utf8");

const json = (body: object) => ({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** The customers as a data set that was sent, asked something and measured. @returns Where its report is, after the workspace. */
export async function assessCustomers({ at, ask, project }: Asking): Promise<string> {
  const named = await ask(`${at}/data-sets`, json({ name: "Customers", ...(project ? { project } : {}) }));
  const set = `${at}/data-sets/${named.id}`;
  const asks = "Which customers will leave within 60 days?";
  const { questions } = (await ask(`${set}/questions`, json({ asks, target: "churned", ...(project ? { project } : {}) }))) as {
    questions: readonly { id: string }[];
  };
  const question = questions[0]?.id ?? "";
  for (const version of ["2026-09", "2026-10"]) {
    const text = version === "2026-09" ? customers() : customers().replaceAll(",-999,", ",,");
    const headers = { "content-type": "application/octet-stream" };
    const { id } = await ask(`${set}/uploads?name=customers-${version}.csv`, { method: "POST", headers, body: text });
    const started = await ask(`${set}/assessments`, json({ upload: id, version, question }));
    await measured(() => ask(`${set}/assessments/${started.id}`));
  }
  await answerTheGround({ ask, set, question });
  return `/data/${named.id}?question=${question}`;
}

/** What only people know of the lowest band is said, so that a report shows what comes after it. */
async function answerTheGround({ ask, set, question }: Pick<Asking, "ask"> & { set: string; question: string }): Promise<void> {
  const { made } = (await ask(`${set}?question=${question}`)) as {
    made: { value: { report: { checks: readonly { check: string; band: string; state: string }[] } } };
  };
  const open = made.value.report.checks.filter(({ band, state }) => band === "C" && state === "not-measured");
  const because = "The customers' contract, section 4.";
  for (const { check } of open) await ask(`${set}/answers`, json({ check, question, answer: "yes", because }));
}

const PATIENCE_MS = 60_000;

async function measured(look: () => Promise<Record<string, unknown>>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let now = await look(); now.state !== "done"; now = await look()) {
    if (Date.now() > deadline || now.state === "failed") throw new Error(`not measured: ${JSON.stringify(now)}`);
    await new Promise((later) => setTimeout(later, 200));
  }
}
