/**
 * A synthetic public board in Greenhouse's format, the same at every call: an
 * invented employer, real-looking HTML in every style that people paste, awkward
 * places, missing fields. Some jobs are broken on purpose; `broken` names them.
 */
import { BOARD_PLACES, BOARD_ROLES, type BoardRole } from "./greenhouse-roles";

export interface BoardJob {
  id?: number;
  internal_job_id?: number | null;
  title?: string;
  [field: string]: unknown;
}

export interface Board {
  jobs: BoardJob[];
  meta: { total: number };
}

const ROUNDS = 8;
const PREFIXES = ["", "Senior ", "", "Junior ", "", "Lead ", "", "Staff "];
const SUFFIXES = [
  "",
  "",
  " (Part-time)",
  "",
  " – 12-month contract",
  "",
  " 🌎",
  " ",
];
/** The employer, its jobs and its addresses are invented. */
const EMPLOYER = "Meridian Commons";

/** At least 100 good openings; `overrides` replace fields of the job with that id. */
export function greenhouseBoard(
  overrides: Readonly<Record<number, Partial<BoardJob>>> = {},
): Board {
  const jobs = Array.from({ length: ROUNDS }, (_, round) =>
    BOARD_ROLES.map((role, index) => job(role, round, index)),
  )
    .flat()
    .map((each) => ({ ...each, ...overrides[each.id ?? 0] }));
  return { jobs, meta: { total: jobs.length } };
}

/** The board with rows that cannot be imported, each for its own reason. */
export function boardWithBrokenJobs(): { board: Board; broken: number } {
  const { jobs } = greenhouseBoard();
  const [first] = jobs;
  const broken: unknown[] = [
    { ...first, id: undefined },
    { ...first, id: 900_001, title: "  " },
    { ...first, id: 900_002, content: "" },
    { ...first, id: 900_003, absolute_url: "javascript:alert(1)" },
    { ...first, id: 900_004, company_name: undefined },
    { ...first },
    { ...first, id: 900_005, internal_job_id: null },
    "not a job",
  ];
  const all = [...jobs, ...(broken as BoardJob[])];
  return {
    board: { jobs: all, meta: { total: all.length } },
    broken: broken.length,
  };
}

function job(role: BoardRole, round: number, index: number): BoardJob {
  const number = round * BOARD_ROLES.length + index;
  const id = 4_000_100 + number * 7;
  const place = BOARD_PLACES[number % BOARD_PLACES.length];
  const published = `2026-0${1 + (number % 8)}-1${number % 10}T09:3${number % 6}:00-04:00`;
  return {
    absolute_url: `https://job-boards.greenhouse.io/meridiancommons/jobs/${id}`,
    internal_job_id: 3_000_000 + number,
    location: { name: place ?? "" },
    metadata: metadata(number),
    id,
    updated_at: published,
    requisition_id: number % 4 === 0 ? null : `MC-${100 + number}`,
    title: `${prefix(role, round)}${role.title}${SUFFIXES[round] ?? ""}`,
    company_name: EMPLOYER,
    ...(number % 5 !== 0 && { first_published: published }),
    content: content(role, number),
    ...(number % 9 !== 0 && {
      departments: [
        {
          id: 70 + index,
          name: role.department,
          child_ids: [],
          parent_id: null,
        },
      ],
    }),
    ...(number % 6 !== 0 && { offices: offices(number) }),
  };
}

function prefix(role: BoardRole, round: number): string {
  const isPlain = role.language === "es" || /Intern|Executive/.test(role.title);
  return isPlain ? "" : (PREFIXES[round] ?? "");
}

function metadata(number: number): unknown {
  if (number % 3 === 0) return null;
  if (number % 3 === 1) return [];
  return [
    {
      id: 9001,
      name: "Employment Type",
      value: number % 2 === 0 ? "Full-time" : null,
      value_type: "single_select",
    },
    {
      id: 9002,
      name: "Salary Range",
      value:
        number % 4 === 0
          ? { min_value: "90000", max_value: "130000", unit: "USD" }
          : null,
      value_type: "currency_range",
    },
    { id: 9003, name: "Team size", value: 7, value_type: "number" },
  ];
}

