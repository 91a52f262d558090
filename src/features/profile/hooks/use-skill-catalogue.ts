import { useEffect, useMemo, useState } from "react";
import { useLocale } from "use-intl";
import type * as SkillCatalogue from "@convex/shared/skillCatalogue/catalogue";
import type { Locale } from "@convex/shared/vocabulary";
import type { ChipOption } from "@/components/ui/chip-combobox";
import { capitalised } from "@/lib/format";

type Catalogue = typeof SkillCatalogue;
type CatalogueSkill = SkillCatalogue.CatalogueSkill;

/** It weighs as much as the page itself, so it comes after it; kept for the next page. */
let catalogueOfTab: Catalogue | null = null;

/** The skills there are; null until they have come, and where they cannot. */
export function useSkillCatalogue(): Catalogue | null {
  const [catalogue, setCatalogue] = useState(catalogueOfTab);
  useEffect(() => {
    if (catalogue !== null) return;
    let isHere = true;
    void import("@convex/shared/skillCatalogue/catalogue").then(
      (loaded) => {
        catalogueOfTab = loaded;
        if (isHere) setCatalogue(loaded);
      },
      // Without the list every skill can still be written by hand.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [catalogue]);
  return catalogue;
}

/** Spanish names begin small; English ones are written as they are. */
export function nameOfSkill({ names }: CatalogueSkill, locale: Locale): string {
  return names[locale] === names.en ? names.en : capitalised(names[locale]);
}

/**
 * What a field of skills offers, in the reader's language: first what often
 * stands beside those chosen, and nothing that is chosen under another name.
 */
export function useSkillOptions(chosen: readonly string[]): ChipOption[] {
  const catalogue = useSkillCatalogue();
  const all = useOffers(catalogue);
  return useMemo(() => {
    if (catalogue === null) return [];
    const keys = new Set(
      chosen.map((name) => catalogue.catalogueSkillNamed(name)?.key ?? name),
    );
    const near = new Set(
      chosen.flatMap((name) =>
        catalogue.skillsBeside(name, chosen).map(({ key }) => key),
      ),
    );
    const offers = all.filter(
      ({ skill, option }) =>
        chosen.includes(option.value) || !keys.has(skill.key),
    );
    return [
      ...offers.filter(({ skill }) => near.has(skill.key)),
      ...offers.filter(({ skill }) => !near.has(skill.key)),
    ].map(({ option }) => option);
  }, [catalogue, all, chosen]);
}

/** The fields of work among them: what one may be interested in. */
export function useInterestOptions(): ChipOption[] {
  const offers = useOffers(useSkillCatalogue());
  return useMemo(
    () =>
      offers.filter(({ skill }) => skill.isField).map(({ option }) => option),
    [offers],
  );
}

interface Offer {
  skill: CatalogueSkill;
  option: ChipOption;
}

function useOffers(catalogue: Catalogue | null): Offer[] {
  const locale = useLocale();
  return useMemo(() => {
    if (catalogue === null) return [];
    return catalogue.listCatalogue().map((skill) => {
      const name = nameOfSkill(skill, locale);
      const { en, es } = skill.names;
      const aliases = [en, es, ...skill.aliases].filter(
        (alias) =>
          alias !== name &&
          // One that several claim belongs to the skill it means most.
          catalogue.catalogueSkillNamed(alias)?.key === skill.key,
      );
      return { skill, option: { value: name, label: name, aliases } };
    });
  }, [catalogue, locale]);
}
