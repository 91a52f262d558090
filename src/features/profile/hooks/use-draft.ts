import { useState } from "react";

interface DraftOptions<T> {
  value: T;
  format: (value: T) => string;
  /** `null` while the text is no value yet. */
  parse: (text: string) => { value: T } | null;
  onChange: (value: T) => void;
}

/**
 * Text on its way to becoming a value. Half of a year is no year: it stays on
 * the screen and is not handed on until it is whole.
 */
export function useDraft<T>({
  value,
  format,
  parse,
  onChange,
}: DraftOptions<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  return {
    text: draft ?? format(value),
    /** Worth a word only once the person has moved on. */
    isProblem: draft !== null && isLeft,
    onTextChange: (text: string) => {
      const parsed = parse(text);
      setDraft(parsed === null ? text : null);
      setIsLeft(false);
      if (parsed !== null) onChange(parsed.value);
    },
    onBlur: () => setIsLeft(true),
  };
}

/** Whole numbers within bounds, or nothing. */
export function parseWhole(min: number, max: number) {
  return (text: string): { value: number | undefined } | null => {
    const digits = text.trim();
    if (digits === "") return { value: undefined };
    const number = /^\d+$/.test(digits) ? Number(digits) : NaN;
    return number >= min && number <= max ? { value: number } : null;
  };
}
