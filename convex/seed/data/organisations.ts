/** Invented communities; their slugs follow model/orgs/names.ts. */
export const SAMPLE_ORGANISATIONS = [
  {
    name: "Nodo Sur",
    slug: "nodo-sur",
    purpose:
      "Una comunidad de Buenos Aires para quienes investigan, estudian o trabajan para que la inteligencia artificial salga bien: grupos de lectura, becas, charlas y una casa donde encontrarse.",
    city: "Buenos Aires",
    country: "AR",
    website: "https://example.org/nodo-sur",
  },
  {
    name: "Puente Cívico",
    slug: "puente-civico",
    purpose:
      "Acercamos a la ciudadanía y al Estado en decisiones técnicas: investigación, incidencia y asambleas ciudadanas sobre tecnología, desde Bogotá.",
    city: "Bogotá",
    country: "CO",
    website: "https://example.org/puente-civico",
  },
  {
    name: "Lumbre Collective",
    slug: "lumbre-collective",
    purpose:
      "A worldwide collective that helps local groups, maintainers and volunteers to work on large problems, and pays for the parts that nobody else pays for.",
    city: "Lisbon",
    country: "PT",
    website: "https://example.org/lumbre",
  },
] as const;

export type SampleOrgSlug = (typeof SAMPLE_ORGANISATIONS)[number]["slug"];
