import { Download, UserPlus } from "lucide-react";
import { planJunit } from "#/token/test-plan/plan-junit.ts";
import { planMarkdown } from "#/token/test-plan/plan-markdown.ts";
import { writePlan } from "#/token/test-plan/plan-address.ts";
import type { PlanResult } from "#/token/test-plan/plan-result.ts";
import { MOST_PEOPLE } from "#/token/test-plan/test-plan.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/xml" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "test-plan.xml";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

interface PlanExportProps {
  readonly result: PlanResult;
  readonly onPerson: () => void;
}

/** One more person, and the ways out: a link to the plan, and its result for people and for machines. */
export function PlanExport({ result, onPerson }: PlanExportProps) {
  const { plan, checkedAt } = result;
  const link = () => `${location.origin}/login?${writePlan(plan)}`;
  return (
    <div className="flex flex-wrap gap-2 border-t border-line px-5 pt-3.5 pb-5">
      <Button small disabled={plan.people.length >= MOST_PEOPLE} onClick={onPerson}>
        <UserPlus size={14} aria-hidden />
        Add person
      </Button>
      <CopyButton label="Copy link to the plan" text={link} />
      <CopyButton label="Copy Markdown" text={() => planMarkdown(result)} />
      <Button small disabled={checkedAt === null} onClick={() => save(planJunit(result))}>
        <Download size={14} aria-hidden />
        Save JUnit XML
      </Button>
    </div>
  );
}
