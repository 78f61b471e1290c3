import Prose
import Testing

@testable import Linting

@Suite struct StetTests {
  private static let families: [String: Rule.Family] = [
    "a-rule": .spacing, "b-rule": .spacing, "c-rule": .quotes,
  ]
  private static let severities: [String: Severity] = [
    "unused-stet": .warning, "unknown-stet": .error, "unclosed-stet": .error, "expired-stet": .error,
  ]

  /// Each `X` in a draft is a finding of the rule `a-rule`; what is left is given as offsets among the `X`.
  private func kept(_ text: String, _ format: Format = .markdown, rule: String = "a-rule") -> [Int] {
    let (document, findings) = findings(text, format, rule: rule)
    let kept = Stets(in: document, families: Self.families).applied(to: findings).kept
    return findings.indices.filter { kept.contains(findings[$0]) }
  }

  private func problems(_ text: String, _ format: Format = .markdown, active: Set<String> = Set(families.keys))
    -> [String]
  {
    let (document, findings) = findings(text, format)
    let stets = Stets(in: document, families: Self.families)
    let isUsed = stets.applied(to: findings).isUsed
    return stets.problems(isUsed: isUsed, active: active, severities: Self.severities).map { $0.rule }
  }

  private func findings(_ text: String, _ format: Format, rule: String = "a-rule") -> (Document, [Finding]) {
    let bytes = Array(text.utf8)
    let findings = bytes.indices.filter { bytes[$0] == UInt8(ascii: "X") }.map { offset in
      Finding(rule: rule, severity: .error, range: offset..<offset + 1, message: "x")
    }
    return (Document(bytes, format: format), findings)
  }

  @Test func withoutNotesEverythingIsKept() {
    #expect(kept("X stetson X\n\nThe stet: X\n") == [0, 1, 2])
    #expect(kept("X {stetson} X", .text) == [0, 1])
  }

  @Test func aNoteAtTheEndOfALineHoldsForTheLine() {
    #expect(kept("one X\ntwo X <!-- stet: a-rule -->\nthree X\n") == [0, 2])
    #expect(kept("one X\r\ntwo X <!-- stet -->\r\nthree X\r\n") == [0, 2])
    #expect(kept("one X\ntwo X {stet: a-rule}\nthree X\n", .text) == [0, 2])
    #expect(kept("one X {stet}\ntwo X\n", .headlines) == [1])
  }

  @Test func aNoteOnItsOwnLineHoldsForTheNextBlock() {
    #expect(kept("X one\n\n<!-- stet: a-rule (band) -->\nX two\nX three\n\nX four\n") == [0, 3])
    #expect(kept("<!-- stet -->\n\nX two\n\nX four\n") == [1])
    #expect(kept("{stet}\nX two\nX three\n\nX four\n", .text) == [2])
    #expect(kept("<p>X one</p>\n<!-- stet -->\n<p>X two</p>\n\n<p>X three</p>\n", .html) == [0, 2])
  }

  @Test func aSpanRunsFromBeginToEnd() {
    #expect(kept("X\n\n<!-- stet: begin a-rule -->\nX\n\nX\n<!-- stet: end -->\n\nX\n") == [0, 3])
    #expect(kept("X\n\n<!-- stet: begin c-rule -->\nX\n<!-- stet: end -->\n") == [0, 1])
  }

  @Test func aFileNoteHoldsForTheWholeFile() {
    #expect(kept("X\n\nX\n\n<!-- stet-file: a-rule (recurring box) -->\n") == [])
    #expect(kept("X\n\nX {stet-file: c-rule}\n", .text) == [0, 1])
  }

  @Test func frontMatterHasCommentsOfItsOwn() {
    #expect(kept("---\nheadline: X one # stet: a-rule\nstandfirst: X two\n---\n\nX three\n") == [1, 2])
  }

  @Test func namesFamiliesAndAllSelect() {
    #expect(kept("X <!-- stet: spacing -->\n") == [])
    #expect(kept("X <!-- stet: all -->\n") == [])
    #expect(kept("X <!-- stet: c-rule, a-rule -->\n") == [])
    #expect(kept("X <!-- stet: quotes -->\n") == [0])
    #expect(kept("X <!-- stet: spacing -->\n", rule: "c-rule") == [0])
  }

  @Test func anAnchorHidesThatTextAlone() {
    #expect(kept("X and X <!-- stet: a-rule \"X\" -->\n") == [])
    #expect(kept("X and X <!-- stet: a-rule \"Y\" -->\n") == [0, 1])
  }

