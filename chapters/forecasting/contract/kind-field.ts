import { z } from "zod";
import { kinds } from "#chapters/lifecycle/domain";

export const kindField = z.enum(kinds);
