import Linting
import Prose

/// UTF-8 that was read in an encoding of one byte a character: `â€™` where `’` stood.
///
/// A stretch is taken for garbled only where its characters, turned back into bytes, are well-formed UTF-8 of a
/// character that fits a news text. Where accented words could give the same bytes, more than one such place is asked
/// for.
struct GarbledText {
  /// The garbled bytes.
  var range: TextRange
  /// What stood there.
  var text: String
  /// Whether nothing else can have stood there.
  var isSure: Bool

  /// How many layers of garbling are taken off.
  private static let mostLayers = 4
  /// How far, in bytes, other garbled places are looked for when one alone does not convince.
  private static let reach = 600
  /// The longest stretch, in bytes, that is looked at.
  private static let longestRun = 4_000

  /// The garbled places in the stretch without ASCII around an offset.
  static func places(around offset: Int, of draft: Draft) -> [GarbledText] {
    let run = self.run(around: offset, of: draft)
    let scalars = Scalars(draft.text, in: run)
    let possible = LegacyEncoding.allCases.filter { coverage(of: scalars, as: $0) > 0 }
    guard let first = possible.first else { return [] }
    guard possible.count > 1 else { return places(in: run, scalars, as: first, of: draft) }
    // The encoding that explains the most of this stretch, then of what stands near, is the one.
    let near = Scalars(draft.text, in: window(around: run, of: draft))
    var best = first
    var most = (0, 0)
    for encoding in possible {
      let covered = (coverage(of: scalars, as: encoding), coverage(of: near, as: encoding))
      if covered > most { (best, most) = (encoding, covered) }
    }
    return places(in: run, scalars, as: best, of: draft)
  }

  /// How many characters are parts of garbled ones.
  private static func coverage(of scalars: Scalars, as encoding: LegacyEncoding) -> Int {
    var index = 0
    var covered = 0
    while index < scalars.values.count {
      guard let piece = GarbledCharacter(in: scalars.values, at: index, as: encoding) else {
        index += 1
        continue
      }
      index += piece.length
      covered += piece.length
    }
    return covered
  }

  /// The bytes outside ASCII around an offset.
  private static func run(around offset: Int, of draft: Draft) -> TextRange {
    var start = offset
    while start > 0, draft.text[start - 1] >= 0x80, offset - start < longestRun { start -= 1 }
    while start < offset, draft.text[start] & 0xC0 == 0x80 { start += 1 }
    var end = offset
    while end < draft.text.count, draft.text[end] >= 0x80, end - offset < longestRun { end += 1 }
    return start..<end
  }

  private static func places(
    in run: TextRange, _ scalars: Scalars, as encoding: LegacyEncoding, of draft: Draft
  ) -> [GarbledText] {
    var places: [GarbledText] = []
    var index = 0
    while index < scalars.values.count {
      var pieces: [GarbledCharacter] = []
      while let piece = GarbledCharacter(in: scalars.values, at: index, as: encoding) {
        pieces.append(piece)
        index += piece.length
      }
      guard !pieces.isEmpty else {
        index += 1
        continue
      }
      let start = index - pieces.reduce(0) { $0 + $1.length }
      let context = GarbledCharacter.Context(
        before: start == 0 ? asciiBefore(run.lowerBound, of: draft) : scalars.values[start - 1],
        isLetterBehind: index == scalars.values.count && isLetter(run.upperBound, of: draft))
      let range = scalars.offsets[start]..<scalars.offsets[index]
      let isStrong = pieces.count > 2 || pieces.contains { !$0.isWeak(in: context) }
      guard let text = decoded(pieces.map(\.scalar), as: encoding) else { continue }
      guard isStrong || hasCompany(range, as: encoding, of: draft) else { continue }
      places.append(GarbledText(range: range, text: text, isSure: true))
    }
    return places
  }

  /// The text without further layers, nil when it holds what no news text holds.
  private static func decoded(_ scalars: [UInt32], as encoding: LegacyEncoding) -> String? {
    var scalars = scalars
    for _ in 1..<mostLayers {
      var next: [UInt32] = []
      var index = 0
      while index < scalars.count {
        if let piece = GarbledCharacter(in: scalars, at: index, as: encoding) {
          next.append(piece.scalar)
          index += piece.length
        } else {
          next.append(scalars[index])
          index += 1
        }
      }
      if next.count == scalars.count { break }
      scalars = next
    }
    var text = ""
    for value in scalars {
      guard let scalar = Unicode.Scalar(value), value >= 0xA0 else { return nil }
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .surrogate, .control: return nil
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether another garbled character of the same kind stands near.
  static func hasCompany(_ range: TextRange, as encoding: LegacyEncoding, of draft: Draft) -> Bool {
    let near = Scalars(draft.text, in: window(around: range, of: draft))
    var index = 0
    while index < near.values.count {
      if let piece = GarbledCharacter(in: near.values, at: index, as: encoding) {
        if !range.contains(near.offsets[index]) { return true }
        index += piece.length
      } else {
        index += 1
      }
    }
    return false
  }

  private static func window(around range: TextRange, of draft: Draft) -> TextRange {
    // Within the line: in a list each headline is judged by its own words.
    let text = draft.text
    var start = range.lowerBound
    let first = max(0, start - reach)
    while start > first, text[start - 1] != 10, text[start - 1] != 13 { start -= 1 }
    while start < range.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.upperBound
    let last = min(text.count, end + reach)
    while end < last, text[end] != 10, text[end] != 13 { end += 1 }
    while end > range.upperBound, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  private static func asciiBefore(_ offset: Int, of draft: Draft) -> UInt32 {
    offset > 0 ? UInt32(draft.text[offset - 1]) : 32
  }

  private static func isLetter(_ offset: Int, of draft: Draft) -> Bool {
    offset < draft.text.count && (97...122).contains(draft.text[offset] | 0x20)
  }
}
