export type { Counted, QualityFigure } from "./counted.ts";
export { type DecisionQuality, decisionQuality, type LookingBack } from "./decision-quality.ts";
export { type DecisionsForBoard, decisionsForBoard } from "./decisions-for-board.ts";
export { qualityOfKinds } from "./quality-of-kinds.ts";
