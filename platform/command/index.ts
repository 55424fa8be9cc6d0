export { type Command, type ExitCode, type Option, type Terminal, type Typed, WrongUse } from "./command.ts";
export { type Connection, connection } from "./connection.ts";
export { runCommand } from "./run.ts";
