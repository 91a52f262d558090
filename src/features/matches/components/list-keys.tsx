import { KeysHelp, type KeyRows } from "./keys-help";

const KEYS: KeyRows = [
  { keys: ["j"], word: "next" },
  { keys: ["k"], word: "previous" },
  { keys: ["Enter"], word: "open" },
  { keys: ["s"], word: "save" },
  { keys: ["e"], word: "dismiss" },
  { keys: ["u"], word: "undo" },
  { keys: ["F6"], word: "toasts" },
  { keys: ["?"], word: "help" },
];

/** The keys of a list of cards. */
export function ListKeys() {
  return <KeysHelp rows={KEYS} className="ml-auto" />;
}
