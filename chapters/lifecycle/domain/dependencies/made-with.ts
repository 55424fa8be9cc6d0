import { longDay } from "#kernel";
import type { Evidence } from "../entries.ts";
import { type Dependency, plainName } from "./dependency.ts";

/**
 * Why a figure does not speak for what a project stands on now; null where it does, or nobody can know.
 *
 * A figure that says its model is compared with what the project stands on: another model, or another version of the same, is not it. One that
 * does not say so counts when it was measured on or after the day on which the version changed.
 */
export function madeWithAnother({ context, measuredOn }: Evidence, dependencies: readonly Dependency[]): string | null {
  if (dependencies.length === 0) return null;
  const model = context?.model ?? null;
  if (model === null) return measuredBefore(measuredOn, dependencies);
  const named = dependencies.flatMap((dependency) => {
    const version = versionIn(model, context?.modelVersion ?? null, dependency);
    return version === undefined ? [] : [{ dependency, version }];
  });
  const [first] = named;
  if (first === undefined) {
    return `It was measured with ${model}; the project stands on ${dependencies.map((each) => each.model).join(" and ")}.`;
  }
  if (named.some(({ dependency, version }) => fits(version, dependency.version))) {
    return first.version === null ? measuredBefore(measuredOn, [first.dependency]) : null;
  }
  return `It was measured with version ${first.version} of ${first.dependency.model}; the project stands on version ${first.dependency.version}.`;
}

const fits = (one: string | null, other: string | null): boolean => one === null || other === null || plainName(one) === plainName(other);

function measuredBefore(measuredOn: Evidence["measuredOn"], dependencies: readonly Dependency[]): string | null {
  const changed = dependencies.find(({ versionSince }) => versionSince !== null && measuredOn < versionSince.value);
  if (changed?.versionSince == null) return null;
  const { model, version, versionSince } = changed;
  return `It was measured before ${model} changed to version ${version} on ${longDay(versionSince.value)}, and does not say with which version.`;
}

/**
 * The version that a figure's model names, where it is this dependency: said apart, or behind the name ("small-1-2026-05-14").
 *
 * @returns Undefined for another model; null where the version is not said.
 */
function versionIn(model: string, said: string | null, { vendor, model: of }: Dependency): string | null | undefined {
  const [name, own] = [plainName(model), plainName(of)];
  const bare =
    name.startsWith(`${plainName(vendor)}-`) && !own.startsWith(`${plainName(vendor)}-`) ? name.slice(plainName(vendor).length + 1) : name;
  const short = bare === own || bare.startsWith(`${own}-`) ? bare : (model.split("/").at(-1) ?? model);
  const plain = plainName(short);
  if (plain === own) return said;
  const rest = plain.startsWith(`${own}-`) ? plain.slice(own.length + 1) : "";
  // "small-1-mini" is another model than "small-1"; what follows a name and begins with a digit or v is its version.
  return /^v?\d/.test(rest) ? (said ?? rest) : undefined;
}
