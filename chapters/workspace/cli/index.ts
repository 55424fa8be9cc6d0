import type { Command } from "#platform/command";
import { backup, backupRestore, backupVerify } from "./backup.ts";
import { doctor } from "./doctor.ts";
import { exportCommand } from "./export.ts";
import { handOverCommand } from "./hand-over.ts";
import { importCommand } from "./import.ts";
import { init } from "./init.ts";
import { keyCreate } from "./key-create.ts";
import { ledgerVerify } from "./ledger-verify.ts";
import { passwordLink } from "./password-link.ts";
import { restore } from "./restore.ts";

export { workspaceOf, workspaceOption } from "./where.ts";

export const workspaceCommands: readonly Command[] = [
  init,
  keyCreate,
  passwordLink,
  exportCommand,
  handOverCommand,
  restore,
  backup,
  backupVerify,
  backupRestore,
  importCommand,
  ledgerVerify,
  doctor,
];
