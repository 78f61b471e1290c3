import Prose
import Testing

@Suite struct QuotationTests {
  @Test(arguments: [
    "Council's plan for drivers' parking is 'a shambles', say traders",
    "'Nobody warned us': flood victims' anger at water firm's delay",
    "Actors' union calls studios' offer 'an insult'",
    "'Drivers' pay is a disgrace' says union as buses' future hangs",
    "Mayor's 'no' to '90s revival: 'We've moved on'",
    "‘We’re the Davises’ tenants,’ said the players’ agent",
    "Travis’ ‘shock’ exit leaves the Saints’ attack short",
    "She was a friend of the Joneses'",
    "St Thomas' is full, and St. James' has no room",
    "The U.S.' own goal",
    "Texas' 'big four' cities share the governor's cash",
    "'Til Dawn' wins Booker as 'Twas Ever Thus' misses out",
    "'Tis the drivers' season again",
    "rock 'n' roll's 'last great' festival returns",
    "Rock ‘n’ roll", "fish ’n’ chips ’n’ peas",
    "Get 'em while they're hot, says ol' Joe o' the docks",
    "Class of '68: why the '60s still matter in '26",
    "Boy, 9, grows to 6'2\" in a year",
    "A 5' 10\" striker and a 20\" screen: what the 12\" ruler shows",
    "The 6′ 2″ guard and the 7\"-single",
    "O'Brien, D'Angelo and al-'Adad agree to 'pause' talks",
    "\"'No' means no,\" judge tells court",
    "The \"so-called 'expert' witness\" was wrong",
    "“‘Twice’ is too often,” she said",
    "Review: \"The Wire\", \"Lost\" and \"Friends\"'s last night",
    "It was our “hope”—she paused—“and fear”",
    "He called it “non-‘essential’” (“whatever that means”).",
    "Smokin', sittin' an' dreamin': the bluesman's life",
    "For conscience' sake, and for goodness' sake, vote",
    "\"Yes.\" \"No.\" \"Maybe.\" Three answers to one question",
    "The minister said \"never,\" then \"perhaps,\" then \"yes.\"",
    "«Non», said the mayor, and „vielleicht“, said his guest",
    "A ditto mark \" stands in the table",
  ])
  func soundHeadlineHasNoFinding(headline: String) {
    let example = QuotationExample(headline, .headline)
    #expect(example.isSound, "\(example.lone) \(example.mismatched) \(example.quotations)")
  }

  @Test(arguments: [
    ("Minister ‘livid over leak, aides say", "‘livid"),
    ("'Game over for the club, says owner", "'Game"),
    ("Game over' for the club, says owner", "over'"),
    ("Drivers' anger as 'secret toll plan emerges", "'secret"),
    ("Owner's plan 'ruined by rivals", "'ruined"),
    ("Judge: “No more delays for the bank", "“No"),
    ("Judge: no more delays,” bank told", ",”"),
    ("\"We will win, says captain", "\"We"),
    ("Captain says we will win\" at last", "win\""),
    ("‘Never again’: island ‘shaken after storm", "‘shaken"),
    ("“Never” he said, and “never", "“never"),
    ("Ban is no more than a hoax'", "hoax'"),
    ("Wolves' Night Song' tops the chart", "Song'"),
    ("Which Night Owls' Are You", "Owls'"),
    ("He said so at last. We will have it this year.'", ".'"),
    ("Taipei 2008' starts with a parade", "2008'"),
  ])
  func markWithoutPartnerIsFound(headline: String, mark: String) {
    #expect(QuotationExample(headline, .headline).lone == [mark])
  }

  @Test func lostMarkAmongManyIsTheOneFound() {
    let body = "“We are ready,” she said. “Nobody is leaving. “Everyone stays,” he said. “All of us.”"
    #expect(QuotationExample(body).lone == ["“Nobody"])
    let lostOpener = "\"We are ready,\" she said. Nobody is leaving.\" \"Everyone stays,\" he said."
    #expect(QuotationExample(lostOpener).lone == [".\""])
  }

