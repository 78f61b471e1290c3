import Testing

@testable import Reporting

/// Every format against a file written down in `Goldens`.
///
/// `COPYDESK_UPDATE=1 swift test --filter GoldenTests` writes what the formats give now.
@Suite struct GoldenTests {
  static let kinds = ["findings", "clean", "failed"]

  @Test(arguments: Reporter.all.map(\.name), kinds) func theReportIsTheGolden(format: String, kind: String) throws {
    let reporter = try #require(Reporter.named(format))
    let report = kind == "clean" ? Sample.clean : kind == "failed" ? Sample.failed : Sample.report
    try Golden.check("\(kind).\(format)", Sample.render(reporter, report))
  }
}
