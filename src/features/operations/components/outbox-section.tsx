import { usePaginatedQuery } from "convex/react";
import { Mail } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OUTBOX_STATES, STREAMS } from "@convex/shared/mail/streams";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { Select } from "@/components/ui/select";
import type { OutboxSearch } from "@/lib/outbox-search";
import { OutboxRow } from "./outbox-row";
import { Waiting } from "./section";

const PAGE = 10;

interface OutboxSectionProps {
  search: OutboxSearch;
  onSearch: (next: OutboxSearch) => void;
}

export function OutboxSection(props: OutboxSectionProps) {
  return (
    <>
      <Filters {...props} />
      <div className="pt-3">
        <List {...props} />
      </div>
    </>
  );
}

function Filters({ search, onSearch }: OutboxSectionProps) {
  const t = useTranslations("operations.mail.outbox");
  const states = useTranslations("mail.mine.state");
  const streams = useTranslations("mail.streams");
  return (
    <div className="flex flex-wrap gap-3">
      <Filter
        name={t("state")}
        choices={OUTBOX_STATES}
        word={(state) => states(state)}
        value={search.state}
        onValue={(state) => onSearch({ ...search, state })}
      />
      <Filter
        name={t("stream")}
        choices={STREAMS}
        word={(stream) => streams(stream)}
        value={search.stream}
        onValue={(stream) => onSearch({ ...search, stream })}
      />
    </div>
  );
}

interface FilterProps<V extends string> {
  name: string;
  choices: readonly V[];
  word: (choice: V) => string;
  value: V | undefined;
  onValue: (value: V | undefined) => void;
}

function Filter<V extends string>({
  name,
  choices,
  word,
  value,
  onValue,
}: FilterProps<V>) {
  const t = useTranslations("operations.mail.outbox");
  return (
    <Select
      aria-label={name}
      className="w-full sm:w-rail"
      options={[
        { value: "all", label: t("all", { name }) },
        ...choices.map((each) => ({ value: each, label: word(each) })),
      ]}
      value={value ?? "all"}
      onValueChange={(next) => onValue(choices.find((each) => each === next))}
    />
  );
}

function List({ search, onSearch }: OutboxSectionProps) {
  const t = useTranslations("operations.mail.outbox");
  const [asOf] = useState(() => Date.now());
  const list = usePaginatedQuery(
    api.emails.outbox.list,
    { ...search, asOf },
    { initialNumItems: PAGE },
  );
  const { results, status } = list;
  const isNarrowed = Boolean(search.state ?? search.stream);
  if (status === "LoadingFirstPage") return <Waiting />;
  if (results.length === 0) {
    return (
      <EmptyState
        icon={<Mail />}
        title={t(isNarrowed ? "emptyFiltered" : "empty")}
        action={
          isNarrowed && (
            <Button onClick={() => onSearch({})}>{t("clear")}</Button>
          )
        }
      >
        {!isNarrowed && t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t("label")} className="divide-y divide-line">
        {results.map((mail) => (
          <OutboxRow key={mail.mailId} mail={mail} asOf={asOf} />
        ))}
      </ul>
      <MoreRows list={list} page={PAGE} />
    </>
  );
}
