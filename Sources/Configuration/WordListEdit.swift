public import Linting

/// Edits of a list of the newsroom's own words that leave everything else in it as it is.
public enum WordListEdit {
  /// Adds a line to a word list where its order has it; nil if it is there.
  public static func inserting(_ word: [UInt8], in text: [UInt8]) -> Edit? {
    var place = text.count
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let line = text[start..<end].last == 0x0D ? text[start..<end - 1] : text[start..<end]
      if line.elementsEqual(word) { return nil }
      let isWord = line.first.map { $0 != 0x23 && $0 != 0x20 } ?? false
      if isWord, place == text.count, word.lexicographicallyPrecedes(line) { place = start }
      start = end + 1
    }
    let needsBreak = place == text.count && !text.isEmpty && text.last != 0x0A
    return Edit(place..<place, (needsBreak ? [0x0A] : []) + word + [0x0A])
  }
}
