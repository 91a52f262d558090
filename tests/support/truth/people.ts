import { scorerProfile } from "@convex/shared/profilePassages";
import type { ScorerProfile } from "@convex/shared/matching";
import { aProfile } from "../matching-profiles";
import { SAMPLE_SCORER_PROFILES } from "../matching-samples";

/** Runs the operations of charities; school only, no code, no wish to raise funds again. */
const operations = scorerProfile(
  aProfile({
    basics: {
      headline: "Head of Operations, eight years in charities and a start-up",
      country: "GB",
      languages: [
        { code: "en", level: "native" },
        { code: "fr", level: "conversational" },
      ],
    },
    work: [
      {
        id: "w1",
        title: "Head of Operations",
        organisation: "Harbour Street Trust",
        start: "2021-03",
        end: "",
        isCurrent: true,
        description:
          "I run a 34-person charity day to day: budgets, payroll, contracts and two offices. Line manage two coordinators. Moved payroll from spreadsheets to Xero. Organised the annual gathering for 120 people. Wrote the safeguarding policy.",
      },
      {
        id: "w2",
        title: "Operations Manager",
        organisation: "Loomfield Software Ltd",
        start: "2018-09",
        end: "2021-02",
        isCurrent: false,
        description:
          "Set up recruitment and onboarding for a company that grew from 12 to 40. Negotiated the office lease.",
      },
      {
        id: "w3",
        title: "Programme Assistant",
        organisation: "Severn Youth Fund, Gloucester",
        start: "2017-06",
        end: "2018-08",
        isCurrent: false,
        description: "Checked grant applications and answered families.",
      },
    ],
    education: [
      {
        id: "e1",
        school: "Pate's Grammar School",
        degree: "A-levels",
        field: "Mathematics, History and Economics",
        startYear: 2010,
        endYear: 2012,
        description: "",
      },
    ],
    skills: [
      { name: "Payroll" },
      { name: "Xero" },
      { name: "Recruitment" },
      { name: "Excel" },
      { name: "SQL", level: "learning" },
    ],
    goals: "I do not want to do fundraising again.",
    seeking: "Chief of Staff or Head of Operations at a small organisation.",
  }),
);

/** In the third year of computer science in Buenos Aires. */
const student = scorerProfile(
  aProfile({
    basics: {
      headline: "Estudiante de Ciencias de la Computación",
      languages: [
        { code: "es", level: "native" },
        { code: "en", level: "fluent" },
      ],
    },
    work: [
      {
        id: "w1",
        title: "Ayudante de cátedra",
        organisation: "Universidad de Buenos Aires",
        start: "2025-03",
        end: "",
        isCurrent: true,
        description:
          "Doy clases prácticas de Algoritmos a 40 alumnos y corrijo parciales.",
      },
      {
        id: "w2",
        title: "Desarrolladora web freelance",
        organisation: "Comercios del barrio",
        start: "2024-06",
        end: "2024-12",
        isCurrent: false,
        description: "Hice dos sitios en React y TypeScript.",
      },
    ],
    education: [
      {
        id: "e1",
        school: "Universidad de Buenos Aires",
        degree: "Licenciatura",
        field: "Ciencias de la Computación",
        startYear: 2022,
        description: "",
      },
      {
        id: "e2",
        school: "Colegio Nacional",
        degree: "Bachiller",
        field: "Economía y Administración",
        startYear: 2016,
        endYear: 2021,
        description: "",
      },
    ],
    skills: [
      { name: "Python", level: "strong" },
      { name: "C++" },
      { name: "Git" },
      { name: "PyTorch", level: "learning" },
    ],
    interests: ["Seguridad en IA"],
    goals:
      "Quiero aprender interpretabilidad mecanicista. Nunca usé JAX ni Docker.",
    seeking: "Una pasantía o beca de investigación, remota.",
  }),
);

function sample(name: string): ScorerProfile {
  const found = SAMPLE_SCORER_PROFILES.find((person) =>
    person.name.startsWith(name),
  );
  if (found === undefined) throw new Error(`no sample person ${name}`);
  return found.profile;
}

/** Whose profiles the labelled requirements are held against. */
export const TRUTH_PEOPLE = {
  operations,
  student,
  lucia: sample("Lucía"),
  sofia: sample("Sofía"),
  tomas: sample("Tomás"),
  valentina: sample("Valentina"),
  camilo: sample("Camilo"),
  mariana: sample("Mariana"),
  rafael: sample("Rafael"),
  amara: sample("Amara"),
  priya: sample("Priya"),
  jonas: sample("Jonas"),
  hannah: sample("Hannah"),
  daniel: sample("Daniel"),
};
export type TruthPerson = keyof typeof TRUTH_PEOPLE;
