import { z } from "zod";
import { type EvidenceContext, type FileFigure, nothingOfContext } from "../../domain/index.ts";
import { digestOf, digestOfSet } from "./digest-of.ts";
import { refuse } from "./problems.ts";
import type { Read } from "./read.ts";
import { dayIn, nameIn } from "./said-in.ts";

import { shareOf } from "./share.ts";

const count = z.number().int().min(0);
const modelled = z.object({ model: z.string() });

const usageShape = z.object({
  input_tokens: count.nullish(),
  output_tokens: count.nullish(),
  input_tokens_cache_read: count.nullish(),
  input_tokens_cache_write: count.nullish(),
  total_cost: z.number().min(0).nullish(),
});

const scoreShape = z.object({
  name: z.string(),
  scorer: z.string().nullish(),
  scored_samples: count.nullish(),
  params: z.record(z.string(), z.unknown()).nullish(),
  metrics: z.record(
    z.string(),
    z.object({ name: z.string(), value: z.number().nullable(), params: z.record(z.string(), z.unknown()).nullish() }),
  ),
});

const fileShape = z.object({
  version: z.number(),
  status: z.string(),
  invalidated: z.boolean().nullish(),
  eval: z.object({
    task: z.string(),
    run_id: z.string().nullish(),
    created: z.string().nullish(),
    model: z.string(),
    dataset: z.object({ name: z.string().nullish() }).nullish(),
    model_roles: z.record(z.string(), z.union([modelled, z.array(modelled)])).nullish(),
    packages: z.record(z.string(), z.unknown()).nullish(),
  }),
  plan: z.object({ steps: z.array(z.unknown()).nullish() }).nullish(),
  results: z.object({ completed_samples: count.nullish(), scores: z.array(scoreShape) }).nullish(),
  stats: z.object({ completed_at: z.string().nullish(), model_usage: z.record(z.string(), usageShape).nullish() }).nullish(),
  reductions: z.array(z.object({ scorer: z.string(), samples: z.array(z.object({ value: z.unknown().optional() })) })).nullish(),
  samples: z
    .array(
      z.object({
        id: z.unknown().optional(),
        input: z.unknown().optional(),
        target: z.unknown().optional(),
        output: z.object({ model: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});

type Log = z.output<typeof fileShape>;
type Score = z.output<typeof scoreShape>;

/** True for an evaluation log of Inspect AI in JSON. */
export const isInspect = (value: object): boolean => "eval" in value && "status" in value && "version" in value;

const ERRORS: readonly string[] = ["stderr", "bootstrap_stderr"];
/** Half the width of a 95 % range, in standard errors. */
const Z95 = 1.959963984540054;

/**
 * An evaluation log of Inspect AI, version 2. Each metric of each scorer is a figure; the standard error that the log has is its range,
 * and where each sample was right or wrong and nothing hangs together, Wilson's range is. A run that did not end well offers nothing.
 */
export function readInspect(value: unknown): Read {
  const parsed = fileShape.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      `This looks like a log of Inspect AI, and “${issue?.path.join(".")}” is not as Inspect writes it. Version 2 of its JSON is read: inspect log convert, or --log-format json.`,
    );
  }
  const log = parsed.data;
  if (log.version !== 2) refuse(`Version 2 of Inspect AI's log is read; this is version ${log.version}.`);
  if (log.status !== "success")
    refuse(
      `The run did not end well (its status is “${log.status.slice(0, 40)}”), so its figures are of a part. Run it again, and send that log.`,
    );
  if (log.invalidated) refuse("Somebody marked this log as invalid. Run the evaluation again, and send that log.");
  const scores = log.results?.scores ?? [];
  const figures = scores.flatMap((score) => figuresOf(score, log));
  if (figures.length === 0)
    refuse("The log holds no figure: no scorer gave a number. Score the run (inspect score), and send the log again.");
  const { task, run_id } = log.eval;
  return {
    format: "Inspect AI",
    run: ["Inspect AI", task, run_id].filter(Boolean).join(", "),
    measuredOn: dayIn(log.stats?.completed_at || log.eval.created),
    figures,
  };
}

function figuresOf(score: Score, log: Log): readonly FileFigure[] {
  const context = contextOfLog(score, log);
  const n = score.scored_samples ?? log.results?.completed_samples ?? null;
  const metrics = Object.values(score.metrics);
  const shown = metrics.filter(({ name }) => !ERRORS.includes(name));
  const error = metrics.find(({ name }) => ERRORS.includes(name));
  const each = valuesOf(score, log);
  return shown.flatMap(({ name, value }): readonly FileFigure[] => {
    if (value === null) return [];
    const isMean = name === "accuracy" || name === "mean";
    const { isShare, interval } = each === null || !isMean ? { isShare: false, interval: null } : shareOf(each);
    const share = isMean && (isShare || (each === null && name === "accuracy" && value >= 0 && value <= 1));
    const hangTogether = Object.keys(error?.params ?? {}).length > 0;
    const names: FileFigure["names"] = [`${score.name} ${name}`, name, ...(shown.length === 1 || isMean ? [score.name] : [])];
    return [
      {
        ...{ names, of: log.eval.model.slice(0, 200), value, n, slice: null, context, isShare: share },
        interval: (hangTogether ? null : interval) ?? (isMean ? around(value, error?.value ?? null, share) : null),
      },
    ];
  });
}

/** Each sample's value where all of them are numbers; null where the log does not have them. */
function valuesOf({ name, scorer }: Score, { reductions }: Log): readonly number[] | null {
  const found = reductions?.find((one) => one.scorer === name) ?? reductions?.find((one) => one.scorer === scorer);
  const values = found?.samples.map(({ value }) => value) ?? [];
  return values.length > 0 && values.every((value) => typeof value === "number") ? values : null;
}

/** The figure with its standard error on both sides, 95 %; a share stays one. */
function around(value: number, error: number | null, isShare: boolean): FileFigure["interval"] {
  if (error === null || !(error >= 0)) return null;
  const [low, high] = [value - Z95 * error, value + Z95 * error];
  return isShare ? { low: Math.max(0, low), high: Math.min(1, high) } : { low, high };
}

function contextOfLog(score: Score, log: Log): EvidenceContext {
  const { model, packages, model_roles } = log.eval;
  const usage = log.stats?.model_usage?.[model];
  const served = new Set((log.samples ?? []).flatMap(({ output }) => output?.model ?? []));
  const [only = null] = served.size === 1 ? served : [];
  const version = packages?.inspect_ai;
  const cached = (usage?.input_tokens_cache_read ?? 0) + (usage?.input_tokens_cache_write ?? 0);
  return {
    ...nothingOfContext,
    model: nameIn(model),
    modelVersion: only === null || model.endsWith(only) ? null : nameIn(only),
    promptHash: log.plan?.steps?.length ? digestOf(log.plan.steps) : null,
    evaluationSet: digestOfSet((log.samples ?? []).map(({ id, input, target }) => ({ id, input, target }))),
    judge: judgeOf(score, model_roles),
    tokens: usage ? { in: usage.input_tokens == null ? null : usage.input_tokens + cached, out: usage.output_tokens ?? null } : null,
    cost: usage?.total_cost == null ? null : { amount: usage.total_cost, currency: "USD" },
    tool: "Inspect AI",
    toolVersion: nameIn(version),
  };
}

/** The model in the grader's role, else the one the scorer was given; null where a rule decided. */
function judgeOf({ params }: Score, roles: Log["eval"]["model_roles"]): string | null {
  const grader = [roles?.grader ?? []].flat().map(({ model }) => model);
  const given = params?.model;
  return nameIn(grader.length > 0 ? grader.join(", ") : given);
}
