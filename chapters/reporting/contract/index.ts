export { keepTable } from "./keep.ts";
export { mappingView, readBriefTable, tableReadView, tableView } from "./table.ts";
