import { Unknown } from "#interface";
import type { Band } from "../../domain/index.ts";
import css from "./list.module.css";

/** The band reached, as a letter in a box: filled where one is reached, outlined where none is, dashed where nobody measured. */
export function BandLetter({ band }: { readonly band: Band | "none" | null }) {
  if (band === null) return <Unknown what="not measured" />;
  return (
    <span className={css.band} data-reached={band !== "none" || undefined}>
      {band}
    </span>
  );
}
