import { describe, expect, test } from "vitest";
import { type Answers, answerGraph, refused } from "./answering-graph.ts";
import { appsecretProof } from "./appsecret-proof.ts";
import { conceal } from "./concealed.ts";
import { askApp, askIdentity, askOwnApp, askPermissions } from "./extras.ts";
import type { GraphApp } from "./order-apps.ts";
import { SendError } from "./send-error.ts";
import { tokenQuestion } from "./token-question.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const SECRET = "11112222333344445555666677778888";
const STUDIO: GraphApp = { id: "734512908844182", name: "Ash Cat Studio", secret: { reveal: () => SECRET } };
/** openssl dgst -sha256 -hmac of the two above. */
const PROOF = "cf9499af4bfdeb33457bf6a9ef2d9d8dc8c16ce86fb1fffc5b985cd451a47339";
const WRONG_PROOF = refused(100, "Invalid appsecret_proof provided in the API argument", {
  type: "GraphMethodException",
});

const watch = () => () => {};
const identify = async (answers: Answers, app: GraphApp | null = STUDIO, token = TOKEN) => {
  const { client, requests } = answerGraph(answers);
  return { answer: await askIdentity(client, { token, app }, watch), requests };
};

describe("identity", () => {
  test("is whom /me names, asked with a proof", async () => {
    const { answer, requests } = await identify({ "/me": { body: '{"id":"1021","name":"Zo\\u00eb"}' } });
    expect(answer).toMatchObject({
      extra: { kind: "known", value: { id: "1021", name: "Zoë" } },
      observedAt: 1_795_341_600,
      calls: [{ url: "https://graph.example/edge/v26.0/me", caller: "token", status: 200 }],
    });
    expect(requests.map(({ url }) => url)).toEqual([
      `https://graph.example/edge/v26.0/me?fields=id,name&appsecret_proof=${PROOF}`,
    ]);
    expect(requests[0]?.headers["authorization"]).toBe(`Bearer ${TOKEN}`);
  });

  test("may have no name, and an id beyond 2^53 as a bare number", async () => {
    const { answer } = await identify({ "/me": { body: '{"id":10215241773831025}' } });
    expect(answer.extra).toEqual({ kind: "known", value: { id: "10215241773831025", name: null } });
  });

  test("is asked for without a proof where no secret is known", async () => {
    const { requests } = await identify({ "/me": { body: '{"id":"1"}' } }, null);
    expect(requests[0]?.url).not.toContain("appsecret_proof");
  });

  test("is asked for again without the proof when that does not fit, once", async () => {
    const answered = await identify({
      "/me": ({ url }) => (url.includes("appsecret_proof") ? WRONG_PROOF : { body: '{"id":"1"}' }),
    });
    expect(answered.requests).toHaveLength(2);
    expect(answered.answer.extra.kind).toBe("known");
    const refusedTwice = await identify({ "/me": WRONG_PROOF });
    expect(refusedTwice.requests).toHaveLength(2);
    expect((await identify({ "/me": WRONG_PROOF }, null)).requests).toHaveLength(1);
    expect((await identify({ "/me": refused(190, "…") })).requests).toHaveLength(1);
  });

  test("of an odd token is asked for in the query, percent-encoded", async () => {
    const odd = "my tökén&fields=email#x";
    const { requests } = await identify({ "/me": { body: '{"id":"1"}' } }, STUDIO, odd);
    const { searchParams } = new URL(requests[0]?.url ?? "");
    expect(searchParams.getAll("access_token")).toEqual([odd]);
    expect(searchParams.getAll("fields")).toEqual(["id,name"]);
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
  });

  test.each([
    ["refused", refused(190, "x", { error_subcode: 463 }), { kind: "refused", refusal: { code: 190 } }],
    ["unreachable", new SendError("dns"), { kind: "unreachable", reason: "dns" }],
    ["unreadable", { body: '{"data":[]}' }, { kind: "unreadable", reason: "wrong-shape", status: 200 }],
  ])("has a state of its own: %s", async (_, turn, extra) => {
    expect((await identify({ "/me": turn })).answer.extra).toMatchObject(extra);
  });
});

test("an app's own token is sent without a proof, whoever asks for one", async () => {
  for (const token of [`${STUDIO.id}|o3wswAbCdEfGhIjKlMnOpQrStUv`, `${STUDIO.id}|short`]) {
    const { client, requests } = answerGraph({ "/app": { body: '{"id":"734512908844182"}' } });
    await askOwnApp(client, { token, app: STUDIO }, watch);
    expect(requests[0]?.url).toBe("https://graph.example/edge/v26.0/app?fields=id,name,category,link");
  }
});

