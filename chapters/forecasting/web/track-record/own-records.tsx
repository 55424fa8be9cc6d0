import { useQuery } from "@tanstack/react-query";
import { ItemList, meQuery, Section } from "#chapters/workspace/web";
import { Link } from "#interface";

/** Under one's own account: the way to one's own record in each workspace. */
export function OwnRecords() {
  const { data } = useQuery(meQuery);
  const workspaces = data?.workspaces ?? [];
  if (workspaces.length === 0) return null;
  return (
    <Section title="Your own forecasts" says="How right your answers and estimates were. Only you see it.">
      <ItemList
        items={workspaces.map(({ slug, name }) => ({
          key: slug,
          name,
          action: (
            <Link to={`/w/${slug}/forecasts/track-record/own`} aria-label={`Your own record in ${name}`}>
              Your own record
            </Link>
          ),
        }))}
      />
    </Section>
  );
}
