/**
 * What listings ask for and profiles show: `English|Spanish|forms|broader`.
 * Whoever shows a concept shows the broader ones too; nothing else stands in for it,
 * so a wrong row makes an untrue claim: leave out rather than guess.
 *
 * A form is one or more words; `a/b` either, `a*` a beginning, `..` up to four words between.
 * `=`: only as capitalised here. `@`: what somebody is, so it proves nothing in the
 * middle of a text. `~`: an everyday word, proof only where skills or titles are listed.
 */
export const TECHNICAL_CONCEPTS = `
programming|programación|coding,write/writing code,programar,@programmer,@programador*,software development,desarrollo de software,software engineering,ingeniería de software|
software engineering|desarrollo de software|software development,@software engineer,@software developer,ingeniería de software,@ingeniero/ingeniera de software,@desarrollador/desarrolladora de software|programming
Python|Python|python3,pandas,numpy|programming
R|R|=R,rstudio,tidyverse|programming
SQL|SQL|postgresql,postgres,mysql,sqlite,bigquery|
relational databases|bases de datos relacionales|relational database,database design,base/bases de datos,postgresql,postgres,mysql|
JavaScript|JavaScript|javascript|programming
TypeScript|TypeScript|typescript|programming,JavaScript
React|React|=React,react.js,reactjs,next.js|
Svelte|Svelte|svelte|
Node.js|Node.js|nodejs|programming
HTML|HTML|html|
CSS|CSS|css|
Rust|Rust|=Rust|programming,compiled languages
Go|Go|=Go,golang|programming,compiled languages
C++|C++|c++,cpp|programming,compiled languages
Java|Java|java|programming,compiled languages
Kotlin|Kotlin|kotlin|programming,compiled languages
OCaml|OCaml|ocaml|programming,compiled languages
Haskell|Haskell|haskell|programming,compiled languages
Julia|Julia|=Julia|programming
Stata|Stata|=Stata|
compiled languages|lenguajes compilados|compiled language|programming
Git|Git|=Git|
Linux|Linux|linux|
Docker|Docker|docker|
Kubernetes|Kubernetes|k8s,kubernetes|
Terraform|Terraform|terraform|
AWS|AWS|aws|cloud infrastructure
cloud infrastructure|infraestructura en la nube|cloud infrastructure,cloud computing,infraestructura de nube|
cloud security|seguridad en la nube|cloud security|security engineering,cloud infrastructure
web development|desarrollo web|web development,@web developer,@desarrollador/desarrolladora web,web products,frontend,front-end,full-stack,fullstack,productos web,sitios en react|software engineering
frontend development|desarrollo frontend|frontend,front-end|web development
backend development|desarrollo backend|backend,back-end|software engineering
full-stack development|desarrollo full-stack|full-stack,fullstack,full stack|web development,frontend development,backend development
API design|diseño de APIs|api design,diseño de apis,rest api|
mobile development|desarrollo móvil|mobile development,android,@mobile developer|software engineering
Android|Android|android|mobile development
continuous integration|integración continua|ci cd,integración continua|
security engineering|ingeniería de seguridad|@security engineer,security engineering,ciberseguridad,cybersecurity,@detection engineer,seguridad informática|
threat modelling|modelado de amenazas|threat modeling|
red teaming|red teaming|red team/teaming,red-teaming,red-team|
network security|seguridad de redes|network security,seguridad de redes|
hardware security|seguridad de hardware|hardware security|
interactive theorem proving|demostración interactiva de teoremas|theorem proving,proof assistant/assistants|
formal verification|verificación formal|program verification,formal methods,métodos formales|
operating systems|sistemas operativos|operating system|
cryptography|criptografía|criptografia|
machine learning|aprendizaje automático|=ML,ml engineering,@machine learning engineer,@ml engineer,aprendizaje de máquinas,scikit-learn,sklearn,train* models/modelos,entreno .. modelos|
programming language theory|teoría de lenguajes de programación|programming languages,lenguajes de programación|
machine learning operations|operaciones de aprendizaje automático|mlops|
deep learning|aprendizaje profundo|neural network/networks,redes neuronales,deep learning framework|machine learning
PyTorch|PyTorch|pytorch|deep learning
TensorFlow|TensorFlow|tensorflow|deep learning
JAX|JAX|=JAX|deep learning
distributed training|entrenamiento distribuido|varias gpu,multi-gpu|
reinforcement learning|aprendizaje por refuerzo|rlhf|machine learning
fine-tuning|ajuste fino|fine-tune*,finetun*|machine learning
natural language processing|procesamiento de lenguaje natural|nlp|
language models|modelos de lenguaje|llm,llms,large language model/models,language model,modelo de lenguaje|
AI safety|seguridad en IA|seguridad de la ia,seguridad de ia,ai alignment,alignment research,alignment papers,seguridad de la inteligencia artificial|
interpretability|interpretabilidad|mechanistic interpretability,interpretabilidad mecanicista|
mechanistic interpretability|interpretabilidad mecanicista|autoencoders dispersos,sparse autoencoders,mech interp|interpretability
AI evaluations|evaluaciones de IA|model evaluations,evaluaciones de modelos,evals,model evaluation|
AI governance|gobernanza de la IA|ai policy,políticas de ia,ai regulation,regulación de ia,gobernanza de ia|
technology policy|política tecnológica|tech policy,políticas digitales,gobierno digital,ai policy,gobernanza de ia,ai governance|
artificial intelligence|inteligencia artificial|=AI,=IA|
annotation|anotación de datos|annotation projects/project,recruit* annotators|
data science|ciencia de datos|@data scientist,@científico/científica de datos|data analysis
data analysis|análisis de datos|@data analyst,@analista de datos,analy* .. data,data analytics,analizar .. datos|
quantitative analysis|análisis cuantitativo|quantitative research,quantitative skills|
data engineering|ingeniería de datos|@data engineer,@ingeniero/ingeniera de datos,data pipelines|
dbt|dbt|dbt|
Airflow|Airflow|airflow|
data visualisation|visualización de datos|data visualization,tableros,dashboards,visualizaciones|
statistics|estadística|statistical,estadístico,biostatistics,bioestadística,estadística aplicada|quantitative analysis
causal inference|inferencia causal|métodos causales,causal methods,causal inference|statistics
econometrics|econometría|econometric,econométrico|statistics,quantitative analysis
epidemiology|epidemiología|@epidemiologist,@epidemióloga,@epidemiólogo|public health,quantitative analysis
mathematics|matemática|maths,matemáticas,mathematical|
linear algebra|álgebra lineal|linear algebra|mathematics
forecasting|pronósticos|@forecaster,pronóstico|
spreadsheets|hojas de cálculo|=Excel,google sheets,planillas,planilla|
GIS|SIG|=GIS,qgis,arcgis,geospatial|
metagenomics|metagenómica|metagenomic|
bioinformatics|bioinformática|computational biology,biología computacional|
computer science|ciencias de la computación|informática,ciencias de la computacion,computer engineering,ingeniería en sistemas,ingeniería informática,computación|
open source|código abierto|open-source,software libre|
code review|revisión de código|review* code,reviso código,review* pull requests,revisión de codigo|
automated testing|pruebas automáticas|escribo pruebas,write tests|
offline-first applications|aplicaciones sin conexión|offline-first,sin conexión|
payments|pagos|payment systems,idempotent payments|
accessibility|accesibilidad|accesibilidad|
user research|investigación de usuarios|usability,ux research|
interface design|diseño de interfaces|ui design,ux design,diseño de interfaces|
`;

