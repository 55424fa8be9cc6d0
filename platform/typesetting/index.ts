export { cssString, htmlPage } from "./html-page.ts";
export { literal } from "./literal.ts";
export { openTypesetter } from "./typeset.ts";
export { type Unset, unsetCodes, unsetOf } from "./unset.ts";
