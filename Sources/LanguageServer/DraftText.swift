import LanguageServerProtocol
import Prose

/// The text of an open document: its bytes and where its lines start, both kept up to date edit by edit.
///
/// An edit costs the move of what lies behind it and a look at the new text, so that a burst of edits in a long draft
/// is applied in microseconds. Lines end with `\n`, `\r\n` or `\r`; every position gives an offset (see `offset`).
struct DraftText: Sendable {
  /// The text in UTF-8, with lone surrogates as three bytes.
  private(set) var bytes: [UInt8]

  /// Where each line starts.
  private var starts: [Int32]

  /// How many bytes at the front and at the back are as they were when `settle` was called last; they overlap where
  /// nothing has changed.
  private(set) var unchanged = (front: 0, back: 0)

  /// Indexes a text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0]
    starts.reserveCapacity(bytes.count / 48 + 8)
    Self.appendStarts(of: bytes, in: 1...max(1, bytes.count), to: &starts)
  }

  /// Counts every byte as unchanged from here on.
  mutating func settle() { unchanged = (bytes.count, bytes.count) }

  /// The number of lines; a text that ends with a break has an empty line behind it.
  var lineCount: Int { starts.count }

  /// The bytes of a line without its break.
  func range(ofLine line: Int) -> TextRange {
    let line = min(max(line, 0), starts.count - 1)
    let start = Int(starts[line])
    guard line + 1 < starts.count else { return start..<bytes.count }
    var end = Int(starts[line + 1]) - 1
    if bytes[end] == 0x0A, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The bytes of a line with its break.
  func fullRange(ofLine line: Int) -> TextRange {
    let line = min(max(line, 0), starts.count - 1)
    return Int(starts[line])..<(line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count)
  }

  /// The line that holds an offset; a break belongs to the line it ends.
  func line(of offset: Int) -> Int {
    firstStart(after: offset) - 1
  }

  /// Replaces the bytes of a range.
  mutating func replace(_ range: TextRange, with text: [UInt8]) {
    var range = range.clamped(to: 0..<bytes.count)
    var text = text
    Self.joinSurrogates(&range, &text, in: bytes)
    let low = firstStart(after: range.lowerBound - 1)
    let high = firstStart(after: range.upperBound)
    keep(outside: range)
    bytes.replaceSubrange(range, with: text)
    let delta = Int32(truncatingIfNeeded: text.count - range.count)
    if delta != 0 {
      for index in high..<starts.count { starts[index] &+= delta }
    }
    var added: [Int32] = []
    let first = max(1, range.lowerBound)
    let last = min(bytes.count, range.lowerBound + text.count)
    if first <= last { Self.appendStarts(of: bytes, in: first...last, to: &added) }
    let kept = range.lowerBound == 0 ? max(low, 1) : low
    if kept < high || !added.isEmpty { starts.replaceSubrange(kept..<max(kept, high), with: added) }
  }

  /// Takes a whole new text, of which what is the same at both ends counts as unchanged.
  mutating func replaceAll(with text: [UInt8]) {
    let (front, back) = Self.common(bytes, text)
    let kept = unchanged
    self = DraftText(text)
    unchanged = (min(kept.front, front), min(kept.back, back))
  }

  /// How many bytes at the front and at the back of two texts are the same, without overlap.
  private static func common(_ left: [UInt8], _ right: [UInt8]) -> (front: Int, back: Int) {
    let (left, right) = (left.span, right.span)
    let most = min(left.count, right.count)
    var (front, back) = (0, 0)
    while front < most, left[front] == right[front] { front += 1 }
    while back < most - front, left[left.count - 1 - back] == right[right.count - 1 - back] { back += 1 }
    return (front, back)
  }

  /// Counts the bytes of a range as changed.
  private mutating func keep(outside range: TextRange) {
    unchanged = (min(unchanged.front, range.lowerBound), min(unchanged.back, bytes.count - range.upperBound))
  }

  /// The index of the first line start behind an offset.
  private func firstStart(after offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Appends each place of the range at which a line starts.
  private static func appendStarts(of bytes: [UInt8], in places: ClosedRange<Int>, to starts: inout [Int32]) {
    let span = bytes.span
    guard places.upperBound <= span.count else { return }
    for place in places {
      let before = span[place - 1]
      guard before == 0x0A || before == 0x0D else { continue }
      if before == 0x0D, place < span.count, span[place] == 0x0A { continue }
      starts.append(Int32(truncatingIfNeeded: place))
    }
  }

  /// Makes one character of two lone surrogates that an edit brings together.
  ///
  /// Clients that count UTF-16 may send the halves of a pair in two edits.
  private static func joinSurrogates(_ range: inout TextRange, _ text: inout [UInt8], in bytes: [UInt8]) {
    func isHalf(_ piece: ArraySlice<UInt8>, high: Bool) -> Bool {
      guard piece.count == 3, piece.first == 0xED, let second = piece.dropFirst().first else { return false }
      return high ? 0xA0...0xAF ~= second : 0xB0...0xBF ~= second
    }
    let before = bytes[max(0, range.lowerBound - 3)..<range.lowerBound]
    let after = bytes[range.upperBound..<min(bytes.count, range.upperBound + 3)]
    if isHalf(before, high: true), isHalf((text.isEmpty ? after : text[...]).prefix(3), high: false) {
      text = Array(before) + text
      range = range.lowerBound - 3..<range.upperBound
    }
    if isHalf(text.suffix(3), high: true), isHalf(after, high: false) {
      text += after
      range = range.lowerBound..<range.upperBound + 3
    }
    text = joined(text)
  }

  /// The text with each high surrogate that a low one follows made into the character they stand for.
  private static func joined(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xED), text.count >= 6 else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if index + 5 < text.count, text[index] == 0xED, 0xA0...0xAF ~= text[index + 1], text[index + 3] == 0xED,
        0xB0...0xBF ~= text[index + 4]
      {
        let high = UInt32(text[index + 1] & 0x0F) << 6 | UInt32(text[index + 2] & 0x3F)
        let low = UInt32(text[index + 4] & 0x0F) << 6 | UInt32(text[index + 5] & 0x3F)
        if let scalar = Unicode.Scalar(0x10000 + high << 10 + low) { result += Array(String(scalar).utf8) }
        index += 6
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
