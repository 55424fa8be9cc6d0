import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Due, Figure, Form, Link, Unknown, useForm } from "#interface";
import { type Day, longDay } from "#kernel";
import {
  changeDependencyEndpoint,
  changePricesEndpoint,
  declareDependencyEndpoint,
  dropDependencyEndpoint,
  type ProjectView,
} from "../../contract/index.ts";
import { type PricedPer, pricedPer, pricesSay, wordsOf } from "../../domain/index.ts";
import { citeEvidence } from "../cite-evidence.ts";
import css from "../project.module.css";
import { useHere } from "../project-context.ts";

type Dependency = ProjectView["dependencies"][number];
type Open = "declare" | { readonly change: Dependency } | { readonly price: Dependency } | undefined;

const perSays: Readonly<Record<PricedPer, string>> = {
  "million-tokens-in": "a million tokens in",
  "million-tokens-out": "a million tokens out",
  call: "a call",
  month: "a month",
};

/** What the project stands on: vendor, model, version, when that goes away, what it costs. Not asked of a model that is trained here. */
export function DependenciesPanel() {
  const { project, may, workspace } = useHere();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const kind = project.kind?.value ?? null;
  const isOwn = kind === null || kind === "trained-model";
  if (isOwn && project.dependencies.length === 0) return null;
  return (
    <section className={css.panel} aria-label="What it stands on">
      <h2 className={css.title}>What it stands on</h2>
      <dl className={css.dates}>
        {project.dependencies.length === 0 && (
          <div>
            <dt>{wordsOf(kind).dependsOn}</dt>
            <dd>
              <Unknown />
            </dd>
          </div>
        )}
        {project.dependencies.map((dependency) => (
          <Row key={dependency.id} dependency={dependency} onOpen={setOpen} />
        ))}
      </dl>
      <div className={css.headActions}>
        {may.write && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen("declare")}>
            Say what it stands on
          </Button>
        )}
        {project.dependencies.length > 0 && <Link to={`/w/${workspace}/dependencies`}>Who else stands on it</Link>}
      </div>
      {open === "declare" && <DeclareForm onClose={close} />}
      {typeof open === "object" && "change" in open && <ChangeForm dependency={open.change} onClose={close} />}
      {typeof open === "object" && "price" in open && <PriceForm dependency={open.price} onClose={close} />}
    </section>
  );
}

function Row({ dependency, onOpen }: { readonly dependency: Dependency; readonly onOpen: (open: Open) => void }) {
  const { workspace, may, params, said } = useHere();
  const drop = useForm({ reason: "" }, async () => undefined);
  const { vendor, model, version, versionSince, retiresOn, retirementNear, prices, pricesAsOf, staleCriteria } = dependency;
  const retires = retiresOn === null ? null : `${retirementNear ? "version retires" : "retires"} on ${longDay(retiresOn as Day)}`;
  return (
    <div>
      <dt>{vendor}</dt>
      <dd>
        <Figure
          evidence={citeEvidence(`${model} by ${vendor}`, dependency.cite, workspace)}
          beside={versionSince ? `since ${longDay(versionSince as Day)}` : null}
        >
          {model} {version ?? ""}
        </Figure>
        {version === null && <Unknown what="version not recorded" />}
        {retires && (retirementNear ? <Due>{retires}</Due> : <span className={css.partHint}>{retires}</span>)}
        {staleCriteria.length > 0 && (
          <Due>{staleCriteria.length === 1 ? "a criterion" : `${staleCriteria.length} criteria`} to measure again</Due>
        )}
      </dd>
      {prices.length > 0 && pricesAsOf && (
        <dd className={css.partHint}>
          {pricesSay(prices)}, as of {longDay(pricesAsOf as Day)}
        </dd>
      )}
      {may.write && (
        <dd>
          <button type="button" className={css.change} onClick={() => onOpen({ change: dependency })}>
            Version or retirement
          </button>
          <button type="button" className={css.change} onClick={() => onOpen({ price: dependency })}>
            Price
          </button>
          <Confirm
            words="Drop it"
            consequence={`The project stands on ${model} no more; that it did, and why it ended, stays in the story.`}
            disabled={drop.values.reason.trim() === ""}
            onConfirm={async () =>
              said(await call(dropDependencyEndpoint, { params: { ...params, dependency: dependency.id }, body: drop.values }))
            }
            opens={(open) => (
              <button type="button" className={css.change} onClick={open}>
                Drop it
              </button>
            )}
          >
            <TextInput label="Why" required data-autofocus {...drop.field("reason")} />
          </Confirm>
        </dd>
      )}
    </div>
  );
}

