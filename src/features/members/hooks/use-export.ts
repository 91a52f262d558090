import { useConvex, useMutation, type ConvexReactClient } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type {
  ExportFormat,
  MemberColumn,
} from "@convex/shared/communities/memberColumns";
import { useErrorMessage } from "@/hooks/use-error-message";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { saveFile } from "@/lib/save-file";
import type { Filters, MemberLine, Sort } from "../lib/filters";
import type { MemberWords } from "./use-member-words";

const PAGE = 50;
type Page = FunctionReturnType<typeof api.members.queries.list>;

export interface Shown {
  org: MyOrg;
  filters: Filters;
  sort: Sort;
  columns: readonly MemberColumn[];
  words: MemberWords;
}

type Progress =
  | { state: "idle" }
  | { state: "reading"; done: number; total: number }
  | { state: "done"; count: number }
  | { state: "failed"; why: string };

/** Makes a file of what is shown, page by page: written down first, cancelled at any page. */
export function useExport({ org, filters, sort, columns, words }: Shown) {
  const t = useTranslations("members");
  const convex = useConvex();
  const begin = useMutation(api.members.exports.begin);
  const errorMessage = useErrorMessage();
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const turn = useRef(0);
  useEffect(() => () => void (turn.current += 1), []);

  const start = async (format: ExportFormat, count: number) => {
    turn.current += 1;
    const mine = turn.current;
    const isWanted = () => turn.current === mine;
    setProgress({ state: "reading", done: 0, total: count });
    try {
      await begin({
        orgId: org.orgId,
        format,
        columns: [...columns],
        count,
        isNarrowed: Object.keys(filters).length > 0,
      });
      const lines = await readAll(convex, { org, filters, sort }, (done) => {
        if (isWanted()) setProgress({ state: "reading", done, total: count });
        return isWanted();
      });
      const { memberFile } = await import("../lib/member-file");
      if (!isWanted()) return;
      const parts = { lines, columns, words, nameColumn: t("columns.name") };
      const { type, text } = memberFile(format, parts);
      saveFile(`${org.slug}-${t("export.file")}.${format}`, type, text);
      setProgress({ state: "done", count: lines.length });
    } catch (error) {
      if (isWanted())
        setProgress({ state: "failed", why: errorMessage(error) });
    }
  };
  const cancel = () => {
    turn.current += 1;
    setProgress({ state: "idle" });
  };
  return { progress, start, cancel };
}

/** Every line there is, unless `goesOn` says after a page that they are not wanted any more. */
async function readAll(
  convex: Pick<ConvexReactClient, "query">,
  { org: { orgId }, filters, sort }: Pick<Shown, "org" | "filters" | "sort">,
  goesOn: (done: number) => boolean,
): Promise<MemberLine[]> {
  const lines: MemberLine[] = [];
  let cursor: string | null = null;
  for (let isDone = false; !isDone;) {
    const read: Page = await convex.query(api.members.queries.list, {
      orgId,
      filters,
      sort,
      paginationOpts: { numItems: PAGE, cursor },
    });
    lines.push(...read.page);
    cursor = read.continueCursor;
    isDone = read.isDone || !goesOn(lines.length);
  }
  return lines;
}
