import Terminal
import Transcripts

/// The results of a replay in the XML that JUnit made and build servers read: one test case for each session.
struct JUnitReport {
  let reports: [ReplayReport]

  /// The document, with a line end.
  var text: String {
    let failed = reports.filter(\.hasFailed).count
    let counts = "tests=\"\(reports.count)\" failures=\"\(failed)\" errors=\"0\""
    let lines =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites \(counts)>",
        "  <testsuite name=\"firstline replay\" \(counts) skipped=\"0\">",
      ] + reports.map(testCase) + ["  </testsuite>", "</testsuites>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private func testCase(_ report: ReplayReport) -> String {
    let parts = report.path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let open =
      "    <testcase classname=\"\(escaped(folder.isEmpty ? "." : folder))\" "
      + "name=\"\(escaped(parts.last.map(String.init) ?? ""))\""
    let failures = report.differences.filter(\.isFailure)
    let rewordings = report.differences.filter { !$0.isFailure }
    guard !report.differences.isEmpty else { return open + "/>" }
    var lines = [open + ">"]
    if !failures.isEmpty {
      let kinds = failures.reduce(into: [String]()) { kinds, difference in
        if !kinds.contains(difference.kind.rawValue) { kinds.append(difference.kind.rawValue) }
      }
      let message = "It differs: \(kinds.joined(separator: ", "))"
      lines.append(
        "      <failure message=\"\(escaped(message))\" type=\"difference\">"
          + "\(escaped(text(of: failures)))</failure>")
    }
    if !rewordings.isEmpty {
      lines.append("      <system-out>\(escaped(text(of: rewordings)))</system-out>")
    }
    return (lines + ["    </testcase>"]).joined(separator: "\n")
  }

  private func text(of differences: [Difference]) -> String {
    differences.flatMap { DifferenceView(difference: $0).lines }.map(\.text.text)
      .joined(separator: "\n")
  }

  /// The text as it may stand in an attribute, and with its line breaks between tags.
  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // XML has no way to write most control characters.
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
