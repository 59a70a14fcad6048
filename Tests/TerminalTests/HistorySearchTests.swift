import Terminal
import Testing

struct HistorySearchTests {
  private func search(_ pattern: String) -> HistorySearch {
    var search = HistorySearch(lines: ["printer 打印机", "teams", "Printer again"])
    for scalar in pattern.unicodeScalars { search.append(scalar) }
    return search
  }

  @Test(arguments: [
    ("", nil), ("p", "Printer again"), ("打印", "printer 打印机"), ("TEAM", "teams"),
  ])
  func `the newest line with the pattern is found`(pattern: String, match: String?) {
    #expect(search(pattern).match == match)
    #expect(search(pattern).found)
  }

  @Test func `again finds the next older one, and stays there when there is none`() {
    var search = search("printer")
    search.older()
    #expect(search.match == "printer 打印机")
    #expect(search.found)
    search.older()
    #expect(search.match == "printer 打印机")
    #expect(!search.found)
  }

  @Test func `a shorter pattern starts from the newest line`() {
    var search = search("printer 打")
    #expect(search.match == "printer 打印机")
    search.deleteLast()
    search.deleteLast()
    #expect(search.pattern == "printer")
    #expect(search.match == "Printer again")
  }

  @Test func `a pattern that is nowhere leaves the last match and says so`() {
    let search = search("teamsx")
    #expect(search.match == "teams")
    #expect(!search.found)
  }

  @Test func `an empty history holds nothing`() {
    var search = HistorySearch(lines: [])
    search.append("a")
    search.older()
    #expect(search.match == nil)
    #expect(!search.found)
  }
}
