import type { ProjectKind } from "../phase/kinds.ts";
import { phraseBook } from "./phrase-book.ts";
import { plain } from "./plain.ts";

type Meaning = ProjectKind | "nothing";

/** Words of a column that asks for the kind. */
const asked: readonly (readonly [Meaning, string])[] = [
  [
    "trained-model",
    "ml, machine learning, classic ml, classical ml, classic, traditional ml, trained model, a model we train, own model, custom model, custom ml, in house model, predictive, prediction, supervised, deep learning, regression, classification, forecasting, computer vision, vision, statistical, eigenes modell, trainiertes modell, modele entraine, apprentissage automatique, modelo propio, aprendizaje automatico, modello addestrato, modello proprio, eigen model, maskininlarning, egen modell, egen model",
  ],
  [
    "vendor-model",
    "llm, llms, genai, gen ai, generative, generative ai, rag, gpt, chatbot, chat bot, assistant, copilot, prompt, prompting, foundation model, open model, open source model, vendor model, vendor s model, built on a vendor s or open model, api model, fine tuned llm, sprachmodell, generative ki, ia generative, ia generativa, generatieve ai, generativ ai",
  ],
  ["agent", "agent, agents, agentic, ai agent, an agent, autonomous, multi agent, ki agent, agent ia, agente, agenti, agentes, agenter"],
  [
    "bought",
    "bought, buy, purchased, saas, vendor product, off the shelf, third party, 3rd party, cots, licence, license, licensed, packaged, external tool, product, gekauft, zugekauft, kauf, lizenz, standardsoftware, achete, achat, licence, progiciel, comprado, compra, licencia, acquistato, licenza, gekocht, ingekocht, licentie, kopt, inkopt, licens, kobt, indkobt",
  ],
];

/** Words of a name or a note from which a kind is guessed. */
const hinted: readonly (readonly [Meaning, string])[] = [
  [
    "bought",
    "bought, purchased, saas, off the shelf, licence, license, licences, licenses, licensed, github copilot, microsoft copilot, ms copilot, m365 copilot, office copilot, copilot licences, copilot licenses, copilot rollout, chatgpt enterprise, chatgpt team, claude enterprise, cursor seats, salesforce einstein, einstein, agentforce, zendesk ai, intercom fin, servicenow, gong, glean, workday, feedzai, hirevue, gekauft, zugekauft, lizenz, lizenzen, achete, licences achetees, comprado, licencias, acquistato, licenze, gekocht, licenties, kopt, licenser, kobt",
  ],
  [
    "agent",
    "ai agent, ai agents, agentic, autonomous agent, multi agent, ki agent, agent ia, agente ia, agente ai, agente, triage agent, coding agent, research agent, voice agent, procurement agent, booking agent, refund agent, claims agent, service agent, onboarding agent, agent",
  ],
  [
    "nothing",
    "agent assist, agent desktop, agent coaching, agent productivity, agent scheduling, agent churn, agent attrition, support agent, call centre agent, call center agent, insurance agent, estate agent, human agent, travel agent, agent workload, agent onboarding",
  ],
  [
    "vendor-model",
    "chatbot, chatbots, chat bot, bot, voicebot, copilot, gpt, chatgpt, gpt4, gpt5, llm, llms, rag, genai, gen ai, generative, claude, gemini, llama, mistral, openai, summarisation, summarization, summariser, summarizer, summary generator, document q a, knowledge assistant, assistant, assistent, asistente, assistente, zusammenfassung, resume automatique, sprachmodell",
  ],
  [
    "trained-model",
    "forecast, forecasts, forecasting, churn, fraud, vision, recommender, recommendation, recommendations, recommendation engine, propensity, lead scoring, scoring, credit risk, anomaly, anomaly detection, predictive maintenance, prediction, predictor, predict, demand, dynamic pricing, price optimisation, price optimization, price elasticity, segmentation, clustering, classifier, classification, detection, defect, ocr, time series, uplift, ranking, regression, customer lifetime value, clv, ltv, eta model, image recognition",
  ],
  [
    "trained-model",
    "prognose, absatzprognose, nachfrageprognose, betrugserkennung, betrug, kundigung*, abwanderung, bilderkennung, empfehlung*, vorausschauende wartung, qualitatsprufung, prevision, previsions, attrition, fraude, maintenance predictive, recommandation, pronostico, prediccion, abandono, deteccion, mantenimiento predictivo, recomendacion*, previsione, previsioni, abbandono, frode, frodi, manutenzione predittiva, raccomandazion*, voorspelling, vraagvoorspelling, klantverloop, fraudedetectie, aanbeveling*, prognos, bedrageri, bildigenkanning, rekommendation*, forudsigelse, svindel",
  ],
];

const findAsked = phraseBook(asked);
const findHinted = phraseBook(hinted);
const rank: readonly ProjectKind[] = ["bought", "agent", "vendor-model"];

function kindIn(text: string, find: typeof findAsked, forgiving: boolean): ProjectKind | null {
  const words = (plain(text.slice(0, 600)).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 80);
  const found = new Set(find(words, forgiving).flatMap(({ meaning }) => (meaning === "nothing" ? [] : [meaning])));
  const first = rank.find((kind) => found.has(kind));
  if (first === undefined) return found.has("trained-model") ? "trained-model" : null;
  return first !== "bought" && found.has("trained-model") ? null : first;
}

/** The kind that a column of kinds names; null where its words say none, or two that exclude each other. */
export const readKind = (cell: string): ProjectKind | null => kindIn(cell, findAsked, true) ?? hintedKind(cell);

/** The kind that a name or a note suggests: a bought product before an agent before a vendor's model; null where that and a model we train are both named. */
export const hintedKind = (text: string): ProjectKind | null => kindIn(text, findHinted, false);
