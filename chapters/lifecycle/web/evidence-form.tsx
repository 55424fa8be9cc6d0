import { Button, FileButton, Modal, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { base64Of, call, Form, icons, Refusal, today, useForm } from "#interface";
import { measureTable, offerEvidenceEndpoint, offerTableEndpoint } from "../contract/index.ts";
import type { CriterionShown } from "./criterion-words.ts";
import { figureOf } from "./figure-of.ts";
import { FromResults } from "./from-results.tsx";
import { madeWithFields, madeWithSaid } from "./made-with.ts";
import { MadeWithFields } from "./made-with-fields.tsx";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

interface Props {
  readonly criteria: readonly CriterionShown[];
  readonly first: CriterionShown;
  readonly onClose: () => void;
}

/** Figures for criteria: typed with their source, measured here from a file, or read out of a tool’s results. */
export function EvidenceForm({ criteria, first, onClose }: Props) {
  const [how, setHow] = useState("hand");
  const [criterion, setCriterion] = useState(first.id);
  return (
    <Modal opened onClose={onClose} title="Offer evidence" size="lg">
      <div className={css.form}>
        {how !== "results" && (
          <NativeSelect
            label="For which criterion"
            value={criterion}
            onChange={(event) => setCriterion(event.currentTarget.value)}
            data={criteria.map(({ id, says }) => ({ value: id, label: says }))}
          />
        )}
        <SegmentedControl
          aria-label="How it is known"
          value={how}
          onChange={setHow}
          data={[
            { value: "hand", label: "Measured elsewhere" },
            { value: "file", label: "Measure a CSV here" },
            { value: "results", label: "A tool’s results" },
          ]}
        />
        {how === "hand" && <ByHand criterion={criteria.find(({ id }) => id === criterion) ?? first} onClose={onClose} />}
        {how === "file" && <FromFile criterion={criterion} onClose={onClose} />}
        {how === "results" && <FromResults onClose={onClose} />}
      </div>
    </Modal>
  );
}

const figure = (text: string | undefined): number => Number((text ?? "").trim() === "" ? Number.NaN : (text ?? "").replace(",", "."));

function ByHand({ criterion, onClose }: { readonly criterion: CriterionShown; readonly onClose: () => void }) {
  const { params, said } = useHere();
  const form = useForm(
    { value: "", low: "", high: "", n: "", slice: "", source: "", measuredOn: today(), grade: "reported", ...madeWithFields } as Record<
      string,
      string
    >,
    async (values) => {
      const { value, n, interval } = figureOf(values.value ?? "", criterion.terms.unit);
      const cases = values.n ? Number(values.n) : n;
      const range = values.low && values.high ? { low: figure(values.low), high: figure(values.high) } : interval;
      const body = {
        criterion: criterion.id,
        value,
        grade: values.grade as "reported" | "stated",
        source: (values.source ?? "").trim(),
        ...(range ? { interval: range } : {}),
        ...(cases === undefined ? {} : { n: cases }),
        ...(values.slice?.trim() ? { slice: values.slice.trim() } : {}),
        ...(values.measuredOn ? { measuredOn: values.measuredOn } : {}),
        ...madeWithSaid(values),
      };
      await said(await call(offerEvidenceEndpoint, { params, body }));
      onClose();
    },
  );
  return (
    <Form onSubmit={form.onSubmit} action="Offer it" busy={form.busy} error={form.error} wide>
      <div className={css.triple}>
        <TextInput label="Figure" placeholder="0.83, or 13 of 30" required data-autofocus {...form.field("value")} />
        <TextInput label="Range, from" inputMode="decimal" placeholder="not recorded" {...form.field("low")} />
        <TextInput label="to" inputMode="decimal" placeholder="not recorded" {...form.field("high")} />
      </div>
      <div className={css.triple}>
        <TextInput label="Cases" inputMode="numeric" placeholder="not recorded" {...form.field("n")} />
        <TextInput label="On which cases" placeholder="all cases" {...form.field("slice")} />
        <TextInput label="Measured on" type="date" {...form.field("measuredOn")} />
      </div>
      <Textarea
        label="Source"
        description="A run, a report, a query: what somebody would ask for to check it."
        autosize
        minRows={2}
        required
        {...form.field("source")}
      />
      <NativeSelect
        label="How it is known"
        data={[
          { value: "reported", label: "somebody measured it" },
          { value: "stated", label: "somebody says so" },
        ]}
        {...form.field("grade")}
      />
      <MadeWithFields field={form.field} />
    </Form>
  );
}

const measures = [
  { value: "mean", label: "mean of" },
  { value: "share", label: "share of rows where" },
  { value: "missing", label: "share missing in" },
  { value: "sum", label: "sum of" },
  { value: "min", label: "smallest of" },
  { value: "max", label: "largest of" },
  { value: "rows", label: "number of rows" },
] as const;

function FromFile({ criterion, onClose }: { readonly criterion: string; readonly onClose: () => void }) {
  const { params, said, workspace } = useHere();
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const [look, setLook] = useState<string>();
  const [error, setError] = useState<unknown>();
  const form = useForm({ of: "mean", column: "", equals: "", slice: "" } as Record<string, string>, async (values) => {
    if (!file) throw new Refusal("interface/no-file", 422, "Choose a CSV first.", null, []);
    const body = {
      criterion,
      file: await upload(file),
      measure: measureOf(values),
      ...(values.slice?.trim() ? { slice: values.slice.trim() } : {}),
    };
    await said(await call(offerTableEndpoint, { params, body }));
    onClose();
  });
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    setError(undefined);
    if (!chosen) return;
    try {
      const found = await call(measureTable, { params: { workspace }, body: { file: await upload(chosen), measure: { of: "rows" } } });
      setColumns(found.columns);
      form.set("column", found.columns[0] ?? "");
      setLook(`${found.rows.toLocaleString("en-GB")} rows, ${found.columns.length} columns.`);
    } catch (problem) {
      setError(problem);
    }
  };
  const needsColumn = form.values.of !== "rows";
  return (
    <Form onSubmit={form.onSubmit} action="Measure and offer it" busy={form.busy} error={error ?? form.error} wide>
      <div className={css.file}>
        <FileButton accept=".csv,.tsv,text/csv" onChange={(chosen) => void choose(chosen)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={icons.file}>
              {file ? "Choose another file" : "Choose a CSV"}
            </Button>
          )}
        </FileButton>
        <span>
          {file
            ? `${file.name}: ${look ?? "reading"}`
            : "It is measured on this server; its rows are not kept, only the figure and the file's hash."}
        </span>
      </div>
      {columns.length > 0 && (
        <>
          <div className={css.triple}>
            <NativeSelect label="Measure the" data={measures.map(({ value, label }) => ({ value, label }))} {...form.field("of")} />
            {needsColumn && <NativeSelect label="Column" data={[...columns]} {...form.field("column")} />}
            {form.values.of === "share" && <TextInput label="is" {...form.field("equals")} />}
          </div>
          <TextInput
            label="On which cases"
            description="As the criterion names them, where it does."
            placeholder="all cases"
            {...form.field("slice")}
          />
        </>
      )}
    </Form>
  );
}

const upload = async (file: File) => ({ name: file.name, base64: await base64Of(file) });

function measureOf({ of, column = "", equals = "" }: Record<string, string>) {
  if (of === "rows") return { of } as const;
  if (of === "share") return { of, column, equals } as const;
  if (of === "missing") return { of, column } as const;
  return { of: of as "mean" | "sum" | "min" | "max", column };
}
