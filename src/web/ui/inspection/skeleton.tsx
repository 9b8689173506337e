const bar = "rounded bg-mute pulse-after-a-moment";

/** The shape of a verdict, shown when it takes longer than a moment. */
export function Skeleton({ says = "Asking Graph about this token" }: { readonly says?: string }) {
  return (
    <div className="after-a-moment">
      <p className="sr-only" role="status" aria-label="Progress">
        {says}
      </p>
      <div aria-hidden className="rounded-xl border border-line bg-panel px-6 py-6">
        <div className={`${bar} h-5 w-20`} />
        <div className={`${bar} mt-4 h-7 w-3/5`} />
        <div className={`${bar} mt-3 h-4 w-2/5`} />
        <div className={`${bar} mt-10 h-2 w-full`} />
      </div>
      <div aria-hidden className="mt-4 grid gap-4 wide:grid-cols-2">
        <div className="h-64 rounded-xl border border-line bg-panel" />
        <div className="h-64 rounded-xl border border-line bg-panel" />
      </div>
    </div>
  );
}
