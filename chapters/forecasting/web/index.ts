export { useRanges } from "./queries.ts";
export { StatementScreen } from "./statements/statement-screen.tsx";
export { StatementsScreen } from "./statements/statements-screen.tsx";
