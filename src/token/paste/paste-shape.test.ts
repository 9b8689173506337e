import { expect, test } from "vitest";
import { shapeOf } from "./paste-shape.ts";

test.each([
  ["", "empty"],
  [" \n\t ", "empty"],
  ["EAAb1c2d3e4f", "token"],
  ['"EAAb1c2d3e4f",', "token"],
  ["<token>", "token"],
  ["Bearer EAAb1c2d3e4f", "bearer"],
  ["Authorization: OAuth EAAb1c2d3e4f", "bearer"],
  ["https://graph.facebook.com/me?access_token=x", "url"],
  ["graph.facebook.com/v21.0/me", "url"],
  ["fb734512908844182://authorize#access_token=x", "url"],
  ["/auth/callback?code=1", "url"],
  ['curl -i "https://graph.facebook.com/me"', "curl"],
  ["$ curl https://graph.facebook.com/me", "curl"],
  ['{"a":1}', "json"],
  ['[{"a":1}]', "json"],
  [String.raw`"{\"a\":1}"`, "json"],
  ["<!doctype html><title>x</title>", "markup"],
  ['<a href="x">y</a>', "markup"],
  ["<b>x</b>", "markup"],
  ["\0\u0001\u0002 ELF \0\0\0", "binary"],
  ["[info] something happened", "text"],
  ["two words", "text"],
  ["What is JFIF, and why EAA?", "text"],
  ["data:image/png;base64,iVBORw0KGgo=", "picture"],
  ["iVBORw0KGgoAAAANSUhEUgAA", "picture"],
  ["\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "picture"],
  ["\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR", "picture"],
  ["‰PNG\r\n", "picture"],
  ["ÿØÿà\0\u0010JFIF\0", "picture"],
  ["\ufffd\ufffd\ufffd\ufffd\0\u0010JFIF\0", "picture"],
  ["GIF89a\u0001\0", "picture"],
])("%j came as %s", (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});
