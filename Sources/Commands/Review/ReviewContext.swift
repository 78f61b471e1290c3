import Linting
import Prose
import Reporting

/// The text around a finding, broken into rows of a screen, with what was found marked.
struct ReviewContext {
  /// A stretch of one row that is or is not part of what was found.
  struct Piece: Hashable {
    var text: String
    var isFound: Bool
  }

  /// Top to bottom; a row is at most as wide as asked for.
  let rows: [[Piece]]

  /// Bytes around the finding that are looked at; more cannot stand on a screen.
  private static let reach = 6_000

  /// - Parameters:
  ///   - width: In cells.
  ///   - height: The most rows.
  init(of range: TextRange, in text: [UInt8], width: Int, height: Int) {
    let start = min(range.lowerBound, text.count)
    let end = min(max(range.upperBound, start), text.count)
    let first = Self.aligned(max(0, start - Self.reach), in: text)
    let last = Self.aligned(min(text.count, end + Self.reach), in: text)
    var breaker = RowBreaker(width: width)
    breaker.add(text[first..<start], isFound: false)
    // A place without bytes, such as the end of a draft, is shown as a mark of its own.
    if start == end { breaker.addMark() } else { breaker.add(text[start..<end], isFound: true) }
    breaker.add(text[end..<last], isFound: false)
    let all = breaker.finished()
    let marked = all.firstIndex { $0.contains(where: \.isFound) } ?? 0
    // A third of the rows stand above the place, more if there is less below it.
    let above = max(height / 3, height - (all.count - marked))
    let top = max(0, marked - above)
    rows = Array(all[top..<min(all.count, top + max(height, 1))])
  }

  private static func aligned(_ offset: Int, in text: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

/// Breaks text into rows, at blanks where there are any.
private struct RowBreaker {
  let width: Int
  private var rows: [[ReviewContext.Piece]] = []
  private var row: [(character: Character, isFound: Bool)] = []
  private var cells = 0

  init(width: Int) { self.width = max(width, 8) }

  mutating func add(_ bytes: ArraySlice<UInt8>, isFound: Bool) {
    for character in String(decoding: bytes, as: UTF8.self) {
      if character.isNewline {
        if isFound { append("↵", isFound: true) }
        endRow()
      } else if character != "\u{FEFF}" {
        for shown in EchoedText.of(String(character)) { append(shown, isFound: isFound) }
      }
    }
  }

  mutating func addMark() { append("▏", isFound: true) }

  mutating func finished() -> [[ReviewContext.Piece]] {
    if !row.isEmpty { endRow() }
    return rows
  }

  private mutating func append(_ character: Character, isFound: Bool) {
    let wide = CellWidth.of(character)
    if cells + wide > width {
      breakRow(before: character)
      // A blank between two rows is not shown.
      if character == " ", !isFound { return }
    }
    row.append((character, isFound))
    cells += wide
  }

  /// Ends the row at its last blank and takes what stands behind that into the next.
  private mutating func breakRow(before character: Character) {
    guard character != " ", let blank = row.lastIndex(where: { $0.character == " " }), blank > 0 else {
      endRow()
      return
    }
    let rest = Array(row[(blank + 1)...])
    row.removeSubrange((blank + 1)...)
    endRow()
    row = rest
    cells = rest.reduce(0) { $0 + CellWidth.of($1.character) }
  }

  private mutating func endRow() {
    var pieces: [ReviewContext.Piece] = []
    for (character, isFound) in row {
      if pieces.last?.isFound == isFound {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(ReviewContext.Piece(text: String(character), isFound: isFound))
      }
    }
    rows.append(pieces)
    row = []
    cells = 0
  }
}