function offices(number: number): unknown[] {
  return number % 2 === 0
    ? [
        {
          id: 1,
          name: "Americas",
          location: null,
          child_ids: [2],
          parent_id: null,
        },
        {
          id: 2,
          name: "Buenos Aires",
          location: "Buenos Aires, Argentina",
          child_ids: [],
          parent_id: 1,
        },
      ]
    : [{ id: 3, name: "Remote", location: "", child_ids: [], parent_id: null }];
}

/** Board introduction, post and conclusion as one string, its HTML escaped. */
function content(role: BoardRole, number: number): string {
  const style = STYLES[number % STYLES.length] ?? plain;
  const html = `${INTRO}${style(role)}${extras(role, number)}${OUTRO}`;
  return number % 10 === 9 ? escapeHtml(escapeHtml(html)) : escapeHtml(html);
}

const INTRO =
  '<div class="content-intro"><h2><strong>About Meridian Commons</strong></h2>\n<p>Meridian Commons is a non-profit&nbsp;&mdash; small, distributed &amp; independent.</p></div>';
const OUTRO =
  '<div class="content-conclusion"><p><em>We welcome applications from everyone.</em></p><script>track("view")</script><p><img src="x.png" alt="logo"></p></div>';

function extras(role: BoardRole, number: number): string {
  const isSpanish = role.language === "es";
  const lines = [
    number % 4 === 1 &&
      (isSpanish
        ? "<p>Salario: USD 24.000 – 36.000 por año.</p>"
        : "<p>The annual salary range for this role is $120,000&nbsp;&mdash;&nbsp;$165,000 USD per year.</p>"),
    number % 7 === 2 &&
      (isSpanish
        ? "<p>Fecha límite: 15 de marzo de 2031.</p>"
        : "<p><b>Apply by March 15, 2031.</b></p>"),
    number % 11 === 3 && "<p>We are unable to sponsor visas for this role.</p>",
    number % 11 === 4 && "<p>We sponsor visas.</p>",
  ];
  return lines.filter((line) => line !== false).join("\n");
}

const HEADINGS = {
  en: ["What you'll do", "What we're looking for", "Nice to have"],
  es: ["Qué vas a hacer", "Qué buscamos", "Suma puntos"],
} as const;

function sections(role: BoardRole) {
  const [does, needs, nice] = HEADINGS[role.language];
  return [
    { heading: does, items: role.does },
    { heading: needs, items: role.needs },
    { heading: nice, items: role.nice },
  ];
}

type Style = (role: BoardRole) => string;

const plain: Style = (role) =>
  `<p>${role.intro}</p>${sections(role)
    .map(
      ({ heading, items }) =>
        `<h3>${heading}</h3>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`,
    )
    .join("\n")}`;

const wordPaste: Style = (role) =>
  `<style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><p class="MsoNormal"><span style="font-family:Calibri">${role.intro}<o:p></o:p></span></p>${sections(
    role,
  )
    .map(
      ({ heading, items }) =>
        `<p class="MsoNormal"><b>${heading}<o:p></o:p></b></p>${items
          .map(
            (item) =>
              `<p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span>${item}<o:p></o:p></p>`,
          )
          .join("")}<p class="MsoNormal">&nbsp;</p>`,
    )
    .join("")}`;

const breaks: Style = (role) =>
  `<div>${role.intro}<br><br>${sections(role)
    .map(
      ({ heading, items }) =>
        `<strong>${heading}:</strong><br>${items.map((item) => `•&nbsp;${item}<br>`).join("")}`,
    )
    .join("<br>")}</div>`;

const nested: Style = (role) =>
  `<p>${role.intro} 🌱</p>${sections(role)
    .map(
      ({ heading, items }) =>
        `<p><strong>${heading}</strong></p><ul><li><p>${items[0] ?? ""}</p><ul>${items
          .slice(1)
          .map((item) => `<li><span>${item}</span></li>`)
          .join("")}</ul></li></ul>`,
    )
    .join("")}`;

const table: Style = (role) =>
  `<p>${role.intro}</p><table><tbody><tr><td><strong>Step</strong></td><td><strong>When</strong></td></tr><tr><td>Call</td><td>Week 1</td></tr></tbody></table>${sections(
    role,
  )
    .map(
      ({ heading, items }) =>
        `<h4>${heading}</h4><ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`,
    )
    .join("")}`;

const STYLES: readonly Style[] = [plain, wordPaste, breaks, nested, table];

function escapeHtml(html: string): string {
  return html
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
