import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { type LaunchGap, partStates, parts } from "../domain/index.ts";
import { citeView } from "./cite-view.ts";
import { wordsRead } from "./fields.ts";

const day = z.iso.date();
const person = z.object({ id: idField, name: wordsRead });
const gaps = ["condition-missed", "monitoring", "monitoring-owner", "autonomy-step"] as const satisfies readonly LaunchGap[];

/** How far a project is from being used, and what keeps it good afterwards. */
export const launchView = z
  .object({
    parts: z.array(
      z.object({
        part: z.enum(parts),
        name: z.string(),
        doneWhen: z.string(),
        state: z.enum(partStates),
        why: wordsRead,
        cite: citeView.nullable().meta({ description: "What settled it; null where nobody said anything." }),
      }),
    ),
    monitoringOwner: z.object({ value: person, cite: citeView }).nullable(),
    gaps: z.array(z.enum(gaps)).meta({ description: "What a launch is refused for." }),
    launches: z.array(z.object({ on: day, withOpen: z.array(z.enum(parts)), live: z.boolean(), cite: citeView })),
    plan: z
      .object({ owner: person, from: z.number(), to: z.number(), everyWeeks: z.number().nullable(), whyNever: wordsRead, cite: citeView })
      .nullable(),
    lookedAfterOn: day.nullable(),
    lookAfterBy: day.nullable(),
  })
  .meta({ id: "Launch" });
