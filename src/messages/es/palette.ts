import type { Messages } from "..";

export const palette = {
  title: "Ir, buscar o hacer",
  button: "Buscar o ir a…",
  field: "¿Qué estás buscando?",
  placeholder: "Una página, una búsqueda, algo para hacer…",
  searching: "Mirando entre las búsquedas abiertas…",
  empty:
    "Acá no hay nada que se llame «{text}». Probá con menos palabras u otras.",
  offline:
    "Sin conexión: las páginas y acciones están acá; las búsquedas llegan cuando vuelvas.",
  groups: {
    recent: "Lo último",
    here: "En esta página",
    go: "Ir a",
    matches: "Mis coincidencias",
    roles: "Búsquedas abiertas",
    do: "Hacer",
  },
  hints: { move: "moverte", choose: "elegir", close: "cerrar" },
  ask: "Buscar coincidencias ahora",
  theme: "Tema: {theme}",
  language: "Leer en: {language}",
  keywords: {
    ask: "calcular correr nuevas actualizar",
    theme: "oscuro claro colores apariencia",
    language: "language idioma español english",
  },
  pages: {
    start: "Página de inicio",
    home: "Inicio",
    matches: "Coincidencias",
    opportunities: "Oportunidades",
    profile: "Perfil",
    preview: "Cómo te ven",
    importCv: "Importar un CV",
    settings: "Ajustes",
    signIn: "Entrar",
    signUp: "Crear una cuenta",
    keywords: {
      start: "home portada",
      home: "qué sigue hoy",
      matches: "resultados para mí",
      opportunities: "trabajos puestos empleos buscar",
      profile: "sobre mí habilidades",
      preview: "privacidad vista previa visible público",
      importCv: "currículum hoja de vida pegar subir",
      settings: "privacidad consentimiento teclado cuenta",
      signIn: "iniciar sesión ingresar",
      signUp: "registrarme sumarme nueva",
    },
  },
} satisfies Messages["palette"];
