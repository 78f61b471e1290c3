import Lexicon
import Testing

/// Words of random bytes, half of them of the letters that English likes.
private func randomWords(seed: UInt64, count: Int) -> [[UInt8]] {
  var random = SeededGenerator(seed: seed)
  let likely = Array("etaoinshrdlucmETAs'-’0é".utf8)
  return (0..<count).map { index in
    let length = Int.random(in: 0...48, using: &random)
    return (0..<length).map { _ in
      index % 2 == 0
        ? likely[Int.random(in: 0..<likely.count, using: &random)] : UInt8.random(in: 0...255, using: &random)
    }
  }
}

@Test func anyBytesAreAnsweredWithinTheWord() {
  let lexicon = Lexicon.builtIn
  for word in randomWords(seed: 3, count: 600) {
    _ = lexicon.isKnown(word)
    _ = lexicon.isAbbreviation(word)
    _ = lexicon.isPublicSuffix(word)
    if let split = lexicon.split(word) {
      #expect(split.parts.first?.range.lowerBound == 0 && split.parts.last?.range.upperBound == word.count)
      #expect(zip(split.parts, split.parts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
      #expect(split.parts.allSatisfy { !$0.range.isEmpty })
    }
    let middle = word.count / 2
    if let join = lexicon.join(word[..<middle], word[middle...]), let space = join.spaceAt {
      #expect(space > 0 && space < word.count)
    }
  }
}

@Test func anyBytesHaveAtMostFiveCorrections() {
  for word in randomWords(seed: 5, count: 60) {
    let found = Lexicon.builtIn.corrections(of: word, previous: nil, next: nil)
    #expect(found.count <= 5)
    #expect(found.allSatisfy { !$0.word.isEmpty && (1...2).contains($0.distance) })
  }
}
