import System

/// Runs the program beside its peers on text made from a seed, in a folder of its own that it removes again.
///
///     benchmark compare --program PATH [--peers FOLDER] [--articles N] [--megabytes N]
struct Comparison {
  private let program: String
  /// Where the peers’ programs are; empty for the search path.
  private let peers: String
  private let folder: String
  /// How many articles of about 3 KB, and how long the list of headlines is.
  private let articles: Int
  private let listBytes: Int

  /// A peer that takes seconds for a megabyte goes through so many articles alone.
  private static let fewArticles = 300

  init(program: String, peers: String?, articles: Int, megabytes: Int) {
    self.program = program
    self.peers = peers ?? ""
    self.articles = articles
    listBytes = megabytes * 1_000_000
    folder = Folder.join(Environment.value(of: "TMPDIR") ?? "/tmp", "copydesk-benchmark-\(TemporaryName.new().random)")
  }

  /// Prints a line for each peer as soon as it is measured.
  func run(print: (String) -> Void) throws(SystemError) {
    defer { _ = try? ChildProcess.run(["rm", "-r", folder]) }
    let all = try writeArticles("articles", articles, ending: "txt")
    let few = try writeArticles("few", min(articles, Self.fewArticles), ending: "txt")
    let pages = try writeArticles("pages", articles, ending: "md")
    var text = NewsText(seed: 31)
    let (list, short) = (Folder.join(folder, "list.headlines"), Folder.join(folder, "short.txt"))
    try File.write(text.headlines(bytes: listBytes, slipEvery: 2_000), to: list)
    try File.write(text.article(bytes: 2_000), to: short)
    print(
      "program against peer".padded(to: 30) + "program".paddedLeft(to: 13) + "peer".paddedLeft(to: 13)
        + "   times faster    times less CPU")
    for race in races(all, few, pages, list, short) {
      print(race.line() ?? race.name.padded(to: 30) + "  skipped: one of the two cannot be run")
    }
  }

  private typealias Texts = (path: String, files: [String], bytes: Int)

  private func races(_ all: Texts, _ few: Texts, _ pages: Texts, _ list: String, _ short: String) -> [Race] {
    let lint = [program, "lint", "--no-config", "--exit-zero", "--format", "line"]
    func race(
      _ name: String, _ words: [String], on texts: Texts, _ goal: String, rounds: Int = 5, ours: Texts? = nil
    ) -> Race {
      let ours = ours ?? texts
      return Race(
        name: name, ours: .init(words: lint + [ours.path], bytes: ours.bytes),
        peer: .init(words: words, bytes: texts.bytes), goal: goal, rounds: rounds)
    }
    func start(_ name: String, _ words: [String], _ goal: String) -> Race {
      Race(
        name: name, ours: .init(words: words, bytes: 1), peer: .init(words: ["/bin/true"], bytes: 1), goal: goal,
        rounds: 101)
    }
    let headlines: Texts = (list, [list], listBytes)
    return [
      race("articles: typos", [tool("typos"), "--format", "brief", all.path], on: all, "wall 8, CPU 8"),
      race("articles: codespell", [tool("codespell"), all.path], on: all, "20"),
      race("articles: rumdl", [tool("rumdl"), "check", "--no-cache", pages.path], on: pages, "3"),
      race("articles: proselint", [tool("proselint"), "check"] + few.files, on: few, "500", rounds: 1, ours: all),
      race("articles: harper", [tool("harper"), "lint"] + few.files, on: few, "3,000", rounds: 1, ours: all),
      race("headlines: wc -w", ["env", "LC_ALL=C.UTF-8", "wc", "-w", list], on: headlines, "1"),
      race("headlines: rg -c", ["env", "LC_ALL=C.UTF-8", "rg", "-c", "zqx", list], on: headlines, "none"),
      start("--version: /bin/true", [program, "--version"], "0.77"),
      start("lint 2 KB: /bin/true", lint + [short], "0.33"),
    ]
  }

  private func tool(_ name: String) -> String { peers.isEmpty ? name : Folder.join(peers, name) }

  /// Writes articles of 1.5 to 4.5 KB into a folder below the own one.
  private func writeArticles(_ name: String, _ count: Int, ending: String) throws(SystemError) -> Texts {
    let path = Folder.join(folder, name)
    try Folder.create(path)
    var text = NewsText(seed: 30)
    var texts: Texts = (path, [], 0)
    for number in 0..<count {
      let file = Folder.join(path, "article-\(number).\(ending)")
      let bytes = text.article(bytes: 1_500 + number % 13 * 250)
      try File.write(bytes, to: file)
      texts.files.append(file)
      texts.bytes += bytes.count
    }
    return texts
  }
}
