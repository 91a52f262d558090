import type { Messages } from "..";

export const notifications = {
  title: "Avisos",
  lede: "Lo que pasó mientras no estabas.",
  bell: "{unread, plural, =0 {Avisos} other {Avisos, # sin leer}}",
  news: "{unread, plural, one {Un aviso sin leer.} other {# avisos sin leer.}}",
  label: "Mis avisos, del más nuevo al más viejo",
  empty: "Todavía nada",
  emptyText:
    "Cuando se encuentra una coincidencia excelente para vos, o algo que guardaste cierra pronto, se dice acá. También lo que te responden las organizaciones.",
  unread: "Nuevo",
  markAll: "Marcar todos como leídos",
  marked: "Están todos leídos.",
  myMail: "Mi correo",
  greatMatches:
    "{count, plural, one {Se encontró una coincidencia excelente para vos} other {Se encontraron # coincidencias excelentes para vos}}",
  deadlineNear: "Algo que guardaste {deadline}",
  mailUndeliverable: "El correo a tu dirección vuelve",
  mailUndeliverableText:
    "No se manda ninguno hasta que cambies tu correo en los ajustes.",
  joinAsked: "Alguien pide sumarse a {name}",
  joinApproved: "Ya sos parte de {name}",
  joinApprovedText: "Quienes la coordinan te sumaron.",
  joinDeclined: "{name} dijo que no por ahora",
  joinDeclinedText: "Podés pedirlo de nuevo dentro de un mes.",
  founded: "{name} está fundada",
  foundedText:
    "Sos la primera persona que la coordina. Preparala cuando tengas un momento.",
  foundingDeclined: "{name} no se fundó",
  foundingDeclinedText: "El motivo está junto a lo que pediste.",
} satisfies Messages["notifications"];
