import Testing

@testable import Conversation

struct GUIDReaderTests {
  @Test(arguments: [
    "0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5B-D9CB-469F-A165-70867728950E",
    "{0f8fad5b-d9cb-469f-a165-70867728950e}", "tenant-id: 0f8fad5b-d9cb-469f-a165-70867728950e.",
    "one 0f8fad5b-d9cb-469f-a165-70867728950e two aaaaaaaa-d9cb-469f-a165-70867728950e",
    "租户0f8fad5b-d9cb-469f-a165-70867728950e",
  ])
  func `The first id in a text is found and written small`(text: String) {
    #expect(guids(in: ByteText(text)).first?.text == "0f8fad5b-d9cb-469f-a165-70867728950e")
  }

  @Test(arguments: [
    "", "-", "0f8fad5bd9cb469fa16570867728950e", "0f8fad5b-d9cb-469f-a165-70867728950",
    "0f8fad5b-d9cb-469f-a165-70867728950ee", "a-0f8fad5b-d9cb-469f-a165-70867728950e",
    "0f8fad5b-d9cb-469f-a165-70867728950e-1", "0g8fad5b-d9cb-469f-a165-70867728950e",
    "0f8fad5b d9cb 469f a165 70867728950e", "contoso.onmicrosoft.com",
  ])
  func `A text of another shape holds no id`(text: String) {
    #expect(guids(in: ByteText(text)).first?.text == nil)
  }
}
