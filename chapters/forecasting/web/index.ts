export { AssumptionsScreen } from "./assumptions/assumptions-screen.tsx";
export { FinishedScreen } from "./finished/finished-screen.tsx";
export { ForecastOfProject } from "./project/forecast-of-project.tsx";
export { ProjectForecastScreen } from "./project/project-forecast-screen.tsx";
export { useRanges } from "./queries.ts";
export { StatementScreen } from "./statements/statement-screen.tsx";
export { StatementsScreen } from "./statements/statements-screen.tsx";
