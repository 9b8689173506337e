import { describe, expect, test } from "vitest";
import { rehearse } from "./rehearsal.ts";

function as(name: string) {
  const graph = rehearse();
  const access_token = graph.token(name);
  return {
    ...graph,
    access_token,
    ask: (path: string, fields: string) => graph.ask(path, { access_token, fields }),
  };
}

const MINA = "10215241773831025";

describe("fields of fields", () => {
  // docs/graph-api/guides/field-expansion (read Nov 2026).
  test("a list is expanded where its name is asked for, with limit and an address of its own", async () => {
    const { ask, access_token } = as("pages-three");
    const fields = "id,name,accounts.limit(2){name,instagram_business_account{id,username},picture{url}}";
    const { body } = await ask("/v26.0/me", fields);
    expect(body).toEqual({
      id: MINA,
      name: "Mina Larsson",
      accounts: {
        data: [
          {
            name: "Ash Cat Page",
            instagram_business_account: { id: "17841452093317785", username: "ash.cat.studio" },
            picture: { data: { url: "https://pictures.example/1353269864728879.jpg" } },
            id: "1353269864728879",
          },
          {
            name: "Harbour Café",
            instagram_business_account: { id: "17841466280915534", username: "harbour.cafe" },
            picture: { data: { url: "https://pictures.example/104782561934407.jpg" } },
            id: "104782561934407",
          },
        ],
        paging: {
          cursors: { before: expect.any(String), after: expect.any(String) },
          next: `http://localhost/v26.0/${MINA}/accounts?access_token=${access_token}&fields=name%2Cinstagram_business_account%7Bid%2Cusername%7D%2Cpicture%7Burl%7D&limit=2&after=MTA0NzgyNTYxOTM0NDA3`,
        },
      },
    });
  });

  test("an expanded list without parts has its usual fields; an empty one is left out", async () => {
    const { body } = await as("pages-three").ask("/me", "accounts.limit(1)");
    expect(body).toMatchObject({ accounts: { data: [{ tasks: expect.any(Array), name: "Ash Cat Page" }] } });
    expect((await as("pages-none").ask("/me", "id,accounts")).body).toEqual({ id: "24790318845561207" });
  });

  test("a linked Instagram account has its id alone unless more is asked for", async () => {
    const { body } = await as("pages-three").ask("/1353269864728879", "instagram_business_account");
    expect(body).toEqual({
      instagram_business_account: { id: "17841452093317785" },
      id: "1353269864728879",
    });
  });

  // mixpost#73, keboola#29: not linked, or not ticked at consent.
  test("a Page without one has none, and neither has one whose Instagram account was not granted", async () => {
    const { body } = await as("pages-three").ask("/112650883417296", "id,instagram_business_account");
    expect(body).toEqual({ id: "112650883417296" });
    const other = await as("targets-pages").ask("/1353269864728879", "id,instagram_business_account");
    expect(other.body).toEqual({ id: "1353269864728879" });
  });

  // instagram-graph-api-lib#68.
  test("people have no instagram_business_account", async () => {
    const { body } = await as("pages-three").ask("/me", "instagram_business_account");
    expect(body).toMatchObject({
      error: {
        message: "(#100) Tried accessing nonexisting field (instagram_business_account) on node type (User)",
      },
    });
  });

  test.each([
    ["accounts{nonsense}", "nonsense", "Page"],
    ["accounts{instagram_business_account{nonsense}}", "nonsense", "IGUser"],
    ["accounts{accounts}", "accounts", "Page"],
  ])("an unknown name in %s is refused by the type it was asked of", async (fields, name, type) => {
    const reply = await as("pages-three").ask("/me", fields);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: {
        message: `(#100) Tried accessing nonexisting field (${name}) on node type (${type})`,
        code: 100,
      },
    });
  });

  test("a field can be called otherwise, and so be asked for twice", async () => {
    const { body } = await as("pages-three").ask(
      "/me",
      "picture.width(80).as(small){width},picture.type(large)",
    );
    expect(body).toMatchObject({
      small: { data: { width: 80 } },
      picture: { data: { width: 200, height: 200 } },
      id: MINA,
    });
  });

  test("parts of plain values keep the id of each", async () => {
    const { body } = await as("pages-three").ask("/1353269864728879", "category_list{name},tasks");
    expect(body).toMatchObject({
      category_list: [{ name: "Arts & Entertainment", id: expect.any(String) }, {}],
    });
  });
});

