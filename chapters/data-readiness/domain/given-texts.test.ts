import { expect, test } from "vitest";
import { givenTexts } from "./given-texts.ts";

test("JSON gives each text in it, however deep, by the file or by the line", () => {
  const messages = '[{"role": "system", "content": "Be brief."}, {"content": [{"text": "Which port?"}], "n": 3}]';
  expect(givenTexts(messages)).toEqual(["system", "Be brief.", "Which port?"]);
  expect(givenTexts('{"input": "a b"}\n\n{"input": "c d", "expected": null}\n')).toEqual(["a b", "c d"]);
  expect(givenTexts('"one prompt"')).toEqual(["one prompt"]);
});

test("any other text is one, and each of its passages", () => {
  expect(givenTexts("Be brief.\n\nQ: Which port?\nA: Hamburg\r\n\r\nQ: {not json}")).toEqual([
    "Be brief.\n\nQ: Which port?\nA: Hamburg\r\n\r\nQ: {not json}",
    "Be brief.",
    "Q: Which port?\nA: Hamburg",
    "Q: {not json}",
  ]);
  expect(givenTexts('{"a": "b"}\nand words')).toEqual(['{"a": "b"}\nand words']);
  expect(givenTexts(" \n")).toEqual([]);
});
