import type { Context } from "hono";

type Pairs = readonly (readonly [string, string])[];

/** Beyond this nothing is kept of a body: no call here needs as much. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** A JSON value as a form would carry it: words as they are, all else as its JSON text; null counts as left out. */
function writeValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Parameters of a JSON body: the names and values of an object. Anything else has none, nor has a text that is no JSON:
 * Graph then misses the first parameter that it needs (WhatsApp field reports of "(#100) The parameter
 * messaging_product is required", Nov 2026).
 */
function readJsonParams(text: string): Pairs {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) return [];
    return Object.entries(body).flatMap(([name, value]: [string, unknown]): Pairs => {
      const written = writeValue(value);
      return written === null ? [] : [[name, written]];
    });
  } catch {
    return [];
  }
}

async function readBytes(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is too much is read to its end all the same: a client that still writes would take an answer for a lost connection.
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > LARGEST_BODY ? null : new Uint8Array(Buffer.concat(chunks));
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Pairs> {
  try {
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    return [...form].flatMap(([name, value]): Pairs => (typeof value === "string" ? [[name, value]] : []));
  } catch {
    return [];
  }
}

/**
 * Parameters of a body: a form, url-encoded or multipart, or a JSON object. Files are read over, other kinds of bodies
 * have no parameters. Uncertain: what Graph makes of a body that breaks off or is larger than it takes.
 * @see https://developers.facebook.com/docs/graph-api/overview (read Nov 2026)
 */
export async function readBody({ req }: Context): Promise<Pairs> {
  const { body } = req.raw;
  const type = req.header("content-type") ?? "";
  if (body === null) return [];
  const bytes = await readBytes(body).catch(() => null);
  if (bytes === null) return [];
  const kind = type.split(";")[0]?.trim().toLowerCase() ?? "";
  if (kind === "multipart/form-data") return readMultipart(bytes, type);
  const text = Buffer.from(bytes.buffer).toString();
  // A body that doesn't say what it is counts as a form: criso/fbgraph sends its own without a word (read Nov 2026).
  if (kind === "application/x-www-form-urlencoded" || kind === "") return [...new URLSearchParams(text)];
  return kind === "application/json" ? readJsonParams(text) : [];
}
