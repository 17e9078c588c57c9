/* Frequent surnames of many countries in Latin letters, small letters. From popular-names-by-country (CC0). */
/** Surnames in Latin letters, small letters. */
export const ENGLISH_SURNAMES: ReadonlySet<string> = new Set(
  `
abe acosta adams adary adrei aguilar aguirre ahn aivaliotis alexander ali allen almeida alonso alvarado alves amar amato andersen anderson andreassen
andré andō antunes aoki aquino arai araújo arias ashkenazi avraham ayala azevedo azoulay bae baek bai bailey bak baker bakker balogh balázs barbieri
barbosa barnes barone basile battaglia bautista becker bell bellini ben-david benedetti bennett benítez berg bernard bernardi bertrand bhak bianchi
bianco biton blanco bonnet bos brooks brouwer brown bruno butler byrne bùi cabrera calvo camacho campbell campos caputo carbone cardoso carrillo
carrizo carter caruso carvalho castañeda castelli castillo castro cattaneo cavalcante cavalcanti cervantes cha chadad chan chang chazan chen cheon
cheong cheung chiba chiu cho choe choi choo chow choy christensen christiansen chu chun chung chávez chén clark clarke coelho cohen collins colombo
conte conti contreras cook cooper coppola corpuz correa correia cortez costa cox cruz cunha cáceres cárdenas d'agostino d'amico d'angelo dahan dahl
david davies davis dekker delgado devi dias diaz dijkstra dizon doherty domingo domínguez doyle duarte dubois dupont durand dvořák dvořáková díaz
dąbrowski dương edri edry edwards endō eom eriksen espinoza esposito estrada evans fabbri farina farkas fehér fekete fernandes fernandez fernández
ferrara ferrari ferraro ferreira ferretti ferreyra ferri figueiredo figueroa fiore fischer fisher flores fonseca fontana foster fournier francisco
franco françois freitas friedman fuentes fujihara fujii fujita fujiwara fukuda gabai gagnon gallagher galli gallo gang garcia garcía garza gatti
gentile ghang ghim gil gim giménez giordano girard giuliani godoy goh golan gomes gomez gonzales gonzalez gonzález gonçalves goo gotō grabowski grassi
grasso gray greco green guerra guerrero gutierrez gutiérrez guzmán guō gwak gwon gál gómez gāo hadad hagen hah hall halvorsen han hansen hara harada
harris hasegawa hashimoto haugen hayashi hazan hendriks henriksen heo her hernandez hernández herrera hill hirano hoa hoffmann hong horváth horák
horáková howard huang hughes hui hur huáng hwang ibarra ibáñez ichikawa iglesias ikeda imai inoue ishida ishii ishikawa itō iwasaki jackson jacobsen
james jang jankowski jansen janssen javier jean jee jen jenkins jensen jeon jeong jesus jiménez jin joe johannessen johansen johnsen johnson jones joo
joy juhász jun jung juu juárez jørgensen kaczmarek kamiński kaneko kang karlsen katz katō kaur kawano kelly kennedy khan khen khúc kikuchi kim kimura
king kinoshita kiss klein koak kobayashi koh kojima kondō kontos koo koufos kovács kowalczyk kowalski koyama kozłowski krawczyk kristensen kristiansen
kritikos kudō kuen kumar kučera kučerová kwak kwiatkowski kwok kwon kōno lakatos lam lambert lara larsen lau laurent law ledesma lee lefebvre lefèvre
leone leroy levi levin levy lewandowski lewis león lim lima liu liú lombardi lombardo long longo lopes lopez lorenzo lourenço luna lund luó lynch lâm
lín lópez lưu lương macdonald machado madsen maeda mai malcah maldonado malka manalo mancini marchetti mariani marini marino marques martin martinelli
martinez martini martino martins martín martínez maruyama marín mason masuda matos matsuda matsui matsumoto mazur mazza mccarthy medina meijer mejía
melo mendes mendoza mercado mercier messina meyer meza michel miller min miranda mitchell miura miyamoto miyasaki miyazaki mizrachi mizrahi molina
molnár mon montanari monteiro montes monti moon moore morais morales moreau moreira morel morelli moreno moretti morgan mori morita morris mortensen
moshe mulder mun munn murakami murata murphy murray muñoz myers mytaras márquez méndez mészáros møller müller nagy nakagawa nakajima nakamura nakano
nakashima nakayama nam nan nava navarro nelson neri neves nguyen ngô nham nielsen nilsen nishimura noguchi noh nomura novotná novotný novák nováková
nowak nunes németh núñez němcová němec o'brien o'byrne o'connor o'doherty o'gallagher o'kelly o'moore o'neill o'quinn o'reilly o'ryan o'sullivan
ochion ochoa ogawa ohana ohayon okada okamoto oliveira olsen oláh omer ono orlando orozco ortega ortiz ortíz otero oyama pacheco padilla pae pagano
pai paik pak palmieri palumbo papoutsis papp parisi park parker patel paz pedersen pellegrini pellegrino peralta pereira peretz pereyra perez perry
peters petersen peterson petit pettersen peña phak phan phillips phí phùng pinto piotrowski piras pires poli ponce poulsen powell price prieto
procházka procházková pérez quinn quiroga quách ramirez ramos ramírez rangel rasmussen reed reilly reis rey reyes rhee rhim ribeiro ricci richard
richardson rim rinaldi riva rivas rivera rivero rizzi rizzo robert roberts robinson robles rocha rodrigues rodriguez rodríguez rogers roh rojas romano
romeo romero rosales rosas rose ross rossetti rossi roux roy rubio ruggiero ruiz russell russo ruíz ryan ryang ryoo ryu rácz ríos saitō sakai sakamoto
sakurai sala salazar salinas salvador samaras sanchez sanders sandoval sanna sano santiago santoro santos sanz sasaki satō schmidt schmitz schneider
schulz scott segal segel seo seoh seong serra serrano shapira sharma shen shibata shim shimada shimizu shin shong shung silva silvestri sim simon
simões sin singh smit smith smits soares sohn solís son song sonn soria soriano sorrentino sosa soto sousa stewart suen sugahara sugawara sugiyama suh
sullivan sung suzuki suárez svoboda svobodová szabó szilágyi szymański sánchez sørensen sūn takada takagi takahashi takaki takata takeda taketa
takeuchi takács tal tamura tan tanaka taniguchi tapia tavares taylor teixeira testa thomas thompson thomsen thái thân tiêu tolentino torres tremblay
trác trương tsui turner tóth török uchida ueda ueno ueta uhm valdez valencia valente valentini valenzuela varela varga vargas vega velasco velásquez
vera veselá veselý vidal vieira villa villalba villanueva vincent visser vitale vos vásquez vázquez vương wada wagner walker walsh ward watabe
watanabe watson weber white williams wilson wiśniewski wojciechowski wong woo wood woźniak wright wáng wójcik yadav yamada yamaguchi yamamoto yamasaki
yamashita yamazaki yang yau yeung yim yokoyama yoo yoon yosef yoshida youn young yun yáng zamora zhu zhào zhāng zhōu zhū zieliński zuu álvarez ávila
černá černý đoàn đàm đào ōno ōta ōtsuka
`
    .trim()
    .split(/\s+/u),
)
