/**
 * Names of occupations, by the minor groups of the international classification
 * (ISCO-08) and broader where titles are used loosely:
 * `English names|Spanish names|near occupations, by their first English name`.
 * The first name is the key. Written from general knowledge; what it lacks is
 * still compared letter by letter.
 */
export const OCCUPATION_ROWS = `
chief executive,ceo,managing director,executive director,president,general manager,country director|dirección ejecutiva,director ejecutivo,directora ejecutiva,gerente general|chief of staff
chief of staff,chief operating officer,coo,head of operations|jefe de gabinete,jefa de gabinete|chief executive,operations manager
operations manager,operations,operations officer,operations associate,operations coordinator,office manager,office coordinator|operaciones,gerente de operaciones,administración|chief of staff,secretary,logistician
secretary,executive assistant,administrative assistant,administrative,personal assistant,office assistant,clerk,office clerk,data entry|secretaria,secretario,asistente ejecutiva,asistente ejecutivo,asistente administrativa,asistente administrativo,administrativa,administrativo|operations manager,receptionist
receptionist,front desk,front office,concierge|recepcionista,recepción,conserje|hotel manager,secretary
hotel manager,hotel,lodging,hospitality,housekeeping|hotelería,gerente de hotel|receptionist,restaurant manager
project manager,program manager,programme manager,project coordinator,program coordinator,programme coordinator,program officer,programme officer,scrum master,delivery manager|gestión de proyectos,coordinación de programas,coordinador de proyectos,coordinadora de proyectos,coordinador de programas,coordinadora de programas|operations manager
grants manager,grants officer,grants,grantmaking,grantmaker,philanthropy|subvenciones,otorgamiento de fondos,filantropía|fundraiser,project manager
fundraiser,fundraising,development officer,major gifts,donor relations,development director|recaudación de fondos,desarrollo de fondos|grants manager,public relations
accountant,accounting,bookkeeper,bookkeeping,auditor,accounts payable,accounts receivable,controller,comptroller,payroll,tax preparer|contador,contadora,contable,contabilidad,auditora,tesorero,tesorera|finance manager
finance manager,financial analyst,finance,financial,cfo,treasurer,treasury,budget analyst|finanzas,financiero,financiera,analista financiero|accountant,investment analyst,banker
investment analyst,investment,portfolio manager,venture capital,asset management,securities,hedge fund,fund manager,trader,wealth management,m&a,mergers|inversiones,analista de inversiones|finance manager,banker
banker,banking,bank,bank teller,teller,branch manager,relationship banker|bancario,bancaria,banquero,cajero|loan officer,finance manager
loan officer,loan,loans,mortgage,credit analyst,credit,underwriter,underwriting|préstamos,créditos,hipotecas|banker,insurance agent
insurance agent,insurance,actuary,actuarial,claims adjuster,claims,broker|seguros,actuario,actuaria|loan officer
economist,economics,econometrician|economista,economía|statistician,policy analyst,finance manager
human resources,hr,people operations,people partner,personnel,compensation,benefits,employee relations,people and culture,hris|recursos humanos,rrhh,personas y cultura|recruiter
recruiter,recruiting,recruitment,talent acquisition,talent,sourcer,sourcing,staffing,headhunter|reclutador,reclutadora,reclutamiento,selección de personal,búsqueda de talento|human resources
lawyer,attorney,counsel,legal counsel,solicitor,barrister,legal,law,litigation,litigator,paralegal,prosecutor,public defender|abogado,abogada,letrado,letrada,legales,derecho,asesoría jurídica,fiscal|judge,compliance officer
judge,magistrate,law clerk,judicial,arbitrator|jueza,juez,magistrada,magistrado|lawyer
compliance officer,compliance,regulatory affairs,risk manager,risk analyst,data protection officer|cumplimiento,asuntos regulatorios,riesgos|lawyer
policy analyst,policy adviser,policy advisor,policy,policy officer,public policy,legislative,government affairs,public affairs,government relations,governance,political adviser,political|políticas públicas,políticas,política pública,asesor legislativo,asesora legislativa,asuntos públicos,gobernanza,incidencia,asesor,asesora|advocate,political scientist,economist
advocate,advocacy,campaigner,campaigns,lobbyist,organizer,organiser|incidencia,activista,campañas|policy analyst,community manager
political scientist,international relations,diplomat,security studies|politóloga,politólogo,diplomática,diplomático|policy analyst
management consultant,consultant,consulting,strategy consultant,strategy,strategist,corporate development,corporate strategy,strategic planning|consultora,consultor,consultoría,estrategia|business analyst
business analyst,process improvement,process analyst,business intelligence|analista de negocios,analista funcional|management consultant,data analyst
researcher,research,research assistant,research associate,research fellow,research scientist,scientist,postdoctoral,fellow|investigador,investigadora,investigación,científica,científico,becaria,becario|professor
professor,lecturer,faculty,adjunct,adjunct professor,postdoc|profesor universitario,catedrático,catedrática,ayudante de cátedra|teacher,researcher
teacher,teaching,instructor,tutor,educator,trainer,training,school teacher,curriculum|docente,profesor,profesora,maestra,maestro,tutora,capacitación,formador,formadora|professor,coach
coach,mentor,career counselor,career adviser,career advisor|mentora,mentoría,orientación vocacional|teacher,psychologist
historian,archivist,curator,museum,gallery,conservator|historiadora,historiador,archivista,curadora,curador,museo,galería|librarian,fine artist
librarian,library,information manager|bibliotecaria,bibliotecario,biblioteca|historian
philosopher,philosophy,ethicist,ethics|filósofa,filósofo,filosofía,ética|researcher
psychologist,psychology,therapist,counselor,counsellor,psychotherapist|psicóloga,psicólogo,terapeuta,psicología|social worker
social worker,social work,case manager,caseworker,welfare|trabajadora social,trabajador social,trabajo social|psychologist,community manager
community manager,community builder,community organizer,community organiser,community,groups support,volunteer coordinator,volunteers,alumni|comunidad,voluntariado,facilitadora,facilitador,líder de comunidad|event planner,advocate
event planner,events,event,event manager,event producer,event coordinator,conference,meeting planner|eventos,organización de eventos,productora de eventos,congresos|hotel manager,community manager
cook,chef,culinary,kitchen,baker,pastry,sous chef,line cook,food prep|cocinera,cocinero,cocina,panadera,panadero|restaurant manager
restaurant manager,restaurant,caterer,catering,food service,food and beverage,waiter,waitress,bartender,barista|gastronomía,moza,mozo,camarera,camarero,cáterin,servicio de comidas|cook,hotel manager
travel agent,travel,travel consultant,tour,tourism,tour guide,reservations,reservation|turismo,agente de viajes,guía de turismo,viajes|hotel manager
flight attendant,cabin crew|azafata,tripulante de cabina|pilot,travel agent
pilot,aviator,flight instructor,aviation|piloto,aviadora,aviación|flight attendant
driver,truck driver,chauffeur,courier,delivery driver|chofer,conductor,camionero|logistician
logistician,logistics,supply chain,warehouse,inventory,shipping,freight,customs,freight forwarder|logística,cadena de suministro,depósito,aduana|buyer,operations manager
buyer,procurement,purchasing,sourcing manager,category manager|compras,compradora,comprador,adquisiciones|logistician
sales representative,sales,account executive,account manager,business development,sales manager,inside sales|ventas,vendedora,vendedor,comercial,desarrollo de negocios|marketing manager,customer service
customer service,customer support,customer success,call center,support representative|atención al cliente,soporte al cliente|sales representative,support technician
marketing manager,marketing,brand manager,brand,product marketing,growth,digital marketing,seo,advertising,market research|mercadeo,mercadotecnia,marca,marketing digital,publicidad|public relations,copywriter,sales representative
public relations,pr,communications,communication,press officer,media relations,publicist,spokesperson,corporate communications,external affairs|relaciones públicas,comunicación,comunicaciones,prensa,vocera,vocero|marketing manager,journalist
copywriter,writer,copy,copy editor,content writer,content,editor,technical writer,proofreader,copywriting,content strategist|redactora,redactor,escritora,escritor,contenidos,editora,correctora,corrector|journalist,marketing manager
journalist,reporter,journalism,correspondent,news|periodista,periodismo,noticias,corresponsal|copywriter,announcer,public relations
announcer,newsreader,presenter,broadcaster,radio,podcast,disc jockey|locutora,locutor,presentadora,presentador,pódcast,podcast|journalist
translator,interpreter,translation,localization|traductora,traductor,intérprete,traducción|copywriter
film director,director of photography,filmmaker,film,film producer,cinematographer,documentary,stage director|cineasta,cine,directora de cine,director de cine,realizador,realizadora|audiovisual producer,actor
audiovisual producer,audiovisual,video,videographer,camera operator,sound engineer,post production|camarógrafa,camarógrafo,edición de video,producción audiovisual,sonidista|film director,graphic designer,photographer
graphic designer,graphic design,designer,illustrator,visual designer,multimedia,animator,animation,game designer,art director,creative director|diseñadora gráfica,diseñador gráfico,diseño,diseñadora,diseñador,ilustradora,ilustrador,animadora,animación,videojuegos|user experience designer
user experience designer,ux,ui,product designer,interaction designer,user researcher|diseño de producto,experiencia de usuario|graphic designer,software developer
interior designer,interior decorator,interior design,decorator,set designer|diseño de interiores,decoradora,decorador,interiorista|architect
architect,architecture,architectural,landscape architect|arquitecta,arquitecto,arquitectura,paisajista|urban planner,civil engineer
urban planner,urban planning,city planner,town planner,transportation planner|urbanista,planificación urbana|architect
fine artist,artist,painter,sculptor|artista,pintora,escultora,arte|graphic designer,historian
singer,vocalist,musician,music,songwriter,composer|cantante,música,músico,compositora,compositor|dancer,actor
dancer,dance,choreographer|bailarina,bailarín,danza,coreógrafa,coreógrafo|singer,actor
actor,actress,acting,theatre,theater,stage|actriz,teatro|singer,film director
photographer,photography|fotógrafa,fotógrafo,fotografía|audiovisual producer
hairdresser,hairstylist,stylist,barber|peluquera,peluquero,estilista,barbero|beautician
beautician,makeup artist,cosmetologist,esthetician|maquilladora,maquillador,esteticista,cosmetóloga|hairdresser
fashion designer,fashion,apparel,garment,tailor,seamstress,textile|moda,indumentaria,costurera,sastre|graphic designer
software developer,software engineer,developer,programmer,software,backend,back end,frontend,front end,full stack,web developer,mobile developer,application developer|desarrolladora,desarrollador,programadora,programador,ingeniera de software,ingeniero de software,desarrollo de software|data engineer,devops engineer,test engineer
test engineer,qa,quality assurance,tester,sdet,test automation|pruebas,calidad de software|software developer
devops engineer,devops,site reliability,cloud,platform engineer,infrastructure|infraestructura,nube|systems administrator,software developer
systems administrator,system administrator,sysadmin,system engineer,systems engineer,it manager,information technology,it,database administrator|administración de sistemas,sistemas,informática|network engineer,support technician,devops engineer
network engineer,network,networking,network administrator|redes,ingeniera de redes,ingeniero de redes|systems administrator,telecommunications engineer
telecommunications engineer,telecommunications,telecom|telecomunicaciones|network engineer,electronic engineer
support technician,help desk,helpdesk,service desk,desktop support,technical support,it support|soporte técnico,mesa de ayuda,técnica informática,técnico informático|systems administrator
security engineer,cybersecurity,cyber,information security,infosec,penetration tester,soc analyst|ciberseguridad,seguridad informática|network engineer,systems administrator
data engineer,etl,data architect,big data,data warehouse|ingeniería de datos|data analyst,software developer
data analyst,data scientist,data science,data,analytics,reporting analyst|analista de datos,ciencia de datos,datos|statistician,data engineer,business analyst
machine learning engineer,machine learning,ml,ai,artificial intelligence,deep learning,nlp,computer vision,research engineer,alignment,interpretability|aprendizaje automático,inteligencia artificial,ia|data analyst,software developer,researcher
statistician,statistics,biostatistician,econometrics,mathematician|estadística,estadístico,matemática,matemático,encuestas|data analyst,economist
product manager,product owner,product|gerente de producto|project manager,software developer
civil engineer,civil,structural engineer,structural,construction engineer,geotechnical,bridge,highway|ingeniera civil,ingeniero civil,estructuras|architect,construction manager
construction manager,construction,site manager,foreman,contractor,superintendent,estimator,building|construcción,obra,maestro mayor de obras|civil engineer,carpenter
carpenter,carpentry,joiner,cabinet maker,woodworker,framer|carpintera,carpintero,ebanista|construction manager
plumber,plumbing,pipefitter,hvac,steamfitter,boiler|plomera,plomero,fontanero,gasista|construction manager,electrician
electrician,electrical technician,wireman|electricista|electronic engineer,plumber
electronic engineer,electronics,electronic,electrical,electrical engineer,hardware engineer,embedded,circuit,instrumentation|ingeniería electrónica,electrónica,electrónico,ingeniería eléctrica|telecommunications engineer,mechanical engineer
mechanical engineer,mechanical,aerospace,aeronautical,automotive,marine engineer|ingeniería mecánica,aeroespacial,aeronáutica,automotriz|industrial engineer,electronic engineer
chemist,chemistry,chemical,chemical engineer,laboratory|química,químico,laboratorio|food scientist,biologist
mining engineer,metallurgist,mining,petroleum engineer|metalurgista,metalurgia,minería|geologist,chemist
geologist,geology,geoscientist,geophysicist,hydrogeologist|geóloga,geólogo,geología,geofísica|mining engineer,environmental scientist
environmental scientist,environmental,ecologist,sustainability,conservation,climate|ambiental,sostenibilidad,ecología,clima|biologist,geologist
biologist,biology,microbiologist,geneticist,bioinformatics,biosecurity,virologist,biochemist|bióloga,biólogo,biología,bioseguridad,bioinformática|epidemiologist,chemist
epidemiologist,epidemiology,public health,global health,pandemic,biosurveillance|epidemióloga,epidemiólogo,salud pública,salud global|biologist,physician,statistician
food scientist,food science,food safety,dietitian,nutritionist|alimentos,nutricionista,nutrición|chemist,cook
agronomist,agriculture,agricultural,farm,farmer,crop|agrónoma,agrónomo,agricultura|environmental scientist
veterinarian,veterinary,animal welfare,zoologist|veterinaria,veterinario,bienestar animal|animal carer,biologist
physician,doctor,medical doctor,surgeon,medical,medicine,cardiologist,pediatrician,psychiatrist,anesthesiologist,radiologist,oncologist,neurologist|médica,médico,doctora,cirujana,cirujano,medicina,anestesista,psiquiatra|nurse,epidemiologist
nurse,nursing,nurse practitioner,midwife|enfermera,enfermero,enfermería,partera|physician
pharmacist,pharmacy,pharmaceutical|farmacéutica,farmacéutico,farmacia|physician
medical imaging technician,radiographer,radiology,sonographer,mammographer|radióloga,radiólogo,radiología,diagnóstico por imágenes|nurse,laboratory technician
laboratory technician,medical technologist,phlebotomist,histology,pathology|bioquímica,bioquímico|chemist
dentist,dental,orthodontist,dental hygienist|odontóloga,odontólogo,dentista|physician
physical therapist,physiotherapist,occupational therapist,rehabilitation|kinesióloga,kinesiólogo,fisioterapeuta|nurse
real estate agent,real estate,realtor,property manager,leasing,property|inmobiliaria,bienes raíces|sales representative
police officer,police,detective,security guard,security officer,sheriff|policía,seguridad privada|judge
firefighter,paramedic,emt,emergency|bombera,bombero,emergencias|nurse
cleaner,janitor,custodian,maintenance|limpieza,mantenimiento|construction manager
industrial engineer,manufacturing,production engineer,process engineer,plant manager|ingeniería industrial,producción industrial|mechanical engineer,logistician
mechanic,auto mechanic,motor vehicle mechanic|mecánica,mecánico|mechanical engineer
animal carer,animal care,animal trainer,groomer,kennel|cuidado de animales,adiestradora,adiestrador|veterinarian
`;
