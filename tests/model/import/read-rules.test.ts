import { describe, expect, test } from "vitest";
import {
  readCommitment,
  readHoursPerWeek,
} from "../../../convex/integrations/listings/readCommitment";
import { readDeadline } from "../../../convex/integrations/listings/readDeadline";
import { readKind } from "../../../convex/integrations/listings/readKind";
import { readLanguages } from "../../../convex/integrations/listings/readLanguages";
import { readLevel } from "../../../convex/integrations/listings/readLevel";
import { readPay } from "../../../convex/integrations/listings/readPay";
import { readStartsOn } from "../../../convex/integrations/listings/readStartsOn";
import { textLanguageOf } from "../../../convex/integrations/listings/textLanguage";

const NOW = Date.UTC(2026, 10, 23);

describe("reading the kind of work", () => {
  test.each([
    ["Research Engineer, Interpretability", [], "research"],
    ["Software Engineer", [], "engineering"],
    ["Engineering Recruiter", ["People"], "operations"],
    ["Policy Analyst", [], "policy"],
    ["Policy Communications Lead", [], "communications"],
    ["Executive Assistant", ["Research"], "operations"],
    ["Community Manager", [], "community"],
    ["Science Writer", [], "communications"],
    ["Fellow", ["Policy & Governance"], "policy"],
    ["Generalist", [], "operations"],
  ] as const)("%s %j is %s", (title, departments, kind) => {
    const listing = { title, departments, description: "", textLanguage: "en" };
    expect(readKind(listing)).toBe(kind);
  });

  test.each([
    ["Investigador/a en interpretabilidad", "research"],
    ["Desarrollador/a backend", "engineering"],
    ["Periodista Científico/a", "communications"],
    ["Coordinador/a de Comunidad", "community"],
    ["Abogada en protección de datos", "policy"],
    ["Responsable de Administración y Finanzas", "operations"],
  ] as const)("%s is %s", (title, kind) => {
    const listing = {
      title,
      departments: [],
      description: "",
      textLanguage: "es",
    };
    expect(readKind(listing)).toBe(kind);
  });
});

describe("reading the first day", () => {
  test.each([
    ["Start date: 4 January 2027.", "2027-01-04"],
    ["Expected start date: January 2027", "2027-01-31"],
    ["The fellowship will begin on March 15, 2027.", "2027-03-15"],
    ["Fecha de inicio: 1 de febrero de 2027.", "2027-02-01"],
    ["Inicio: febrero de 2028", "2028-02-29"],
  ])("%s is %s", (text, day) => {
    expect(readStartsOn(text, { now: NOW, language: "en" })).toBe(day);
  });

  test.each([
    "Start date: January 2027, flexible.",
    "Start date: January or July 2027.",
    "Start date: 4 January 2026.",
    "Start date: as soon as possible.",
    "Fecha de inicio: a convenir, idealmente enero de 2027.",
    "The company started in January 2027.",
    "Start date: to be agreed. The deadline is 4 January 2027.",
  ])("says nothing rather than shut somebody out: %s", (text) => {
    expect(readStartsOn(text, { now: NOW, language: "en" })).toBeUndefined();
  });
});

describe("reading level and commitment", () => {
  test.each([
    ["Senior Engineer", "", "senior"],
    ["Sr. Policy Analyst", "", "senior"],
    ["Head of Research", "", "lead"],
    ["Jefa de Operaciones", "", "lead"],
    ["Executive Assistant to the Director", "", "entry"],
    ["Junior Developer", "", "entry"],
    ["Desarrollador Semi Senior", "", "mid"],
    ["Engineer", "- 3+ years of experience in Python", "mid"],
    ["Engineer", "- At least one year of work in a lab", "entry"],
    ["Analista", "- Cinco años de experiencia en políticas", "senior"],
    ["Analyst", "Founded 25 years ago in Lima.", undefined],
    ["Analyst", "", undefined],
  ])("%s %j: %s", (title, description, level) => {
    expect(readLevel(title, description, undefined)).toBe(level);
  });

  test("an internship without a level is for students", () => {
    expect(readLevel("Research Intern", "", "internship")).toBe("student");
  });

  test.each([
    [["Research Intern", "Full-time"], "", "internship"],
    [["Internal Tools Engineer"], "", undefined],
    [["Analyst", "Full-time"], "", "fullTime"],
    [["Pasantía en comunicación"], "", "internship"],
    [["Diseñadora, medio tiempo"], "", "partTime"],
    [["Beca de investigación"], "", "fellowship"],
    [["Voluntariado: diseño"], "", "volunteer"],
    [["Engineer"], "This is a six-month contract role.", "contract"],
    [["Engineer"], "We review contracts with suppliers.", undefined],
    [["Engineer"], "Our fellows love the office.", undefined],
  ])("%j %j: %s", (labels, description, commitment) => {
    expect(readCommitment(labels, description)).toBe(commitment);
  });

  test.each([
    ["About 20 hours per week.", 20],
    ["15-20 hours a week", 20],
    ["Son 25 horas por semana", 25],
    ["24 hours of notice", undefined],
  ])("hours of %j: %s", (text, hours) => {
    expect(readHoursPerWeek(text)).toBe(hours);
  });
});

