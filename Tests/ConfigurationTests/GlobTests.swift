import Testing

@testable import Configuration

@Suite struct GlobTests {
  @Test(
    arguments: [
      ("*.md", "a.md", true), ("*.md", "deep/a.md", true), ("*.md", "a.mdx", false), ("/*.md", "deep/a.md", false),
      ("/*.md", "a.md", true), ("drafts", "drafts/a/b.md", true), ("drafts", "x/drafts/b.md", true),
      ("drafts/", "drafts/b.md", true), ("drafts/*", "drafts/b.md", true), ("drafts/*", "x/drafts/b.md", false),
      ("drafts/**", "drafts/a/b.md", true), ("drafts/**", "other/drafts/b.md", false), ("**/b.md", "b.md", true),
      ("**/b.md", "x/y/b.md", true), ("a/**/b.md", "a/b.md", true), ("a/**/b.md", "a/x/y/b.md", true),
      ("a/**/b.md", "ab.md", false), ("a?c.md", "abc.md", true), ("a?c.md", "a/c.md", false),
      ("[ab].md", "a.md", true), ("[ab].md", "c.md", false), ("[!ab].md", "c.md", true), ("[a-c].md", "b.md", true),
      ("[.md", "[.md", true), ("*.{md,txt}", "a.txt", true), ("*.{md,txt}", "a.html", false),
      ("{a,b}/{c,d}.md", "b/d.md", true), ("{a}.md", "{a}.md", true), ("a\\*.md", "a*.md", true),
      ("a\\*.md", "ab.md", false), ("./a.md", "a.md", true), ("é*.md", "édition.md", true), ("**", "a/b", true),
      ("*", "a", true),
    ])
  func patternsMatchAsInGitignore(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test func manyStarsAreNoTrap() {
    let path = String(repeating: "a", count: 2000)
    #expect(!Glob(String(repeating: "*a", count: 40) + "b").matches(path))
  }

  @Test func manyBracesAreNoTrap() {
    #expect(!Glob(String(repeating: "{a,b}", count: 30)).matches("c"))
  }
}

@Suite struct VersionRequirementTests {
  @Test(
    arguments: [
      (">=0.3", "0.3.0", true), (">=0.3", "0.2.9", false), (">=0.3 <1", "0.9.9", true), (">=0.3, <1", "1.0.0", false),
      ("0.1.0", "0.1.0", true), ("=0.1", "0.1.0", true), ("0.1", "0.1.1", false), (">0.1", "0.1.1", true),
      ("<=0.1.1", "0.1.1", true),
    ])
  func boundsHoldTogether(text: String, version: String, accepts: Bool) {
    #expect(VersionRequirement(text)?.accepts(version) == accepts)
  }

  @Test(arguments: ["", "new", ">=", "1.2.3.4", ">=1.x", "=>1", "1..2"]) func otherTextIsNoRequirement(text: String) {
    #expect(VersionRequirement(text) == nil)
  }
}
