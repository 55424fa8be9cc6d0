import { Button, NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import { ProblemNotice, useAsOf, useParam } from "#interface";
import { worthQuery } from "../queries.ts";
import { PriceTest } from "./price-test.tsx";
import { ValueSuccess } from "./value-success.tsx";
import css from "./worth.module.css";
import { casesOffered } from "./worth-fields.ts";
import { WorthFigures } from "./worth-figures.tsx";

/** Whether to test first, go on or stop, by what the next test is worth against its price; where nobody said what success is worth, what to say. */
export function WorthPanel() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const may = useMay();
  const [cases, setCases] = useState("");
  const [saying, setSaying] = useState<"success" | "price">();
  const asked = useQuery({ ...worthQuery(workspace, { project, asOf, cases }), placeholderData: keepPreviousData });
  if (asked.error) return <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  const view = asked.data;
  if (!view?.asks || view.money === null) return null;
  const { found, success, price, currency } = view.money;
  const params = { workspace, project };
  const close = () => setSaying(undefined);
  const test = found.known && found.value.test.known ? found.value.test.value : null;
  return (
    <section className={css.panel} aria-label="Test first, or decide now">
      <div className={css.head}>
        <h2>Test first, or decide now</h2>
        {may.write && (
          <Button size="compact-sm" variant="default" onClick={() => setSaying("success")}>
            {success === null ? "Say what it is worth" : "Change what it is worth"}
          </Button>
        )}
      </div>
      {found.known ? (
        <>
          <p className={css.verdict} aria-live="polite">
            {found.value.says}
          </p>
          <WorthFigures {...{ found: found.value, success, currency, workspace }} />
          {test && (
            <div className={css.actions}>
              <NativeSelect
                label="Cases to count"
                data={[...casesOffered(test, cases)]}
                value={cases}
                onChange={({ currentTarget }) => setCases(currentTarget.value)}
              />
              {may.write && (
                <Button size="compact-sm" variant="subtle" onClick={() => setSaying("price")}>
                  {price === null ? "Say what the test costs" : "Change what the test costs"}
                </Button>
              )}
            </div>
          )}
        </>
      ) : (
        <p className={css.says}>{found.because}</p>
      )}
      {saying === "success" && <ValueSuccess {...{ params, success, currency }} onClose={close} />}
      {saying === "price" && <PriceTest {...{ params, price, currency }} onClose={close} />}
    </section>
  );
}
