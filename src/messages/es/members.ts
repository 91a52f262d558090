import type { Messages } from "..";

export const members = {
  title: "Miembros",
  lede: "Todas las personas que pertenecen, hasta donde te dejan verlas.",
  import: "Importar personas",
  nameless: "Nombre sin mostrar",
  search: {
    label: "Buscar miembros",
    placeholder: "Nombre, titular, ciudad, habilidad",
  },
  levels: {
    new: "Recién llega",
    quiet: "En silencio",
    active: "Participa",
    core: "En el núcleo",
  },
  roles: { member: "Miembro", admin: "Organiza" },
  audiences: {
    organisers: "Solo quienes organizan",
    members: "Miembros",
    everyone: "Todo el mundo",
  },
  columns: {
    button: "Columnas",
    title: "Columnas",
    lede: "Lo que muestra la tabla y lo que lleva un archivo de ella. El nombre está siempre.",
    reset: "Como al principio",
    name: "Nombre",
    email: "Correo",
    headline: "Titular",
    place: "Lugar",
    role: "Rol",
    audience: "Su pertenencia la ven",
    joined: "Se sumó",
    skills: "Habilidades",
    sections: "Secciones visibles",
    tags: "Etiquetas",
    engagement: "Participación",
    attended: "Vino por última vez",
  },
  filters: {
    button: "{count, plural, =0 {Filtros} other {Filtros (#)}}",
    title: "Filtros",
    any: "Cualquiera",
    clear: "Borrar filtros",
    done: "Ver miembros",
    tag: "Etiqueta",
    level: "Participación",
    role: "Rol",
    audience: "Su pertenencia la ven",
    country: "País",
    skill: "Habilidad",
    skillHelp: "Como la escribieron; no importan tildes ni mayúsculas.",
    since: "Se sumó desde",
    before: "Se sumó hasta",
    shown: "Lo que te muestran",
    shownOf: {
      nothing: "Nada",
      some: "Hasta cinco secciones",
      much: "Seis secciones o más",
    },
    chip: "{name}: {value}",
    removeChip: "Quitar el filtro {name}: {value}",
  },
  sort: {
    label: "Ordenar por",
    name: "Nombre",
    joined: "Llegada, lo último primero",
    engagement: "Participación, de mayor a menor",
    completeness: "Secciones visibles, de más a menos",
    by: "Ordenar por {column}",
    relevance: "En el orden en que responden a la búsqueda.",
  },
  table: {
    label: "Miembros",
    region: "Los miembros, {count, plural, one {# fila} other {# filas}}",
    found: "{count, plural, one {# miembro} other {# miembros}}",
    foundMore:
      "{count, plural, one {# miembro hasta acá} other {# miembros hasta acá}}",
    select: "Elegir a {name}",
    selectPage: "Elegir a quienes se ven",
    moreTags: "+{count, number}",
  },
  empty: {
    title: "Todavía no se sumó nadie",
    text: "Compartí una invitación: quien la use aparece acá.",
    action: "Invitar personas",
    noneTitle: "Nadie responde a estos filtros",
    noneText: "Aflojá alguno, o borralos todos.",
    noneAction: "Borrar filtros",
  },
  bulk: {
    label: "Con los miembros elegidos",
    selected: "{count, plural, one {# elegido} other {# elegidos}}",
    allSelected: "Están elegidos todos los que responden",
    selectAll: "Elegir a todos los que responden",
    most: "A mano podés elegir {count, number} por vez. Para más, elegí a todos los que responden.",
    goTo: "Ir a lo que se puede hacer con la selección",
    clear: "Soltar la selección",
    addTag: "Agregar etiqueta",
    removeTag: "Quitar etiqueta",
    remove: "Dar de baja",
    tag: "Etiqueta",
    tagHelp: "Elegí una, o escribí una nueva.",
    tagNone: "Todavía no hay etiquetas.",
    title: {
      addTag: "Agregar una etiqueta",
      removeTag: "Quitar una etiqueta",
      remove: "Dar de baja a miembros",
    },
    counting: "Contando…",
    countFailed: "No se pudo contar. Probá otra vez.",
    will: {
      addTag:
        "{count, plural, =0 {Esto no cambia a nadie.} one {Esto va a etiquetar a # miembro.} other {Esto va a etiquetar a # miembros.}}",
      removeTag:
        "{count, plural, =0 {Esto no cambia a nadie.} one {Esto le quita la etiqueta a # miembro.} other {Esto les quita la etiqueta a # miembros.}}",
      remove:
        "{count, plural, =0 {Esto no da de baja a nadie.} one {Esto va a dar de baja a # miembro.} other {Esto va a dar de baja a # miembros.}}",
    },
    spared: {
      addTag:
        "{count, plural, one {# ya la tiene, o no le entran más.} other {# ya la tienen, o no les entran más.}}",
      removeTag:
        "{count, plural, one {# no la tiene.} other {# no la tienen.}}",
      remove: "Vos te quedás: acá nadie se da de baja a sí mismo.",
    },
    removeText:
      "Dejan de pertenecer a {name} y no ven más lo que es para sus miembros. Su asistencia queda anotada. Podés deshacerlo durante diez minutos.",
    confirm: {
      addTag:
        "{count, plural, one {Etiquetar a # miembro} other {Etiquetar a # miembros}}",
      removeTag:
        "{count, plural, one {Quitársela a # miembro} other {Quitársela a # miembros}}",
      remove:
        "{count, plural, one {Dar de baja a # miembro} other {Dar de baja a # miembros}}",
    },
    cancel: "Cancelar",
    progress: {
      addTag: "Etiquetando con «{tag}»: {done, number} de {total, number}",
      removeTag: "Quitando «{tag}»: {done, number} de {total, number}",
      remove: "Dando de baja: {done, number} de {total, number}",
      undoing: "Deshaciendo: {done, number} de {total, number}",
    },
    stop: "Parar acá",
    did: {
      addTag:
        "{count, plural, one {# miembro lleva ahora la etiqueta «{tag}».} other {# miembros llevan ahora la etiqueta «{tag}».}}",
      removeTag:
        "{count, plural, one {# miembro ya no lleva «{tag}».} other {# miembros ya no llevan «{tag}».}}",
      remove:
        "{count, plural, one {# miembro dado de baja.} other {# miembros dados de baja.}}",
    },
    cancelled: "Se paró antes del final.",
    stopped: "Se detuvo: quien lo empezó ya no organiza acá.",
    undone:
      "{count, plural, one {Deshecho para # miembro.} other {Deshecho para # miembros.}}",
    takeBack: "Volver atrás",
    takeBackUntil: "Podés volver atrás hasta las {time}.",
  },
  export: {
    button: "Exportar",
    title: "Exportar miembros",
    lede: "Un archivo de exactamente lo que muestra la tabla: estos filtros, estas columnas, este orden.",
    format: "Formato",
    csv: "CSV, para planillas",
    json: "JSON",
    count:
      "{count, plural, =0 {Nadie responde.} one {# miembro, con estas columnas: {columns}.} other {# miembros, con estas columnas: {columns}.}}",
    logged:
      "En el registro queda quién exportó a cuántas personas y qué columnas.",
    start: "Descargar",
    progress: "{done, number} de {total, number} leídos",
    cancel: "Parar",
    done: "{count, plural, one {# miembro está en el archivo.} other {# miembros están en el archivo.}}",
    failed: "El archivo no se hizo. No se descargó nada.",
    file: "miembros",
  },
} satisfies Omit<Messages["members"], "one">;
