import { inOwnProcess } from "#platform/datasets";
import type { ColumnType, Profile, RoleGuess, Roles } from "../../domain/index.ts";
import type { Assessing } from "./assess-file.ts";
import type { Given } from "./given.ts";
import type { LookAt } from "./look-at-file.ts";

/** A first look at a file: what its columns are, and what they may be for. */
export interface Look {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly skipped: Profile["skipped"];
  readonly roles: Roles;
  readonly guessed: readonly RoleGuess[];
}

/** Looks at a file, in a process of its own; somebody waits for it, so it does not stand in line behind what is measured whole. @throws {Problem} For what cannot be read. */
export const lookAt = (what: Given & Omit<LookAt, "bounds" | "path" | "source">, { limits, ...told }: Assessing): Promise<Look> =>
  inOwnProcess(new URL("./look-at-file.ts", import.meta.url), { ...what, bounds: limits }, { ...limits, ...told, isQuick: true });
