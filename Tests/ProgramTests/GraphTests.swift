import Testing

/// The drawing of an area.
struct GraphTests {
  private let sandbox: Sandbox
  private let prompts: String

  init() throws {
    sandbox = try Sandbox()
    prompts = try sandbox.paintContent()
  }

  private func graph(_ arguments: String...) throws -> Program.Result {
    try sandbox.run(["graph", "--prompts", prompts] + arguments)
  }

  /// The lines that are boxes and arrows, without how they look.
  private func drawn(_ result: Program.Result) -> [String] {
    result.lines.filter { $0.hasPrefix("  n") && !$0.hasPrefix("  node ") }
  }

  @Test func `The steps of a case stand in order, with guards in words and endings at the side`()
    throws
  {
    let result = try graph()
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(result.lines.first == "digraph steps {")
    #expect(result.lines.last == "}")
    #expect(
      drawn(result) == [
        #"  n0 [label="Every case", shape=plaintext, fillcolor=none, group=line]"#,
        #"  n1 [label="Problem\nColour", shape=box, style="filled,rounded", group=line, tooltip="case.yaml:2:10"]"#,
        #"  n2 [label="blue is fine\nresolved", shape=oval, fillcolor=palegreen, tooltip="case.yaml:4:10"]"#,
        #"  n3 [label="Codes", shape=box, style="filled,rounded", group=line, tooltip="case.yaml:8:10"]"#,
        #"  n4 [label="Paint\nplaybook paint", shape=box, peripheries=2, group=line, tooltip="case.yaml:9:13"]"#,
        #"  n5 [label="Count", shape=box, style="filled,rounded", group=line, tooltip="case.yaml:11:10"]"#,
        #"  n6 [label="Weather", shape=cylinder, fillcolor=aliceblue, group=line, tooltip="case.yaml:15:14"]"#,
        #"  n7 [label="Reason", shape=box, style="filled,rounded", group=line, tooltip="case.yaml:22:10"]"#,
        #"  n8 [label="handed over\nescalated", shape=oval, fillcolor=lightsalmon, group=line, tooltip="case.yaml:23:10"]"#,
        #"  n0 -> n1 [weight=100]"#,
        #"  n1 -> n2 [weight=1, label=" Colour: “Blue” \l", style=dashed]"#,
        #"  n1 -> n3 [weight=100]"#,
        #"  n3 -> n4 [weight=100, label=" Colour: not “Green”, and Codes: \l some for admin or user \l", style=dashed]"#,
        #"  n4 -> n5 [weight=100, label=" Colour: “Red” or no answer; or \l Codes: no answer \l", style=dashed]"#,
        #"  n5 -> n6 [weight=100, label=" 10 or more \l", style=dashed]"#,
        #"  n6 -> n7 [weight=100]"#,
        #"  n7 -> n8 [weight=100]"#,
      ])
    #expect(try graph("case") == result)
  }

  @Test func `Sessions are counted in the boxes and on the arrows`() throws {
    for (name, replies) in Paint.sessions {
      _ = try sandbox.chat(replies, session: name, prompts: prompts)
    }
    let result = try graph("--sessions", "sessions")
    let lines = drawn(result)
    #expect(lines.at(1)?.contains(#"label="Problem (4)\nColour (4)""#) == true)
    #expect(lines.at(4)?.contains(#"label="Paint (1)\nplaybook paint""#) == true)
    #expect(lines.contains { $0.contains(#"label=" Colour: “Blue” \l held 1×, not 3× \l""#) })
    let inner = try graph("paint", "--sessions", "sessions")
    #expect(drawn(inner).contains { $0.contains("stirred (0)") && $0.contains("filled,dashed") })
    #expect(try graph("--sessions", "nowhere").status == 65)
  }

  @Test func `A playbook as Mermaid says where it begins and goes on`() throws {
    let result = try graph("paint", "--format", "mermaid")
    #expect(result.status == 0)
    #expect(
      result.text == """
        %% paint: Paint
        flowchart TD
          n0(["Paint<br/>Colour: not “Green”, and<br/>Codes: some for admin or<br/>user"])
          n1["Stirred"]
          n2{{"stirred<br/>resolved"}}:::resolved
          n3{{"stir first<br/>abandoned"}}:::abandoned
          n4(["on with case.yaml"])
          n0 --> n1
          n1 -.->|"“It helped”"| n2
          n1 -.->|"no answer"| n3
          n1 --> n4
          classDef resolved fill:#c8f0c8,color:#000000
          classDef known_incident fill:#c8e0f8,color:#000000
          classDef escalated fill:#ffc8a8,color:#000000
          classDef referred fill:#e4c8ec,color:#000000
          classDef abandoned fill:#dddddd,color:#000000

        """)
  }

  @Test func `An area that there is not is told with those that there are`() throws {
    let result = try graph("piant")
    #expect(result.status == 2)
    #expect(result.text == "")
    #expect(
      result.errorText
        == "There is no area \"piant\". Did you mean paint? There are: case, paint.\n")
    #expect(
      try graph("mail").errorText == "There is no area \"mail\". There are: case, paint.\n")
  }

  @Test func `Marks and control characters of the content stay words in both languages`() throws {
    try sandbox.changePaint(
      "playbooks/paint.yaml", "label: Stirred",
      to: #"label: "a\"]\\ <b> & #1; |\e[31m \u202E""#)
    let dot = try graph("paint")
    #expect(drawn(dot).at(1)?.contains(#"label="a\"]\\ <b> &amp; #1; |^[[31m\n<U+202E>""#) == true)
    let mermaid = try graph("paint", "--format", "mermaid")
    #expect(
      mermaid.lines.contains(
        "  n1[\"a#34;]#92; #60;b#62; #38; #35;1; #124;^[[31m<br/>#60;U+202E#62;\"]"))
  }

  @Test(arguments: ["case", "sign-in", "mail-flow", "calls-meetings", "general"])
  func `Every area that is shipped can be drawn`(area: String) throws {
    let result = try sandbox.run(["graph", "--prompts", Program.prompts, area])
    #expect(result.status == 0)
    #expect(result.lines.count > 10)
  }
}
