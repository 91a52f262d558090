import type { SampleListing } from "../../sampleListing";

/** Engineering for health, climate, giving and public services. */
export const engineeringImpact: readonly SampleListing[] = [
  {
    key: "paloma-backend-salud",
    title: "Desarrollador/a backend para clínicas rurales",
    organisation: "Paloma Datos en Salud",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["MX", "CO", "PE", "AR"],
    languages: { es: "fluent" },
    pay: [2500, 3400, "USD", "month"],
    deadlineDays: 21,
    postedDays: 7,
    text: "es",
    description: `
Nuestro sistema de inventario funciona en cuatrocientas clínicas con mala conexión. Cuando falla, una enfermera maneja dos horas en vano. Buscamos a alguien que disfrute de que las cosas no fallen.

Qué vas a hacer
- Mantener y ampliar servicios en Python y PostgreSQL
- Diseñar sincronización que tolere días sin internet y no duplique nada
- Mejorar el monitoreo, y compartir una guardia tranquila
- Viajar dos veces por año a una clínica para ver cómo se usa lo que hacemos

Qué buscamos
- Tres años o más de experiencia en desarrollo backend
- Python, SQL y diseño de APIs
- Experiencia con sistemas distribuidos o con aplicaciones sin conexión
- Pruebas automáticas y revisión de código como costumbre
- Español fluido

Suma puntos
- Conocer FHIR u otros estándares de datos de salud
- TypeScript
- Inglés

Contratamos a distancia en México, Colombia, Perú y la Argentina, con pago en dólares o en moneda local.`,
  },
  {
    key: "solstice-grants-engineer",
    title: "Product Engineer, Grantmaking Software",
    organisation: "Solstice Grants",
    kind: "engineering",
    commitment: "fullTime",
    level: "senior",
    workplace: "remote",
    regions: ["ANYWHERE"],
    utc: [-8, 1],
    languages: { en: "fluent" },
    pay: [105000, 140000, "USD", "year"],
    deadlineDays: 36,
    postedDays: 10,
    description: `
Solstice gives some 40 million dollars a year in grants of 5,000 to 250,000 each, within two weeks of asking. Software makes that possible: the application form, the reviewers' desk, payments to ninety countries. There are two of you.

What you will do
- Own product areas from talking to applicants to the incident report
- Write TypeScript from database to browser
- Make the form so clear that applicants finish in an hour
- Keep money right: double entry, idempotent payments, audits

What you bring
- Five years or more of experience in building web products
- TypeScript, React and a relational database
- Experience with payments, accounting or another field where mistakes cost
- Judgement about what not to build
- Fluent written English

Nice to have
- Experience in a team of two or three
- Interest in philanthropy and effective giving

Remote, with overlap between 14:00 and 18:00 UTC.`,
  },
  {
    key: "tidewater-data-engineer",
    title: "Data Engineer, Food Trade",
    organisation: "Tidewater Climate Risk",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Amsterdam", "NL"]],
    regions: ["EU"],
    languages: { en: "fluent" },
    pay: [58000, 74000, "EUR", "year"],
    deadlineDays: 27,
    postedDays: 14,
    description: `
Customs records, ship positions, harvest reports and satellite pictures, none of which agree. You would turn them into one dataset that economists can use before breakfast, and that says what it does not know.

What you will do
- Build ingestion for thirty sources, some of them scanned tables
- Model the data so that corrections do not rewrite history
- Write checks that catch a country which starts reporting in pounds
- Help modellers to run their scenarios at scale

What you bring
- Three years of experience as a data engineer
- Python and SQL, with dbt or a similar tool
- Experience with a workflow system such as Dagster, Airflow or Prefect
- Care for documentation and lineage
- Fluent English

Nice to have
- Experience with geospatial data
- Interest in economics or agriculture

In Amsterdam two days a week, or remote within the European Union with a visit each month.`,
  },
  {
    key: "kitanda-mobile-developer",
    title: "Android Developer, Offline Learning",
    organisation: "Kitanda Learning",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Nairobi", "KE"]],
    regions: ["AFRICA"],
    languages: { en: "fluent" },
    pay: [22000, 32000, "USD", "year"],
    deadlineDays: 24,
    postedDays: 11,
    description: `
Kitanda's reading app is used by 180,000 children on phones with one gigabyte of memory and no connection on most days. A randomised trial found that it works; now it has to work on even less.

What you will do
- Develop the Android app in Kotlin, with an eye on memory and battery
- Build content sync over Bluetooth and shared memory cards
- Work with teachers to see where children get stuck
- Publish the app in six languages

What you bring
- Three years of experience in Android development
- Kotlin, and experience with offline-first applications
- Profiling and testing on weak devices
- English for work; Swahili, Hausa, French or Amharic are welcome

Nice to have
- Experience in education technology
- Experience with speech recognition on the device

Hybrid in Nairobi, or remote from anywhere in Africa.`,
  },
  {
    key: "nodo-sur-web-voluntariado",
    title: "Voluntariado: desarrollo web para la comunidad",
    organisation: "Nodo Sur",
    kind: "engineering",
    commitment: "volunteer",
    level: "entry",
    workplace: "remote",
    regions: ["AR", "UY", "CL"],
    languages: { es: "fluent" },
    hours: 5,
    postedDays: 12,
    text: "es",
    description: `
La comunidad de Nodo Sur organiza charlas, grupos de lectura y becas. El sitio, los formularios y la lista de correo los mantenemos entre voluntarios, y necesitamos manos para que todo eso sea más simple.

Qué vas a hacer
- Mantener el sitio de la comunidad en TypeScript y React
- Automatizar inscripciones y recordatorios de encuentros
- Mejorar la accesibilidad y la velocidad en teléfonos modestos
- Documentar lo que haces para quien venga después

Qué buscamos
- JavaScript o TypeScript a nivel básico o intermedio
- HTML y CSS
- Cinco horas por semana durante tres meses
- Ganas de trabajar en grupo y de pedir ayuda

Suma puntos
- Haber hecho o mantenido un sitio con usuarios
- Diseño de interfaces

Te acompaña una persona con experiencia que revisa tu código cada semana. Es un buen lugar para un primer proyecto real en un equipo.`,
  },
  {
    key: "ceibo-it-generalist",
    title: "Responsable de sistemas y automatización",
    organisation: "Fundación Ceibo Abierto",
    kind: "engineering",
    commitment: "partTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Montevideo", "UY"]],
    languages: { es: "fluent" },
    hours: 24,
    pay: [62000, 80000, "UYU", "month"],
    deadlineDays: 17,
    postedDays: 9,
    text: "es",
    description: `
La Fundación Ceibo Abierto financia proyectos de bien público en Uruguay y acompaña a quienes los llevan adelante. Somos once personas y demasiadas planillas. Buscamos a alguien que ponga orden sin poner burocracia.

Qué vas a hacer
- Elegir y administrar las herramientas del equipo: correo, documentos, gestión de donaciones
- Automatizar tareas repetidas con Python o con herramientas sin código
- Cuidar la seguridad: accesos, copias, capacitación
- Armar reportes para la dirección y para los donantes

Qué buscamos
- Experiencia en soporte, administración de sistemas o desarrollo en una organización chica
- Python, hojas de cálculo avanzadas y nociones de SQL
- Paciencia para explicar
- Español fluido

Suma puntos
- Haber trabajado en una organización social
- Inglés para hablar con proveedores

Veinticuatro horas por semana, con dos mañanas en la oficina del Cordón.`,
  },
  {
    key: "sextant-data-journalism-engineer",
    title: "Engineer, Public Policy Data",
    organisation: "Sextant Policy",
    kind: "engineering",
    commitment: "fullTime",
    level: "entry",
    workplace: "onsite",
    places: [["Washington", "US"]],
    visa: "no",
    languages: { en: "fluent" },
    pay: [78000, 92000, "USD", "year"],
    deadlineDays: 18,
    postedDays: 16,
    description: `
Legislation moves faster than anyone can read it. You would build the trackers on which our analysts and some two thousand subscribers rely: bills, procurement, appointments, export rules.

What you will do
- Write and maintain scrapers and parsers for public sources
- Build a small web application for search and alerts
- Check data with analysts, and publish corrections
- Answer questions of journalists on deadline

What you bring
- One or two years of programming experience, internships included
- Python, SQL and basic web development
- Care about facts and about their sources
- Clear English, written and spoken
- Permission to work in the United States

Nice to have
- An interest in legislation or in technology policy
- Experience in a newsroom

In our office near Dupont Circle, four days a week.`,
  },
  {
    key: "quipu-data-engineer-lima",
    title: "Ingeniera/o de datos para pronósticos",
    organisation: "Quipu Forecasting",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM"],
    languages: { es: "fluent", en: "conversational" },
    pay: [3000, 4200, "USD", "month"],
    deadlineDays: 26,
    postedDays: 4,
    text: "es",
    description: `
Cada pronóstico que publicamos se puntúa después, sin excepción. Eso exige datos ordenados: preguntas, respuestas, fuentes y resultados de quince mil pronósticos por mes. Buscamos a quien los cuide.

Qué vas a hacer
- Diseñar el modelo de datos de preguntas y puntajes
- Construir procesos de carga con controles que avisen antes que los clientes
- Exponer los datos por API y en paneles
- Trabajar con analistas para llevar modelos estadísticos a producción

Qué buscamos
- Tres años de experiencia en ingeniería de datos o backend
- Python y SQL avanzados
- Experiencia con dbt, Airflow o herramientas similares
- Conocimientos básicos de estadística
- Español fluido e inglés para trabajar por escrito

Suma puntos
- Haber usado mercados o plataformas de predicción
- TypeScript

Equipo remoto con base en Lima. Dos encuentros presenciales por año, a cargo nuestro.`,
  },
  {
    key: "araucaria-dev-vigilancia",
    title: "Software Developer, Disease Surveillance",
    organisation: "Instituto Araucaria",
    kind: "engineering",
    commitment: "contract",
    level: "mid",
    workplace: "remote",
    regions: ["BR", "AR", "UY", "PY"],
    languages: { en: "conversational", pt: "fluent" },
    hours: 40,
    pay: [14000, 18000, "BRL", "month"],
    deadlineDays: 15,
    postedDays: 20,
    description: `
Twelve months to build the second version of a system that collects reports of unusual illness from community health workers on both sides of three borders. The first version proved the point and is held together with string.

What you will do
- Rebuild the mobile form and the server with two colleagues
- Integrate with the health ministries' systems, documented and otherwise
- Make reports arrive in minutes, also from places with one bar of signal
- Hand over to the ministries' own teams at the end

What you bring
- Four years of experience in web or mobile development
- TypeScript or Python, and SQL
- Experience with integrations and with messy data
- Fluent Portuguese and working English; Spanish is a great help

Nice to have
- Experience in public health software such as DHIS2
- Experience with messaging-app bots

Remote from Brazil, Argentina, Uruguay or Paraguay, with two field visits.`,
  },
];
