import Linting
import Prose

extension Rule {
  static let compoundVariantMix = Rule(
    "compound-variant-mix", family: .consistency, severity: .info, changes: .wording, isOn: false,
    summary: "A term is written in two ways, such as “cyber attack” and “cyberattack”.",
    why: """
      Readers take two spellings for two things, and searches find only one. Only terms that mean the same however they \
      are written are compared; the form that occurs less often is reported. Quotations keep their form.
      """,
    source: "Style guides: choose one spelling and keep to it.",
    wakes: [.draft],
    examples: [
      .bad(
        "The {cyber attack} came at night.\nThe cyberattack was over by noon.\nNo cyberattack is cheap.",
        fixed: "The cyberattack came at night.\nThe cyberattack was over by noon.\nNo cyberattack is cheap.",
        level: .unsafe),
      .bad(
        "Send an {e-mail}.\nThe email came at noon, and the email was short.",
        fixed: "Send an email.\nThe email came at noon, and the email was short."),
      .good("The cyberattack came at night.\nThe cyberattacks were over by noon."),
      .good("The long-term plan is for the long term."),
      .good("“The cyber attack failed,” she said.\nThe cyberattack came at night."),
      .good("The web site is down."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines else { return }
    for compound in compounds {
      let forms = compound.forms(in: draft)
      // A tie is the house’s to settle.
      guard let best = forms.max(by: { $0.places.count < $1.places.count }) else { continue }
      for form in forms where form.spelling != best.spelling && form.places.count < best.places.count {
        for range in form.places {
          let isPlural = draft.text[range].last == UInt8(ascii: "s")
          let isCapital = draft.text[range.lowerBound] < 97
          var right = best.spelling + (isPlural ? "s" : "")
          if isCapital { right = right.prefix(1).uppercased() + right.dropFirst() }
          report.add(
            "“\(draft.string(range))” is written “\(best.spelling)” elsewhere", at: range,
            fix: .replace(range, right, .unsafe))
        }
      }
    }
  }
}

/// A term that is one word, two words or hyphenated without a change of meaning.
private struct Compound: Sendable {
  let left: String
  let right: String
  private let leftHash: UInt64
  private let rightHashes: [UInt64]
  private let joinedHashes: [UInt64]

  init(_ left: String, _ right: String) {
    self.left = left
    self.right = right
    leftHash = WordHash.of(left)
    rightHashes = [WordHash.of(right), WordHash.of(right + "s")]
    joinedHashes = [WordHash.of(left + right), WordHash.of(left + right + "s")]
  }

  /// The forms that occur outside quotations, with their places.
  func forms(in draft: Draft) -> [(spelling: String, places: [TextRange])] {
    let joined = joinedHashes.flatMap { draft.words.places(of: $0) }.filter { isJudged($0, in: draft) }
    var open: [TextRange] = []
    var hyphened: [TextRange] = []
    for first in draft.words.places(of: leftHash) where isJudged(first, in: draft) {
      let isHyphened = first + 2 < draft.tokens.count && draft.tokens[first + 1].kind == .hyphen
      let second = isHyphened ? first + 2 : first + 1
      guard second < draft.tokens.count, rightHashes.contains(draft.tokens[second].hash) else { continue }
      let distance = draft.tokens[second].start - draft.tokens[first].end
      if isHyphened, distance == draft.tokens[first + 1].count { hyphened.append(draft.range(first, second)) }
      if !isHyphened, distance == 1 { open.append(draft.range(first, second)) }
    }
    let forms = [
      (spelling: left + right, places: joined.map { draft.tokens[$0].range }), (left + "-" + right, hyphened),
      (left + " " + right, open),
    ].filter { !$0.places.isEmpty }
    return forms.count > 1 ? forms : []
  }

  private func isJudged(_ token: Int, in draft: Draft) -> Bool {
    guard !draft.isQuoted(token), !draft.tokens[token].shape.isAllCapitals else { return false }
    let block = draft.document.blockIndex(ofToken: token)
    return draft.blocks[block].role != .promoLine && !draft.isMasked(token, in: block)
  }
}

private let compounds: [Compound] = """
  cyber attack|cyber security|e mail|web site|health care|child care|day care|life style|law maker|\
  data base|smart phone|air strike|war head|war plane|land mine|gun fire|gun fight|car maker|chip maker|\
  drug maker|film maker|policy maker|peace keeper|whistle blower|side walk|seat belt|wild fire|flood water|\
  co operation|co operate|co ordinate|co ordination|re election|vice president|\
  anti virus|micro chip|news room|pay check|semi final|quarter final|world wide|time table|\
  rain forest|green house|sun screen|tear gas|fund raiser|fund raising|book keeper|care giver|care taker|\
  home owner|land lord|share holder|stake holder|tax payer|trade mark|wheel chair|work force|work place
  """.split(separator: "|").compactMap { term in
    let words = term.split(separator: " ").map(String.init)
    return words.count == 2 ? Compound(words[0], words[1]) : nil
  }
