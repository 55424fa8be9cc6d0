import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Lanes, type LanesPaint, laneSigns, lanesSvg, light, placeLanes } from "#charts";
import type { Brief } from "../../domain/index.ts";
import { fontCoverage } from "./font-coverage.ts";
import { laneProjects, pictureTitle } from "./picture.ts";
import { type Paper, PICTURE, typstSource } from "./typst-source.ts";
import { unsetIn } from "./unset.ts";

const FONTS = ["DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"];
/** Typst's number for PDF; the word gives another format. */
const PDF = 1;

/**
 * The page as a tagged PDF with a vector picture, set by Typst in WebAssembly: no browser, nothing fetched.
 *
 * The first page of a process takes about a second, while the typesetter and its fonts are loaded.
 */
export async function briefPdf(brief: Brief, { paper = "a4" }: { readonly paper?: Paper } = {}): Promise<Uint8Array> {
  const { typesetter, has } = await openTypesetter();
  const rows = laneProjects(brief);
  const lanes = placeLanes(rows, { today: brief.today, width: 880, names: "beside" });
  const source = typstSource(brief, {
    paper,
    picture: rows.length === 0 ? null : { title: pictureTitle(brief), signs: laneSigns(lanes) },
    unset: unsetIn(brief, has),
  });
  // One typesetter serves everybody, so one page is set at a time.
  const page = turn.then(() => {
    typesetter.resetShadow();
    if (rows.length > 0) typesetter.mapShadow(PICTURE, new TextEncoder().encode(picture(brief, lanes)));
    typesetter.addSource("/brief.typ", source);
    return typesetter.compile({ mainFilePath: "/brief.typ", format: PDF, diagnostics: "full" });
  });
  turn = page.catch(() => undefined);
  const { result, diagnostics } = await page;
  if (!result) throw new RangeError(`the brief could not be typeset: ${JSON.stringify(diagnostics)}`);
  return result;
}

let turn: Promise<unknown> = Promise.resolve();
let opening: ReturnType<typeof load> | undefined;

const openTypesetter = (): ReturnType<typeof load> => {
  opening ??= load();
  return opening;
};

async function load() {
  const { createTypstCompiler, loadFonts } = await import("@myriaddreamin/typst.ts");
  const find = createRequire(import.meta.url).resolve;
  const [wasm, ...fonts] = await Promise.all([
    readFile(find("@myriaddreamin/typst-ts-web-compiler/wasm")),
    ...FONTS.map(async (name) => new Uint8Array(await readFile(find(`dejavu-fonts-ttf/ttf/${name}`)))),
  ]);
  const typesetter = createTypstCompiler();
  // Its types are older than its loader, which grumbles on the console unless the bytes come in an object.
  const module = { module_or_path: wasm } as unknown as Buffer;
  await typesetter.init({ getModule: () => module, beforeBuild: [loadFonts(fonts, { assets: false })] });
  return { typesetter, has: fontCoverage(fonts[0] ?? new Uint8Array()) };
}

function picture(brief: Brief, lanes: Lanes): string {
  const { ink, inkSoft, inkFaint, line, lineStrong, accent, due } = light;
  const paint: LanesPaint = { paper: "#ffffff", ink, inkSoft, inkFaint, line, lineStrong, accent, due };
  return lanesSvg(lanes, { paint, nameLength: 29, title: pictureTitle(brief), font: "DejaVu Sans" }).replace(
    "<svg ",
    '<svg font-stretch="condensed" ',
  );
}
