import { expect, test } from "vitest";
import { isPlaceholder } from "./placeholder.ts";

test.each([
  "EAAxxxxxxxxxxxx",
  "EAAYOURACCESSTOKEN",
  "EAAyourAccessTokenHere",
  "EAA-your-token",
  "EAAPlaceholder123",
  "123456|example",
  "EAAAAAAAAAA",
])("%s stands for a token", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  "EAACEdEose0cBAq7Zb2kLmW9",
  "EAACEdEose0cBAWAsAJTOkENAkA9ATABARAV",
  "123456789012345|aB3dE6gH9jK2mN5pQ8rS1tU4vW7",
])("%s is no placeholder, whatever its letters spell by chance", (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
