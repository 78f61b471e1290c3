import JSONRPC

/// A generator whose sequence depends on its seed alone (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Puts the headers before a body.
func frame(_ body: String) -> [UInt8] {
  Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
}

/// Every body in the stream, taken as soon as it is whole, with the stream cut at the places.
func bodies(of stream: [UInt8], cutAt places: [Int] = []) -> [String] {
  var framer = MessageFramer()
  var found: [String] = []
  var start = 0
  for place in places.sorted() + [stream.count] {
    framer.append(stream[start..<place])
    start = place
    while let body = framer.next() { found.append(String(decoding: body, as: UTF8.self)) }
  }
  return found
}

/// The bodies when every byte arrives alone.
func bodiesByteByByte(of stream: [UInt8]) -> [String] {
  bodies(of: stream, cutAt: Array(0..<stream.count))
}
