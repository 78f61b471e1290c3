public import Linting
import Synchronization

/// Rule files read beforehand: what the linter asks of them at every start, without a word of their texts.
///
/// The layout, in numbers of 64 bits: the checksum of the files, how many there are, one number a file with what wakes
/// no reader (family, severity, …), then a `PhraseBook` of all their phrases.
public enum PackedRules {
  /// The numbers of some files.
  public static func words(of files: [RuleFile], checksum: UInt64) -> [UInt64] {
    var book = PhraseBookBuilder()
    for (number, file) in files.enumerated() { book.add(file.phrases, lists: file.lists, rule: number) }
    return [checksum, UInt64(files.count)] + files.map { RuleTraits($0).bits } + book.words()
  }

  /// The rules of some files, each of which is read when one of its phrases is first found in a draft.
  ///
  /// - Parameters:
  ///   - words: What `words(of:checksum:)` made of the same files.
  ///   - file: The path, name and text of each file.
  public static func rules(
    _ words: [UInt64], file: (Int) -> (path: String, name: String, text: String)
  ) -> [Rule] {
    let fileCount = Int(words[1])
    let book = PhraseBook(words, from: 2 + fileCount)
    return (0..<fileCount).map { number in
      let traits = RuleTraits(bits: words[2 + number])
      let text = file(number)
      let file = LazyRuleFile(path: text.path, text: text.text, book: book, number: number)
      return Rule(
        text.name, family: traits.family, severity: traits.severity, changes: traits.changes,
        scope: traits.scope, isOn: traits.isOn, wakes: { file.triggers },
        manual: { file.manual }, examples: { file.file?.examples ?? [] }
      ) { draft, place, report in
        file.file?.judge(draft, place, &report)
      }
    }
  }
}

/// A rule file that is read at the first question.
private final class LazyRuleFile: Sendable {
  private let path: String
  private let text: String
  private let book: PhraseBook
  private let number: Int
  private let reading = AtomicLazyReference<SharedRuleFile>()

  init(path: String, text: String, book: PhraseBook, number: Int) {
    self.path = path
    self.text = text
    self.book = book
    self.number = number
  }

  var triggers: [Trigger] { [.book(book, rule: number)] }

  /// Nil for a file with a mistake, which nobody can have packed.
  var file: RuleFile? {
    if let known = reading.load() { return known.file }
    guard let file = try? RuleFile(path: path, text: text) else { return nil }
    return reading.storeIfNil(SharedRuleFile(file)).file
  }

  var manual: Rule.Manual { file?.manual ?? Rule.Manual(summary: "", why: "", source: "", since: "") }
}

/// What a linter must know of every rule before any is found, in one number.
struct RuleTraits: Equatable {
  var family: Rule.Family
  var severity: Severity
  var changes: Rule.Change
  var scope: Rule.Scope
  var isOn: Bool

  private static let scopes: [Rule.Scope] = [.all, .display, .headline, .body]
  private static let allChanges: [Rule.Change] = [.glyph, .spacing, .headlineCase, .layout, .wording]

  init(_ file: RuleFile) {
    (family, severity, changes, scope, isOn) = (file.family, file.severity, file.changes, file.scope, file.isOn)
  }

  init(bits: UInt64) {
    func pick<Value>(_ values: [Value], _ shift: UInt64, _ usual: Value) -> Value {
      let index = Int(bits >> shift & 0xFF)
      return index < values.count ? values[index] : usual
    }
    family = pick(Rule.Family.allCases, 0, .usage)
    severity = pick(Severity.allCases, 8, .warning)
    changes = pick(Self.allChanges, 16, .wording)
    scope = pick(Self.scopes, 24, .all)
    isOn = bits >> 32 & 1 == 1
  }

  var bits: UInt64 {
    let numbers: [Int?] = [
      Rule.Family.allCases.firstIndex(of: family), Severity.allCases.firstIndex(of: severity),
      Self.allChanges.firstIndex(of: changes), Self.scopes.firstIndex(of: scope), isOn ? 1 : 0,
    ]
    return numbers.enumerated().reduce(0) { $0 | UInt64($1.element ?? 0) << UInt64(8 * $1.offset) }
  }
}
