/** How a public calendar of Luma is named. */

/** The address of a calendar's public ICS by its id, such as "cal-8xW2". */
export function lumaIcsAddress(calendarId: string): string {
  return `https://api.lu.ma/ics/get?entity=calendar&id=${calendarId}`;
}

/** The calendar's id in what people paste: the id, the ICS address, or a page that carries it. */
export function lumaCalendarId(text: string): string | null {
  return /(?:^|[^\w-])(cal-[A-Za-z0-9]{4,40})(?![\w-])/.exec(text)?.[1] ?? null;
}
