import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { Breach, call, Due, Link, OpenFrame, ProblemNotice, Screen, Tag, useCommands, useForm, useGo } from "#interface";
import { type HomeView, openWorkspace } from "../contract/index.ts";
import { AccountMenu } from "./account-menu.tsx";
import css from "./home.module.css";
import { homeSays } from "./home-says.ts";
import { homeQuery, meQuery } from "./queries.ts";
import { useArrive } from "./use-arrive.ts";

type Row = HomeView["workspaces"][number];

/** The home over one's own memberships: a row for each workspace, with its sentence and what needs you there. */
export function HomeScreen() {
  const me = useQuery(meQuery);
  const home = useQuery({ ...homeQuery, enabled: me.data?.account != null });
  const go = useGo();
  useCommands(
    (home.data?.workspaces ?? []).map(({ name, slug }) => ({
      title: `Open ${name}`,
      group: "Go to" as const,
      run: () => go(`/w/${slug}/portfolio`),
    })),
  );
  if (me.data && !me.data.account) return <Navigate to={"/sign-in" as never} search={{ next: "/home" } as never} replace />;
  const error = me.error ?? home.error;
  if (error)
    return (
      <OpenFrame>
        <Screen title="Home" says="Your workspaces could not be read." narrow>
          <ProblemNotice error={error} onRetry={() => void (me.error ? me.refetch() : home.refetch())} />
        </Screen>
      </OpenFrame>
    );
  if (!home.data) return <OpenFrame>{null}</OpenFrame>;
  const { workspaces, mayOpen } = home.data;
  return (
    <OpenFrame right={<AccountMenu />}>
      <Screen title="Home" says={homeSays(home.data)}>
        <ul className={css.rows}>
          {workspaces.map((row) => (
            <Place key={row.slug} row={row} />
          ))}
        </ul>
        {workspaces.length === 0 && <p>Ask whoever runs this server for an invitation, and open its link here.</p>}
        {mayOpen && <OpenAnother workspaces={workspaces.filter(({ sample }) => !sample)} />}
        <p className={css.read}>
          <Link to="/read">Read a spreadsheet</Link>
        </p>
      </Screen>
    </OpenFrame>
  );
}

function Place({ row: { slug, name, role, sample, says, needsYou, more } }: { readonly row: Row }) {
  return (
    <li className={css.row}>
      <div>
        <h2>
          <Link to={`/w/${slug}/portfolio`} data-row>
            {name}
          </Link>{" "}
          {sample && <Tag title="An invented company, to look around in.">sample</Tag>}
        </h2>
        <p>{says}</p>
        <p className={css.quiet}>Your role here: {role}.</p>
      </div>
      <div>
        {needsYou.length === 0 && <p className={css.quiet}>Nothing waits for you here.</p>}
        <ul className={css.needs} aria-label={`What needs you in ${name}`}>
          {needsYou.map((need) => (
            <li key={need.project}>
              <Link to={`/w/${slug}/projects/${need.project}`} className={css.need}>
                <span className={css.head}>
                  <strong>{need.name}</strong>
                  {need.yours && <Tag title="You answer for this project.">yours</Tag>}
                </span>
                {need.breach ? <Breach>{need.says}</Breach> : <Due>{need.says}</Due>}
                <span className={css.quiet}>{need.next}</span>
              </Link>
            </li>
          ))}
        </ul>
        {more > 0 && (
          <Link to={`/w/${slug}/portfolio`} className={css.more}>
            And {more} more
          </Link>
        )}
      </div>
    </li>
  );
}

/** Whoever rules one workspace may open another. */
function OpenAnother({ workspaces }: { readonly workspaces: readonly Row[] }) {
  const arrive = useArrive();
  const form = useForm({ name: "", like: "" }, async ({ name, like }) => {
    const now = await call(openWorkspace, { body: { name, ...(like === "" ? {} : { like }) } });
    await arrive(now, `/w/${now.workspaces.at(-1)?.slug}/portfolio`);
  });
  return (
    <section className={css.another} aria-label="Open another workspace">
      <h2>Open another workspace</h2>
      <p className={css.quiet}>
        For another client or company: a record of its own, with nothing of the others in it. You become its owner.
      </p>
      <form className={css.fields} onSubmit={form.onSubmit} noValidate>
        <TextInput label="Name" autoComplete="off" {...form.field("name")} />
        <NativeSelect
          label="With the rules of"
          data={[
            { value: "", label: "nobody, begin with the usual ones" },
            ...workspaces.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          {...form.field("like")}
        />
        <Button type="submit" variant="default" loading={form.busy}>
          Open it
        </Button>
      </form>
      <ProblemNotice error={form.error} />
    </section>
  );
}