describe("reading pay", () => {
  const usd = (min: number, max: number, period: string) => ({
    currency: "USD",
    min,
    max,
    period,
  });
  test.each([
    [
      "The salary range is $120,000 – $165,000 USD per year.",
      ["US"],
      usd(120000, 165000, "year"),
    ],
    ["Compensation: $95k-$130k", ["US"], usd(95000, 130000, "year")],
    ["USD 2.500 a 3.200 por mes", ["AR"], usd(2500, 3200, "month")],
    ["Pay: US$45/hour", [], usd(45, 45, "hour")],
    [
      "Salary: £48,000 to £60,000",
      ["GB"],
      { currency: "GBP", min: 48000, max: 60000, period: "year" },
    ],
    [
      "Sueldo: MXN 32,000 – 42,000 mensuales",
      ["MX"],
      { currency: "MXN", min: 32000, max: 42000, period: "month" },
    ],
    [
      "Salary up to €70.000 per year",
      ["DE"],
      { currency: "EUR", max: 70000, period: "year" },
    ],
    [
      "Salario desde 1.500 EUR al mes",
      ["ES"],
      { currency: "EUR", min: 1500, period: "month" },
    ],
    [
      "Salary: $120,000 CAD annually",
      ["CA"],
      { currency: "CAD", min: 120000, max: 120000, period: "year" },
    ],
  ] as const)("%s", (text, countries, pay) => {
    expect(readPay(text, countries)).toEqual(pay);
  });

  test.each([
    ["We raised $40 million in 2024.", []],
    ["We give $40 million a year in grants.", []],
    ["Grants of $5,000 to $250,000 each.", []],
    ["Salario: $ 1.500.000 por mes", ["AR"]],
    ["Competitive salary and 25 days of leave.", []],
    ["A budget of 150,000 dollars per event", []],
    ["Salary: 3000", ["US"]],
    ["80% remote, 401k match", ["US"]],
  ])("says nothing rather than guess: %s", (text, countries) => {
    expect(readPay(text, countries)).toBeUndefined();
  });
});

describe("reading deadlines", () => {
  const read = (text: string, language = "en") => {
    const time = readDeadline(text, { now: NOW, language });
    return time === undefined ? undefined : new Date(time).toISOString();
  };
  test.each([
    ["Apply by March 15, 2027.", "en", "2027-03-16T11:59:59.999Z"],
    ["Application deadline: 5 Jan", "en", "2027-01-06T11:59:59.999Z"],
    ["Applications close on 2026-12-01.", "en", "2026-12-02T11:59:59.999Z"],
    ["Fecha límite: 15 de marzo de 2027", "es", "2027-03-16T11:59:59.999Z"],
    ["Postulate hasta el 03/04/2027", "es", "2027-04-04T11:59:59.999Z"],
    ["Deadline: 25/12/2026", "en", "2026-12-26T11:59:59.999Z"],
  ])("%s", (text, language, iso) => {
    expect(read(text, language)).toBe(iso);
  });

  test.each([
    "The contract ends on March 15, 2027.",
    "Apply by 03/04/2027.",
    "Apply by the end of the month.",
    "Deadline: 31 February 2027",
    "Meet every deadline. Founded on 5 May 2020.",
  ])("names no deadline: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("reading languages", () => {
  test.each([
    ["- Fluent written and spoken English", { en: "fluent" }],
    ["- Español nativo e inglés avanzado", { es: "native", en: "fluent" }],
    ["- Fluent Spanish and English", { es: "fluent", en: "fluent" }],
    ["- Fluent Spanish; Portuguese is a plus", { es: "fluent" }],
    ["- Inglés intermedio (B2)", { en: "conversational" }],
    ["- Lectura fluida en inglés", { en: "basic" }],
    ["- Native or near-native English", { en: "fluent" }],
    ["- Excellent English; German is not needed", { en: "fluent" }],
    [
      "You bring\n- Good French\n\nNice to have\n- Fluent German",
      { fr: "conversational" },
    ],
    ["- Natural language processing and Python", {}],
    ["We have offices in the Spanish capital.", {}],
  ])("%j", (text, languages) => {
    const found = readLanguages(text).map(({ code, level }) => [code, level]);
    expect(Object.fromEntries(found)).toEqual(languages);
  });
});

test.each([
  ["You will work with the team and write the reports for us.", "en"],
  [
    "Vas a trabajar con el equipo y escribir los informes para la fundación.",
    "es",
  ],
  [
    "Você vai trabalhar com a equipe e escrever os relatórios para a fundação.",
    "pt",
  ],
  ["Python, SQL, dbt", null],
])("the language of %j is %s", (text, code) => {
  expect(textLanguageOf(text)).toBe(code);
});
