/// Tokens that are no joined words, however much they look like them: names, brands, compounds, terms of science,
/// slips of other kinds.
enum HardNegatives {
  static let tokens = """
    Winstanley Goodfellow Hargreave Huddleston Middleton Livingstone Blackwell Rosenbaum Oppenheimer Sutherland
    Featherstone Shackleton Wolstenholme Ramsbottom Butterworth Sidebottom Longbottom Hathersage Attenborough
    Scarborough Gainsborough Middlesbrough Wolverhampton Southampton Northampton Littlehampton Bournemouth
    Portsmouth Plymouth Dartmouth Falmouth Weymouth Bridgwater Newhaven Whitehaven Stonehaven Felixstowe Lowestoft
    Godalming Billericay Basildon Rawtenstall Ramsgate Margate Harrogate Aldershot Farnborough Guildford Stratford
    Bradford Oxford Hereford Watford Romford Dartford Chelmsford Bedford Telford Stafford Retford Sleaford Hertford
    Guildhall Whitechapel Shoreditch Hammersmith Knightsbridge Marylebone Bloomsbury Wandsworth Greenwich Woolwich
    Twickenham Tottenham Wembley Wimbledon Anfield Hillsborough Headingley Edgbaston Murrayfield Lansdowne
    Landsdowne Balmoral Sandringham Holyroodhouse Chequers Westminster Blenheim Chatsworth Silverstone Donington
    Goodwood Cheltenham Aintree Newmarket Sandown Fontwell Zuckerberg Sandberg Rothschild Spielberg Scorsese
    Springsteen Steinbrenner Schwarzenegger Brzezinski Kaepernick Roethlisberger Krzyzewski Antetokounmpo
    Wojciechowski Lewandowski Szczesny Blaszczykowski Sigurdsson Gudmundsson Stoltenberg Rasmussen Kristersson
    Andersson Johansson Wickremesinghe Jayawardene Sangakkara Muralitharan Venkatesh Balasubramanian Subramaniam
    Krishnamurthy Ramachandran Radhakrishnan Chandrasekhar Tharoor Sitharaman Jaishankar Siddaramaiah Kumaraswamy
    Yediyurappa Rajapaksa Sirisena Nakasone Koizumi Takahashi Nakamura Watanabe Yamamoto Kobayashi Matsuyama
    Ishikawa Shostakovich Rachmaninoff Tchaikovsky Dostoevsky Solzhenitsyn Pushkin Mandelstam Akhmatova Pasternak
    Nabokov Snapchat Instagram Facebook Microsoft Netflix Starbucks Walmart Goodyear Firestone Bridgestone Rolls
    Wayfair Craigslist Airbnb Dropbox Salesforce Workday Facetime Bitcoin Dogecoin Ethereum Coinbase Binance Spotify
    Shopify Expedia Skyscanner Deliveroo Ocado Sainsbury Waitrose Morrisons Superdrug Poundland Wetherspoon Greggs
    Nando Pizzahut Burberry Vodafone Ericsson Electrolux Swarovski Heineken Budweiser Carlsberg Beiersdorf
    Boehringer Ingelheim Thyssenkrupp Rheinmetall Volkswagen Lamborghini Lufthansa Norwegian Finnair Aerolineas
    Mastercard Paypal Paysafe Worldpay Worldline Lockheed Raytheon Northrop Honeywell Caterpillar Cummins
    Halliburton Schlumberger Baker Unicredit Santander Rabobank Swedbank Handelsbanken Nordea Commerzbank Postbank
    Facebooker Redditor Youtuber Tiktoker Substack Mailchimp Hootsuite Buzzfeed Gizmodo Lifehacker Mashable
    Techcrunch Endgadget Pitchfork Stereogum Goodreads Letterboxd Bandcamp Soundcloud Grindr Bumble Tinder
    Foursquare Snapdragon hydroxychloroquine remdesivir tocilizumab ivermectin semaglutide tirzepatide acetaminophen
    ibuprofen diclofenac metformin atorvastatin amoxicillin azithromycin glyphosate neonicotinoids polyethylene
    polypropylene perfluoroalkyl microfibrils thermonuclear thermodynamics electromagnetism superconductivity
    photosynthesis chlorophyll mitochondria endoplasmic cytoskeleton immunoglobulin erythropoietin haemoglobin
    thrombocytopenia endometriosis osteoporosis atherosclerosis hypertension cardiomyopathy arrhythmia bronchiolitis
    encephalitis meningococcal streptococcus staphylococcus salmonella campylobacter listeriosis toxoplasmosis
    leishmaniasis schistosomiasis onchocerciasis trypanosomiasis coronaviruses rhinovirus norovirus cytomegalovirus
    ichthyosaur plesiosaur tyrannosaurus velociraptor stegosaurus brachiosaurus australopithecus neanderthal
    denisovan archaeopteryx nevertheless nonetheless notwithstanding whatsoever wheresoever insofar inasmuch
    heretofore hereinafter thereupon whereupon albeit therefrom forevermore anymore anytime alongside throughout
    outside inside meanwhile nowadays otherwise elsewhere somewhat likewise sometimes altogether forthwith
    straightforward newfound longstanding forthcoming oncoming upcoming incoming outgoing ongoing outspoken overcome
    overdue overseas overtime overwhelming undercover underdog understatement upbringing upheaval withstand
    withdrawal wholehearted wholesale worthwhile whistleblower wrongdoing landlocked gridlock deadlock headlock
    padlock wedlock hemlock warlock shamrock bedrock windowpane grandstand kickstand newsstand bandstand handstand
    candlestick chopstick joystick lipstick matchstick broomstick yardstick drumstick watermelon waterfront
    floodgate tailgate starstruck moonstruck thunderstruck awestruck heartbroken housebroken windswept rainswept
    snowbound housebound spellbound westbound northbound southbound eastbound homebound inbound outbound desktop
    laptop rooftop treetop mountaintop hilltop clifftop countertop tabletop smartwatch nightclub nightfall nightlife
    nightmare moonlight daylight spotlight limelight highlight headlight floodlight searchlight candlelight twilight
    sunlight starlight flashlight skylight backlight gaslight greenlight crosswalk sidewalk boardwalk catwalk
    cakewalk moonwalk spacewalk sleepwalk policymaker troublemaker peacemaker matchmaker lawmaker filmmaker
    shoemaker dressmaker bookmaker kingmaker widowmaker moneymaker pacemaker playmaker homemaker clockmaker
    winemaker cabinetmaker hatmaker carmaker automaker chipmaker drugmaker planemaker steelmaker shipbuilder
    housebuilder bodybuilder homebuilder homebuyer homeseller moneylender pawnbroker stockbroker powerbroker
    stakeholder shareholder bondholder gatekeeper goalkeeper peacekeeper bookkeeper beekeeper groundskeeper
    zookeeper timekeeper scorekeeper wicketkeeper crowdfunder fundraiser hellraiser firefighter bullfighter
    gunfighter cagefighter freedomfighter mayorship governorship speakership premiership stewardship internship
    apprenticeship ambassadorship dictatorship listenership readership viewership authorship censorship sponsorship
    guardianship craftsmanship showmanship brinkmanship gamesmanship seamanship workmanship marksmanship
    swordsmanship horsemanship statesmanship salesmanship chairmanship oneupmanship childlike godlike warlike
    lifelike dreamlike ladylike businesslike statesmanlike crablike catlike doglike birdlike clockwise lengthwise
    edgewise pricewise weatherwise moneywise healthwise taxwise jobwise childless homeless jobless countless endless
    restless reckless ruthless worthless speechless sleepless seamless flawless heartless headless driverless
    cashless paperless cordless wireless brainless spineless toothless fearless airless treeless leafless stateless
    leaderless fatherless motherless Kickstarter Blockbuster Ghostbusters Overwatch Minecraft Warcraft Starcraft
    Fortnite Battlefield Bloodborne Horizon Undertale Stardew Morrowind Skyrim Oblivion Fallout Borderlands Bioshock
    Deathloop Dishonored Wolfenstein Baldur Witcher Cyberpunk Gameboy Playstation Dreamcast Gamecube Switch
    Steamdeck Iceland Greenland Swaziland Thailand Netherlands Newfoundland Queensland Rhineland Maryland
    Switzerland Somaliland Nagaland Heartland Disneyland Legoland Graceland Neverland Wonderland Portland Auckland
    Oakland Cleveland Midland Rutland Cumberland Northumberland Sunderland Westmorland Friesland Zeeland Jutland
    Lapland Pentagon Kremlin Downing Whitehall Langley Quantico Fallujah Ramadi Tikrit Mosul Kirkuk Basra Karbala
    Najaf Samarra Baquba Raqqa Idlib Aleppo Latakia Palmyra Ghouta Deraa Homs Hama Kobani Qamishli Hasakah Manbij
    Afrin Tartus handwashing mansplaining sportswashing greenwashing brainwashing whitewashing pinkwashing
    doomscrolling catfishing breadcrumbing sexting cyberflashing upskirting downskirting airdropping crowdsurfing
    paddleboarding kiteboarding skateboarding snowboarding wakeboarding waterboarding onboarding offboarding
    stonewalling gatekeeping housekeeping bookkeeping peacekeeping beekeeping timekeeping safekeeping scorekeeping
    barnstorming brainstorming heartwarming housewarming swashbuckling scaremongering warmongering fearmongering
    fishmongers ironmongers cheesemonger rumourmonger bellwether sledgehammer sledgehammered jackhammer steamroller
    rollercoaster rollerblade paperback hardback hunchback piggyback leatherback silverback humpback quarterback
    fullback halfback tailback throwback flashback cashback clawback buyback payback feedback setback comeback
    rollback pullback pushback fightback iPhone YouTube JPMorgan McDonald DeSantis LaGuardia LeBron eBay easyJet MPs
    GPs DVDs PhD NHSmail IBMer 49ers 76ers 5G 4K 20s 1990s 3D 10k 4x4 100m 8pm 2nd 21st 50th 20something 7eleven
    MacGregor FitzGerald VanDyke DiCaprio O2 G20 SnapChat SmartThings GameStop TripAdvisor PlayStation WordPress
    SoundCloud CrowdStrike goverment presdient annnounced minisyer qwertyuiop asdfgh lorem ipsum
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
