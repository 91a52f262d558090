/** Forms that name each field: "Empresa: …", "Cargo: …", "Período: …". */
import { foldText } from "../folding";
import { findPeriod, withoutPeriod, type Period } from "./dates";
import { plainText } from "./lines";
import { withoutPlaces } from "./roles";
import type { CvLine, CvWorkFinding } from "./types";

type Field = "organisation" | "title" | "period" | "school" | "degree" | "body";

const LABEL = /^([\p{L}][\p{L} /]{1,60}):\s*(.*)$/u;
/** The full stop of "S.A." ends no sentence. */
const INITIALS = /(?:\p{Lu}\.)+$/u;
const FIELDS: Record<
  "work" | "education",
  readonly (readonly [RegExp, Field])[]
> = {
  work: [
    [
      /^(?:empresa|organizacion|institucion|lugar de trabajo|company|employer|empleador|organi[sz]ation|entidad|name and address of employer|nombre y direccion de la empresa(?: u organizacion)?)$/,
      "organisation",
    ],
    [
      /^(?:cargo|puesto|rol|posicion|funcion|position|title|job title|role|cargo desempenado|occupation or position held|profesion o cargo desempenado)$/,
      "title",
    ],
    [/^(?:periodo|fechas?|dates?|period|tiempo|desde)$/, "period"],
    [
      /^(?:funciones|tareas|tareas realizadas|responsabilidades|logros|responsibilities|duties|achievements|descripcion|description|actividades|main activities(?: and responsibilities)?|principales actividades y responsabilidades)$/,
      "body",
    ],
  ],
  education: [
    [
      /^(?:institucion|universidad|establecimiento|casa de estudios|school|university|institution|college|colegio|name of institution|name and type of organi[sz]ation.*|nombre y tipo de .*)$/,
      "school",
    ],
    [
      /^(?:titulo|titulo obtenido|carrera|grado|estudios|degree|qualification|program|programa|certificado|title of qualification awarded|titulo de la cualificacion obtenida)$/,
      "degree",
    ],
    [
      /^(?:periodo|fechas?|dates?|period|ano|anos|year|years|egreso|graduation)$/,
      "period",
    ],
  ],
};

function paragraph(
  above: CvLine[] | null,
  line: CvLine,
  opens: boolean,
): CvLine[] | null {
  if (opens) return [line];
  return above === null ? null : [...above, line];
}

/** Lines above a form's first label that name its organisation and its dates. */
function headsAbove(above: readonly CvLine[]): readonly CvLine[] {
  const areHeads =
    above.length > 0 &&
    above.length <= 2 &&
    above.every(
      (line) =>
        !line.isBullet && !/[.;:]$/.test(line.text.replace(INITIALS, "")),
    );
  return areHeads ? above : [];
}

function formUnder(heads: readonly CvLine[]): Form {
  const form: Form = { fields: {}, period: null, lines: [], body: [] };
  for (const line of heads) {
    const text = plainText(line);
    const period = findPeriod(text);
    const name = period === null ? text : withoutPeriod(line.text, period);
    form.period ??= period;
    if (name !== "") form.fields.organisation ??= name;
    form.lines.push(text);
  }
  return form;
}

interface Form {
  fields: Partial<Record<Field, string>>;
  period: Period | null;
  lines: string[];
  body: CvLine[];
}

export interface LabelledEducation {
  degree: string;
  school: string;
  period: Period | null;
  text: string;
}

/** Null when the section is not such a form. */
export function readLabelled(
  lines: readonly CvLine[],
  kind: "work",
): CvWorkFinding[] | null {
  const forms = readForms(lines, kind);
  if (forms === null) return null;
  return forms.flatMap(({ fields, period, lines: written, body }) => {
    const { title = "", organisation = "" } = fields;
    if (title === "" || period === null) return [];
    const { start, end, isCurrent } = period;
    return [
      {
        value: {
          title,
          organisation: withoutPlaces(organisation),
          start,
          end,
          isCurrent,
          description: body.map(plainText).join("\n").slice(0, 2_000),
        },
        text: written.join("\n"),
      },
    ];
  });
}

export function readLabelledEducation(
  lines: readonly CvLine[],
): LabelledEducation[] | null {
  return (
    readForms(lines, "education")?.flatMap(
      ({ fields, period, lines: written }) => {
        const { degree = "", school = "" } = fields;
        return degree === ""
          ? []
          : [{ degree, school, period, text: written.join("\n") }];
      },
    ) ?? null
  );
}

function readForms(
  lines: readonly CvLine[],
  kind: "work" | "education",
): Form[] | null {
  const forms: Form[] = [];
  /** Lines since the last gap, while none of them had a label. */
  let above: CvLine[] | null = [];
  for (const [at, line] of lines.entries()) {
    const opens = at === 0 || line.hasGapBefore;
    const text = plainText(line);
    const [, label = "", value = ""] = LABEL.exec(text) ?? [];
    const field = FIELDS[kind].find(([names]) =>
      names.test(foldText(label)),
    )?.[1];
    let form = forms.at(-1);
    if (field === undefined || field === "body") {
      const content = field === "body" ? value : text;
      above = field === "body" ? null : paragraph(above, line, opens);
      if (content !== "") form?.body.push({ ...line, text: content });
      continue;
    }
    if (form === undefined || form.fields[field] !== undefined) {
      const heads = kind === "work" ? headsAbove(above ?? []) : [];
      if (heads.length > 0) form?.body.splice(-heads.length);
      form = formUnder(heads);
      forms.push(form);
    }
    above = null;
    form.fields[field] = value;
    form.lines.push(text);
    if (field === "period") form.period = findPeriod(value);
  }
  const isForm = forms.some(
    ({ fields }) => fields.title !== undefined || fields.degree !== undefined,
  );
  return isForm ? forms : null;
}
