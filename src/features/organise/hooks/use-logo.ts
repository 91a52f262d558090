import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { refusalOf } from "@convex/shared/errors";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import type { OrgFace } from "../types";

export const LOGO_TYPES = ["image/png", "image/jpeg", "image/webp"];
/** As the server has it; asked here first, so that nobody waits for a refusal. */
const LOGO_BYTES = 1_000_000;

interface Uploading {
  name: string;
  /** As a data address: no other is let in by the content policy. */
  preview: string | null;
}

/** Uploads, replaces and removes the logo, one at a time. */
export function useLogo({ orgId }: Pick<OrgFace, "orgId">) {
  const t = useTranslations("organise.settings.logo");
  const getUrl = useMutation(api.orgs.settings.getLogoUploadUrl);
  const setLogo = useMutation(api.orgs.settings.setLogo);
  const problem = useProblem();
  const [uploading, setUploading] = useState<Uploading | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const upload = async (file: File) => {
    const wrong = problem.ofFile(file);
    setError(wrong);
    if (wrong !== null) return;
    setUploading({ name: file.name, preview: null });
    try {
      setUploading({ name: file.name, preview: await readAsUrl(file) });
      const logoId = await post(await getUrl({ orgId }), file);
      await setLogo({ orgId, logoId });
      toasts.show(t("saved"));
    } catch (thrown) {
      setError(problem.ofServer(thrown, file));
    }
    setUploading(null);
  };
  const remove = async () => {
    setError(null);
    setIsRemoving(true);
    try {
      await setLogo({ orgId, logoId: null });
      toasts.show(t("removed"));
    } catch (thrown) {
      setError(problem.ofServer(thrown));
    }
    setIsRemoving(false);
  };
  const isBusy = uploading !== null || isRemoving;
  return { upload, remove, uploading, isBusy, error };
}

/** What is wrong with a picture, in words. */
function useProblem() {
  const t = useTranslations("organise.settings.logo");
  const errorMessage = useErrorMessage();
  const format = useFormat();
  const tooLarge = (bytes: number) => {
    const size = format.number(Math.ceil(bytes / 100_000) / 10);
    return t("tooLarge", { size: `${size} MB` });
  };
  return {
    ofFile: ({ type, size }: File): string | null => {
      if (!LOGO_TYPES.includes(type)) return t("type");
      return size > LOGO_BYTES ? tooLarge(size) : null;
    },
    ofServer: (thrown: unknown, file?: File): string => {
      if (thrown instanceof UploadFailed) return t("failed");
      const reason = refusalOf(thrown)?.details?.reason;
      if (reason === "type") return t("type");
      if (reason === "tooLarge" && file) return tooLarge(file.size);
      return errorMessage(thrown);
    },
  };
}

class UploadFailed extends Error {}

/** Answers the stored picture's id. */
async function post(url: string, file: File): Promise<Id<"_storage">> {
  const headers = { "Content-Type": file.type };
  const sent = fetch(url, { method: "POST", headers, body: file });
  const response = await sent.catch(() => null);
  if (!response?.ok) throw new UploadFailed();
  const { storageId } = (await response.json()) as {
    storageId: Id<"_storage">;
  };
  return storageId;
}

function readAsUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new UploadFailed());
    reader.readAsDataURL(file);
  });
}
