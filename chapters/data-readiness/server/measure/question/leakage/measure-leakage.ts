import { type Answer, unknown } from "#kernel";
import type { LeakageTest, Roles } from "../../../../domain/index.ts";
import type { TypedTable } from "../../measure-columns.ts";
import { type Asked, notNamed } from "../asked.ts";
import type { Chances } from "../chances.ts";
import type { Target } from "../measure-labels.ts";
import { duplicatesAcross, nearDuplicatesAcross } from "./across-splits.ts";
import { adversarial } from "./adversarial.ts";
import { entityAcross } from "./entity-across.ts";
import { identifierPredicts } from "./identifier-predicts.ts";
import { modelArea } from "./model-area.ts";
import { redoneSplit } from "./redone-split.ts";
import { makeNearKeys, makeRowKeys } from "./row-keys.ts";
import { singleFeature } from "./single-feature.ts";
import { splitSides } from "./split-sides.ts";
import { timeOrder } from "./time-order.ts";
import { toldByColumn } from "./told-by-column.ts";

const NO_COLUMN = "No column is left to tell rows apart by.";

type Found = LeakageTest["found"];

/** Every automatic test for leakage; each is there, and says why where it could not be made. */
export async function measureLeakage(
  typed: TypedTable,
  of: Asked,
  { roles, target, chances }: { readonly roles: Roles; readonly target: Answer<Target>; readonly chances: Answer<Chances> },
): Promise<readonly LeakageTest[]> {
  const sides = of.split ? await splitSides(typed, of.split) : unknown(notNamed("split", roles.split));
  const told = target.known ? await toldByColumn(typed, of, target.value) : target;
  const model = target.known ? await modelArea(typed, chances, target.value) : null;
  const keys = sides.known ? await makeRowKeys(typed, of, sides.value) : { whole: [], nearly: [] };
  if (keys.nearly.length > 0) await makeNearKeys(typed, of);
  const { entity, time, identifier } = of;
  const found: readonly (readonly [LeakageTest["test"], () => Found | Promise<Found>])[] = [
    [
      "duplicates-across-splits",
      () => (!sides.known ? sides : keys.whole.length > 0 ? duplicatesAcross(typed, sides.value, keys.whole) : unknown(NO_COLUMN)),
    ],
    [
      "near-duplicates-across-splits",
      () => (!sides.known ? sides : keys.nearly.length > 0 ? nearDuplicatesAcross(typed, sides.value, keys.nearly) : unknown(NO_COLUMN)),
    ],
    [
      "entity-in-both-splits",
      () => (!entity ? unknown(notNamed("entity", roles.entity)) : sides.known ? entityAcross(typed, entity, sides.value) : sides),
    ],
    ["time-order", () => (!time ? unknown(notNamed("time", roles.time)) : sides.known ? timeOrder(typed, time, sides.value) : sides)],
    [
      "single-feature",
      () => (target.known && told.known ? singleFeature(of, { target: target.value, told: told.value, model }) : toldNot(told)),
    ],
    ["adversarial-validation", () => (sides.known ? adversarial(typed, of, sides.value) : sides)],
    [
      "identifier-predicts",
      () => {
        if (!identifier) return unknown(notNamed("identifier", roles.identifier));
        return target.known && told.known ? identifierPredicts(identifier, target.value, told.value) : toldNot(told);
      },
    ],
    [
      "redone-split",
      () => (target.known && told.known ? redoneSplit(typed, of, { target: target.value, sides, told: told.value }) : toldNot(told)),
    ],
  ];
  const tests: LeakageTest[] = [];
  for (const [test, make] of found) tests.push({ test, found: await make() });
  for (const relation of ["row_keys", "near_keys"]) await typed.table.sql(`drop table if exists ${relation}`);
  return tests;
}

const toldNot = (told: Answer<unknown>): Found => unknown(told.known ? "The target was not measured." : told.because);
