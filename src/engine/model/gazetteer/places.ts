/*
 * Places in Kazakh | Russian | English; a comma parts other names of the same place. Written for Belgi; countries come from CLDR through `Intl`.
 * The first part of a line is the class. Names of regions stand without their common noun where it is written in small letters.
 */
export const PLACES = `
GPE Қазақстан, Қазақстан Республикасы, ҚР | Казахстан, Республика Казахстан, РК | Kazakhstan, Republic of Kazakhstan, RK
GPE Қазақ КСР, Қазақ КСРО, Қазақ Кеңестік Социалистік Республикасы, Қазақ АКСР | Казахская ССР, КазССР, Казахская АССР | Kazakh SSR, Kazakh Soviet Socialist Republic
GPE Қырғызстан, Қырғыз Республикасы, Қырғыз Республика | Киргизия, Кыргызстан, Кыргызская Республика, Киргизская Республика | Kyrgyzstan, Kyrgyz Republic
GPE Өзбекстан, Өзбекстан Республикасы, Өзбекістан | Узбекистан, Республика Узбекистан | Uzbekistan, Republic of Uzbekistan
GPE Тәжікстан, Тәжікстан Республикасы | Таджикистан, Республика Таджикистан | Tajikistan, Republic of Tajikistan
GPE Түрікменстан, Түркіменстан | Туркменистан, Туркмения | Turkmenistan
GPE Ресей, Ресей Федерациясы, РФ | Россия, Российская Федерация, РФ | Russia, Russian Federation
GPE Ресей империясы, Патшалық Ресей | Российская империя, Российской Империи | Russian Empire
GPE Кеңес Одағы, КСРО, Кеңестік Социалистік Республикалар Одағы | Советский Союз, СССР, Союз Советских Социалистических Республик | Soviet Union, USSR, U.S.S.R.
GPE Америка Құрама Штаттары, АҚШ, Құрама Штаттар | Соединенные Штаты Америки, Соединённые Штаты Америки, США, Соединенные Штаты, Соединённые Штаты | United States, United States of America, USA, US, U.S., U.S.A.
GPE Ұлыбритания, Біріккен Корольдік, Британия | Великобритания, Соединенное Королевство, Соединённое Королевство, Британия | United Kingdom, Great Britain, Britain, UK, U.K.
GPE Англия | Англия | England
GPE Шотландия | Шотландия | Scotland
GPE Уэльс | Уэльс | Wales
GPE Қытай, Қытай Халық Республикасы, ҚХР | Китай, Китайская Народная Республика, КНР | China, People's Republic of China, PRC
GPE Германия, Германия Федеративтік Республикасы, ГФР, Алмания | Германия, Федеративная Республика Германия, ФРГ | Germany, Federal Republic of Germany
GPE Біріккен Араб Әмірліктері, БАӘ | Объединенные Арабские Эмираты, Объединённые Арабские Эмираты, ОАЭ | United Arab Emirates, UAE
GPE Оңтүстік Корея, Корея Республикасы, Корея | Южная Корея, Республика Корея, Корея | South Korea, Republic of Korea, Korea
GPE Солтүстік Корея, КХДР | КНДР, Северная Корея | North Korea, DPRK
GPE Ауғанстан, Ауғаныстан | Афганистан | Afghanistan
GPE Түркия, Түркия Республикасы | Турция, Турецкая Республика | Turkey, Türkiye
GPE Иран, Иран Ислам Республикасы | Иран, Исламская Республика Иран | Iran, Islamic Republic of Iran
GPE Египет, Мысыр | Египет | Egypt
GPE Сауд Арабиясы | Саудовская Аравия | Saudi Arabia
GPE Белоруссия, Беларусь, Беларусь Республикасы | Белоруссия, Беларусь, Республика Беларусь | Belarus, Byelorussia
GPE Молдавия, Молдова | Молдавия, Молдова | Moldova
GPE Чехословакия | Чехословакия | Czechoslovakia
GPE Югославия | Югославия | Yugoslavia
GPE Осман империясы | Османская империя | Ottoman Empire
GPE Алтын Орда | Золотая Орда | Golden Horde
GPE Қазақ хандығы | Казахское ханство | Kazakh Khanate
GPE Қоқан хандығы | Кокандское ханство | Khanate of Kokand, Kokand Khanate
GPE Бұхара хандығы, Бұхара әмірлігі | Бухарский эмират, Бухарское ханство | Emirate of Bukhara
GPE Хиуа хандығы | Хивинское ханство | Khanate of Khiva
GPE Жоңғар хандығы, Жоңғария | Джунгарское ханство, Джунгария | Dzungar Khanate, Dzungaria
GPE Түрік қағанаты, Түркі қағанаты | Тюркский каганат | Turkic Khaganate
GPE Цин империясы | Империя Цин, Цинская империя | Qing Empire
GPE Еуропа Одағы | Евросоюз | European Union
GPE Крым | Крым | Crimea
GPE Косово | Косово | Kosovo
GPE Палестина | Палестина | Palestine
GPE Голландия, Нидерланды | Голландия, Нидерланды | Holland, Netherlands, The Netherlands
GPE Мьянма, Бирма | Мьянма, Бирма | Myanmar, Burma
GPE Гонконг, Сянган | Гонконг | Hong Kong
GPE Макао | Макао | Macau
GPE Тайвань | Тайвань | Taiwan
GPE Конго | Конго | Congo
GPE Татарстан, Татарстан Республикасы | Татарстан, Республика Татарстан, Татария | Tatarstan
GPE Башқұртстан | Башкортостан, Башкирия | Bashkortostan
GPE Дағыстан | Дагестан | Dagestan
GPE Шешенстан, Ичкерия | Чечня, Чеченская Республика, Ичкерия | Chechnya
GPE Ингушетия | Ингушетия | Ingushetia
GPE Моңғолия | Монголия, Монгольская Народная Республика | Mongolia
GPE Қалмақия | Калмыкия | Kalmykia
GPE Якутия, Саха | Якутия, Саха | Yakutia
GPE Бурятия | Бурятия | Buryatia
GPE Қарақалпақстан | Каракалпакстан, Каракалпакия | Karakalpakstan
GPE Шыңжаң, Синьцзян, Шыңжаң Ұйғыр автономиялық ауданы | Синьцзян, Синьцзян-Уйгурский автономный район | Xinjiang
GPE Шығыс Түркістан | Восточный Туркестан | East Turkestan, Eastern Turkestan
GPE Ішкі Моңғолия | Внутренняя Монголия | Inner Mongolia
GPE Тибет | Тибет | Tibet
GPE Бавария | Бавария | Bavaria
GPE Калифорния | Калифорния | California
GPE Техас | Техас | Texas
GPE Аляска | Аляска | Alaska
GPE Флорида | Флорида | Florida
GPE Квебек | Квебек | Quebec
GPE Курдистан, Күрдістан | Курдистан | Kurdistan
GPE Кашмир | Кашмир | Kashmir
GPE Астана, Нұр-Сұлтан, Целиноград | Астана, Нур-Султан, Целиноград, Акмолинск | Astana, Nur-Sultan, Tselinograd
GPE Алматы, Алма-Ата | Алматы, Алма-Ата, Верный | Almaty, Alma-Ata
GPE Шымкент, Шымқала | Шымкент, Чимкент | Shymkent, Chimkent
GPE Ақмола | Акмола | Akmola
GPE Ақмола облысы | Акмолинская область | Akmola Region, Akmola Province
GPE Алматы облысы | Алматинская область, Алма-Атинская область | Almaty Region, Almaty Province
GPE Ақтөбе облысы | Актюбинская область | Aktobe Region, Aktobe Province
GPE Атырау облысы | Атырауская область | Atyrau Region, Atyrau Province
GPE Шығыс Қазақстан облысы, ШҚО | Восточно-Казахстанская область, ВКО | East Kazakhstan Region, East Kazakhstan Province, East Kazakhstan
GPE Жамбыл облысы | Жамбылская область | Jambyl Region, Zhambyl Region, Zhambyl Province
GPE Батыс Қазақстан облысы, БҚО | Западно-Казахстанская область, ЗКО | West Kazakhstan Region, West Kazakhstan Province, West Kazakhstan
GPE Қарағанды облысы | Карагандинская область | Karaganda Region, Karaganda Province
GPE Қостанай облысы | Костанайская область, Кустанайская область | Kostanay Region, Kostanay Province
GPE Қызылорда облысы | Кызылординская область | Kyzylorda Region, Kyzylorda Province
GPE Маңғыстау облысы, Маңғыстау, Маңғышлақ | Мангистауская область, Мангистау, Мангышлак | Mangystau Region, Mangystau Province, Mangystau
GPE Павлодар облысы | Павлодарская область | Pavlodar Region, Pavlodar Province
GPE Солтүстік Қазақстан облысы, СҚО | Северо-Казахстанская область, СКО | North Kazakhstan Region, North Kazakhstan Province, North Kazakhstan
GPE Түркістан облысы | Туркестанская область | Turkistan Region, Turkestan Region
GPE Оңтүстік Қазақстан облысы, ОҚО | Южно-Казахстанская область, ЮКО | South Kazakhstan Region, South Kazakhstan Province
GPE Абай облысы | Абайская область, область Абай | Abai Region, Abay Region
GPE Жетісу облысы | область Жетісу | Jetisu Region, Zhetysu Region
GPE Ұлытау облысы | область Улытау | Ulytau Region
GPE Семей облысы | Семипалатинская область | Semipalatinsk Region
GPE Ақтау | Актау | Aktau
GPE Ақтөбе | Актобе, Актюбинск | Aktobe, Aktyubinsk
GPE Атырау, Гурьев | Атырау, Гурьев | Atyrau, Guryev
GPE Жезқазған | Жезказган, Джезказган | Jezkazgan, Zhezkazgan
GPE Қарағанды | Караганда, Караганды | Karaganda, Karagandy
GPE Қостанай | Костанай, Кустанай | Kostanay, Kostanai
GPE Қызылорда, Ақмешіт | Кызылорда, Кзыл-Орда, Ак-Мечеть | Kyzylorda
GPE Көкшетау | Кокшетау, Кокчетав | Kokshetau
GPE Орал | Уральск | Uralsk, Oral
GPE Өскемен | Усть-Каменогорск, Оскемен | Oskemen, Ust-Kamenogorsk
GPE Павлодар | Павлодар | Pavlodar
GPE Петропавл, Қызылжар | Петропавловск | Petropavl, Petropavlovsk
GPE Семей, Семипалатинск | Семей, Семипалатинск | Semey, Semipalatinsk
GPE Талдықорған | Талдыкорган, Талды-Курган | Taldykorgan
GPE Тараз, Әулиеата | Тараз, Аулие-Ата, Джамбул | Taraz
GPE Түркістан | Туркестан | Turkistan, Turkestan
GPE Екібастұз | Экибастуз | Ekibastuz
GPE Теміртау | Темиртау | Temirtau
GPE Балқаш | Балхаш | Balkhash
GPE Жаңаөзен | Жанаозен | Zhanaozen
GPE Кентау | Кентау | Kentau
GPE Риддер | Риддер | Ridder
GPE Степногорск | Степногорск | Stepnogorsk
GPE Рудный | Рудный | Rudny
GPE Қапшағай, Қонаев | Капчагай, Конаев | Konaev, Kapchagay
GPE Байқоңыр | Байконур | Baikonur
GPE Сәтбаев | Сатпаев | Satpayev
GPE Арыс | Арысь | Arys
GPE Жаркент | Жаркент | Zharkent
GPE Щучинск | Щучинск | Shchuchinsk
GPE Отырар | Отрар | Otrar
GPE Сауран | Сауран | Sauran
GPE Сығанақ | Сыганак | Syganak
GPE Сайрам | Сайрам | Sayram
GPE Құлсары | Кульсары | Kulsary
GPE Шардара | Шардара | Shardara
GPE Сарыағаш | Сарыагаш | Saryagash
GPE Аягөз | Аягоз | Ayagoz
GPE Зайсан | Зайсан | Zaysan
GPE Бішкек, Фрунзе | Бишкек, Фрунзе | Bishkek, Frunze
GPE Ош | Ош | Osh
GPE Баткен | Баткен | Batken
GPE Жалалабат | Джалал-Абад | Jalal-Abad
GPE Талас | Талас | Talas
GPE Қарақол | Каракол | Karakol
GPE Ташкент | Ташкент | Tashkent
GPE Самарқанд, Самарқан | Самарканд | Samarkand
GPE Бұхара, Бұқара | Бухара | Bukhara
GPE Хиуа, Хива | Хива | Khiva
GPE Қоқан | Коканд | Kokand
GPE Әндіжан | Андижан | Andijan
GPE Наманган | Наманган | Namangan
GPE Ферғана | Фергана | Fergana
GPE Нөкіс | Нукус | Nukus
GPE Термез | Термез | Termez
GPE Душанбе | Душанбе | Dushanbe
GPE Хожент | Худжанд, Ходжент | Khujand
GPE Ашғабат, Ашхабад | Ашхабад | Ashgabat
GPE Мары | Мары | Mary
GPE Мәскеу | Москва | Moscow
GPE Санкт-Петербург, Петербург, Ленинград, Петроград | Санкт-Петербург, Петербург, Ленинград, Петроград | Saint Petersburg, St. Petersburg, St Petersburg, Leningrad, Petrograd
GPE Орынбор | Оренбург | Orenburg
GPE Омбы | Омск | Omsk
GPE Томбы, Томск | Томск | Tomsk
GPE Түмен | Тюмень | Tyumen
GPE Тобыл | Тобольск | Tobolsk
GPE Астрахан, Астрахань | Астрахань | Astrakhan
GPE Қазан қаласы | Казань | Kazan
GPE Уфа | Уфа | Ufa
GPE Самара | Самара | Samara
GPE Саратов | Саратов | Saratov
GPE Челябі, Челябинск | Челябинск | Chelyabinsk
GPE Екатеринбург, Свердловск | Екатеринбург, Свердловск | Yekaterinburg, Sverdlovsk
GPE Новосібір, Новосибирск | Новосибирск | Novosibirsk
GPE Иркутск | Иркутск | Irkutsk
GPE Владивосток | Владивосток | Vladivostok
GPE Волгоград, Сталинград | Волгоград, Сталинград | Volgograd, Stalingrad
GPE Ростов | Ростов, Ростов-на-Дону | Rostov
GPE Сочи | Сочи | Sochi
GPE Барнаул | Барнаул | Barnaul
GPE Красноярск | Красноярск | Krasnoyarsk
GPE Нижний Новгород | Нижний Новгород | Nizhny Novgorod
GPE Хабаровск | Хабаровск | Khabarovsk
GPE Калининград | Калининград | Kaliningrad
GPE Грозный | Грозный | Grozny
GPE Беслан | Беслан | Beslan
GPE Киев | Киев | Kyiv, Kiev
GPE Одесса | Одесса | Odessa
GPE Харьков | Харьков | Kharkiv
GPE Донецк | Донецк | Donetsk
GPE Севастополь | Севастополь | Sevastopol
GPE Минск | Минск | Minsk
GPE Брест | Брест | Brest
GPE Баку | Баку | Baku
GPE Тбилиси | Тбилиси | Tbilisi
GPE Ереван | Ереван | Yerevan
GPE Кишинев | Кишинев, Кишинёв | Chisinau
GPE Рига | Рига | Riga
GPE Таллин | Таллин, Таллинн | Tallinn
GPE Вильнюс | Вильнюс | Vilnius
GPE Бейжің, Пекин | Пекин | Beijing, Peking
GPE Шанхай | Шанхай | Shanghai
GPE Үрімші | Урумчи | Urumqi
GPE Құлжа | Кульджа | Ghulja
GPE Қашқар | Кашгар | Kashgar
GPE Сиань | Сиань | Xi'an
GPE Улан-Батор, Ұланбатыр | Улан-Батор | Ulaanbaatar
GPE Токио | Токио | Tokyo
GPE Осака | Осака | Osaka
GPE Хиросима | Хиросима | Hiroshima
GPE Сеул | Сеул | Seoul
GPE Пхеньян | Пхеньян | Pyongyang
GPE Дели, Жаңа Дели | Дели, Нью-Дели | Delhi, New Delhi
GPE Мумбаи | Мумбаи, Бомбей | Mumbai, Bombay
GPE Исламабад | Исламабад | Islamabad
GPE Карачи | Карачи | Karachi
GPE Лахор | Лахор | Lahore
GPE Кабул, Кәбіл | Кабул | Kabul
GPE Қандағар | Кандагар | Kandahar
GPE Тегеран | Тегеран | Tehran
GPE Бағдат | Багдад | Baghdad
GPE Дамаск | Дамаск | Damascus
GPE Бейрут | Бейрут | Beirut
GPE Иерусалим | Иерусалим | Jerusalem
GPE Тель-Авив | Тель-Авив | Tel Aviv
GPE Мекке | Мекка | Mecca
GPE Медине | Медина | Medina
GPE Эр-Рияд | Эр-Рияд | Riyadh
GPE Доха | Доха | Doha
GPE Дубай | Дубай | Dubai
GPE Абу-Даби | Абу-Даби | Abu Dhabi
GPE Анкара | Анкара | Ankara
GPE Стамбул, Ыстанбұл | Стамбул, Константинополь | Istanbul, Constantinople
GPE Каир | Каир | Cairo
GPE Найроби | Найроби | Nairobi
GPE Претория | Претория | Pretoria
GPE Лондон | Лондон | London
GPE Оксфорд | Оксфорд | Oxford
GPE Кембридж | Кембридж | Cambridge
GPE Париж | Париж | Paris
GPE Берлин | Берлин | Berlin
GPE Мюнхен | Мюнхен | Munich
GPE Гамбург | Гамбург | Hamburg
GPE Франкфурт | Франкфурт | Frankfurt
GPE Лейпциг | Лейпциг | Leipzig
GPE Вена | Вена | Vienna
GPE Женева | Женева | Geneva
GPE Цюрих | Цюрих | Zurich
GPE Берн | Берн | Bern
GPE Рим | Рим | Rome
GPE Милан | Милан | Milan
GPE Венеция | Венеция | Venice
GPE Мадрид | Мадрид | Madrid
GPE Барселона | Барселона | Barcelona
GPE Лиссабон | Лиссабон | Lisbon
GPE Брюссель | Брюссель | Brussels
GPE Гаага | Гаага | The Hague, Hague
GPE Амстердам | Амстердам | Amsterdam
GPE Копенгаген | Копенгаген | Copenhagen
GPE Стокгольм | Стокгольм | Stockholm
GPE Осло | Осло | Oslo
GPE Хельсинки | Хельсинки | Helsinki
GPE Варшава | Варшава | Warsaw
GPE Прага | Прага | Prague
GPE Братислава | Братислава | Bratislava
GPE Будапешт | Будапешт | Budapest
GPE Бухарест | Бухарест | Bucharest
GPE София қаласы | София | Sofia
GPE Белград | Белград | Belgrade
GPE Сараево | Сараево | Sarajevo
GPE Загреб | Загреб | Zagreb
GPE Афина, Афины | Афины | Athens
GPE Вашингтон | Вашингтон | Washington, Washington D.C.
GPE Нью-Йорк | Нью-Йорк | New York, New York City
GPE Чикаго | Чикаго | Chicago
GPE Бостон | Бостон | Boston
GPE Лос-Анджелес | Лос-Анджелес | Los Angeles
GPE Сан-Франциско | Сан-Франциско | San Francisco
GPE Филадельфия | Филадельфия | Philadelphia
GPE Торонто | Торонто | Toronto
GPE Оттава | Оттава | Ottawa
GPE Монреаль | Монреаль | Montreal
GPE Мехико | Мехико | Mexico City
GPE Гавана | Гавана | Havana
GPE Бразилиа | Бразилиа | Brasilia
GPE Рио-де-Жанейро | Рио-де-Жанейро | Rio de Janeiro
GPE Буэнос-Айрес | Буэнос-Айрес | Buenos Aires
GPE Сантьяго | Сантьяго | Santiago
GPE Сидней | Сидней | Sydney
GPE Мельбурн | Мельбурн | Melbourne
GPE Канберра | Канберра | Canberra
GPE Бангкок | Бангкок | Bangkok
GPE Джакарта | Джакарта | Jakarta
GPE Куала-Лумпур | Куала-Лумпур | Kuala Lumpur
GPE Ханой | Ханой | Hanoi
GPE Манила | Манила | Manila
LOCATION Орталық Азия, Орта Азия | Центральная Азия, Средняя Азия | Central Asia, Middle Asia
LOCATION Еуразия | Евразия | Eurasia
LOCATION Еуропа | Европа | Europe
LOCATION Шығыс Еуропа | Восточная Европа | Eastern Europe
LOCATION Батыс Еуропа | Западная Европа | Western Europe
LOCATION Азия | Азия | Asia
LOCATION Оңтүстік-Шығыс Азия | Юго-Восточная Азия | Southeast Asia, South-East Asia
LOCATION Шығыс Азия | Восточная Азия | East Asia
LOCATION Оңтүстік Азия | Южная Азия | South Asia
LOCATION Батыс Азия | Западная Азия | West Asia
LOCATION Кіші Азия | Малая Азия | Asia Minor
LOCATION Африка | Африка | Africa
LOCATION Солтүстік Африка | Северная Африка | North Africa
LOCATION Америка | Америка | America
LOCATION Солтүстік Америка | Северная Америка | North America
LOCATION Оңтүстік Америка | Южная Америка | South America
LOCATION Латын Америкасы, Латын Америка | Латинская Америка | Latin America
LOCATION Таяу Шығыс | Ближний Восток | Middle East, Near East
LOCATION Қиыр Шығыс | Дальний Восток | Far East
LOCATION Антарктида | Антарктида | Antarctica
LOCATION Арктика | Арктика | Arctic
LOCATION Сібір | Сибирь | Siberia
LOCATION Батыс Сібір | Западная Сибирь | Western Siberia
LOCATION Кавказ | Кавказ | Caucasus
LOCATION Солтүстік Кавказ | Северный Кавказ | North Caucasus
LOCATION Балқан | Балканы | Balkans
LOCATION Скандинавия | Скандинавия | Scandinavia
LOCATION Прибалтика | Прибалтика | Baltics
LOCATION Парсы шығанағы | Персидский залив | Persian Gulf
LOCATION Жетісу | Семиречье, Жетысу | Zhetysu, Semirechye
LOCATION Сарыарқа | Сарыарка | Saryarka
LOCATION Үстірт | Устюрт | Ustyurt
LOCATION Дешті Қыпшақ, Дешті-Қыпшақ | Дешт-и-Кипчак, Половецкая степь | Desht-i-Kipchak
LOCATION Мәуереннахр, Мауараннахр | Мавераннахр | Transoxiana
LOCATION Ұлы дала, Ұлы Дала | Великая степь | Great Steppe
LOCATION Бетпақдала | Бетпак-Дала | Betpak-Dala
LOCATION Қызылқұм | Кызылкумы, Кызылкум | Kyzylkum
LOCATION Қарақұм | Каракумы, Каракум | Karakum
LOCATION Мойынқұм | Мойынкум | Moyinkum
LOCATION Гоби | Гоби | Gobi
LOCATION Сахара | Сахара | Sahara
LOCATION Алтай | Алтай | Altai
LOCATION Тянь-Шань, Тәңіртау | Тянь-Шань | Tian Shan, Tien Shan
LOCATION Памир | Памир | Pamir, Pamirs
LOCATION Гималай | Гималаи | Himalayas
LOCATION Алатау | Алатау | Alatau
LOCATION Іле Алатауы | Заилийский Алатау | Trans-Ili Alatau
LOCATION Жетісу Алатауы, Жоңғар Алатауы | Джунгарский Алатау | Dzungarian Alatau
LOCATION Тарбағатай | Тарбагатай | Tarbagatai
LOCATION Қаратау | Каратау | Karatau
LOCATION Ұлытау | Улытау | Ulytau
LOCATION Көкшетау таулары | Кокшетауские горы | Kokshetau Mountains
LOCATION Мұғалжар | Мугоджары | Mugodzhar
LOCATION Хантәңірі | Хан-Тенгри | Khan Tengri
LOCATION Эверест | Эверест | Everest
LOCATION Альпі | Альпы | Alps
LOCATION Орал таулары, Орал тауы | Уральские горы | Ural Mountains
LOCATION Оңтүстік Орал | Южный Урал | Southern Urals
LOCATION Каспий теңізі, Каспий | Каспийское море, Каспий | Caspian Sea, Caspian
LOCATION Арал теңізі, Арал | Аральское море, Арал | Aral Sea
LOCATION Кіші Арал | Малый Арал | North Aral Sea
LOCATION Қара теңіз | Черное море, Чёрное море | Black Sea
LOCATION Жерорта теңізі | Средиземное море | Mediterranean Sea, Mediterranean
LOCATION Балтық теңізі | Балтийское море, Балтика | Baltic Sea
LOCATION Тынық мұхиты, Тынық мұхит | Тихий океан | Pacific Ocean, Pacific
LOCATION Атлант мұхиты, Атлантика мұхиты | Атлантический океан, Атлантика | Atlantic Ocean, Atlantic
LOCATION Үнді мұхиты | Индийский океан | Indian Ocean
LOCATION Солтүстік Мұзды мұхит | Северный Ледовитый океан | Arctic Ocean
LOCATION Балқаш көлі | Озеро Балхаш | Lake Balkhash
LOCATION Байкал | Байкал | Lake Baikal, Baikal
LOCATION Алакөл | Алаколь | Alakol
LOCATION Ыстықкөл | Иссык-Куль | Issyk-Kul
LOCATION Теңіз көлі | Озеро Тенгиз | Lake Tengiz
LOCATION Марқакөл | Маркаколь | Markakol
LOCATION Бурабай | Бурабай, Боровое | Burabay
LOCATION Ертіс | Иртыш | Irtysh
LOCATION Жайық | Урал, Жайык | Ural River
LOCATION Сырдария | Сырдарья, Сыр-Дарья | Syr Darya
LOCATION Әмудария | Амударья, Аму-Дарья | Amu Darya
LOCATION Іле | Или | Ili River
LOCATION Шу | Чу | Chu River
LOCATION Есіл | Ишим, Есиль | Ishim, Esil
LOCATION Тобыл өзені | Тобол | Tobol
LOCATION Еділ | Волга | Volga
LOCATION Нұра | Нура | Nura
LOCATION Торғай | Тургай | Turgay
LOCATION Ембі, Жем | Эмба | Emba
LOCATION Қаратал | Каратал | Karatal
LOCATION Бұқтырма | Бухтарма | Bukhtarma
LOCATION Днепр | Днепр | Dnieper
LOCATION Дон | Дон | Don
LOCATION Дунай | Дунай | Danube
LOCATION Рейн | Рейн | Rhine
LOCATION Ніл | Нил | Nile
LOCATION Орал өңірі | Урал, Приуралье | Urals
LOCATION Ферғана алқабы | Ферганская долина | Fergana Valley
LOCATION Шарын шатқалы | Чарынский каньон | Charyn Canyon
LOCATION Ұлы Жібек жолы, Жібек жолы | Великий шелковый путь, Великий Шелковый путь, Шелковый путь | Great Silk Road, Silk Road
`
