import { enableCompileCache } from "node:module";

// What was compiled is kept between commands, in the system's folder for such things: a third off the start of each.
enableCompileCache();
await import("./start.ts");
