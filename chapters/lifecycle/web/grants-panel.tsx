import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ItemList, Section, useMay } from "#chapters/workspace/web";
import { Confirm, call, Link, useParam } from "#interface";
import { takeGrant } from "../contract/index.ts";
import { grantsQuery } from "./queries.ts";

/** In the settings: every grant on a single project, on top of the roles. They are given on the project's own page. */
export function GrantsPanel() {
  const workspace = useParam("workspace");
  const may = useMay();
  const client = useQueryClient();
  const { data } = useQuery(grantsQuery(workspace));
  if (!data || data.grants.length === 0) return null;
  return (
    <Section
      title="Grants on projects"
      says="On top of their role, these members may do more on single projects. A project's page gives them."
    >
      <ItemList
        items={data.grants.map(({ project, projectName, member, memberName, role }) => ({
          key: `${project} ${member}`,
          name: `${memberName}, ${role} on ${projectName}`,
          action: (
            <>
              <Link to={`/w/${workspace}/projects/${project}`}>Open the project</Link>
              {may.manage && (
                <Confirm
                  words="Take it back"
                  consequence={`${memberName} may do on ${projectName} what their role may, and no more. What they said stays in the record.`}
                  onConfirm={async () => {
                    await call(takeGrant, { params: { workspace, project, member } });
                    await client.invalidateQueries({ queryKey: ["lifecycle", workspace] });
                  }}
                />
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
