import { type Lanes, type LanesPaint, laneSigns, lanesSvg, light, placeLanes } from "#charts";
import { openTypesetter } from "#platform/typesetting";
import type { Brief } from "../../domain/index.ts";
import { laneProjects, pictureTitle } from "./picture.ts";
import { type Paper, PICTURE, typstSource } from "./typst-source.ts";
import { unsetIn } from "./unset.ts";

/**
 * The page as a tagged PDF with a vector picture, set by Typst in WebAssembly: no browser, nothing fetched.
 *
 * The first page of a process takes about a second, while the typesetter and its fonts are loaded.
 */
export async function briefPdf(brief: Brief, { paper = "a4" }: { readonly paper?: Paper } = {}): Promise<Uint8Array> {
  const typesetter = await openTypesetter();
  const rows = laneProjects(brief);
  const lanes = placeLanes(rows, { today: brief.today, width: 880, names: "beside" });
  const source = typstSource(brief, {
    paper,
    picture: rows.length === 0 ? null : { title: pictureTitle(brief), signs: laneSigns(lanes) },
    unset: unsetIn(brief, typesetter.has),
  });
  return typesetter.set({ source, pictures: rows.length > 0 ? { [PICTURE]: picture(brief, lanes) } : {} });
}

function picture(brief: Brief, lanes: Lanes): string {
  const { ink, inkSoft, inkFaint, line, lineStrong, accent, due } = light;
  const paint: LanesPaint = { paper: "#ffffff", ink, inkSoft, inkFaint, line, lineStrong, accent, due };
  return lanesSvg(lanes, { paint, nameLength: 29, title: pictureTitle(brief), font: "DejaVu Sans" }).replace(
    "<svg ",
    '<svg font-stretch="condensed" ',
  );
}
