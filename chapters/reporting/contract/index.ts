export { mappingView, readBriefTable, tableReadView, tableView } from "./table.ts";
