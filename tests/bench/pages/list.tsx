/** Runs in the browser: draws the same rows by either list and says what that took. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { VirtualList } from "@/components/ui/virtual-list";
import { FullList } from "../baselines/full-list";

interface Item {
  id: string;
  title: string;
  place: string;
}

export interface Drawn {
  /** Rows in the document once it is drawn. */
  rows: number;
  /** From the render to the laid-out document (ms): the median of the turns. */
  ms: number;
}

declare global {
  interface Window {
    drawList: (kind: "ours" | "full", count: number, turns: number) => Drawn;
  }
}

const ROW_HEIGHT = 120;

const idOf = ({ id }: Item) => id;
const draw = (item: Item) => (
  <div style={{ minHeight: ROW_HEIGHT }}>
    <h2>
      <a href={`#${item.id}`}>{item.title}</a>
    </h2>
    <p>{item.place}</p>
    <p>
      Keeps our clinics supplied with good numbers, and writes down how they
      came about, so that whoever comes next can go on from there.
    </p>
    <ul>
      <li>Research</li>
      <li>Full time</li>
      <li>Some years in</li>
    </ul>
    <p>
      <span>closes in 12 days</span> <span>posted last week</span>
    </p>
  </div>
);

window.drawList = (kind, count, turns) => {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `role-${index}`,
    title: `Role ${index}`,
    place: "Institute of Examples · Remote, from anywhere",
  }));
  const List = kind === "ours" ? VirtualList : FullList;
  const taken: number[] = [];
  let rows = 0;
  for (let turn = 0; turn < turns; turn++) {
    const box = document.body.appendChild(document.createElement("main"));
    const root = createRoot(box);
    const from = performance.now();
    flushSync(() =>
      root.render(
        <List items={items} keyOf={idOf} estimate={ROW_HEIGHT} name="bench">
          {draw}
        </List>,
      ),
    );
    // Reading a size has the browser lay out what was committed.
    void box.offsetHeight;
    taken.push(performance.now() - from);
    rows = box.querySelectorAll("h2").length;
    root.unmount();
    box.remove();
  }
  const sorted = taken.sort((a, b) => a - b);
  return { rows, ms: sorted[Math.floor(sorted.length / 2)] ?? Infinity };
};
