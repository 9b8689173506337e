import { lengthInWords } from "#/token/relative-time.ts";
import { type TestPlan, TYPE_WORDS } from "#/token/test-plan/test-plan.ts";
import { SelectField, TextField } from "../../../ui/text-field.tsx";
import { AppSelect } from "../app-select.tsx";
import type { LoginPlaces } from "../use-login-settings.ts";

const DAY = 86_400;
/** A long-lived token has 60 days when it is made, and a little less a moment later. */
const LIVES = [3600, 7 * DAY, 30 * DAY, 59 * DAY];
const TYPES = ["user", "system-user", "page", "app"] as const;

interface SettingsProps {
  readonly plan: TestPlan;
  readonly places: LoginPlaces;
  readonly onChange: (plan: TestPlan) => void;
}

function leastOf(value: string): TestPlan["leastLifetime"] {
  if (value === "not-by-time") return value;
  return value === "" ? null : Number(value);
}

/** What holds for the whole plan. */
export function PlanSettings({ plan, places, onChange }: SettingsProps) {
  const { name, tokenType, leastLifetime } = plan;
  const lives =
    typeof leastLifetime === "number" && !LIVES.includes(leastLifetime) ? [...LIVES, leastLifetime] : LIVES;
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-3 px-5 pt-3">
      <TextField
        className="grow basis-64 sm:max-w-80"
        label="Name of the plan"
        maxLength={60}
        value={name}
        onChange={(event) => onChange({ ...plan, name: event.target.value })}
      />
      <AppSelect places={places} className="min-h-9" />
      <SelectField
        className="min-h-9"
        label="Kind"
        value={tokenType ?? ""}
        onChange={({ target }) =>
          onChange({ ...plan, tokenType: TYPES.find((type) => type === target.value) ?? null })
        }
      >
        <option value="">any token</option>
        {TYPES.map((type) => (
          <option key={type} value={type}>
            {TYPE_WORDS[type]}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="min-h-9"
        label="Time left"
        value={leastLifetime ?? ""}
        onChange={({ target }) => onChange({ ...plan, leastLifetime: leastOf(target.value) })}
      >
        <option value="">as it comes</option>
        {lives.map((seconds) => (
          <option key={seconds} value={seconds}>
            at least {lengthInWords(seconds)}
          </option>
        ))}
        <option value="not-by-time">must not end by time</option>
      </SelectField>
    </div>
  );
}
