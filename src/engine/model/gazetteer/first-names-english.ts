/* Given names in Latin letters, small letters. From popular-names-by-country (CC0), with names written for Belgi. */
/** Given names in Latin letters, small letters. */
export const ENGLISH_FIRST_NAMES: ReadonlySet<string> = new Set(
  `
aada aadhya aarav aariz aaron aarya aasha abai abay abbas abd abdallah abdel-rahman abdelkader abdoulaye abdul abdulaziz abdulla abdullah abdullo
abdulrahman abigail abubakr adam adama adele adin aditi adomas adrian adriana adrians afonso agnes agustina ahmad ahmed ahmet aiden aigul aikaterini
aimar aino aisha aisultan aisyah aitana aiur ajda ajla akhmet aksel alan alanoud alastair albert alberte aldiyar alejandro aleks aleksandar aleksander
aleksandr aleksandra aleksandre alessandro alessia alexander alexandra alexandru alexei alexey alfie ali ali-reza alice alicja alikhan alina aline
alinur alisa alise aliya alma alparslan alteo althea alysha amahle amaia amal amanda amar amara amaris amayra amber ambra ambre amelia amelija amelja
amina aminata amine amir amir-abbas amir-ali amir-hossein amira ammar amy ana anahit anar anastasia anastasija anastasiya anatoly andrea andreas
andreea andrei andrej andrew andria andrias andriy androula ane angel angela angeliki angelina angeline angelo ann anna annie anohito anthony
antonella antoni antonio anzu aoi aoife aputsiaq aras archie areg areni ari aria ariana arianna ariel arjun arman armen armine aron arpi artem arthur
artiom artur artyom aruuke aruuzat asel asemahle ashley ashot ashraqat asilim asiya asja askar asmita assia asta astrid asya athanasios atlas aurora ava aviana avigail awa aya ayala ayalah ayesha aygun ayim ayla aylin ayoub ayra aysel ayzere azaria azariah aziz azra bader bakary
bandar banele barack baran barbara barbare bautista bauyrzhan bayarmaa beatrice beatriz ben benas bence benedita benicio benjamin berrdo beshoi betty
beverly bibek biel bilal biljana bill billy binita bintou bisera bishal bismah bob bobby bogdan bogdana bolat bolormaa boris bradley brahim brandon
brenda brian bruce bruno bryan caleb camila camille carl carla carlos carmen carol carolyn catalina catherine celeste celine charbel charles
charlie charlotte chedeline cheryl chloe chokan chris christian christina christine christopher christos chuluun cillian ciro clara colin condoleezza
cynthia daisy dalal dalila damian damjan dan danel daniel daniela danielle daniels daniil danijel daniyar danna danylo daria dariga darija daris dave
davi david davit davud deborah debra defne dejan delfina demetre deng denise dennis dhia dhruv diana diane diego dimitar dimitra dimitrios dinmukhamed
dion djamel djeneba dmitri dmitry dmytro doha dominik dominykas donald donna dora dorothy douglas dragan dragana duarte duncan dunja dylan dyllan
ecrin edith edoardo edward eeli eevi eino eisha eitan eithan elchin elena elene eleni elias elie elif elija elijah elizabeth elizaveta ella ellen elli
ellie elmar elnur elshan elyas elza ema eman embla emelia emely emil emilia emiliano emilija emiliya emily emine emir emma emmanuel emomali eric
ernest esma esperanza esther ethan eugene eva evelina evelyn evens evgeny evie eymen ezekiel fadi fahad fahd faisal fajr fanta farah farida farrah
farzana fatemeh fatemeh-zahra fatima fatin fatma fatoumata felipe felix fernanda fernando ferndo fiadh filip finlay finn florence fozia fran frances
francesco francis francisca francisco franciszek frank françois fred frederick freja freya frida frieda friedrich gabija gabor gabriel gabriela
gabriele gael gagik gamalat gamila gary gaspar gayane george georgi georgios gerald gevorg gianna gilli ginevra giorgi giorgia giovanni gita
giulia giuseppe gloria gogo googoosh goran gordana gordon graham greg gregory guadalupe gunay gunel gustavs habib habiba hadicha halim hamza hana
hanna hannah hans harold harper harraz harris harry haru haruma harun haruna haruto hasan hashem hasmik hasnaa hassan hatice hawa hayk heather heikapu
heinrich heitor helen helena helma helmi henry herkus hessa hillary himari hina hinano hinata hinato hiro hoda hosna hosniya hossein hovhannes howard
hudson hugh hugo hur huseyn hussa hussain hussein hydar ian ibai iben ibrahim ida igor iker ilgar ilija iman imene iminathi imogen inaya indira inuk
inunnguag inutsiaq ioane ioanna ioannis ion irati irene irina isaac isabel isabella isabelle isak isidora isla islam islande itsuki ivaana ivalu ivan
ivana ivik ivy izaro izz jack jacob jacqueline jacques jad jade jakob jakov jakub james jameson jan jana janet janice jason javier jean jean-claude
jeff jeffrey jelena jennifer jeremy jerry jesse jessica jim jimmy jiya joan joe joel john johnny jon jonas jonathan jordi jorge jori jose josef
josefa joseph joshua josiah josip jouri jovan jovana joyce juan juana jude judeline judith judy julen jules julia juliana julie julieta juliette
julija junior justin jürgen kabir kabita kadiatou kai kaia kairat kairo kajus kaloyan kamal kanysh karam karen karim karima karine karl
kassym-jomart katerina kathem katherine kathleen kathryn katla kazi keanu keith kelly ken kenneth keven kevin khadije khaled khawla khongordzol kiaan
kiara kim kimberly kiran kirollos kiwa klaus klea koa konstantin konstantina konstantinos konul kora krishna ksenija kyle kyra kyriaki laia lamija lan
lana lara larry latifa laura lauren lavi lawrence layla lazar lea leah leandra leano leen leevi lejla lena leni lenna leo leon leonard leonardo leonid
leonor leordo lesedi lethabo lethokuhle lev levente levi lewis leyla lia liam lian lianne lidia liepa lile lili lilien lilit lilja lillie lilly lily
lin lina linda lio lisa lisakhanya livia liz ljiljana logan lorenzo louis louise lovelie lovely lovro luana lubanzi luca lucas lucia luciana lucija
ludovica luigi luis luiz luka lukas lulwa luna lur lusine lwandle lydia lyn lyna mabel maddi maeva magzhan maha mahamadou mahammad mahdi
mahesh mahmoud maia maja maksim maksym malachi malak malcolm malek malen maligiaq malik malthe malu mamadou manaia maneh manish manua manuel manuela
mao marama marat marc marcell marcia marco marcos mareva margaret margarida mari maria mariam mariami mariana marie marija marilyn marina mario marios
mariya mark markas markel marko marks markus marta martha marti martim martin martina marwa mary marya maryam maryja mason matas matei matej mateo
matija matilda matilde matteo matthew matthildur mattia mattias matvey maui max maxim maximilian maximiliano maya maysoun mees megan mehar mehdi
mehmet mei melina melisa melissa melokuhle meriem merjem mersana meryem mia michael michail michal michalis michelle miguel mihail mikael mikaere
mikayel mike mikhail miki mila milagrosa milan milana milena milica millie mina minato minik mio mira mirjana mirlande mirzhakyp moana modibo moea
moeata mohamed mohammad mohammad-reza mohammad-taha mohammed mona monte moussa muhamad muhammad muhammed mukhtar murad mustafa mykhaylo myrlande nada
nagi nagisa nahia nancy naranbaatar nare narek narine natalia natalija nathalie nathan nathaniel naura naya nazanin-zahra nehir neil nela nelio
nesreen nia nicholas nicole niel nigel niharika nik nika nikau niko nikodem nikol nikola nikolai nikolaos nikoloz nil nilay nils nina nino nivi niviaq
noa noah noam noel nomaan noor nora norsaq nouf nuka nur nuray nurislam nurlan nursultan nurul nutsa odval ofentse oihan oisha oisin oleg oleksandr
oleksandra olga oliver olivia oliwia olzhas omar omer omphile ona onni osama oscar oskar osman otto oumar oumou oyunbileg pablo pamela panagiota
panagiotis paneeraq paninnguaq paraskevi pari patricia patricija patrick pau paul paula paulo pedro penelope petar peter peterson philip phillip
pierre pipaluk poema pol pola polina prakash prasert prem princess puteri qillaq rabina rachel rachid radmila rafael ralfs ralph ramazan ramona randy
rania raphael raquel rashad rasmus raul ravi raya rayana raymond rebecca reem reema refael regina rei reina relja ren renata rethabile reza ria
ricardo riccardo richard riko rin rita roan robert roberts robin roel roger roghayyeh roko roman ron ronald ronja rory rose-merline rosie rosmery
rowan roxana roy ruslan russell ruth ryan saar safija safiya saga sahar said sakeena sakineh sakura saliha salik salma sam sama samantha samir samuel
samvel samyar sandra santiago saqib sara sarah saule scott sean sebastian sekou selim selma sem sergei sergey serik sesili sevda sevinj shahd shahem
shahid shaikha shaimaa shams sharon shavkat shayma sheikh sherifa shirley shivansh shoqan shristi siddhartha sienna simon simona siphosethu sita siti
snezana sobia sofi sofia sofie sofija sofiya solomiya somayyeh somboon somchai somporn somsak sonia sophia sophie souleymane stanley stefan stella
stephanie stephen steve steven stevenson stuart suha sultan sumayah sunita susan susanna suzana syed szymon tadhg taha taim talgat tamar tamatoa
tapuarii tara tarana tareq tarita tatiana tatsuki tehei teiki teiva teo teodor teodora teresa tereza terry tess teura teva theo theodor theodore
theresa thiago thomas tiago tiare tigran tim timofey timothy timur titaina titaua tobias toivo tom tommaso tomyris tony trinidad tuleen tunar turki
tyler uiloq ulloriaq umar uri usman uta vaea valdemar valentin valentina valeria valter vamika varvara vasileios vasilije vasiliki vasilisa vedant
venla vera veronika vesna vicente victor viktor viktoria viktorie viktoriya vincent violeta viraj vita vittoria vladimir vladyslav
vugar vuk vusal vusala walter wan wassim wateen wayne wen-hsiung widelene william willie willow wilson wolfgang xi ximena yamato yara yasmin yasmine
yasna yassin yehuda yekaterina yelena yerlan yeva yoana yousef yousouf youssef yua yuina yulia yuna yuri yusef yusif yusuf zachary zahid zahir zahra
zainab zala zehra zeinab zeynab zeynep zhansaya zina zion zoe zofia zoran zuzanna
`
    .trim()
    .split(/\s+/u),
)
