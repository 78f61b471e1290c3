import Lexicon
import Linting
import Prose

extension Rule {
  static let surnameBeforeFullName = Rule(
    "surname-before-full-name", family: .consistency, severity: .info, changes: .wording, isOn: false,
    summary: "A person is called by the surname before the full name is given.",
    why: """
      A cut or a move of paragraphs leaves the short form first, and readers ask who that is. Headlines, surnames that \
      are words, and surnames that two people of the story share are left alone.
      """,
    source: "Common desk practice: full name at first mention.",
    wakes: [.draft],
    examples: [
      .bad("The plan failed, {Stoltenmark} said.\nMary Stoltenmark leads the board."),
      .good("Jens Stoltenmark leads the board.\nThe plan failed, Stoltenmark said."),
      .good("Stoltenmark leaves\nThe plan failed, Jens Stoltenmark said."),
      .good("The Brown plan failed.\nAnn Brown leads the board."),
      .good("The plan failed, Mr Stoltenmark said."),
    ]
  ) { draft, _, report in
    guard draft.format != .headlines else { return }
    var seen: Set<UInt64> = []
    for (number, block) in draft.blocks.enumerated() where block.isBody {
      for index in block.tokens.dropFirst() {
        guard let surname = FullName(surname: index, in: number, of: draft), seen.insert(surname.hash).inserted else {
          continue
        }
        let places = draft.words.places(of: surname.hash)
        guard let first = places.first, first < index - 1 else { continue }
        let firstBlock = draft.document.blockIndex(ofToken: first)
        guard draft.blocks[firstBlock].isBody, FullName(surname: first, in: firstBlock, of: draft) == nil else {
          continue
        }
        // A capitalised word before it may be a given name or a title that we do not know.
        if first > draft.blocks[firstBlock].tokens.lowerBound, draft.tokens[first - 1].kind == .word,
          draft.tokens[first - 1].shape.contains(.capitalised)
        {
          continue
        }
        if let next = draft.next(first, in: firstBlock), draft.tokens[next].shape.contains(.capitalised) { continue }
        report.add(
          "“\(draft.string(first))” stands before the full name", at: draft.tokens[first].range,
          related: [RelatedPlace(draft.range(index - 1, index), "the full name")])
      }
    }
  }
}

/// A given name and a surname side by side.
private struct FullName {
  let hash: UInt64

  /// The full name whose surname stands at a token.
  init?(surname token: Int, in block: Int, of draft: Draft) {
    let surname = draft.tokens[token]
    guard surname.kind == .word, surname.shape.contains(.capitalised), !surname.shape.isAllCapitals, surname.count >= 4,
      !surname.shape.contains(.apostrophe), !draft.entry(token).flags.contains(.word),
      !draft.entry(token).flags.contains(.place) || draft.entry(token).flags.contains(.surname)
    else { return nil }
    guard let before = draft.previous(token, in: block), draft.gap(before: token, in: block) == .space else {
      return nil
    }
    let given = draft.tokens[before]
    guard given.kind == .word, given.shape.contains(.capitalised), !given.shape.isAllCapitals,
      draft.entry(before).flags.contains(.givenName)
    else { return nil }
    hash = surname.hash
  }
}
