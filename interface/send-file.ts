import { connectionIs } from "./connection.ts";
import { Refusal, refusalFrom } from "./refusal.ts";

interface Sending {
  /** Where to; a path of the server. */
  readonly to: string;
  readonly method: "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly signal: AbortSignal;
  /** Bytes that have left, of all. */
  readonly onProgress: (sent: number) => void;
}

/**
 * Sends a file as it lies on the disk, and says how far it is: nothing of it is held in the page's memory.
 * `fetch` cannot tell how much of a body has left, so that this is the one place that asks the browser the older way.
 *
 * @returns The server's answer, parsed from JSON.
 * @throws {Refusal} As `call` does. {DOMException} "AbortError" where it was called off.
 */
export function sendFile({ to, method, headers = {}, file, signal, onProgress }: Sending): Promise<unknown> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (finish: () => void) => {
      signal.removeEventListener("abort", stop);
      finish();
    };
    request.open(method, to);
    request.responseType = "json";
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      connectionIs("there");
      const isTaken = request.status >= 200 && request.status < 300;
      end(() => (isTaken ? done(request.response) : fail(refusalFrom(request.status, request.response))));
    };
    request.onabort = () => end(() => fail(new DOMException("called off", "AbortError")));
    request.onerror = () => {
      const says = "The file did not reach the server. Nothing of it was kept; try again once the line is back.";
      end(() => fail(new Refusal("interface/no-answer", 503, says, null, [])));
    };
    if (signal.aborted) return fail(new DOMException("called off", "AbortError"));
    signal.addEventListener("abort", stop);
    request.send(file);
  });
}
