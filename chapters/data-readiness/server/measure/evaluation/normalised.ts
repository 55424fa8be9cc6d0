/**
 * SQL for a text as it is compared: in Unicode's composed form, in lower case, white space made one, quotes and the punctuation at the ends
 * of words taken away. What stands inside a word stays, so that 3.5 is not 35 and a + b not a - b.
 */
export function normalised(text: string): string {
  const spaced = `regexp_replace(lower(nfc_normalize((${text})::varchar)), '[\\s\\p{Z}\\p{C}]+', ' ', 'g')`;
  const closed = `regexp_replace(${spaced}, '[.,;:!?…"”’'']+( |$)', ' ', 'g')`;
  return `trim(regexp_replace(${closed}, '(^| )["“„‘¿¡'']+', ' ', 'g'))`;
}

/** The same with each sign of a script that writes no spaces as a word of its own. */
export const asWords = (text: string): string =>
  `trim(regexp_replace(${normalised(`regexp_replace(${text}, '([\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}])', ' \\1 ', 'g')`)}, ' +', ' ', 'g'))`;

/** SQL for a number of 128 bits that stands for a text as it is compared; null for nothing. */
export const keyOf = (text: string): string => `md5_number(nullif(${normalised(text)}, ''))`;

/** The same for an answer: 4, 4.0 and "4" are one. */
export const answerKeyOf = (text: string): string =>
  `md5_number(coalesce(try_cast((${text})::varchar as double)::varchar, nullif(${normalised(text)}, '')))`;
