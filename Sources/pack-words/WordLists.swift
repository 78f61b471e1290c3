import Foundation
import Lexicon
import Prose

/// The committed lists, read.
struct WordLists {
  var words: [(word: String, flags: UInt16, cost: UInt16)] = []
  var rareWords: [String] = []
  var rareNames: [String] = []
  var pairs: [(left: String, right: String, cost: UInt8)] = []
  var casings: [(word: String, forms: [String])] = []
  var misspellings: [(word: String, correction: String)] = []
  var variants: [(word: String, variant: String)] = []
  var affixes: [(part: String, roles: UInt8)] = []
  var domains: [String] = []
  /// The checksum of all lists.
  var checksum: UInt64 = 0

  init(folder: URL) throws {
    for name in TableLayout.lists {
      checksum = TableLayout.checksum(Array(try Data(contentsOf: folder.appendingPathComponent(name))), from: checksum)
    }
    func lines(_ name: String) throws -> [[String]] {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    }
    func bad(_ name: String, _ line: [String]) -> PackingError {
      PackingError("\(name): “\(line.joined(separator: " "))” is not a line of this list")
    }
    for line in try lines("words.txt") {
      guard line.count == 3, let cost = UInt16(line[2]), cost <= 600 else { throw bad("words.txt", line) }
      var flags: UInt16 = 0
      for letter in line[1].utf8 {
        guard let bit = WordFlags.letters.firstIndex(of: letter) else { throw bad("words.txt", line) }
        flags |= 1 << UInt16(bit)
      }
      words.append((line[0], flags, cost * 100))
    }
    rareWords = try lines("rare-words.txt").map { $0[0] }
    rareNames = try lines("rare-names.txt").map { $0[0] }
    domains = try lines("domains.txt").map { $0[0] }
    for line in try lines("variants.txt") {
      guard line.count == 2 else { throw bad("variants.txt", line) }
      variants.append((line[0], line[1]))
    }
    for line in try lines("affixes.txt") {
      guard line.count == 2 else { throw bad("affixes.txt", line) }
      let bits = line[1].utf8.map { AffixRoles.letters.firstIndex(of: $0) }
      guard !bits.contains(nil) else { throw bad("affixes.txt", line) }
      affixes.append((line[0], bits.reduce(0) { $0 | 1 << UInt8($1 ?? 0) }))
    }
    for line in try lines("pairs.txt") {
      for item in line.dropFirst() {
        let parts = item.split(separator: " ")
        guard parts.count == 2, let cost = UInt8(parts[1]) else { throw bad("pairs.txt", line) }
        pairs.append((line[0], String(parts[0]), cost))
      }
    }
    for line in try lines("casing.txt") {
      guard line.count == 2 else { throw bad("casing.txt", line) }
      casings.append((line[0], line[1].split(separator: " ").map(String.init)))
    }
    for line in try lines("misspellings.txt") {
      guard line.count == 2 else { throw bad("misspellings.txt", line) }
      misspellings.append((line[0], line[1]))
    }
  }
}
