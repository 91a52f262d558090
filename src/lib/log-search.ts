/** Whom the log is about, as its URL carries it. */
export interface LogSearch {
  member?: string;
}

export const parseLogSearch = ({
  member,
}: Record<string, unknown>): LogSearch =>
  typeof member === "string" ? { member } : {};
