import { createContext, useContext } from "react";
import type { Day } from "#kernel";
import type { Profile } from "../../domain/index.ts";
import type { DataSetShown, Made } from "../data-set-shown.ts";

/** What every part of a report's page needs. */
export interface DataSetHere {
  readonly workspace: string;
  readonly dataSet: DataSetShown;
  readonly made: Made;
  /** Null until it has come: it is large where the columns are many, and the report does not wait for it. */
  readonly profile: Profile | null;
  readonly today: Day;
  readonly may: { readonly write: boolean; readonly decide: boolean };
  readonly params: { readonly workspace: string; readonly dataSet: string };
  /** After something was said: everything that stands on it is read anew. */
  readonly said: () => Promise<void>;
}

export const DataSetContext = createContext<DataSetHere | undefined>(undefined);

/** @throws {RangeError} Outside a report's page. */
export function useDataSet(): DataSetHere {
  const here = useContext(DataSetContext);
  if (!here) throw new RangeError("this part stands on a data set's page");
  return here;
}

/** The same for a part that stands on what was measured. @throws {RangeError} Before that has come. */
export function useMeasured(): DataSetHere & { readonly profile: Profile } {
  const { profile, ...here } = useDataSet();
  if (profile === null) throw new RangeError("this part waits for what was measured");
  return { ...here, profile };
}
