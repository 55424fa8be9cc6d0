import { escapeXml } from "#charts";

/** Somebody's words as text of a page: nothing in them is markup, and nothing turns the words after them around. */
export const text = (words: string): string => escapeXml(words.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));
