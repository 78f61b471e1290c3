import Configuration
import Linting
import Prose
import Reporting
import System

extension Command {
  static let review = Command(
    "review", "step through problems and decide each",
    details: """
      Shows one problem after the other with its text and the ready answers, and takes one key: f takes the first \
      answer, a digit another one, s lets it stand with a reason, l learns the word, n goes on, p goes back, u takes \
      the last decision back, ? tells why, q quits. Each decision is written at once, so that nothing is lost. \
      Control-C quits too. The first word that is learnt makes house-words.txt beside the configuration and names it \
      there, if no list is named under "lexicon".
      """,
    operands: "[PATH...]",
    examples: [Example("copydesk review drafts/", "decide every problem of a folder")],
    flags: [
      .only, .skip, .house, .ruleFolders, .config, .noConfig, .set, .failOn, .minSeverity, .exclude, .include,
      .noIgnore, .hidden, .forceExclude, .filesFrom, .asFormat, .color,
    ]
  ) { arguments, surroundings throws(CommandError) in
    if arguments.operands.contains("-") { throw CommandError("review writes drafts; name files or folders, not -") }
    guard surroundings.inputIsTerminal, surroundings.outputIsTerminal else {
      throw CommandError("review needs a terminal for its keys and its screen; elsewhere use lint, and lint --fix")
    }
    if surroundings.environment("TERM") == "dumb" {
      throw CommandError("review needs a terminal that moves its cursor, and TERM is dumb; use lint, and lint --fix")
    }
    let settings = try LintSettings.read(arguments)
    var plan = try LintPlan(arguments, settings, surroundings)
    let (paths, problems) = try DraftList(arguments, surroundings).drafts(&plan)
    let linters = try plan.assign(paths).map { [linters = plan.linters] in linters[$0] }
    var desk = ReviewDesk(
      paths: paths, linters: linters, usesConfigurations: !arguments.has(.noConfig), surroundings: surroundings)
    let (drafts, stamps, sentences) = desk.drafts()
    for sentence in problems + sentences { surroundings.warn("error: \(EchoedText.of(sentence))") }
    desk.newLists = Dictionary(drafts.compactMap { draft in draft.newList.map { (draft.number, $0) } }) { $1 }
    let wordLists = try desk.wordLists()
    let review = Review(drafts, wordLists: wordLists) { [desk] number, text, lists in
      desk.findings(number, text, lists, unless: wordLists)
    }
    var session = ReviewSession(
      surroundings: surroundings, terminal: Terminal.of(surroundings, colour: arguments.value(of: .color)),
      rule: { [plan] in plan.rules(named: [$0]).first }, review: review, stamps: stamps)
    let signal = drafts.isEmpty ? nil : try session.run()
    let left = session.review.now
    try surroundings.print(ReviewDesk.summary(of: session.review, draftCount: paths.count))
    if let signal { return ExitStatus(signal: signal) }
    if !(problems + sentences).isEmpty { return .cannotRun }
    let isOver = left.drafts.contains { draft in
      linters[draft.number].failOn.map { gate in draft.findings.contains { $0.severity >= gate } } ?? false
    }
    return isOver ? .findings : .clean
  }
}
