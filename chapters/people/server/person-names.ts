import type { Image, Words } from "#kernel";
import { personFold } from "../domain/index.ts";

/** Names of persons by id, as references to words: joined on the way out, so that an erased person reads "[erased]". */
export const personNames =
  (image: Image) =>
  (id: string): Words | undefined =>
    image.one(personFold, id)?.name ?? undefined;
