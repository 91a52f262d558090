/**
 * Columns of a table of events: one's own, by English and Spanish headings, and
 * what Luma's export of a calendar's events calls them.
 */
import { foldText } from "../folding";

/** `field: aliases`; compared without case, accents, spaces and signs. */
const ALIASES = {
  id: "eventid,apiid,eventapiid,uid,identificador,clave,codigo",
  title: "name,event,eventname,summary,titulo,nombre,evento,subject,asunto",
  description: "details,about,descripcion,detalle,detalles,texto",
  date: "day,fecha,dia,eventdate",
  start:
    "startat,startsat,starttime,startdate,starts,begin,begins,from,inicio,comienzo,empieza,desde,fechainicio,fechadeinicio,horainicio,horadeinicio,hora,time",
  end: "endat,endsat,endtime,enddate,ends,finish,until,to,fin,termina,hasta,fechafin,fechadefin,horafin,horadefin",
  endDate: "finishdate,fechatermino",
  timeZone: "timezone,tz,zone,zonahoraria,huso,husohorario",
  place:
    "location,venue,address,geoaddress,fulladdress,where,lugar,ubicacion,direccion,sede,donde",
  url: "link,eventurl,page,website,web,enlace,pagina,href",
  online: "isonline,virtual,remote,locationtype,modality,modalidad,enlinea",
  status: "state,estado",
  capacity: "places,seats,maxcapacity,cupo,cupos,capacidad,lugares",
} as const;

export type EventField = keyof typeof ALIASES;

const BY_NAME = new Map(
  (Object.entries(ALIASES) as [EventField, string][]).flatMap(
    ([field, names]) =>
      [field, ...names.split(",")].map((name) => [key(name), field] as const),
  ),
);

/** The field that a column is, by any of its names. */
export function eventFieldNamed(name: string): EventField | undefined {
  return BY_NAME.get(key(name));
}

function key(name: string): string {
  return foldText(name).replace(/[^a-z0-9]/g, "");
}

const YES = new Set([
  "yes",
  "true",
  "1",
  "si",
  "online",
  "virtual",
  "enlinea",
  "zoom",
  "meet",
  "remote",
  "remoto",
]);
const CANCELLED = new Set([
  "cancelled",
  "canceled",
  "cancelado",
  "cancelada",
  "suspendido",
  "suspendida",
]);

export function saysYes(text: string): boolean {
  return YES.has(key(text));
}

export function saysCancelled(text: string): boolean {
  return CANCELLED.has(key(text));
}
