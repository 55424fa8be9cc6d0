import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useLocation } from "@tanstack/react-router";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import css from "./evidence.module.css";
import { icons } from "./icons.tsx";
import { Link } from "./link.tsx";

/** The answer to "says who?": where a figure or a sentence comes from. */
export interface Evidence {
  /** What was asked about, as it is shown. */
  readonly title: string;
  /** One sentence that says where it comes from. */
  readonly says: string;
  /** Entry, run, window, query, hash: label and value. */
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly link?: { readonly to: string; readonly query?: Readonly<Record<string, string>>; readonly words: string };
}

interface Panel {
  readonly shown: Evidence | undefined;
  readonly show: (evidence: Evidence | undefined) => void;
}

const Context = createContext<Panel>({ shown: undefined, show: () => undefined });

/** Opens the evidence beside whatever asked for it. */
export const useEvidence = (): Panel => useContext(Context);

/** Holds which evidence is open; the shell gives it a place. */
export function EvidenceProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<{ readonly evidence: Evidence; readonly on: string }>();
  const { pathname } = useLocation();
  const shown = open?.on === pathname ? open.evidence : undefined; // another page has other evidence
  const [asker, setAsker] = useState<HTMLElement | null>(null);
  const show = useCallback(
    (evidence: Evidence | undefined) => {
      if (evidence) setAsker(document.activeElement instanceof HTMLElement ? document.activeElement : null);
      else asker?.focus();
      setOpen(evidence && { evidence, on: pathname });
    },
    [asker, pathname],
  );
  const panel = useMemo(() => ({ shown, show }), [shown, show]);
  return <Context.Provider value={panel}>{children}</Context.Provider>;
}

/** Beside the page where there is room, over it where there is not. */
export function EvidencePanel() {
  const { shown, show } = useEvidence();
  const wide = useMediaQuery("(min-width: 1280px)", true, { getInitialValueInEffect: false });
  const close = () => show(undefined);
  if (wide)
    return shown ? (
      <aside className={css.beside} aria-label="Where this comes from">
        <button
          type="button"
          className={css.close}
          onClick={close}
          aria-label="Close the evidence"
          ref={(button) => button?.focus({ preventScroll: true })}
        >
          {icons.close}
        </button>
        <Body evidence={shown} />
      </aside>
    ) : null;
  return (
    <Drawer opened={shown !== undefined} onClose={close} position="right" size="sm" title="Where this comes from">
      {shown && <Body evidence={shown} />}
    </Drawer>
  );
}

function Body({ evidence }: { readonly evidence: Evidence }) {
  return (
    <div aria-live="polite">
      <p className={css.caption}>Says who?</p>
      <h2 className={css.title}>{evidence.title}</h2>
      <p className={css.says}>{evidence.says}</p>
      <dl className={css.facts}>
        {evidence.facts.map(({ label, value }) => (
          <div key={label} className={css.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {evidence.link && (
        <Link to={evidence.link.to} {...(evidence.link.query ? { query: evidence.link.query } : {})}>
          {evidence.link.words}
        </Link>
      )}
    </div>
  );
}
