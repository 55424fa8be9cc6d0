import { dark, fontFamily, light, type Palette, sizes } from "#charts";
import { cssString } from "#platform/typesetting";

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`)
    .join(";");

/** The whole style of the report, inline: no font, no image, nothing fetched. On paper it is always light. */
export const reportStyle = (footer: string): string =>
  `:root{color-scheme:light;${variables(light)}}@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(dark)}}}${BASE}${SCREEN}${print(footer)}`;

const BASE = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:${sizes.text}px/1.5 ${fontFamily};font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:848px;padding:40px 24px 64px;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:${sizes.sentence}px;line-height:1.28;font-weight:600;letter-spacing:-.012em;text-wrap:pretty}
h2{font-size:${sizes.heading}px;line-height:1.3;font-weight:600;letter-spacing:-.005em;border-top:1px solid var(--ink);padding-top:12px}
h3{font-size:${sizes.text}px;font-weight:600}
a{color:inherit}
.soft{color:var(--ink-soft)}
.faint{color:var(--ink-faint);font-size:${sizes.caption}px}
.masthead{display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap;border-bottom:1px solid var(--ink);padding-bottom:8px;margin-bottom:32px;font-size:${sizes.caption}px;color:var(--ink-soft)}
.masthead strong{color:var(--ink);font-weight:600}
.lede{margin-top:16px;color:var(--ink-soft);max-width:64em;text-wrap:pretty}
section{margin-top:40px}section>p{margin-top:8px}
.picture{margin-top:24px}.picture svg{display:block;width:100%;height:auto;overflow:visible}.picture .narrow{display:none}
figcaption{margin-top:8px;font-size:${sizes.caption}px;color:var(--ink-soft)}
.items{margin-top:4px}
.items li{display:flex;gap:16px;padding:10px 0;border-bottom:1px solid var(--line);align-items:baseline}
.items li:last-child{border-bottom:0}
.mark{flex:none;display:block;width:22px;font-weight:600;text-align:center;border:1px solid var(--line-strong);border-radius:3px;font-size:${sizes.caption}px;line-height:20px;color:var(--ink-soft)}
.mark.holds{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.says{flex:1;min-width:0}.next{color:var(--ink-soft)}.next::before{content:"→ ";color:var(--ink-faint)}
.beside{flex:none;white-space:nowrap;font-weight:600}
.facts{margin-top:4px}
.facts div{display:grid;grid-template-columns:176px minmax(0,1fr);gap:0 16px;padding:7px 0;border-bottom:1px solid var(--line)}
.facts div:last-child{border-bottom:0}
.facts dt{color:var(--ink-faint)}
.scroll{margin-top:16px;overflow-x:auto}
.table{width:100%;border-collapse:collapse;font-size:${sizes.caption}px}
.table caption{text-align:left;padding-bottom:4px}
.table th{font-weight:600;text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
.table tbody{overflow-wrap:anywhere}.table thead th{border-bottom:1px solid var(--ink);vertical-align:bottom}
.table tbody th{font-weight:400}
.table td{border-bottom:1px solid var(--line);padding:6px 12px 6px 0;vertical-align:top}
.table .figure{text-align:right;white-space:nowrap}
#checks h3{margin-top:20px}.checks{margin-top:4px}.checks h4{margin:0;font:inherit}.checks p{font-size:${sizes.caption}px;color:var(--ink-soft)}.checks p.faint{color:var(--ink-faint)}
.checks li{display:flex;gap:16px;padding:8px 0;border-bottom:1px solid var(--line);align-items:baseline;scroll-margin-top:16px}.checks li:last-child{border-bottom:0}
.checks li:target{background:var(--accent-soft);box-shadow:-8px 0 0 var(--accent-soft),8px 0 0 var(--accent-soft)}
.state{flex:none;width:92px;font-size:${sizes.caption}px;color:var(--ink-faint)}.state.open{color:var(--ink);font-weight:600}
.items a{text-decoration:none}.items a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.columns{margin-top:4px}
.columns li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr) 240px;gap:4px 24px;padding:14px 0;border-bottom:1px solid var(--line);break-inside:avoid}
.columns h3,.columns p{line-height:1.4}.columns .soft,.wrong{font-size:${sizes.caption}px}
.wrong{color:var(--due)}.wrong::before{content:"◆";font-size:8px;margin-right:5px;vertical-align:1px}
.drawn svg{display:block;max-width:100%;height:auto;overflow:visible}
.colophon{margin-top:48px;border-top:1px solid var(--ink);padding-top:8px;display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap;font-size:${sizes.caption}px;color:var(--ink-faint)}
`;

const SCREEN = `
@media screen and (max-width:639px){
body{padding:24px 16px 48px}
h1{font-size:clamp(20px,6vw,${sizes.sentence}px)}
.masthead{margin-bottom:24px}
.picture .wide{display:none}.picture .narrow{display:block}
.items li{flex-wrap:wrap;gap:4px 12px}.says{flex-basis:calc(100% - 34px)}.beside{margin-left:34px}
.facts div,.columns li{grid-template-columns:minmax(0,1fr)}
.checks li{display:block}
}
`;

const print = (footer: string): string => `
@page{margin:13mm 15mm 16mm;@bottom-left{content:${cssString(footer)};font:8pt ${fontFamily};color:#6f6962}@bottom-right{content:counter(page) " / " counter(pages);font:8pt ${fontFamily};color:#6f6962}}
@media print{
:root{--paper:#ffffff;--surface:#ffffff}
html{background:#fff;font-size:9.5pt;line-height:1.42}
body{max-width:none;padding:0}
h1{font-size:14pt;line-height:1.22}h2{font-size:11.5pt;break-after:avoid}h3{font-size:9.5pt}
.masthead{margin-bottom:11pt}
section{margin-top:16pt}.picture{margin-top:10pt;break-inside:avoid}
.items li,.facts div,.checks li,.table tr{break-inside:avoid}
.items li{padding:4pt 0}.facts div{padding:2.4pt 0}.columns li{padding:6pt 0}
.scroll{overflow:visible}
.colophon{display:none}
}
`;
