import type { ReactNode } from "react";
import css from "./framed-list.module.css";

interface Props {
  /** Each a list item. */
  readonly children: ReactNode;
  /** Their order says something. */
  readonly ordered?: boolean;
  /** What is not there yet. */
  readonly dashed?: boolean;
  readonly className?: string | undefined;
}

/** Rows in one frame with a line between them; a class of one's own wins over how it looks. */
export function FramedList({ children, ordered = false, dashed = false, className }: Props) {
  const Tag = ordered ? "ol" : "ul";
  return <Tag className={[css.list, dashed && css.dashed, className].filter(Boolean).join(" ")}>{children}</Tag>;
}
