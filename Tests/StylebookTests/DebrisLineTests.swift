import Linting
import Prose
import Testing

@testable import Stylebook

private let sentences = [
  "The vote was close.", "Talks go on in the town hall.", "Nobody left before noon.", "The mayor thanked the clerks.",
]

private func fixed(_ text: String, by rule: Rule, level: Applicability) -> String {
  let fixer = Fixer(Linter([rule]), level: level)
  return String(decoding: fixer.fix(Array(text.utf8), kind: .article).text, as: UTF8.self)
}

/// A line of debris between paragraphs, whatever parts them, goes without a trace.
@Test(arguments: ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n"])
func aLineOfDebrisGoesWithoutATrace(_ gap: String) {
  for end in ["", "\n", "\r\n"] where end.isEmpty || gap.utf8.contains(13) == end.utf8.contains(13) {
    let text = sentences.joined(separator: gap) + end
    for place in 1...sentences.count {
      var lines = sentences
      lines.insert("ADVERTISEMENT", at: place)
      // Between three line breaks nobody can tell how many were there before.
      if gap == "\n\n\n", place < sentences.count { continue }
      #expect(
        fixed(lines.joined(separator: gap) + end, by: .advertResidue, level: .safe) == text,
        "at \(place) with \(Array(gap.utf8))")
      lines[place] = "-"
      #expect(
        fixed(lines.joined(separator: gap) + end, by: .straySeparatorLine, level: .safe) == text,
        "a hyphen at \(place) with \(Array(gap.utf8))")
    }
  }
}

private let promos = [
  "Singer Cancels World Tour After Knee Injury", "Five quick dinners for busy weeknights", "What Does The Fox Say",
  "Phone Maker Unveils Folding Screen In Seoul", "Why your cat ignores you", "Ten Beaches You Have Never Heard Of",
  "G.M. Lowers Outlook for All U.S. Sales", "Straight Talk, or Unhelpful Scolding?",
]

/// Three to eight promo lines behind a body of one sentence or more are one finding, and its fix restores the body.
@Test(arguments: 3...8)
func aRunOfPromosGoesAsOne(_ count: Int) {
  for body in [sentences[1] + " And so it went, on and on.", sentences.joined(separator: "\n")] {
    for start in ["\n", "\n-\n", "\n\n"] {
      for tail in ["", " -"] {
        let run = promos.prefix(count - 1).map { $0 + " -" } + [promos[7] + tail]
        let text = body + start + run.joined(separator: "\n")
        let findings = Linter([Rule.unrelatedPromoBlock]).findings(in: Document(Array(text.utf8), kind: .article))
        #expect(findings.count == 1)
        #expect(fixed(text, by: .unrelatedPromoBlock, level: .unsafe) == body)
      }
    }
  }
}

@Test func aBodyOfShortLinesIsNoLinkList() {
  let texts = [
    "The order of play on Court One\nAnn Smith v Jane Brown\nRuth Green v Mary White\nSue Black v Eve Grey",
    "The council made a list of what to do.\nPaint the benches\nSweep the square\nFeed the ducks\nMend the gate",
    sentences.joined(separator: "\n"),
  ]
  for text in texts {
    #expect(Linter([Rule.unrelatedPromoBlock]).findings(in: Document(Array(text.utf8), kind: .article)).isEmpty)
  }
}