export const FIELD_CONCEPTS = `
economics|economía|@economist,@economista,microeconomics,macroeconomics,ciencias económicas|
public health|salud pública|global health,salud global|
global health|salud global|salud global|public health
biosecurity|bioseguridad|pandemic preparedness,preparación ante pandemias|
outbreak response|respuesta a brotes|outbreak responses/response|
biology|biología|@biologist,@biólogo,@bióloga|
microbiology|microbiología|virology,virología|biology
molecular biology|biología molecular|molecular biology|biology
physics|física|@physicist|
chemistry|química|@chemist|
veterinary science|veterinaria|@veterinarian|
agriculture|agricultura|agronomía,agronomy|
climate|clima|climate change,cambio climático|
environmental science|ciencias ambientales|environmental sciences,ciencias ambientales|
engineering|ingeniería|engineering degree|
law|derecho|@lawyer,@abogado,@abogada,abogacía,@attorney,jurídico,jurídica|
data protection|protección de datos|protección de datos personales,data privacy|
political science|ciencia política|politics,ciencias políticas,@politólogo,@politóloga|
international relations|relaciones internacionales|foreign policy,política exterior|
diplomacy|diplomacia|@diplomat,@diplomático|
public policy|políticas públicas|~policy,policy analysis,policy research,@policy analyst,política pública,políticas públicas|
policy writing|redacción de políticas|policy briefs/brief,policy memos|
sociology|sociología|@sociologist,@sociólogo,@socióloga|social sciences
anthropology|antropología|@anthropologist,@antropóloga,@antropólogo|social sciences
social sciences|ciencias sociales|social science|
psychology|psicología|@psychologist,@psicólogo,@psicóloga|
philosophy|filosofía|@philosopher|
cognitive science|ciencia cognitiva|cognitive science|
linguistics|lingüística|@linguist,@lingüista|
actuarial science|actuaría|actuarial,actuary|
public administration|administración pública|public administration|
business administration|administración de empresas|administración de empresas,@administrador,@administradora,licenciatura en administración|
journalism|periodismo|@journalist,@periodista,science journalism|
government|gobierno|civil service,public service|
animal welfare|bienestar animal|animal welfare|
effective giving|filantropía eficaz|effective giving,filantropía eficaz,philanthropy,filantropía|
education|educación|education sector,política educativa|
educational technology|tecnología educativa|education technology,edtech,offline learning app|
human rights|derechos humanos|derechos humanos|
game theory|teoría de juegos|game theory|
public procurement|contratación pública|compras públicas,public procurement|
legislation|legislación|legislative,legislativo,trámite legislativo|
regulation|regulación|regulatory,regulatorio|
export controls|control de exportaciones|export control|
`;

