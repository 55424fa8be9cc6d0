export { AssessScreen } from "./assess/assess-screen.tsx";
export { DataScreen } from "./list/data-screen.tsx";
export { useReadinessNeeds } from "./needs/use-readiness-needs.ts";
export { ReadinessOfProject } from "./project/readiness-of-project.tsx";
export { DataSetScreen } from "./report/data-set-screen.tsx";
export { SourcesScreen } from "./sources/sources-screen.tsx";