  @Test(arguments: [
    ("X <!-- stet: a-rule until 2026-03-01 -->\n", Format.markdown),
    ("X <!-- stet: a-rule, c-rule \"X\" until 2026-03-01 (a song) -->\n", .markdown),
    ("<!-- stet: begin a-rule until 2026-03-01 -->\nX\n<!-- stet: end -->\n", .markdown),
    ("<!-- stet-file: a-rule until 2026-03-01 -->\n<p>X</p>\n", .html),
    ("---\nheadline: X # stet: a-rule until 2026-03-01\n---\n", .markdown),
    ("X {stet: until 2026-03-01}\n", .text), ("X {stet: a-rule until 2026-03-01}\n", .headlines),
  ])
  func aNoteHoldsToItsLastDay(text: String, format: Format) {
    let (document, findings) = findings(text, format)
    func outcome(on day: CalendarDay) -> (kept: Int, problems: [String]) {
      let stets = Stets(in: document, families: Self.families, today: day)
      let outcome = stets.applied(to: findings)
      let active = Set(Self.families.keys)
      let problems = stets.problems(isUsed: outcome.isUsed, active: active, severities: Self.severities)
      return (outcome.kept.count, problems.map { "\($0.rule): \($0.message)" })
    }
    #expect(outcome(on: CalendarDay(year: 2026, month: 3, day: 1)) == (0, []))
    #expect(
      outcome(on: CalendarDay(year: 2026, month: 3, day: 2)) == (1, ["expired-stet: stet ended on 2026-03-01"]))
    #expect(kept(text, format) == [])
  }

  @Test func whatIsNoDayIsAName() {
    #expect(problems("X <!-- stet: a-rule until 2026-02-30 -->\n").contains("unknown-stet"))
    #expect(problems("X <!-- stet: until2026-02-20 -->\n").contains("unknown-stet"))
  }

  @Test func sicBehindAWordLetsItStand() {
    #expect(kept("X [sic] and X\n", .text) == [1])
    #expect(kept("“X” [sic] and X [other]\n", .text) == [1])
    #expect(kept("X and then [sic]\n", .text) == [0])
  }

  @Test func whatIsFoundInANoteIsNotPartOfTheDraft() {
    #expect(kept("calm {stet: a-rule (X)}\nX\n", .text) == [1])
  }

  @Test func mistakesInNotesAreFound() {
    #expect(problems("X <!-- stet: a-rule -->\n") == [])
    #expect(problems("calm <!-- stet: a-rule -->\n") == ["unused-stet"])
    #expect(problems("calm <!-- stet: a-rule -->\n", active: ["b-rule"]) == [])
    #expect(problems("calm <!-- stet -->\n", active: ["b-rule"]) == [])
    #expect(problems("X <!-- stet: a-ruel -->\n") == ["unknown-stet"])
    #expect(problems("X\n\n<!-- stet: begin a-rule -->\nX\n") == ["unclosed-stet"])
  }

  @Test func anUnusedNoteIsTakenOutWithItsBlanksOrItsLine() throws {
    func without(_ text: String, _ format: Format = .markdown) throws -> String {
      let document = Document(Array(text.utf8), format: format)
      let stets = Stets(in: document, families: Self.families)
      let problems = stets.problems(
        isUsed: stets.all.map { _ in false }, active: Set(Self.families.keys), severities: Self.severities)
      let fix = try #require(problems.first?.fixes.first)
      return String(decoding: Fixer.apply(fix.edits, to: Array(text.utf8)), as: UTF8.self)
    }
    #expect(try without("calm <!-- stet: a-rule -->\nmore\n") == "calm\nmore\n")
    #expect(try without("one\n\n<!-- stet: a-rule -->\ntwo\n") == "one\n\ntwo\n")
    #expect(try without("one {stet}\r\ntwo\r\n", .text) == "one\r\ntwo\r\n")
  }

  @Test func anUnknownNameOffersTheNearest() {
    let text = Array("X <!-- stet: a-ruel -->\n".utf8)
    let stets = Stets(in: Document(text, format: .markdown), families: Self.families)
    let problem = stets.problems(isUsed: [false], active: [], severities: Self.severities).first
    #expect(problem?.fixes == [.replace(13..<19, "a-rule", .suggest)])
    #expect(problem?.message == "no rule is called “a-ruel”")
  }

  @Test func noBytesMakeTheReaderFail() {
    var state: UInt64 = 9
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let pieces = [
      "<!--", "-->", "stet", ":", " ", "begin", "end", "{", "}", "(", ")", "\"", "X", "\n", "#", "---\n", "-file", ",",
      "[sic]", "é", "until", "2026-03-01",
    ]
    for _ in 0..<4000 {
      let text = (0..<random(16)).map { _ in pieces[random(pieces.count)] }.joined()
      for format in Format.allCases {
        let (document, findings) = findings(text, format)
        let stets = Stets(in: document, families: Self.families)
        let outcome = stets.applied(to: findings)
        let problems = stets.problems(isUsed: outcome.isUsed, active: [], severities: Self.severities)
        for finding in problems { #expect(finding.range.upperBound <= text.utf8.count) }
      }
    }
  }
}
