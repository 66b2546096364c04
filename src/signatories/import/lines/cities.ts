// Cities that are known, by a time zone of theirs or as large ones: no employers, and nothing that a signature has a field for.

import { foldText } from '../names/words.ts';

const others = `
  munich|münchen|hamburg|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dresden|barcelona|milan|milano|genf|genève|geneva|
  basel|lyon|marseille|toulouse|bordeaux|nantes|lille|rotterdam|utrecht|the hague|den haag|antwerp|ghent|gent|san francisco|
  boston|seattle|austin|houston|dallas|philadelphia|atlanta|washington|washington dc|portland|san diego|oakland|berkeley|
  brooklyn|manchester|birmingham|leeds|bristol|edinburgh|glasgow|cardiff|cambridge|oxford|liverpool|kraków|warszawa|wien|praha|
  roma|firenze|napoli|torino|bologna|porto|lisboa|rio de janeiro|brasília|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|
  hyderabad|pune|osaka|kyoto|beijing|shenzhen|guangzhou|ankara|izmir|tel aviv|haifa|cape town|rosario|medellín|cali|quito|
  são paulo|recife|aachen|augsburg|bamberg|bayreuth|bielefeld|bochum|bonn|braunschweig|bremen|bremerhaven|celle|chemnitz|
  cottbus|darmstadt|dessau|detmold|dortmund|duisburg|eisenach|erfurt|erlangen|essen|esslingen|flensburg|freiburg|
  freiburg im breisgau|fulda|fürth|gelsenkirchen|gera|gießen|goslar|göttingen|greifswald|hagen|halle|halle (saale)|hamm|hanau|
  hannover|heidelberg|heilbronn|herne|hildesheim|husum|ingolstadt|jena|kaiserslautern|karlsruhe|kassel|kiel|koblenz|konstanz|
  krefeld|landshut|ludwigshafen|lübeck|lüneburg|magdeburg|mainz|mannheim|marburg|mönchengladbach|mülheim|münster|neubrandenburg|
  neuss|nürnberg|oberhausen|oldenburg|osnabrück|paderborn|passau|pforzheim|plauen|potsdam|recklinghausen|regensburg|remscheid|
  reutlingen|rosenheim|rostock|saarbrücken|salzgitter|schwerin|siegen|solingen|speyer|stralsund|suhl|sylt|trier|tübingen|ulm|
  weimar|wiesbaden|wismar|witten|wolfsburg|worms|wuppertal|würzburg|zwickau|linz|graz|salzburg|innsbruck|klagenfurt|villach|
  bregenz|dornbirn|wels|steyr|st. pölten|eisenstadt|bern|zürich|luzern|winterthur|st. gallen|lausanne|lugano|chur|biel|fribourg|
  neuchâtel|sion|aarau|schaffhausen|aix-en-provence|albi|amiens|angers|angoulême|annecy|arles|avignon|bayonne|besançon|biarritz|
  blois|bourges|brest|caen|calais|carcassonne|chambéry|clermont-ferrand|colmar|dijon|dunkerque|épinal|grenoble|la rochelle|
  laval|le havre|le mans|limoges|lorient|metz|montpellier|montreuil|mulhouse|nancy|nanterre|nice|nîmes|niort|orléans|pau|
  perpignan|poitiers|quimper|reims|rennes|roubaix|rouen|saint-denis|saint-étienne|saint-malo|saint-nazaire|strasbourg|tarbes|
  toulon|tours|troyes|valence|vannes|villeurbanne|bruxelles|brussel|brussels|gand|liège|namur|charleroi|mons|antwerpen|leuven|
  louvain|brugge|mechelen|kortrijk|hasselt|oostende|montréal|montreal|québec|ottawa|calgary|edmonton|winnipeg|hamilton|
  london, ontario|gatineau|sherbrooke|saskatoon|a coruña|albacete|alicante|almería|badajoz|bilbao|burgos|cáceres|cádiz|
  castellón|ciudad real|córdoba|cuenca|donostia|elche|gijón|girona|granada|guadalajara|huelva|huesca|jaén|jerez|las palmas|león|
  lleida|logroño|lugo|madrid|málaga|mataró|murcia|ourense|oviedo|palencia|palma|palma de mallorca|pamplona|pontevedra|sabadell|
  salamanca|san sebastián|santander|santiago de compostela|segovia|sevilla|soria|tarragona|terrassa|teruel|toledo|valencia|
  valladolid|vigo|vitoria|vitoria-gasteiz|zamora|zaragoza|manresa|reus|gran canaria|tenerife|aveiro|beja|braga|bragança|
  castelo branco|coimbra|évora|faro|funchal|guarda|leiria|peniche|portalegre|santarém|setúbal|viana do castelo|vila real|viseu|
  belo horizonte|campinas|cuiabá|curitiba|florianópolis|goiânia|joão pessoa|londrina|maceió|manaus|natal|niterói|olinda|pelotas|
  porto alegre|ribeirão preto|salvador|santos|são luís|teresina|uberlândia|vitória|bogotá|barranquilla|bucaramanga|cartagena|
  manizales|pereira|ciudad de méxico|cdmx|monterrey|puebla|oaxaca|tijuana|querétaro|morelia|xalapa|mérida|chiapas|concepción|
  valparaíso|temuco|valdivia|antofagasta|la plata|mar del plata|mendoza|tucumán|neuquén|bariloche|montevideo|cusco|arequipa|
  trujillo|la paz|cochabamba|santa cruz|sucre|guayaquil|caracas|maracaibo|san josé|managua|tegucigalpa|san salvador|
  ciudad de guatemala|ancona|aosta|arezzo|bari|bergamo|bolzano|brescia|cagliari|catania|catanzaro|como|cosenza|cremona|cuneo|
  ferrara|foggia|forlì|genova|gorizia|l'aquila|la spezia|lecce|livorno|lucca|mantova|matera|messina|modena|monza|padova|palermo|
  parma|pavia|perugia|pesaro|pescara|piacenza|pisa|pistoia|potenza|prato|ragusa|ravenna|reggio calabria|reggio emilia|rimini|
  rovigo|salerno|sassari|savona|siena|siracusa|taranto|trani|trento|treviso|trieste|udine|varese|venezia|verona|vicenza|viterbo|
  norcia|alkmaar|almere|amersfoort|apeldoorn|arnhem|assen|breda|delft|deventer|dordrecht|eindhoven|enschede|gouda|groningen|
  haarlem|heerlen|hilversum|leeuwarden|leiden|lelystad|maastricht|middelburg|nijmegen|roermond|'s-hertogenbosch|den bosch|
  tilburg|venlo|zaandam|zwolle|wageningen|aarhus|odense|aalborg|esbjerg|roskilde|københavn|copenhagen|göteborg|gothenburg|malmö|
  uppsala|linköping|örebro|västerås|norrköping|helsingborg|jönköping|umeå|lund|luleå|kiruna|visby|sundsvall|gävle|bergen|
  trondheim|stavanger|tromsø|bodø|kristiansand|drammen|ålesund|hamar|lillehammer|tampere|turku|oulu|espoo|vantaa|jyväskylä|
  kuopio|lahti|joensuu|rovaniemi|vaasa|reykjavík|akureyri|tartu|pärnu|narva|daugavpils|liepāja|kaunas|klaipėda|šiauliai|
  białystok|bydgoszcz|częstochowa|gdańsk|gdynia|gliwice|katowice|kielce|lublin|łódź|olsztyn|opole|poznań|radom|rzeszów|sopot|
  szczecin|toruń|wrocław|zielona góra|zakopane|brno|ostrava|plzeň|olomouc|liberec|hradec králové|pardubice|opava|písek|tábor|
  třebíč|české budějovice|ústí nad labem|zlín|jihlava|karlovy vary|košice|prešov|žilina|nitra|trnava|banská bystrica|trenčín|
  debrecen|eger|győr|kecskemét|miskolc|nyíregyháza|pécs|sopron|szeged|székesfehérvár|szombathely|veszprém|arad|brașov|cluj|
  cluj-napoca|constanța|craiova|galați|iași|oradea|ploiești|sibiu|timișoara|târgu mureș|București|plovdiv|varna|burgas|ruse|niš|
  novi sad|kragujevac|subotica|beograd|belgrade|split|rijeka|osijek|zadar|dubrovnik|pula|maribor|celje|koper|kranj|novo mesto|
  banja luka|mostar|tuzla|zenica|prizren|priština|pristina|tetovo|bitola|ohrid|shkodër|durrës|vlorë|thessaloniki|patras|
  heraklion|volos|ioannina|adana|antalya|balıkesir|bursa|çanakkale|denizli|diyarbakır|edirne|erzurum|eskişehir|gaziantep|hatay|
  i̇zmir|kars|kayseri|kocaeli|konya|malatya|manisa|mardin|mersin|muğla|ordu|rize|sakarya|samsun|sivas|tekirdağ|trabzon|urfa|
  şanlıurfa|van|i̇stanbul|москва|санкт-петербург|казань|екатеринбург|новосибирск|нижний новгород|самара|омск|челябинск|
  ростов-на-дону|уфа|красноярск|воронеж|пермь|волгоград|саратов|тюмень|томск|иркутск|хабаровск|владивосток|ярославль|тверь|тула|
  калуга|псков|петрозаводск|архангельск|мурманск|калининград|сочи|краснодар|минск|гомель|брест|витебск|гродно|алматы|астана|
  бишкек|ташкент|київ|киев|харків|харьков|одеса|одесса|дніпро|львів|львов|чернівці|ужгород|івано-франківськ|луцьк|рівне|
  тернопіль|полтава|суми|чернігів|вінниця|запоріжжя|миколаїв|херсон|софия|пловдив|варна|бургас|русе|стара загора|плевен|
  велико търново|београд|нови сад|ниш|крагујевац|суботица|скопје|битола|охрид|αθήνα|θεσσαλονίκη|πάτρα|ηράκλειο|βόλος|ιωάννινα|
  λάρισα|χανιά|ρόδος|καλαμάτα|λευκωσία|תל אביב|תל-אביב|ירושלים|חיפה|באר שבע|נצרת|רמת גן|חולון|פתח תקווה|ראשון לציון|הרצליה|עכו|
  القاهرة|الإسكندرية|بيروت|دمشق|حلب|بغداد|عمّان|عمان|الرياض|جدة|الدار البيضاء|الرباط|مراكش|فاس|طنجة|تونس العاصمة|صفاقس|
  الجزائر العاصمة|وهران|طرابلس|الخرطوم|صنعاء|غزة|رام الله|القدس|نابلس|الموصل|البصرة|أربيل|تهران|اصفهان|شیراز|تبریز|مشهد|رشت|
  کرمان|کابل|هرات|لاہور|کراچی|اسلام آباد|پشاور|दिल्ली|नई दिल्ली|मुंबई|भोपाल|लखनऊ|पटना|जयपुर|इंदौर|वाराणसी|पुणे|नागपुर|रांची|
  रायपुर|काठमांडू|ঢাকা|কলকাতা|চট্টগ্রাম|ahmedabad|bhopal|chandigarh|goa|guwahati|indore|jaipur|kochi|kolkata|lucknow|mysore|
  nagpur|patna|ranchi|srinagar|thiruvananthapuram|varanasi|lahore|islamabad|peshawar|kathmandu|pokhara|chittagong|sylhet|kandy|
  bandung|yogyakarta|surabaya|semarang|medan|denpasar|makassar|klaten|surakarta|malang|palembang|padang|pontianak|jayapura|
  kuala lumpur|penang|george town|johor bahru|kota kinabalu|kuching|davao|cebu|quezon city|manila|hà nội|hanoi|ha noi|
  tp. hồ chí minh|thành phố hồ chí minh|hồ chí minh|sài gòn|đà nẵng|huế|cần thơ|hải phòng|chiang mai|phuket|กรุงเทพ|กรุงเทพฯ|
  เชียงใหม่|arusha|mwanza|dodoma|dar es salaam|zanzibar|mombasa|kisumu|nakuru|eldoret|kampala|gulu|jinja|abuja|ibadan|enugu|
  kano|kaduna|port harcourt|benin city|jos|kumasi|tamale|durban|pretoria|johannesburg|bloemfontein|stellenbosch|bulawayo|mutare|
  lilongwe|blantyre|kigali|addis ababa|dakar|saint-louis|bamako|ouagadougou|niamey|cotonou|lomé|abidjan|yaoundé|douala|kinshasa|
  goma|lubumbashi|antananarivo|aberdeen|bath|belfast|bradford|brighton|canterbury|chester|coventry|derby|dundee|exeter|hull|
  inverness|lancaster|leicester|lincoln|milton keynes|newcastle|newcastle upon tyne|norwich|nottingham|perth|plymouth|
  portsmouth|reading|salford|sheffield|southampton|sunderland|swansea|swindon|wolverhampton|worcester|york|cork|galway|limerick|
  waterford|kilkenny|sligo|albuquerque|anchorage|ann arbor|asheville|baltimore|baton rouge|boulder|buffalo|burlington|
  cincinnati|cleveland|columbus|des moines|durham|el paso|fort worth|fresno|hartford|honolulu|indianapolis|jacksonville|
  kansas city|las vegas|los angeles|louisville|madison|memphis|miami|milwaukee|minneapolis|nashville|new haven|new orleans|
  new york|new york city|nyc|oklahoma city|omaha|orlando|pittsburgh|providence|raleigh|reno|richmond|rochester|sacramento|
  salt lake city|san antonio|san jose|santa fe|santa fe, nm|savannah|spokane|st. louis|st. paul|syracuse|tacoma|tallahassee|
  tampa|tucson|tulsa|chicago, il|cambridge, ma|seattle, wa|portland, or|austin, tx|brooklyn, ny|new york, ny|adelaide|brisbane|
  canberra|darwin|hobart|melbourne|sydney|newcastle nsw|auckland|christchurch|dunedin|wellington|nagoya|sapporo|fukuoka|kobe|
  sendai|hiroshima|naha|yokohama|東京|大阪|京都|名古屋|札幌|福岡|横浜|神戸|仙台|広島|那覇|北京|上海|广州|深圳|成都|武汉|南京|杭州|西安|重庆|天津|台北|高雄|台中|香港|서울|부산|대구|인천|광주|
  대전|울산|제주|수원|busan|daegu|incheon|daejeon|gwangju|taichung|kaohsiung|chengdu|wuhan|nanjing|hangzhou|tianjin|xi'an
`
  .replace(/\n\s*/gu, '')
  .split('|');
let known: Set<string> | undefined;

export function isCity(text: string): boolean {
  known ??= new Set([
    ...Intl.supportedValuesOf('timeZone').map((zone) => foldText(zone.split('/').at(-1) ?? '').replaceAll('_', ' ')),
    ...others.map(foldText),
  ]);
  const folded = foldText(text).replace(/[.,]$/, '').trim();
  return known.has(folded);
}
