import type { MailWords } from "./en";
import { plural } from "./plural";

export const es: MailWords = {
  tag: "es-AR",
  product: "Wayfinder",
  hello: (name) => (name === "" ? "Hola:" : `Hola, ${name}:`),
  quote: (text) => `«${text}»`,
  tier: {
    great: "Coincidencia excelente",
    good: "Buena coincidencia",
    exploring: "Para explorar",
  },
  closes: (when) => `Cierra el ${when}`,
  untitled: "Sin título",
  theyWrote: "Ellos escribieron",
  more: (count) =>
    plural(count, "Y 1 más en Wayfinder.", `Y ${count} más en Wayfinder.`),
  online: "En línea",
  eventZone: (when) => `Según el reloj del evento: ${when}`,
  by: (orgName) => `Organiza ${orgName}`,
  footer: {
    whyLink: "Más sobre por qué te llegó",
    preferences: "Elegí qué recibir",
    unsubscribe: "Dejar de recibir este tipo de correo",
    operator: (name) =>
      name === ""
        ? "Enviado por Wayfinder"
        : `Enviado por Wayfinder, a cargo de ${name}`,
  },
  code: {
    label: "Tu código",
    minutes: (count) =>
      plural(
        count,
        "Vale por 1 minuto y una sola vez.",
        `Vale por ${count} minutos y una sola vez.`,
      ),
    neverAsk:
      "Nadie de Wayfinder te va a pedir nunca este código. Escribilo solamente en Wayfinder.",
  },
  verify: {
    signUp: {
      subject: "Confirmá tu correo para Wayfinder",
      heading: "Confirmá tu correo",
      lead: "Escribí este código en la página donde creaste tu cuenta.",
      ignore:
        "Si no fuiste vos, no hay nada que hacer: sin el código, ninguna cuenta usa esta dirección.",
      why: "Te llega porque alguien usó esta dirección para crear una cuenta.",
    },
    emailChange: {
      subject: "Confirmá tu correo nuevo para Wayfinder",
      heading: "Confirmá tu correo nuevo",
      lead: "Escribí este código en tus ajustes para pasar tu cuenta a esta dirección.",
      ignore:
        "Si no fuiste vos, no hay nada que hacer: sin el código, la cuenta sigue donde está.",
      why: "Te llega porque una cuenta pidió pasar a esta dirección.",
    },
    preheader: (minutes) =>
      plural(
        minutes,
        "Adentro está tu código; vale por 1 minuto.",
        `Adentro está tu código; vale por ${minutes} minutos.`,
      ),
  },
  reset: {
    subject: "Elegí una contraseña nueva para Wayfinder",
    heading: "Elegí una contraseña nueva",
    lead: "Escribí este código en la página donde lo pediste y elegí la contraseña nueva.",
    ignore:
      "Si no fuiste vos, no hay nada que hacer: tu contraseña sigue igual.",
    why: "Te llega porque se pidió una contraseña nueva para la cuenta con esta dirección.",
  },
  addressChanged: {
    subject: "Cambió tu correo para Wayfinder",
    heading: "Cambió tu correo",
    preheader: "Si no fuiste vos, respondé este mensaje cuanto antes.",
    lead: "La cuenta que tenía esta dirección pasó a:",
    when: (when) =>
      `Fue el ${when}, con tu contraseña y un código enviado a la dirección nueva. Desde ahora entrás con esa dirección, y los correos van ahí.`,
    fine: "Si fuiste vos, no hay nada que hacer. Este es el último correo a esta dirección.",
    stranger: "Si no fuiste vos, alguien sabe tu contraseña.",
    strangerDo:
      "Respondé este mensaje cuanto antes, así quien está a cargo de Wayfinder te ayuda, y cambiá esa contraseña en los otros lugares donde la uses.",
    why: "Te llega una sola vez, porque una cuenta dejó esta dirección.",
  },
  invitation: {
    subject: (inviter, orgName) =>
      inviter === ""
        ? `Una invitación a ${orgName}`
        : `${inviter} te invita a ${orgName}`,
    heading: (orgName) => `Sumate a ${orgName}`,
    lead: (inviter, orgName) =>
      inviter === ""
        ? `${orgName} te invita a ser parte de su comunidad en Wayfinder.`
        : `${inviter} te invita a ser parte de la comunidad de ${orgName} en Wayfinder.`,
    purpose: "Qué dicen de sí mismos",
    what: "En Wayfinder, comunidades como la suya y su gente encuentran el trabajo, los eventos y los cursos que van con cada quien. Vos decidís quién ve qué de tu perfil.",
    expires: (when) => `La invitación está abierta hasta el ${when}.`,
    action: "Ver la invitación",
    preheader: (orgName) => `Mirá qué hace ${orgName} antes de decidir.`,
    why: (orgName) =>
      `Te llega una sola vez, porque alguien de ${orgName} escribió esta dirección.`,
  },
  matchAlert: {
    one: (tier, title, orgName) => `${tier}: ${title}, en ${orgName}`,
    greats: (count) => `${count} coincidencias excelentes nuevas`,
    many: (count) => `${count} coincidencias nuevas`,
    headingOne: "Una nueva coincidencia excelente",
    headingOneOther: "Una nueva coincidencia",
    lead: (count) =>
      plural(
        count,
        "Este puesto está abierto y tu perfil responde a lo que pide. Abajo está la razón, con sus propias palabras.",
        "Estos puestos están abiertos y tu perfil responde a lo que piden. Abajo están las razones, con sus propias palabras.",
      ),
    actionOne: "Leer la coincidencia completa",
    action: "Ver tus coincidencias",
    why: "Te llega porque los avisos de coincidencias están activados: un correo en los días en que algo va muy bien con vos.",
  },
  weeklyDigest: {
    subject: (matches, deadlines) =>
      matches === 0
        ? plural(
            deadlines,
            "1 búsqueda guardada cierra pronto",
            `${deadlines} búsquedas guardadas cierran pronto`,
          )
        : `${plural(matches, "1 coincidencia nueva", `${matches} coincidencias nuevas`)}${deadlines === 0 ? "" : plural(deadlines, ", 1 por cerrar", `, ${deadlines} por cerrar`)}`,
    heading: "Tu semana",
    since: (when) => `Lo nuevo desde el ${when}.`,
    first: "Lo que se encontró para vos hasta ahora.",
    onlyDeadlines:
      "Esta semana no hay nada nuevo, pero algo que guardaste está por cerrar.",
    matches: "Coincidencias nuevas",
    deadlines: "Guardadas, y cierran en menos de dos semanas",
    action: "Ver tus coincidencias",
    actionSaved: "Ver lo que guardaste",
    why: "Te llega porque el correo semanal está activado. Sale una vez por semana, y solo si hay algo para contar.",
  },
  eventDigest: {
    one: (title) => `Evento nuevo: ${title}`,
    daily: (count) => `${count} eventos nuevos`,
    weekly: (count) => `${count} eventos nuevos esta semana`,
    headingOne: "Un evento nuevo",
    lead: "Los anunciaron las comunidades de las que sos parte.",
    action: "Ver todos los eventos",
    actionOne: "Ver el evento",
    why: {
      daily:
        "Te llega porque el correo diario de eventos está activado. Sale solamente los días en que hay algo nuevo.",
      weekly:
        "Te llega porque el correo semanal de eventos está activado. Sale solamente las semanas en que hay algo nuevo.",
    },
  },
  reminder: {
    subject: (title, when) => `${title}: ${when}`,
    movedSubject: (title, when) => `Nuevo horario de ${title}: ${when}`,
    heading: {
      week: "Se acerca tu evento",
      day: "Se acerca tu evento",
      hour: "Tu evento empieza pronto",
    },
    movedHeading: "Cambió el horario",
    movedLead:
      "Dijiste que ibas, o que tal vez. Acá está cuándo y dónde es ahora.",
    movedCannot:
      "Si el nuevo horario no te queda bien, cambiá tu respuesta en la página del evento.",
    lead: "Dijiste que ibas. Acá está cuándo y dónde.",
    moved: (before) => `Antes era el ${before}.`,
    cancelledSubject: (title) => `Se canceló: ${title}`,
    cancelledHeading: "El evento se canceló",
    cancelled:
      "No se va a hacer, y no hace falta que hagas nada. Esto era lo previsto.",
    action: "Ver el evento",
    cannot:
      "¿No podés ir? Decilo en la página del evento y tu lugar queda libre para otra persona.",
    why: "Te llega porque dijiste que ibas a este evento y los recordatorios están activados.",
    changeWhy:
      "Te llega porque dijiste que ibas a este evento, o que tal vez, y los recordatorios están activados.",
  },
  attendance: {
    subject: (title) => `¿Fuiste a ${title}?`,
    heading: "¿Fuiste?",
    lead: "Con un toque tu historial queda como fue, y quienes organizan saben quién estuvo.",
    action: "Responder sí o no",
    preheader: (orgName, day) => `Organizó ${orgName}, el ${day}.`,
    opens:
      "El enlace abre una página con dos botones. Abrirla no responde nada por sí sola.",
    why: "Te llega porque habías dicho que ibas, o que tal vez. Se pregunta una sola vez.",
  },
};
