import type { FinishedBody } from "#chapters/forecasting/domain";
import { daysBetween } from "#kernel";
import type { Stage } from "../../stage.ts";

/** A project that was over before the record began: started, promised and ended so many days before the sample is looked at. */
type Past = readonly [
  name: string,
  kind: FinishedBody["kind"],
  started: number,
  promised: number,
  ended: number,
  how: FinishedBody["ending"],
];

const past: readonly Past[] = [
  ["Search that forgives typing errors", "trained-model", 1502, 1410, 1377, "shipped"],
  ["Fabric names from pictures", "trained-model", 1460, 1320, 1204, "shipped"],
  ["Price tags read by camera", "trained-model", 1390, 1300, 1180, "stopped"],
  ["Who needs a second delivery", "trained-model", 1341, 1221, 1196, "shipped"],
  ["Shop rota by weather", "trained-model", 1270, 1150, 1061, "shipped"],
  ["Chat on the kitchen pages", "vendor-model", 1188, 1098, 1046, "shipped"],
  ["Reviews in five languages", "vendor-model", 1120, 1060, 1054, "shipped"],
  ["Fraud in gift cards", "bought", 1096, 1012, 968, "shipped"],
  ["Sofa configurator by voice", "vendor-model", 1010, 920, 815, "stopped"],
  ["Routes for assembly teams", "bought", 965, 845, 790, "shipped"],
  ["Stock of spare parts", "trained-model", 930, 810, 688, "shipped"],
  ["Product texts for the web shop", "vendor-model", 802, 747, 741, "shipped"],
  ["Call summaries for the service desk", "vendor-model", 741, 671, 640, "shipped"],
  ["Damage on arrival from pallet photos", "trained-model", 722, 602, 566, "shipped"],
];

/** What the company finished before it wrote anything down here, as it would bring it in from a table. */
export const finishedProjects = ({ back }: Stage): readonly FinishedBody[] =>
  past.map(([name, kind, started, promised, ended, ending]) => {
    const [startedOn, promisedOn] = [back(started), back(promised)];
    return { name, kind, startedOn, promisedOn, plannedDays: daysBetween(startedOn, promisedOn), finishedOn: back(ended), ending };
  });
