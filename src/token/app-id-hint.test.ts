import { expect, test } from "vitest";
import { appIdHint } from "./app-id-hint.ts";

// Heads of tokens in public repositories whose app ids are known; the rest is filled with noise.
const rest = "x7QwLm9p".repeat(18);

test.each([
  ["EAABtDnNMkbIBA", "119908831367602"],
  ["EAADqHZBu6vogBA", "257422819769992"],
  ["EAAM9GOnCB9kBO", "911602140448729"],
  ["EAACEdEose0cBA", "145634995501895"],
  ["CAACEdEose0cBA", "145634995501895"],
  ["EAAQalYXTmbsBA", "1155129404529083"],
])("reads the app id in %s", (head, id) => {
  expect(appIdHint(head + rest)).toBe(id);
});

test("takes the id that an app token names", () => {
  expect(appIdHint("734512908844182|abc")).toBe("734512908844182");
});

test.each(["", "xxxx", "IGAAJx7Qw9LmJx7Qw9Lm", `EAA${"z".repeat(60)}`, `EAAKcCR0DvJYX0${rest}|`])(
  "finds none in %j",
  (text) => {
    expect(appIdHint(text)).toBeNull();
  },
);
