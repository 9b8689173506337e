import { clsx } from "clsx";

interface SegmentOption<T extends string> {
  readonly id: T;
  readonly name: string;
}

interface SegmentProps<T extends string> {
  /** For assistive technology: the options themselves tell the others. */
  readonly legend: string;
  readonly options: readonly SegmentOption<T>[];
  /** Null: none of them. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** One of a few, as a row of joined buttons. Radio buttons underneath, so arrow keys work as everywhere. */
export function Segment<T extends string>({ legend, options, value, onChange }: SegmentProps<T>) {
  return (
    <fieldset className="flex flex-wrap pt-px pl-px">
      <legend className="sr-only">{legend}</legend>
      {options.map(({ id, name }, index) => (
        <label
          key={id}
          className={clsx(
            "relative -mt-px -ml-px border border-line-strong px-3 py-1 text-[0.8125rem] font-medium text-ink-2",
            "hover:bg-mute has-checked:bg-accent-bg has-checked:text-accent",
            "has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-accent",
            index === 0 && "rounded-l-lg",
            index === options.length - 1 && "rounded-r-lg",
          )}
        >
          <input
            type="radio"
            name={legend}
            value={id}
            checked={id === value}
            onChange={() => onChange(id)}
            className="absolute inset-0 appearance-none outline-none"
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
