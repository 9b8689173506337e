import type { ComponentProps } from "react";
import { TextField } from "../../ui/text-field.tsx";

interface LineInputProps extends Omit<ComponentProps<typeof TextField>, "onChange" | "value"> {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A field that gives its text. */
export function LineInput({ onText, ...rest }: LineInputProps) {
  return <TextField autoCapitalize="off" onChange={(event) => onText(event.target.value)} {...rest} />;
}
