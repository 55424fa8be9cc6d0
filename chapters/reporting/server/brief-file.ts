import { file } from "#platform/http";
import type { Brief } from "../domain/index.ts";
import { briefHtml } from "./brief/html.ts";
import { briefJson } from "./brief/json.ts";
import { briefMarkdown } from "./brief/markdown.ts";
import { briefPdf } from "./brief/pdf.ts";
import type { Theme } from "./brief/style.ts";
import type { Paper } from "./brief/typst-source.ts";

export interface BriefAs {
  readonly format: "html" | "pdf" | "md" | "json";
  readonly paper: Paper;
  readonly theme?: Theme;
}

/** The page as a file to save, print or send. */
export async function briefFile(brief: Brief, { format, paper, theme = "auto" }: BriefAs) {
  const name = `brief-${brief.today}.${format}`;
  if (format === "html") return file({ type: "text/html; charset=utf-8", name, bytes: briefHtml(brief, { theme }) });
  if (format === "md") return file({ type: "text/markdown; charset=utf-8", name, bytes: briefMarkdown(brief) });
  if (format === "json") return file({ type: "application/json", name, bytes: briefJson(brief) });
  return file({ type: "application/pdf", name, bytes: await briefPdf(brief, { paper }) });
}
