import { useQuery } from "@tanstack/react-query";
import { ProblemNotice, sentence } from "#interface";
import css from "./entry-proof.module.css";
import { instantSays, kindSays, toldSays } from "./entry-says.ts";
import { proveInclusion } from "./prove-inclusion.ts";
import { entryQuery } from "./queries.ts";

/** One line of the record, what it says, and its proof, checked here and not only claimed. */
export function EntryProof({ workspace, sequence }: { readonly workspace: string; readonly sequence: number }) {
  const found = useQuery(entryQuery(workspace, sequence));
  const proof = useQuery({
    queryKey: ["proof", workspace, sequence, found.data?.head.root],
    enabled: found.data !== undefined && globalThis.crypto?.subtle !== undefined,
    queryFn: async () => found.data && proveInclusion({ ...found.data, sequence, size: found.data.head.size, root: found.data.head.root }),
  });
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { entry, leaf, leafHash, path, head } = found.data;
  return (
    <div className={css.entry}>
      <h2>{sentence(kindSays(entry.kind))}</h2>
      <p>{toldSays(entry)}</p>
      <dl className={css.body}>
        {Object.entries(Object(entry.body)).map(([name, value]) => (
          <div key={name}>
            <dt>{sentence(name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`))}</dt>
            <dd>{said(value)}</dd>
          </div>
        ))}
      </dl>
      <section className={css.proof} aria-live="polite">
        <h3>{verdict(proof.data, proof.isEnabled)}</h3>
        <p>
          {path.length} {path.length === 1 ? "hash leads" : "hashes lead"} from this line to the root of {head.size} entries, signed on{" "}
          {instantSays(head.recordedAt)}.
        </p>
        <details>
          <summary>The proof itself</summary>
          <dl className={css.body}>
            <div>
              <dt>The line, as it was hashed</dt>
              <dd>
                <code>{leaf}</code>
              </dd>
            </div>
            <div>
              <dt>Its hash</dt>
              <dd>
                <code>{leafHash}</code>
              </dd>
            </div>
            <div>
              <dt>Path</dt>
              <dd>
                {path.map((step) => (
                  <code key={step}>{step}</code>
                ))}
              </dd>
            </div>
            <div>
              <dt>Root</dt>
              <dd>
                <code>{head.root}</code>
              </dd>
            </div>
          </dl>
        </details>
      </section>
    </div>
  );
}

function verdict(holds: boolean | undefined, could: boolean): string {
  if (!could) return "Not checked: a browser checks proofs only over HTTPS or on this machine";
  if (holds === undefined) return "Checking in your browser";
  return holds
    ? "Checked in your browser: this line stands in the log, unchanged"
    : "The proof does not hold: keep this page and tell your administrator";
}

function said(value: unknown): string {
  if (value === null || value === "") return "not recorded";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
