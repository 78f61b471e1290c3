public import Linting
import Prose

extension RuleFile {
  /// The rule that the file describes.
  public var rule: Rule {
    let file = SharedRuleFile(self)
    return Rule(
      name, family: family, severity: severity, changes: changes, scope: scope, isOn: isOn,
      wakes: { [.phrases(file.file.phrases, lists: file.file.lists)] }, manual: { file.file.manual },
      examples: { file.file.examples }
    ) { draft, place, report in
      file.file.judge(draft, place, &report)
    }
  }

  var manual: Rule.Manual { Rule.Manual(summary: summary, why: why, source: source, since: since) }

  /// Reports a phrase of the file that stands in a draft, unless the file leaves it alone there.
  func judge(_ draft: Draft, _ place: Place, _ report: inout Report) {
    guard houses.isEmpty || houses.contains(draft.style.name) else { return }
    let first = place.token - phrases[place.phrase].anchor
    guard !draft.isMasked(first, in: place.block), looksInQuotations || !draft.isQuoted(first) else { return }
    let match = PhraseMatch(phrases[place.phrase], rewordings[place.phrase], from: first)
    write(match, of: draft, into: &report)
  }
}

/// A rule file that several closures share.
final class SharedRuleFile: Sendable {
  let file: RuleFile

  init(_ file: RuleFile) { self.file = file }
}

/// A phrase at its place in a draft.
struct PhraseMatch {
  let rewording: Rewording
  let tokens: ClosedRange<Int>
  /// The tokens of each capture.
  private(set) var captures: [Int: ClosedRange<Int>] = [:]

  init(_ phrase: Phrase, _ rewording: Rewording, from first: Int) {
    self.rewording = rewording
    tokens = first...(first + phrase.steps.count - 1)
    for (offset, step) in phrase.steps.enumerated() where step.capture > 0 {
      captures[step.capture] = (captures[step.capture]?.lowerBound ?? first + offset)...(first + offset)
    }
  }
}

// The finding of a match: message and replacements.
extension RuleFile {
  /// The longest message, in characters.
  static let messageLimit = 80

  private func write(_ match: PhraseMatch, of draft: Draft, into report: inout Report) {
    let range = draft.range(match.tokens.lowerBound, match.tokens.upperBound)
    let found = draft.string(range)
    let texts = match.rewording.replacements.map { text($0, match: match, of: draft) }
    // A rule on casing finds its own right answer too.
    if texts.contains(found) { return }
    let usual: Applicability = texts.count > 1 ? .suggest : .unsafe
    let fixes = texts.map { text in
      text.isEmpty
        ? Fix.delete(deletion(of: match.tokens, in: draft), level ?? usual) : Fix.replace(range, text, level ?? usual)
    }
    report.add(sentence(found), at: range, fixes: fixes)
  }

  private func sentence(_ found: String) -> String {
    if let message { return message.replacing("<0>", with: found) }
    let summary = summary
    let end = summary.hasSuffix(".") ? summary.dropLast() : summary[...]
    let said = end.prefix(1).lowercased() + end.dropFirst()
    return said.count <= Self.messageLimit ? said : "“\(found)” is against this rule"
  }

  /// The words and the blank before them, or behind them at the front of a block.
  private func deletion(of tokens: ClosedRange<Int>, in draft: Draft) -> Range<Int> {
    let start = draft.tokens[tokens.lowerBound].start
    let end = draft.tokens[tokens.upperBound].end
    if start > 0, draft.text[start - 1] == 32 { return start - 1..<end }
    return end < draft.text.count && draft.text[end] == 32 ? start..<end + 1 : start..<end
  }

  private func text(_ replacement: Replacement, match: PhraseMatch, of draft: Draft) -> String {
    var text = ""
    for piece in replacement.pieces {
      switch piece {
      case .text(let words): text += words
      case .choice(let capture, let options):
        let choice = match.rewording.choices.first { $0.capture == capture }
        if let choice, choice.option < options.count { text += options[choice.option] }
      case .capture(let number):
        if let tokens = match.captures[number] {
          text += draft.string(draft.range(tokens.lowerBound, tokens.upperBound))
        }
      }
    }
    // An optional capture that is not there leaves two blanks.
    return CarriedCase(of: match.tokens, in: draft).applied(to: text.replacing("  ", with: " "))
  }
}

/// The case that a replacement takes over from what it replaces.
enum CarriedCase {
  case none
  case first
  case everyWord
  case allCapitals

  init(of tokens: ClosedRange<Int>, in draft: Draft) {
    let words = tokens.map { draft.tokens[$0] }.filter { $0.kind == .word }
    guard let first = words.first, first.shape.contains(.capitalised) else {
      self = .none
      return
    }
    if words.allSatisfy({ $0.shape.isAllCapitals }) {
      self = .allCapitals
    } else if words.count > 1, words.allSatisfy({ $0.shape.contains(.capitalised) }) {
      self = .everyWord
    } else {
      self = .first
    }
  }

  /// A text in this case; a word that has capitals of its own keeps them.
  func applied(to text: String) -> String {
    switch self {
    case .none: return text
    case .allCapitals: return text.uppercased()
    case .first: return capitalised(text[...])
    case .everyWord:
      return text.split(separator: " ", omittingEmptySubsequences: false).map(capitalised).joined(separator: " ")
    }
  }

  private func capitalised(_ text: Substring) -> String {
    let word = text.prefix { $0 != " " }
    guard !word.contains(where: \.isUppercase) else { return String(text) }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension String {
  /// Whether a short text occurs; the standard library’s own way of asking would link its regular expressions.
  func holds(_ part: String) -> Bool { indices.contains { self[$0...].hasPrefix(part) } }

  /// With each occurrence of a short text replaced.
  func replacing(_ part: String, with text: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = part.first, let index = rest.firstIndex(of: first) {
      result += rest[..<index]
      if rest[index...].hasPrefix(part) {
        result += text
        rest = rest[index...].dropFirst(part.count)
      } else {
        result.append(rest[index])
        rest = rest[index...].dropFirst()
      }
    }
    return result + rest
  }
}
