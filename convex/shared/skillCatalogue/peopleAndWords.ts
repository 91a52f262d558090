/** Building a field: people, learning, events, words and pictures. */
export const PEOPLE_AND_WORDS = `
Field-building|construcción de campo|field building,movement building,talent pipelines,construcción de movimiento|Community building,Program design,Strategy
University group organising|organización de grupos universitarios|student groups,campus organising,university groups,grupos universitarios,student outreach|Community building,Event management,Mentoring
Reading groups|grupos de lectura|study groups,discussion groups,grupos de estudio,journal club|Facilitation,Community building
Fellowship management|gestión de becas|fellowships,becas,cohort programmes,bootcamps,residencies|Program management,Mentoring
Career advising|asesoramiento de carrera|career coaching,career counselling,career counseling,orientación vocacional,80,000 hours advising|Mentoring,Coaching
Coaching|acompañamiento profesional|life coaching,executive coaching,coach|Mentoring,Facilitation
Online community management|gestión de comunidades en línea|discord,slack communities,forum moderation,moderación de foros,community manager|Community building,Social media
Member engagement|participación de miembros|membership management,member retention,fidelización de miembros|Community building,CRM
Outreach|difusión|ambassador programmes,embajadores,recruitment of participants,convocatoria|Community building,Communications
Cross-cultural communication|comunicación intercultural|intercultural work,international teams,interculturalidad|Communications,Facilitation
Popular education|educación popular|community education,pedagogía popular,alfabetización|Teaching,Community organising
Curriculum design|diseño curricular|instructional design,course design,diseño instruccional,syllabus,planes de estudio|Teaching,E-learning
E-learning|aprendizaje en línea|online courses,moodle,lms,virtual teaching,educación a distancia,mooc|Curriculum design,Teaching
Science education|educación científica|stem education,olimpíadas,math olympiad,olimpiadas,enseñanza de las ciencias|Teaching,Science communication
Academic tutoring|clases de apoyo|tutoring,private lessons,tutorías,clases particulares|Teaching,Mentoring
Rationality training|entrenamiento en racionalidad|critical thinking,pensamiento crítico,epistemics,applied rationality|Facilitation,Teaching
Conference organising|organización de congresos|conferences,congresos,summits,eag,eagx,conference production|Event management,Event logistics
Event logistics|logística de eventos|venue management,catering,venues,event operations,producción de eventos|Event management,Logistics
Event production|producción técnica de eventos|av production,stage management,live events,sonido e iluminación|Event management,Audiovisual production
Hackathons|hackatones|hackathon organising,hackatón,game jams,buildathons|Event management,Software engineering
Retreat organising|organización de retiros|retreats,retiros,workshops residenciales,offsites|Event management,Facilitation
Workshop facilitation|facilitación de talleres|workshops,talleres,design sprints,group facilitation|Facilitation,Teaching
Online events|eventos en línea|webinars,zoom events,streaming,virtual events,transmisiones en vivo|Event management,Audiovisual production
Speaker management|gestión de oradores|speaker relations,programming talks,call for papers,curaduría de contenidos|Conference organising,Stakeholder engagement
Volunteer coordination|coordinación de voluntariado|volunteer recruitment,voluntariado,volunteers coordination|Volunteer management,Coordination
Copywriting|redacción publicitaria|copy,web copy,ux writing,redacción creativa|Writing,Marketing
Editing|edición de textos|copyediting,copy editing,proofreading,corrección de estilo,editor,editora|Writing,Publishing
Publishing|edición editorial|book publishing,editorial management,edición de libros,editorial|Editing,Project management
Blogging|escritura de blogs|blog writing,newsletters,substack,boletines|Writing,Social media
Science communication|divulgación científica|science writing,explainers,divulgación,research communication,periodismo científico|Writing,Communications
Speechwriting|redacción de discursos|speeches,discursos,ghostwriting|Writing,Public speaking
Creative writing|escritura creativa|fiction,storytelling,narrativa,guion,scriptwriting,screenwriting,poetry|Writing,Audiovisual production
Investigative journalism|periodismo de investigación|investigative reporting,investigaciones periodísticas|Journalism,Access to information
Data journalism|periodismo de datos|data-driven reporting|Journalism,Data visualisation
Fact-checking|verificación de datos|verification,chequeo,fact checking,chequeado|Journalism,Desk research
Disinformation analysis|análisis de desinformación|misinformation,fake news,influence operations,desinformación|Fact-checking,Data analysis
Media relations|relación con medios|press,press releases,prensa,gacetillas,media training,spokesperson,vocería|Communications,Journalism
Brand strategy|estrategia de marca|branding,brand identity,identidad de marca|Marketing,Graphic design
Content strategy|estrategia de contenidos|content planning,editorial calendar,calendario editorial,content marketing|Writing,Social media
Email marketing|marketing por correo|newsletters campaigns,mailing,mailings,mail campaigns|Marketing,Copywriting
SEO|SEO|search engine optimisation,search engine optimization,posicionamiento web,keywords research|Marketing,Web analytics
Web analytics|analítica web|google analytics,ga4,plausible,conversion tracking|Marketing,Data analysis
Paid advertising|publicidad paga|google ads,meta ads,facebook ads,ppc,pauta publicitaria|Marketing,Web analytics
Audience research|investigación de audiencias|message testing,market research,polling,investigación de mercado,opinion research|Survey design,Marketing
Internal communications|comunicación interna|internal comms,employee communications|Communications,People operations
Web publishing|publicación web|website management,gestión de sitios web,content uploading,web editor|WordPress,Writing
Interpreting|interpretación simultánea|simultaneous interpreting,conference interpreting,intérprete|Translation,Public speaking
Subtitling|subtitulado|captions,subtitles,subtítulos,transcription,transcripción|Translation,Video editing
Localisation|localización|localization,l10n,i18n,internationalisation,internacionalización|Translation,Technical writing
Sign language|lengua de señas|lsa,asl,lengua de signos|Interpreting,Inclusive design
Plain language|lenguaje claro|plain english,easy read,lectura fácil|Writing,Inclusive design
Figma||figma design,sketch,adobe xd|User interface design,Prototyping
Adobe Illustrator||illustrator,vector graphics,inkscape|Graphic design,Illustration
Photoshop||adobe photoshop,photo editing,retoque fotográfico,gimp|Graphic design,Photography
InDesign||adobe indesign,layout design,maquetación,diagramación,report design|Graphic design,Publishing
Canva||canva design|Graphic design,Social media
User interface design|diseño de interfaces|ui,ui design,interface design,visual design|Figma,User experience design
User experience design|diseño de experiencia de usuario|ux,ux design,interaction design,ux/ui,diseño ux|User research,Figma,Prototyping
Prototyping|prototipado|wireframing,wireframes,mockups,prototipos|User experience design,Figma
Design systems|sistemas de diseño|component libraries,design tokens,guías de estilo|User interface design,Frontend development
Service design|diseño de servicios|customer journey mapping,journey maps,design thinking,pensamiento de diseño|User research,Facilitation
Inclusive design|diseño inclusivo|accessible design,universal design,accesibilidad,diseño universal|User experience design,Web accessibility
Information design|diseño de información|infographics,infografías,visual explanations|Data visualisation,Graphic design
Illustration|ilustración|drawing,dibujo,illustrator artist,comics,historieta|Graphic design,Animation
Animation|animación|motion graphics,after effects,motion design,2d animation,blender,3d|Video editing,Illustration
Video editing|edición de video|premiere,davinci resolve,final cut,montaje,edición audiovisual|Audiovisual production,Animation
Videography|realización audiovisual|filming,camera,documentary,documental,cine,cámara|Video editing,Photography
Photography|fotografía|photographer,fotógrafo,fotógrafa,photojournalism|Photoshop,Audiovisual production
Podcast production|producción de podcasts|podcasting,podcast,audio editing,edición de audio,sound design,radio|Audiovisual production,Interviewing
Music|música|musician,composition,músico,música en vivo|Podcast production,Teaching
Exhibition design|diseño de exposiciones|museography,museografía,curating,curaduría|Graphic design,Event production
`;
