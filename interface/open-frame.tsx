import type { ReactNode } from "react";
import { ColourSchemeButton } from "./colour-scheme.tsx";
import { useConnectionLost } from "./connection.ts";
import { Keyboard } from "./keyboard.tsx";
import { Link } from "./link.tsx";
import css from "./open-frame.module.css";

/** The frame of the screens that belong to no workspace: reading a spreadsheet, set-up, signing in. */
export function OpenFrame({ right, children }: { readonly right?: ReactNode; readonly children: ReactNode }) {
  const lost = useConnectionLost();
  return (
    <>
      <header className={css.bar}>
        <Link to="/" className={css.home}>
          <img src="/mark.svg" width="20" height="20" alt="" />
          Pilothouse
        </Link>
        <div className={css.right}>
          {right}
          <ColourSchemeButton />
        </div>
      </header>
      {lost && (
        <p className={css.lost} role="status">
          The server does not answer. This page tries again by itself.
        </p>
      )}
      <Keyboard />
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
    </>
  );
}
