import { enableCompileCache } from "node:module";

// As the server and the command do: each process that a test starts finds compiled what another one compiled, which is more than a second of its start.
enableCompileCache();
