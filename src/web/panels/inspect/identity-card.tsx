import type { ReactNode } from "react";
import type { Inspection, TimeLimit } from "#/token/inspection.ts";
import { isShortLived } from "#/token/short-lived.ts";
import { inWords, wordsChangeAt } from "#/token/relative-time.ts";
import { Card } from "../../ui/card.tsx";
import { ExtraNote } from "./extra-note.tsx";
import type { Extras } from "./use-extras.ts";
import { Moment } from "../../ui/moment.tsx";
import { useNow, type WorldClock } from "../../ui/use-now.ts";

const TYPES = {
  user: "User",
  page: "Page",
  app: "App",
  "system-user": "System user",
  unknown: "Not reported",
};

interface RowProps {
  readonly term: string;
  readonly children: ReactNode;
  readonly small?: ReactNode;
}

function Row({ term, children, small }: RowProps) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] border-b border-line py-1.5 last:border-0 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <dt className="text-ink-3">{term}</dt>
      <dd className="wrap-anywhere">
        {children}
        {small !== undefined && <span className="text-[0.8125rem] text-ink-3"> · {small}</span>}
      </dd>
    </div>
  );
}

const id = (value: string) => <code className="font-mono text-[0.8125rem] text-ink-3">{value}</code>;
const NOT_REPORTED = <span className="text-ink-3">not reported</span>;

function MomentRow({
  term,
  at,
  clock,
}: {
  readonly term: string;
  readonly at: number;
  readonly clock: WorldClock;
}) {
  const now = useNow(clock, (moment) => wordsChangeAt(at, moment));
  return (
    <Row term={term} small={<Moment at={at} />}>
      <span className="tabular">{inWords(at, now)}</span>
    </Row>
  );
}

interface LimitRowProps {
  readonly term: string;
  readonly limit: TimeLimit;
  readonly clock: WorldClock;
  readonly unending: string;
}

function LimitRow({ term, limit, clock, unending }: LimitRowProps) {
  if (limit.kind === "at") return <MomentRow term={term} at={limit.at} clock={clock} />;
  if (limit.kind === "never") {
    return (
      <Row term={term} small={unending}>
        not by time
      </Row>
    );
  }
  return <Row term={term}>{NOT_REPORTED}</Row>;
}

function kindOf(inspection: Inspection, observedAt: number): string | undefined {
  const { type, issuedAt, expires } = inspection;
  if (type === "app" || type === "unknown" || expires.kind === "not-reported") return undefined;
  if (expires.kind === "never") return "not limited by time";
  if (isShortLived(inspection, observedAt)) return "short-lived";
  // Graph reports issued_at for long-lived tokens only (facebook-login/guides/access-tokens/debugging, Nov 2026).
  return issuedAt === null ? undefined : "long-lived";
}

function originOf({ origin }: Inspection): string {
  const parts = [origin?.sso, origin?.authType].filter((part) => part !== null && part !== undefined);
  return parts.join(" · ");
}

function Clocks({ inspection, clock }: { readonly inspection: Inspection; readonly clock: WorldClock }) {
  const { issuedAt, expires, dataAccess } = inspection;
  return (
    <>
      {issuedAt === null ? (
        <Row term="Issued" small="Meta tells it for long-lived tokens only">
          {NOT_REPORTED}
        </Row>
      ) : (
        <MomentRow term="Issued" at={issuedAt} clock={clock} />
      )}
      <LimitRow term="Expires" limit={expires} clock={clock} unending="other things still end it" />
      <LimitRow term="Data access" limit={dataAccess} clock={clock} unending="no 90-day limit reported" />
    </>
  );
}

interface IdentityCardProps {
  readonly inspection: Inspection;
  readonly clock: WorldClock;
  readonly extras: Extras;
}

/** Who and what the token stands for: as `debug_token` reports it, names as Graph gives them on request. */
export function IdentityCard({ inspection, clock, extras }: IdentityCardProps) {
  const { type, typeInferred, appId, appName, userId, profileId } = inspection;
  const kind = typeInferred ? "read off the other fields" : kindOf(inspection, clock.observedAt);
  const origin = originOf(inspection);
  const behind = extras.identity.answer?.extra;
  const name = behind?.kind === "known" ? <bdi>{behind.value.name} </bdi> : null;
  const app = extras.app.answer?.extra;
  const category = app?.kind === "known" ? (app.value.category ?? undefined) : undefined;
  return (
    <Card title="Identity" aside="from debug_token">
      <dl className="px-5 pt-2 pb-3.5">
        <Row term="Type" small={kind}>
          {TYPES[type]}
        </Row>
        <Row term="App" small={category}>
          <bdi>{appName}</bdi> {appId === null ? NOT_REPORTED : id(appId)} <ExtraNote state={extras.app} />
        </Row>
        {profileId !== null && (
          <Row term="Page">
            {name}
            {id(profileId)} <ExtraNote state={extras.identity} />
          </Row>
        )}
        {type !== "app" && (
          <Row term="User">
            {type !== "page" && name}
            {userId === null ? NOT_REPORTED : id(userId)}{" "}
            {type !== "page" && <ExtraNote state={extras.identity} />}
          </Row>
        )}
        {type !== "app" && <Clocks inspection={inspection} clock={clock} />}
        {origin !== "" && <Row term="Origin">{origin}</Row>}
      </dl>
    </Card>
  );
}
