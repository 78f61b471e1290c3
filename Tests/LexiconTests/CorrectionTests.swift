import Lexicon
import Prose
import Testing

private func corrections(_ word: String, after previous: String? = nil, before next: String? = nil) -> [Correction] {
  Lexicon.builtIn.corrections(
    of: Array(word.utf8), previous: previous.map { WordHash.of($0) }, next: next.map { WordHash.of($0) })
}

@Test(arguments: [
  ("presdient", "president"), ("goverment", "government"), ("annnounced", "announced"), ("minisyer", "minister"),
  ("teh", "the"), ("recieve", "receive"), ("acommodate", "accommodate"), ("parlaiment", "parliament"),
  ("Presdient", "president"), ("Ameircan", "American"), ("Ukrianian", "Ukrainian"), ("comittment", "commitment"),
  ("coronavrius", "coronavirus"), ("ceasfire", "ceasefire"), ("demonstartors", "demonstrators"),
  ("wouldnt", "wouldn't"), ("veryone", "everyone"),
])
func aSlipIsPutRight(wrong: String, right: String) throws {
  let first = try #require(corrections(wrong).first)
  #expect(first.word == right)
  #expect(first.margin > 1_000)
}

@Test func theNeighboursDecide() throws {
  let electron = try #require(corrections("electon", before: "microscope").first)
  let election = try #require(corrections("electon", after: "general").first)
  #expect(electron.word == "electron")
  #expect(election.word == "election")
}

@Test func aJoinedWordIsNoSlipOfAnother() throws {
  #expect(try #require(corrections("tofight").first).margin < 0)
  #expect(Lexicon.builtIn.split(Array("tofight".utf8)) != nil)
  #expect(Lexicon.builtIn.split(Array("veryone".utf8)) == nil)
}

@Test(arguments: ["government", "Iraq", "Trump", "", "ab", "10th", "it’s", "x1y", "McDonald's"])
func aRightWordHasNoCorrection(word: String) { #expect(corrections(word).isEmpty) }

@Test func thereAreAtMostFiveDifferentCandidates() {
  for wrong in ["wroking", "ths", "frm", "sttae", "cuort"] {
    let found = corrections(wrong)
    #expect(found.count <= 5)
    #expect(Set(found.map(\.word)).count == found.count)
    #expect(found.allSatisfy { $0.distance == 1 })
  }
}

/// One slip of the finger in a word of small letters: a swap, a drop, a double, or a key beside the right one.
private func slip(_ word: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
  let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
  func beside(_ key: UInt8) -> UInt8 {
    for row in rows {
      if let at = row.firstIndex(of: key) { return row[at + 1 < row.count ? at + 1 : at - 1] }
    }
    return key
  }
  var result = word
  let at = Int.random(in: 1..<word.count, using: &random)
  switch Int.random(in: 0..<5, using: &random) {
  case 0: result.swapAt(at, at - 1)
  case 1: result.remove(at: at)
  case 2: result.insert(word[at], at: at)
  case 3: result.insert(beside(word[at]), at: at)
  default: result[at] = beside(word[at])
  }
  return result
}

@Test func nineInTenSlipsInFrequentWordsArePutRightAndTheSureOnesAlmostAlways() throws {
  var random = SeededGenerator(seed: 7)
  let frequent = try SourceLists.lines("words.txt").filter { line in
    line[1].contains("w") && !line[1].contains("n") && (Int(line[2]) ?? 999) <= 105 && line[0].utf8.count >= 5
      && line[0].utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
  }
  var slips = 0
  var right = 0
  var sure = 0
  var sureAndRight = 0
  for _ in 0..<800 {
    let word = frequent[Int.random(in: 0..<frequent.count, using: &random)][0]
    let wrong = slip(Array(word.utf8), &random)
    guard !Lexicon.builtIn.isKnown(wrong) else { continue }
    slips += 1
    let first = Lexicon.builtIn.corrections(of: wrong, previous: nil, next: nil).first
    if first?.word == word { right += 1 }
    if let first, first.margin >= 3_000 {
      sure += 1
      if first.word == word { sureAndRight += 1 }
    }
  }
  #expect(slips > 600)
  #expect(Double(right) >= 0.94 * Double(slips), "\(right) of \(slips)")
  #expect(sure * 2 > slips)
  #expect(Double(sureAndRight) >= 0.99 * Double(sure), "\(sureAndRight) of \(sure)")
}

@Test func anUnknownNameIsHardlyEverCorrectedWithConfidence() throws {
  var random = SeededGenerator(seed: 11)
  let names = try SourceLists.lines("words.txt").filter { !$0[1].contains("w") && $0[1].contains("s") }.map { $0[0] }
  var unknown = 0
  var confident: [String] = []
  for _ in 0..<600 {
    let first = names[Int.random(in: 0..<names.count, using: &random)]
    let second = names[Int.random(in: 0..<names.count, using: &random)]
    let name =
      first.prefix(1).uppercased() + first.prefix(first.count / 2).dropFirst() + second.suffix(second.count / 2)
    guard !Lexicon.builtIn.isKnown(Array(name.utf8)) else { continue }
    unknown += 1
    if corrections(name).first.map({ $0.margin >= 3_000 }) ?? false { confident.append(name) }
  }
  #expect(unknown > 300)
  #expect(confident.count * 100 <= unknown, "\(confident)")
}
