export { readinessHtml } from "./html.ts";
export { readinessJson } from "./json.ts";
export { readinessPdf } from "./pdf.ts";
