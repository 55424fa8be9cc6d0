import { useQuery } from "@tanstack/react-query";
import { meQuery } from "#chapters/workspace/web";
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
  const home = me?.workspaces[0];
  if (me?.account && home) return <Link to={`/w/${home.slug}/portfolio`}>Open {home.name}</Link>;
  if (me && !me.setUpOpen && !me.account) return <Link to="/sign-in">Sign in</Link>;
  return null;
}
