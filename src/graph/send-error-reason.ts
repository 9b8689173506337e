import type { UnreachableReason } from "#/token/evidence.ts";

type SendErrorReason = UnreachableReason | "answer-too-large";

/**
 * @see https://nodejs.org/api/errors.html#common-system-errors and https://undici.nodejs.org/#/docs/api/Errors
 * (read Nov 2026)
 */
const REASONS: Readonly<Record<string, SendErrorReason>> = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  ECONNREFUSED: "connection-refused",
  ECONNRESET: "connection-lost",
  ECONNABORTED: "connection-lost",
  EPIPE: "connection-lost",
  UND_ERR_SOCKET: "connection-lost",
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  UND_ERR_ABORTED: "cancelled",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "answer-too-large",
  EPROTO: "tls",
};

/** Verification errors of OpenSSL, as Node names them: "CERT_HAS_EXPIRED", "SELF_SIGNED_CERT_IN_CHAIN", … */
const TLS = /CERT|^ERR_TLS|^ERR_SSL|VERIFY|SIGNATURE|^CRL_/;

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...own, ...codesOf(error.cause), ...parts.flatMap(codesOf)];
}

/** Tells by an error's codes why the network failed; its message may hold the url and is not looked at. */
export function sendErrorReason(error: unknown): SendErrorReason {
  for (const code of codesOf(error)) {
    const reason = REASONS[code] ?? (TLS.test(code) ? "tls" : undefined);
    if (reason !== undefined) return reason;
  }
  return "other";
}
