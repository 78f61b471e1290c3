import Linting
import Prose

/// A sitting over the problems of some drafts: keys go in, and what is to be written comes out.
///
/// Nothing here touches a file or a terminal. Every decision is on disk before the next is asked for, so that nothing is
/// lost however the sitting ends; undoing writes what was there before.
struct Review {
  /// What one sitting looks at.
  struct Draft {
    let path: String
    /// Its number, for `lint`.
    let number: Int
    /// The list that takes the newsroom's own words of this draft; nil when there is none and can be none.
    let wordList: String?
    /// How that list comes to be, nil when a configuration names it.
    var newList: NewWordList?
    let format: Format
    var text: [UInt8]
    var findings: [Finding]
    /// What was passed over, so that it is not shown again.
    var passed: Set<Mark> = []
    /// Whether words were learnt since it was linted.
    var isStale = false
  }

  /// A finding by what stays when the text around it changes.
  struct Mark: Hashable {
    let rule: String
    let range: TextRange
  }

  /// A finding that is shown.
  struct Place: Hashable {
    var draft: Int
    var finding: Int
  }

  /// What the screen asks for.
  enum Mode: Hashable {
    case deciding
    /// A reason is being typed.
    case reason(String)
    /// The rule is being explained.
    case explaining
  }

  /// What is done to the world.
  enum Effect: Hashable {
    /// Writes a draft.
    case draft(path: String, text: [UInt8])
    /// Writes a list of the newsroom's own words.
    case wordList(path: String, text: [UInt8])
    /// Writes a configuration that names a new list.
    case configuration(path: String, text: [UInt8])
    case quit
  }

  /// What was decided so far.
  struct Count: Hashable {
    var fixed = 0
    var stets = 0
    var learnt = 0
  }

  /// Lints a text as the draft of a number, with word lists as they are now.
  typealias Lint = (_ number: Int, _ text: [UInt8], _ wordLists: [String: [UInt8]]) -> [Finding]

  /// What undoing brings back.
  struct Moment {
    var drafts: [Draft]
    var wordLists: [String: [UInt8]]
    var place: Place?
    var count = Count()
  }

  var now: Moment
  var past: [Moment] = []
  var mode = Mode.deciding
  /// One line for the person at the keys; gone with the next key.
  var message = ""
  let lint: Lint
  /// The new lists that configurations name since words were learnt; undoing leaves them, empty.
  var named: Set<NewWordList> = []
  /// The one that the latest decision made, should that fail.
  var latest: NewWordList?

  init(_ drafts: [Draft], wordLists: [String: [UInt8]], lint: @escaping Lint) {
    now = Moment(drafts: drafts, wordLists: wordLists)
    self.lint = lint
    now.place = next(from: Place(draft: 0, finding: 0))
  }

  /// The draft and the finding on the screen; nil when there is no further one.
  var current: (draft: Draft, finding: Finding)? {
    guard let place = now.place else { return nil }
    let draft = now.drafts[place.draft]
    return (draft, draft.findings[place.finding])
  }

  /// The findings that are left, those passed over included.
  var left: [Finding] { now.drafts.flatMap(\.findings) }

  /// The number of the finding on the screen among those that are left, from one.
  var ordinal: Int {
    guard let place = now.place else { return left.count }
    return now.drafts[..<place.draft].reduce(0) { $0 + $1.findings.count } + place.finding + 1
  }

  // MARK: - Moving

  /// The first finding from a place on that was not passed over.
  mutating func next(from place: Place) -> Place? {
    var place = place
    while place.draft < now.drafts.count {
      refresh(place.draft)
      let draft = now.drafts[place.draft]
      while place.finding < draft.findings.count {
        if !draft.passed.contains(Mark(draft.findings[place.finding])) { return place }
        place.finding += 1
      }
      place = Place(draft: place.draft + 1, finding: 0)
    }
    return nil
  }

  /// The finding before a place, passed over or not; nil at the front.
  func previous(before place: Place?) -> Place? {
    var draft = place?.draft ?? now.drafts.count
    var finding = place?.finding ?? 0
    while finding == 0 {
      draft -= 1
      if draft < 0 { return nil }
      finding = now.drafts[draft].findings.count
    }
    return Place(draft: draft, finding: finding - 1)
  }

  private mutating func refresh(_ index: Int) {
    guard now.drafts[index].isStale else { return }
    let draft = now.drafts[index]
    now.drafts[index].findings = lint(draft.number, draft.text, now.wordLists)
    now.drafts[index].isStale = false
  }
}

extension Review.Mark {
  init(_ finding: Finding) { self.init(rule: finding.rule, range: finding.range) }
}
