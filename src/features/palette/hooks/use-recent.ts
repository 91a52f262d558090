import { BriefcaseBusiness, Compass } from "lucide-react";
import { useMemo, useState } from "react";
import { useMemberId } from "@/hooks/use-member-id";
import { memberSlot } from "@/lib/member-slots";
import type { Item, Place } from "../types";
import { useOpenPlace } from "./use-finds";

const MOST = 5;

/** What was chosen, with the words of what is not always at hand. */
interface Choice {
  id: string;
  label?: string;
  hint?: string;
  place?: Place;
}

/**
 * The last things chosen in this tab, newest first. What is no longer offered,
 * such as a page of members to a stranger, is left out.
 */
export function useRecent(offered: readonly Item[]) {
  const owner = useMemberId() ?? "stranger";
  const slot = useMemo(() => memberSlot<Choice[]>(owner, "recent"), [owner]);
  const [choices, setChoices] = useState<{ owner: string; list: Choice[] }>();
  const list = choices?.owner === owner ? choices.list : (slot.read() ?? []);
  const open = useOpenPlace();

  const recent = list.flatMap(({ id, label, hint, place }): Item[] => {
    const known = offered.find((item) => item.id === id);
    if (known) return [known];
    if (!place || label === undefined) return [];
    const Icon = place.kind === "match" ? Compass : BriefcaseBusiness;
    return [{ id, label, hint, place, Icon, run: () => open(place) }];
  });
  const note = ({ id, label, hint, place }: Item) => {
    const choice = place ? { id, label, hint, place } : { id };
    const others = list.filter((each) => each.id !== id);
    const next = [choice, ...others].slice(0, MOST);
    slot.write(next);
    setChoices({ owner, list: next });
  };
  return { recent, note };
}
