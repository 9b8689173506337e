import { isIP } from "node:net";

/** A host name as it stands in a URL or a Host header, without port and brackets, in lower case. */
export function bareHost(host: string): string | null {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#@\\[\]]+))(?::\d{1,5})?$/i.exec(host);
  return (parts?.[1] ?? parts?.[2])?.toLowerCase() ?? null;
}

/** Names that no other machine can answer to: browsers resolve `*.localhost` to loopback themselves. */
export function isLoopback(name: string): boolean {
  if (name === "localhost" || name.endsWith(".localhost") || name === "::1") return true;
  return isIP(name) === 4 && name.startsWith("127.");
}

export function isIpLiteral(name: string): boolean {
  return isIP(name) !== 0;
}

/** Ready for a URL: an IPv6 address gets its brackets. */
export function urlHost(name: string): string {
  return name.includes(":") ? `[${name}]` : name;
}