  @Test(arguments: [
    ("“We agreed\" he said.", "“We agreed\""),
    ("\"We agreed” he said.", "\"We agreed”"),
    ("‘Shocking” scenes in the capital", "‘Shocking”"),
    ("“Shocking' scenes in the capital", "“Shocking'"),
    ("A 'quiet’ word with the drivers' leader", "'quiet’"),
    ("She said “the 6'2\" striker\" was fit", "“the 6'2\" striker\""),
  ])
  func differentMarksOfOnePairAreAMismatch(text: String, pair: String) {
    let example = QuotationExample(text, .headline)
    #expect(example.mismatched == [pair])
    #expect(example.lone.isEmpty)
  }

  @Test(arguments: [
    ("”Hello“ she said", [0, 6]),
    ("he said ”yes” to me", [8]),
    ("an “app“ for that", [7]),
    ("’Hello’ she said", [0]),
    ("“One” and “two“ and “three”", [14]),
  ])
  func markThatFacesTheWrongWayIsFound(text: String, offsets: [Int]) {
    let example = QuotationExample(text, .headline)
    #expect(example.reversed == offsets)
    #expect(example.lone.isEmpty)
  }

  @Test func curlyQuotationInsideItsOwnKindIsNested() {
    let example = QuotationExample("“He said “no” to me,” she said.")
    #expect(example.document.quotations.nested == [1])
    #expect(example.quotations == ["“He said “no” to me,”", "“no”"])
    #expect(QuotationExample("“He said ‘no’ to me,” she said.").document.quotations.nested.isEmpty)
    #expect(QuotationExample("\"He said \"no\" to me,\" she said.").isSound)
  }

  @Test func markThatALostSpaceHidesInAWordIsGlued() {
    let example = QuotationExample("Owner said'never again' to the plan", .headline)
    #expect(example.lone.isEmpty)
    #expect(example.document.quotations.glued.map(\.range) == [10..<11])
    #expect(QuotationExample("Texas's'great' day", .headline).document.quotations.glued.map(\.range) == [7..<8])
    #expect(QuotationExample("Row over'Leeds's best' pie", .headline).document.quotations.glued.map(\.range) == [8..<9])
    #expect(QuotationExample("D'Angelo said never' to it", .headline).document.quotations.glued.isEmpty)
  }

  @Test func rolesOfMarksAreToldApart() {
    #expect(
      QuotationExample("'We' say the drivers' 6'2\" lot", .headline).roles
        == [.opening, .closing, .apostrophe, .measure, .measure])
    #expect(QuotationExample("the ’90s “hits”", .headline).roles == [.elision, .opening, .closing])
    #expect(QuotationExample("the ‘90s hits", .headline).roles == [.elision])
    #expect(QuotationExample("Trump‘s plan and Smith 's", .headline).roles == [.apostrophe, .apostrophe])
  }

  @Test func quotationsNestEightDeepAndNoDeeper() {
    let deep = String(repeating: "“a ‘b ", count: 6) + "c" + String(repeating: "’ d” e", count: 6)
    let depths = QuotationExample(deep, .headline).document.quotations.all.map(\.depth)
    #expect(depths.max() == Quotations.deepest)
    let shallow = QuotationExample("“a ‘b “c ‘d’ e” f’ g”", .headline)
    #expect(shallow.document.quotations.all.map(\.depth) == [1, 2, 3, 4])
    #expect(shallow.isSound)
  }

  @Test func innermostQuotationHoldsAToken() {
    let example = QuotationExample("Said: “One ‘two’ three ‘four’ five” six", .headline)
    func depth(of word: String) -> Int {
      let tokens = example.document.tokens.indices
      guard let token = tokens.first(where: { example.text($0, $0) == word }) else { return -1 }
      return example.document.quotations.innermost(holding: token)?.depth ?? 0
    }
    #expect(["Said", "One", "two", "three", "four", "five", "six"].map(depth) == [0, 1, 2, 1, 2, 1, 0])
  }

  @Test func placeOfAMissingPartnerIsGivenOnlyWhenThereIsOne() {
    func partners(_ text: String) -> [Int?] { QuotationExample(text).document.quotations.lone.map(\.partner) }
    #expect(partners("“Nobody is leaving, he said.") == [21])
    #expect(partners("She was clear. \"Nobody is leaving the island.") == [45])
    #expect(partners("Nobody is leaving,\" he said.") == [0])
    #expect(partners("He told them all that nobody was leaving,\" he said.") == [nil])
    #expect(partners("“Nobody leaves, he said. All stay, she said. That is all.") == [nil])
  }
}
