import { Link as RouterLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode } from "react";

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** The whole path: `/w/acme/portfolio`. */
  readonly to: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Current on its own page alone, not on those below it. */
  readonly exact?: boolean;
  readonly children: ReactNode;
}

/** A link inside the product. It keeps the day that is looked at, since a colleague must see the same. */
export function Link({ to, query, exact = false, children, ...rest }: Props) {
  const search = (before: Record<string, unknown>) => ({ ...(before.asOf ? { asOf: before.asOf } : {}), ...query });
  return (
    <RouterLink to={to as never} search={search as never} preload="intent" activeOptions={{ exact }} {...(rest as object)}>
      {children}
    </RouterLink>
  );
}
