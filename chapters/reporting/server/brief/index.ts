export { briefHtml } from "./html.ts";
export { briefJson } from "./json.ts";
export { briefMarkdown } from "./markdown.ts";
export { briefPdf } from "./pdf.ts";
