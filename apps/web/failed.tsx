import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { Link, OpenFrame, Screen, wordsOf } from "#interface";

/** The last place an error can go: a sentence, and two ways out. */
export function Failed({ error }: { readonly error: unknown }) {
  const router = useRouter();
  return (
    <OpenFrame>
      <Screen title="This page failed" says="This page could not be shown." note={wordsOf(error)} narrow>
        <p>
          <Button variant="default" onClick={() => void router.invalidate()}>
            Try again
          </Button>
        </p>
        <p>
          Nothing you kept is lost. You can also <Link to="/">go to the first page</Link>.
        </p>
      </Screen>
    </OpenFrame>
  );
}
