import type { z } from "zod";
import type { contextView } from "../contract/index.ts";

type Context = z.output<typeof contextView>;

/** The fields of a form that say what a figure was made with; named as the server names them. */
export const madeWithFields = {
  "context.model": "",
  "context.modelVersion": "",
  "context.promptHash": "",
  "context.evaluationSet": "",
  "context.judge": "",
  "context.tokens.in": "",
  "context.tokens.out": "",
  "context.cost.amount": "",
  "context.cost.currency": "",
} as const;

/** What was typed, as the server takes it: a field left empty is not sent, and nothing at all when all are. */
export function madeWithSaid(values: Readonly<Record<string, string>>) {
  const words = (name: keyof typeof madeWithFields) => values[name]?.trim() || null;
  const number = (name: keyof typeof madeWithFields) => {
    const text = words(name);
    return text === null ? null : Number(text.replace(",", "."));
  };
  const [tokensIn, tokensOut, amount] = [number("context.tokens.in"), number("context.tokens.out"), number("context.cost.amount")];
  const context = {
    model: words("context.model"),
    modelVersion: words("context.modelVersion"),
    promptHash: words("context.promptHash")?.toLowerCase() ?? null,
    evaluationSet: words("context.evaluationSet")?.toLowerCase() ?? null,
    judge: words("context.judge"),
    tokens: tokensIn === null && tokensOut === null ? null : { in: tokensIn, out: tokensOut },
    cost: amount === null ? null : { amount, currency: words("context.cost.currency")?.toUpperCase() ?? null },
  };
  return Object.values(context).every((part) => part === null) ? {} : { context };
}

/** What a figure was made with, label by label; only what was said. */
export function madeWithFacts(context: Context | null): readonly { readonly label: string; readonly value: string }[] {
  if (context === null) return [];
  const { model, modelVersion, promptHash, evaluationSet, judge, tokens, cost, tool, toolVersion } = context;
  const together = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(" ") || null;
  const counted = (count: number | null | undefined, way: string) => (count == null ? null : `${count.toLocaleString("en-GB")} ${way}`);
  const tokensSay = [counted(tokens?.in, "in"), counted(tokens?.out, "out")].filter((part) => part !== null).join(", ") || null;
  const rows = [
    { label: "Model", value: together(model, modelVersion) },
    { label: "Hash of the prompt", value: promptHash },
    { label: "Hash of the evaluation set", value: evaluationSet },
    { label: "Judged by", value: judge },
    { label: "Tokens", value: tokensSay },
    { label: "Cost of measuring", value: cost && together(String(cost.amount), cost.currency) },
    { label: "Tool", value: together(tool, toolVersion) },
  ];
  return rows.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}
