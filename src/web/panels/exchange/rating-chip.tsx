import { clsx } from "clsx";
import { Ban, CircleCheck, CircleDashed, Hourglass, Star, TriangleAlert } from "lucide-react";
import type { Rating } from "#/token/exchanges/rules.data.ts";

const OK = "bg-ok-bg text-ok";
const WARN = "bg-warn-bg text-warn";
const QUIET = "bg-mute text-ink-2";

const RATINGS = {
  recommended: { word: "Recommended", look: OK, Icon: Star },
  possible: { word: "Possible", look: OK, Icon: CircleCheck },
  "not-yet": { word: "Not yet", look: WARN, Icon: Hourglass },
  pointless: { word: "Pointless", look: QUIET, Icon: CircleDashed },
  harmful: { word: "Harmful", look: "bg-bad-bg text-bad", Icon: TriangleAlert },
  impossible: { word: "Impossible", look: QUIET, Icon: Ban },
} satisfies Record<Rating, { word: string; look: string; Icon: typeof Ban }>;

/** A rating as icon, word and colour: never by colour alone. */
export function RatingChip({ rating }: { readonly rating: Rating }) {
  const { word, look, Icon } = RATINGS[rating];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-full py-0.5 pr-2.5 pl-2 text-[0.8125rem] font-semibold whitespace-nowrap",
        look,
      )}
    >
      <Icon size={13} strokeWidth={2.4} aria-hidden />
      {word}
    </span>
  );
}
