import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { FileDrop } from "@/components/entities/file-drop";
import { OrgPage } from "@/components/layout/org-page";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { ImportHistory } from "../components/import-history";
import { MappingForm } from "../components/mapping-form";
import { useChecking } from "../hooks/use-checking";
import { usePeopleFile } from "../hooks/use-people-file";
import { OneImportView } from "./one-import-view";

interface ImportViewProps {
  /** The file that is looked at; none to bring another. */
  importId: string | undefined;
  onOpen: (importId: string | null) => void;
}

export function ImportView(props: ImportViewProps) {
  const t = useTranslations("memberImport");
  return (
    <OrgPage title={t("title")} lede={t("lede")}>
      {(org) => <Desk org={org} {...props} />}
    </OrgPage>
  );
}

function Desk({ org, importId, onOpen }: ImportViewProps & { org: MyOrg }) {
  const { orgId, slug } = org;
  const t = useTranslations("memberImport.file");
  const people = usePeopleFile();
  const checking = useChecking(orgId, onOpen);
  const files = useQuery(api.members.imports.list, { orgId });
  if (importId !== undefined) {
    return (
      <OneImportView
        orgId={orgId}
        importId={importId}
        onClose={() => onOpen(null)}
        onAnother={() => {
          people.drop();
          onOpen(null);
        }}
      />
    );
  }
  return (
    <>
      {people.file === null ? (
        <FileDrop
          isReading={people.isReading}
          failure={people.failure}
          onFile={(file) => void people.read(file)}
        >
          {t("what")}
        </FileDrop>
      ) : (
        <MappingForm
          file={people.file}
          checking={checking.state}
          onMapping={people.setMapping}
          onCheck={() => people.file && void checking.check(people.file)}
          onCancel={checking.cancel}
          onDrop={people.drop}
        />
      )}
      {files !== undefined && files.length > 0 && (
        <ImportHistory slug={slug} files={files} />
      )}
    </>
  );
}
