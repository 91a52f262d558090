import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { LIMITS } from "@convex/shared/limits";
import { Field } from "./field";
import { Input } from "./input";

/** A pause between words; each search is one query. */
const TYPING_PAUSE_MS = 250;

interface SearchFieldProps {
  /** For screen readers; the placeholder says it to the others. */
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
}

/** Text to search by; asks once the typing pauses. */
export function SearchField({
  label,
  placeholder,
  text,
  onText,
}: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  const [seen, setSeen] = useState(text);
  // What this field asked for comes back while typing goes on; only a change
  // from elsewhere (Clear, the browser's Back) may replace what is typed.
  if (text !== seen) {
    setSeen(text);
    if (text !== asked) setTyped(text);
  }
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => {
      setAsked(typed.trim());
      latest.current(typed.trim());
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);

  return (
    <Field label={label} isLabelHidden>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet"
        />
        <Input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={placeholder}
          maxLength={LIMITS.searchText}
          className="pl-10"
        />
      </div>
    </Field>
  );
}
