/*
 * Organisations in Kazakh | Russian | English; a comma parts other names of the same one, a word of capitals alone is its abbreviation.
 * Written for Belgi. A trailing class tells what is no organisation.
 */
export const ORGANISATIONS = `
Тәуелсіз Мемлекеттер Достастығы, ТМД | Содружество Независимых Государств, СНГ | Commonwealth of Independent States, CIS
Біріккен Ұлттар Ұйымы, БҰҰ | Организация Объединенных Наций, Организация Объединённых Наций, ООН | United Nations, United Nations Organization, UN, UNO, U.N.
Ұлттық қауіпсіздік комитеті, ҰҚК | Комитет национальной безопасности, КНБ | National Security Committee, KNB
Шанхай ынтымақтастық ұйымы, ШЫҰ | Шанхайская организация сотрудничества, ШОС | Shanghai Cooperation Organisation, Shanghai Cooperation Organization, SCO
Еуропалық одақ, Еуроодақ, ЕО | Европейский союз, Евросоюз, ЕС | European Union, EU
Еуразиялық экономикалық одақ, ЕАЭО | Евразийский экономический союз, ЕАЭС | Eurasian Economic Union, EAEU
Ұжымдық қауіпсіздік туралы шарт ұйымы, ҰҚШҰ | Организация Договора о коллективной безопасности, ОДКБ | Collective Security Treaty Organization, CSTO
Еуропадағы қауіпсіздік және ынтымақтастық ұйымы, ЕҚЫҰ | Организация по безопасности и сотрудничеству в Европе, ОБСЕ | Organization for Security and Co-operation in Europe, OSCE
Солтүстік Атлантика шарты ұйымы, НАТО | Организация Североатлантического договора, НАТО | North Atlantic Treaty Organization, NATO
Ислам ынтымақтастығы ұйымы, ИЫҰ | Организация исламского сотрудничества, ОИС | Organisation of Islamic Cooperation, OIC
Ислам конференциясы ұйымы, ИКҰ | Организация Исламская конференция, ОИК | Organisation of the Islamic Conference
Дүниежүзілік денсаулық сақтау ұйымы, ДДҰ, ДДСҰ | Всемирная организация здравоохранения, ВОЗ | World Health Organization, WHO
Дүниежүзілік сауда ұйымы, ДСҰ | Всемирная торговая организация, ВТО | World Trade Organization, WTO
Халықаралық валюта қоры, ХВҚ | Международный валютный фонд, МВФ | International Monetary Fund, IMF
Дүниежүзілік банк | Всемирный банк | World Bank
Халықаралық еңбек ұйымы, ХЕҰ | Международная организация труда, МОТ | International Labour Organization, ILO
Халықаралық атом энергиясы агенттігі, МАГАТЭ | Международное агентство по атомной энергии, МАГАТЭ | International Atomic Energy Agency, IAEA
ЮНЕСКО | ЮНЕСКО | UNESCO
ЮНИСЕФ | ЮНИСЕФ | UNICEF
Интерпол | Интерпол | Interpol
Түркі мемлекеттері ұйымы, ТМҰ | Организация тюркских государств, ОТГ | Organization of Turkic States, OTS
Азия даму банкі, АДБ | Азиатский банк развития, АБР | Asian Development Bank, ADB
Еуропа қайта құру және даму банкі, ЕҚДБ | Европейский банк реконструкции и развития, ЕБРР | European Bank for Reconstruction and Development, EBRD
Еуропа Кеңесі | Совет Европы | Council of Europe
Ұлттар Лигасы | Лига Наций | League of Nations
Қызыл Крест | Красный Крест | Red Cross
Қазақстан Республикасының Парламенті, ҚР Парламенті | Парламент Республики Казахстан | Parliament of Kazakhstan
Ішкі істер министрлігі, ІІМ | Министерство внутренних дел, МВД | Ministry of Internal Affairs
Сыртқы істер министрлігі, СІМ | Министерство иностранных дел, МИД | Ministry of Foreign Affairs, MFA
Төтенше жағдайлар министрлігі, ТЖМ | Министерство по чрезвычайным ситуациям, МЧС | Ministry of Emergency Situations
Білім және ғылым министрлігі, БҒМ | Министерство образования и науки, МОН | Ministry of Education and Science
Ұлттық ғылым академиясы, ҰҒА | Национальная академия наук, НАН | National Academy of Sciences
Қазақ КСР Ғылым академиясы | Академия наук Казахской ССР, АН КазССР | Academy of Sciences of the Kazakh SSR
Қазақ ұлттық университеті, ҚазҰУ | Казахский национальный университет, КазНУ | Kazakh National University, KazNU
Еуразия ұлттық университеті, ЕҰУ | Евразийский национальный университет, ЕНУ | Eurasian National University, ENU
Қазақ мемлекеттік университеті, ҚазМУ | Казахский государственный университет, КазГУ | Kazakh State University
Мәскеу мемлекеттік университеті, ММУ | Московский государственный университет, МГУ | Moscow State University, MSU
Самұрық-Қазына | Самрук-Казына | Samruk-Kazyna
ҚазМұнайГаз, ҚМГ | КазМунайГаз, КМГ | KazMunayGas
Қазақстан темір жолы, ҚТЖ | Казахстанские железные дороги, КТЖ | Kazakhstan Temir Zholy, KTZ
Қазақстан халқы Ассамблеясы, ҚХА | Ассамблея народа Казахстана, АНК | Assembly of the People of Kazakhstan
Әл-Каида, Әл-Каеда, Аль-Каида | Аль-Каида, Аль-Каеда | Al-Qaeda, Al-Qaida, al-Qaeda
Талибан | Талибан | Taliban
Хизбуллах | Хезболла | Hezbollah
ХАМАС | ХАМАС | Hamas
Ислам мемлекеті, ДАИШ, ИЛИМ | Исламское государство, ИГИЛ, ДАИШ, ИГ | Islamic State, ISIS, ISIL, Daesh
Өзбекстан ислам қозғалысы, ӨИҚ | Исламское движение Узбекистана, ИДУ | Islamic Movement of Uzbekistan, IMU
Нұр Отан | Нур Отан | Nur Otan
Алаш партиясы, Алаш Орда | Партия Алаш, Алаш-Орда, Алашорда | Alash Party, Alash Orda
Кеңес Одағының Коммунистік партиясы, КОКП | Коммунистическая партия Советского Союза, КПСС | Communist Party of the Soviet Union, CPSU
Қазақстан Коммунистік партиясы | Коммунистическая партия Казахстана, КПК | Communist Party of Kazakhstan
Ішкі істер халық комиссариаты, НКВД, ІІХК | Народный комиссариат внутренних дел, НКВД | NKVD
Мемлекеттік қауіпсіздік комитеті, МҚК | Комитет государственной безопасности, КГБ | KGB
Федералдық қауіпсіздік қызметі, ФҚҚ | Федеральная служба безопасности, ФСБ | Federal Security Service, FSB
Орталық барлау басқармасы, ОББ | Центральное разведывательное управление, ЦРУ | Central Intelligence Agency, CIA
Федералдық тергеу бюросы, ФТБ | Федеральное бюро расследований, ФБР | Federal Bureau of Investigation, FBI
ОПЕК | ОПЕК | OPEC
ЦЕРН | ЦЕРН | CERN
УЕФА | УЕФА | UEFA
ФИФА | ФИФА | FIFA
Мемлекеттік Дума | Государственная Дума, Госдума | State Duma
Жоғарғы Сот | Верховный суд, Верховный Суд | Supreme Court
Бас прокуратура | Генеральная прокуратура, Генпрокуратура | General Prosecutor's Office, Prosecutor General's Office
Конституциялық Кеңес | Конституционный совет, Конституционный Совет | Constitutional Council
Ақорда | Акорда | Akorda
Кремль | Кремль | Kremlin
Пентагон | Пентагон | Pentagon
Google | Google | Google
Microsoft | Microsoft | Microsoft
Facebook | Facebook | Facebook
Twitter | Twitter | Twitter
YouTube | YouTube | YouTube
Apple | Apple | Apple
Газпром | Газпром | Gazprom
Роснефть | Роснефть | Rosneft
Лукойл | Лукойл | Lukoil
Сбербанк | Сбербанк | Sberbank
Қазпошта | Казпочта | Kazpost
Қазақтелеком | Казахтелеком | Kazakhtelecom
Қазатомөнеркәсіп, Қазатомпром | Казатомпром | Kazatomprom
Қазақмыс | Казахмыс | Kazakhmys
Би-би-си, BBC | Би-би-си, BBC | BBC
Рейтер | Рейтер | Reuters
ТАСС | ТАСС | TASS
Азиядағы өзара іс-қимыл және сенім шаралары кеңесі, Азиядағы өзара ықпалдастық және сенім шаралары кеңесі, АӨСШК | Совещание по взаимодействию и мерам доверия в Азии, СВМДА | Conference on Interaction and Confidence-Building Measures in Asia, CICA
Экономикалық ынтымақтастық және даму ұйымы, ЭЫДҰ | Организация экономического сотрудничества и развития, ОЭСР | Organisation for Economic Co-operation and Development, OECD
Экономикалық ынтымақтастық ұйымы, ЭЫҰ | Организация экономического сотрудничества, ОЭС | Economic Cooperation Organization
Еуропалық парламент, Еуропарламент | Европейский парламент, Европарламент | European Parliament
Еуропалық комиссия, Еурокомиссия | Европейская комиссия, Еврокомиссия | European Commission
Еуропалық кеңес | Европейский совет | European Council
Еуразиялық экономикалық комиссия, ЕЭК | Евразийская экономическая комиссия, ЕЭК | Eurasian Economic Commission, EEC
Еуразиялық экономикалық қоғамдастық, ЕурАзЭҚ | Евразийское экономическое сообщество, ЕврАзЭС | Eurasian Economic Community, EurAsEC
Еуразиялық даму банкі, ЕАДБ | Евразийский банк развития, ЕАБР | Eurasian Development Bank, EDB
Кеден одағы | Таможенный союз | Customs Union
Адам құқықтары жөніндегі Еуропалық сот, Адам құқықтары жөніндегі еуропалық сот | Европейский суд по правам человека, ЕСПЧ | European Court of Human Rights, ECHR
Халықаралық қылмыстық сот | Международный уголовный суд, МУС | International Criminal Court, ICC
Халықаралық сот | Международный суд ООН, Международный суд | International Court of Justice, ICJ
БҰҰ Бас Ассамблеясы, БҰҰ-ның Бас Ассамблеясы | Генеральная Ассамблея ООН, Генассамблея ООН | UN General Assembly, United Nations General Assembly
БҰҰ Қауіпсіздік Кеңесі, БҰҰ-ның Қауіпсіздік Кеңесі | Совет Безопасности ООН | UN Security Council, United Nations Security Council
БҰҰ Даму бағдарламасы, БҰҰДБ | Программа развития ООН, ПРООН | United Nations Development Programme, UNDP
БҰҰ Қоршаған ортаны қорғау бағдарламасы, ЮНЕП | Программа ООН по окружающей среде, ЮНЕП | United Nations Environment Programme, UNEP
БҰҰ Босқындар ісі жөніндегі Жоғарғы комиссары басқармасы, БҰҰ Босқындар ісі жөніндегі Жоғарғы комиссарының басқармасы | Управление Верховного комиссара ООН по делам беженцев, УВКБ ООН | UNHCR
Азық-түлік және ауыл шаруашылығы ұйымы, ФАО | Продовольственная и сельскохозяйственная организация, ФАО | Food and Agriculture Organization, FAO
Дүниежүзілік метеорологиялық ұйым, ДМҰ | Всемирная метеорологическая организация, ВМО | World Meteorological Organization, WMO
Халықаралық Аралды құтқару қоры, Аралды құтқарудың халықаралық қоры, АХҚҚ, ХАҚҚ | Международный фонд спасения Арала, МФСА | International Fund for Saving the Aral Sea, IFAS
Мемлекетаралық су шаруашылығын үйлестіру комиссиясы | Межгосударственная координационная водохозяйственная комиссия, МКВК | Interstate Commission for Water Coordination, ICWC
Жаһандық экологиялық қор | Глобальный экологический фонд, ГЭФ | Global Environment Facility, GEF
Гринпис | Гринпис | Greenpeace
Дүниежүзілік жабайы табиғат қоры | Всемирный фонд дикой природы | World Wide Fund for Nature, WWF
Халықаралық Қызыл Крест комитеті | Международный комитет Красного Креста, МККК | International Committee of the Red Cross, ICRC
Қызыл Жарты Ай | Красный Полумесяц | Red Crescent
Халықаралық Олимпиада комитеті, ХОК | Международный олимпийский комитет, МОК | International Olympic Committee, IOC
Түркі Кеңесі, Түркі кеңесі | Тюркский совет | Turkic Council
ТҮРКСОЙ | ТЮРКСОЙ | TURKSOY
Араб мемлекеттері лигасы | Лига арабских государств, ЛАГ | League of Arab States, Arab League
Африка одағы | Африканский союз | African Union
АСЕАН | АСЕАН | ASEAN
БРИКС | БРИКС | BRICS
Ислам даму банкі, ИДБ | Исламский банк развития, ИБР | Islamic Development Bank, IsDB
Азия инфрақұрылымдық инвестициялар банкі | Азиатский банк инфраструктурных инвестиций, АБИИ | Asian Infrastructure Investment Bank, AIIB
Адам құқықтары жөніндегі халықаралық ұйым | Международная амнистия | Amnesty International
Шекарасыз репортерлер, Шекарасыз тілшілер | Репортеры без границ, Репортёры без границ | Reporters Without Borders
Хьюман Райтс Уотч | Хьюман Райтс Вотч | Human Rights Watch
Фридом Хаус | Фридом Хаус | Freedom House
Сорос қоры | Фонд Сороса | Soros Foundation
Конституциялық Сот | Конституционный Суд, Конституционный суд | Constitutional Court
Жоғары Сот Кеңесі | Высший Судебный Совет | Supreme Judicial Council
Орталық сайлау комиссиясы | Центральная избирательная комиссия, ЦИК | Central Election Commission
Қауіпсіздік Кеңесі | Совет Безопасности | Security Council
Бас Ассамблея | Генеральная Ассамблея | General Assembly
Қазақстан Республикасының Ұлттық Банкі, Ұлттық Банк, ҚРҰБ | Национальный Банк Республики Казахстан, Национальный банк, Национальный Банк, Нацбанк | National Bank of Kazakhstan, National Bank
Халық Банкі, Қазақстан Халық Банкі | Народный банк, Народный Банк, Халык банк | Halyk Bank
Қазақстан қор биржасы | Казахстанская фондовая биржа | Kazakhstan Stock Exchange, KASE
Халықаралық қаржы корпорациясы | Международная финансовая корпорация | International Finance Corporation, IFC
Денсаулық сақтау министрлігі | Министерство здравоохранения, Минздрав | Ministry of Health
Қорғаныс министрлігі | Министерство обороны, Минобороны | Ministry of Defence, Ministry of Defense
Әділет министрлігі | Министерство юстиции, Минюст | Ministry of Justice
Қаржы министрлігі | Министерство финансов, Минфин | Ministry of Finance
Мәдениет және спорт министрлігі | Министерство культуры и спорта | Ministry of Culture and Sports
Ауыл шаруашылығы министрлігі | Министерство сельского хозяйства, Минсельхоз | Ministry of Agriculture
Энергетика министрлігі | Министерство энергетики, Минэнерго | Ministry of Energy
Ұлттық экономика министрлігі | Министерство национальной экономики | Ministry of National Economy
Ақпарат және қоғамдық даму министрлігі | Министерство информации и общественного развития | Ministry of Information and Social Development
Оқу-ағарту министрлігі | Министерство просвещения | Ministry of Education
Ғылым және жоғары білім министрлігі | Министерство науки и высшего образования | Ministry of Science and Higher Education
Әл-Фараби атындағы Қазақ ұлттық университеті | Казахский национальный университет имени аль-Фараби | Al-Farabi Kazakh National University
Назарбаев Университеті, Назарбаев университеті | Назарбаев Университет, Назарбаев университет | Nazarbayev University
Аманат | Аманат | Amanat
Жас Отан | Жас Отан | Zhas Otan
Алаш Орда, Алашорда | Алаш-Орда, Алаш Орда, Алашорда | Alash Orda
Түркістан комиссиясы | Туркестанская комиссия | Turkestan Commission
КСРО Ғылым академиясы | Академия наук СССР, АН СССР | Academy of Sciences of the USSR, USSR Academy of Sciences
Chevron | Chevron, Шеврон | Chevron
ExxonMobil | ExxonMobil | ExxonMobil
Eni | Eni | Eni
Shell | Shell | Shell
Total | Total | TotalEnergies
CNPC | CNPC | CNPC
Samsung | Samsung | Samsung
Tesla | Tesla | Tesla
Amazon | Amazon | Amazon
Boeing | Boeing | Boeing
Airbus | Airbus | Airbus
Huawei | Huawei | Huawei
Siemens | Siemens | Siemens
TikTok | TikTok | TikTok
Instagram | Instagram | Instagram
Telegram | Telegram | Telegram
WhatsApp | WhatsApp | WhatsApp
Netflix | Netflix | Netflix
Lehman Brothers | Lehman Brothers | Lehman Brothers
Reuters | Reuters | Reuters
Bloomberg | Bloomberg | Bloomberg
Теңізшевройл | Тенгизшевройл | Tengizchevroil
Arcelor Mittal, АрселорМиттал | АрселорМиттал | ArcelorMittal
Эйр Астана, Air Astana | Эйр Астана, Air Astana | Air Astana
Қазақфильм | Казахфильм | Kazakhfilm
Қазақпарат, ҚазАқпарат | Казинформ | Kazinform
Орта Азия және Қазақстан мұсылмандарының діни басқармасы, САДУМ | Духовное управление мусульман Средней Азии и Казахстана, САДУМ | SADUM
Қазақстан мұсылмандары діни басқармасы, Қазақстан мұсылмандарының діни басқармасы, ҚМДБ | Духовное управление мусульман Казахстана, ДУМК | Spiritual Administration of Muslims of Kazakhstan
Орыс православ шіркеуі, Орыс православие шіркеуі | Русская православная церковь, РПЦ | Russian Orthodox Church
Рим-католик шіркеуі, Католик шіркеуі | Римско-католическая церковь, Католическая церковь | Roman Catholic Church, Catholic Church
Қазақстанның Даму Банкі, Қазақстан Даму Банкі | Банк развития Казахстана, БРК | Development Bank of Kazakhstan
Астана халықаралық қаржы орталығы, АХҚО | Международный финансовый центр Астана, МФЦА | Astana International Financial Centre, AIFC
Атамекен | Атамекен | Atameken
Бүкілресейлік Атқару Комитеті, Бүкілодақтық Орталық Атқару Комитеті, БОАК | Всероссийский центральный исполнительный комитет, ВЦИК | VTsIK
Халық комиссарлары кеңесі, ХКК | Совет народных комиссаров, Совнарком, СНК | Council of People's Commissars
Министрлер Кабинеті, Министрлер кабинеті | Кабинет Министров, Кабинет министров | Cabinet of Ministers
Халықаралық көші-қон ұйымы, ХКҰ | Международная организация по миграции, МОМ | International Organization for Migration, IOM
Президент Әкімшілігі, Президент әкімшілігі | Администрация Президента | Presidential Administration
Бундестаг | Бундестаг | Bundestag
Кнессет | Кнессет | Knesset
Жогорку Кенеш | Жогорку Кенеш | Jogorku Kenesh
Олий Мажлис | Олий Мажлис | Oliy Majlis
Жоғарғы Рада | Верховная Рада | Verkhovna Rada
Жоғарғы Кеңес | Верховный Совет | Supreme Soviet
Конгресс кітапханасы | Библиотека Конгресса | Library of Congress
Мемлекеттік департамент | Государственный департамент, Госдепартамент | State Department
Нобель комитеті | Нобелевский комитет | Nobel Committee
Дүниежүзілік экономикалық форум | Всемирный экономический форум, ВЭФ | World Economic Forum
Үлкен жиырмалық, G20 | Большая двадцатка | G20
Үлкен сегіздік, G8 | Большая восьмерка | G8
ПРООН | ПРООН | UNDP
ЮСАИД | ЮСАИД | USAID
Қазақ КСР Жоғарғы Кеңесі | Верховный Совет Казахской ССР | Supreme Soviet of the Kazakh SSR
Мемлекеттік кірістер комитеті | Комитет государственных доходов | State Revenue Committee
ҚазТАГ | КазТАГ | KazTAG
Қазақ радиосы | Казахское радио | Kazakh Radio
Азаттық радиосы | Радио Азаттык, Радио Свобода | Radio Liberty, Radio Free Europe
`
