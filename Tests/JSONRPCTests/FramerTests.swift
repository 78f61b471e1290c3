import JSONRPC
import Testing

@Suite struct FramerTests {
  @Test(arguments: [
    "Content-Length: 2\r\n\r\n{}", "content-length:2\r\n\r\n{}", "CONTENT-LENGTH:\t 2 \r\n\r\n{}",
    "Content-Length: 002\n\n{}",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n{}",
    "A: 1\r\nB:\r\nC: x: y\r\nContent-Length: 2\r\nD: Content-Length: 9\r\n\r\n{}",
    "X-Content-Length: 9\r\nContent-Length: 2\r\n\r\n{}", "Content-Length: 9\r\nContent-Length: 2\r\n\r\n{}",
    "\r\n\r\nContent-Length: 2\r\n\r\n{}",
  ])
  func headersAreReadInEveryFormTheProtocolAllows(stream: String) {
    #expect(bodies(of: Array(stream.utf8)) == ["{}"])
    #expect(bodiesByteByByte(of: Array(stream.utf8)) == ["{}"])
  }

  @Test func theLengthCountsBytes() {
    #expect(bodies(of: frame("\"é“😀\"") + frame("[]")) == ["\"é“😀\"", "[]"])
  }

  @Test(arguments: [
    "abc", "-5", "0", "", "+7", "7x", "1.5", "0x10", "7 8", "99999999999999999999999", "9223372036854775808",
    "67108865",
  ])
  func aLengthThatCannotBeBelievedCostsThatFrameAlone(value: String) {
    let broken = Array("Content-Length: \(value)\r\n\r\n{\"lost\":1}".utf8)
    for stream in [broken + frame("{}"), frame("1") + broken + Array("\r\n".utf8) + frame("{}")] {
      #expect(bodies(of: stream).last == "{}")
      #expect(bodiesByteByByte(of: stream).last == "{}")
    }
    #expect(bodies(of: broken + frame("{}")).count == 1)
  }

  @Test(arguments: [
    "{\"lost\":1}", "Foo: bar\r\n\r\n{}", "Foo: bar\r\n", "x", "X-", "Content-Length", "Content-Length: ",
    "\r\n\r\n\r\n", "\u{0}\u{0}",
    "{\"a\":\"Content-Length: 3\"}", "Content-Length: 3 Content-Type: x\r\n", "Content-Length: 5\r\n{\"cut\":",
    "GET / HTTP/1.1\r\nHost: x\r\n",
  ])
  func whatStandsBetweenFramesIsPassedOver(garbage: String) {
    let stream = frame("1") + Array(garbage.utf8) + frame("{\"a\":2}") + frame("3")
    #expect(bodies(of: stream) == ["1", "{\"a\":2}", "3"])
    #expect(bodiesByteByByte(of: stream) == ["1", "{\"a\":2}", "3"])
  }

  @Test func theLargestLengthIsAcceptedAndTheNextIsNot() {
    var framer = MessageFramer()
    framer.append(Array("Content-Length: \(MessageFramer.maximumBodyBytes)\r\n\r\n".utf8))
    framer.append([UInt8](repeating: 0x20, count: MessageFramer.maximumBodyBytes))
    #expect(framer.next()?.count == MessageFramer.maximumBodyBytes)
    #expect(framer.waitingBytes == 0)
    framer.append(Array("Content-Length: \(MessageFramer.maximumBodyBytes + 1)\r\n\r\n".utf8))
    framer.append(frame("{}"))
    #expect(framer.next() == Array("{}".utf8))
  }

  @Test func aLineWithoutEndKeepsLittleMemoryAndHidesNoFrame() {
    var framer = MessageFramer()
    let noise = [UInt8](repeating: 0x7B, count: 100_000)
    for _ in 0..<100 {
      framer.append(noise)
      #expect(framer.next() == nil)
      #expect(framer.waitingBytes < 10_000)
    }
    framer.append(frame("{}"))
    #expect(framer.next() == Array("{}".utf8))
    #expect(framer.skippedBytes > 10_000_000)
  }

  @Test func aStreamWithoutFaultSkipsNothing() {
    var framer = MessageFramer()
    framer.append(frame("[1]") + frame("[2]"))
    #expect(framer.next() != nil && framer.next() != nil && framer.next() == nil)
    #expect(framer.skippedBytes == 0)
    framer.append(Array("junk\r\n".utf8) + frame("[3]"))
    #expect(framer.next() != nil)
    #expect(framer.skippedBytes == 6)
  }

  @Test(arguments: 0..<100)
  func everySplitOfAStreamGivesTheSameBodies(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let stream = randomStream(using: &generator)
    let whole = bodies(of: stream)
    #expect(bodiesByteByByte(of: stream) == whole)
    for _ in 0..<5 {
      let count = Int.random(in: 0...8, using: &generator)
      let places = (0..<count).map { _ in Int.random(in: 0...stream.count, using: &generator) }
      #expect(bodies(of: stream, cutAt: places) == whole)
    }
  }

  /// Frames, broken frames, noise and over-long lines in any order.
  private func randomStream(using generator: inout SeededGenerator) -> [UInt8] {
    var stream: [UInt8] = []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0, 1: stream += frame("{\"n\":\(Int.random(in: 0...9999, using: &generator))}")
      case 2: stream += Array("Content-Length: \(Int.random(in: -9...30, using: &generator))\r\n\r\n".utf8)
      case 3: stream += Array("Content-Length:".utf8).shuffled(using: &generator) + Array("\r\n".utf8)
      case 4: stream += [UInt8](repeating: 0x61, count: Int.random(in: 8150...8250, using: &generator))
      default:
        let count = Int.random(in: 0...30, using: &generator)
        let alphabet = Array("\r\n: {}\"Content-Length: 12".utf8)
        stream += (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      }
    }
    return stream
  }

  @Test(arguments: 0..<100)
  func afterNoiseEveryFrameIsFound(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var stream: [UInt8] = []
    var sent: [String] = []
    for number in 0..<20 {
      let count = Int.random(in: 0...60, using: &generator)
      stream += (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      sent.append("{\"n\":\(number)}")
      stream += frame("{\"n\":\(number)}")
    }
    #expect(bodies(of: stream) == sent)
  }

  @Test(arguments: 0..<100)
  func randomBytesNeverTrap(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("Content-Length: 0123456789\r\n\r\n{}[]\"".utf8)
    let stream = (0..<2000).map { index in
      index % 7 == 0 ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
    }
    let found = bodies(of: stream)
    #expect(found.reduce(0) { $0 + $1.utf8.count } <= 3 * stream.count)
    for body in found { _ = Message(Array(body.utf8)) }
  }
}
