import type { DialogAddress } from "#/token/login/dialog-address.ts";

/** Commas are where a long list may be broken. */
const breakable = (text: string) => text.replaceAll(",", ",\u200B");

/** The dialog's address as it will be opened, each part explained. */
export function AddressLines({ base, parts }: DialogAddress) {
  return (
    <div className="mx-5 mt-2.5 rounded-lg bg-mute px-3.5 py-2.5 font-mono text-[0.8125rem] text-ink-2">
      <p className="wrap-anywhere">{base}</p>
      <ol aria-label="Parts of the address">
        {parts.map(({ name, value, means }, index) => (
          <li key={name} className="pt-1.5">
            <span className="wrap-anywhere">
              {index === 0 ? "?" : "&"}
              <b className="font-semibold text-accent">{name}</b>=
              {value === null ? <i>made when you start</i> : breakable(value)}
            </span>
            <span className="block font-sans text-xs text-ink-3">{means}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
