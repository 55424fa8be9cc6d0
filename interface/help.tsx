import { Kbd, Modal } from "@mantine/core";
import { Fragment } from "react";
import type { Command } from "./commands.ts";
import css from "./help.module.css";

/** What `?` shows: every key that works here. */
export function Help({
  opened,
  onClose,
  commands,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
}) {
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Modal opened={opened} onClose={onClose} title="What the keys do here" size="lg">
      <div className={css.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={css.keys}>
              {commands
                .filter((command) => command.group === group && command.keys !== undefined)
                .map(({ title, keys = "" }) => (
                  <div key={title + keys}>
                    <dt>{title}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** `g p` drawn as two keys. */
export function Keys({ keys }: { readonly keys: string }) {
  return keys.split(" ").map((key, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice, and the order never changes.
    <Fragment key={index}>
      {index > 0 && " "}
      <Kbd>{key}</Kbd>
    </Fragment>
  ));
}
