import Lexicon
import Prose
import Stylebook
import Testing

@testable import Linting

/// A draft that is linted with the help of its last state gives the findings of one that is linted anew.
@Suite struct RelintingTests {
  private static let linter = Linter(Stylebook.rules)

  @Test(arguments: 0..<40) func relintingIsLinting(seed: Int) {
    var random = RandomDraft(seed: UInt64(seed))
    let format: Format = [.text, .text, .text, .headlines, .markdown, .html][seed % 6]
    var text = Array(random.text(words: 300).utf8)
    var linted = Self.linter.linted(Document(text, format: format))
    for step in 0..<12 {
      let low = random.below(text.count + 1)
      let high = min(text.count, low + random.below(step % 3 == 0 ? 120 : 4))
      let new = step % 4 == 0 ? [] : Array(random.text(words: 1 + random.below(4)).utf8)
      let back = text.count - high
      text.replaceSubrange(low..<high, with: new)
      let frame = LintFrame(linted)
      linted = Self.linter.linted(Manuscript.read(text, format: format), after: frame, front: low, back: back)
      let fresh = Self.linter.findings(in: Document(text, format: format))
      #expect(linted.findings == fresh, "step \(step): \(Self.difference(linted.findings, fresh))")
      if linted.findings != fresh { return }
    }
  }

  /// What a rule does not find again in a block that stayed as it is, it would not find by looking again either: none
  /// looks beyond its block without saying so.
  @Test(arguments: Stylebook.rules.map(\.name))
  func aRuleThatLooksFarSaysSo(name: String) throws {
    let rule = try #require(Stylebook.rule(named: name))
    for example in rule.examples where example.format == .text || example.format == .headlines {
      let linter = Linter([rule], style: Self.house(example.house))
      let own = example.unmarked.text
      for (number, before) in Surroundings.all.enumerated() {
        for step in [1, 3] {
          let after = Surroundings.all[(number + step) % Surroundings.all.count]
          let (old, new) = (before.text(around: own), after.text(around: own))
          var linted = linter.linted(Document(old, format: example.format))
          linted = linter.linted(
            Manuscript.read(new, format: example.format), after: LintFrame(linted), front: 0,
            back: before.commonBack(after))
          var next = after.text(around: own, front: before.front)
          var expected = linter.findings(in: Document(new, format: example.format))
          #expect(linted.findings == expected, "\(String(decoding: new, as: UTF8.self))")
          // Then what stands in front changes alone.
          let back = own.count + after.back.utf8.count
          linted = linter.linted(
            Manuscript.read(next, format: example.format), after: LintFrame(linted), front: 0, back: back)
          expected = linter.findings(in: Document(next, format: example.format))
          #expect(linted.findings == expected, "\(String(decoding: next, as: UTF8.self))")
          // And then what stands behind.
          let front = before.front.utf8.count + own.count
          next = before.text(around: own)
          linted = linter.linted(
            Manuscript.read(next, format: example.format), after: LintFrame(linted), front: front, back: 0)
          expected = linter.findings(in: Document(next, format: example.format))
          #expect(linted.findings == expected, "\(String(decoding: next, as: UTF8.self))")
        }
      }
    }
  }

  /// A house by its name, or one that has made a single choice: `headlineQuotes=single`.
  private static func house(_ name: String) -> HouseStyle {
    let parts = name.split(separator: "=").map(String.init)
    return parts.count == 2 ? HouseStyle(name: name, settings: [parts[0]: parts[1]]) : HouseStyle(name: name)
  }

  @Test func tooManyFindingsAreTheSameOnes() {
    let rule = Rule(
      "every-word", family: .usage, severity: .info, changes: .wording, summary: "", why: "", source: "",
      wakes: [.words(["so"])], examples: []
    ) { draft, place, report in
      report.add("a word", at: draft.tokens[place.token].range)
    }
    let linter = Linter([rule])
    var text = Array(String(repeating: "so so so so so\n", count: Report.mostFindings / 5).utf8)
    let linted = linter.linted(Document(text))
    #expect(linted.findings.count == Report.mostFindings)
    text.insert(contentsOf: "so ".utf8, at: 0)
    let next = linter.linted(
      Manuscript.read(text, format: .text), after: LintFrame(linted), front: 0, back: text.count - 3)
    #expect(next.findings == linter.findings(in: Document(text)))
    #expect(next.findings.contains { $0.rule == "too-many-findings" })
  }

  private static func difference(_ left: [Finding], _ right: [Finding]) -> String {
    let (own, other) = (Set(left), Set(right))
    return "\(own.subtracting(other).prefix(3)) against \(other.subtracting(own).prefix(3))"
  }
}

/// What stands around a draft, whole lines.
private struct Surroundings {
  let front: String
  let back: String

  static let all = [
    Surroundings(front: "", back: ""),
    Surroundings(front: "The harbour opened again.\n", back: "\nIt closed at noon.\n"),
    Surroundings(
      front: "“It is don’t,” she said. It’s hers.\nHe left, I’m told.\n", back: "\n“Nobody’s here,” he said."),
    Surroundings(
      front: "'Twas a day\n\nThe \"end\" of it's near (so\n  - The list:\n",
      back: "\nrecieve) the Goverment and organise it\n\n  |\nOne Line That Ends -\nTwo Lines That End -\nThree -\n"),
    Surroundings(front: "and so it went on\n“Two\n", back: "\n“goes on\n"),
  ]

  func text(around own: [UInt8], front: String? = nil) -> [UInt8] {
    Array((front ?? self.front).utf8) + own + Array(back.utf8)
  }

  /// How many bytes the backs of two surroundings have in common where both are the same ones.
  func commonBack(_ other: Surroundings) -> Int { back == other.back ? back.utf8.count : 0 }
}
