import { useMutation } from "convex/react";
import { useRef, useState } from "react";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import {
  IMPORT_FIELDS,
  IMPORT_LIMITS,
} from "@convex/shared/communities/imports";
import { LIMITS } from "@convex/shared/limits";
import { useErrorMessage } from "@/hooks/use-error-message";
import { mappedRows } from "@/lib/people-file/mapping";
import type { PeopleFile } from "./use-people-file";

export type Checking =
  | { status: "idle" }
  | { status: "sending"; sent: number; total: number }
  | { status: "failed"; error: string };

/** Sends a file to be judged, chunk by chunk. A second try goes on where the first one stopped. */
export function useChecking(
  orgId: Id<"organisations">,
  onChecked: (importId: Id<"memberImports">) => void,
) {
  const send = useSending(orgId);
  const discard = useMutation(api.members.imports.discard);
  const errorMessage = useErrorMessage();
  const [state, setState] = useState<Checking>({ status: "idle" });
  const opened = useRef<Opened | null>(null);
  /** Of the check that counts: one that was cancelled may still be sending a chunk. */
  const turn = useRef(0);
  const check = async (file: PeopleFile) => {
    const mine = (turn.current += 1);
    const isCurrent = () => turn.current === mine;
    const known = opened.current?.file === file ? opened.current : null;
    try {
      const { importId } = await send(file, known, (at) => {
        if (!isCurrent()) return false;
        opened.current = at;
        const total = file.table.rows.length;
        setState({ status: "sending", sent: at.sent, total });
        return true;
      });
      if (!isCurrent()) return;
      opened.current = null;
      setState({ status: "idle" });
      onChecked(importId);
    } catch (thrown) {
      if (isCurrent())
        setState({ status: "failed", error: errorMessage(thrown) });
    }
  };
  const cancel = () => {
    turn.current += 1;
    const importId = opened.current?.importId;
    opened.current = null;
    setState({ status: "idle" });
    // What is left behind otherwise goes by itself in a week.
    if (importId) void discard({ orgId, importId }).catch(() => undefined);
  };
  return { state, check, cancel };
}

interface Opened {
  file: PeopleFile;
  importId: Id<"memberImports">;
  sent: number;
}

function useSending(orgId: Id<"organisations">) {
  const begin = useMutation(api.members.imports.begin);
  const addRows = useMutation(api.members.imports.addRows);
  const finish = useMutation(api.members.imports.finish);
  return async (
    file: PeopleFile,
    known: Opened | null,
    /** Told of each step; answers whether to go on. */
    onStep: (at: Opened) => boolean,
  ): Promise<Opened> => {
    const rows = mappedRows(file.table, file.mapping);
    let at = known ?? {
      file,
      importId: await begin({ orgId, ...factsOf(file) }),
      sent: 0,
    };
    let isOn = onStep(at);
    while (isOn && at.sent < rows.length) {
      const chunk = rows.slice(at.sent, at.sent + IMPORT_LIMITS.chunk);
      await addRows({ orgId, importId: at.importId, rows: chunk });
      at = { ...at, sent: at.sent + chunk.length };
      isOn = onStep(at);
    }
    if (isOn) {
      const { importId } = at;
      await finish({ orgId, importId, rowCount: rows.length });
    }
    return at;
  };
}

function factsOf({ name, table: { columns }, mapping }: PeopleFile) {
  const cut = (text: string) => text.slice(0, LIMITS.line);
  const named = IMPORT_FIELDS.flatMap((field) => {
    const at = mapping[field];
    if (at === undefined) return [];
    return [[field, cut(columns[at] ?? "") || `#${at + 1}`] as const];
  });
  return {
    fileName: cut(name),
    columns: columns.map(cut),
    mapping: Object.fromEntries(named),
  };
}
