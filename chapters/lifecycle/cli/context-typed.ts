import { type Option, type Typed, WrongUse } from "#platform/command";
import { numberTyped } from "./in-workspace.ts";

/** What a figure was made with, as options. */
export const contextOptions: Readonly<Record<string, Option>> = {
  model: { type: "string", value: "NAME", says: "The model it was measured on." },
  "model-version": { type: "string", value: "TEXT", says: "Its version, where the name does not say it." },
  "prompt-hash": { type: "string", value: "HEX", says: "Hash of the prompt." },
  "evaluation-set": { type: "string", value: "HEX", says: "Hash of the cases it was measured on." },
  judge: { type: "string", value: "NAME", says: "Who or what judged." },
  "tokens-in": { type: "string", value: "N", says: "Tokens that went in." },
  "tokens-out": { type: "string", value: "N", says: "Tokens that came out." },
  cost: { type: "string", value: "SUM", says: "What measuring cost, such as 0.12 or “0.12 EUR”." },
};

/** A sum with or without its currency. @throws {WrongUse} */
function costTyped(text: string | undefined) {
  if (text === undefined) return null;
  const [, amount = "", currency] = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})?\s*$/.exec(text) ?? [];
  if (amount === "") throw new WrongUse(`--cost is a sum, such as 0.12 or "0.12 EUR"; got “${text}”.`);
  return { amount: Number(amount), currency: currency?.toUpperCase() ?? null };
}

/** The context that was typed; nothing where none was. @throws {WrongUse} */
export function contextTyped(typed: Typed) {
  const text = (name: string) => typed.text(name)?.trim() || null;
  const [tokensIn = null, tokensOut = null] = [numberTyped(typed, "tokens-in"), numberTyped(typed, "tokens-out")];
  const context = {
    model: text("model"),
    modelVersion: text("model-version"),
    promptHash: text("prompt-hash")?.toLowerCase() ?? null,
    evaluationSet: text("evaluation-set")?.toLowerCase() ?? null,
    judge: text("judge"),
    tokens: tokensIn === null && tokensOut === null ? null : { in: tokensIn, out: tokensOut },
    cost: costTyped(typed.text("cost")),
  };
  return Object.values(context).every((part) => part === null) ? {} : { context };
}
