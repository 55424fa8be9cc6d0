/** What a class or a value stands as in a profile where it may not be told: it stands in fewer than five rows, or its column looks personal. */
export const notNamed = (what: "class" | "value", place: number): string => `rare ${what} ${place}`;

/** As profiles of before have it too. */
export const isNotNamed = (text: string): boolean => /^(rare (class|value) \d+|(class|value) \d+, not named)$/.test(text);

/** A class or value in a sentence: its name, or why it has none. */
export const nameOr = (text: string, instead = "too rare to be named"): string => (isNotNamed(text) ? instead : text);
