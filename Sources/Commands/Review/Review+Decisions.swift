import Configuration
import Linting
import Prose
import Reporting

extension Review {
  /// Takes a key and says what is to be done.
  mutating func receive(_ key: ReviewKey) -> [Effect] {
    message = ""
    switch mode {
    case .reason(let text): return typed(key, into: text)
    case .explaining:
      mode = .deciding
      return key == .character("q") ? [.quit] : []
    case .deciding: return decided(key)
    }
  }

  /// Takes a decision back that could not be carried out.
  mutating func failed(_ sentence: String) {
    if let moment = past.popLast() { now = moment }
    if let list = latest { named.remove(list) }
    mode = .deciding
    message = sentence
  }

  private mutating func decided(_ key: ReviewKey) -> [Effect] {
    switch key {
    case .character("q"), .escape: return [.quit]
    case .character("u"): return undo()
    case .character("p"), .left:
      if let place = previous(before: now.place) { now.place = place } else { message = "this is the first problem" }
      return []
    default: break
    }
    guard let place = now.place, let (draft, finding) = current else {
      if key == .enter { return [.quit] }
      message = "nothing is left to decide; u takes the last decision back, q ends"
      return []
    }
    switch key {
    case .character("n"), .character(" "), .right:
      now.drafts[place.draft].passed.insert(Mark(finding))
      now.place = next(from: place)
      return []
    case .character("f"), .enter: return fix(0, at: place)
    case .character(let digit) where digit.isASCII && digit.wholeNumberValue.map { $0 > 0 } ?? false:
      return fix((digit.wholeNumberValue ?? 1) - 1, at: place)
    case .character("s"):
      mode = .reason("")
      return []
    case .character("l"): return learn(finding, in: draft)
    case .character("?"), .character("h"):
      mode = .explaining
      return []
    case .character(let other):
      message = "\(EchoedText.of(String(other))) does nothing here; the last line lists the keys"
    default: break
    }
    return []
  }

  private mutating func typed(_ key: ReviewKey, into text: String) -> [Effect] {
    switch key {
    case .character(let character): mode = .reason(text + String(character))
    case .backspace: mode = .reason(String(text.dropLast()))
    case .escape: mode = .deciding
    case .enter:
      mode = .deciding
      return stet(reason: text)
    case .left, .right: break
    }
    return []
  }

  // MARK: - Decisions

  private mutating func fix(_ index: Int, at place: Place) -> [Effect] {
    let finding = now.drafts[place.draft].findings[place.finding]
    guard index < finding.fixes.count else {
      message =
        finding.fixes.isEmpty ? "there is no ready answer; edit the draft, or stet it" : "there is no such answer"
      return []
    }
    return change(place, finding.fixes[index].edits) { $0.fixed += 1 }
  }

  private mutating func stet(reason: String) -> [Effect] {
    guard let place = now.place, let (draft, finding) = current else { return [] }
    let document = Document(draft.text, format: draft.format)
    let edits = StetWriter.edits(for: [finding], in: document, reason: reason)
    let noted = Fixer.apply(edits, to: draft.text)
    guard !edits.isEmpty, isMended(finding, in: lint(draft.number, noted, now.wordLists)) else {
      message = "a note cannot stand here; copydesk.json has \"stet\" for what holds none"
      return []
    }
    return change(place, edits) { $0.stets += 1 }
  }

  /// Whether a finding that a note was written for is gone; a note on its line moves nothing before it.
  private func isMended(_ finding: Finding, in findings: [Finding]) -> Bool {
    !findings.contains { $0.rule == finding.rule && $0.range.lowerBound == finding.range.lowerBound }
  }

  private mutating func learn(_ finding: Finding, in draft: Draft) -> [Effect] {
    guard let list = draft.wordList, let old = now.wordLists[list] else {
      message = "there is no word list; name one in copydesk.json: \"lexicon\": [\"house-words.txt\"]"
      return []
    }
    let word = Array(draft.text[finding.range])
    guard !word.isEmpty, !word.contains(where: Lines.isBlankByte), word.contains(where: { $0 | 0x20 > 0x60 }),
      let edit = WordListEdit.inserting(word, in: old)
    else {
      message = "“\(EchoedText.of(word))” is not one word that could be learnt"
      return []
    }
    begin()
    let text = Fixer.apply([edit], to: old)
    now.wordLists[list] = text
    now.count.learnt += 1
    for index in now.drafts.indices { now.drafts[index].isStale = true }
    if let place = now.place { now.place = next(from: Place(draft: place.draft, finding: 0)) }
    let effect = Effect.wordList(path: list, text: text)
    guard let new = draft.newList, named.insert(new).inserted else { return [effect] }
    latest = new
    message = new.sentence
    // The list comes first: a configuration that names one that is not there is a mistake.
    return [effect, .configuration(path: new.configuration, text: new.text)]
  }

  /// Changes a draft and goes on behind the place.
  private mutating func change(_ place: Place, _ edits: [Edit], counting: (inout Count) -> Void) -> [Effect] {
    let old = now.drafts[place.draft]
    guard String(validating: old.text, as: UTF8.self) != nil else {
      message = "the draft is not valid UTF-8; convert it first, for example with iconv"
      return []
    }
    begin()
    counting(&now.count)
    var draft = old
    draft.text = Fixer.apply(edits, to: old.text)
    draft.passed = Set(old.passed.map { $0.moved(by: edits) })
    draft.findings = lint(draft.number, draft.text, now.wordLists)
    draft.isStale = false
    now.drafts[place.draft] = draft
    // Nothing before the first edit has moved.
    let start = min(old.findings[place.finding].range.lowerBound, edits.first?.range.lowerBound ?? .max)
    let first = draft.findings.firstIndex { $0.range.lowerBound >= start } ?? draft.findings.count
    now.place = next(from: Place(draft: place.draft, finding: first))
    return [.draft(path: draft.path, text: draft.text)]
  }

  private mutating func begin() {
    past.append(now)
    latest = nil
  }

  private mutating func undo() -> [Effect] {
    guard let moment = past.popLast() else {
      message = "there is nothing to take back"
      return []
    }
    let old = now
    now = moment
    message = "taken back"
    var effects: [Effect] = []
    for (before, after) in zip(now.drafts, old.drafts) where before.text != after.text {
      effects.append(.draft(path: before.path, text: before.text))
    }
    for (path, text) in now.wordLists.sorted(by: { $0.key < $1.key }) where old.wordLists[path] != text {
      effects.append(.wordList(path: path, text: text))
    }
    return effects
  }
}

extension Review.Mark {
  /// The mark after edits of its draft.
  func moved(by edits: [Edit]) -> Review.Mark {
    func moved(_ offset: Int) -> Int {
      edits.reduce(offset) { place, edit in
        edit.range.upperBound <= offset ? place + edit.text.count - edit.range.count : place
      }
    }
    let start = moved(range.lowerBound)
    return Review.Mark(rule: rule, range: start..<max(start, moved(range.upperBound)))
  }
}
