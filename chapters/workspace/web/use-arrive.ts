import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { MeView } from "../contract/index.ts";
import { homeOf } from "./home-says.ts";
import { meQuery } from "./queries.ts";

/** After signing in: forgets what was read as somebody else, and goes where one wanted to go, or home. Only ever inside this product. */
export function useArrive(): (me: MeView, to?: string) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (me, to) => {
    client.clear();
    client.setQueryData(meQuery.queryKey, me);
    const inside = to !== undefined && /^\/(?![/\\])/.test(to);
    router.history.push(inside ? to : me.account ? homeOf(me) : "/");
  };
}
