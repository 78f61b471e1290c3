import Lexicon
import Prose

/// Finds a lost space beside one of the small words that begin and end most joined words.
///
/// The lexicon takes `withempathy` for a word with a prefix and `Departmentof` for a name; a small word that is no
/// prefix or ending of English, or a pair of words that often stand together, tells better.
enum LostSpace {
  /// How much likelier than a name or a new word a split without a listed pair is taken to be.
  private static let plainMargin = 4_000

  /// A small word, and how long the word beside it must be where no pair of the two is listed; nil where one must be.
  private typealias Small = (word: [UInt8], rest: Int?)

  private static let ends: [Small] =
    small("the for from with that this and your their", rest: 3) + small("of to", rest: 5)
    + small("in on at by", rest: 6) + small("an a is as it", rest: nil)
  private static let starts: [Small] =
    small("the for from with that this and your their they his", rest: 3) + small("of to we us", rest: 5)
    + small("in on at by", rest: nil)

  private static func small(_ words: String, rest: Int?) -> [Small] {
    words.split(separator: " ").map { (Array($0.utf8), rest) }
  }

  /// The split of a word into a small word and a common one, nil when there is none.
  static func split(_ bytes: ArraySlice<UInt8>, of lexicon: Lexicon) -> Split? {
    guard bytes.count >= 5 else { return nil }
    let word = bytes.map { $0 | 0x20 }
    let isCapitalised = bytes.first != word.first
    let isSurname = isCapitalised && (word.suffix(3) == sonEnding[...] || word.suffix(3) == tonEnding[...])
    for small in ends where word.suffix(small.word.count) == small.word[...] {
      let offset = word.count - small.word.count
      // “Trendson” is no surname: those are made of one son.
      if isSurname, word[offset - 1] != UInt8(ascii: "s") || offset < 5 { continue }
      // “Deliveringa”: no word ends like that.
      let isSure = small.rest.map { offset >= $0 } ?? (offset >= 6 && word[..<offset].suffix(3) == ingEnding[...])
      if let split = split(word, at: offset, isCapitalised, isSure: isSure, of: lexicon) { return split }
    }
    for small in starts where word.prefix(small.word.count) == small.word[...] {
      let isSure = !isCapitalised && small.rest.map { word.count - small.word.count >= $0 } ?? false
      if let split = split(word, at: small.word.count, isCapitalised, isSure: isSure, of: lexicon) { return split }
    }
    return nil
  }

  /// `Peterson`, `Masterson`
  private static let sonEnding = Array("son".utf8)
  /// `Carrington`
  private static let tonEnding = Array("ton".utf8)
  private static let ingEnding = Array("ing".utf8)

  private static func split(
    _ word: [UInt8], at offset: Int, _ isCapitalised: Bool, isSure: Bool, of lexicon: Lexicon
  ) -> Split? {
    let hashes = (WordHash.of(word[..<offset]), WordHash.of(word[offset...]))
    guard let left = lexicon.entry(hashes.0), let right = lexicon.entry(hashes.1) else { return nil }
    let pair = lexicon.pairCost(hashes.0, hashes.1)
    // A word of three letters is taken for a part where it often stands beside the small one: “tosee”.
    func holds(_ entry: WordEntry, _ length: Int) -> Bool {
      if isPart(entry, length: length) { return true }
      return length == 3 && !isCapitalised && pair != nil && entry.flags.isSuperset(of: [.word, .common])
    }
    guard holds(left, offset), holds(right, word.count - offset) else { return nil }
    var margin = plainMargin
    if let pair {
      margin = max(margin, Int(left.cost) + Int(right.cost) - pair)
    } else if !isSure {
      return nil
    }
    let parts = [
      Split.Part(range: 0..<offset, kind: .word, cost: Int(left.cost)),
      Split.Part(range: offset..<word.count, kind: .word, cost: Int(right.cost)),
    ]
    return Split(parts: parts, margin: margin, atCapital: false)
  }

  private static func isPart(_ entry: WordEntry, length: Int) -> Bool {
    entry.flags.contains(.function) || (length >= 4 && entry.flags.isSuperset(of: [.word, .common]))
      || (length >= 5 && entry.isOrdinary)
  }
}
