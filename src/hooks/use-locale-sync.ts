import { useMutation, useQuery } from "convex/react";
import { useEffect } from "react";
import { api } from "@convex/_generated/api";
import { useLocaleSetting } from "./use-locale-setting";

/** Tells the server the language a member reads in: matches are worded in it. */
export function useLocaleSync(isMember: boolean): void {
  const [locale] = useLocaleSetting();
  const me = useQuery(api.account.queries.getMe, isMember ? {} : "skip");
  const setLocale = useMutation(api.account.mutations.setLocale);
  const known = me?.locale;
  const isHere = Boolean(me);

  useEffect(() => {
    // A failure is no loss: the next visit tells it again.
    if (isHere && known !== locale) setLocale({ locale }).catch(() => {});
  }, [isHere, known, locale, setLocale]);
}