describe("app", () => {
  const body =
    '{"id":"734512908844182","name":"Ash Cat Studio","category":"Business","link":"https://x.example/"}';
  const value = {
    id: "734512908844182",
    name: "Ash Cat Studio",
    category: "Business",
    link: "https://x.example/",
  };

  test("is told by the token", async () => {
    const { client, requests } = answerGraph({ "/app": { body } });
    const answer = await askOwnApp(client, { token: TOKEN, app: STUDIO }, watch);
    expect(answer.extra).toEqual({ kind: "known", value });
    expect(requests[0]?.headers["authorization"]).toBe(`Bearer ${TOKEN}`);
    expect(requests[0]?.url).toContain(`appsecret_proof=${PROOF}`);
  });

  test("is told by its own credential, in a header, without proof or token", async () => {
    const { client, requests } = answerGraph({ "/734512908844182": { body } });
    const answer = await askApp(client, STUDIO, watch);
    expect(answer.extra).toEqual({ kind: "known", value });
    expect(requests[0]?.headers["authorization"]).toBe(`Bearer ${STUDIO.id}|${SECRET}`);
    expect(requests[0]?.url).toBe(
      "https://graph.example/edge/v26.0/734512908844182?fields=id,name,category,link",
    );
  });
});

describe("permissions", () => {
  const list = async (body: string) => {
    const { client, requests } = answerGraph({ "/me/permissions": { body } });
    const answer = await askPermissions(client, { token: TOKEN, app: STUDIO }, watch);
    return { extra: answer.extra, url: requests[0]?.url };
  };

  test("are sorted by their status, and asked for with a proof", async () => {
    const { extra, url } = await list(
      '{"data":[{"permission":"email","status":"declined"},{"permission":"public_profile","status":"granted"},{"permission":"user_likes","status":"expired"},{"permission":"user_actions.books","status":"granted"},{"permission":"x","status":"new"},{"permission":"installed","status":"granted"}]}',
    );
    expect(extra).toEqual({
      kind: "known",
      value: {
        granted: ["public_profile", "user_actions.books"],
        declined: ["email"],
        expired: ["user_likes"],
        other: ["x"],
      },
    });
    expect(url).toBe(`https://graph.example/edge/v26.0/me/permissions?appsecret_proof=${PROOF}`);
  });

  test("may be none, which is known", async () => {
    const value = { granted: [], declined: [], expired: [], other: [] };
    expect((await list('{"data":[]}')).extra).toEqual({ kind: "known", value });
  });

  test.each(['{"data":[{"permission":"email"}]}', '{"data":{}}', "[]", '{"id":"1"}'])(
    "of another shape are unreadable: %s",
    async (body) => {
      expect((await list(body)).extra).toMatchObject({ kind: "unreadable", reason: "wrong-shape" });
    },
  );
});

test("a question names its token and its proof as texts to hide, whatever they look like", () => {
  const { hidden } = tokenQuestion({ baseUrl: "https://graph.example", version: "v26.0" }, "me", [], {
    token: "my own ~ kind of token",
    app: STUDIO,
  });
  const proof = appsecretProof("my own ~ kind of token", SECRET);
  const shown = conceal(`of my own ~ kind of token: ${proof}`, hidden);
  expect(shown).toMatch(/^of .+: •••$/);
  expect(shown).not.toContain("my own ~ kind of token");
});

test("token, proof and secret are in no part of an answer, echoed or not", async () => {
  const echo = `token ${TOKEN}, proof ${PROOF}, https://graph.facebook.com/me?access_token=${TOKEN}&appsecret_proof=${PROOF} ${SECRET} ${STUDIO.id}|${SECRET}`;
  for (const turn of [
    refused(190, echo, { error_user_msg: echo, error_data: { details: echo } }),
    { body: `<html>${echo}`, headers: { "x-fb-trace-id": "AbC" } },
    { body: `{"id":"1","name":"x","paging":{"next":"${echo}"}}` },
  ]) {
    const answers = { "/me": turn, [`/${STUDIO.id}`]: turn };
    const { client } = answerGraph(answers);
    const shown = JSON.stringify([
      await askIdentity(client, { token: TOKEN, app: STUDIO }, watch),
      await askApp(client, STUDIO, watch),
    ]);
    for (const canary of [TOKEN, PROOF, SECRET]) expect(shown).not.toContain(canary);
    expect(shown).not.toContain("?appsecret");
  }
});
