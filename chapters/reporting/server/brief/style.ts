import { dark, fontFamily, light, type Palette, sizes } from "#charts";
import { cssString } from "#platform/typesetting";

/** Which colours the page wears on a screen. On paper it is always light. */
export type Theme = "auto" | "light" | "dark";

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`)
    .join(";");

/** The whole style of the page, inline: no font, no image, nothing fetched. */
export function briefStyle(theme: Theme, footer: string): string {
  const night =
    theme === "light"
      ? ""
      : theme === "dark"
        ? `@media screen{:root{color-scheme:dark;${variables(dark)}}}`
        : `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(dark)}}}`;
  return `:root{color-scheme:light;${variables(light)}}${night}${BASE}${SCREEN}${print(footer)}`;
}

const BASE = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:${sizes.text}px/1.5 ${fontFamily};font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:928px;padding:40px 24px 64px;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
h1{font-size:${sizes.sentence}px;line-height:1.28;font-weight:600;letter-spacing:-.012em;text-wrap:pretty;max-width:34em}
h2{font-size:${sizes.heading}px;line-height:1.3;font-weight:600;letter-spacing:-.005em}
h3{font-size:${sizes.text}px;font-weight:600}
ul,ol{list-style:none}
a{color:inherit;text-decoration-color:var(--line-strong);text-underline-offset:3px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.soft{color:var(--ink-soft)}
.faint{color:var(--ink-faint);font-size:${sizes.caption}px}
.due{color:var(--due)}
.breach{color:var(--breach)}
.masthead{display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap;border-bottom:1px solid var(--ink);padding-bottom:8px;margin-bottom:32px;font-size:${sizes.caption}px;color:var(--ink-soft)}
.masthead strong{color:var(--ink);font-weight:600}
.lede{margin-top:16px;color:var(--ink-soft);max-width:64em;text-wrap:pretty}
.lede+.lede{margin-top:4px}
section,.picture{margin-top:40px}
sup{font-size:10px;line-height:0;vertical-align:baseline;position:relative;top:-.5em;margin-left:2px;font-weight:400;letter-spacing:0;white-space:nowrap}
sup a{color:var(--accent);text-decoration:none;padding:2px 1px}
sup a:hover{text-decoration:underline}
.picture svg{display:block;width:100%;height:auto;overflow:visible}
.picture .narrow{display:none}
figcaption{margin-top:8px;font-size:${sizes.caption}px;color:var(--ink-faint);display:flex;flex-wrap:wrap;gap:2px 20px}
figcaption svg{display:inline-block!important;width:auto!important;height:12px!important;vertical-align:-2px;margin-right:6px}
.lists{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:32px;margin-top:40px}
.decide{margin-top:32px;border-top:1px solid var(--ink);padding-top:12px}.decide li{display:grid;grid-template-columns:124px minmax(0,1.1fr) minmax(0,1fr);gap:0 16px;padding:7px 0;border-bottom:1px solid var(--line);align-items:baseline}.decide li:last-child{border:0}.decide h2{margin-bottom:4px}.lists section{margin-top:0;border-top:1px solid var(--ink);padding-top:12px}
.lists li,.plain li{padding:8px 0;border-bottom:1px solid var(--line)}
.lists li:last-child,.plain li:last-child{border-bottom:0}
.lists h2{margin-bottom:4px}
.when{display:block;font-weight:600}
.when.due::before,.flag.due::before{content:"◆";font-size:9px;margin-right:5px;vertical-align:1px}
.flag.breach::before{content:"■";font-size:9px;margin-right:5px;vertical-align:1px}
.cards{border-top:1px solid var(--ink);margin-top:12px}
.card{display:grid;grid-template:auto 1fr/200px minmax(0,1fr) minmax(0,1fr);gap:4px 32px;padding:20px 0;border-bottom:1px solid var(--line)}
.card header{grid-row:1/span 2}
.card header p{font-size:${sizes.caption}px;color:var(--ink-soft);line-height:1.4;margin-top:3px}.card header strong{font-weight:400;color:var(--ink)}.card header p.faint{color:var(--ink-faint);margin-top:0}
.say b,.tag{display:block;font-size:${sizes.caption}px;font-weight:400;color:var(--ink-faint)}
.say q{quotes:"“" "”"}
.not{color:var(--ink-soft)}.not q{color:var(--ink)}
.card footer{grid-column:2/span 2;font-size:${sizes.caption}px;color:var(--ink-soft);margin-top:8px}.missing{color:var(--ink-faint)}.small{font-size:${sizes.caption}px}.small li{padding:4px 0;border:0}.small strong{font-weight:600}
.flags{display:flex;flex-wrap:wrap;gap:0 16px}
.guess{border-bottom:1px dashed var(--line-strong)}
.unknown{color:var(--ink-faint);border-bottom:1px dashed var(--line-strong)}
.table{width:100%;border-collapse:collapse;margin-top:12px;font-size:${sizes.caption}px}
.table th{font-weight:600;text-align:left;border-bottom:1px solid var(--ink);padding:6px 12px 6px 0}
.table td{border-bottom:1px solid var(--line);padding:6px 12px 6px 0;vertical-align:top}
.columns{columns:2;column-gap:32px;margin-top:12px}
.plain{margin-top:8px}
.ask{break-inside:avoid;padding:6px 0}
.sources{margin-top:12px;border-top:1px solid var(--ink)}
.sources li{display:grid;grid-template-columns:112px minmax(0,1fr);gap:0 16px;padding:8px 0;border-bottom:1px solid var(--line);font-size:${sizes.caption}px;break-inside:avoid;scroll-margin-top:16px}
.sources li:is(:target,[data-shown]){background:var(--accent-soft);box-shadow:-8px 0 0 var(--accent-soft),8px 0 0 var(--accent-soft)}
.sources li:has(.run){grid-template-columns:200px minmax(0,1fr);gap:0 32px;break-inside:auto}
.run{margin:0;color:var(--ink-faint)}.run .ink{color:var(--ink)}.entry{margin-right:16px;scroll-margin-top:48px}.entry>span{white-space:nowrap}
.entry:is(:target,[data-shown]){background:var(--accent-soft);box-shadow:-3px 0 0 var(--accent-soft),3px 0 0 var(--accent-soft)}
.changed{margin-top:24px;max-width:64em}.changed h2{font-size:${sizes.text}px}.changed .plain{margin-top:0}.changed .plain li{padding:4px 0}
.sources dl{display:flex;flex-wrap:wrap;gap:0 16px}
.sources dl div{min-width:0}
.sources dt{display:inline;color:var(--ink-faint)}
.sources dt::after{content:" "}
.sources dd{display:inline;color:var(--ink)}
.colophon{margin-top:48px;border-top:1px solid var(--ink);padding-top:8px;display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap;font-size:${sizes.caption}px;color:var(--ink-faint)}
`;

