import type { Messages } from "..";

export const notifications = {
  title: "Avisos",
  lede: "Lo que pasó mientras no estabas.",
  bell: "{unread, plural, =0 {Avisos} other {Avisos, # sin leer}}",
  news: "{unread, plural, one {Un aviso sin leer.} other {# avisos sin leer.}}",
  label: "Mis avisos, del más nuevo al más viejo",
  empty: "Todavía nada",
  emptyText:
    "Cuando se encuentra una coincidencia excelente para vos, o algo que guardaste cierra pronto, se dice acá.",
  unread: "Nuevo",
  markAll: "Marcar todos como leídos",
  marked: "Están todos leídos.",
  myMail: "Mi correo",
  greatMatches:
    "{count, plural, one {Se encontró una coincidencia excelente para vos} other {Se encontraron # coincidencias excelentes para vos}}",
  deadlineNear: "Algo que guardaste {deadline}",
  programPlace: {
    admitted: "Entraste a un programa",
    waitlisted: "Estás en la lista de espera de un programa",
    movedUp: "Se liberó un lugar: estás adentro",
    declined: "No aceptaron tu pedido de entrar a un programa",
    removed: "Te sacaron de un programa",
    completed: "Completaste un programa",
  },
  mailUndeliverable: "El correo a tu dirección vuelve",
  mailUndeliverableText:
    "No se manda ninguno hasta que cambies tu correo en los ajustes.",
} satisfies Messages["notifications"];
