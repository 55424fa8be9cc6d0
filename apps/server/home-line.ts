import { needsOnHome } from "#chapters/data-readiness/server";
import { forecastNeedsOnHome } from "#chapters/forecasting/server";
import { homeLine } from "#chapters/lifecycle/server";
import { memberFold } from "#chapters/workspace/domain";
import type { HomeLine } from "#chapters/workspace/server";
import type { LedgerDoor } from "#platform/http";
import type { Db } from "#platform/records";

/**
 * A workspace on the home: what its projects tell and what is due on their data. What forecasts ask of this member comes after what is asked by
 * name or broken, and before what is anybody's.
 */
export const homeLineOn =
  (records: Db, ledger: LedgerDoor): HomeLine =>
  async (asked) => {
    const { says, needs } = homeLine(asked);
    const isFirst = (need: (typeof needs)[number]) => need.asked || need.breach;
    const reader = { by: `member/${asked.member}`, role: asked.image.one(memberFold, asked.member)?.role ?? null };
    const forecasts = await forecastNeedsOnHome({ ...asked, ledger, reader });
    const others = [...needs.filter((need) => !isFirst(need)), ...(await needsOnHome({ ...asked, records }))];
    return { says, needs: [...needs.filter(isFirst), ...forecasts, ...others] };
  };
