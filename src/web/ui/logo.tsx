export function Logo() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <rect width="20" height="20" rx="6" className="fill-accent" />
      <path d="M10 10 4.2 18.6A6 6 0 0 1 0 14V7z" className="fill-line-strong" />
      <circle cx="10" cy="10" r="5" className="fill-bg" />
    </svg>
  );
}
