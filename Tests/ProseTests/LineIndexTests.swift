import Testing

@testable import Prose

@Suite struct LineIndexTests {
  @Test func eachKindOfBreakEndsALine() {
    let index = LineIndex(Array("a\nb\r\nc\rd\r\r\n".utf8))
    #expect((0..<index.lineCount).map { index.range(ofLine: $0) } == [0..<1, 2..<3, 5..<6, 7..<8, 9..<9, 11..<11])
  }

  @Test func aTextWithoutAnythingHasOneLine() {
    let index = LineIndex([])
    #expect(index.lineCount == 1)
    #expect(index.position(of: 0, in: .utf16) == LineColumn(line: 0, column: 0))
    #expect(index.offset(of: LineColumn(line: 3, column: 9), in: .utf16) == 0)
  }

  @Test(arguments: [
    (ColumnUnit.utf8, [0, 1, 3, 6, 10, 11]), (.utf16, [0, 1, 2, 3, 5, 6]), (.scalar, [0, 1, 2, 3, 4, 5]),
  ])
  func columnsCountTheirUnit(_ unit: ColumnUnit, _ columns: [Int]) {
    let index = LineIndex(Array("x\naé—🙂b".utf8))
    for (offset, column) in zip([2, 3, 5, 8, 12, 13], columns) {
      #expect(index.position(of: offset, in: unit) == LineColumn(line: 1, column: column))
      #expect(index.offset(of: LineColumn(line: 1, column: column), in: unit) == offset)
    }
  }

  @Test func aPlaceInsideACharacterMovesToItsStart() {
    let index = LineIndex(Array("a🙂b".utf8))
    #expect(index.offset(of: LineColumn(line: 0, column: 2), in: .utf16) == 1)
    for offset in 1..<5 {
      #expect(index.position(of: offset, in: .utf8).column == 1)
      #expect(index.offset(of: LineColumn(line: 0, column: offset), in: .utf8) == 1)
    }
  }

  @Test func noPlaceLiesInsideABreak() {
    let index = LineIndex(Array("ab\r\nc".utf8))
    #expect(index.position(of: 3, in: .utf16) == LineColumn(line: 0, column: 2))
    #expect(index.offset(of: LineColumn(line: 0, column: 99), in: .utf16) == 2)
  }

  @Test(arguments: ColumnUnit.allCases, 0..<60) func offsetsAndPlacesAgreeWithCounting(_ unit: ColumnUnit, _ seed: Int)
  {
    let text = RandomText.valid(seed, pieces: seed * 30)
    let index = LineIndex(text)
    let lines = Lines.split(text)
    #expect(index.lineCount == lines.count)
    var wrong: [Int] = []
    for (number, line) in lines.enumerated() {
      var place = LineColumn(line: number, column: 0)
      var offset = line.lowerBound
      for scalar in String(decoding: text[line], as: UTF8.self).unicodeScalars {
        if index.position(of: offset, in: unit) != place || index.offset(of: place, in: unit) != offset {
          wrong.append(offset)
        }
        offset += UTF8.width(scalar)
        place.column += unit == .utf8 ? UTF8.width(scalar) : unit == .utf16 ? UTF16.width(scalar) : 1
      }
      if index.position(of: offset, in: unit) != place { wrong.append(offset) }
      place.column += 1
      if index.offset(of: place, in: unit) != line.upperBound { wrong.append(offset) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: ColumnUnit.allCases, 0..<60) func noInputTraps(_ unit: ColumnUnit, _ seed: Int) {
    let text = RandomText.bytes(seed, count: seed * 25)
    let index = LineIndex(text)
    let places = (-2...text.count + 2).map { index.position(of: $0, in: unit) }
    #expect(places == places.sorted())
    for line in [-1, 0, 1, index.lineCount, .max] {
      for column in [-1, 0, 1, 7, 600, .max] {
        #expect((0...text.count).contains(index.offset(of: LineColumn(line: line, column: column), in: unit)))
      }
    }
  }
}
