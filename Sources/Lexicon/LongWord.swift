/// A word of at most forty bytes.
struct LongWord: LexicalWord {
  /// The most bytes that get lexical work.
  static let capacity = 40

  private var letters: [UInt8]

  /// The bytes without their case, curly apostrophes made straight.
  init(_ bytes: ArraySlice<UInt8>) {
    letters = []
    letters.reserveCapacity(Self.capacity + 8)
    for byte in bytes {
      letters.append(byte | 0x20)
      let count = letters.count
      if byte == 0x99, count >= 3, letters[count - 2] == 0xA0, letters[count - 3] == 0xE2 {
        letters.removeLast(3)
        letters.append(UInt8(ascii: "'"))
      }
    }
  }

  var count: Int { letters.count }

  subscript(index: Int) -> UInt8 {
    get { letters[index] }
    set { letters[index] = newValue }
  }

  func piece(_ offset: Int) -> UInt64 {
    var result: UInt64 = 0
    for index in 0..<min(8, max(0, letters.count - offset)) {
      result |= UInt64(letters[offset + index]) &<< UInt64(8 &* index)
    }
    return result
  }

  func removing(at index: Int) -> LongWord {
    var result = self
    result.letters.remove(at: index)
    return result
  }

  func inserting(_ byte: UInt8, at index: Int) -> LongWord {
    var result = self
    result.letters.insert(byte, at: index)
    return result
  }
}
