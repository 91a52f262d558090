/**
 * What people choose most, folded to plain lower-case letters and digits: whole
 * passwords, and the words that common ones are built on. Chosen from the
 * frequency lists of zxcvbn (MIT, Dropbox), which rank leaked passwords, with
 * Spanish words added.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
01telemike01 1111111111zz 123123qweqwe 123321qweewq 1234567890qaz
1234567890qw 1234567890qwe 1234567890zzz 123456789abc 123456789qaz
123456789qqq 123456789qwe 123456789qwerty 123456789zxc 1234567qwertyu
123456qwerty 1234qwerasdf 1234qwerasdfzxcv 123qwe456rty 123qweasdzxc
12qw34er56ty 1a2s3d4f5g6h 1q2w3e4r5t6y 1qa2ws3ed4rf 1qaz2wsx3edc
1qaz2wsx3edc4rfv 1qazxsw23edc 1qazxsw23edcvfr4 23176djivanfros 32615948worms
41d8cd98f00b 4815162342lost 89231243658s 89876065093rax abcd abril access
accord action adidas admin administrador administrator agosto airborne
airforce airplane alabama alaska alejandra alejandro alexande alexandr
alexis alpha amateur america amor amorcito an83546921an13 andrewjackie
andrey angel angelito angels animal apache apollo apple apples april
argentina arizona asdasd asdf asdfasdf asdfg asdfgh asdfghjk asdfghjkl
asdfghjkl123 assassin assman atlanta atlantis auckland2010 august austin
autumn avalon avatar avrillavigne awesome azerty babydoll babygirl babylon
badboy badger baller balls bambam banana bandit barbie barcelona barney
baseball basketba bastard batman bear beatles beauty beaver beavis bebe
bebita beer berlin bienvenida bienvenido bigboy bigdaddy bigdog bigmac
bigman bigred billybob birdie biteme blahblah blaster blazer blink blizzard
blonde blondie blue bluebird bobafett bobcat boca bocajuniors bolivia
bollocks bond bonita booger boogie boomer boston bowling boy4u2ownnyc brandy
braves brazil britney bronco broncos brooklyn browns bruins brutus bubba
bubble bubbles buddha buddy budlight buenosaires buffalo bulldog bulldogs
bullet bunny businessbabe buster cadillac caesar camaro cambiame cambiar
cameron canada cancer captain cardinal carolina cartman casino casper cassie
catch catfish celtic cessna champion change changeme charlie cheese chelsea
cherokee cherry chester chevelle chevy cheyenne chicago chicken
chickenwing101 chile chipper chocolat chocolate chopper chris christ
christia christin christopher1 chronic cjkysirj classic clave clavesecreta
cobra cocacola coffee colombia colorado company compaq computer connor
contortionist contrasena cookie cookies copper corazon corona
correcthorsebatterystaple corvette cougar counterstrike cowboy cowboys
coyote creative cricket cthutq dakota dallas dancer danger daniela darkness
darkside darkstar dbrnjhbz december default defender deftones destiny
detroit devildog devilmaycry4 devils dexter dfvgbh diablo diamond diciembre
diesel digger digital digitalprodu dilbert diosesamor diosmio disney
dkflbvbhjdbx dkflbvbhjdyf doctor dodgers doggie dollar dolphin dolphins
domainlock2005 domingo domino donkey dragon dragons dreamer dreams driver
drowssap drummer ducati eagle eagles eatme eclipse ecuador einstein electric
elephant elizabet eminem empire enero engineer enigma enter enterpri espana
esperanza estrella everton explorer express extreme facultad falcon familia
fantasy fatboy febrero february fender fernanda fernando ferrari
finalfantasy fire fireball firebird fireman fish fishing fkmnthyfnbdf
fktrcfylh fktrcfylhjdbx fktrcfylhjdyf flash flipper florida flower fluffy
flvbybcnhfnjh flyers foobar football forest forever francisco freaky freddy
frederiksberg freedom freeuser friday froggy futbol fyfcnfcbz fylhtq
fynfyfyfhbde gabriela galaxy galina galore gambit gandalf garfield gateway
gatito gators gemini genesis genius gfhjkm gfhjkmgfhjkm ghbdtn ghbdtnghbdtn
ghbdtnrfrltkf ghhh47hj7649 ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj
ghjcnjqgfhjkm ghjcnjrdfibyj giants ginger girls gizmo gjkysqgbpltw goblue
godzilla golden goldfish golf golfer goober google greenday guadalupe guest
guinness guitar gundam gunner hacker hammer hannah happy hardon harley
hawaii hawkeye hd764nw5d7e1vb1 heaven hedimaptfcor hellfire hello helpme
hendrix hercules hermana hermano hermosa hijos hiphop hitman hjvfirf hobbes
hockey hola holamundo holiday honda hooker hooters horney horse horses
hotdog hotrod hotstuff hottie hummer hunter ibanez icecream iceman iloveu
iloveyou iloveyouso impala independiente indiana infinity ingodwetrust
installdevic installsqlst integra internet invierno invitado ironman
iseedeadpeople iwantu jaguar james jamesbond007 january jasmine jasper
jessica jester jesucristo jesus joker jordan jueves julio july june junio
junior jupiter justice justinbieber juventus karina katana kawasaki killer
kirill kitten kitty klaster knicks kodiak lacrosse lakers lancer lasvegas
leather leavemealone legend lennon lestat letmein letmeinplease libertad
liberty lifehack lights liverpoo liverpool lizard login logitech london
lonewolf longhorn love lovely loveme lover loverboy lovers loveyou lucia
lucifer lucky lunes lytghjgtnhjdcr machine maddie maddog madison madman
madmax madonna madrid maggie magic magnum mailcreated5240 maksim malibu mama
manson manutd maradona march marina marine marines mariposa marlboro marley
martes martin maryjane marzo massimiliano mateo matrix maurolarastefy
maverick maxima maximus maxwell mayo mercedes mercury merlin messi metallic
metallica mevefalkcakk mexico michael michigan mickey miclave micontrasena
microsoft midnight miercoles milagros mimama minecraft minecraft123 mipapa
mipassword mistress mnbvcxz monday money monkey monster montana montreal
mookie moose mother motorola mountain mouse mozart muffin mustang mylove
mypassword naruto nascar nastya natali natasha naughty nccd needforspeed
nemesis nemvxyheqdd5oqxyxyzi networkingpe newport newproject2004 newyork
nfnmzyf nhfdvfnjkju123 nicolas nightcrawler nikita nintendo nipples nirvana
nissan nopassword november noviembre nunca october octubre office oicu
oksana oliver online openup orange otono outlaw packard packers pakistan
pandora pantera panther panthers panzer papa paradise paraguay passion
passphrase passport passw passwd password password1234 passwrd patches
patriots pavilion peaches peanut pearljam peekaboo peewee pegasus penguin
pepper pepsi perrito peru pervert phantom phoenix phpbb picard pickle piglet
pimp pimpin pirate platinum player playstation2 playstation3 pokemon polaris
police polina pontiac poohbear pookie poop poopoo popcorn popeye porsche
precious predator prelude presario primavera prince princesa princess
private prueba pruebas psycho ptybnxtvgbjy pumpkin punksnotdead purple
pyramid q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8 qawsedrftgyh qazqaz
qazwsx qazwsxedc qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb qazxsw
qazxswedcvfr qwaszx qweasd qweasdzxc qweasdzxc123 qweqwe qwer qwerasdfzxcv
qwert qwerty qwertyasdfgh qwertyu qwertyui qwertyuiop qwertyuiop123
qwertyytrewq rabbit racing raider raiders rainbow random ranger rangers
raptor rascal rasdzv raven razz realmadrid reaper reddog redhead redneck
redrum redskins redsox redwings renegade residentevil river riverplate
rocket rocks rockstar rocky rolltide ronaldo rooster root rosebud rulez
runner rush ruslan russia sabado sailor saints samantha samson samsung
samurai sandman sanfrancisco sanlorenzo santiago saturday saturn scarface
school schoolgirlie scooby scooter scorpio scorpion scotland scotty scully
seattle sebastian secret secreta secreto secure security semperfi september
septiembre serega serenity sergey shadow shaggy shamrock shelby shooter
shorty shotgun siemens siempre sierra signin signup silver simple simpsons
skipper skippy skyline slayer slipknot smiley smokey smooth snake snickers
sniper snoopy snowball snowman soccer sofia softball software sojdlg123aljg
sonyericsson sophie sosoaljg sparky speedy spider spiderma spiderman spike
spirit spitfire spooky spring squirt srinivas stalker star stargate startrek
starwars stealth steelers stephani stinger stingray stinky stratocaster
strike student stupid subaru sublime success summer sunday sunset sunshine
super superman superuser surfer suzuki svetlana sweety swimming swinger
swordfis swordfish sydney target tarheels tattoo taurus teacher teamo
teamomucho teens temporary temppassword tennis tequiero test tester testing
thailand theman theone therock thumper thunder thursday tickle tiger tigers
tigger tinker tomcat topgun tornado toshiba toyota transam travel trigger
trinity trooper trouble trucker trucks trustno tuesday turkey turtle tweety
unicorn universidad university uruguay user usuario valentin valentina
vampire vanyarespekt vegeta venezuela verano veronika vfhbyf vfrcbv
vfvfvskfhfve victory viernes viking vikings viktor viper vision vladimir
voodoo voyager warcraft warrior weasel websolutions wednesday welcome
westside whatever whosyourdaddy whynot wicked wildcat wildcats willow
windows winner winston winter wizard wolfgang wolfpack wolverin wolves
wombat woody work wrangler wutang xavier xfiles yamaha yankee yankees yellow
yfnfif ytrewq zaq1xsw2cde3 zaqwsx zeppelin zombie zqjphsyf6ctifgu
zxcasdqwe123 zxcvbn zxcvbnm
`
    .trim()
    .split(/\s+/),
);
