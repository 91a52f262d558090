import { useQuery } from "convex/react";
import { useSyncExternalStore } from "react";
import { api } from "@convex/_generated/api";
import { useSession } from "@/hooks/use-session";
import { foldText } from "@convex/shared/folding";
import { palette } from "@/lib/palette";
import type { Group, Item } from "../types";
import { useDeeds } from "./use-deeds";
import { useMatches, useRoles } from "./use-finds";
import { usePages } from "./use-pages";
import { useRecent } from "./use-recent";

const MOST_MATCHES = 5;

/** Everything that fits the words, in groups; without words, what was chosen last comes first. */
export function useGroups(text: string) {
  const { looksLikeMember, session } = useSession();
  const isMember = session === "member";
  const me = useQuery(api.account.queries.getMe, isMember ? {} : "skip");
  const here = useOffers();
  const pages = usePages(looksLikeMember, me?.platformRole === "platformAdmin");
  const deeds = useDeeds({
    isMember,
    hasConsent: me?.hasMatchingConsent ?? false,
  });
  const matches = useMatches(isMember);
  const { items: roles, isSearching } = useRoles(text);
  const { recent, note } = useRecent([...here, ...pages, ...deeds, ...matches]);

  const elsewhere = deeds.filter(({ id }) => !here.some((it) => it.id === id));
  const shelves: Group[] =
    text.trim() === ""
      ? [
          { name: "recent", items: recent },
          { name: "here", items: without(here, recent) },
          { name: "go", items: without(pages, recent) },
          { name: "do", items: without(elsewhere, recent) },
        ]
      : [
          { name: "here", items: fitting(here, text) },
          { name: "go", items: fitting(pages, text) },
          { name: "do", items: fitting(elsewhere, text) },
          {
            name: "matches",
            items: fitting(matches, text).slice(0, MOST_MATCHES),
          },
          { name: "roles", items: roles },
        ];
  const groups = shelves.filter(({ items }) => items.length > 0);
  return { groups, isSearching, note };
}

/** What the page in sight offers; of two with one id, the later. */
function useOffers(): Item[] {
  const offers = useSyncExternalStore(palette.subscribe, palette.offers);
  const byId = new Map(offers.flat().map((action) => [action.id, action]));
  return [...byId.values()];
}

const without = (items: readonly Item[], others: readonly Item[]): Item[] =>
  items.filter(({ id }) => !others.some((other) => other.id === id));

/**
 * Every word typed begins some word of the item; those that its own name
 * answers come before those found by other words for it.
 */
function fitting(items: readonly Item[], text: string): Item[] {
  const wanted = foldText(text).split(" ");
  const fits = (...texts: (string | undefined)[]) => {
    const words = foldText(texts.join(" ")).split(" ");
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  const named = items.filter(({ label, hint }) => fits(label, hint));
  const others = without(items, named).filter(({ label, hint, keywords }) =>
    fits(label, hint, keywords),
  );
  return [...named, ...others];
}
