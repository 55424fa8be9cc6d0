import { Button } from "@mantine/core";
import { icons, tell } from "#interface";
import css from "./settings.module.css";

/** A secret that is shown once and never again: copy it now. */
export function ShownOnce({ says, secret }: { readonly says: string; readonly secret: string }) {
  return (
    <div className={css.once} role="status">
      <p>{says}</p>
      <div className={css.secret}>
        <code>{secret}</code>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={icons.copy}
          onClick={() => {
            navigator.clipboard?.writeText(secret).then(
              () => tell("Copied."),
              () => tell("The browser would not copy; select the text and copy it by hand."),
            );
          }}
        >
          Copy
        </Button>
      </div>
    </div>
  );
}
