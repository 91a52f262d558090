import { PasteForm } from "../forms/paste-form";
import { useStartImport } from "../hooks/use-start-import";

/** The field for a CV, as a part of another page. */
export function PasteCvView({ onRead }: { onRead: () => void }) {
  const { startImport, error } = useStartImport();
  return (
    <PasteForm
      error={error}
      onSubmit={async (text) => {
        if (await startImport(text)) onRead();
      }}
    />
  );
}
