import { expect, test } from "vitest";
import { readLines } from "./read-lines.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A body that comes in these pieces, and then ends or breaks off. */
function bodyOf(pieces: readonly Uint8Array[], end: (controller: ReadableStreamDefaultController) => void) {
  const left = [...pieces];
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece === undefined) end(controller);
      else controller.enqueue(piece);
    },
    cancel: () => void (cancelled = true),
  });
  return { body, wasCancelled: () => cancelled };
}

const close = (controller: ReadableStreamDefaultController) => controller.close();

async function read(body: ReadableStream<Uint8Array>) {
  const lines: unknown[] = [];
  for await (const line of readLines(body)) lines.push(line);
  return lines;
}

test("lines are whole wherever the pieces end, in the middle of a letter too", async () => {
  const whole = bytes('{"name":"Café …"}\n{"name":"😀"}\n');
  const pieces = Array.from(whole, (_, at) => whole.slice(at, at + 1));
  expect(await read(bodyOf(pieces, close).body)).toEqual([{ name: "Café …" }, { name: "😀" }]);
  expect(await read(bodyOf([whole], close).body)).toHaveLength(2);
});

test("what is no whole line is left out", async () => {
  expect(await read(bodyOf([bytes('{"a":1}\n{"b"')], close).body)).toEqual([{ a: 1 }]);
});

test("what is no JSON is not taken for our server's", async () => {
  const { body } = bodyOf([bytes('{"a":1}\n<html>\n')], close);
  await expect(read(body)).rejects.toThrow("broke off");
});

test("a connection that is lost is told in words, after what came", async () => {
  const { body } = bodyOf([bytes('{"a":1}\n')], (controller) =>
    controller.error(new TypeError("network error")),
  );
  const lines = readLines(body);
  expect((await lines.next()).value).toEqual({ a: 1 });
  await expect(lines.next()).rejects.toThrow("broke off");
});

test("a request that was called off stays one", async () => {
  const called = new DOMException("called off", "AbortError");
  await expect(read(bodyOf([], (controller) => controller.error(called)).body)).rejects.toBe(called);
});

test("whoever stops reading ends the answer", async () => {
  const { body, wasCancelled } = bodyOf([bytes("1\n"), bytes("2\n")], () => {});
  for await (const line of readLines(body)) {
    expect(line).toBe(1);
    break;
  }
  expect(wasCancelled()).toBe(true);
});
