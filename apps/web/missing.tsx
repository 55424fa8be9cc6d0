import { Link, OpenFrame, Screen } from "#interface";

/** Also what a stranger to a workspace sees: whether something exists is never leaked. */
export function Missing() {
  return (
    <OpenFrame>
      <Screen title="Nothing here" says="Nothing is kept at this address, or it is not shared with you." narrow>
        <p>
          Check the address, ask whoever sent it for an invitation, or <Link to="/read">start from your own spreadsheet</Link>.
        </p>
      </Screen>
    </OpenFrame>
  );
}
