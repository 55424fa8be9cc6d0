import type { z } from "zod";
import type { attachReport, readinessOfProject } from "../../contract/index.ts";

/** What of a report is offered to a criterion. */
export type AttachFigure = NonNullable<z.input<(typeof attachReport)["body"]>["figure"]>;
export type AttachedReport = z.output<(typeof attachReport)["reply"]>;
/** A report that one of a project's criteria cites. */
export type StandingReport = z.output<(typeof readinessOfProject)["reply"]>["attached"][number];
