/// Which versions of the program a project accepts, such as `>=0.3` or `>=0.3 <1`.
public struct VersionRequirement: Hashable, Sendable {
  /// As written.
  public let text: String
  private let bounds: [Bound]

  private struct Bound: Hashable, Sendable {
    let sign: String
    let version: [Int]
  }

  /// Nil when the text is no requirement.
  public init?(_ text: String) {
    self.text = text
    var bounds: [Bound] = []
    for part in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let sign = part.prefix { "<>=".contains($0) }
      guard ["", "=", "==", ">=", ">", "<", "<="].contains(sign),
        let version = Self.numbers(String(part.dropFirst(sign.count)))
      else { return nil }
      bounds.append(Bound(sign: sign == "" || sign == "==" ? "=" : String(sign), version: version))
    }
    guard !bounds.isEmpty else { return nil }
    self.bounds = bounds
  }

  /// Whether a version is accepted; a number left out counts as zero.
  public func accepts(_ version: String) -> Bool {
    guard let numbers = Self.numbers(version) else { return false }
    return bounds.allSatisfy { bound in
      let order = Self.compare(numbers, bound.version)
      switch bound.sign {
      case ">=": return order >= 0
      case ">": return order > 0
      case "<=": return order <= 0
      case "<": return order < 0
      default: return order == 0
      }
    }
  }

  private static func numbers(_ text: String) -> [Int]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
    return numbers.count == parts.count && (1...3).contains(numbers.count) ? numbers : nil
  }

  private static func compare(_ first: [Int], _ second: [Int]) -> Int {
    for index in 0..<3 {
      let (a, b) = (index < first.count ? first[index] : 0, index < second.count ? second[index] : 0)
      if a != b { return a < b ? -1 : 1 }
    }
    return 0
  }
}
