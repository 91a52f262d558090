import { Notice } from "@/components/ui/notice";

/** What a press was refused for; nothing while it was not. */
export function Refused({ error }: { error: string | null }) {
  if (error === null) return null;
  return (
    <Notice tone="danger" role="alert">
      {error}
    </Notice>
  );
}
