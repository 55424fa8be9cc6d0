import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call, count, ProblemNotice, sentence, useAttempt, useQueryWord } from "#interface";
import {
  budgetProductionisationEndpoint,
  chooseMetric,
  describeKillCondition,
  describeProductionPath,
  nameOwner,
  nameProductOwner,
  nameSponsor,
  type ProjectView,
} from "../contract/index.ts";
import { type ProjectKind, type StartQuestion, wordsOf } from "../domain/index.ts";
import { PersonField, usePersonOrName } from "./person-field.tsx";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";
import { personsQuery, rulesQuery } from "./queries.ts";

/** In the order in which an answer helps most. */
const order: readonly StartQuestion[] = ["owner", "sponsor", "metric", "kill-criterion", "product-owner", "production-path", "timeline"];

/** Questions as they fit the kind of project. */
const asksOf = (kind: ProjectKind | null): Readonly<Record<StartQuestion, { readonly question: string; readonly example: string }>> => ({
  owner: { question: "Who owns it?", example: "One name: whoever answers for it every day." },
  sponsor: { question: "Which business sponsor wants it?", example: "Somebody outside the team; they need no account." },
  metric: { question: "Which one number should it move?", example: "monthly cancellations" },
  "kill-criterion": { question: "What would stop it?", example: wordsOf(kind).killExample },
  "product-owner": { question: "Who is its product owner?", example: "Whoever decides what users get." },
  "production-path": { question: wordsOf(kind).path.asks, example: wordsOf(kind).path.example },
  timeline: { question: wordsOf(kind).timelineAsks, example: "4-8" },
});

/** What the start of a project asks for, one question at a time, answered by keyboard; starting without is possible, and shown. */
export function StartQuestions() {
  const { project } = useHere();
  const asked = useQueryWord("ask") !== undefined;
  const atFirst = useRef(project.openQuestions.length);
  const [skipped, setSkipped] = useState<readonly StartQuestion[]>([]);
  const [folded, setFolded] = useState(false);
  const open = order.filter((one) => project.openQuestions.includes(one));
  const next = open.find((one) => !skipped.includes(one));
  if (project.standing?.value === "stopped" || open.length === 0 || next === undefined || folded) return null;
  return (
    <section className={css.questions} aria-label="Start questions">
      <p className={css.questionsHead}>
        {sentence(count(open.length, "question is", "questions are"))} open. Work may start without the answers; they come due in two weeks.
      </p>
      <Question
        key={next}
        which={next}
        focus={asked || skipped.length > 0 || open.length < atFirst.current}
        onSkip={() => setSkipped([...skipped, next])}
        onFold={() => setFolded(true)}
      />
    </section>
  );
}

interface QuestionProps {
  readonly which: StartQuestion;
  readonly focus: boolean;
  readonly onSkip: () => void;
  readonly onFold: () => void;
}
function Question({ which, focus, onSkip, onFold }: QuestionProps) {
  const { said, project } = useHere();
  const [words, setWords] = useState("");
  const { busy, error, attempt } = useAttempt();
  const answer = useAnswer();
  const { question, example } = asksOf(project.kind?.value ?? null)[which];
  const isPerson = which === "owner" || which === "sponsor" || which === "product-owner";
  const offered = useOffered(which);
  const send = async () => {
    if (words.trim() === "") return onSkip();
    await attempt(async () => said(await answer(which, words.trim())));
  };
  return (
    <form
      className={css.question}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{question}</h2>
      <div className={css.answer}>
        {isPerson ? (
          <PersonField label={question} name={words} onName={setWords} focus={focus} />
        ) : (
          <TextInput
            aria-label={question}
            placeholder={example}
            value={words}
            autoFocus={focus}
            autoComplete="off"
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        {offered.map((choice) => (
          <Button key={choice} variant="default" onClick={() => void attempt(async () => said(await answer(which, choice)))}>
            {choice}
          </Button>
        ))}
        <Button type="submit" loading={busy}>
          {words.trim() === "" ? "Next question" : "Answer"}
        </Button>
        <Button variant="subtle" onClick={onFold}>
          Later
        </Button>
      </div>
      <ProblemNotice error={error} />
    </form>
  );
}

/** More would be a list to search in. */
const MOST_OFFERED = 4;

/** What can be answered without typing: people who are known here, and the usual weeks of its kind. */
function useOffered(which: StartQuestion): readonly string[] {
  const { workspace, project } = useHere();
  const persons = useQuery(personsQuery(workspace));
  const rules = useQuery(rulesQuery(workspace, undefined));
  if (which === "owner" || which === "sponsor" || which === "product-owner") {
    return (persons.data?.persons ?? []).flatMap(({ name, erased }) => (name === null || erased ? [] : [name])).slice(-MOST_OFFERED);
  }
  if (which !== "timeline") return [];
  const kind = project.kind?.value ?? "trained-model";
  const box = rules.data?.timeBoxes.find((one) => one.kind === kind && one.phase === "productionisation");
  return box ? [`${box.fromWeeks} to ${box.toWeeks} weeks`] : [];
}

function useAnswer(): (which: StartQuestion, words: string) => Promise<ProjectView> {
  const { params } = useHere();
  const personOrName = usePersonOrName();
  return (which, words) => {
    switch (which) {
      case "owner":
        return call(nameOwner, { params, body: personOrName(words) });
      case "sponsor":
        return call(nameSponsor, { params, body: personOrName(words) });
      case "product-owner":
        return call(nameProductOwner, { params, body: personOrName(words) });
      case "metric":
        return call(chooseMetric, { params, body: { name: words } });
      case "kill-criterion":
        return call(describeKillCondition, { params, body: { words } });
      case "production-path":
        return call(describeProductionPath, { params, body: { path: words } });
      case "timeline": {
        const [fromWeeks = 0, toWeeks = fromWeeks] = (words.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
        return call(budgetProductionisationEndpoint, { params, body: { fromWeeks, toWeeks } });
      }
    }
  };
}
