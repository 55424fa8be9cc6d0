import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Figure, ProblemNotice, Tag, useAttempt } from "#interface";
import { type Day, longDay } from "#kernel";
import { excuseGatekeeperEndpoint, type GateView, openVotesEndpoint } from "../../contract/index.ts";
import { citeEvidence } from "../cite-evidence.ts";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";
import { outcomeName, votesWaitSay } from "./gate-says.ts";
import { OpenGateForm } from "./open-gate-form.tsx";
import { VoteForm } from "./vote-form.tsx";

type Sitting = NonNullable<GateView["sitting"]>;

/** Votes lie face down until the last one is in; then all of them, with every reason and every dissent. */
export function VotesPanel() {
  const { gate, may, over } = useGate();
  const [asking, setAsking] = useState(false);
  const { sitting, weight } = gate;
  const isOpen = sitting !== null && sitting.closed === null;
  const mayAsk = may.decide && !over && !isOpen;
  if (sitting === null && !mayAsk) return null;
  return (
    <section className={css.panel}>
      <div className={css.panelHead}>
        <h2>Votes</h2>
        {isOpen && sitting.voteBy && sitting.votesOpened === null && <span className={css.quiet}>by {longDay(sitting.voteBy as Day)}</span>}
      </div>
      {sitting && !(asking && !isOpen) && <Seats sitting={sitting} />}
      {isOpen && gate.you.asked && may.write && <VoteForm sitting={sitting} />}
      {isOpen && may.decide && sitting.votesOpened === null && <OpenVotes sitting={sitting} />}
      {mayAsk && !asking && weight === "light" && (
        <p className={css.quiet}>
          Light weight: one person decides, and the record says so.{" "}
          <Button size="compact-sm" variant="subtle" data-no-print data-command="ask" onClick={() => setAsking(true)}>
            Ask for votes all the same
          </Button>
        </p>
      )}
      {mayAsk && (asking || weight !== "light") && <OpenGateForm onDone={() => setAsking(false)} />}
    </section>
  );
}

function Seats({ sitting }: { readonly sitting: Sitting }) {
  const { gate, workspace } = useGate();
  const { gatekeepers, votes, votesOpened, closed, counted } = sitting;
  return (
    <>
      <p className={css.tally} aria-live="polite">
        {votesOpened
          ? sitting.tally?.votes.map(({ vote, count }) => `${count} ${outcomeName[vote].toLowerCase()}`).join(", ") || "Nobody voted."
          : votesWaitSay(counted)}
      </p>
      <ul className={css.seats}>
        {gatekeepers.map(({ member, name, is, because }) => {
          const vote = votes.find((one) => one.member === member);
          const isYou = member === gate.you.member;
          return (
            <li key={member} className={css.seat} data-is={votesOpened && vote ? "open" : is} data-dissents={vote?.dissents || undefined}>
              <span className={css.who}>
                {name ?? "erased"}
                {isYou && <span className={css.quiet}> (you)</span>}
              </span>
              {vote && (votesOpened || isYou) ? (
                <span className={css.card}>
                  {vote.vote === null ? "erased" : outcomeName[vote.vote]}
                  {!votesOpened && <span className={css.quiet}> only you see it</span>}
                </span>
              ) : (
                <span className={css.hand}>
                  {is === "asked" && votesOpened === null && closed === null && <Excuse member={member} name={name} />}
                  <span className={css.card} data-face={is === "voted" ? "down" : "none"}>
                    {is === "voted" && "face down"}
                    {is === "asked" && (closed !== null || votesOpened ? "did not vote" : "asked")}
                    {is === "absent" && "absent"}
                    {is === "gone" && "left the workspace"}
                  </span>
                </span>
              )}
              {vote && (votesOpened || isYou) && vote.reason && (
                <span className={css.reason}>
                  <Figure evidence={citeEvidence(`${name ?? "Somebody"} voted ${vote.vote ?? ""}`, vote.cite, workspace)}>
                    “{vote.reason}”
                  </Figure>
                </span>
              )}
              {(vote?.dissents || vote?.late) && (
                <span className={css.marks}>
                  {vote.dissents && <Tag title="Voted otherwise than was decided; it stays in full.">dissents</Tag>}
                  {vote.late && <Tag title="Cast or changed after the others' votes were seen.">late</Tag>}
                </span>
              )}
              {is === "absent" && because && <span className={css.reason}>{because}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** An absence has a reason, and the sitting goes on without it. */
function Excuse({ member, name }: { readonly member: string; readonly name: string | null }) {
  const { may, params, said, presents } = useGate();
  const [reason, setReason] = useState("");
  if (!may.decide || presents) return null;
  return (
    <Confirm
      words="Record as absent"
      consequence={`${name ?? "This gatekeeper"} is not waited for; the absence and its reason stay in the record.`}
      disabled={reason.trim() === ""}
      onConfirm={async () => said(await call(excuseGatekeeperEndpoint, { params, body: { member, reason } }))}
      opens={(open) => (
        <button type="button" className={css.excuse} onClick={open} data-no-print>
          absent?
        </button>
      )}
    >
      <TextInput label="Why" required data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Confirm>
  );
}

function OpenVotes({ sitting: { counted } }: { readonly sitting: Sitting }) {
  const { params, said } = useGate();
  const { busy, error, attempt } = useAttempt();
  const left = counted.asked - counted.votes;
  if (counted.votes === 0 || counted.votes < counted.needed) return null;
  return (
    <div data-no-print>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        data-command="turn"
        onClick={() => void attempt(async () => said(await call(openVotesEndpoint, { params })))}
      >
        Open the votes{left > 0 ? ` without the ${left} missing` : ""}
      </Button>
      <ProblemNotice error={error} />
    </div>
  );
}
