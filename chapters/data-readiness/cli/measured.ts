import { basename } from "node:path";
import type { Day } from "#kernel";
import { type Option, type Terminal, type Typed, WrongUse, withTable } from "#platform/command";
import type { Profile } from "../domain/index.ts";
import { endOf, isOurs, textOf } from "./files.ts";
import { limitsTyped, progress } from "./measure-here.ts";
import { chancesFile, evaluationOptions, numberTyped, roleOptions, rolesTyped } from "./roles-typed.ts";
import { isSource, sourceOptions, sourceTyped } from "./source-typed.ts";

/** What says how a table is measured; the same for every command that measures. */
export const measuringOptions: Readonly<Record<string, Option>> = {
  ...roleOptions,
  ...evaluationOptions,
  ...sourceOptions,
  prompts: { type: "string", value: "FILE", says: "Prompts and examples given to a model, as text or JSON: for the overlap." },
  margin: { type: "string", value: "SHARE", says: "The difference an evaluation is to show, such as 0.05." },
  memory: { type: "string", value: "MB", says: "What the measuring may hold in memory; 2048 where it is left out." },
  minutes: { type: "string", value: "N", says: "How long it may take; 60 where it is left out." },
  today: { type: "string", value: "DAY", says: "As of that day; today where it is left out." },
};

interface Here {
  readonly typed: Typed;
  readonly terminal: Terminal;
  readonly today: Day;
}

/** Measures a file on this machine, in a process of its own. @throws {WrongUse} @throws {Problem} For what cannot be read. */
export async function measured(file: string, { typed, terminal, today }: Here): Promise<Profile> {
  const prompts = typed.text("prompts");
  const chances = chancesFile(typed);
  const roles = rolesTyped(typed);
  const claimedMargin = marginTyped(typed);
  const [{ assessFile }, { givenTexts }] = await Promise.all([import("../server/assess/index.ts"), import("../domain/index.ts")]);
  const given = prompts === undefined ? null : givenTexts(await textOf(prompts, "--prompts"));
  const asked = {
    roles,
    today,
    claimedMargin,
    prompts: given,
    ...(chances === undefined ? {} : { chances: { path: chances, name: basename(chances) } }),
  };
  const how = { limits: limitsTyped(typed), onProgress: progress(terminal) };
  if (isSource(file)) return assessFile({ ...(await sourceTyped(file, typed, terminal)), ...asked }, how);
  return withTable(file, terminal, (table) => assessFile({ ...table, ...asked }, how));
}

/** The profile of a report that was kept, or of a table that is measured now. */
export async function profileOf(file: string, here: Here): Promise<Profile> {
  if (endOf(file) !== ".json" || !(await isOurs(file))) return measured(file, here);
  const { profileKept } = await import("./profile-kept.ts");
  return profileKept(file, "The file");
}

/** @throws {WrongUse} */
export function marginTyped(typed: Typed): number | null {
  const margin = numberTyped(typed, "margin");
  if (margin !== null && (margin <= 0 || margin >= 1))
    throw new WrongUse(`--margin is a share between 0 and 1, such as 0.05; got ${margin}.`);
  return margin;
}
