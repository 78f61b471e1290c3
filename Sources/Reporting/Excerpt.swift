import Prose

/// The line of a finding, cut to the width of the terminal, with carets under what was found.
struct Excerpt {
  let line: String
  let carets: String

  /// - Parameters:
  ///   - range: The place found; what lies on later lines is left out.
  ///   - line: The line that holds its start, without its break.
  ///   - width: The cells there are.
  init(of range: TextRange, on line: TextRange, in text: [UInt8], width: Int) {
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    // No more than could be shown is decoded: a line may be as long as the draft.
    let reach = max(width, 20) * 8
    let leftEdge = Self.aligned(max(line.lowerBound, start - reach), in: text, from: line.lowerBound)
    let rightEdge = Self.aligned(min(line.upperBound, start + reach), in: text, from: line.lowerBound)
    let middle = min(Self.aligned(max(end, start), in: text, from: line.lowerBound), max(rightEdge, start))
    var before = Array(EchoedText.of(Self.withoutMark(text[leftEdge..<start])))
    var found = Array(EchoedText.of(Self.withoutMark(text[start..<middle])))
    var after = Array(EchoedText.of(text[middle..<max(rightEdge, middle)]))
    let isCutLeft = leftEdge > line.lowerBound
    let isCutRight = rightEdge < line.upperBound
    let room = max(width, 20)
    var cutsLeft = isCutLeft
    var cutsRight = isCutRight
    if Self.cells(found) > room - 2 {
      found = Self.prefix(found, cells: room - 2)
      if !after.isEmpty || cutsRight || middle < line.upperBound { cutsRight = true }
      after = []
    }
    if cutsLeft || cutsRight || Self.cells(before) + Self.cells(found) + Self.cells(after) > room {
      let spare = room - Self.cells(found) - 2
      let wantedAfter = min(Self.cells(after), spare)
      // A third of the room stands before the place, more if there is less behind it.
      let leftRoom = max(spare / 3, spare - wantedAfter)
      let left = Self.suffix(before, cells: leftRoom)
      if left.count < before.count { cutsLeft = true }
      before = cutsLeft ? Self.fromWordStart(left) : left
      let right = Self.prefix(after, cells: spare - Self.cells(before))
      if right.count < after.count { cutsRight = true }
      after = right
    }
    let head = (cutsLeft ? "…" : "") + String(before)
    self.line = head + String(found) + String(after) + (cutsRight ? "…" : "")
    carets =
      String(repeating: " ", count: CellWidth.of(head))
      + String(repeating: "^", count: max(1, Self.cells(found)))
  }

  private static func cells(_ characters: [Character]) -> Int { characters.reduce(0) { $0 + CellWidth.of($1) } }

  private static func prefix(_ characters: [Character], cells room: Int) -> [Character] {
    var taken = 0
    return Array(
      characters.prefix {
        taken += CellWidth.of($0)
        return taken <= room
      })
  }

  private static func suffix(_ characters: [Character], cells room: Int) -> [Character] {
    prefix(characters.reversed(), cells: room).reversed()
  }

  /// Drops the rest of a word that was cut, unless little else would be left.
  private static func fromWordStart(_ characters: [Character]) -> [Character] {
    guard let blank = characters.prefix(20).firstIndex(of: " ") else { return characters }
    return Array(characters[(blank + 1)...])
  }

  /// An offset moved to the left until it stands at the start of a character.
  private static func aligned(_ offset: Int, in text: [UInt8], from start: Int) -> Int {
    var offset = offset
    while offset > start, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.startIndex == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }
}
