import { clsx } from "clsx";
import { useQuery } from "@tanstack/react-query";
import { fetchScenarios } from "../api.ts";
import { Button } from "./button.tsx";

interface StoriesProps {
  readonly onPick: (token: string) => void;
  /** Which stories are of use here, by their names; all unless told. */
  readonly fits?: RegExp;
}

const titled = (name: string) => {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The sandbox's example tokens, each with its story. */
export function Stories({ onPick, fits }: StoriesProps) {
  const scenarios = useQuery({ queryKey: ["scenarios"], queryFn: fetchScenarios, staleTime: 5 * 60_000 });
  if (scenarios.error) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-ink-2">
        The examples could not be fetched. {scenarios.error.message}
        <Button small onClick={() => void scenarios.refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  const stories = scenarios.data?.filter(({ name }) => fits?.test(name) ?? true);
  return (
    <ul className={clsx("grid gap-2.5 sm:grid-cols-2 wide:grid-cols-3", !stories && "min-h-dvh")}>
      {stories?.map(({ name, story, token }) => (
        <li key={name} className="grid">
          <button
            type="button"
            onClick={() => onPick(token)}
            className="flex flex-col rounded-xl border border-line bg-panel px-4 py-3 text-left transition-colors hover:border-edge"
          >
            <span className="block font-medium">{titled(name)}</span>
            <span className="block text-[0.8125rem] text-ink-3">{story}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
