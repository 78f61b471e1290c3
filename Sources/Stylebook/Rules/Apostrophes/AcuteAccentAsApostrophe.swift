import Linting
import Prose

extension Rule {
  static let acuteAccentAsApostrophe = Rule(
    "acute-accent-as-apostrophe", family: .apostrophes, severity: .error, changes: .glyph,
    summary: "An accent, a prime or a semicolon stands for an apostrophe.",
    why: """
      Keyboards of other languages put the accent where English expects the apostrophe. The form of the repair is that \
      of the block or the draft; where no other mark shows it, a straight one is only offered. Accents on letters, feet \
      and minutes, and pairs of accents round a word are left alone.
      """,
    source: "Observed in agency copy.",
    wakes: [.marks([.accent, .semicolon])],
    examples: [
      .bad("The minister{´}s plan failed.", fixed: "The minister's plan failed.", level: .unsafe),
      .bad("It’s the club{´}s best win.", fixed: "It’s the club’s best win.", level: .safe),
      .bad("We don{`}t know, and they{′}re 'late'.", fixed: "We don't know, and they're 'late'.", level: .safe),
      .bad("We can{;}t know.", fixed: "We can't know.", level: .unsafe),
      .bad("The drivers{´} strike goes on.", fixed: "The drivers' strike goes on.", level: .unsafe),
      .bad("O{´}Brien is back.", fixed: "O'Brien is back.", level: .unsafe),
      .good("The café served a résumé of Dvořák."),
      .good("He is 5′2″ and took 10′ to finish."),
      .good("The sign ´ is an accent; s is a letter."),
      .good("Run `ls` first."),
      .good("We met;t was the variable."),
    ]
  ) { draft, place, report in
    let mark = draft.tokens[place.token]
    guard let before = draft.previous(place.token, in: place.block), draft.isWord(before),
      draft.tokens[before].end == mark.start, draft.endsWithLetter(before)
    else { return }
    let apostrophe = draft.apostrophe(inBlock: place.block)
    func add(_ level: Applicability) {
      guard draft.isBeforeLastS(place.token, in: place.block) || !draft.isMasked(place.token, in: place.block) else {
        return
      }
      report.add(
        "“\(draft.string(place.token))” stands for an apostrophe", at: mark.range,
        fix: .replace(mark.range, apostrophe, level))
    }
    guard let next = draft.next(place.token, in: place.block), draft.tokens[next].start == mark.end else {
      if mark.kind == .accent, draft.isPluralPossessive(before, mark: place.token, in: place.block) { add(.unsafe) }
      return
    }
    guard draft.isWord(next) else { return }
    if draft.word(next, isIn: apostropheSuffixes) {
      if mark.kind == .semicolon {
        if draft.word(next, is: "t"), draft.word(before, isIn: negatedWithT) { add(.unsafe) }
      } else {
        add(draft.quoteStyle(inBlock: place.block).isKnown ? .safe : .unsafe)
      }
    } else if mark.kind == .accent, draft.word(before, isIn: namePrefixes),
      draft.tokens[next].shape.contains(.capitalised)
    {
      add(.unsafe)
    }
  }
}

extension Draft {
  /// Whether a mark behind a word in s makes a possessive: a space and a small word follow, and no accent opened.
  fileprivate func isPluralPossessive(_ word: Int, mark: Int, in block: Int) -> Bool {
    guard gap(after: mark, in: block) == .space, isWord(mark + 1), text[tokens[word].end - 1] == UInt8(ascii: "s")
    else {
      return false
    }
    return !tokens[max(blocks[block].tokens.lowerBound, mark - 100)..<mark].contains { $0.kind == .accent }
  }

  fileprivate func endsWithLetter(_ word: Int) -> Bool { text[tokens[word].end - 1] > UInt8(ascii: "9") }
}

/// What follows an apostrophe inside a word.
private let apostropheSuffixes = WordSet("s t d m ll re ve")
/// What stands before the apostrophe of “n’t”.
private let negatedWithT = WordSet("don doesn didn can couldn won wouldn shouldn isn wasn aren weren hasn haven hadn")
/// The first parts of names that join with an apostrophe.
private let namePrefixes = WordSet("o d l")
