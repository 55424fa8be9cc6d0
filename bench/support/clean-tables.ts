import type { Shape } from "./drawn-table.ts";
import { fewCategories, heavyTails, manyCategories, numerics, rareClass, skewed, someCategories, wide } from "./plain-tables.ts";
import { entities, growth, officeHours, regression, weekSeason, yearSeason } from "./timed-tables.ts";
import { codesMeant, keys, remarks } from "./written-tables.ts";

/** Tables as honest people have them, and the checks that fail on some of them and are right. */
export const cleanTables: Readonly<Record<string, { readonly shape: Shape; readonly rightly?: readonly string[] }>> = {
  numbers: { shape: numerics },
  "skewed amounts": { shape: skewed },
  "heavy tails": { shape: heavyTails },
  "few answers": { shape: fewCategories },
  "nine questions": { shape: someCategories },
  "many categories": { shape: manyCategories, rightly: ["segments-covered"] },
  "office hours": { shape: officeHours },
  "busy Saturdays": { shape: weekSeason },
  growth: { shape: growth },
  "a year's season": { shape: yearSeason, rightly: ["early-late-drift"] },
  "one in a hundred": { shape: rareClass, rightly: ["enough-per-class", "labels-balanced"] },
  "200 columns of noise": { shape: wide },
  keys: { shape: keys },
  "figures like codes": { shape: codesMeant },
  remarks: { shape: remarks },
  machines: { shape: entities },
  "a number to predict": { shape: regression },
};
