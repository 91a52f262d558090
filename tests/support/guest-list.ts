/** A guest list as Luma writes it. */

export interface LumaGuest {
  name: string;
  email: string;
  /** Of `approval_status`; "approved" unless said otherwise. */
  status?: string;
  isCheckedIn?: boolean;
}

const HEADER =
  "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name";

export function guestListCsv(guests: readonly LumaGuest[]): string {
  const lines = guests.map(
    ({ name, email, status = "approved", isCheckedIn = false }, at) =>
      [
        `gst-${at}`,
        name,
        "",
        "",
        email,
        "",
        "2026-01-10T12:00:00.000Z",
        status,
        isCheckedIn ? "2026-01-20T22:00:00.000Z" : "",
        "Standard",
      ].join(","),
  );
  return [HEADER, ...lines].join("\r\n");
}
