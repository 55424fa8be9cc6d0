import { ActionIcon, Button, Drawer, Menu, Tooltip } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { openSpotlight } from "@mantine/spotlight";
import type { ReactNode } from "react";
import { ColourSchemeButton } from "./colour-scheme.tsx";
import { type Command, useCommands, useOfferedCommands } from "./commands.ts";
import { useConnectionLost } from "./connection.ts";
import { EvidencePanel, EvidenceProvider } from "./evidence.tsx";
import { icons } from "./icons.tsx";
import { HELP, Keyboard } from "./keyboard.tsx";
import { Link } from "./link.tsx";
import { useNotLive } from "./live/use-live.ts";
import { useGo } from "./location.ts";
import { AsOfControl, PastBand } from "./past.tsx";
import css from "./shell.module.css";

/** One place in the left navigation. */
export interface Place {
  readonly title: string;
  readonly to: string;
  readonly icon: ReactNode;
  /** The second key after `g`. */
  readonly key: string;
}

interface ShellProps {
  readonly workspace: { readonly name: string; readonly slug: string; readonly note?: string };
  /** The others one may switch to. */
  readonly others: readonly { readonly name: string; readonly slug: string }[];
  readonly places: readonly Place[];
  readonly account: { readonly name: string; readonly email: string };
  readonly onSignOut: () => void;
  /** Opens the sample; left out where it is open. */
  readonly onSample?: (() => void) | undefined;
  /** What is said on every screen of this workspace, such as that it is a sample. */
  readonly band?: ReactNode;
  readonly children: ReactNode;
}

/** The frame around every screen of a workspace. */
export function Shell({ workspace, others, places, account, onSignOut, onSample, band, children }: ShellProps) {
  const [narrow, setNarrow] = useLocalStorage({ key: "pilothouse:nav", defaultValue: false, getInitialValueInEffect: false });
  const [drawer, drawerIs] = useDisclosure(false);
  const go = useGo();
  const commands = useOfferedCommands();
  useCommands([
    ...places.map(({ title, to, key }) => ({ title, group: "Go to" as const, keys: `g ${key}`, run: () => go(to) })),
    ...others.map(({ name, slug }) => ({ title: `Switch to ${name}`, group: "Go to" as const, run: () => go(`/w/${slug}/portfolio`) })),
    ...(others.length > 0 ? [{ title: "All your workspaces", group: "Go to" as const, keys: "g h", run: () => go("/home") }] : []),
    { title: "Read another spreadsheet", group: "Go to", keys: "g n", run: () => go("/read") },
    {
      title: "Choose the day looked at",
      group: "Everywhere",
      keys: "t",
      run: () => document.querySelector<HTMLElement>("[data-as-of]")?.click(),
    },
    { title: "Fold the navigation", group: "Everywhere", keys: "[", run: () => setNarrow(!narrow) },
    ...(onSample ? [{ title: "Look at the sample", group: "Go to" as const, run: onSample }] : []),
    { title: "Your account", group: "Go to", run: () => go("/account") },
    { title: "Sign out", group: "Everywhere", run: onSignOut },
  ]);
  return (
    <EvidenceProvider>
      <div className={css.shell} data-narrow={narrow || undefined}>
        <a className={css.skip} href="#main">
          Skip to the content
        </a>
        <header className={css.bar}>
          <ActionIcon className={css.burger} aria-label="Open the navigation" onClick={drawerIs.open}>
            {icons.menu}
          </ActionIcon>
          <Switcher workspace={workspace} others={others} onSample={onSample} />
          <button type="button" className={css.find} onClick={openSpotlight}>
            {icons.search}
            <span>Find or do anything</span>
            <kbd>{navigator.platform.startsWith("Mac") ? "⌘K" : "Ctrl K"}</kbd>
          </button>
          <div className={css.right}>
            <LiveWord />
            <AsOfControl />
            <span className={css.wideOnly}>
              <Tooltip label="What the keys do ( ? )">
                <ActionIcon aria-label="What the keys do" onClick={() => pressHelp(commands)}>
                  {icons.help}
                </ActionIcon>
              </Tooltip>
              <ColourSchemeButton />
            </span>
            <Account account={account} onSignOut={onSignOut} />
          </div>
        </header>
        <nav className={css.nav} aria-label="Main">
          <Places places={places} narrow={narrow} />
          <Tooltip label={narrow ? "Unfold the navigation ( [ )" : "Fold the navigation ( [ )"} position="right">
            <button
              type="button"
              className={css.place}
              onClick={() => setNarrow(!narrow)}
              aria-label={narrow ? "Unfold the navigation" : "Fold the navigation"}
            >
              {narrow ? icons.expand : icons.collapse}
              <span>Fold</span>
            </button>
          </Tooltip>
        </nav>
        <div className={css.page}>
          <section aria-label="Notices">
            <ConnectionBand />
            {band}
            <PastBand />
          </section>
          <div className={css.beside}>
            <main id="main" className={css.main} tabIndex={-1}>
              {children}
            </main>
            <EvidencePanel />
          </div>
        </div>
      </div>
      <Drawer opened={drawer} onClose={drawerIs.close} size={264} title="Pilothouse">
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: closes after a link inside was followed, by mouse or key alike. */}
        <div onClick={drawerIs.close}>
          <Places places={places} narrow={false} />
          <Link to="/read" className={css.place}>
            {icons.plus}
            <span>Read another spreadsheet</span>
          </Link>
        </div>
        <div className={css.drawerFoot}>
          <ColourSchemeButton />
        </div>
      </Drawer>
      <Keyboard />
    </EvidenceProvider>
  );
}

