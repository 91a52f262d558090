import { Notice } from "./notice";

export function DeedError({ error }: { error: string | null }) {
  if (error === null) return null;
  return (
    <Notice tone="danger" role="alert" className="mt-3">
      {error}
    </Notice>
  );
}
