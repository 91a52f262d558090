import type { ReactNode } from "react";

/** Drawn, not photographed: lines stand for text, tinted ones for what was read in it. */
function Frame({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 240 120"
      aria-hidden
      fill="none"
      strokeLinecap="round"
      className="w-full rounded-md border border-line bg-raised"
    >
      {children}
    </svg>
  );
}

interface LineProps {
  x: number;
  y: number;
  length: number;
  isRead?: boolean;
}

function Line({ x, y, length, isRead = false }: LineProps) {
  const d = `M${x} ${y}h${length}`;
  return (
    <>
      {isRead && <path d={d} strokeWidth="13" className="stroke-accent-soft" />}
      <path
        d={d}
        strokeWidth="4"
        className={isRead ? "stroke-accent" : "stroke-line"}
      />
    </>
  );
}

function Tick({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${x} ${y}l4 4 8-9`}
      strokeWidth="2.5"
      strokeLinejoin="round"
      className="stroke-great"
    />
  );
}

/** A page of text on the left, what was taken from it on the right. */
export function ProfilePicture() {
  return (
    <Frame>
      <Line x={28} y={28} length={56} />
      <Line x={28} y={44} length={72} isRead />
      <Line x={28} y={60} length={64} />
      <Line x={28} y={76} length={48} isRead />
      <Line x={28} y={92} length={68} />
      <path
        d="M116 60h14m-5-5 5 5-5 5"
        strokeWidth="2"
        className="stroke-quiet"
      />
      <Tick x={148} y={44} />
      <Line x={170} y={44} length={44} />
      <Tick x={148} y={76} />
      <Line x={170} y={76} length={32} />
    </Frame>
  );
}

/** Two texts side by side, and the lines in which they speak of the same thing. */
export function ReadPicture() {
  return (
    <Frame>
      <Line x={24} y={28} length={72} />
      <Line x={24} y={48} length={64} isRead />
      <Line x={24} y={68} length={76} />
      <Line x={24} y={92} length={52} isRead />
      <path
        d="M96 48C118 48 122 72 142 72M84 92c26 0 32-52 58-52"
        strokeWidth="2"
        strokeDasharray="1 5"
        className="stroke-accent"
      />
      <Line x={148} y={40} length={56} isRead />
      <Line x={148} y={56} length={68} />
      <Line x={148} y={72} length={48} isRead />
      <Line x={148} y={92} length={60} />
    </Frame>
  );
}

/** Cards that have come in: one kept, one still to be judged. */
export function JudgePicture() {
  return (
    <Frame>
      {[18, 66].map((y, index) => (
        <g key={y}>
          <rect
            x="24"
            y={y}
            width="192"
            height="38"
            rx="5"
            strokeWidth="1.5"
            className={index === 0 ? "stroke-accent" : "stroke-line"}
          />
          <Line x={40} y={y + 14} length={84} />
          <Line x={40} y={y + 27} length={56} isRead={index === 0} />
        </g>
      ))}
      <path
        d="M186 28h14v18l-7-6-7 6z"
        strokeWidth="2"
        strokeLinejoin="round"
        className="fill-accent stroke-accent"
      />
      <path
        d="M186 76h14v18l-7-6-7 6z"
        strokeWidth="2"
        strokeLinejoin="round"
        className="stroke-quiet"
      />
    </Frame>
  );
}
