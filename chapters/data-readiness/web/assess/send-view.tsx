import { Button, Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, ProblemNotice, Screen, useGo } from "#interface";
import { uploadsQuery } from "../queries.ts";
import { sizeSays } from "../report/set-says.ts";
import { ChooseSource } from "../sources/choose-source.tsx";
import css from "./assess.module.css";
import type { AssessShown } from "./assess-shown.ts";
import { ChooseData } from "./choose-data.tsx";
import { sendingSays } from "./sending-says.ts";
import { useSending } from "./use-sending.ts";

/** Sends a file, with how far it is; or asks for one, and offers those that are still here. */
export function SendView({ workspace, dataSet, crumb }: AssessShown) {
  const go = useGo();
  const at = `/w/${workspace}/data/${dataSet.id}/assess`;
  const { sending, error, send, cancel } = useSending({ workspace, dataSet: dataSet.id, onSent: (upload) => go(at, { upload }) });
  const uploads = useQuery(uploadsQuery(workspace, dataSet.id));
  if (sending)
    return (
      <Screen
        title={`Assess ${dataSet.name}`}
        crumb={crumb}
        says={`Sending ${sending.file.name}.`}
        note="It is kept on this server until it is measured, and deleted then."
      >
        <div className={css.progress} role="status">
          <Progress value={(sending.sent / Math.max(1, sending.file.size)) * 100} aria-label="Sent" transitionDuration={100} />
          <p>{sendingSays(sending, performance.now())}</p>
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        </div>
      </Screen>
    );
  const here = uploads.data?.uploads ?? [];
  return (
    <Screen
      title={`Assess ${dataSet.name}`}
      crumb={crumb}
      says={`Which file is the next version of ${dataSet.name}?`}
      note="Choose it, or drop it anywhere on this page."
    >
      <ProblemNotice error={error} />
      <ChooseData onFile={send} words="Choose a file" />
      <ChooseSource workspace={workspace} at={at} />
      {here.length > 0 && (
        <section className={css.here} aria-label="Sent before">
          <h2>Sent before, and still here</h2>
          <ul>
            {here.map(({ id, name, bytes }) => (
              <li key={id}>
                <Link to={at} query={{ upload: id }}>
                  Go on with {name}
                </Link>{" "}
                <span className={css.quiet}>{sizeSays(bytes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}