const SCREEN = `
@media screen and (max-width:719px){
body{padding:24px 16px 48px}
h1{font-size:22px;font-size:clamp(20px,6vw,${sizes.sentence}px)}
.masthead{margin-bottom:24px}
.picture .wide{display:none}.picture .narrow{display:block}
.lists{grid-template-columns:minmax(0,1fr);gap:32px}.decide li{grid-template-columns:minmax(0,1fr);gap:0}
.card{grid-template:none/minmax(0,1fr);gap:12px}
.card header{grid-row:auto}.card footer{grid-column:auto;margin-top:0}
.columns{columns:1}
.table,.table tbody,.table tr,.table th,.table td,.table caption{display:block;border:0;padding:0}.table thead{display:none}.table tr{padding:10px 0;border-bottom:1px solid var(--line)}
.sources li,.sources li:has(.run){grid-template-columns:minmax(0,1fr)}
}
`;

const print = (footer: string): string => `
@page{margin:13mm 15mm 16mm;@bottom-left{content:${cssString(footer)};font:8pt ${fontFamily};color:#6f6962}@bottom-right{content:counter(page) " / " counter(pages);font:8pt ${fontFamily};color:#6f6962}}
@media print{
:root{--paper:#ffffff;--surface:#ffffff}
html{background:#fff;font-size:9.5pt;line-height:1.42}
body{max-width:none;padding:0}
h1{font-size:14pt;max-width:none;line-height:1.22}h2{font-size:11.5pt}h3{font-size:9.5pt}
.masthead{margin-bottom:11pt;padding-bottom:4pt;font-size:8pt}
section,.picture{margin-top:16pt}
.three{display:grid;grid-template-columns:minmax(0,2.3fr) minmax(0,1fr);gap:0 14pt;margin-top:8pt;font-size:8pt;line-height:1.3}.lists{gap:14pt;margin-top:0}.lists section,.decide{padding-top:5pt;margin-top:0}.three h2{font-size:10.5pt;margin:0}.decide li{display:block;padding:3pt 0}.decide .when{display:inline}.decide .when::after{content:" "}.decide .faint{display:none}.picture{margin-top:9pt}figcaption{gap:1pt 10pt;margin-top:3pt;font-size:7.2pt}figcaption svg{margin-right:3pt}.lede{font-size:8.6pt;margin-top:7pt;max-width:none}.lede+.lede{margin-top:2pt}
.lists li{padding:2.4pt 0}sup{font-size:5.6pt;margin-left:1pt}sup a{color:var(--ink-faint);padding:0}.card header p,.card footer,.say b,.faint,.small{font-size:8pt}.card header p{margin-top:1.5pt}
.lists li,.decide li,.card,.ask,.table tr{break-inside:avoid}
h2{break-after:avoid}
.card{padding:8pt 0;grid-template-columns:124pt minmax(0,1fr) minmax(0,1fr);gap:3pt 16pt}.card footer{margin-top:2pt}
.sources{font-size:8pt}
.sources li{padding:4pt 0}.sources li:has(.run){grid-template-columns:118pt minmax(0,1fr);gap:0 18pt}
a{text-decoration:none}
.colophon{display:none}
}
`;
