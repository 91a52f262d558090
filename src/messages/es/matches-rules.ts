import type { Messages } from "..";

/** Rules made of dismissals: proposed, in force, changed. */
export const matchRules = {
  title: "Tus reglas",
  text: "Lo que descartaste y no querés volver a ver. Una regla oculta; nunca borra. Lo que guardaste o a lo que te postulaste se queda.",
  none: "Todavía no hay reglas",
  noneText:
    "Descartá una coincidencia y decí por qué: de tu motivo sale una regla que podés tomar, con lo que cambiaría.",
  toList: "Mis reglas",
  kind: "Ningún puesto de este tipo: {what}",
  commitment: "Ningún puesto con esta dedicación: {what}",
  level: "Ningún puesto de este nivel: {what}",
  workplace: "Ningún puesto con esta modalidad: {what}",
  country: "Ningún puesto presencial en {what}",
  organisation: "Nada de {what}",
  pay: "Nada que pague {what} o menos",
  startsBy: "Nada que empiece el {what} o antes",
  proposals: "Qué se puede aprender de esto",
  proposalsText:
    "Descartaste «{title}» por: {reason}. Nada cambia si no lo tomás.",
  noProposal:
    "Los datos de este aviso no dicen nada de lo que se pueda hacer una regla.",
  accept: "Tomar esta regla",
  accepted: "Regla tomada",
  inForce: "Vigente",
  moved:
    "{hidden, plural, =0 {Ninguna coincidencia oculta} one {# coincidencia oculta} other {# coincidencias ocultas}}{shown, plural, =0 {.} one {, # volvió.} other {, # volvieron.}}",
  leaving:
    "{count, plural, =0 {Ninguna de tus coincidencias abiertas saldría de la lista.} one {# de tus coincidencias abiertas saldría de la lista: {titles}.} other {# de tus coincidencias abiertas saldrían de la lista: {titles}.}}",
  returning:
    "{count, plural, one {# coincidencia volvería: {titles}.} other {# coincidencias volverían: {titles}.}}",
  closing:
    "{count, plural, =0 {Ningún puesto abierto quedaría afuera.} one {# puesto abierto quedaría afuera: {titles}.} other {# puestos abiertos quedarían afuera: {titles}.}}",
  opening:
    "{count, plural, one {# puesto abierto se volvería a mostrar: {titles}.} other {# puestos abiertos se volverían a mostrar: {titles}.}}",
  kept: "{count, plural, one {También alcanzaría a una que guardaste o a la que te postulaste; esa se queda: {titles}.} other {También alcanzaría a # que guardaste o a las que te postulaste; esas se quedan: {titles}.}}",
  titled: "«{title}»",
  andMore: "{count, plural, one {# más} other {# más}}",
  atLeast: "Tenés más coincidencias de las que se contaron acá.",
  keepsAway:
    "{count, plural, one {Deja afuera # puesto abierto} other {Deja afuera # puestos abiertos}}",
  keepsNone: "No deja afuera ningún puesto abierto.",
  from: "Salió de «{title}»",
  fromWhy: "Salió de «{title}»: {reason}",
  edit: "Cambiar",
  editNamed: "Cambiar: {rule}",
  value: "En su lugar",
  amount: "Monto ({unit})",
  save: "Guardar el cambio",
  cancel: "Dejarla así",
  changed: "Regla cambiada",
  switchedOff: "Regla apagada",
  switchedOn: "Regla vigente",
  remove: "Olvidar",
  removeNamed: "Olvidar: {rule}",
  removed: "Regla olvidada",
} satisfies Messages["matches"]["rules"];
