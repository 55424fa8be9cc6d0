import { needsOnHome } from "#chapters/data-readiness/server";
import { homeLine } from "#chapters/lifecycle/server";
import type { HomeLine } from "#chapters/workspace/server";
import type { Db } from "#platform/records";

/** A workspace on the home: what its projects tell, and then what is due on their data. */
export const homeLineOn =
  (records: Db): HomeLine =>
  async (asked) => {
    const { says, needs } = homeLine(asked);
    return { says, needs: [...needs, ...(await needsOnHome({ ...asked, records }))] };
  };