function DeclareForm({ onClose }: { readonly onClose: () => void }) {
  const { params, said, project } = useHere();
  const { dependsOn } = wordsOf(project.kind?.value ?? null);
  const form = useForm({ vendor: "", model: "", version: "", retiresOn: "" } as Record<string, string>, async (values) => {
    const { vendor = "", model = "", version, retiresOn } = values;
    const body = { vendor: vendor.trim(), model: model.trim(), version: version?.trim() || null, retiresOn: retiresOn || null };
    await said(await call(declareDependencyEndpoint, { params, body }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="What it stands on">
      <Form onSubmit={form.onSubmit} action="Keep it" busy={form.busy} error={form.error} wide>
        <TextInput label="Vendor" placeholder="who makes it, or hosts the open model" required data-autofocus {...form.field("vendor")} />
        <div className={css.pair}>
          <TextInput label={dependsOn} required {...form.field("model")} />
          <TextInput label="Version" placeholder="not recorded" {...form.field("version")} />
        </div>
        <TextInput label="The vendor takes this version away on" type="date" {...form.field("retiresOn")} />
      </Form>
    </Modal>
  );
}

function ChangeForm({ dependency, onClose }: { readonly dependency: Dependency; readonly onClose: () => void }) {
  const { params, said, today } = useHere();
  const initial = { version: dependency.version ?? "", on: today as string, retiresOn: dependency.retiresOn ?? "", reason: "" };
  const form = useForm(initial as Record<string, string>, async ({ version, on, retiresOn, reason }) => {
    const isNew = (version?.trim() ?? "") !== (dependency.version ?? "");
    const body = {
      ...(isNew && version ? { version: version.trim(), ...(on ? { on } : {}) } : {}),
      retiresOn: retiresOn || null,
      ...(reason?.trim() ? { reason } : {}),
    };
    await said(await call(changeDependencyEndpoint, { params: { ...params, dependency: dependency.id }, body }));
    onClose();
  });
  const isNew = (form.values.version?.trim() ?? "") !== (dependency.version ?? "");
  return (
    <Modal opened onClose={onClose} title={`${dependency.model} by ${dependency.vendor}`}>
      <Form onSubmit={form.onSubmit} action="Keep the change" busy={form.busy} error={form.error} wide>
        <TextInput label="Version" data-autofocus {...form.field("version")} />
        {isNew && (
          <>
            <p className={css.consequence}>What was measured with another version counts no more, until it is measured again.</p>
            <TextInput label="Answers with it since" type="date" required {...form.field("on")} />
            <TextInput label="Why it changed" {...form.field("reason")} />
          </>
        )}
        <TextInput label="The vendor takes this version away on" type="date" {...form.field("retiresOn")} />
      </Form>
    </Modal>
  );
}

function PriceForm({ dependency, onClose }: { readonly dependency: Dependency; readonly onClose: () => void }) {
  const { params, said, today } = useHere();
  const [first] = dependency.prices;
  const initial = {
    ...Object.fromEntries(pricedPer.map((per) => [per, String(dependency.prices.find((price) => price.per === per)?.amount ?? "")])),
    ...{ currency: first?.currency ?? "EUR", asOf: today as string },
  };
  const form = useForm(initial as Record<string, string>, async (values) => {
    const prices = pricedPer.flatMap((per) => {
      const text = values[per]?.trim() ?? "";
      return text === "" ? [] : [{ amount: Number(text.replace(",", ".")), currency: values.currency ?? "EUR", per }];
    });
    const body = { prices, ...(values.asOf ? { asOf: values.asOf } : {}) };
    await said(await call(changePricesEndpoint, { params: { ...params, dependency: dependency.id }, body }));
    onClose();
  });
  const currencies = [...new Set(["EUR", "USD", "GBP", "CHF", first?.currency ?? "EUR"])];
  return (
    <Modal opened onClose={onClose} title={`Price of ${dependency.model}`}>
      <Form onSubmit={form.onSubmit} action="Keep the price" busy={form.busy} error={form.error} wide>
        <div className={css.pair}>
          {pricedPer.map((per) => (
            <TextInput key={per} label={`For ${perSays[per]}`} placeholder="not recorded" inputMode="decimal" {...form.field(per)} />
          ))}
          <NativeSelect label="Currency" data={currencies} {...form.field("currency")} />
          <TextInput label="Price list of" type="date" required {...form.field("asOf")} />
        </div>
      </Form>
    </Modal>
  );
}
