export { type LaneSigns, laneSigns } from "./lane-signs.ts";
export { type LaneFlag, type LaneProject, type LaneRow, type Lanes, type LanesFrame, placeLanes } from "./lanes.ts";
export { escapeXml, type LanesDrawing, type LanesPaint, lanesSvg } from "./lanes-svg.ts";
export { dark, fontFamily, light, type Palette, sizes } from "./palette.ts";
export { type AgainstThreshold, type ThresholdScale, thresholdScale } from "./threshold-scale.ts";
