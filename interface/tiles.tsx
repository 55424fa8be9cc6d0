import type { ReactNode } from "react";
import css from "./tiles.module.css";

interface Props {
  readonly children: ReactNode;
  /** Names and figures, each pair in a `div`; or tiles of any sort. */
  readonly as?: "dl" | "div";
  /** For sentences beside the figure. */
  readonly wide?: boolean;
  readonly className?: string | undefined;
}

/** Figures side by side in one frame, as many in a row as fit; a class of one's own wins over how it looks. */
export function Tiles({ children, as: Tag = "dl", wide = false, className }: Props) {
  return <Tag className={[css.tiles, wide && css.wide, className].filter(Boolean).join(" ")}>{children}</Tag>;
}
