// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "firstline",
  products: [
    .executable(name: "firstline", targets: ["firstline"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What a case is, what is asked next, and how it ends. Imports nothing.
    .target(name: "Conversation"),

    // Reads prompts/ into checked content.
    .target(
      name: "Prompts",
      dependencies: ["Conversation", .product(name: "Yams", package: "Yams")]),

    // The session file: coding, saving, seal, replay.
    .target(name: "Transcripts", dependencies: ["Conversation", "CDigest"]),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("md")]),

    // Reading a line and printing styled text. Does not know what a playbook is.
    .target(name: "Terminal", dependencies: ["CEditLine"]),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),

    // The commands for agents.
    .executableTarget(
      name: "firstline",
      dependencies: [
        "Conversation", "Prompts", "Terminal", "Transcripts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "ConversationTests", dependencies: ["Conversation", "Support"]),
    // Makes mistakes in the shipped content, and says what notices them.
    .executableTarget(
      name: "Mutants", dependencies: ["Conversation", "Prompts", "Transcripts"],
      path: "Tests/Mutants"),
    .testTarget(name: "MutantsTests", dependencies: ["Mutants"]),
    // Feeds everything that reads with inputs made by chance.
    .executableTarget(
      name: "Fuzz", dependencies: ["Conversation", "Prompts", "Support", "Transcripts"],
      path: "Tests/Fuzz"),
    .testTarget(name: "FuzzTests", dependencies: ["Fuzz"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: ["Conversation", "Support", "TerminalDriver", "Transcripts", "firstline"]),
    .testTarget(name: "PromptsTests", dependencies: ["Conversation", "Prompts", "Support"]),
    .testTarget(name: "ReplayTests", dependencies: ["Conversation", "Prompts", "Transcripts"]),
    // What tests and benchmarks share.
    .target(name: "Support", path: "Tests/Support"),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Support", "Terminal", "TerminalDriver", "TerminalWalk"]),
    // Drives a terminal, and looks at its screen.
    .target(name: "TerminalDriver", path: "Tests/TerminalDriver"),
    // Reads lines in a terminal that the tests drive.
    .executableTarget(
      name: "TerminalWalk", dependencies: ["Terminal"], path: "Tests/TerminalWalk"),
    // Measures what proving content costs.
    .executableTarget(
      name: "CheckCost", dependencies: ["Conversation", "Support"], path: "Benchmarks/CheckCost"),
    // Measures how well secrets are found, and what finding them costs.
    .executableTarget(
      name: "RedactionFigures",
      dependencies: ["Conversation", "Prompts", "Support", "Transcripts"],
      path: "Benchmarks/Redaction"),
    .testTarget(
      name: "TranscriptsTests", dependencies: ["Conversation", "Support", "Transcripts"]),
  ]
)

// Swift 7's defaults now, and no warning goes by. Proposals: SE-0335, SE-0409, SE-0444.
for target in package.targets where !["CDigest", "CEditLine"].contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
