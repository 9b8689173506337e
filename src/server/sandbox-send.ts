import type { CancelSignal } from "#/graph/cancellation.ts";
import type { Send } from "#/graph/send.ts";
import { SendError } from "#/graph/send-error.ts";
import type { Sandbox } from "#/sandbox/app.ts";

/** Rejects with the signal's reason as soon as it is aborted, whether or not the handler looks at it. */
function unlessAborted<T>(work: Promise<T>, signal: CancelSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop);
    const free = () => signal.removeEventListener("abort", stop);
    void work.then(resolve, reject).finally(free);
  });
}

/** Every value in a call that may be a token or a code: of the query, of a form, and the Bearer's. */
export function valuesIn(url: string, authorization: string | null, body: string | null): string[] {
  const query = url.indexOf("?");
  const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  return [
    ...(query === -1 ? [] : new URLSearchParams(url.slice(query + 1)).values()),
    ...new URLSearchParams(body ?? "").values(),
    ...(bearer === undefined ? [] : [bearer]),
  ];
}

/**
 * The wire of sandbox mode: Graph's handler in this process. A fault that throws there is a lost connection here.
 * @param sandboxFor - the sandbox that answers a call in which these values came
 */
export function createSandboxSend(
  sandboxFor: (values: readonly string[]) => Pick<Sandbox, "app">,
  baseUrl: string,
): Send {
  const { pathname } = new URL(baseUrl);
  const { origin } = new URL(baseUrl);
  return async ({ method, url, headers, body, signal }) => {
    const path = url.slice(origin.length + pathname.length);
    const answer = async () => {
      const { app } = sandboxFor(valuesIn(path, headers["authorization"] ?? null, body));
      const response = await app.request(path, { method, headers, body });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      };
    };
    return unlessAborted(
      answer().catch(() => {
        throw new SendError("connection-lost");
      }),
      signal,
    );
  };
}
