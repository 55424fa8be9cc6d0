import type { Stage } from "../stage.ts";
import type { Scene } from "../tell.ts";
import type { Cast, Figures } from "./company.ts";

/** What happened to one project, the oldest scene first. */
export interface Story {
  /** The project's name, and what its ids and noise are drawn from. */
  readonly name: string;
  readonly scenes: (stage: Stage, cast: Cast, figures: Figures) => readonly Scene[];
}
