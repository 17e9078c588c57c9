/*
 * More places in Kazakh | Russian | English, in the form of `places.ts`: spellings of countries that CLDR does not have, capitals and large cities of the
 * world, districts, towns, rivers, lakes and mountains of Kazakhstan and its neighbours. Written for Belgi. No name here is a common noun of its language.
 */
export const MORE_PLACES = `
GPE Австралия, Аустралия | Австралия | Australia
GPE Австрия, Аустрия | Австрия | Austria
GPE Үндістан, Индия | Индия | India
GPE Жапония | Япония | Japan
GPE Пәкістан, Пакистан | Пакистан | Pakistan
GPE Әзірбайжан, Әзербайжан | Азербайджан | Azerbaijan
GPE Армения | Армения | Armenia
GPE Грузия, Гүржістан | Грузия | Georgia
GPE Израиль | Израиль | Israel
GPE Сирия, Сирия Араб Республикасы | Сирия | Syria
GPE Ирак | Ирак | Iraq
GPE Кувейт | Кувейт | Kuwait
GPE Йемен | Йемен | Yemen
GPE Ливия | Ливия | Libya
GPE Нидерланд | Нидерланды | Netherlands
GPE Польша | Польша, Республика Польша | Poland
GPE Франция, Француз Республикасы | Франция, Французская Республика | France, French Republic
GPE Италия | Италия | Italy
GPE Испания | Испания | Spain
GPE Швейцария | Швейцария | Switzerland
GPE Швеция | Швеция | Sweden
GPE Норвегия | Норвегия | Norway
GPE Финляндия | Финляндия | Finland
GPE Дания | Дания | Denmark
GPE Исландия | Исландия | Iceland
GPE Ирландия | Ирландия | Ireland
GPE Украина | Украина | Ukraine
GPE Эстония | Эстония | Estonia
GPE Латвия | Латвия | Latvia
GPE Литва | Литва | Lithuania
GPE Венгрия, Мажарстан | Венгрия | Hungary
GPE Чехия | Чехия | Czech Republic, Czechia
GPE Румыния | Румыния | Romania
GPE Болгария | Болгария | Bulgaria
GPE Грекия | Греция | Greece
GPE Сербия | Сербия | Serbia
GPE Хорватия | Хорватия | Croatia
GPE Аргентина | Аргентина | Argentina
GPE Бразилия | Бразилия | Brazil
GPE Мексика | Мексика | Mexico
GPE Чили | Чили | Chile
GPE Куба | Куба | Cuba
GPE Венесуэла | Венесуэла | Venezuela
GPE Канада | Канада | Canada
GPE Оңтүстік Африка Республикасы, ОАР | Южно-Африканская Республика, ЮАР | South Africa, Republic of South Africa
GPE Нигерия | Нигерия | Nigeria
GPE Марокко | Марокко | Morocco
GPE Алжир | Алжир | Algeria
GPE Тунис | Тунис | Tunisia
GPE Малайзия | Малайзия | Malaysia
GPE Индонезия | Индонезия | Indonesia
GPE Вьетнам | Вьетнам | Vietnam
GPE Таиланд, Тайланд | Таиланд, Тайланд | Thailand
GPE Сингапур | Сингапур | Singapore
GPE Непал | Непал | Nepal
GPE Бангладеш | Бангладеш | Bangladesh
GPE Ватикан | Ватикан | Vatican
GPE Германия Демократиялық Республикасы, ГДР | Германская Демократическая Республика, ГДР | German Democratic Republic, GDR
GPE Ресей Кеңестік Федеративтік Социалистік Республикасы, РКФСР | РСФСР | RSFSR
GPE Өзбек КСР | Узбекская ССР | Uzbek SSR
GPE Қырғыз КСР | Киргизская ССР | Kirghiz SSR
GPE Қырғыз АКСР | Киргизская АССР | Kirghiz ASSR
GPE Қызылорда | Кызыл-Орда | Kyzyl-Orda
GPE Түркістан автономиясы, Қоқан автономиясы | Туркестанская автономия, Кокандская автономия | Turkestan Autonomy, Kokand Autonomy
GPE Түркістан АКСР, Түркістан АССР | Туркестанская АССР | Turkestan ASSR
GPE Түркістан генерал-губернаторлығы | Туркестанское генерал-губернаторство | Turkestan Governor-Generalship
GPE Орта жүз | Средний жуз, Средний Жуз | Middle Zhuz
GPE Ұлы жүз | Старший жуз, Старший Жуз | Senior Zhuz
GPE Кіші жүз | Младший жуз, Младший Жуз | Junior Zhuz
GPE Ақ Орда | Белая Орда | White Horde
GPE Көк Орда | Синяя Орда | Blue Horde
GPE Бөкей Ордасы, Бөкей ордасы, Ішкі Орда | Букеевская Орда, Внутренняя Орда | Bukey Horde
GPE Ноғай Ордасы | Ногайская Орда | Nogai Horde
GPE Моғолстан | Моголистан | Moghulistan
GPE Қарахан мемлекеті | Государство Караханидов | Karakhanid state
GPE Византия | Византия | Byzantium
GPE Рим империясы | Римская империя | Roman Empire
GPE Страсбург, Страсбур | Страсбург | Strasbourg
GPE Люксембург | Люксембург | Luxembourg
GPE Монако | Монако | Monaco
GPE Дрезден | Дрезден | Dresden
GPE Бонн | Бонн | Bonn
GPE Кёльн, Кельн | Кёльн, Кельн | Cologne
GPE Штутгарт | Штутгарт | Stuttgart
GPE Нюрнберг | Нюрнберг | Nuremberg
GPE Потсдам | Потсдам | Potsdam
GPE Лион | Лион | Lyon
GPE Каталония | Каталония | Catalonia
GPE Солтүстік Ирландия | Северная Ирландия | Northern Ireland
GPE Науаи | Навои | Navoi
GPE Канн | Канны | Cannes
GPE Марсель | Марсель | Marseille
GPE Страсбург | Страсбург | Strasbourg
GPE Манчестер | Манчестер | Manchester
GPE Ливерпуль | Ливерпуль | Liverpool
GPE Глазго | Глазго | Glasgow
GPE Эдинбург | Эдинбург | Edinburgh
GPE Дублин | Дублин | Dublin
GPE Рейкьявик | Рейкьявик | Reykjavik
GPE Неаполь | Неаполь | Naples
GPE Флоренция | Флоренция | Florence
GPE Турин | Турин | Turin
GPE Валенсия | Валенсия | Valencia
GPE Севилья | Севилья | Seville
GPE Краков | Краков | Krakow
GPE Любляна | Любляна | Ljubljana
GPE Скопье | Скопье | Skopje
GPE Тирана | Тирана | Tirana
GPE Подгорица | Подгорица | Podgorica
GPE Никосия | Никосия | Nicosia
GPE Салоники | Салоники | Thessaloniki
GPE Львов | Львов | Lviv
GPE Днепропетровск | Днепропетровск | Dnipropetrovsk
GPE Гомель | Гомель | Gomel
GPE Батуми | Батуми | Batumi
GPE Измир | Измир | Izmir
GPE Анталья | Анталья, Анталия | Antalya
GPE Бурса | Бурса | Bursa
GPE Мешхед | Мешхед | Mashhad
GPE Исфахан | Исфахан | Isfahan
GPE Шираз | Шираз | Shiraz
GPE Басра | Басра | Basra
GPE Мосул | Мосул | Mosul
GPE Алеппо, Халеб | Алеппо | Aleppo
GPE Амман | Амман | Amman
GPE Эль-Кувейт | Эль-Кувейт | Kuwait City
GPE Манама | Манама | Manama
GPE Маскат | Маскат | Muscat
GPE Сана | Сана | Sanaa
GPE Джидда | Джидда | Jeddah
GPE Триполи | Триполи | Tripoli
GPE Хартум | Хартум | Khartoum
GPE Аддис-Абеба | Аддис-Абеба | Addis Ababa
GPE Йоханнесбург | Йоханнесбург | Johannesburg
GPE Кейптаун | Кейптаун | Cape Town
GPE Лагос | Лагос | Lagos
GPE Дакар | Дакар | Dakar
GPE Рабат | Рабат | Rabat
GPE Герат | Герат | Herat
GPE Мазари-Шариф | Мазари-Шариф | Mazar-i-Sharif
GPE Пешавар | Пешавар | Peshawar
GPE Калькутта | Калькутта | Kolkata, Calcutta
GPE Катманду | Катманду | Kathmandu
GPE Дакка | Дакка | Dhaka
GPE Коломбо | Коломбо | Colombo
GPE Ухань | Ухань | Wuhan
GPE Гуанчжоу | Гуанчжоу | Guangzhou
GPE Шэньчжэнь | Шэньчжэнь | Shenzhen
GPE Ляньюньган | Ляньюньган | Lianyungang
GPE Карс | Карс | Kars
GPE Чэнду | Чэнду | Chengdu
GPE Чунцин | Чунцин | Chongqing
GPE Тяньцзинь | Тяньцзинь | Tianjin
GPE Харбин | Харбин | Harbin
GPE Лхаса | Лхаса | Lhasa
GPE Қорғас | Хоргос | Khorgos
GPE Тайбэй | Тайбэй | Taipei
GPE Нагасаки | Нагасаки | Nagasaki
GPE Киото | Киото | Kyoto
GPE Пусан | Пусан | Busan
GPE Хошимин | Хошимин | Ho Chi Minh City
GPE Атланта | Атланта | Atlanta
GPE Хьюстон | Хьюстон | Houston
GPE Даллас | Даллас | Dallas
GPE Сиэтл | Сиэтл | Seattle
GPE Детройт | Детройт | Detroit
GPE Майами | Майами | Miami
GPE Ванкувер | Ванкувер | Vancouver
GPE Каракас | Каракас | Caracas
GPE Богота | Богота | Bogota
GPE Лима | Лима | Lima
GPE Сан-Паулу | Сан-Паулу | Sao Paulo
GPE Веллингтон | Веллингтон | Wellington
GPE Магнитогорск | Магнитогорск | Magnitogorsk
GPE Қорған қаласы | Курган | Kurgan
GPE Пермь | Пермь | Perm
GPE Тула | Тула | Tula
GPE Воронеж | Воронеж | Voronezh
GPE Краснодар | Краснодар | Krasnodar
GPE Ставрополь | Ставрополь | Stavropol
GPE Махачкала | Махачкала | Makhachkala
GPE Владикавказ | Владикавказ | Vladikavkaz
GPE Мурманск | Мурманск | Murmansk
GPE Архангельск | Архангельск | Arkhangelsk
GPE Кемерово | Кемерово | Kemerovo
GPE Новокузнецк | Новокузнецк | Novokuznetsk
GPE Улан-Удэ | Улан-Удэ | Ulan-Ude
GPE Ташауыз | Дашогуз | Dashoguz
GPE Түркіменабат | Туркменабад, Туркменабат | Turkmenabat
GPE Түркіменбашы | Туркменбаши | Turkmenbashi
GPE Қарши, Қаршы | Карши | Karshi
GPE Нарын | Нарын | Naryn
GPE Тоқмақ | Токмак | Tokmok
GPE Чолпон-Ата | Чолпон-Ата | Cholpon-Ata
GPE Хорог | Хорог | Khorog
GPE Баян-Өлгей | Баян-Улгий | Bayan-Olgii
GPE Лисаковск | Лисаковск | Lisakovsk
GPE Жітіқара | Житикара | Zhitikara
GPE Арқалық | Аркалык | Arkalyk
GPE Шахтинск | Шахтинск | Shakhtinsk
GPE Саран | Сарань | Saran
GPE Приозерск | Приозёрск | Priozersk
GPE Қаражал | Каражал | Karazhal
GPE Хромтау | Хромтау | Khromtau
GPE Қандыағаш | Кандыагаш | Kandyagash
GPE Шалқар | Шалкар | Shalkar
GPE Форт-Шевченко | Форт-Шевченко | Fort-Shevchenko
GPE Бейнеу | Бейнеу | Beineu
GPE Мақат | Макат | Makat
GPE Доссор | Доссор | Dossor
GPE Қаскелең | Каскелен | Kaskelen
GPE Талғар | Талгар | Talgar
GPE Есік | Есик, Иссык | Esik
GPE Текелі | Текели | Tekeli
GPE Сарқан | Саркан, Сарканд | Sarkan
GPE Үштөбе | Уштобе | Ushtobe
GPE Үшарал | Ушарал | Usharal
GPE Меркі | Мерке | Merke
GPE Шу қаласы | Шу | Shu
GPE Қордай | Кордай | Korday
GPE Созақ | Созак, Сузак | Sozak
GPE Ленгер | Ленгер | Lenger
GPE Түлкібас | Тюлькубас | Tulkibas
GPE Жетісай | Жетысай | Zhetysay
GPE Мақтаарал | Мактаарал, Махтаарал | Maktaaral
GPE Қазалы | Казалинск | Kazaly
GPE Аральск | Аральск | Aralsk
GPE Жосалы | Джусалы | Zhosaly
GPE Шиелі | Шиели | Shieli
GPE Жаңақорған | Жанакорган | Zhanakorgan
GPE Баянауыл | Баянаул, Баян-Аул | Bayanaul
GPE Ақсу | Аксу | Aksu
GPE Майқайың | Майкаин | Maykain
GPE Қарқаралы | Каркаралинск, Каркаралы | Karkaraly
GPE Шаған | Чаган | Shagan
GPE Курчатов | Курчатов | Kurchatov
GPE Шемонаиха | Шемонаиха | Shemonaikha
GPE Зырян, Зыряновск | Зыряновск | Zyryanovsk
GPE Глубокое | Глубокое | Glubokoye
GPE Катонқарағай | Катон-Карагай | Katonkaragay
GPE Бесқарағай | Бескарагай | Beskaragay
GPE Атбасар | Атбасар | Atbasar
GPE Қорғалжын | Коргалжын, Кургальджино | Korgalzhyn
GPE Державинск | Державинск | Derzhavinsk
GPE Мамлютка | Мамлютка | Mamlyutka
GPE Тайынша | Тайынша | Taiynsha
GPE Ақсай | Аксай | Aksay
GPE Жәнібек қаласы | Жанибек | Zhanibek
GPE Маңғыстау | Мангистау | Mangystau
GPE Алатау қаласы | Алатау | Alatau City
LOCATION Оңтүстік Қазақстан | Южный Казахстан | South Kazakhstan, Southern Kazakhstan
LOCATION Солтүстік Қазақстан | Северный Казахстан | North Kazakhstan, Northern Kazakhstan
LOCATION Шығыс Қазақстан | Восточный Казахстан | East Kazakhstan, Eastern Kazakhstan
LOCATION Батыс Қазақстан | Западный Казахстан | West Kazakhstan, Western Kazakhstan
LOCATION Батыс Қытай | Западный Китай | Western China
LOCATION Орталық Қазақстан | Центральный Казахстан | Central Kazakhstan
LOCATION Азия-Тынық мұхиты аймағы, Азия-Тынық мұхит аймағы | Азиатско-Тихоокеанский регион, АТР | Asia-Pacific
LOCATION Оңтүстік Еуропа | Южная Европа | Southern Europe
LOCATION Солтүстік Еуропа | Северная Европа | Northern Europe
LOCATION Орталық Еуропа | Центральная Европа | Central Europe
LOCATION Оңтүстік Кавказ | Южный Кавказ | South Caucasus
LOCATION Закавказье | Закавказье | Transcaucasia
LOCATION Оңтүстік Америка | Южная Америка | South America
LOCATION Орталық Америка | Центральная Америка | Central America
LOCATION Батыс Африка | Западная Африка | West Africa
LOCATION Орталық Африка | Центральная Африка | Central Africa
LOCATION Маңғыстау түбегі | полуостров Мангышлак | Mangystau Peninsula
LOCATION Жерорта теңізі | Средиземное море | Mediterranean Sea
LOCATION Азов теңізі | Азовское море | Sea of Azov
LOCATION Қызыл теңіз | Красное море | Red Sea
LOCATION Солтүстік теңіз | Северное море | North Sea
LOCATION Жапон теңізі | Японское море | Sea of Japan
LOCATION Оңтүстік Қытай теңізі | Южно-Китайское море | South China Sea
LOCATION Талас Алатауы | Таласский Алатау | Talas Alatau
LOCATION Күнгей Алатау | Кунгей-Алатау | Kungey Alatau
LOCATION Теріскей Алатау | Терскей-Алатау | Terskey Alatau
LOCATION Қазақ даласы | Казахская степь | Kazakh Steppe
LOCATION Каспий маңы ойпаты, Каспий маңы | Прикаспийская низменность, Прикаспий | Caspian Depression
LOCATION Арал маңы | Приаралье | Aral region
LOCATION Балқаш маңы | Прибалхашье | Balkhash region
LOCATION Тұран ойпаты | Туранская низменность | Turan Depression
LOCATION Маңқыстау | Мангышлак | Mangyshlak
LOCATION Атлас таулары | Атласские горы | Atlas Mountains
LOCATION Карпат, Карпат таулары | Карпаты | Carpathians
LOCATION Гиндукуш | Гиндукуш | Hindu Kush
LOCATION Саян | Саяны | Sayan
LOCATION Енисей | Енисей | Yenisei
LOCATION Обь | Обь | Ob
LOCATION Лена өзені | Лена | Lena River
LOCATION Амур | Амур | Amur
LOCATION Ангара | Ангара | Angara
LOCATION Кама | Кама | Kama
LOCATION Орхон | Орхон | Orkhon
LOCATION Селенга | Селенга | Selenga
LOCATION Янцзы | Янцзы | Yangtze
LOCATION Хуанхэ | Хуанхэ | Yellow River
LOCATION Ганг | Ганг | Ganges
LOCATION Тигр өзені | Тигр | Tigris
LOCATION Евфрат, Ефрат | Евфрат | Euphrates
LOCATION Зарафшан, Зеравшан | Зеравшан | Zarafshan
LOCATION Мурғаб | Мургаб | Murghab
LOCATION Миссисипи | Миссисипи | Mississippi
LOCATION Амазонка | Амазонка | Amazon River
LOCATION Висла | Висла | Vistula
LOCATION Эльба | Эльба | Elbe
LOCATION Темза | Темза | Thames
LOCATION Сена | Сена | Seine
LOCATION Аягөз өзені | Аягуз | Ayagoz River
LOCATION Сарысу | Сарысу | Sarysu
LOCATION Ырғыз | Иргиз | Irgiz
LOCATION Елек өзені | Илек | Ilek
LOCATION Лепсі | Лепсы | Lepsy
LOCATION Шарын | Чарын | Charyn
LOCATION Шелек | Чилик | Shelek
LOCATION Қорғас өзені | Хоргос | Khorgos River
LOCATION Зайсан көлі | озеро Зайсан | Lake Zaysan
LOCATION Сасықкөл | Сасыкколь | Sasykkol
LOCATION Шалқар көлі | озеро Шалкар | Lake Shalkar
LOCATION Қапшағай су қоймасы | Капчагайское водохранилище | Kapchagay Reservoir
FACILITY Қашаған | Кашаган | Kashagan
FACILITY Қарашығанақ | Карачаганак | Karachaganak
LOCATION Белуха, Мұзтау | Белуха | Belukha
LOCATION Медеу | Медео, Медеу | Medeo
LOCATION Шымбұлақ | Чимбулак | Shymbulak
LOCATION Көкжайлау | Кокжайляу | Kokzhailau
FACILITY Байқоңыр ғарыш айлағы, Байқоңыр ғарышайлағы, Байқоңыр космодромы | космодром Байконур, Байконур | Baikonur Cosmodrome
FACILITY Семей полигоны, Семей ядролық полигоны, Семей ядролық сынақ полигоны | Семипалатинский полигон, Семипалатинский ядерный полигон, Семипалатинский испытательный полигон | Semipalatinsk Test Site, Semipalatinsk Nuclear Test Site
FACILITY Бәйтерек монументі | монумент Байтерек | Baiterek
FACILITY Қожа Ахмет Ясауи кесенесі | Мавзолей Ходжи Ахмеда Ясави | Mausoleum of Khoja Ahmed Yasawi
FACILITY Эрмитаж | Эрмитаж | Hermitage
FACILITY Түрксіб | Турксиб | Turksib
FACILITY Ақмола отанын сатқандар әйелдерінің лагері, АЛЖИР | Акмолинский лагерь жён изменников родины, АЛЖИР | Akmola Camp for Wives of Traitors, ALZHIR
GPE Целиноград ауданы | Целиноградский район | Tselinograd District
`
