/** Who may call the functions of imports of people. */
import { api } from "../../convex/_generated/api";
import { firstPage, orgAdminOnly, row, type Row } from "./access.outcomes";

export const IMPORT_ROWS: readonly Row[] = [
  row(api.members.imports.addRows).with(
    ({ orgId, memberImportId: importId }) => ({ orgId, importId, rows: [] }),
    orgAdminOnly,
  ),
  row(api.members.imports.begin).with(
    ({ orgId }) => ({
      orgId,
      fileName: "people.csv",
      columns: ["Email"],
      mapping: { email: "Email" },
    }),
    orgAdminOnly,
  ),
  row(api.members.imports.commit).with(
    ({ orgId, memberImportId: importId }) => ({
      orgId,
      importId,
      isSending: false,
      locale: "en",
    }),
    orgAdminOnly,
  ),
  row(api.members.imports.discard).with(
    ({ orgId, memberImportId: importId }) => ({ orgId, importId }),
    orgAdminOnly,
  ),
  row(api.members.imports.finish).with(
    ({ orgId, memberImportId: importId }) => ({ orgId, importId, rowCount: 0 }),
    orgAdminOnly,
  ),
  row(api.members.imports.get).with(
    ({ orgId, memberImportId: importId }) => ({ orgId, importId }),
    orgAdminOnly,
  ),
  row(api.members.imports.list).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.members.imports.listRows).with(
    ({ orgId, memberImportId: importId }) => ({
      orgId,
      importId,
      kind: "fresh",
      paginationOpts: firstPage,
    }),
    orgAdminOnly,
  ),
  // Of a file that waits, there is nothing to mail or to take back yet.
  row(api.members.imports.send).with(
    ({ orgId, memberImportId: importId }) => ({ orgId, importId }),
    { ...orgAdminOnly, orgAdmin: "CONFLICT" },
  ),
  row(api.members.imports.undo).with(
    ({ orgId, memberImportId: importId }) => ({ orgId, importId }),
    { ...orgAdminOnly, orgAdmin: "CONFLICT" },
  ),
];
