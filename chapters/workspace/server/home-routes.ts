import { type Day, type Image, isAtLeast, problem, type Words } from "#kernel";
import { joinWords, type Reader, type Route, read } from "#platform/http";
import { getHome, type HomeView } from "../contract/index.ts";
import { roleOn } from "../domain/index.ts";
import { type Ground, rulesOne, type Seated, seatsHeld } from "./directory.ts";

const homeless = problem<null>(
  "workspace/homeless",
  403,
  () => "A home is over a person's own workspaces; a key reads the portfolio of its one workspace instead.",
);

/** A need as a chapter above tells it, with the addresses of those who answer for the project. */
export interface HomeNeed {
  readonly project: string;
  readonly name: string;
  readonly says: string;
  readonly next: string;
  readonly breach: boolean;
  readonly answerable: readonly Words[];
  /** It is asked of this member by name, whoever answers for the project. */
  readonly asked: boolean;
}

/** One workspace as one of its members asks for it. */
export interface HomeAsked {
  readonly workspace: { readonly id: string };
  readonly image: Image;
  readonly today: Day;
  readonly member: string;
}

/** What a workspace says of itself in a line, and all that one member may be needed for, the most urgent first. */
export interface HomeSays {
  readonly says: string;
  readonly needs: readonly HomeNeed[];
}

/** Filled from above: this chapter knows of no projects. */
export type HomeLine = (asked: HomeAsked) => Promise<HomeSays>;

/** More would bury the next workspace. */
const MOST = 3;

/** The home over one's own memberships: it reads where one has a seat, and nowhere else. */
export const homeRoutes = (parts: Ground, lineOf: HomeLine): readonly Route[] => [
  read(getHome, async (_asked, { reader: { account }, today }): Promise<HomeView> => {
    if (!account) throw homeless(null);
    const seats = await seatsHeld(parts, account.id);
    const workspaces = await Promise.all(
      seats.map(async (seat) => {
        const { says, needs } = await lineOf({ workspace: seat.workspace, image: seat.image, today, member: seat.member.id });
        const reader: Reader = { by: `member/${seat.member.id}`, role: seat.member.role, account, keyOf: null, scopes: null };
        const { reply } = await joinWords({ says, needs }, seat.workspace.id, parts.ledger, reader);
        return rowOf(seat, reply as HomeSays, account.email); // words for references, and nothing else
      }),
    );
    return { workspaces, mayOpen: await rulesOne(parts, account.id) };
  }),
];

function rowOf({ workspace: { slug }, state: { name, sample }, member }: Seated, { says, needs }: HomeSays, email: string) {
  const told = needs
    .map(({ answerable, asked, ...need }) => ({
      ...need,
      yours: asked || answerable.some((one) => one?.toLowerCase() === email.toLowerCase()),
    }))
    .filter(({ yours, project }) => yours || isAtLeast(roleOn(member, project), "member"));
  const waiting = oneForEach(told).toSorted((a, b) => Number(b.yours) - Number(a.yours));
  return { slug, name, role: member.role, sample, says, needsYou: waiting.slice(0, MOST), more: Math.max(0, waiting.length - MOST) };
}

/** The first of each project. */
const oneForEach = <T extends { readonly project: string }>(needs: readonly T[]): readonly T[] =>
  needs.filter(({ project }, at) => needs.findIndex((need) => need.project === project) === at);
