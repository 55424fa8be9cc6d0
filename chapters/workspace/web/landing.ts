import { call } from "#interface";
import { getMe } from "../contract/index.ts";
import { homeOf } from "./home-says.ts";

/** Where the first address leads whoever is signed in; undefined for a stranger, and where nothing answers. */
export async function landing(): Promise<string | undefined> {
  const me = await call(getMe, {}).catch(() => undefined);
  return me?.account ? homeOf(me) : undefined;
}
