import { z } from "zod";
import { idField, workspaceParams } from "#chapters/workspace/contract";

const workspacePath = "/api/v1/workspaces/:workspace";
export const estimatesPath = `${workspacePath}/projects/:project/estimates` as const;
export const roundPath = `${workspacePath}/projects/:project/estimates/:round` as const;
export const forecastPath = `${workspacePath}/projects/:project/forecast` as const;
export const waitsPath = `${workspacePath}/projects/:project/waits` as const;
export const peoplePath = `${workspacePath}/projects/:project/people` as const;
export const teamsPath = `${workspacePath}/forecast-teams` as const;
export const teamPath = `${teamsPath}/:team` as const;
export const waitPath = `${waitsPath}/:wait` as const;
export const costPath = `${workspacePath}/projects/:project/cost` as const;
export const worthPath = `${workspacePath}/projects/:project/worth` as const;
export const outlookPath = `${workspacePath}/outlook` as const;
export const forecastModelPath = `${forecastPath}/model` as const;
export const movedPath = `${forecastPath}/moved` as const;
export const statementsPath = `${workspacePath}/statements` as const;
export const statementPath = `${workspacePath}/statements/:statement` as const;
export const suggestionsPath = `${workspacePath}/statement-suggestions` as const;
export const finishedPath = `${workspacePath}/finished-projects` as const;
export const throughputPath = `${workspacePath}/throughput` as const;
export const assumptionsPath = `${workspacePath}/forecast-assumptions` as const;
export const trackRecordPath = `${workspacePath}/track-record` as const;
export const decisionQualityPath = `${workspacePath}/decision-quality` as const;
export const forecastNeedsPath = `${workspacePath}/forecast-needs` as const;

export const projectParams = z.object({ ...workspaceParams.shape, project: idField });
export const roundParams = z.object({ ...projectParams.shape, round: idField });
export const teamParams = z.object({ ...workspaceParams.shape, team: idField });
export const waitParams = z.object({ ...projectParams.shape, wait: idField });
export const statementParams = z.object({ ...workspaceParams.shape, statement: idField });

/** Who may do what in this chapter; an API key needs the permission as its scope. */
export const mayRead = { permission: "forecasting:read", least: "viewer" } as const;
/** Asking for estimates, making statements, saying what a project waits for. */
export const mayAsk = { permission: "forecasting:ask", least: "member" } as const;
/** One's own word: an estimate, an answer. */
export const mayAnswer = { permission: "forecasting:answer", least: "member" } as const;
export const mayResolve = { permission: "forecasting:resolve", least: "member" } as const;
/** How much a project will be used. */
export const mayExpect = { permission: "forecasting:use", least: "member" } as const;
/** What success is worth, and what a test costs: with why, beside who said it. */
export const mayValue = { permission: "forecasting:value", least: "member" } as const;
/** Opens what others gave. */
export const mayClose = { permission: "forecasting:close", least: "lead" } as const;
/** Moves every forecast of the workspace. */
export const mayAssume = { permission: "forecasting:assume", least: "lead" } as const;
export const mayReport = { permission: "forecasting:history", least: "lead" } as const;
