export { type Command, type ExitCode, type Option, type Terminal, type Typed, WrongUse } from "./command.ts";
export { type Connection, connection } from "./connection.ts";
export { cut, inLines, plain } from "./in-lines.ts";
export { runCommand } from "./run.ts";
export { withTable } from "./with-table.ts";
