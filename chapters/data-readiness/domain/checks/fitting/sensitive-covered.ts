import { nameOr } from "../../profile/not-named.ts";
import type { Profile } from "../../profile/profile.ts";
import { notMeasured, passed, tooFew } from "../found.ts";
import { counted, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { GROUPS_PRICED_FOR, LEAST_OF_A_GROUP, rowsMissing, thinGroups, thinSays } from "./thin-groups.ts";

export const sensitiveCovered: ReadinessCheck = {
  id: "sensitive-covered",
  band: "A",
  asks: "Each protected group has rows enough to see whether it is treated alike",
  people: { asks: "Is it agreed how these groups are protected, since the data cannot show it?", about: "finding" },
  next: "Bring more rows of these groups, or agree on another way to protect them.",
  source: "Wilson (1927): of 30 rows a share of one half is told to ± 0.17; playbook P-T2: biases",
  threshold: { value: LEAST_OF_A_GROUP, says: "at least 30 rows of each group", assumed: true },
  effort: { low: 0.5, likely: 2, high: 10, because: "rows of a small group have to be collected; for 90 rows" },
  askedOf: "sets with sensitive columns",
  belongs: ({ profile: { roles } }) => roles.sensitive.length > 0,
  judge: ({ profile }) => {
    const each = profile.roles.sensitive.map((column) => ({ column, groups: groupsOf(column, profile) }));
    const unseen = each.flatMap(({ column, groups }) => (groups.length === 0 ? [column] : []));
    const thin = thinGroups(each.flatMap(({ groups }) => groups));
    if (thin.length > 0)
      return tooFew(
        thinSays(thin, { one: "group has", several: "groups have", rows: profile.rows }),
        { missing: rowsMissing(thin), pricedFor: GROUPS_PRICED_FOR },
        [...new Set(thin.map(({ column }) => column))],
      );
    if (unseen.length > 0)
      return notMeasured(
        `The groups of ${namesSay(unseen)} were not counted.`,
        "Name it as a segment too; make groups of a number first.",
        unseen,
      );
    const fewest = each.flatMap(({ groups }) => groups).sort((a, b) => a.rows - b.rows)[0];
    return passed(
      `The smallest group, ${fewest?.column ?? ""} ${nameOr(fewest?.value ?? "")}, has ${counted(fewest?.rows ?? 0, "row", "rows")}.`,
    );
  },
};

/** Rows by group: as a segment where it is one, else by the commonest values where those are all there are. */
function groupsOf(column: string, { segments, columns }: Profile): readonly { column: string; value: string; rows: number }[] {
  const single = segments.known ? segments.value.single.filter((each) => each.column === column) : [];
  if (single.length > 0) return single.flatMap(({ value, rows }) => (value === null ? [] : [{ column, value, rows }]));
  const found = columns.find(({ name }) => name === column);
  if (found === undefined || found.top.length < found.distinct.count) return [];
  return found.top.map(({ text, count }) => ({ column, value: text, rows: count }));
}
