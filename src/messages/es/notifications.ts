import type { Messages } from "..";

export const notifications = {
  title: "Avisos",
  lede: "Lo que pasó mientras no estabas.",
  bell: "{unread, plural, =0 {Avisos} other {Avisos, # sin leer}}",
  news: "{unread, plural, one {Un aviso sin leer.} other {# avisos sin leer.}}",
  label: "Mis avisos, del más nuevo al más viejo",
  empty: "Todavía nada",
  emptyText:
    "Cuando se encuentra una coincidencia excelente para vos, algo que guardaste cierra pronto, cambia un evento tuyo o te responde una organización, se dice acá.",
  programPlace: {
    admitted: "Entraste a un programa",
    waitlisted: "Estás en la lista de espera de un programa",
    movedUp: "Se liberó un lugar: estás adentro",
    declined: "No aceptaron tu pedido de entrar a un programa",
    removed: "Te sacaron de un programa",
    completed: "Completaste un programa",
  },
  unread: "Nuevo",
  markAll: "Marcar todos como leídos",
  marked: "Están todos leídos.",
  myMail: "Mi correo",
  greatMatches:
    "{count, plural, one {Se encontró una coincidencia excelente para vos} other {Se encontraron # coincidencias excelentes para vos}}",
  deadlineNear: "Algo que guardaste {deadline}",
  attendanceAsked: "¿Estuviste?",
  eventCancelled: "Se canceló un evento al que habías dicho que sí o tal vez",
  eventMoved: "Un evento tiene otra hora u otro lugar",
  placeFree: "Se liberó un lugar: vas",
  eventAt: "{title} · {when}",
  mailUndeliverable: "El correo a tu dirección vuelve",
  mailUndeliverableText:
    "No se manda ninguno hasta que cambies tu correo en los ajustes.",
  joinAsked: "Alguien pide sumarse a {name}",
  joinApproved: "Ya sos parte de {name}",
  joinApprovedText: "Quienes la coordinan te sumaron.",
  joinDeclined: "{name} dijo que no por ahora",
  joinDeclinedText: "Podés pedirlo de nuevo dentro de un mes.",
  foundingAsked: "Alguien pide fundar una organización",
  founded: "{name} está fundada",
  foundedText:
    "Sos la primera persona que la coordina. Preparala cuando tengas un momento.",
  foundingDeclined: "{name} no se fundó",
  foundingDeclinedText: "El motivo está junto a lo que pediste.",
} satisfies Messages["notifications"];
