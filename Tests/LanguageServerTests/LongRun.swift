import FoundationEssentials

/// How long a test over random input runs.
enum LongRun {
  /// The number of steps that `COPYDESK_STEPS` asks for.
  static func steps(otherwise short: Int) -> Int {
    ProcessInfo.processInfo.environment["COPYDESK_STEPS"].flatMap { Int($0) } ?? short
  }
}
