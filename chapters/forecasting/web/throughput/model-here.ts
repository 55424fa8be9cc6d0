import type { Day } from "#kernel";
import type { ItemsForecastView } from "../../contract/index.ts";
import type { ItemsModel } from "../../domain/index.ts";

type Told = Extract<ItemsForecastView["model"], { known: true }>["value"];

/** A model as it came over the wire, ready to be run: its day was checked by the reply's schema. */
export const modelHere = (told: Told): ItemsModel => ({ ...told, asOf: told.asOf as Day });
