import { describe, expect, test } from "vitest";
import { answerGraph, refused } from "./answering-graph.ts";
import type { GraphApp } from "./order-apps.ts";
import { revokePermission } from "./revoke-permission.ts";
import { SendError } from "./send-error.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const SECRET = "11112222333344445555666677778888";
const STUDIO: GraphApp = { id: "734512908844182", name: "Ash Cat Studio", secret: { reveal: () => SECRET } };
const watch = () => () => {};
const EMAIL = { kind: "permission", name: "email" } as const;
const bearer = { token: TOKEN, app: STUDIO };

describe("taking permissions back", () => {
  test.each([
    [EMAIL, "/me/permissions/email"],
    [{ kind: "everything" } as const, "/me/permissions"],
  ])("%o is a DELETE with a proof, the token in a header", async (what, path) => {
    const { client, requests } = answerGraph({ [path]: { body: '{"success":true}' } });
    const answer = await revokePermission(client, bearer, what, watch);
    expect(answer.extra).toEqual({ kind: "known", value: true });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "DELETE", body: null });
    expect(requests[0]?.url).toContain(`https://graph.example/edge/v26.0${path}?appsecret_proof=`);
    expect(requests[0]?.url).not.toContain(TOKEN);
    expect(requests[0]?.headers["authorization"]).toBe(`Bearer ${TOKEN}`);
  });

  test("is done, whether Graph says true or success", async () => {
    const { client } = answerGraph({ "/me/permissions/email": { body: "true" } });
    expect((await revokePermission(client, bearer, EMAIL, watch)).extra.kind).toBe("known");
  });

  test.each(["false", '{"success":false}', "{}", "[]"])("is not done when Graph says %s", async (body) => {
    const { client } = answerGraph({ "/me/permissions/email": { body } });
    expect((await revokePermission(client, bearer, EMAIL, watch)).extra).toMatchObject({
      kind: "unreadable",
      reason: "wrong-shape",
    });
  });

  test("is tried once only, whatever goes wrong", async () => {
    for (const turn of [new SendError("connection-lost"), refused(2, "Service temporarily unavailable")]) {
      const { client, requests } = answerGraph({ "/me/permissions/email": turn });
      expect((await revokePermission(client, bearer, EMAIL, watch)).extra.kind).not.toBe("known");
      expect(requests).toHaveLength(1);
    }
  });

  test("sends no name that could be another path", async () => {
    const { client, requests } = answerGraph({});
    await revokePermission(
      client,
      { token: TOKEN, app: null },
      { kind: "permission", name: "../x?y=1" },
      watch,
    );
    expect(requests[0]?.url).toBe("https://graph.example/edge/v26.0/me/permissions/..%2Fx%3Fy%3D1");
  });
});