describe("people", () => {
  // docs/permissions, public_profile (read Nov 2026).
  test("have the parts of their names; what was not granted is left out", async () => {
    const { body } = await as("pages-three").ask(
      "/me",
      "first_name,last_name,middle_name,short_name,name_format,email,gender,birthday,link",
    );
    expect(body).toEqual({
      first_name: "Mina",
      last_name: "Larsson",
      short_name: "Mina",
      name_format: "{first} {last}",
      id: MINA,
    });
  });
});

// docs/graph-api/reference/user/picture (read Nov 2026); koala and restfb ask that way.
test.each([
  ["pages-three", "/me/picture", MINA],
  ["pages-three", "/104782561934407/picture", "104782561934407"],
  ["app-token", `/${MINA}/picture`, MINA],
])("%s: %s is data where no redirect is wanted", async (name, path, id) => {
  const { token, send, access_token } = as(name);
  token("pages-three");
  const ask = (rest: string) => send(`/v26.0${path}?access_token=${encodeURIComponent(access_token)}${rest}`);
  for (const redirect of ["0", "false"]) {
    const { body } = await ask(`&redirect=${redirect}&type=large`);
    expect(body).toEqual({
      data: { height: 200, is_silhouette: false, url: `https://pictures.example/${id}.jpg`, width: 200 },
    });
  }
  expect((await ask("")).status).toBe(400);
});

describe("fields that clients ask for by default", () => {
  test.each([
    ["laravel/socialite", "name,email,gender,verified,link"],
    [
      "django-allauth",
      "id,email,name,first_name,last_name,verified,locale,timezone,link,gender,updated_time",
    ],
    ["next-auth", "id,name,email,picture"],
    ["omniauth-facebook", "name,email"],
    ["passport-facebook", "id,name,last_name,first_name,middle_name,gender,birthday,link,email,picture"],
  ])("%s", async (_, fields) => {
    const reply = await as("long-lived-user").ask("/v25.0/me", fields);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ id: MINA, name: "Mina Larsson", email: "mina.larsson@example.com" });
  });

  // Recorded: bio in clients of spring-social-facebook.
  test.each([
    ["bio", "v2.8"],
    ["username", "v2.0"],
  ])("%s is gone, in the recorded words", async (field, version) => {
    const { body } = await as("long-lived-user").ask("/me", `id,${field}`);
    expect(body).toMatchObject({
      error: { code: 12, message: `(#12) ${field} field is deprecated for versions ${version} and higher` },
    });
  });
});

describe("Pages", () => {
  test("have the fields that clients commonly ask for", async () => {
    const { body } = await as("pages-three").ask(
      "/104782561934407",
      "id,name,username,link,category,fan_count,followers_count,has_transitioned_to_new_page_experience,about",
    );
    expect(body).toEqual({
      id: "104782561934407",
      name: "Harbour Café",
      username: "harbourcafe",
      link: "https://www.facebook.com/harbourcafe",
      category: "Coffee Shop",
      fan_count: 2671,
      followers_count: 2671,
      has_transitioned_to_new_page_experience: false,
    });
  });

  // That it is an error: restfb#1135; the form: strohne/Facepager#147. The version named is uncertain.
  test("have no perms any more", async () => {
    const reply = await as("pages-three").ask("/me/accounts", "id,perms");
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: {
        code: 12,
        message: expect.stringMatching(/^\(#12\) perms field is deprecated for versions v3/),
      },
    });
  });

  test("tell the portfolio that they belong to", async () => {
    const { body } = await as("pages-through-portfolio").ask("/131770245908613", "name,business{id,name}");
    expect(body).toEqual({
      name: "Lighthouse Odense",
      business: { id: "1327740985516208", name: "Lighthouse Retail Group" },
      id: "131770245908613",
    });
  });
});

describe("bad fields", () => {
  test.each([
    ["broken braces", "accounts{id", 2500],
    ["a name of 5,000 letters", "x".repeat(5000), 100],
    ["10,000 names", Array.from({ length: 10_000 }, (_, number) => `f${number}`).join(","), 100],
    [
      "10,000 names for one list",
      Array.from({ length: 10_000 }, (_, n) => `accounts.as(a${n})`).join(","),
      1,
    ],
  ])("%s", async (_, fields, code) => {
    const { send, access_token } = as("pages-three");
    const reply = await send(`/me?access_token=${access_token}&fields=${encodeURIComponent(fields)}`);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ error: { type: "OAuthException", code } });
  });

  test("a thousand times the same name is asked for once", async () => {
    const { body } = await as("pages-three").ask("/me", "name,".repeat(1000));
    expect(body).toEqual({ name: "Mina Larsson", id: MINA });
  });

  test("a refused field has made no Page token", async () => {
    const { ask, world } = as("pages-three");
    const before = world.tokenCount;
    await ask("/me/accounts", "access_token,nonsense");
    expect(world.tokenCount).toBe(before);
  });
});
