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
`
