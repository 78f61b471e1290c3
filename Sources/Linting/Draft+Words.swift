public import Lexicon
public import Prose

/// What stands beside a token.
public enum Gap: Sendable, Equatable {
  /// Nothing: the tokens touch.
  case none
  /// One space.
  case space
  /// Two spaces or more.
  case wide
  /// A line break inside the block, with or without spaces.
  case lineBreak
  /// The edge of the block.
  case edge
}

extension Draft {
  /// The bytes of a token.
  @inlinable public func bytes(_ token: Int) -> ArraySlice<UInt8> { text[tokens[token].range] }

  /// The text of a token, for messages and fixes; not for comparing.
  public func string(_ token: Int) -> String { String(decoding: bytes(token), as: UTF8.self) }

  /// The text of a range, for messages and fixes.
  public func string(_ range: TextRange) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The range from the first byte of one token to the last of another.
  public func range(_ first: Int, _ last: Int) -> TextRange { tokens[first].start..<tokens[last].end }

  /// Whether a token is one word, in any case.
  @inlinable @inline(__always)
  public func word(_ token: Int?, is word: StaticString) -> Bool {
    guard let token, tokens[token].kind.isWordLike else { return false }
    return tokens[token].hash == WordHash.of(word)
  }

  /// Whether a token is one of some words, in any case.
  @inlinable public func word(_ token: Int?, isIn words: WordSet) -> Bool {
    guard let token, tokens[token].kind.isWordLike else { return false }
    return words.contains(tokens[token].hash)
  }

  @inlinable public func kind(_ token: Int?) -> Token.Kind? { token.map { tokens[$0].kind } }

  @inlinable public func isWord(_ token: Int?) -> Bool { token.map { tokens[$0].kind == .word } ?? false }

  /// The token before another in its block.
  @inlinable public func previous(_ token: Int, in block: Int) -> Int? {
    token > blocks[block].tokens.lowerBound ? token - 1 : nil
  }

  /// The token behind another in its block.
  @inlinable public func next(_ token: Int, in block: Int) -> Int? {
    token + 1 < blocks[block].tokens.upperBound ? token + 1 : nil
  }

  /// What stands before a token.
  @inlinable public func gap(before token: Int, in block: Int) -> Gap {
    guard token > blocks[block].tokens.lowerBound else { return .edge }
    return gap(from: tokens[token - 1].end, to: tokens[token].start)
  }

  /// What stands behind a token.
  @inlinable public func gap(after token: Int, in block: Int) -> Gap {
    guard token + 1 < blocks[block].tokens.upperBound else { return .edge }
    return gap(from: tokens[token].end, to: tokens[token + 1].start)
  }

  @inlinable func gap(from end: Int, to start: Int) -> Gap {
    switch start - end {
    case ...0: .none
    case 1: text[end] == 32 ? .space : .lineBreak
    default: text[end..<start].contains { $0 != 32 } ? .lineBreak : .wide
    }
  }

  // MARK: What the lexicon knows

  /// What the lexicon knows of a token; nothing for marks and unknown words.
  @inlinable public func entry(_ token: Int) -> WordEntry { entries[token] }

  /// Whether the lexicon has the word, as a word or as a name.
  @inlinable public func isKnown(_ token: Int) -> Bool { !entries[token].flags.isEmpty }

  /// Whether the word is an ordinary English word in lower case.
  @inlinable public func isPlainWord(_ token: Int) -> Bool { entries[token].flags.contains(.word) }

  // MARK: Quotations, sentences and masks

  /// Whether a token stands inside a direct quotation.
  public func isQuoted(_ token: Int) -> Bool { document.quotations.holds(token) }

  /// The tokens of the sentence that holds a token.
  public func sentence(around token: Int, in block: Int) -> Range<Int> {
    let starts = document.sentenceStarts
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= token { low = middle + 1 } else { high = middle }
    }
    let first = low > 0 ? max(starts[low - 1], blocks[block].tokens.lowerBound) : blocks[block].tokens.lowerBound
    let end = low < starts.count ? min(starts[low], blocks[block].tokens.upperBound) : blocks[block].tokens.upperBound
    return first..<max(end, first)
  }

  /// Whether a token begins a sentence, quotation marks and brackets before it aside.
  public func startsSentence(_ token: Int, in block: Int) -> Bool {
    var first = sentence(around: token, in: block).lowerBound
    while first < token, !tokens[first].kind.isWordLike { first += 1 }
    return first == token
  }

  /// The tokens that stand together with one, without a blank between them.
  ///
  /// At most `reach` tokens are looked at on each side, so that work on a long run of marks stays bounded.
  public func cluster(around token: Int, in block: Int, reach: Int = 24) -> Range<Int> {
    let own = blocks[block].tokens
    var first = token
    while first > own.lowerBound, token - first < reach, tokens[first - 1].end == tokens[first].start { first -= 1 }
    var end = token + 1
    while end < own.upperBound, end - token < reach, tokens[end - 1].end == tokens[end].start { end += 1 }
    return first..<end
  }

  /// Whether a token belongs to something that is no prose: a web or mail address, a handle, a hashtag, a file name,
  /// a path, a version number, markup.
  public func isMasked(_ token: Int, in block: Int) -> Bool {
    Identifiers.isIdentifier(cluster(around: token, in: block), of: self)
  }
}
