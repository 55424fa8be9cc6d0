import { givenNames } from "./given-names.ts";

const some = givenNames.join("|");
const END = "($|[^\\p{L}])";
const START = "(^|[^\\p{L}])";
const CAPITAL = "\\p{Lu}[\\p{Ll}''’-]+";

/** SQL that holds for a short cell without digits that has a given name in it: a name, and little else. */
export const isName = (text: string): string =>
  `length(${text}) <= 80 and not regexp_matches(${text}, '[0-9]') and regexp_matches(${text}, '${START}(${some})${END}')`;

/** SQL that holds for a text in which somebody is named: a given name before another word with a capital, or after a form of address. */
export const namesSomebody = (text: string): string =>
  `regexp_matches(${text}, '${START}(${some}) (\\p{Lu}[.] )?${CAPITAL}${END}|${START}(Mr|Mrs|Ms|Miss|Dr|Herr|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Signora?)[.]? (\\p{Lu}[.] )?${CAPITAL}')`;

/** Of the cells of a column of names, at least so many have a name that we know. Our judgement. */
export const MOSTLY_NAMES = 0.2;
/** Somebody is named in a column of text when so many cells do: capitals and chance make the odd one. Our judgement. */
export const SOMETIMES_NAMED = { cells: 3, share: 0.005 };
