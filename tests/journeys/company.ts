import type { APIRequestContext, Browser, BrowserContext } from "playwright-core";
import type { Pilothouse } from "./pilothouse.ts";

export const password = "a long enough sentence";

/** Who signs in with which cookies: handed to `openPage` as `as`. */
export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** One person at the API, as their own browser would be. */
export interface Colleague {
  readonly state: SignedIn;
  readonly ask: <Reply = Record<string, unknown>>(path: string, data?: object) => Promise<Reply>;
}

const asking =
  (request: APIRequestContext, { url }: Pilothouse): Colleague["ask"] =>
  async (path, data) => {
    const at = `${url}/api/v1${path}`;
    const answer = data ? await request.post(at, { data }) : await request.get(at);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };

/** The administrator that the environment made. */
export async function signIn(browser: Browser, pilothouse: Pilothouse, email: string): Promise<Colleague> {
  const { request, storageState } = await newContext(browser);
  const ask = asking(request, pilothouse);
  await ask("/sign-in", { email, password });
  return { state: await storageState(), ask };
}

/** Somebody who was sent a link and has an account since. */
export async function join(
  browser: Browser,
  pilothouse: Pilothouse,
  owner: Colleague,
  who: { workspace: string; name: string; role: string },
) {
  const email = `${who.name.split(" ")[0]?.toLowerCase()}@example.com`;
  const { link } = await owner.ask<{ link: string }>(`/workspaces/${who.workspace}/invitations`, { email, role: who.role });
  const { request, storageState } = await newContext(browser);
  const ask = asking(request, pilothouse);
  await ask("/invitations/accept", { token: new URL(link).searchParams.get("token"), name: who.name, password });
  return { state: await storageState(), ask } satisfies Colleague;
}

async function newContext(browser: Browser) {
  const context = await browser.newContext();
  return { request: context.request, storageState: () => context.storageState() };
}

interface CriterionWanted {
  readonly role: "success" | "minimum-viable" | "kill";
  readonly metric: string;
  readonly comparison: "at-least" | "at-most" | "above" | "below";
  readonly threshold: number;
  readonly unit?: string;
  readonly slice?: string;
}

/** A project that has come to its gate the honest way: criteria first, then the phases. @returns Its id, and its criteria's by metric. */
export async function projectAtItsGate(
  { ask }: Colleague,
  workspace: string,
  { name, weight, criteria }: { name: string; weight: "light" | "standard" | "full"; criteria: readonly CriterionWanted[] },
) {
  const { id } = await ask<{ id: string }>(`/workspaces/${workspace}/projects`, { name });
  const at = `/workspaces/${workspace}/projects/${id}`;
  await ask(`${at}/weight`, { weight });
  for (const criterion of criteria) await ask(`${at}/criteria`, { ...criterion, reason: "Below that it costs more than it saves." });
  for (const phase of ["data-assessment", "proof-of-concept", "go-no-go"]) await ask(`${at}/phases`, { phase });
  const project = await ask<{ criteria: readonly { id: string; terms: { metric: string } }[] }>(at);
  return { id, at, criteria: Object.fromEntries(project.criteria.map((one) => [one.terms.metric, one.id])) };
}
