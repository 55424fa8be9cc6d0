import { expect, test } from "vitest";
import { hintedKind, readKind } from "./read-kind.ts";

test.each([
  ["ML", "trained-model"],
  ["Machine Learning", "trained-model"],
  ["maschine learning", "trained-model"],
  ["LLM", "vendor-model"],
  ["GenAI", "vendor-model"],
  ["Generative AI", "vendor-model"],
  ["agentic", "agent"],
  ["SaaS", "bought"],
  ["gekauft", "bought"],
  ["built on a vendor's or open model", "vendor-model"],
  ["a model we train", "trained-model"],
  ["internal", null],
] as const)("a column of kinds: %s", (cell, kind) => expect(readKind(cell)).toBe(kind));

test.each([
  ["Churn early warning", "trained-model"],
  ["Betrugserkennung", "trained-model"],
  ["Prévision de la demande", "trained-model"],
  ["Support chatbot", "vendor-model"],
  ["Sales copilot", "vendor-model"],
  ["GPT for contracts", "vendor-model"],
  ["Knowledge assistant (RAG over policies)", "vendor-model"],
  ["Claims triage agent", "agent"],
  ["RAG agent", "agent"],
  ["GitHub Copilot rollout", "bought"],
  ["Fraud detection (bought, licence until 2027)", "bought"],
  ["Agent assist", null],
  ["Churn model with GPT features", null],
  ["Project Phoenix", null],
] as const)("a name: %s", (name, kind) => expect(hintedKind(name)).toBe(kind));
