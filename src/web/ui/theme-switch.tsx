import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";

const THEMES = [
  { id: "system", label: "System theme", Icon: Monitor },
  { id: "light", label: "Light theme", Icon: Sun },
  { id: "dark", label: "Dark theme", Icon: Moon },
] as const;
type Theme = (typeof THEMES)[number]["id"];

function current(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

function choose(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

/** Three radio buttons: native ones, so that arrow keys and screen readers know them. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(current);
  return (
    <fieldset className="flex rounded-lg border border-line bg-panel p-0.5">
      <legend className="sr-only">Theme</legend>
      {THEMES.map(({ id, label, Icon }) => (
        <label
          key={id}
          title={label}
          className="rounded-md p-1.5 text-ink-3 has-checked:bg-mute has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent hover:text-ink"
        >
          <input
            type="radio"
            name="theme"
            className="sr-only"
            aria-label={label}
            checked={theme === id}
            onChange={() => {
              choose(id);
              setTheme(id);
            }}
          />
          <Icon size={15} aria-hidden />
        </label>
      ))}
    </fieldset>
  );
}
