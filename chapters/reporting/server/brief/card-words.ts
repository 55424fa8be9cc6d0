import type { Cite, Concern } from "#chapters/lifecycle/domain";
import { type Day, longDay } from "#kernel";
import type { ProjectBrief } from "../../domain/index.ts";

/** The words around a project's two sentences, the same on every kind of paper. */
export interface CardWords {
  /** "on hold, at proof of concept"; null where no phase is recorded. */
  readonly place: string | null;
  /** "research", "research until judged", or nothing to say. */
  readonly research: string | null;
  /** The words that a guessed phase was read from. */
  readonly readFrom: string | null;
  readonly clock: string | null;
  readonly kind: string | null;
  readonly owner: string | null;
  readonly sponsor: string | null;
  /** What is due or broken, and why it counts as research. */
  readonly pressing: readonly Concern[];
  /** What comes next and when, with the first range for it; null where nothing is dated or due. */
  readonly next: { readonly text: string; readonly cites: readonly Cite[]; readonly range: string | null } | null;
  /** "Not recorded: who sponsors it." */
  readonly missing: string | null;
}

export function cardWords(project: ProjectBrief, today: Day): CardWords {
  const { phase, kind, clock, owner, sponsor, standing, concerns } = project;
  const stands = standing === null || project.stands.is === "under-way" ? "" : project.stands.says;
  const at = phase.code === null ? "" : phase.code === "iteration" ? "in use" : phase.says;
  const place = stands === "" ? at : at === "" ? stands : `${stands}, at ${at}`;
  const has = (code: string): boolean => concerns.some((concern) => concern.code === code);
  return {
    place: place === "" ? null : place,
    research: has("research") ? "research" : has("not-judged") ? "research until judged" : null,
    readFrom: phase.isGuess && phase.written !== null ? oneLine(phase.written) : null,
    clock: clock.known ? clock.value.says : null,
    kind: kind.code === null ? null : kind.says,
    owner: owner === null ? null : oneLine(owner),
    sponsor: sponsor === null ? null : oneLine(sponsor),
    pressing: concerns.filter(({ level, code }) => level !== "note" || code === "research"),
    next: next(project, today),
    missing: missing(project),
  };
}

/** Somebody's words on one line, cut where they would fill the page. */
export function oneLine(text: string): string {
  const letters = [...text.replace(/\s+/gu, " ").trim()];
  return letters.length > 80 ? `${letters.slice(0, 79).join("").trimEnd()}…` : letters.join("");
}

/** A day as the page writes it: with its year where that is not the page's own. */
export const pageDay = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? longDay(day).replace(/ \d+$/, "") : longDay(day);

function next({ next: decision, range, phase, standing }: ProjectBrief, today: Day): CardWords["next"] {
  if (!decision) return null;
  const isGoing = standing === null || standing === "under-way";
  if (decision.by === null && !decision.isDue && isGoing && (phase.code === "iteration" || phase.code === null)) return null;
  const { what, by, isDue, why, cites } = decision;
  const when = isDue ? "now" : by ? `by ${pageDay(by, today)}` : "no day set";
  const likely = range.known
    ? `First range for it: as likely as not by ${pageDay(range.value.middle, today)}, eight in ten between ${pageDay(range.value.early, today)} and ${pageDay(range.value.late, today)}.`
    : null;
  return { text: `Next: ${what}, ${when} (${why}).`, cites, range: likely };
}

const ABSENT: Readonly<Partial<Record<Concern["code"], string>>> = {
  "nothing-would-stop-it": "what would stop it",
  "no-sponsor": "who sponsors it",
  "no-number": "which number it should move",
};

function missing({ concerns, kind, owner, standing }: ProjectBrief): string | null {
  if (standing === "stopped") return null;
  const found = [
    ...concerns.flatMap(({ code }) => ABSENT[code] ?? []),
    ...(owner ? [] : ["who owns it"]),
    ...(kind.code ? [] : ["its kind"]),
  ];
  return found.length === 0 ? null : `Not recorded: ${found.join(", ")}.`;
}
