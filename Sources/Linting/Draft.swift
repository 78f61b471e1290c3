public import Lexicon
public import Prose

/// A draft as a rule sees it: its words and marks, what the lexicon knows of them, and what the draft itself says.
///
/// Everything a rule may depend on is here; there is no clock, no file and no other rule. Facts that few rules ask
/// for are gathered at the first question and kept.
public final class Draft {
  public let document: Document
  public let lexicon: Lexicon
  public let style: HouseStyle
  /// The words and marks; a rule is woken with an index into them.
  public let tokens: [Token]
  public let text: [UInt8]
  public let blocks: [Block]
  /// What the lexicon knows of each token: flags and cost, zero for marks and unknown words.
  @usableFromInline let entries: [WordEntry]
  /// The blocks in which fewer than half of the small words are English.
  let foreignBlocks: Set<Int>

  private var wordIndexIfAsked: WordIndex?
  private var promoCaseIfAsked: HeadlineCase?
  private var quoteStyleIfAsked: [Int: (style: QuoteStyle, isKnown: Bool)] = [:]
  private var blocksIfAsked: [Block.Role: [Int]] = [:]
  private var quoteCountsIfAsked: (curly: Int, straight: Int)?
  /// What unknown words most likely are, of those that were asked for and are something else than themselves.
  private(set) var unknownWordsIfAsked: [Int: UnknownWord] = [:]
  /// A bit for each token: whether it was asked for and is itself, as nearly all unknown words are.
  private var wordsItself: [UInt64] = []

  /// How often something was asked whose answer hangs on more than one block.
  private(set) var farQuestions = 0
  private var lastHeadlineWords: (block: Int, words: HeadlineWords)?

  /// The words that the lexicon does not know, as tokens, ascending.
  public let unknownWords: [Int]

  init(_ document: Document, lexicon: Lexicon, style: HouseStyle, pass: Pass) {
    self.document = document
    self.lexicon = lexicon
    self.style = style
    self.tokens = document.tokens
    self.text = document.text
    self.blocks = document.blocks
    self.entries = pass.entries
    self.foreignBlocks = pass.foreignBlocks
    self.unknownWords = pass.unknownWords
  }

  /// Takes facts of blocks over from an earlier state of the draft.
  init(_ document: Document, lexicon: Lexicon, style: HouseStyle, facts: BlockFacts) {
    self.document = document
    self.lexicon = lexicon
    self.style = style
    self.tokens = document.tokens
    self.text = document.text
    self.blocks = document.blocks
    self.entries = facts.entries
    self.foreignBlocks = facts.foreignBlocks
    self.unknownWords = facts.unknownWords
    self.unknownWordsIfAsked = facts.readings
  }

  public var format: Format { document.manuscript.format }

  /// Whether a block is in another language, as far as its small words tell.
  public func isForeign(_ block: Int) -> Bool { foreignBlocks.contains(block) }

  /// Counts a question whose answer hangs on more than one block.
  public func countFarQuestion() { farQuestions &+= 1 }

  // MARK: Facts of the draft

  /// Where each word of the draft stands.
  public var words: WordIndex {
    countFarQuestion()
    if let index = wordIndexIfAsked { return index }
    let index = WordIndex(tokens)
    wordIndexIfAsked = index
    return index
  }

  /// Where each word stands that may speak for a word of a block: all of the draft, but in a list of headlines each
  /// headline is judged by its own words alone, so that splitting the list changes nothing.
  public func words(for block: Int) -> WordIndex {
    format == .headlines ? words.within(blocks[block].tokens) : words
  }

  /// The blocks of a role, ascending.
  public func blocks(of role: Block.Role) -> [Int] {
    countFarQuestion()
    if let found = blocksIfAsked[role] { return found }
    let found = blocks.indices.filter { blocks[$0].role == role }
    blocksIfAsked[role] = found
    return found
  }

  /// How the words of one headline are cased; kept until the next headline is asked for.
  public func headlineWords(ofBlock index: Int) -> HeadlineWords {
    if let last = lastHeadlineWords, last.block == index { return last.words }
    let words = HeadlineWords(of: index, in: self)
    lastHeadlineWords = (index, words)
    return words
  }

  /// The case style of the headline in a block; promo lines are judged together.
  public func headlineCase(ofBlock index: Int) -> HeadlineCase {
    guard blocks[index].role == .promoLine else { return headlineWords(ofBlock: index).style }
    countFarQuestion()
    if let style = promoCaseIfAsked { return style }
    let style = HeadlineCase.infer(from: blocks.indices.filter { blocks[$0].role == .promoLine }, of: self)
    promoCaseIfAsked = style
    return style
  }

  /// The apostrophe that a block uses, or the draft where the block has none: `’` or `'`.
  public func apostrophe(inBlock index: Int) -> String {
    quoteStyle(inBlock: index).style == .curly ? "’" : "'"
  }

  /// Whether the marks of a block are curly or straight, and whether the draft tells or it is a guess.
  public func quoteStyle(inBlock index: Int) -> (style: QuoteStyle, isKnown: Bool) {
    countFarQuestion()
    if let style = quoteStyleIfAsked[index] { return style }
    let style = QuoteStyle.form(of: self, inBlock: index)
    quoteStyleIfAsked[index] = style
    return style
  }

  /// How many curly and straight marks the draft has.
  var quoteCounts: (curly: Int, straight: Int) {
    if let counts = quoteCountsIfAsked { return counts }
    let counts = QuoteStyle.count(self, in: tokens.indices)
    quoteCountsIfAsked = counts
    return counts
  }

  /// What a word that the lexicon does not know most likely is; kept, since several rules ask.
  public func unknownWord(_ token: Int, in block: Int) -> UnknownWord {
    let (place, bit) = (token >> 6, UInt64(1) << UInt64(token & 63))
    if place < wordsItself.count, wordsItself[place] & bit != 0 { return .itself }
    if let reading = unknownWordsIfAsked[token] { return reading }
    let reading = UnknownWord.judge(token, in: block, of: self)
    if case .itself = reading {
      if wordsItself.isEmpty { wordsItself = [UInt64](repeating: 0, count: tokens.count / 64 + 1) }
      wordsItself[place] |= bit
    } else {
      unknownWordsIfAsked[token] = reading
    }
    return reading
  }
}
