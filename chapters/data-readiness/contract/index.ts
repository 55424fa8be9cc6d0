// What is measured and what it comes to, on the wire and in files.

export { profileView } from "./profile.ts";
export { checkResultView, personDaysView, readinessReportView, waiverView } from "./report.ts";
