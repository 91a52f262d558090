/**
 * The fields of our own formats, CSV and JSON: one opening as named texts. Each
 * name has aliases in English and Spanish, so that a spreadsheet of one's own
 * usually works as it is.
 */
import { foldText } from "../../shared/folding";

/** `field: aliases`; compared without case, accents, spaces, dashes and underscores. */
const ALIASES = {
  id: "key,sourcekey,externalid,identificador,clave,codigo,ref,reference",
  title: "jobtitle,position,role,titulo,puesto,cargo,name,nombre",
  organisation:
    "organization,organisationname,organizationname,company,companyname,employer,organizacion,empresa,institucion",
  description:
    "body,content,text,details,descripcion,texto,detalle,descriptionhtml,html",
  url: "applyurl,link,applicationurl,applylink,enlace,postular,web,href",
  location: "place,places,city,ubicacion,lugar,ciudad,locations,sede",
  workplace: "remote,modality,modalidad,workplacetype,locationtype",
  remoteRegions: "regions,remoteregion,regiones,regionesremotas,openregions",
  kind: "category,area,type,field,tipo,categoria,department,departamento",
  commitment: "employmenttype,jobtype,contract,dedicacion,contratacion,jornada",
  level: "seniority,experiencelevel,nivel,experiencia",
  deadline:
    "closes,closingdate,applyby,applicationdeadline,fechalimite,cierre,vence,vencimiento",
  postedAt:
    "posted,posteddate,dateposted,published,publishedat,publicado,fecha",
  startsOn: "starts,startdate,start,inicio,fechainicio,comienzo",
  hoursPerWeek: "hours,weeklyhours,horas,horasporsemana,horassemanales",
  pay: "salary,compensation,stipend,salario,sueldo,remuneracion,paga,pago",
  languages: "language,idiomas,idioma,spokenlanguages",
  visa: "visasponsorship,sponsorship,visado",
} as const;

export type FieldName = keyof typeof ALIASES;
/** What one row says; absent and empty mean the same. */
export type Fields = Partial<Record<FieldName, string>>;

const BY_NAME = new Map(
  (Object.entries(ALIASES) as [FieldName, string][]).flatMap(([field, names]) =>
    [field, ...names.split(",")].map((name) => [nameKey(name), field] as const),
  ),
);

/** The field that a column or property is, by any of its names. */
export function fieldNamed(name: string): FieldName | undefined {
  return BY_NAME.get(nameKey(name));
}

function nameKey(name: string): string {
  return foldText(name).replace(/[^a-z0-9]/g, "");
}
