/** How often each fault had its effect. */
export class Tally {
  private readonly counts = new Map<string, number>();

  hit(fault: string): void {
    this.counts.set(fault, (this.counts.get(fault) ?? 0) + 1);
  }

  of(fault: string): number {
    return this.counts.get(fault) ?? 0;
  }

  /** Rows for people, in the order of the list of faults. */
  table(): string {
    const rows = [...this.counts].sort(
      ([a], [b]) => parseInt(a) - parseInt(b) || a.localeCompare(b),
    );
    const width = Math.max(0, ...rows.map(([fault]) => fault.length));
    return rows
      .map(([fault, count]) => `${fault.padEnd(width)} ${count}`)
      .join("\n");
  }
}
