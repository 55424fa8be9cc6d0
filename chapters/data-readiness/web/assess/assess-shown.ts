import type { ReactNode } from "react";
import type { DataSetShown } from "../data-set-shown.ts";

/** What each step from a file to a report is shown with. */
export interface AssessShown {
  readonly workspace: string;
  readonly dataSet: DataSetShown;
  readonly crumb: ReactNode;
}
