import { Button, Input, Modal, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, Due, Figure, Form, useForm } from "#interface";
import { addDays, type Day, longDay } from "#kernel";
import { endTrackEndpoint, openTrackEndpoint, type ProjectView } from "../contract/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { PersonField, usePersonOrName } from "./person-field.tsx";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

type Track = ProjectView["tracks"][number];

/** Weeks after which somebody looks whether it was worth it, where nobody says otherwise. */
const USUAL_WEEKS = 4;

/** Accuracy work after good enough, beside the project: who, how much, until when. Shown once it is good enough, or where a track was opened. */
export function TracksPanel() {
  const { project, workspace, may } = useHere();
  const [open, setOpen] = useState<"new" | Track>();
  if (project.goodEnough === null && project.tracks.length === 0) return null;
  return (
    <section>
      <div className={css.head}>
        <h2 className={css.title}>Parallel tracks</h2>
        {may.write && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen("new")}>
            Open a parallel track
          </Button>
        )}
      </div>
      {project.tracks.length === 0 ? (
        <p className={css.hint}>
          It is good enough, so the project goes to its decision. More accuracy has an owner, a budget and an end here.
        </p>
      ) : (
        <dl className={css.dates}>
          {project.tracks.map((track) => (
            <div key={track.id}>
              <dt>
                {track.owner.name ?? "erased"}, {track.budgetWeeks} {track.budgetWeeks === 1 ? "week" : "weeks"} of work
              </dt>
              <dd>
                <Figure evidence={citeEvidence(track.what ?? "A parallel track", track.cite, workspace)} beside={endSays(track)}>
                  {track.what ?? "erased"}
                </Figure>
                {track.over && <Due>over since {longDay(addDays(track.endsOn as Day, 1))}</Due>}
                {may.write && track.ended === null && (
                  <button type="button" className={css.change} onClick={() => setOpen(track)}>
                    End it
                  </button>
                )}
              </dd>
              {track.ended?.result && <dd className={css.quote}>It brought: {track.ended.result}</dd>}
            </div>
          ))}
        </dl>
      )}
      {open === "new" && <OpenTrack onClose={() => setOpen(undefined)} />}
      {typeof open === "object" && <EndTrack track={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

const endSays = ({ ended, endsOn }: Track): string =>
  ended === null ? `until ${longDay(endsOn as Day)}` : `ended on ${longDay(ended.cite.on as Day)}`;

function OpenTrack({ onClose }: { readonly onClose: () => void }) {
  const { params, said, project, today } = useHere();
  const personOrName = usePersonOrName();
  const usual = { what: "", owner: project.owner?.value.name ?? "", budgetWeeks: "2", endsOn: addDays(today, USUAL_WEEKS * 7) };
  const form = useForm(usual as Record<string, string>, async ({ what = "", owner = "", budgetWeeks, endsOn = "" }) => {
    const body = { what, owner: personOrName(owner), budgetWeeks: Number(budgetWeeks), endsOn };
    await said(await call(openTrackEndpoint, { params, body }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Open a parallel track">
      <Form onSubmit={form.onSubmit} action="Open the track" busy={form.busy} error={form.error} wide>
        <Textarea
          label="What is to become better, and why that is worth it"
          autosize
          minRows={2}
          required
          data-autofocus
          {...form.field("what")}
        />
        <Input.Wrapper label="Who owns it" required>
          <PersonField label="Who owns it" name={form.values.owner ?? ""} onName={(name) => form.set("owner", name)} focus={false} />
        </Input.Wrapper>
        <div className={css.pair}>
          <TextInput label="Weeks of work" inputMode="decimal" required {...form.field("budgetWeeks")} />
          <TextInput label="Ends on" type="date" required {...form.field("endsOn")} />
        </div>
      </Form>
    </Modal>
  );
}

function EndTrack({ track, onClose }: { readonly track: Track; readonly onClose: () => void }) {
  const { params, said } = useHere();
  const form = useForm({ why: "", result: "" }, async ({ why, result }) => {
    const body = { why, ...(result.trim() ? { result } : {}) };
    await said(await call(endTrackEndpoint, { params: { ...params, track: track.id }, body }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="End the parallel track">
      <Form onSubmit={form.onSubmit} action="End the track" busy={form.busy} error={form.error} wide>
        <Textarea label="Why it ends now" autosize minRows={2} required data-autofocus {...form.field("why")} />
        <Textarea label="What it brought" placeholder="not recorded" autosize minRows={2} {...form.field("result")} />
      </Form>
    </Modal>
  );
}
