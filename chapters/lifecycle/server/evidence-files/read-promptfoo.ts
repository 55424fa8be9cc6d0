import { z } from "zod";
import { wilsonInterval } from "#stats";
import { type EvidenceContext, type FileFigure, nothingOfContext } from "../../domain/index.ts";
import { digestOf, digestOfSet } from "./digest-of.ts";
import { refuse } from "./problems.ts";
import type { Read } from "./read.ts";
import { dayIn, nameIn } from "./said-in.ts";
import { shareOf } from "./share.ts";

const count = z.number().int().min(0);
const figures = z.record(z.string(), z.number().nullable());

const promptShape = z.object({
  id: z.string().nullish(),
  raw: z.string().nullish(),
  label: z.string().nullish(),
  provider: z.string(),
  metrics: z
    .object({
      score: z.number().nullish(),
      testPassCount: count,
      testFailCount: count,
      testErrorCount: count.nullish(),
      totalLatencyMs: z.number().min(0).nullish(),
      cost: z.number().min(0).nullish(),
      namedScores: figures.nullish(),
      namedScoresCount: figures.nullish(),
      namedScoreWeights: figures.nullish(),
      tokenUsage: z.object({ prompt: count.nullish(), completion: count.nullish() }).nullish(),
    })
    .nullish(),
});

const rowShape = z.object({
  promptIdx: z.number().nullish(),
  namedScores: figures.nullish(),
  vars: z.unknown().optional(),
  testCase: z.object({ assert: z.array(z.looseObject({ provider: z.unknown().optional() })).nullish() }).nullish(),
});

const fileShape = z.object({
  evalId: z.string().nullish(),
  metadata: z.object({ promptfooVersion: z.string().nullish() }).nullish(),
  config: z.object({ description: z.string().nullish() }).nullish(),
  results: z.object({
    version: z.number(),
    timestamp: z.string().nullish(),
    prompts: z.array(promptShape),
    results: z.array(rowShape).nullish(),
  }),
});

type Prompt = z.output<typeof promptShape>;
type Row = z.output<typeof rowShape>;

/** True for what `promptfoo eval -o results.json` writes. */
export const isPromptfoo = (value: object): boolean =>
  "results" in value && typeof value.results === "object" && value.results !== null && "prompts" in value.results;

/**
 * promptfoo's results, version 3. Each prompt with each provider has its figures: the pass rate (what failed to run did not pass), each
 * metric named in an assertion, latency and cost. Nothing is added up over providers.
 */
export function readPromptfoo(value: unknown): Read {
  const parsed = fileShape.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      `This looks like promptfoo's results, and “${issue?.path.join(".")}” is not as promptfoo writes it. Version 3 of its JSON is read: promptfoo eval -o results.json.`,
    );
  }
  const { evalId, metadata, config, results } = parsed.data;
  if (results.version !== 3) refuse(`Version 3 of promptfoo's JSON is read; this is version ${results.version}.`);
  const rows = results.results ?? [];
  const tool = { tool: "promptfoo", toolVersion: nameIn(metadata?.promptfooVersion) };
  const found = results.prompts.flatMap((prompt, place) =>
    figuresOf(
      prompt,
      { of: ofWhat(prompt, results.prompts), ...tool },
      rows.filter(({ promptIdx }) => (promptIdx ?? 0) === place),
    ),
  );
  if (found.length === 0) refuse("promptfoo's results hold no test that ran, so there is nothing to offer.");
  const title = config?.description?.trim();
  return {
    format: "promptfoo",
    run: ["promptfoo", title, evalId].filter(Boolean).join(", "),
    measuredOn: dayIn(results.timestamp),
    figures: found,
  };
}

/** The provider; with the prompt where several prompts went to the same one. */
function ofWhat({ provider, label, raw }: Prompt, all: readonly Prompt[]): string {
  const several = all.filter((other) => other.provider === provider).length > 1;
  return several ? `${provider}, ${(label ?? raw ?? "").slice(0, 80)}` : provider;
}

interface About {
  readonly of: string;
  readonly tool: string;
  readonly toolVersion: string | null;
}

function figuresOf(prompt: Prompt, { of, ...tool }: About, rows: readonly Row[]): readonly FileFigure[] {
  const { metrics } = prompt;
  const passed = metrics?.testPassCount ?? 0;
  const n = passed + (metrics?.testFailCount ?? 0) + (metrics?.testErrorCount ?? 0);
  if (!metrics || n === 0) return [];
  const context = contextOfPrompt(prompt, rows, tool);
  const figure = (names: FileFigure["names"], value: number | null | undefined): readonly FileFigure[] =>
    value == null ? [] : [{ names, value, of, n, context, isShare: false, interval: null, slice: null }];

  const named = Object.entries(metrics.namedScores ?? {}).flatMap(([name, sum]) => {
    const each = rows.flatMap(({ namedScores }) => namedScores?.[name] ?? []);
    const weight = metrics.namedScoreWeights?.[name] ?? metrics.namedScoresCount?.[name] ?? 0;
    if (sum === null || weight <= 0) return [];
    const cases = each.length > 0 ? each.length : null;
    return figure([name.slice(0, 200)], sum / weight).map((one) => ({ ...one, n: cases, ...shareOf(each) }));
  });
  const taken = new Set(named.map(({ names }) => names[0].toLowerCase()));
  const usual = [
    ...figure(["pass rate"], passed / n).map((one) => ({ ...one, isShare: true, interval: wilsonInterval(passed, n, 0.95) })),
    ...figure(["failures", "failed tests"], n - passed),
    ...figure(["mean latency", "latency"], metrics.totalLatencyMs == null ? null : metrics.totalLatencyMs / n),
    ...figure(["cost"], metrics.cost),
    ...figure(["cost per test", "cost per case"], metrics.cost == null ? null : metrics.cost / n),
  ];
  return [...named, ...usual.filter(({ names }) => !taken.has(names[0]))];
}

function contextOfPrompt(prompt: Prompt, rows: readonly Row[], tool: Omit<About, "of">): EvidenceContext {
  const { metrics, raw, id } = prompt;
  const tokens = metrics?.tokenUsage;
  return {
    ...nothingOfContext,
    ...tool,
    model: nameIn(prompt.provider),
    promptHash: id && /^[0-9a-f]{7,128}$/.test(id) ? id : raw ? digestOf(raw) : null,
    evaluationSet: digestOfSet(rows.filter(({ vars }) => vars != null).map(caseOf)),
    judge: judgesOf(rows),
    tokens: tokens?.prompt == null && tokens?.completion == null ? null : { in: tokens.prompt ?? null, out: tokens.completion ?? null },
    cost: metrics?.cost == null ? null : { amount: metrics.cost, currency: null },
  };
}

/** What was asked and what was expected; who judges it is said elsewhere. */
const caseOf = ({ vars, testCase }: Row) => ({ vars, assert: (testCase?.assert ?? []).map(({ provider: _judge, ...rest }) => rest) });

/** The graders that assertions name; null where rules decided, or the tool's usual grader did. */
function judgesOf(rows: readonly Row[]): string | null {
  const named = rows.flatMap(({ testCase }) => testCase?.assert ?? []).flatMap(({ provider }) => idOf(provider));
  return nameIn([...new Set(named)].join(", "));
}

function idOf(provider: unknown): readonly string[] {
  if (typeof provider === "string" && provider !== "") return [provider];
  return typeof provider === "object" && provider !== null && "id" in provider && typeof provider.id === "string" ? [provider.id] : [];
}
