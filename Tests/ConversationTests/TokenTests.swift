import Testing

@testable import Conversation

struct TokenTests {
  @Test(arguments: [
    ("Mail, 9:30am", ["mail", ",", "9", ":", "30", "am"]), ("can't", ["cant"]), ("can’t", ["cant"]),
    ("The customer's lists", ["the", "customer", "s", "lists"]),
    ("it's Anna’s.", ["its", "anna", "s", "."]),
    ("'quoted'", ["'", "quoted"]), ("9'30", ["9", "'", "30"]), ("ＴＥＡＭＳ１", ["teams", "1"]),
    ("错误7", ["错", "误", "7"]),
    ("  \t\n", []), ("", []), ("e-mail", ["e", "-", "mail"]), ("Größe", ["größe"]),
    ("a\u{0}b", ["a", "\u{0}", "b"]), ("!!", ["!", "!"]), ("cafe\u{301}", ["café"]),
  ])
  func `A text is split into words, numbers and marks`(text: String, tokens: [String]) {
    #expect(Token.all(in: text).map(\.text) == tokens)
  }

  @Test(arguments: [
    "Mail, 9:30", "错误 AADSTS50126!", "don't  stop", "Anna’s customer's", "a\u{A0}b", "ＡＢ１ü",
  ])
  func `A token knows its bytes in the text`(text: String) throws {
    let bytes = Array(text.utf8)
    var end = 0
    for token in Token.all(in: text) {
      #expect(token.bytes.lowerBound >= end)
      end = token.bytes.upperBound
      let slice = String(decoding: bytes[token.bytes], as: UTF8.self)
      #expect(Token.all(in: slice).map(\.text) == [token.text])
    }
    #expect(end <= bytes.count)
  }

  @Test(arguments: [
    ("N / A", "n a"), ("not_applicable", "not applicable"), ("I don't know!", "i dont know"),
    ("??", ""),
  ])
  func `Plain text has words and numbers only`(text: String, plain: String) {
    #expect(Token.plain(text) == plain)
  }
}
