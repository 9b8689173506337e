/** A part of HTTP Basic is form-encoded first (RFC 6749, 2.3.1); what is not stays as it is. */
function decodePart(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** The client that an `Authorization: Basic` header names, as the parameters it stands for; empty: it names none. */
export function readBasic(header: string | undefined): readonly [string, string][] {
  const sealed = /^Basic +([A-Za-z0-9+/_-]+=*)\s*$/i.exec(header ?? "")?.[1];
  if (sealed === undefined) return [];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(sealed, "base64").toString()) ?? [];
  if (id === undefined || secret === undefined) return [];
  return [
    ["client_id", decodePart(id)],
    ["client_secret", decodePart(secret)],
  ];
}
