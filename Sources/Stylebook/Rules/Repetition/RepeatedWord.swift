import Lexicon
import Linting
import Prose

extension Rule {
  static let repeatedWord = Rule(
    "repeated-word", family: .repetition, severity: .error, changes: .wording,
    summary: "A word is typed twice.",
    why: """
      The eye skips a doubled word, above all across a line break. Words that English does repeat (“had had”), names \
      (“Bora Bora”), three in a row and repetition for effect (“very, very”) are left alone.
      """,
    source: "Observed in published copy.",
    wakes: [.repeatedWord],
    examples: [
      .bad("The vote is {is} on Monday.", fixed: "The vote is on Monday.", level: .safe),
      .bad("Ministers met in the {the} capital.", fixed: "Ministers met in the capital.", level: .safe),
      .bad("The {the} vote is on Monday.", fixed: "The vote is on Monday.", level: .safe),
      .bad("Ministers Meet In {In} Oslo", fixed: "Ministers Meet In Oslo", as: .headline),
      .bad("New Budget {Budget} Divides Council", fixed: "New Budget Divides Council", level: .unsafe, as: .headline),
      .good("She had had enough of it."),
      .good("They flew to Bora Bora in May."),
      .good("What it is is a scandal, and it left her her pride."),
      .good("A sit-in in the square went on on Sunday."),
      .good("Goal goal goal, cried the fans, and the choir sang bye bye."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard token.kind == .word, token.count > 1 || draft.word(place.token, is: "a"), !doublesRightly.contains(token.hash)
    else { return }
    let first = place.token - 1
    if isPlayful(first, hash: token.hash, in: draft.blocks[place.block].tokens, of: draft) { return }
    let isFunction = draft.entry(place.token).flags.contains(.function)
    if token.shape.contains(.capitalised) {
      // A name may double itself; an ordinary word in a headline may not.
      guard draft.isOrdinary(place.token), isFunction || !draft.entry(place.token).flags.contains(.name) else { return }
    }
    if isFunction, draft.isSmall(place.token), isTwoClauses(first, in: place.block, of: draft) { return }
    guard !draft.isMasked(place.token, in: place.block), !draft.isCut(first), !draft.isCut(place.token) else { return }
    report.add(
      "“\(draft.string(place.token))” is typed twice", at: token.range,
      fix: .delete(
        draft.tokens[first].end..<token.end, isSure(place.token, in: place.block, of: draft) ? .safe : .unsafe))
  }
}

/// Whether a word stands three times, or its first occurrence belongs to a compound: `a sit-in in the square`.
private func isPlayful(_ first: Int, hash: UInt64, in own: Range<Int>, of draft: Draft) -> Bool {
  if first > own.lowerBound {
    if draft.tokens[first - 1].hash == hash { return true }
    if draft.touchesPrevious(first), draft.tokens[first - 1].kind == .hyphen { return true }
  }
  guard first + 2 < own.upperBound else { return false }
  let next = draft.tokens[first + 2]
  return next.hash == hash || (next.kind == .hyphen && draft.touchesNext(first + 1) && draft.touchesNext(first + 2))
}

/// Whether the first of two words can end one clause and the second begin another: `what it is is`, `went on on`.
private func isTwoClauses(_ first: Int, in block: Int, of draft: Draft) -> Bool {
  guard let before = draft.previous(first, in: block) else { return false }
  if draft.word(first, isIn: copulas) {
    let sentence = draft.sentence(around: first, in: block)
    return draft.word(before, isIn: subjects)
      && sentence.contains { $0 < before && draft.word($0, isIn: clauseOpeners) }
      || draft.word(before, isIn: clauseOpeners)
  }
  return draft.word(first, isIn: particles) && draft.word(before, isIn: verbsWithParticle)
}

private func isSure(_ token: Int, in block: Int, of draft: Draft) -> Bool {
  // “The The” is a band.
  if draft.word(token, is: "the"), !draft.isSmall(token), !draft.isSmall(token - 1) { return false }
  if draft.word(token, isIn: sureWords) { return true }
  let flags = draft.entry(token).flags
  guard draft.isSmall(token) else { return false }
  if flags.contains(.function) {
    // “tuned in in droves”: the first may belong to the verb.
    return !draft.word(token, isIn: particles) || !draft.word(draft.previous(token - 1, in: block), isIn: phrasalVerbs)
  }
  // Adjectives are doubled for effect, short words in play.
  let isPlain = flags.contains(.word) && flags.isDisjoint(with: [.name, .rare]) && draft.tokens[token].count >= 5
  return isPlain && !doubledForEffect.contains(draft.tokens[token].hash) && draft.isSmall(token - 1)
}

/// Words that English sets twice in a row.
private let doublesRightly = WordSet(
  """
  had that very really so no ha bye far long many much well now there her bora yo hear knock tick tut ding chop hush \
  night boo choo cha can pom bang go girls win whoa la na blah yeah yes da ho beep woof quack tsk chug pee poo \
  mama papa agar boutros duran walla wagga pago sing fizz plop kappa alpha beta gamma delta sigma phi
  """)
/// Words that are never doubled on purpose.
private let sureWords = WordSet(
  """
  the a an of to and for at was by with from be are or as it he they we you his their its our your my this which were \
  has have will would but not into than been after about
  """)
/// Longer words that are doubled for effect.
private let doubledForEffect = WordSet(
  """
  great never really small little pretty proper super dirty money location heavy black white green please there where \
  always never again quite special actual actually crazy lovely sweet quick quickly slowly happy serious seriously \
  friend friends still later stand right wrong early weird angry empty fresh nearly truly totally literally chicken \
  ladies honey cherry sugar mirror burger candy bloody
  """)
private let copulas = WordSet("is was are were be do does did")
private let subjects = WordSet("it he she they that this there all we you i problem point truth thing issue")
private let clauseOpeners = WordSet("what whatever who where how all that there problem point truth thing issue reason")
private let particles = WordSet("in on out off up over by down")
private let verbsWithParticle = WordSet(
  """
  took take takes taken taking came come comes coming went go goes going gone moved move moves moving logged log checked \
  check check-in live lived lives living carried carry carries got get gets getting set sets brought bring brings let \
  phoned called call cash cashed weigh weighed kick kicked dropped drop joined broke break gave give giving handed hold \
  held kept keep passed pass stayed stay stop stopped turned turn
  """)
/// Verbs that may take a particle, so that of two the first can be theirs.
private let phrasalVerbs = WordSet(
  """
  tune tuned chip chipped sign signed sleep slept pitch pitched clock clocked dig dug fill filled zoom zoomed hang hung \
  rein reined send sent show showed slip slipped tie tied trade traded try tried put puts pull pulled push pushed pile \
  piled switch switched spur spurred egg egged urge urged drive drove walk walked run ran ride rode fly flew catch \
  caught settle settled factor factored usher ushered buy bought sell sold phase phased plug plugged
  """)
