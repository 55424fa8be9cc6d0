const LONGEST_TAG = 20_000;
const LONGEST_TEXT = 200_000;
const DEEPEST = 64;
const TAG = /^<(?:[^<>"']|"[^<"]*"|'[^<']*')*>/;

/** One past the tag, comment or section that starts at `open`; -1 where it does not end within reason. */
function endOf(xml: string, open: number): number {
  for (const [start, end] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
  ] as const) {
    if (!xml.startsWith(start, open)) continue;
    const close = xml.slice(open, open + LONGEST_TEXT).indexOf(end);
    return close < 0 ? -1 : open + close + end.length;
  }
  const tag = TAG.exec(xml.slice(open, open + LONGEST_TAG))?.[0];
  return tag === undefined ? -1 : open + tag.length;
}

/**
 * True for XML that a workbook could hold: tags that close, none of them endless, nested no deeper than any office writes. Readers of XML
 * take minutes over the others, so they are looked at first, in one pass.
 */
export function isSoundXml(xml: string): boolean {
  let depth = 0;
  let at = 0;
  for (let open = xml.indexOf("<"); open >= 0; open = xml.indexOf("<", at)) {
    if (open - at > LONGEST_TEXT) return false;
    const end = endOf(xml, open);
    if (end < 0) return false;
    const next = xml[open + 1];
    if (next === "/") depth--;
    else if (next !== "?" && next !== "!" && xml[end - 2] !== "/") depth++;
    if (depth < 0 || depth > DEEPEST) return false;
    at = end;
  }
  return depth === 0 && xml.length - at <= LONGEST_TEXT;
}
