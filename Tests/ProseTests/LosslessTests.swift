import Testing

@testable import Prose

/// What holds for every document, whatever its bytes are.
@Suite struct LosslessTests {
  @Test(arguments: Format.allCases, 0..<120) func everyReaderKeepsItsPromisesOnRandomBytes(
    _ format: Format, _ seed: Int
  ) {
    check(RandomText.bytes(seed, count: seed * 7), format)
    check(RandomText.valid(seed, pieces: seed * 3), format)
  }

  @Test(arguments: Format.allCases) func shortTextsKeepThemToo(_ format: Format) {
    for text in [
      "", "\n", "\r", "\r\n", "<", "&", "[", "\\", "`", "---", "---\n", "a", "\u{FEFF}", "\u{FEFF}\n", "\0", "<!",
    ] {
      check(Array(text.utf8), format)
    }
    for byte in UInt8.min...UInt8.max { check([byte], format) }
  }

  private func check(_ source: [UInt8], _ format: Format) {
    let document = Document(source, format: format)
    let manuscript = document.manuscript
    #expect(manuscript.source == source)
    checkBlocks(document)
    checkTokens(document)
    if manuscript.runs.isEmpty {
      #expect(document.text == source || document.text.isEmpty)
    } else {
      checkRuns(manuscript)
    }
    for comment in manuscript.comments { #expect(comment.lowerBound >= 0 && comment.upperBound <= source.count) }
  }

  private func checkBlocks(_ document: Document) {
    var end = 0
    for block in document.blocks {
      #expect(block.range.lowerBound >= end && block.range.upperBound <= document.text.count && !block.range.isEmpty)
      end = block.range.upperBound
    }
    #expect(document.blocks.flatMap { Array($0.tokens) } == Array(document.tokens.indices))
    let starts = Set(document.sentenceStarts)
    #expect(document.sentenceStarts == starts.sorted())
    for block in document.blocks where !block.tokens.isEmpty { #expect(starts.contains(block.tokens.lowerBound)) }
  }

  /// Between two tokens of a block lie spaces and line breaks alone, and a token begins and ends with a character.
  private func checkTokens(_ document: Document) {
    var wrong: [Token] = []
    for block in document.blocks {
      var offset = block.range.lowerBound
      for index in block.tokens {
        let token = document.tokens[index]
        let isInPlace = token.start >= offset && token.end > token.start && token.end <= block.range.upperBound
        let isWhole =
          isInPlace && (token.kind == .invalid || String(validating: document.text[token.range], as: UTF8.self) != nil)
        if !isWhole || !isGap(document.text[offset..<token.start]) { wrong.append(token) }
        offset = max(offset, token.end)
      }
      #expect(isGap(document.text[min(offset, block.range.upperBound)..<block.range.upperBound]))
    }
    #expect(wrong.isEmpty)
  }

  private func isGap(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 == 32 || $0 == 10 || $0 == 13 } }

  /// Runs cover the logical text in order, lie in the source in order, and verbatim ones hold the same bytes.
  private func checkRuns(_ manuscript: Manuscript) {
    var logical = 0
    var source = 0
    var wrong: [Manuscript.Run] = []
    for run in manuscript.runs {
      let isInOrder = run.logical.lowerBound == logical && !run.logical.isEmpty && run.source.lowerBound >= source
      let isSame =
        run.kind != .verbatim || manuscript.text[run.logical].elementsEqual(manuscript.source[run.source])
      if !isInOrder || !isSame { wrong.append(run) }
      logical = run.logical.upperBound
      source = run.source.upperBound
    }
    #expect(wrong.isEmpty && source <= manuscript.source.count)
    #expect(logical == manuscript.text.count)
  }
}
