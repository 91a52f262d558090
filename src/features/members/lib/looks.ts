/** A cell of the table, in its head and its rows. */
export const cell = "border-b border-line px-3 text-left align-middle";
