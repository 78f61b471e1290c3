import Linting
import Prose
import Stylebook
import Testing

/// What must hold for the whole stylebook on any text.
@Suite struct StylebookPropertyTests {
  private static let linter = Linter(Stylebook.defaultRules)

  private static func isOnBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || (offset >= 0 && offset < text.count && text[offset] & 0xC0 != 0x80)
  }

  @Test(arguments: Format.allCases)
  func findingsAreSortedInsideTheTextAndOnBoundaries(_ format: Format) {
    for seed in 0..<150 {
      var random = RandomDraft(seed: UInt64(seed) &+ 1000)
      let text = Array(random.text(words: 5 + random.below(80)).utf8)
      let findings = Self.linter.findings(in: Document(text, format: format))
      #expect(findings == findings.sorted())
      for finding in findings {
        #expect(finding.range.upperBound <= text.count, "\(finding.rule) seed \(seed)")
        #expect(Self.isOnBoundary(finding.range.lowerBound, text), "\(finding.rule) seed \(seed)")
        #expect(Self.isOnBoundary(finding.range.upperBound, text), "\(finding.rule) seed \(seed)")
        for fix in finding.fixes {
          var end = 0
          for edit in fix.edits {
            #expect(edit.range.lowerBound >= end && edit.range.upperBound <= text.count, "\(finding.rule) seed \(seed)")
            #expect(String(validating: edit.text, as: UTF8.self) != nil, "\(finding.rule) seed \(seed)")
            end = edit.range.upperBound
          }
        }
      }
    }
  }

  @Test(arguments: [Applicability.safe, .unsafe])
  func fixingTwiceEqualsFixingOnceAndNoTwoRulesUndoEachOther(_ level: Applicability) {
    for seed in 0..<150 {
      var random = RandomDraft(seed: UInt64(seed) &+ 5000)
      let source = random.text(words: 5 + random.below(60))
      let once = Fixer(Self.linter, level: level).fix(Array(source.utf8))
      #expect(once.unstableRules.isEmpty, "seed \(seed): \(once.unstableRules)")
      let twice = Fixer(Self.linter, level: level).fix(once.text)
      #expect(twice.text == once.text, "seed \(seed): \(twice.applied.map(\.rule))")
      #expect(String(validating: once.text, as: UTF8.self) != nil)
    }
  }

  @Test func lintingTheSameTextTwiceFindsTheSame() {
    for seed in 0..<30 {
      var random = RandomDraft(seed: UInt64(seed))
      let text = Array(random.text(words: 60).utf8)
      #expect(Self.linter.findings(in: Document(text)) == Self.linter.findings(in: Document(text)))
    }
  }

  @Test func randomBytesAreReadAndLinted() {
    for seed in 0..<200 {
      var random = RandomDraft(seed: UInt64(seed) &+ 77)
      let bytes = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
      for format in Format.allCases {
        for finding in Self.linter.findings(in: Document(bytes, format: format)) {
          #expect(finding.range.upperBound <= bytes.count)
        }
      }
    }
  }

  @Test func aHeadlineListIsJudgedLineByLine() {
    for seed in 0..<40 {
      var random = RandomDraft(seed: UInt64(seed) &+ 900)
      let lines = (0..<4).map { _ in
        random.text(words: 7).split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      let list = Self.linter.findings(in: Document(Array(lines.joined(separator: "\n").utf8), format: .headlines))
      var offset = 0
      var apart: [Finding] = []
      for line in lines {
        for finding in Self.linter.findings(in: Document(Array(line.utf8), format: .headlines)) {
          var moved = finding
          moved.range = finding.range.lowerBound + offset..<finding.range.upperBound + offset
          apart.append(moved)
        }
        offset += line.utf8.count + 1
      }
      // The edits of fixes move with their lines, and how far a fix reaches is part of the order.
      func bare(_ finding: Finding) -> Finding {
        var bare = finding
        bare.fixes = []
        bare.related = []
        return bare
      }
      #expect(list.map(bare) == apart.sorted().map(bare), "seed \(seed)")
    }
  }
}
