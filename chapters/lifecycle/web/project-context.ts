import { createContext, useContext } from "react";
import type { Day } from "#kernel";
import type { ProjectView } from "../contract/index.ts";

/** What every part of a project's page needs. */
export interface Here {
  readonly workspace: string;
  readonly project: ProjectView;
  /** The day looked at. */
  readonly today: Day;
  readonly may: { readonly write: boolean; readonly decide: boolean };
  readonly params: { readonly workspace: string; readonly project: string };
  readonly said: (now: ProjectView) => Promise<void>;
}

export const HereContext = createContext<Here | undefined>(undefined);

/** @throws {RangeError} Outside a project's page. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new RangeError("this part stands on a project's page");
  return here;
}