const pressHelp = (commands: readonly Command[]) => commands.find(({ title }) => title === HELP)?.run();

function Places({ places, narrow }: { readonly places: readonly Place[]; readonly narrow: boolean }) {
  return (
    <ul className={css.places}>
      {places.map(({ title, to, icon, key }) => (
        <li key={to}>
          <Tooltip label={narrow ? title : `g then ${key}`} position="right" disabled={!narrow}>
            <Link to={to} className={css.place} aria-label={title}>
              {icon}
              <span>{title}</span>
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

function Switcher({ workspace, others, onSample }: Pick<ShellProps, "workspace" | "others" | "onSample">) {
  const go = useGo();
  return (
    <Menu position="bottom-start" shadow="none" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          rightSection={icons.down}
          className={css.switcher}
          aria-label={`Workspace ${workspace.name}, switch`}
        >
          <span className={css.workspace}>{workspace.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {workspace.note && <Menu.Label>{workspace.note}</Menu.Label>}
        {others.map(({ name, slug }) => (
          <Menu.Item key={slug} onClick={() => go(`/w/${slug}/portfolio`, { asOf: undefined, since: undefined })}>
            {name}
          </Menu.Item>
        ))}
        {others.length > 0 && (
          <>
            <Menu.Item onClick={() => go("/home")}>All your workspaces</Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={icons.plus} onClick={() => go("/read")}>
          Read another spreadsheet
        </Menu.Item>
        {onSample && (
          <Menu.Item leftSection={icons.portfolio} onClick={onSample}>
            Look at the sample
          </Menu.Item>
        )}
        <Menu.Item leftSection={icons.settings} onClick={() => go(`/w/${workspace.slug}/settings`)}>
          Settings of this workspace
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Account({ account, onSignOut }: Pick<ShellProps, "account" | "onSignOut">) {
  const go = useGo();
  return (
    <Menu position="bottom-end" shadow="none" width={240}>
      <Menu.Target>
        <ActionIcon aria-label={`Signed in as ${account.name}`}>{icons.person}</ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {account.name}
          <br />
          {account.email}
        </Menu.Label>
        <Menu.Item onClick={() => go("/account")}>Your account</Menu.Item>
        <Menu.Item onClick={onSignOut}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Quiet, and in its place before it is needed, so that nothing jumps. The band says more when the whole server is away. */
function LiveWord() {
  const away = useNotLive();
  const lost = useConnectionLost();
  return (
    <span className={css.live} role="status">
      {away && !lost && "Not live. Trying again."}
    </span>
  );
}

function ConnectionBand() {
  if (!useConnectionLost()) return null;
  return (
    <div className={css.lost} role="status">
      The server does not answer. What you see may be old, and nothing can be kept; this page tries again by itself.
    </div>
  );
}
