import Linting
import Prose

extension Rule {
  static let bareTrackingUrl = Rule(
    "bare-tracking-url", family: .linkSpam, severity: .info, changes: .layout,
    summary: "A web address carries the parameters of a tracking service.",
    why: """
      utm_source, fbclid and their like tell advertisers where a reader came from; the page opens without them. \
      Parameters that name the content (?id=7) stay.
      """,
    source: "The parameters that analytics and advertising services document.",
    wakes: [.words(["utm", "fbclid", "gclid", "igshid", "msclkid", "dclid", "yclid", "gbraid", "wbraid", "igsh"])],
    examples: [
      .bad(
        "See https://example.org/news{?utm_source=rss&utm_medium=feed} for more.",
        fixed: "See https://example.org/news for more.", level: .safe),
      .bad(
        "See https://example.org/news?id=7{&fbclid=AbC123} for more.",
        fixed: "See https://example.org/news?id=7 for more.", level: .safe),
      .bad(
        "See https://example.org/news?{gclid=x1&}id=7 for more.", fixed: "See https://example.org/news?id=7 for more."),
      .good("See https://example.org/news?id=7 for more."),
      .good("The parameter utm_source names the campaign."),
      .good("The fbclid in a link names the click."),
    ]
  ) { draft, place, report in
    let offset = draft.tokens[place.token].start
    guard let query = AddressQuery(around: offset, of: draft.text) else { return }
    for range in query.trackingRanges where range.contains(offset) || range.lowerBound + 1 == offset {
      report.add("“\(draft.string(range).prefix(40))” only tracks the reader", at: range, fix: .delete(range))
    }
  }
}

/// The parameters of a web address in a text.
private struct AddressQuery {
  /// Each parameter, without the marks between them.
  private var parameters: [TextRange] = []
  private let text: [UInt8]
  private static let longestAddress = 2_000

  init?(around offset: Int, of text: [UInt8]) {
    self.text = text
    var start = offset
    while start > 0, text[start - 1] > 32, offset - start < Self.longestAddress { start -= 1 }
    var end = offset
    while end < text.count, text[end] > 32, end - offset < Self.longestAddress { end += 1 }
    // Marks of the sentence around the address are none of its own.
    while end > offset,
      [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "\"")].contains(text[end - 1])
    {
      end -= 1
    }
    guard let mark = text[start..<offset].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let address = text[start..<mark]
    guard address.contains(UInt8(ascii: ".")), address.contains(UInt8(ascii: "/")) else { return nil }
    if let fragment = text[mark..<end].firstIndex(of: UInt8(ascii: "#")) { end = fragment }
    guard end > offset else { return nil }
    var from = mark + 1
    for index in from...end where index == end || text[index] == UInt8(ascii: "&") {
      parameters.append(from..<index)
      from = index + 1
    }
  }

  /// What to delete: runs of tracking parameters, each with one of the marks beside it.
  var trackingRanges: [TextRange] {
    var ranges: [TextRange] = []
    var index = 0
    while index < parameters.count {
      var end = index
      while end < parameters.count, isTracking(parameters[end]) { end += 1 }
      if end > index {
        let isFirst = index == 0
        let isLast = end == parameters.count
        let start = parameters[index].lowerBound - (isFirst && !isLast ? 0 : 1)
        ranges.append(start..<parameters[end - 1].upperBound + (isFirst && !isLast ? 1 : 0))
        index = end
      }
      index += 1
    }
    return ranges
  }

  private func isTracking(_ parameter: TextRange) -> Bool {
    let name = text[parameter].prefix { $0 != UInt8(ascii: "=") }
    guard name.count < parameter.count else { return false }
    return name.starts(with: Array("utm_".utf8)) || Self.names.contains(WordHash.of(name))
  }

  private static let names = WordSet(
    "fbclid gclid igshid igsh msclkid dclid yclid gbraid wbraid mc_cid mc_eid mkt_tok cmpid ocid smid at_medium")
}
