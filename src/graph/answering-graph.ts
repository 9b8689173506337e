import { createGraphClient, type GraphClient } from "./client.ts";
import type { GraphRequest, GraphResponse } from "./send.ts";

/** What comes back, by the path after the version; for a path that is not listed an empty object. */
export type Answers = Readonly<
  Record<string, Partial<GraphResponse> | Error | ((request: GraphRequest) => Partial<GraphResponse>)>
>;

/** A refusal as Graph words it: HTTP 400 and an error object. */
export const refused = (code: number, message: string, more = {}): Partial<GraphResponse> => ({
  status: 400,
  body: JSON.stringify({ error: { message, type: "OAuthException", code, fbtrace_id: "AbC", ...more } }),
});

/** A client at a standing clock, whose wire answers by path. For tests. */
export function answerGraph(answers: Answers) {
  const requests: GraphRequest[] = [];
  const client: GraphClient = createGraphClient({
    send: async (request) => {
      requests.push(request);
      const found = answers[new URL(request.url).pathname.replace("/edge/v26.0", "")];
      if (found instanceof Error) throw found;
      const answer = typeof found === "function" ? found(request) : found;
      return { status: 200, headers: {}, body: "{}", ...answer };
    },
    baseUrl: "https://graph.example/edge",
    version: "v26.0",
    clock: { now: () => 0, after: () => () => {} },
    now: () => 1_795_341_600,
    // Waits of no length: nothing here is about time.
    random: () => -0.5,
  });
  return { client, requests };
}