export const CRAFT_CONCEPTS = `
operations|operaciones|@operations manager,@head of operations,@director of operations,@chief operating officer,operations management,dirijo operaciones|
administration|administración|office administration,gestión administrativa,office management,@office manager,responsable de finanzas y operaciones,head of operations,operations manager|
project management|gestión de proyectos|@project manager,project coordination,coordinación de proyectos,llevo proyectos,manage* .. projects,lead .. projects,led .. projects,gestion* proyectos|leading projects
leading projects|conducción de proyectos|project leadership,leading projects,lead projects,llevo proyectos|
programme management|gestión de programas|program management,@program manager,@programme manager,program coordination|
coordination|coordinación|@coordinator,@coordinador,@coordinadora,coordiné,coordino,coordinated|
event management|organización de eventos|event planning,event production,producción de eventos,@event producer,@productora de eventos,@productor de eventos,organi* .. gathering/conference/event/events/retreat/eventos/jornadas/talleres/congreso,run/ran .. gatherings/events/conference/conferences,produje .. ediciones,organising events,organizing events,running events,logística de eventos|
finance|finanzas|financial management,accounting,bookkeeping,contabilidad,gestión financiera,@finance manager,responsable de finanzas|
accounting|contabilidad|bookkeeping,@accountant,@contador,@contadora,estudio contable,@contadora pública,@contador público|finance
bookkeeping|teneduría de libros|bookkeeping,contabilidad|accounting
non-profit accounting|contabilidad de organizaciones sociales|nonprofit accounting|accounting
accounting software|sistemas contables|sistema contable|
Xero|Xero|=Xero|accounting software
QuickBooks|QuickBooks|=QuickBooks|accounting software
audit|auditoría|auditing,auditorías,@auditor,@auditora,audits|
budgets|presupuestos|budget,budgeting,presupuesto,budget management|
payroll|liquidación de sueldos|payroll,liquidación de sueldos,nómina|
contracts|contratos|contract management,contract,contrato|
grant reporting|rendición de fondos|rendición de fondos,rendición de cuentas,rendición trimestral,rendido fondos,fondos de cooperación,donations management|
international payments|pagos internacionales|pagos internacionales|
procurement|compras|@buyer,vendor management,gestión de proveedores,supplier management,supplier/suppliers,proveedores|
recruitment|selección de personal|recruiting,hiring,@recruiter,talent acquisition,contratación de personal,selección de personal,reclutamiento|people operations
people operations|recursos humanos|human resources,recursos humanos,rrhh,people ops|
onboarding|incorporación de personal|onboarding|
fundraising|recaudación de fondos|@fundraiser,captación de fondos,desarrollo de fondos|
grant writing|redacción de propuestas|grant proposals,proposal writing,funding proposals|fundraising
grantmaking|otorgamiento de fondos|grant making,grant-making|
grants|subvenciones|grant applications,grant management,subsidios,grants management|
work in a charity|trabajo en organizaciones sociales|~charity,person charity,charities,non-profit,nonprofit,organización social,organizaciones sociales,fundación,fundaciones,ngo,ong|
work in a start-up|trabajo en empresas emergentes|start-up,startup,startups|
leading people|conducción de equipos|leading people/a team/teams,lead a team,led a team,managing people/a team/teams,manage a team,line manage/managed/manager/management,people management,team leadership,conduzco .. equipo,conducción de equipos,conduciendo equipos,conducir equipos,lideré .. equipo,lidero .. equipo,equipo a cargo,personas a cargo,manage/managed .. analysts/people/coordinators/staff/engineers/editors/researchers,direct reports,leading small team,dirección de equipos,gestión de equipos,coordino .. equipo,managing .. team|
managing managers|conducción de gerentes|managing managers,managed managers|leading people
executive assistance|asistencia ejecutiva|@executive assistant,@asistente ejecutiva,@asistente ejecutivo|
chief of staff|jefatura de gabinete|@chief of staff|
consulting|consultoría|@consultant,@consultor,@consultora,management consulting|
negotiation|negociación|negotiat*,negocié,negociar,negotiation|
customer support|atención al cliente|customer service,user support,soporte,technical support|
systems administration|administración de sistemas|@sysadmin,system administration,administración de sistemas|
product management|gestión de producto|@product manager,@product owner|
strategy|estrategia|strategic planning,planificación estratégica|
research|investigación|@researcher,@research associate,@research assistant,research experience,@investigador,@investigadora,academic research,applied research,empirical research,becaria de investigación,becario de investigación,coordinador de investigación,research intern|
research design|diseño de investigación|experimental design,study design,diseño experimental,research methods|
qualitative research|investigación cualitativa|qualitative methods,métodos cualitativos,investigación cualitativa|research
interviews|entrevistas|interviewing,interviewing skills,entrevistas a,interviews with|qualitative research
document analysis|análisis documental|document analysis|
surveys|encuestas|~survey,diseño de encuestas,survey design,con encuestas|
survey design|diseño de encuestas|questionnaire design,diseño de cuestionarios|surveys
sampling|muestreo|muestreo|
literature review|revisión bibliográfica|systematic review,revisión sistemática|research
impact evaluation|evaluación de impacto|program evaluation,evaluación de programas,programme evaluation|
monitoring and evaluation|monitoreo y evaluación|m&e,seguimiento y evaluación|
cost-effectiveness analysis|análisis de costo-efectividad|cost-effectiveness|
academic publications|publicaciones académicas|peer-reviewed,first-author publications,publicaciones,publications|
teaching|docencia|@teacher,@docente,@profesor,@profesora,@lecturer,taught,teaching assistant,di clases,doy clases,dar clases,dicté clases,ayudante de cátedra,classes of,enseñé,enseño,@instructor|
tutoring|tutoría|@tutor,@tutora|teaching
training|capacitación|capacitaciones,@trainer,train* volunteer*,training scientists,formo a|
mentoring|mentoría|@mentor,mentorship,mentoreo,mentored|
coaching|coaching|@coach|
facilitation|facilitación|@facilitator,@facilitador,@facilitadora,facilitate,facilitating,facilitated,facilité,facilito,facilitar,group facilitation,workshops,talleres|
community building|construcción de comunidad|community management,@community manager,@community builder,@coordinadora de comunidad,@coordinador de comunidad,organizo comunidades,organización de comunidades,@community organiser,@community organizer,gestión de comunidades,building communities,build communities|
community organising|organización comunitaria|community organizing,@community organiser,@community organizer,grassroots,trabajo comunitario|
reading groups|grupos de lectura|reading group,grupo de lectura|
volunteer coordination|coordinación de voluntarios|volunteer management,coordinating volunteers,coordinación de voluntariado,gestión de voluntarios|
student organisations|organizaciones estudiantiles|student groups,grupo universitario,university group,centro de estudiantes|
communications|comunicación|@communications officer,comunicación institucional,@communications manager,public relations,comms|
crisis communication|comunicación de crisis|crisis communications|communications
media relations|relación con medios|media relations,prensa|communications
editing|edición|@editor,@editora,edit features,edit abstracts|
writing|redacción|~writing skills,report writing,redacción de informes,escritura,copywriting,@writer|
science writing|escritura científica|@science writer,divulgación científica|writing
technical writing|redacción técnica|documentación técnica|writing
newsletter writing|escritura de boletines|newsletters|writing
social media|redes sociales|redes sociales|
translation|traducción|@translator,@traductor,@traductora|
publishing|publicación editorial|book publishing|
graphic design|diseño gráfico|@graphic designer,@diseñador gráfico,@diseñadora gráfica|
illustration|ilustración|@illustrator,@ilustrador,@ilustradora|
video editing|edición de video|edición de video|
podcast production|producción de podcasts|podcast,podcasts,radio production|
photography|fotografía|@photographer|
public speaking|oratoria|hablar en público|
advocacy|incidencia|incidencia política,lobbying|
stakeholder engagement|relación con actores|stakeholder management|
debate|debate|debating|
logistics|logística|@logistics coordinator|
sales|ventas|business development|
legal writing|redacción jurídica|legal drafting|
`;
