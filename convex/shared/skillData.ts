/**
 * A name after "=" counts only in its own capitals, being an everyday word otherwise.
 * Skills and fields of mission-driven work: `English|Spanish|other names|neighbours`.
 * Neighbours are English names of this table that partly stand in for the skill.
 * Small on purpose: what it lacks is still compared by words.
 */
export const SKILL_ROWS = `
Python|Python|python3,pandas,numpy|Data analysis,Machine learning,Software engineering,R
R|R|rstudio,tidyverse|Statistics,Data analysis,Python
SQL|SQL|postgresql,postgres,mysql,sqlite,bigquery|Databases,Data analysis
JavaScript|JavaScript|ecmascript|TypeScript,Frontend development
TypeScript|TypeScript||JavaScript,Frontend development
React|React|=React,react.js,reactjs,next.js,nextjs|Frontend development,JavaScript,TypeScript
Node.js|Node.js|nodejs,node|Backend development,JavaScript,TypeScript
Rust|Rust|=Rust|C++,Systems programming
C++|C++|cpp|Rust,Systems programming
Java|Java|kotlin,spring boot|Backend development
Golang|Golang|go language|Backend development
Software engineering|desarrollo de software|software engineer,software engineers,software developer,software development,software engineering,programming,programmer,ingeniería de software,ingeniero de software,ingeniera de software,desarrollador de software,desarrolladora de software,desarrollador,desarrolladora,programación,programador,programadora,coding,write code,writing code|Python,Backend development,Frontend development,Full-stack development
Frontend development|desarrollo frontend|frontend,front-end,front end,html,css,web development,desarrollo web,web developer|React,JavaScript,TypeScript,Graphic design
Backend development|desarrollo backend|backend,back-end,back end,apis,rest api,api design,django,flask,fastapi,microservices,microservicios|Python,Node.js,Databases,Software engineering
Full-stack development|desarrollo full-stack|full-stack,full stack,fullstack|Frontend development,Backend development,Software engineering
Mobile development|desarrollo móvil|android,=iOS,react native,flutter,=Swift|Software engineering
Systems programming|programación de sistemas|operating systems,low-level programming,sistemas operativos|C++,Rust
Databases|bases de datos|database,database design,base de datos|SQL,Backend development
Cloud infrastructure|infraestructura en la nube|aws,gcp,azure,kubernetes,docker,terraform,cloud,cloud computing,infrastructure as code,nube|DevOps
DevOps|DevOps|ci/cd,continuous integration,site reliability,sre,integración continua|Cloud infrastructure,Software engineering
Security engineering|seguridad informática|cybersecurity,ciberseguridad,information security,infosec,security engineer,penetration testing,pentesting,threat modeling,threat modelling,seguridad de la información|Software engineering,Cloud infrastructure
Machine learning|aprendizaje automático|ml,machine-learning,scikit-learn,sklearn,ml engineering,ml engineer,machine learning engineer,aprendizaje de máquinas|Deep learning,Statistics,Python,Data science
Deep learning|aprendizaje profundo|neural networks,neural network,redes neuronales,pytorch,tensorflow,jax,transformers|Machine learning,Python
Natural language processing|procesamiento de lenguaje natural|nlp,pln,computational linguistics,lingüística computacional|Machine learning,Large language models
Large language models|modelos de lenguaje|llm,llms,language models,language model,large language model,modelo de lenguaje,grandes modelos de lenguaje,foundation models,gpt|Natural language processing,Machine learning,Deep learning,AI evaluations
Reinforcement learning|aprendizaje por refuerzo|rlhf,rl|Machine learning,Deep learning
Computer vision|visión por computadora|image recognition,visión artificial|Machine learning,Deep learning
AI safety|seguridad de la IA|ai alignment,alignment research,ai risk,safety of ai,alignment papers,alignment problem,ai safety research,seguridad de la inteligencia artificial,seguridad en ia,seguridad de ia,alineamiento,alineación de ia,riesgos de la ia,riesgo de la ia|AI governance,Interpretability,AI evaluations,Machine learning
Interpretability|interpretabilidad|mechanistic interpretability,interpretabilidad mecanicista,mech interp|AI safety,Deep learning,Machine learning
AI evaluations|evaluaciones de IA|model evaluations,model evaluation,evals,red teaming,red-teaming,llm evaluation,evaluación de modelos,benchmarks for models|AI safety,Large language models,Machine learning
AI governance|gobernanza de la IA|ai policy,política de ia,políticas de ia,ai regulation,regulación de ia,regulación de la ia,governance of ai,gobernanza de ia,gobernanza de la inteligencia artificial,technology policy,tech policy,política tecnológica|AI safety,Public policy,Regulation
Data science|ciencia de datos|data scientist,data scientists,científico de datos,científica de datos|Data analysis,Statistics,Machine learning,Python
Data analysis|análisis de datos|data analyst,data analytics,analyzing data,analysing data,analyse data,analyze data,analista de datos,analítica de datos,quantitative analysis,análisis cuantitativo|Statistics,Data science,Spreadsheets,SQL,R,Python
Data engineering|ingeniería de datos|data pipelines,etl,data engineer,airflow,=Spark,dbt,ingeniero de datos,ingeniera de datos,pipelines de datos|SQL,Databases,Python
Data visualisation|visualización de datos|data visualization,dashboards,tableau,power bi,looker,tableros|Data analysis,Graphic design,Spreadsheets
Statistics|estadística|statistical analysis,statistical methods,statistical,biostatistics,análisis estadístico,bioestadística,estadístico,stata,spss|Data analysis,Econometrics,R,Data science
Econometrics|econometría|econometric,econométrico|Statistics,Economics,Impact evaluation,R
Economics|economía|economist,economista,microeconomics,macroeconomics,development economics,economía del desarrollo|Econometrics,Public policy,Cost-effectiveness analysis
Mathematics|matemática|maths,math,matemáticas,mathematical|Statistics
Forecasting|pronósticos|forecaster,superforecasting,predictions,pronóstico,prospectiva,foresight|Statistics,Research
Spreadsheets|planillas de cálculo|=Excel,google sheets,spreadsheet,hojas de cálculo,planillas,microsoft excel|Data analysis
GIS|SIG|geographic information systems,geospatial,geospatial analysis,qgis,arcgis,sistemas de información geográfica,geoespacial,teledetección,remote sensing|Data analysis,Environmental science
Research|investigación|researcher,researchers,research experience,investigador,investigadora,investigaciones,research projects,research assistant,asistente de investigación,academic research,investigación académica|Research design,Academic writing,Qualitative research,Literature review
Research design|diseño de investigación|research methods,experimental design,study design,métodos de investigación,metodología de la investigación,diseño experimental,methodology|Research,Statistics,Impact evaluation
Qualitative research|investigación cualitativa|interviews,focus groups,entrevistas,grupos focales,ethnography,etnografía,user interviews,qualitative methods,métodos cualitativos,fieldwork,trabajo de campo|Research,User research,Survey design
Survey design|diseño de encuestas|surveys,survey,encuestas,questionnaires,cuestionarios|Research design,Qualitative research,Statistics
Literature review|revisión bibliográfica|literature reviews,systematic review,systematic reviews,revisión sistemática,revisiones sistemáticas,meta-analysis,metaanálisis,desk research,evidence synthesis,síntesis de evidencia|Research,Academic writing
Impact evaluation|evaluación de impacto|randomized controlled trials,randomised controlled trials,rct,rcts,causal inference,inferencia causal,program evaluation,programme evaluation,evaluación de programas|Monitoring and evaluation,Econometrics,Statistics
Monitoring and evaluation|monitoreo y evaluación|m&e,meal,monitoring & evaluation,seguimiento y evaluación,impact measurement,medición de impacto,indicators,indicadores,theory of change,teoría del cambio,logframe,marco lógico|Impact evaluation,Data analysis,Program management
Cost-effectiveness analysis|análisis de costo-efectividad|cost-effectiveness,cost effectiveness,cost-benefit analysis,costo-efectividad,costo-beneficio,análisis costo-beneficio|Economics,Impact evaluation
Academic writing|escritura académica|peer-reviewed,peer reviewed,publications,published papers,publicaciones,scientific writing,artículos académicos,scientific papers,publication record|Writing,Research,Literature review
User research|investigación de usuarios|usability,usability testing,ux research,usabilidad,pruebas de usuario|Qualitative research,Graphic design
Graphic design|diseño gráfico|ui design,ux design,ux/ui,figma,adobe illustrator,photoshop,canva,designer,diseñador,diseñadora,visual design,diseño visual|Communications,User research,Data visualisation
Product management|gestión de producto|product manager,product owner,roadmap,roadmaps,product development,desarrollo de producto|Project management,User research,Strategy
Project management|gestión de proyectos|project manager,project coordination,coordinación de proyectos,managing projects,manage projects,managed projects,project lead,gestionar proyectos,coordinador de proyectos,coordinadora de proyectos,coordiné proyectos,scrum,agile,asana,jira,trello,coordinating projects|Program management,Operations,Event management,Coordination
Program management|gestión de programas|program manager,programme manager,programme management,program coordination,programme coordination,coordinación de programas,programs manager,coordinador de programas,coordinadora de programas,running programs,run programs|Project management,Operations,Monitoring and evaluation,Coordination
Operations|operaciones|operations management,operational,office management,logistics,logística,process improvement,mejora de procesos,administración,administration,administrative support,administrative tasks,tareas administrativas,gestión administrativa,procesos internos,operations manager,operations associate,internal processes|Project management,Event management,Finance,People operations,Coordination
Coordination|coordinación|coordinate,coordinated,coordinating,coordinator,coordinador,coordinadora,coordinar,coordiné|Project management,Operations
Event management|organización de eventos|event planning,event organisation,event organization,events,organizing events,organising events,organized events,organised events,conferences,conference,eventos,organización de talleres,conferencias,jornadas,event coordination,logística de eventos,organicé eventos,organize events,run events,running events|Operations,Community building,Facilitation
Finance|finanzas|accounting,contabilidad,bookkeeping,financial management,gestión financiera,budget,budgets,budgeting,presupuesto,presupuestos,payroll,financial reporting,auditoría,audit,contador,contadora,accountant,financial modeling,financial modelling|Operations,Grant management,Spreadsheets
Procurement|compras|purchasing,vendor management,gestión de proveedores,vendors,proveedores,adquisiciones|Operations,Finance
People operations|gestión de personas|human resources,hr,recursos humanos,rrhh,people ops,onboarding,people management practices|Recruiting,Operations
Recruiting|reclutamiento|recruitment,hiring,talent acquisition,selección de personal,recruiter,reclutador,reclutadora,sourcing candidates,contratación de personal,búsqueda de talento|People operations
Legal|derecho|law,lawyer,abogado,abogada,legal research,contract drafting,redacción de contratos,legal analysis,attorney,jurídico,jurídica,legislation,legislación,compliance,cumplimiento normativo|Regulation,Public policy,Human rights
Regulation|regulación|regulatory,regulatorio,regulations,standards development,normativa,regulatory affairs|Public policy,Legal,AI governance
Public policy|políticas públicas|policy,policy analysis,policy research,policy making,policymaking,política pública,análisis de políticas,public administration,administración pública,policy analyst,gobierno,government,policy development,ciencia política,political science,think tank,legislative|Regulation,Advocacy,AI governance,Economics,Policy writing
Policy writing|redacción de políticas|policy briefs,policy brief,white papers,policy memos,informes de política,briefs,policy papers,documentos de política|Public policy,Writing
Advocacy|incidencia|lobbying,advocate,incidencia política,incidencia pública,public affairs,asuntos públicos,campaigns,campaigning,campañas,government relations,relaciones gubernamentales|Public policy,Communications,Community organising
International relations|relaciones internacionales|diplomacy,diplomacia,multilateral,foreign policy,política exterior,international organizations,organismos internacionales,geopolitics,geopolítica,united nations,naciones unidas|Public policy,Advocacy
Stakeholder engagement|relación con actores|stakeholder management,stakeholders,stakeholder,partnerships,partnership,partner relationships,alianzas,articulación,vinculación,relaciones institucionales,relationship management,relationship building,gestión de alianzas,external relations,build relationships,building relationships|Advocacy,Community building,Fundraising
Negotiation|negociación|mediation,mediación,conflict resolution,resolución de conflictos|Stakeholder engagement
Communications|comunicación|communication strategy,comms,comunicaciones,public relations,relaciones públicas,prensa,media relations,press,outreach,difusión,comunicador,comunicadora,comunicación institucional,communications strategy,strategic communications|Writing,Social media,Marketing,Journalism,Public speaking
Writing|redacción|written communication,strong writer,copywriting,editing,edición,content writing,writer,editor,editora,proofreading,corrección de textos,comunicación escrita,redactor,redactora,written english,clear writing,report writing,writing skills,escritura,drafting,blog posts,wrote articles,artículos|Communications,Journalism,Academic writing,Policy writing
Journalism|periodismo|journalist,periodista,investigative reporting,reporter,fact-checking,chequeo de datos|Writing,Communications
Social media|redes sociales|social networks,instagram,twitter,linkedin content,content creation,creación de contenido,content strategy,estrategia de contenidos|Communications,Marketing
Marketing|marketing|digital marketing,marketing digital,seo,growth marketing,email marketing,advertising,publicidad,branding,google analytics|Communications,Social media
Audiovisual production|producción audiovisual|video editing,edición de video,video production,filmmaking,photography,fotografía,podcast,podcasts|Communications,Graphic design
Public speaking|oratoria|presentations,presenting,presentaciones,presentation skills,speaking engagements,conferencista,hablar en público|Communications,Teaching,Facilitation
Translation|traducción|translator,traductor,traductora,interpretación de idiomas,localization,localización|Writing
Fundraising|recaudación de fondos|fundraiser,donor relations,donors,donantes,development officer,grant writing,grant proposals,captación de fondos,desarrollo de fondos,donor,movilización de recursos,resource mobilization,funding proposals|Grant management,Writing,Stakeholder engagement
Grant management|gestión de subvenciones|grants,grantmaking,grant making,subvenciones,subsidios,fondos concursables,grant reporting,grants management|Fundraising,Finance,Program management
Community building|construcción de comunidad|community management,community builder,community manager,building communities,build communities,building community,comunidades,gestión de comunidades,community engagement,group organising,university group,local group,grupo local,grupo universitario,reading groups,reading group,grupos de lectura|Event management,Facilitation,Community organising,Mentoring,Volunteer management
Community organising|organización comunitaria|community organizing,grassroots,activism,activismo,trabajo comunitario,organización barrial,trabajo territorial|Community building,Advocacy
Volunteer management|gestión de voluntarios|volunteers,voluntarios,voluntariado,volunteer coordination,coordinación de voluntarios,managing volunteers,voluntarias|Community building,Coordination,Leadership
Facilitation|facilitación|facilitator,facilitador,facilitadora,workshops,workshop,talleres,taller,facilitate,facilitating,facilitated,group facilitation,moderation,dynamics,dinámicas grupales|Teaching,Community building,Event management,Public speaking
Teaching|docencia|teacher,docente,profesor,profesora,lecturer,teaching assistant,curriculum design,curriculum,diseño curricular,instructional design,training design,capacitación,capacitaciones,training programs,training programmes,training materials,training sessions,enseñanza,educator,educador,educadora,dar clases,instructor,tutoring,ayudante de cátedra,taught,pedagogía,pedagogy|Facilitation,Mentoring,Public speaking
Mentoring|mentoría|mentor,mentorship,coaching,coach,mentorías,acompañamiento,career advising,orientación vocacional,advising|Teaching,Leadership,Community building
Leadership|liderazgo|team lead,team leadership,led a team,leading teams,lead a team,managing people,people management,line management,managed a team,team management,liderar equipos,gestión de equipos,lideré,direct reports,dirección de equipos,management experience,manager of people,equipo a cargo,personas a cargo|Project management,Strategy,Mentoring
Strategy|estrategia|strategic planning,planificación estratégica,strategic,strategist,organizational development,desarrollo organizacional|Leadership,Product management,Consulting
Consulting|consultoría|consultant,consultor,consultora,management consulting|Strategy,Project management
Entrepreneurship|emprendimiento|founder,co-founder,cofounder,fundador,fundadora,cofundador,cofundadora,startup,startups,emprendedor,emprendedora,founding|Leadership,Strategy
Customer support|atención al cliente|customer service,user support,helpdesk,help desk,soporte,atención al público,customer success|Operations,Communications
Sales|ventas|business development,desarrollo de negocios,account management,account manager|Stakeholder engagement,Marketing
CRM|CRM|salesforce,hubspot,airtable,=Notion|Databases,Sales
Executive assistance|asistencia ejecutiva|executive assistant,personal assistant,calendar management,scheduling,gestión de agenda,asistente ejecutiva,asistente ejecutivo,travel arrangements,inbox management|Operations,Coordination
Public health|salud pública|global health,salud global,epidemiology,epidemiología,epidemiologist,epidemióloga,epidemiólogo,health policy,políticas de salud,health systems,sistemas de salud|Biosecurity,Medicine,Statistics
Medicine|medicina|physician,doctor of medicine,médico,médica,clinical,clínica,nursing,enfermería|Public health
Biosecurity|bioseguridad|pandemic preparedness,preparación ante pandemias,biorisk,pathogens,patógenos,biological risks,riesgos biológicos,bioprotección,biosurveillance|Public health,Biology
Biology|biología|molecular biology,biologist,biólogo,bióloga,biotechnology,biotecnología,genetics,genética,bioinformatics,bioinformática,microbiology,microbiología,virology,virología,wet lab,laboratorio|Biosecurity,Public health
Chemistry|química|chemist,químico,chemical engineering,ingeniería química|Biology
Physics|física|physicist,físico de formación|Mathematics
Engineering|ingeniería|engineer,ingeniero,ingeniera,mechanical engineering,electrical engineering,civil engineering,ingeniería civil,ingeniería industrial,industrial engineering|Project management
Animal welfare|bienestar animal|farmed animals,animal advocacy,animal rights,animales de granja,animales de cría,derechos de los animales,cage-free,libres de jaula,alternative proteins,proteínas alternativas|Advocacy,Veterinary science
Veterinary science|veterinaria|veterinarian,veterinario|Animal welfare,Biology
Climate|cambio climático|climate change,climate policy,decarbonization,descarbonización,renewable energy,energías renovables,energy policy,política energética,carbon,transición energética,energy transition,clean energy|Environmental science,Public policy
Environmental science|ciencias ambientales|medio ambiente,environmental,ambiental,sustainability,sustentabilidad,sostenibilidad,conservation,biodiversity,biodiversidad,ecology,ecología|Climate,Biology
Agriculture|agricultura|agronomy,agronomía,food systems,sistemas alimentarios,food security,seguridad alimentaria|Environmental science,Economics
Global poverty|pobreza global|poverty,pobreza,international development,desarrollo internacional,economic development,desarrollo económico,humanitarian,humanitario,ayuda humanitaria,cooperación internacional,development sector,cash transfers,transferencias monetarias,desarrollo social|Public health,Economics,Monitoring and evaluation
Human rights|derechos humanos|derecho internacional,social justice,justicia social,gender,género,feminism,feminismo,migration policy,migrants,migrantes,migraciones,refugees,refugiados|Advocacy,Legal
Nuclear security|seguridad nuclear|nuclear weapons,arms control,control de armas,nonproliferation,armas nucleares,disarmament,desarme|International relations,Public policy
Existential risk|riesgo existencial|existential risks,global catastrophic risks,global catastrophic risk,gcr,riesgos catastróficos globales,riesgos existenciales,x-risk,longtermism,largoplacismo,riesgos catastróficos|AI safety,Biosecurity,Nuclear security,Effective altruism
Effective altruism|altruismo eficaz|altruismo efectivo,effective giving,80000 hours,80,000 hours,cause prioritization,priorización de causas|Existential risk,Community building
Philosophy|filosofía|ethics,ética,moral philosophy,philosopher,filósofo,filósofa,filosofía moral|Writing,Research
Psychology|psicología|psychologist,psicólogo,psicóloga,behavioral science,behavioural science,ciencias del comportamiento,mental health,salud mental|Research,Qualitative research
Education policy|política educativa|education programs,educational programs,programas educativos,edtech,educational technology,tecnología educativa,education sector,educación|Teaching,Public policy
Civic technology|tecnología cívica|civic tech,open data,datos abiertos,open government,gobierno abierto,transparency,transparencia|Software engineering,Public policy,Open source
Open source|código abierto|open-source,software libre,free software|Software engineering,Civic technology
Computer science|ciencias de la computación|informática,ingeniería en sistemas,ingeniería informática,licenciatura en sistemas,computing|Software engineering,Mathematics
Linear algebra|álgebra lineal||Mathematics,Statistics
Social sciences|ciencias sociales|sociology,sociología,anthropology,antropología,social science,sociólogo,socióloga,antropóloga|Qualitative research,Research
Linguistics|lingüística|linguist,lingüista,letras|Writing,Translation
Experimental methods|métodos experimentales|experiments,experimentos,ablation,ablations,causal experiments|Research design,Statistics
Knowledge management|gestión del conocimiento|documentation,documentación,technical writing,redacción técnica,documentación técnica|Writing,Operations
`;

/** Those whose other names are mostly products: "Figma", "Excel". */
export const TOOL_KEYS: ReadonlySet<string> = new Set([
  "Python",
  "R",
  "SQL",
  "JavaScript",
  "React",
  "Node.js",
  "Java",
  "Frontend development",
  "Backend development",
  "Mobile development",
  "Databases",
  "Cloud infrastructure",
  "Deep learning",
  "Data engineering",
  "Data visualisation",
  "Statistics",
  "Spreadsheets",
  "GIS",
  "Graphic design",
  "CRM",
]);

/** Those of the table that are what work is about, not how it is done. */
export const FIELD_KEYS: ReadonlySet<string> = new Set([
  "AI safety",
  "Interpretability",
  "AI evaluations",
  "AI governance",
  "Machine learning",
  "Natural language processing",
  "Public policy",
  "International relations",
  "Public health",
  "Biosecurity",
  "Animal welfare",
  "Climate",
  "Environmental science",
  "Agriculture",
  "Global poverty",
  "Human rights",
  "Nuclear security",
  "Existential risk",
  "Effective altruism",
  "Education policy",
  "Civic technology",
  "Open source",
  "Forecasting",
  "Community building",
  "Fundraising",
  "Journalism",
  "Teaching",
]);
