import type { Messages } from "..";

export const shell = {
  skipToContent: "Ir al contenido",
  mainNavigation: "Principal",
  home: "Inicio",
  matches: "Coincidencias",
  opportunities: "Oportunidades",
  events: "Eventos",
  programs: "Programas",
  community: "Comunidad",
  iRun: "Organizás",
  more: "Más",
  profile: "Perfil",
  settings: "Ajustes",
  operations: "Operaciones",
  organise: {
    label: "Organizar {name}",
    overview: "Resumen",
    members: "Miembros",
    events: "Eventos",
    programs: "Programas",
    invitations: "Invitaciones",
    statistics: "Estadísticas",
    log: "Registro",
    settings: "Ajustes",
  },
  account: "Tu cuenta",
  signIn: "Entrar",
  signOut: "Salir",
  signedOut: "Cerraste la sesión. ¡Hasta pronto!",
  languages: { en: "English", es: "Español" },
  theme: "Tema",
  themes: { light: "Claro", dark: "Oscuro", system: "Como el sistema" },
  demoLabel: "Sobre esta demo",
  demo: "Demo: datos de ejemplo, servidor incluido",
  connecting: "Conectando…",
  offline: {
    asOf: "Sin conexión. Lo que ves es de las {time}.",
    waiting:
      "{count, plural, =0 {Podés seguir leyendo; lo que cambies queda acá y se envía después.} one {Un cambio queda acá y sale cuando vuelvas.} other {# cambios quedan acá y salen cuando vuelvas.}}",
  },
  backOnline: "Conectado de nuevo.",
  notFound: {
    title: "Acá no hay ninguna página",
    text: "Puede que se haya mudado, o que no te toque verla.",
    action: "Ir al inicio",
  },
  sessionEnded: {
    title: "Se cerró tu sesión",
    text: "Entrá y seguís donde estabas. Lo que habías escrito queda en esta pestaña.",
  },
  unfetched: {
    title: "No pudimos traer esta página",
    text: "Puede que Wayfinder se haya actualizado desde que lo abriste. Al recargar llega la versión nueva.",
    offline:
      "Estás sin conexión. Las páginas que ya abriste siguen andando; esta llega cuando vuelvas.",
  },
  failure: {
    title: "No pudimos mostrar esta página",
    text: "No se perdió nada de lo que guardaste. Muchas veces alcanza con probar de nuevo; si no, recargá la página.",
    reload: "Recargar la página",
  },
} satisfies Messages["shell"];
