import type { Messages } from "..";

export const oneMember = {
  title: "Miembro",
  back: "Todos los miembros",
  seen: "Ve que miraste.",
  seenHelp:
    "Abrir a un miembro queda en el registro, y cada quien puede leer las líneas que tratan de su persona. Durante una hora cuenta como una sola mirada.",
  you: "Esta persona sos vos.",
  memberSince: "En {name} desde el {date}",
  nothingShown: "No te muestra nada de su perfil.",
  sections: {
    profile: "Perfil",
    engagement: "Participación",
    tags: "Etiquetas",
    notes: "Notas",
    meetings: "Encuentros",
    programs: "Programas",
    standing: "Rol",
    log: "Registro",
  },
  tags: {
    label: "Etiquetas",
    help: "Las ven solo quienes organizan. Escribí una nueva y apretá Enter.",
  },
  notes: {
    label: "Una nota nueva",
    help: "La leen quienes organizan {name}, y es parte de lo que la persona puede pedir que le den de sus datos.",
    add: "Agregar nota",
    none: "Todavía no hay notas.",
    by: "{name}, {when}",
    byNobody: "Alguien que organiza, {when}",
    remove: "Quitar la nota de {when}",
    removed: "Nota quitada.",
    added: "Nota agregada.",
  },
  meetings: {
    none: "Todavía no se sabe de ninguna asistencia.",
    answers: { yes: "Vino", partly: "Vino a una parte", no: "No vino" },
    sources: {
      checkIn: "por registro en la puerta",
      organiser: "lo dijo quien organiza",
      self: "lo dijo la persona",
      luma: "de Luma",
    },
    disputed: "Otra fuente dice lo contrario",
    untitled: "Un encuentro que ya no está",
  },
  programs: {
    none: "Hasta ahora, en ningún programa.",
    states: {
      pending: "Espera respuesta",
      waitlisted: "En lista de espera",
      enrolled: "Participa",
      completed: "Completado",
      withdrawn: "Se bajó",
      declined: "Rechazado",
    },
    attended: "{attended, number} de {held, number} sesiones",
  },
  role: {
    label: "Rol",
    memberHelp: "Ve lo que es para miembros.",
    adminHelp:
      "Lleva {name} con vos: miembros, encuentros, programas, ajustes.",
    changed: {
      member: "Ahora es miembro.",
      admin: "Ahora organiza.",
    },
    lastAdmin:
      "Alguien tiene que llevar {name}: sumá primero a otra persona que organice y después cambiá esto.",
  },
  remove: {
    button: "Dar de baja de {name}",
    done: "Ya no pertenece a {name}.",
    text: "Deja de pertenecer a {name}. Podés deshacerlo durante diez minutos.",
  },
  log: {
    none: "Todavía no hay nada anotado.",
  },
} satisfies Messages["members"]["one"];
