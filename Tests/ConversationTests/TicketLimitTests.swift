import Testing

@testable import Conversation

struct TicketLimitTests {
  static func title(_ summary: String, limit: Int? = 255) throws -> String {
    let template = try Template(parsing: "{summary}")
    let fields = ([.text(template), .slot("summary")] as [Form.Source]).map {
      Form.Field(name: "title", label: "", source: $0, isRequired: true, limit: limit)
    }
    let titles = try fields.map { field -> String in
      let ticket = TicketTests.ticket(["summary": .text(summary)], fields: [field])
      guard case .text(let title)? = ticket.fields.first?.value else {
        throw MissingTitle()
      }
      return title
    }
    #expect(titles.first == titles.last)
    return try #require(titles.first)
  }

  struct MissingTitle: Error {}

  @Test(arguments: [1, 100, 254, 255])
  func `A title within the limit is kept`(length: Int) throws {
    let text = String(repeating: "x", count: length)
    #expect(try Self.title(text) == text)
  }

  @Test(arguments: 3...12)
  func `A longer title is cut at a word and ends with an ellipsis`(wordLength: Int) throws {
    let word = String(repeating: "x", count: wordLength)
    let text = Array(repeating: word, count: 200).joined(separator: " ")
    let title = try Self.title(text)
    #expect(title.count <= 255)
    #expect(title.count > 255 - 2 * (wordLength + 1) - 1)
    #expect(title.last == "…")
    let kept = title.dropLast()
    #expect(kept.split(separator: " ").allSatisfy { $0 == word })
    #expect(kept.last == "x")
  }

  @Test func `A title that is one word is cut within it`() throws {
    let title = try Self.title(String(repeating: "x", count: 256))
    #expect(title == String(repeating: "x", count: 254) + "…")
  }

  @Test func `A title with a limit stands on one line`() throws {
    #expect(try Self.title("Mail\n bounces \t since\r\n nine") == "Mail bounces since nine")
  }

  @Test func `A text without a limit is kept as it is`() throws {
    let text = "Mail\n bounces " + String(repeating: "x ", count: 500) + "x"
    #expect(try Self.title(text, limit: nil) == text)
  }

  @Test func `A limit counts characters, not bytes`() throws {
    let text = String(repeating: "错", count: 255)
    #expect(try Self.title(text) == text)
  }
}
