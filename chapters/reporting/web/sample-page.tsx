import { useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { today } from "#interface";
import { exampleText } from "./example-table.ts";
import { previewPageQuery } from "./queries.ts";
import { readPasted } from "./read-source.ts";
import css from "./sample-page.module.css";

/** The page that comes out, of an invented table: seen before anything is pasted, opened with a click. */
export function SamplePage({ onOpen }: { readonly onOpen: () => void }) {
  const theme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const kept = useQuery({ queryKey: ["brief", "example"], queryFn: () => readExample(), staleTime: Number.POSITIVE_INFINITY });
  return (
    <div className={css.sample}>
      <p className={css.caption}>What comes out, from an invented table</p>
      <button type="button" className={css.open} onClick={onOpen} aria-label="Open the example">
        <span className={css.paper}>{kept.data && <Page kept={kept.data} theme={theme} />}</span>
      </button>
    </div>
  );
}

function Page({ kept, theme }: { readonly kept: Awaited<ReturnType<typeof readExample>>; readonly theme: "light" | "dark" }) {
  const page = useQuery(previewPageQuery(kept, today(), theme));
  return page.data === undefined ? null : (
    <iframe className={css.frame} title="The brief of the example" sandbox="" srcDoc={page.data} tabIndex={-1} aria-hidden="true" inert />
  );
}

/** The example, read as anybody's table is. */
export const readExample = async () => ({ ...(await readPasted(exampleText(today()))), name: "an invented example" });
