/** Where the focus goes within the members page, by id. */
export const TABLE_ID = "members-table";
export const BULK_BAR_ID = "members-bulk-bar";

/** Puts the focus on a place that can take it, else on its first button. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  if (place?.hasAttribute("tabindex")) place.focus({ preventScroll: true });
  else place?.querySelector<HTMLElement>("button")?.focus();
}
