import Testing

@testable import Prose

/// A text that is read with the help of the state before it gives the document of a text that is read anew.
@Suite struct RereadingTests {
  @Test(arguments: 0..<60) func rereadingIsReading(seed: Int) {
    var random = SeededRandom(seed)
    var text = RandomText.valid(seed, pieces: 400)
    let format: Format = seed % 5 == 0 ? .headlines : .text
    var document = Document(text, format: format)
    for step in 0..<40 {
      let low = Int.random(in: 0...text.count, using: &random)
      let high = min(text.count, low + Int.random(in: 0...(step % 4 == 0 ? 200 : 6), using: &random))
      let new = RandomText.valid(
        seed &* 100 &+ step, pieces: Int.random(in: 0...(step % 7 == 0 ? 60 : 3), using: &random))
      let back = text.count - high
      text.replaceSubrange(low..<high, with: new)
      var frame = DocumentFrame(document)
      let rereading = Rereading(Manuscript.read(text, format: format), after: &frame, front: low, back: back)
      let fresh = Document(text, format: format)
      document = rereading.document
      #expect(document.tokens == fresh.tokens, "step \(step)")
      #expect(document.blocks == fresh.blocks, "step \(step)")
      #expect(document.sentenceStarts == fresh.sentenceStarts, "step \(step)")
      #expect(document.quotations.all == fresh.quotations.all, "step \(step)")
      #expect(document.quotations.readings == fresh.quotations.readings, "step \(step)")
      #expect(document.quotations.lone == fresh.quotations.lone, "step \(step)")
    }
  }

  @Test func whatIsFarFromAnEditIsShared() throws {
    let text = Array("A headline\nThe first line.\nThe second line.\nThe third line.\nThe last line.\n".utf8)
    let place = try #require(text.indices.first { text[$0...].starts(with: "second".utf8) })
    var edited = text
    edited.insert(contentsOf: "a new ".utf8, at: place)
    var frame = DocumentFrame(Document(text))
    let rereading = Rereading(
      Manuscript.read(edited, format: .text), after: &frame, front: place, back: text.count - place)
    #expect(rereading.shared.front == 2)
    #expect(rereading.shared.back == 2)
    #expect(rereading.shared.tokenShift == 2)
    #expect(rereading.shared.byteShift == 6)
  }

  @Test func aParagraphWhoseQuotationReadsOtherwiseIsNotShared() throws {
    let text = Array("“One goes on\nand on\n“Two ends.”\nThree.\n".utf8)
    let place = try #require(text.lastIndex(of: UInt8(ascii: "o")))
    // Without the mark before “Two” the first paragraph’s is alone.
    var edited = text
    let open = try #require(text.indices.first { text[$0...].starts(with: "“Two".utf8) })
    edited.removeSubrange(open..<open + 3)
    var frame = DocumentFrame(Document(text))
    let rereading = Rereading(
      Manuscript.read(edited, format: .text), after: &frame, front: open, back: text.count - open - 3)
    #expect(place > open)
    #expect(rereading.document.quotations.all == Document(edited).quotations.all)
    #expect(rereading.shared.back == 1)
  }
}
