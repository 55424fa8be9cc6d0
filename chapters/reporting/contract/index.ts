export { mappingView, readBriefTable, roleView, tableReadView, tableView } from "./table.ts";
