import Prose

/// Words and phrases whose capitals stay as a desk writes them, for some rules: “App Store”, “k.d. lang”.
public struct KeptCase: Hashable, Sendable {
  /// The texts by the name of the rule, the longest first.
  private var texts: [String: [[UInt8]]] = [:]

  public init() {}

  public var isEmpty: Bool { texts.isEmpty }

  /// Adds texts for a rule.
  public mutating func keep(_ more: [String], for rule: String) {
    let all = (texts[rule] ?? []) + more.map { Array($0.utf8) }.filter { !$0.isEmpty }
    texts[rule] = all.sorted { $0.count > $1.count }
  }

  /// The findings without what would change a kept text: a finding inside one is gone, and of a fix of more the edits
  /// inside one; a fix without edits goes too, and a finding that loses its fixes so.
  public func applied(to findings: [Finding], in source: [UInt8]) -> [Finding] {
    if isEmpty { return findings }
    return findings.compactMap { finding in
      guard let own = texts[finding.rule] else { return finding }
      let kept = places(of: own, around: finding.range, in: source)
      if kept.isEmpty { return finding }
      let whole = finding.range
      if kept.contains(where: { $0.lowerBound <= whole.lowerBound && whole.upperBound <= $0.upperBound }) { return nil }
      var copy = finding
      copy.fixes = finding.fixes.compactMap { fix in
        let edits = fix.edits.filter { edit in !kept.contains { $0.overlaps(edit.range) } }
        return edits.isEmpty ? nil : Fix(fix.applicability, edits)
      }
      return copy.fixes.isEmpty && !finding.fixes.isEmpty ? nil : copy
    }
  }

  /// Where the texts stand as whole words, near a range.
  private func places(of texts: [[UInt8]], around range: TextRange, in source: [UInt8]) -> [TextRange] {
    let reach = texts.first?.count ?? 0
    let start = max(0, range.lowerBound - reach)
    let end = min(source.count, range.upperBound + reach)
    var places: [TextRange] = []
    for text in texts {
      var offset = start
      while offset + text.count <= end {
        let place = offset..<offset + text.count
        if source[offset] == text[0], source[place].elementsEqual(text), isWhole(place, in: source) {
          places.append(place)
        }
        offset += 1
      }
    }
    return places
  }

  private func isWhole(_ place: TextRange, in source: [UInt8]) -> Bool {
    // Letters beyond ASCII look like quotation marks from here, and a kept text seldom touches one.
    func isLetter(_ index: Int) -> Bool {
      source.indices.contains(index) && ((source[index] | 0x20) &- 0x61 < 26 || source[index] &- 0x30 < 10)
    }
    return !isLetter(place.lowerBound - 1) && !isLetter(place.upperBound)
  }
}
