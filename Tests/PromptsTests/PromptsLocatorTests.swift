import Foundation
import Testing

@testable import Prompts

/// Where the content is looked for.
struct PromptsLocatorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["option", "variable", "share/firstline/prompts"] {
      try folder.write("steps: []", to: name + "/case.yaml")
    }
  }

  private func locator(option: String? = nil, _ environment: [String: String] = [:])
    -> PromptsLocator
  {
    PromptsLocator(
      option: option, environment: environment, program: folder.path + "/bin/firstline")
  }

  @Test func `A folder of the command line counts before the environment`() throws {
    let environment = ["FIRSTLINE_PROMPTS": folder.path + "/variable"]
    let found = try locator(option: folder.path + "/option", environment).locate()
    #expect(found == folder.path + "/option")
  }

  @Test func `A folder of the environment counts before the others`() throws {
    let found = try locator(["FIRSTLINE_PROMPTS": folder.path + "/variable"]).locate()
    #expect(found == folder.path + "/variable")
  }

  @Test(arguments: [[:], ["FIRSTLINE_PROMPTS": ""]])
  func `Without a wish, prompts in the working folder count before the installed ones`(
    environment: [String: String]
  ) throws {
    let found = try locator(environment).locate()
    // The tests run in the package's folder, which has prompts, or somewhere else.
    let isHere = FileManager.default.fileExists(atPath: "prompts/case.yaml")
    #expect(found == (isHere ? "prompts" : folder.path + "/share/firstline/prompts"))
  }

  @Test func `A folder that was named and is not there is the only one that was tried`() throws {
    let missing = folder.path + "/missing"
    #expect(throws: PromptsLocator.NotFound(tried: [missing])) {
      try locator(option: missing, ["FIRSTLINE_PROMPTS": folder.path + "/variable"]).locate()
    }
    #expect(throws: PromptsLocator.NotFound(tried: [missing])) {
      try locator(["FIRSTLINE_PROMPTS": missing]).locate()
    }
  }

  @Test func `A folder without case yaml is none`() throws {
    try folder.write("", to: "empty/slots.yaml")
    let empty = folder.path + "/empty"
    #expect(throws: PromptsLocator.NotFound(tried: [empty])) {
      try locator(option: empty).locate()
    }
  }
}
