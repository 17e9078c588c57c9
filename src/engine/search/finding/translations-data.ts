/*
 * Words that documents of law, politics, history and the economy are about, in Kazakh | Russian | English; a comma parts words of the same meaning.
 * Written for Belgi. A word that means two things stands in the line of the one that such documents mean, or in both.
 */
export const TRANSLATIONS = `
абақты, түрме | тюрьма | prison
адам | человек | human, person
адвокат, қорғаушы | адвокат, защитник | lawyer
азамат | гражданин | citizen
азаматтық | гражданство | citizenship
азық-түлік | продовольствие | food
айыппұл | штраф | fine
айыптау | обвинение | accusation
ақиқат, шындық | истина, правда | truth
ақпарат | информация | information
ақша | деньги | money
ақын | поэт | poet
алтын | золото | gold
ана, шеше | мать | mother
ант | присяга, клятва | oath
апат | катастрофа, бедствие | disaster
арал | остров | island
аренда, жалдау | аренда | lease, rent
арыз, өтініш | заявление | application
археология | археология | archaeology
астық | зерно | grain
ата-ана | родители | parents
аудан | район | district
ауыл | село, аул | village
ауыл шаруашылығы | сельское хозяйство | agriculture
ауру | болезнь | disease
аурухана | больница | hospital
әділет | юстиция | justice
әділдік | справедливость | justice, fairness
әйел | женщина | woman
әлем | мир | world
әскер | войско, армия | army, troops
әуежай | аэропорт | airport
баға | цена | price
баж | пошлина | duty
байланыс | связь | communication
бала | ребенок | child
балық | рыба | fish
банк | банк | bank
басшы | руководитель | leader
батыр | герой, батыр | hero
баспасөз | пресса | press
бейбітшілік | мир | peace
билік | власть | power
бостандық, еркіндік | свобода | freedom, liberty
бөлім | раздел | section
буржуазия | буржуазия | bourgeoisie
бұйрық | приказ | order
бюджет | бюджет | budget
валюта | валюта | currency
вирус | вирус | virus
газ | газ | gas
газет | газета | newspaper
ғалым | ученый | scientist
ғасыр | век, столетие | century
ғылым | наука | science
дауыс беру | голосование | voting
дәрі | лекарство | medicine
дәрігер | врач | doctor, physician
денсаулық | здоровье | health
депутат | депутат | deputy
дерек | источник | source
дипломат | дипломат | diplomat
дін | религия | religion
дүкен | магазин | shop
егемендік | суверенитет | sovereignty
ереже | правило, положение | rule, regulation
еңбек | труд | labour, work
елші | посол | ambassador
елшілік | посольство | embassy
ескерткіш | памятник | monument
жазушы | писатель | writer
жаза | наказание | punishment
жалақы | заработная плата | salary, wage
жарлық | указ | decree
жауапкершілік | ответственность | responsibility, liability
жаңалық | новость | news
жастар | молодежь | youth
жер | земля | land
жиналыс | собрание | meeting
жинақ | сборник | collection
жоба | проект | project
жол | дорога | road
жоспар | план | plan
журнал | журнал | magazine
журналист | журналист | journalist
жұмыс | работа | work
жұмыссыздық | безработица | unemployment
жүйе | система | system
зауыт | завод | plant, factory
заң | закон | law
заңгер | юрист | lawyer, jurist
зейнетақы | пенсия | pension
зерттеу | исследование | research
зиян, залал | ущерб, вред | damage, harm
ислам | ислам | Islam
империя | империя | empire
кәсіпкер | предприниматель | entrepreneur
кәсіпорын | предприятие | enterprise
келісім | соглашение | agreement
келісімшарт, шарт | договор, контракт | contract, treaty
келіссөз | переговоры | negotiations
кен | руда | ore
кеңес | совет | council
кеме | корабль, судно | ship
кесене | мавзолей | mausoleum
кітап | книга | book
кітапхана | библиотека | library
көл | озеро | lake
көмір | уголь | coal
көлік | транспорт | transport
көтеріліс | восстание | uprising
конституция, ата заң | конституция | constitution
кредит, несие | кредит, ссуда | credit, loan
куәгер, куә | свидетель | witness
куәлік | удостоверение, свидетельство | certificate
күн | день | day
қағаз | бумага | paper
қазына | казна | treasury
қала | город | city
қалдық | отходы | waste
қамау | арест | arrest
қару | оружие | weapon
қаржы | финансы | finance
қарыз, борыш | долг, задолженность | debt
қаулы | постановление | resolution
қауіпсіздік | безопасность | security
қасірет | трагедия | tragedy
қоғам | общество | society
қолжазба | рукопись | manuscript
қор | фонд | fund
қоршаған орта | окружающая среда | environment
қорғаныс | оборона | defence
құжат | документ | document
құқық | право | right, law
құрылыс | строительство | construction
құрылтай | съезд, курултай | congress
қылмыс | преступление | crime
қызмет | служба | service
қызметкер | сотрудник, работник | employee
қыс | зима | winter
лауазым | должность | position, office
мәдениет | культура | culture
мазмұн | содержание | content
марапат | награда | award
мектеп | школа | school
мекеме | учреждение | institution
мемлекет | государство | state
меншік | собственность | property, ownership
министр | министр | minister
министрлік | министерство | ministry
міндет | обязанность, задача | duty, obligation
мұнай | нефть | oil
мұрағат | архив | archive
мұра | наследство, наследие | heritage, inheritance
мұсылман | мусульманин | Muslim
мүлік | имущество | property
мүмкіндік | возможность | opportunity
музей, мұражай | музей | museum
нан | хлеб | bread
нарық | рынок | market
наразылық | протест | protest
облыс | область | region
одақ | союз | union
оқиға | событие, происшествие | event, incident
оқушы | ученик | pupil
оқу | учеба | study
ораза | пост | fasting
орман | лес | forest
отбасы | семья | family
отын | топливо | fuel
өзен | река | river
өкіл | представитель | representative
өкім | распоряжение | order
өлім | смерть | death
өмір | жизнь | life
өндіріс | производство | production
өнер | искусство | art
өнеркәсіп | промышленность | industry
өсім | рост | growth
пайда | прибыль | profit
парламент | парламент | parliament
партия | партия | party
патша | царь | tsar
пікір | мнение | opinion
полиция | полиция | police
прокурор | прокурор | prosecutor
революция, төңкеріс | революция | revolution
реформа | реформа | reform
саясат | политика | policy, politics
сайлау | выборы | election
салық | налог | tax
салт-дәстүр | традиция, обычай | tradition, custom
сауда | торговля | trade
сатып алу | закупка | procurement, purchase
сақтандыру | страхование | insurance
санақ | перепись | census
сараптама | экспертиза | expertise, examination
сенім | доверие | trust
сөздік | словарь | dictionary
сот | суд | court
спорт | спорт | sport
судья, төреші | судья | judge
су | вода | water
сұрақ | вопрос | question
сыбайлас жемқорлық | коррупция | corruption
табиғат | природа | nature
табыс | доход | income
тарау | глава | chapter
тарих | история | history
тарихшы | историк | historian
тау | гора | mountain
тауар | товар | goods
тәжірибе | опыт, практика | experience, practice
тәрбие | воспитание | upbringing
тәуелсіздік | независимость | independence
темір жол | железная дорога | railway, railroad
теңіз | море | sea
тергеу | следствие, расследование | investigation
террор | террор | terror
тыйым | запрет | ban, prohibition
тіл | язык | language
төлем | платеж | payment
төраға | председатель | chairman
туған жер | родина | homeland
тұрғын үй | жилье | housing
тұрғын | житель | resident
ұлт | нация | nation
ұйым | организация | organisation, organization
ұстаз, мұғалім | учитель | teacher
ұшақ | самолет | aircraft, airplane
үй | дом | house
үкім | приговор | sentence, verdict
үкімет | правительство | government
факультет | факультет | faculty
фабрика | фабрика | factory
халық | народ | people
хан | хан | khan
хандық | ханство | khanate
хат | письмо | letter
хаттама | протокол | protocol, minutes
хабарлама | сообщение, уведомление | notice, message
шаруа | крестьянин | peasant
шекара | граница | border
шешім | решение | decision
шығын | расходы, убыток | expenses, loss
шіркеу | церковь | church
экономика | экономика | economy
экспорт | экспорт | export
электр энергиясы | электроэнергия | electricity
энергия | энергия | energy
эпидемия, індет | эпидемия | epidemic
этнография | этнография | ethnography
мешіт | мечеть | mosque
соғыс | война | war
саяхат | путешествие | travel
бақылау | контроль | control
басқару | управление | management, administration
басқарма | управление | department
білім | образование | education
дамыту, даму | развитие | development
жәрдемақы | пособие | benefit, allowance
зорлық | насилие | violence
инвестиция | инвестиции | investment
көмек | помощь | help, aid
көші-қон | миграция | migration
қолдау | поддержка | support
қуғын-сүргін | репрессии | repression
аштық | голод | famine, hunger
жер аудару | ссылка, депортация | deportation, exile
тың | целина | virgin land
түзету | поправка | amendment
тізім | список | list
үлес | доля | share
`
