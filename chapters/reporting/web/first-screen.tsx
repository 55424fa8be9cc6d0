import { useQuery } from "@tanstack/react-query";
import { homeOf, meQuery } from "#chapters/workspace/web";
import { Link, OpenFrame } from "#interface";
import { PreviewView } from "./preview-view.tsx";
import { StartView } from "./start-view.tsx";
import { useKeptTable } from "./use-kept-table.ts";

/** `/`: one's own table in, one honest page out; no account, and nothing leaves the machine. */
export function FirstScreen() {
  const { table, keep, drop } = useKeptTable();
  return (
    <OpenFrame right={<Door />}>
      {table ? <PreviewView table={table} onChange={keep} onDrop={drop} /> : <StartView onTable={keep} />}
    </OpenFrame>
  );
}

/** The way to what was kept, for whoever has kept something. */
function Door() {
  const { data: me } = useQuery(meQuery);
  const home = me?.account ? homeOf(me) : undefined;
  if (home !== undefined)
    return <Link to={home}>Open {me?.workspaces.find(({ slug }) => home === `/w/${slug}/portfolio`)?.name ?? "your workspaces"}</Link>;
  if (me && !me.setUpOpen && !me.account) return <Link to="/sign-in">Sign in</Link>;
  return null;
}
