import type { z } from "zod";
import type { Answer } from "#kernel";
import type { DataSetView, getAttached } from "../contract/index.ts";
import type { ReadinessReport } from "../domain/index.ts";

type MadeView = Extract<DataSetView["made"], { known: true }>["value"];

/** A report with what it stands on. */
export interface Made extends Omit<MadeView, "report"> {
  readonly report: ReadinessReport;
}

/** A data set's page as it comes over the wire, its report as the domain knows it. */
export interface DataSetShown extends Omit<DataSetView, "made"> {
  readonly made: Answer<Made>;
}

/** A report as it was attached to a criterion. */
export interface AttachedShown extends Omit<z.output<(typeof getAttached)["reply"]>, "report"> {
  readonly report: ReadinessReport;
}
