/** Making software, keeping it running and keeping it safe. */
export const SOFTWARE = `
HTML||html5,markup|CSS,JavaScript,Web accessibility
CSS||css3,sass,tailwind,tailwindcss|HTML,Frontend development,Graphic design
Vue||vue.js,vuejs,nuxt|JavaScript,Frontend development,TypeScript
Angular||angularjs|TypeScript,Frontend development
Svelte||sveltekit|JavaScript,Frontend development,TypeScript
Next.js||nextjs,next js|React,TypeScript,Frontend development
Django||drf,django rest framework|Python,Backend development,PostgreSQL
FastAPI||flask,starlette|Python,Backend development,API design
Ruby on Rails||ruby,rails|Backend development,PostgreSQL
PHP||laravel,symfony|Backend development,WordPress
C||c language,lenguaje c|C++,Systems programming,Rust
C#||c sharp,.net,dotnet,asp.net|Backend development,Java
Kotlin||jetpack compose|Android,Java
Swift||swiftui,objective-c|iOS,Mobile development
Scala||akka|Java,Data engineering
Julia||julia language|Python,Mathematics,Statistics
MATLAB||octave,simulink|Mathematics,Engineering,Python
Haskell||functional programming,programación funcional,ocaml,elixir,clojure|Formal verification,Software engineering
Android||android development,desarrollo android|Kotlin,Mobile development
iOS||ios development,desarrollo ios|Swift,Mobile development
React Native||expo|React,Mobile development,TypeScript
Flutter||dart|Mobile development,Android,iOS
API design|diseño de API|apis,rest api,rest apis,graphql,grpc,openapi|Backend development,Software architecture
Software architecture|arquitectura de software|system design,diseño de sistemas,distributed systems,sistemas distribuidos,microservices|Backend development,Cloud infrastructure,API design
PostgreSQL||postgres,psql|SQL,Databases,Backend development
MySQL||mariadb|SQL,Databases
MongoDB||nosql,document databases|Databases,Node.js
Redis||caching,message queues,kafka,rabbitmq|Databases,Backend development
Search engines|motores de búsqueda|elasticsearch,opensearch,information retrieval,recuperación de información|Databases,Natural language processing
Docker||containers,contenedores,docker compose|Kubernetes,DevOps,Linux
Kubernetes||k8s,helm|Docker,Terraform,Cloud infrastructure
Terraform||infrastructure as code,iac,pulumi,ansible|Cloud infrastructure,AWS,DevOps
AWS||amazon web services,ec2,s3,lambda|Cloud infrastructure,Terraform
Google Cloud||gcp,google cloud platform|Cloud infrastructure,BigQuery
Azure||microsoft azure|Cloud infrastructure,DevOps
Linux||unix,ubuntu,system administration,administración de sistemas,sysadmin|Shell scripting,DevOps,Docker
Shell scripting|scripts de consola|bash,zsh,shell,command line,línea de comandos,powershell|Linux,Git
Git||github,gitlab,version control,control de versiones|Software engineering,Code review
CI/CD||continuous integration,continuous delivery,github actions,integración continua,jenkins|DevOps,Git,Automated testing
Automated testing|pruebas automatizadas|unit testing,test automation,tests,pytest,jest,playwright,selenium,cypress,testing de software|Software engineering,CI/CD,Quality assurance
Code review|revisión de código|pull requests,pair programming,programación de a pares|Software engineering,Git,Mentoring
Performance engineering|ingeniería de rendimiento|performance optimisation,performance optimization,profiling,optimización de rendimiento|Systems programming,CUDA,Software engineering
Site reliability|confiabilidad de sistemas|sre,site reliability engineering,observability,observabilidad,monitoring systems,on-call|DevOps,Linux,Incident response
Web accessibility|accesibilidad web|a11y,wcag,digital accessibility,accesibilidad digital|HTML,Frontend development,Inclusive design
Web scraping|extracción de datos web|scraping,crawlers,beautiful soup,scrapy|Python,Data engineering
WordPress||cms,content management systems,squarespace,webflow,wix|HTML,Web publishing,PHP
No-code tools|herramientas sin código|no-code,nocode,low-code,zapier,make.com,bubble,automatizaciones|Process automation,Airtable,WordPress
Browser extensions|extensiones de navegador|chrome extensions|JavaScript,TypeScript
Embedded systems|sistemas embebidos|firmware,arduino,iot,internet of things,fpga,microcontrollers|C,Electronics,Robotics
Electronics|electrónica|circuit design,pcb design,hardware design,diseño de hardware|Embedded systems,Engineering
Game development|desarrollo de videojuegos|unity,unreal,godot,videojuegos|C#,C++,Illustration
Blockchain||smart contracts,solidity,ethereum,contratos inteligentes|Cryptography,Backend development
Technical writing|redacción técnica|software documentation,documentación técnica,docs,api documentation|Writing,Software engineering,Knowledge management
Technical leadership|liderazgo técnico|tech lead,engineering management,gestión de ingeniería,engineering manager,cto|Software architecture,Leadership,Code review
IT support|soporte técnico|it administration,technical support,help desk,mesa de ayuda,it operations|Linux,Customer support,Identity and access management
Penetration testing|pruebas de penetración|pentesting,pentest,ethical hacking,hacking ético,bug bounty|Security engineering,Red teaming,Network security
Application security|seguridad de aplicaciones|appsec,secure coding,owasp,secure development|Security engineering,Code review,Penetration testing
Network security|seguridad de redes|networking,redes informáticas,firewalls,network administration|Security engineering,Linux
Incident response|respuesta a incidentes|security operations,soc,blue team,detection engineering,digital forensics,análisis forense|Security engineering,Site reliability,Crisis management
Threat modelling|modelado de amenazas|threat modeling,threat analysis,threat intelligence,inteligencia de amenazas|Security engineering,Risk assessment
Cryptography|criptografía|encryption,cifrado,zero-knowledge proofs,pki|Security engineering,Mathematics,Number theory
Reverse engineering|ingeniería inversa|malware analysis,análisis de malware,binary analysis|Systems programming,Security engineering,C
Identity and access management|gestión de identidades|iam,sso,single sign-on,access control,control de accesos|Security engineering,IT support
Privacy engineering|ingeniería de privacidad|privacy by design,privacidad desde el diseño|Data protection,Security engineering
Digital security training|capacitación en seguridad digital|holistic security,digital safety,seguridad digital,cuidados digitales|Teaching,Security engineering,Human rights
Formal verification|verificación formal|formal methods,métodos formales,theorem proving,lean,coq,isabelle,tla+|Mathematical logic,Haskell,Software engineering
`;
