@testable import Lexicon
import Prose
import Testing

/// The packed table holds what the lists hold; when one of these fails, run `swift run pack-words`.
struct FreshnessTests {
  private let lexicon = Lexicon.builtIn
  private let advice: Comment = "words.bin is stale: run “swift run pack-words”"

  @Test func theTableIsPackedFromTheListsAsTheyAre() throws {
    var checksum: UInt64 = 0
    for name in TableLayout.lists { checksum = TableLayout.checksum(try SourceLists.bytes(name), from: checksum) }
    #expect(checksum == lexicon.checksum, advice)
  }

  @Test func everyTenthWordIsPackedAsItIsListed() throws {
    let lines = try SourceLists.lines("words.txt")
    var stale = 0
    for line in lines.enumerated().filter({ $0.offset % 10 == 0 }).map(\.element) {
      var flags: UInt16 = 0
      for letter in line[1].utf8 {
        flags |= 1 << UInt16(try #require(WordFlags.letters.firstIndex(of: letter)))
      }
      let entry = lexicon.entry(line[0])
      if entry?.flags.rawValue != flags || entry?.cost != UInt16(line[2]).map({ $0 * 100 }) { stale += 1 }
    }
    #expect(stale == 0, advice)
    #expect(lines.count == lexicon.counts[.words], advice)
  }

  @Test(arguments: [("rare-words.txt", TableLayout.Table.rareWords), ("rare-names.txt", .rareNames)])
  func everyTenthRareWordIsPacked(list: String, table: TableLayout.Table) throws {
    let lines = try SourceLists.lines(list)
    let tenth = lines.enumerated().filter { $0.offset % 10 == 0 }
    #expect(tenth.count { lexicon.entry($0.element[0]) == nil } == 0, advice)
    #expect(lines.count == lexicon.counts[table], advice)
  }

  @Test func everyTenthPairIsPackedWithItsCost() throws {
    var count = 0
    var stale = 0
    for line in try SourceLists.lines("pairs.txt") {
      let left = WordHash.of(line[0])
      for item in line.dropFirst() {
        let parts = item.split(separator: " ")
        count += 1
        guard count % 10 == 0 else { continue }
        if lexicon.pairCost(left, WordHash.of(String(parts[0]))) != Int(parts[1]).map({ $0 * 100 }) { stale += 1 }
      }
    }
    #expect(stale == 0, advice)
    #expect(count == lexicon.counts[.pairs], advice)
  }

  @Test func everyCasingCorrectionAndVariantIsPacked() throws {
    let casings = try SourceLists.lines("casing.txt")
    #expect(
      casings.allSatisfy {
        lexicon.canonicalCasing(WordHash.of($0[0])) == $0[1].split(separator: " ").map(String.init)
      }, advice)
    let misspellings = try SourceLists.lines("misspellings.txt")
    #expect(misspellings.allSatisfy { lexicon.correction(WordHash.of($0[0])) == $0[1] }, advice)
    let variants = try SourceLists.lines("variants.txt")
    #expect(variants.allSatisfy { lexicon.variant(WordHash.of($0[0])) == $0[1] }, advice)
    #expect(casings.count == lexicon.counts[.casings], advice)
    #expect(misspellings.count == lexicon.counts[.misspellings], advice)
    #expect(variants.count == lexicon.counts[.variants], advice)
  }

  @Test func everyAffixAndDomainIsPacked() throws {
    let affixes = try SourceLists.lines("affixes.txt")
    #expect(affixes.allSatisfy { !lexicon.roles(WordHash.of($0[0])).isEmpty }, advice)
    let domains = try SourceLists.lines("domains.txt")
    #expect(domains.allSatisfy { lexicon.isPublicSuffix(Array($0[0].utf8)) }, advice)
    #expect(affixes.count == lexicon.counts[.affixes], advice)
    #expect(domains.count == lexicon.counts[.domains], advice)
  }

  @Test func noMisspellingIsAnOrdinaryWordAndEveryCorrectionIsOne() throws {
    for line in try SourceLists.lines("misspellings.txt") {
      let isWord = lexicon.entry(line[0])?.flags.contains(.word) ?? false
      #expect(!isWord, "“\(line[0])” is a word")
      for word in line[1].split(separator: " ") { #expect(lexicon.isKnown(Array(word.utf8)), "\(word)") }
    }
  }
}
