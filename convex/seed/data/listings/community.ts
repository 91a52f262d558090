import type { SampleListing } from "../../sampleListing";

export const community: readonly SampleListing[] = [
  {
    key: "nodo-sur-community-lead",
    title: "Líder de comunidad",
    organisation: "Nodo Sur",
    kind: "community",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Buenos Aires", "AR"]],
    languages: { es: "fluent", en: "fluent" },
    pay: [1500, 2100, "USD", "month"],
    deadlineDays: 19,
    postedDays: 4,
    text: "es",
    description: `
Nodo Sur reúne a estudiantes, investigadores y profesionales de Buenos Aires que quieren que la inteligencia artificial salga bien. Buscamos a quien cuide a esas personas: que lleguen, que encuentren su lugar y que hagan cosas juntas.

Qué vas a hacer
- Diseñar el recorrido de un miembro, del primer encuentro al primer proyecto
- Facilitar grupos de lectura y formar a otros facilitadores
- Hablar con treinta miembros por mes y recordar lo que te dijeron
- Medir si lo que hacemos sirve, y dejar de hacer lo que no

Qué buscamos
- Experiencia en organización de comunidades, docencia o coordinación de voluntarios
- Facilitación de grupos
- Conocimiento general de seguridad en IA, o disposición para adquirirlo en dos meses
- Español e inglés fluidos

Suma puntos
- Haber organizado un grupo universitario
- Experiencia en mentoría o en orientación vocacional

Tres días por semana en la casa de Almagro, con un encuentro semanal a la tarde.`,
  },
  {
    key: "lumbre-groups-manager",
    title: "Groups Support Manager",
    organisation: "Lumbre Collective",
    kind: "community",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "fluent" },
    pay: [50000, 68000, "USD", "year"],
    deadlineDays: 22,
    postedDays: 7,
    description: `
Ninety local groups in forty countries meet to learn and to act on global problems. Most are led by two volunteers with full-time studies. You would make their job easier and their groups better.

What you will do
- Advise thirty group leaders, each by a call a month
- Give small grants and see what becomes of them
- Write resources with groups, in plain English, and have them translated
- Bring leaders together twice a year

What you bring
- Two years of experience in community building, teaching, student organisations or coaching
- Good listening, and honest feedback
- Project management for your own work
- Fluent English; Spanish, Portuguese or French is a plus

Nice to have
- Experience as leader of a local group
- Experience with monitoring and evaluation

Remote from anywhere; calls fall between 08:00 and 20:00 in your own time zone.`,
  },
  {
    key: "thornfield-programme-coordinator",
    title: "Fellowship Programme Coordinator",
    organisation: "Thornfield Fellowship",
    kind: "community",
    commitment: "fullTime",
    level: "entry",
    workplace: "onsite",
    places: [["Cambridge", "GB"]],
    visa: "no",
    languages: { en: "fluent" },
    pay: [32000, 37000, "GBP", "year"],
    deadlineDays: 18,
    postedDays: 10,
    startDays: 35,
    description: `
Each summer twenty people arrive in Cambridge who do not know each other, and leave with a paper and friends. You would run the ten weeks and the nine months of preparation.

What you will do
- Run admissions: five hundred applications, read fairly
- Look after fellows and mentors before, during and after the programme
- Organise seminars, social evenings and the final conference
- Collect feedback and act on it

What you bring
- One or two years of experience in coordination, events, teaching or student support
- Organisation and warmth in equal parts
- Good written English
- The right to work in the United Kingdom

Nice to have
- Having taken part in a fellowship or research programme
- Interest in AI safety

On site in Cambridge, with busy summers and quiet Augusts.`,
  },
  {
    key: "puente-tallerista",
    title: "Facilitador/a de talleres ciudadanos",
    organisation: "Puente Cívico",
    kind: "community",
    commitment: "contract",
    level: "entry",
    workplace: "onsite",
    places: [
      ["Bogotá", "CO"],
      ["Medellín", "CO"],
    ],
    languages: { es: "native" },
    hours: 25,
    pay: [3200000, 4000000, "COP", "month"],
    deadlineDays: 15,
    postedDays: 9,
    text: "es",
    description: `
Vamos a reunir a seiscientas personas sorteadas, en seis ciudades, para que deliberen sobre el uso de inteligencia artificial en la salud. Necesitamos a quienes faciliten esas conversaciones.

Qué vas a hacer
- Facilitar mesas de ocho a diez personas durante jornadas de fin de semana
- Preparar materiales que sirvan a quien terminó la primaria y a quien tiene un doctorado
- Registrar acuerdos y desacuerdos con fidelidad
- Proponer mejoras después de cada jornada

Qué buscamos
- Experiencia en facilitación, docencia, trabajo comunitario o mediación
- Escucha y neutralidad
- Disponibilidad los fines de semana durante cinco meses
- Residencia en Bogotá o en Medellín

Suma puntos
- Experiencia con comunidades rurales o indígenas
- Conocimientos de tecnología

Contrato por cinco meses, unas veinticinco horas por semana. Damos cuarenta horas de formación pagas.`,
  },
  {
    key: "kitanda-teacher-community",
    title: "Teacher Community Manager",
    organisation: "Kitanda Learning",
    kind: "community",
    commitment: "fullTime",
    level: "mid",
    workplace: "onsite",
    places: [["Kampala", "UG"]],
    languages: { en: "fluent" },
    pay: [14000, 20000, "USD", "year"],
    deadlineDays: 21,
    postedDays: 16,
    description: `
Nine hundred teachers use Kitanda's app with classes of sixty and more. They know things that we do not, and so far we hear from the same twenty. You would change that.

What you will do
- Visit schools and run monthly gatherings in four districts
- Build a network of teacher leaders with a small stipend
- Bring what you hear into product meetings, with names and numbers
- Evaluate training with our research team

What you bring
- Experience as a teacher, trainer or community organiser
- Fluent English and Luganda or Swahili
- Willingness to travel half of the time
- Simple reporting with spreadsheets

Nice to have
- Experience with educational technology
- Experience in monitoring and evaluation

Based in Kampala. Ugandan or East African residents only.`,
  },
  {
    key: "banyan-university-organiser",
    title: "University Programs Organiser, South-East Asia",
    organisation: "Banyan Alignment",
    kind: "community",
    commitment: "partTime",
    level: "student",
    workplace: "remote",
    regions: ["ASIA"],
    languages: { en: "fluent" },
    hours: 15,
    pay: [12, 18, "USD", "hour"],
    deadlineDays: 17,
    postedDays: 6,
    description: `
Run an eight-week course on AI safety at your university, with our curriculum, our training and a budget for snacks. Fifteen hours a week for one term, and again if you like it.

What you will do
- Recruit participants in person and online
- Facilitate two groups of eight students a week
- Train a successor
- Report each week what confused people

What you bring
- You are enrolled at a university in Asia, or left one within two years
- Facilitation or teaching experience, even informal
- Interest in AI safety, and some reading behind it
- Fluent English

Nice to have
- Programming or policy background
- Experience in student organisations

Remote, on your own campus.`,
  },
  {
    key: "solstice-network-builder",
    title: "Community Builder, Founders' Network",
    organisation: "Solstice Grants",
    kind: "community",
    commitment: "fullTime",
    level: "senior",
    workplace: "remote",
    regions: ["LATAM", "AFRICA"],
    languages: { en: "fluent", es: "conversational" },
    pay: [65000, 85000, "USD", "year"],
    deadlineDays: 30,
    postedDays: 13,
    description: `
Solstice has funded three hundred small organisations. Many are run by one person who last spoke with a peer a year ago. You would build the network that they ask us for.

What you will do
- Interview fifty founders and design a programme with them
- Run peer groups, introductions and a yearly gathering
- Connect founders with mentors, funders and each other
- Keep the network useful rather than large

What you bring
- Five years of experience in community building, coaching, incubation or leading a small organisation
- Excellent facilitation
- Fluent English and good Spanish; French or Portuguese is welcome
- Experience of life as a founder, or of close work with founders

Nice to have
- Experience in grantmaking
- Training in coaching

Remote from Latin America or Africa, with travel each quarter.`,
  },
  {
    key: "amate-cohort-facilitator",
    title: "Facilitador/a de cursos en línea sobre IA segura",
    organisation: "Centro Amate",
    kind: "community",
    commitment: "partTime",
    level: "entry",
    workplace: "remote",
    regions: ["LATAM"],
    languages: { es: "fluent", en: "conversational" },
    hours: 6,
    pay: [14, 18, "USD", "hour"],
    deadlineDays: 14,
    postedDays: 3,
    startDays: 28,
    text: "es",
    description: `
Dos veces por año damos un curso en línea de diez semanas sobre riesgos y gobernanza de la inteligencia artificial, con participantes de quince países. Buscamos facilitadores para la próxima edición.

Qué vas a hacer
- Facilitar dos grupos de ocho personas, hora y media por semana cada uno
- Preparar la discusión con la guía que te damos
- Comentar los trabajos finales
- Contarnos cada semana qué no se entendió

Qué buscamos
- Conocimientos de seguridad o gobernanza de IA, por estudio, trabajo o un curso previo
- Experiencia en docencia, tutoría o facilitación
- Español fluido y lectura en inglés
- Puntualidad y buen humor

Suma puntos
- Haber participado de un curso parecido
- Experiencia con grupos en línea

Unas seis horas por semana durante diez semanas, desde cualquier país de América Latina.`,
  },
  {
    key: "araucaria-fellowship-alumni",
    title: "Alumni and Careers Lead, Biosecurity Fellowship",
    organisation: "Instituto Araucaria",
    kind: "community",
    commitment: "partTime",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM"],
    languages: { en: "fluent", pt: "fluent", es: "conversational" },
    hours: 24,
    pay: [1800, 2400, "USD", "month"],
    deadlineDays: 20,
    postedDays: 11,
    description: `
Seventy people from nine countries have finished our fellowship. They are in ministries, laboratories and start-ups, and they are our most valuable result. Someone should know how they are.

What you will do
- Keep in touch with alumni and know what each is looking for
- Advise twenty fellows a year on their next step
- Build relations with employers in biosecurity and public health
- Measure where alumni go, honestly

What you bring
- Three years of experience in careers advice, alumni work, recruiting or community building
- Fluent Portuguese and English, working Spanish
- Discretion and good memory
- Interest in biosecurity or public health

Nice to have
- A background in life sciences
- Experience with mentoring programmes

Remote from anywhere in Latin America, twenty-four hours a week.`,
  },
  {
    key: "nodo-sur-voluntariado-lectura",
    title: "Voluntariado: facilitación de grupos de lectura",
    organisation: "Nodo Sur",
    kind: "community",
    commitment: "volunteer",
    level: "entry",
    workplace: "onsite",
    places: [
      ["Buenos Aires", "AR"],
      ["Córdoba", "AR"],
    ],
    languages: { es: "fluent" },
    hours: 4,
    postedDays: 8,
    text: "es",
    description: `
Los grupos de lectura son la puerta de entrada a nuestra comunidad: ocho encuentros, doce personas, un texto por semana y mucho mate. Buscamos a quienes los faciliten en Buenos Aires y, por primera vez, en Córdoba.

Qué vas a hacer
- Facilitar un encuentro semanal de hora y media durante dos meses
- Preparar preguntas con la guía que compartimos
- Cuidar que hablen todas las personas
- Reunirte una vez por mes con los demás facilitadores

Qué buscamos
- Haber leído sobre seguridad en IA o haber participado de un grupo
- Facilitación o docencia, formal o no
- Lectura de textos en inglés
- Cuatro horas por semana

Suma puntos
- Formación técnica o en ciencias sociales
- Ganas de traer gente nueva

Damos una jornada de formación y una carta de recomendación al terminar el ciclo.`,
  },
];
