import { useFormat } from "@/hooks/use-format";

/** "Rosario, Argentina"; what is not given is left out. */
export function usePlace(): (where: {
  city: string;
  country: string;
}) => string {
  const format = useFormat();
  return ({ city, country }) =>
    [city, country && format.country(country)].filter(Boolean).join(", ");
}
