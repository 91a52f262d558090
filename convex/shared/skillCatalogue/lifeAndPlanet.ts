/** Health, life, what endangers both, and the planet they depend on. */
export const LIFE_AND_PLANET = `
Epidemiology|epidemiología|epidemiologist,epidemiólogo,epidemióloga,disease surveillance,vigilancia epidemiológica|Public health,Statistics,Infectious disease modelling
Infectious disease modelling|modelado de enfermedades infecciosas|epidemic modelling,seir models,disease modelling,modelos epidemiológicos|Epidemiology,Statistics,Agent-based modelling
Biostatistics|bioestadística|clinical statistics,survival analysis,análisis de supervivencia|Statistics,Epidemiology,Clinical trials
Global health|salud global|international health,salud internacional,tropical medicine,medicina tropical|Public health,Global poverty,Epidemiology
Pandemic preparedness|preparación ante pandemias|outbreak response,epidemic response,respuesta a brotes,emergency preparedness|Biosecurity,Public health,Crisis management
Biosurveillance|biovigilancia|metagenomic sequencing,early warning systems,wastewater monitoring,secuenciación metagenómica,aguas residuales|Biosecurity,Bioinformatics,Epidemiology
Biosafety|bioseguridad de laboratorio|laboratory biosafety,bsl-3,lab safety,seguridad de laboratorio|Biosecurity,Laboratory techniques
DNA synthesis screening|control de síntesis de ADN|synthesis screening,gene synthesis security,nucleic acid screening|Biosecurity,Synthetic biology
Personal protective equipment|equipos de protección personal|ppe,respirators,epp,barbijos,far-uvc,indoor air quality,calidad del aire interior|Pandemic preparedness,Engineering
Vaccinology|vacunología|vaccines,vacunas,vaccine development,immunisation,inmunización|Immunology,Public health
Immunology|inmunología|immunologist,antibodies,anticuerpos|Biology,Vaccinology
Virology|virología|virologist,virus research,virólogo,viróloga|Microbiology,Biosecurity
Microbiology|microbiología|bacteriology,antimicrobial resistance,resistencia antimicrobiana,microbiologist|Biology,Laboratory techniques
Molecular biology|biología molecular|pcr,cloning,crispr,biología celular,cell biology|Biology,Laboratory techniques,Genetics
Synthetic biology|biología sintética|synbio,metabolic engineering,igem|Molecular biology,Biosecurity
Genetics|genética|genomics,genómica,gene editing,edición génica|Molecular biology,Bioinformatics
Bioinformatics|bioinformática|computational biology,biología computacional,sequence analysis,genomics pipelines|Biology,Python,Statistics
Protein design|diseño de proteínas|protein folding,alphafold,structural biology,biología estructural|Bioinformatics,Molecular biology,Machine learning
Laboratory techniques|técnicas de laboratorio|wet lab,bench work,trabajo de laboratorio,laboratory skills,cell culture|Biology,Biosafety
Biotechnology|biotecnología|biotech,bioprocessing,fermentation,fermentación|Biology,Molecular biology
Pharmacology|farmacología|pharmacy,farmacia,drug development,desarrollo de fármacos,pharmaceutical|Medicine,Clinical trials
Clinical trials|ensayos clínicos|clinical research,good clinical practice,investigación clínica,gcp guidelines|Medicine,Biostatistics
Nursing|enfermería|nurse,enfermero,enfermera,patient care,atención de pacientes|Medicine,Community health work
Community health work|agentes sanitarios|community health workers,promotores de salud,primary care,atención primaria|Public health,Global health
Mental health|salud mental|psychotherapy,psicoterapia,counselling,counseling,clinical psychology,psicología clínica|Psychology,Community health work
Maternal and child health|salud materno-infantil|reproductive health,salud reproductiva,neonatal health|Public health,Global health
Nutrition|nutrición|dietetics,malnutrition,desnutrición,nutricionista|Public health,Food security
Water and sanitation|agua y saneamiento|wash,water quality,potabilización,saneamiento|Public health,Civil engineering
Health economics|economía de la salud|dalys,qalys,health technology assessment,evaluación de tecnologías sanitarias|Economics,Cost-effectiveness analysis,Public health
Health information systems|sistemas de información en salud|dhis2,electronic health records,historia clínica electrónica,digital health,salud digital|Public health,Databases
One Health|Una Salud|zoonoses,zoonosis,zoonotic disease|Veterinary science,Epidemiology
Ageing research|investigación del envejecimiento|longevity,biogerontology,gerontology,gerontología|Biology,Medicine
Alternative proteins|proteínas alternativas|cultivated meat,plant-based foods,carne cultivada,fermentation proteins|Animal welfare,Food science,Biotechnology
Food science|ciencia de los alimentos|food technology,tecnología de alimentos,ingeniería en alimentos|Chemistry,Alternative proteins
Farmed animal welfare|bienestar de animales de granja|farm animals,corporate campaigns,cage-free campaigns,animales de granja|Animal welfare,Campaigning
Wild animal welfare|bienestar de animales silvestres|wild animals,fauna silvestre,welfare biology|Animal welfare,Ecology
Ecology|ecología|ecologist,field ecology,ecólogo,ecóloga,biodiversity|Environmental science,Biology
Conservation|conservación|wildlife conservation,protected areas,áreas protegidas,conservación de la naturaleza|Ecology,Environmental science
Climate science|ciencia del clima|climate modelling,meteorology,meteorología,climatology,modelos climáticos,oceanography|Climate,Physics
Carbon accounting|huella de carbono|life cycle assessment,lca,ghg inventories,inventarios de gei,análisis de ciclo de vida|Climate,Impact measurement
Renewable energy|energías renovables|solar energy,wind energy,energía solar,energía eólica,energy engineering|Climate,Engineering,Energy policy
Energy modelling|modelado energético|power systems,sistemas eléctricos,energy analysis|Renewable energy,Optimisation
Geoengineering|geoingeniería|solar radiation management,carbon removal,captura de carbono,climate intervention|Climate science,Climate policy
Circular economy|economía circular|waste management,recycling,gestión de residuos,reciclaje|Environmental science,Process design
Food security|seguridad alimentaria|food systems,resilient foods,sistemas alimentarios,global catastrophic food failure|Agriculture,Nutrition,Existential risk
Disaster risk reduction|reducción del riesgo de desastres|resilience planning,resiliencia,early warning,alerta temprana|Crisis management,Spatial analysis
Civil protection|protección civil|firefighting,first aid,primeros auxilios,rescate,bomberos|Crisis management,Community health work
Civil engineering|ingeniería civil|structural engineering,construction,construcción,infraestructura|Engineering,Project management
Mechanical engineering|ingeniería mecánica|cad,solidworks,autocad,manufacturing,fabricación digital|Engineering,Electronics
Chemical engineering|ingeniería química|process engineering,ingeniería de procesos|Chemistry,Engineering
Materials science|ciencia de materiales|materials engineering,nanotechnology,nanotecnología|Chemistry,Physics
Quantum computing|computación cuántica|quantum information,qiskit,información cuántica|Physics,Mathematics,Computer science
Space policy|política espacial|space governance,astronomy,astronomía,satellites,aerospace|International law,Physics
Humanitarian response|respuesta humanitaria|humanitarian aid,ayuda humanitaria,disaster relief,cluster coordination,sphere standards|Crisis management,Logistics,Global poverty
Cash transfer programmes|programas de transferencias|cash transfers,social protection,protección social,transferencias condicionadas|Global poverty,Impact evaluation
International development|desarrollo internacional|development cooperation,cooperación internacional,development practice,desarrollo|Global poverty,Program management
Social work|trabajo social|social worker,trabajador social,trabajadora social,case management|Community organising,Psychology
Gender equality|igualdad de género|gender studies,women's rights,derechos de las mujeres,feminism,estudios de género|Human rights,Social sciences
Disability inclusion|inclusión de personas con discapacidad|disability rights,discapacidad,derechos de personas con discapacidad|Human rights,Inclusive design
Indigenous rights|derechos indígenas|pueblos originarios,indigenous peoples,free prior and informed consent|Human rights,Anthropology
Youth work|trabajo con juventudes|youth programmes,juventud,adolescents,niñez,child protection|Teaching,Social work
`;
