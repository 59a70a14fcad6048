import Conversation
import Testing

/// The shipped severity table and code tables.
struct ShippedTablesTests {
  @Test func `The shipped content reads without a finding`() {
    #expect(Shipped.reading.printed == [])
  }

  /// Every combination of values that the inputs of the severity table can have.
  private static func combinations(_ content: Content) -> [Facts] {
    content.severity.inputs.reduce([Facts(content: content)]) { all, input in
      let choices = content.slots[input]?.choices.map { Value.choice($0.id) } ?? []
      let values = choices + NonAnswer.allCases.map { Value.nonAnswer($0) }
      return all.flatMap { facts in
        values.map { value in
          var facts = facts
          facts[input] = value
          return facts
        }
      }
    }
  }

  @Test func `Exactly one row of the severity table holds for every answer to its inputs`() throws {
    let content = try Shipped.content()
    let all = Self.combinations(content)
    #expect(all.count == 7 * 9)
    for facts in all {
      let rows = content.severity.rows.filter { row in
        row.conditions.allSatisfy { $0.holds(in: facts) }
      }
      #expect(rows.count == 1, "\(facts.values)")
    }
  }

  /// The choices of the inputs from the least to the most.
  static let order: [Slot.ID: [Choice.ID]] = [
    "impact": ["minor", "degraded", "stopped"],
    "scope": ["one_user", "some_users", "tenant", "multi_tenant", "region"],
  ]

  @Test func `More impact or more people never mean less severity`() throws {
    let content = try Shipped.content()
    for input in content.severity.inputs {
      // A new choice has to be put in its place above.
      #expect(Set(content.slots[input]?.choices.map(\.id) ?? []) == Set(Self.order[input] ?? []))
    }
    func rank(_ impact: Choice.ID, _ scope: Choice.ID) throws -> Int {
      var facts = Facts(content: content)
      facts["impact"] = .choice(impact)
      facts["scope"] = .choice(scope)
      let row = try #require(content.severity.row(for: facts))
      return try #require([Severity.c, .b, .a].firstIndex(of: row.severity))
    }
    let (impacts, scopes) = (try #require(Self.order["impact"]), try #require(Self.order["scope"]))
    for (less, more) in zip(impacts, impacts.dropFirst()) {
      for scope in scopes {
        #expect(try rank(less, scope) <= rank(more, scope), "\(less), \(more), \(scope)")
      }
    }
    for (less, more) in zip(scopes, scopes.dropFirst()) {
      for impact in impacts {
        #expect(try rank(impact, less) <= rank(impact, more), "\(less), \(more), \(impact)")
      }
    }
  }

  @Test func `Every entry of a code table is found by its own keys`() throws {
    let content = try Shipped.content()
    #expect(!content.codeTables.isEmpty)
    for table in content.codeTables {
      for entry in table.entries {
        for key in [entry.key, entry.through].compactMap(\.self) {
          let code = ErrorCode(text: table.prefix + key, acts: entry.acts)
          #expect(content.entry(for: code) == entry, "\(code.text)")
        }
      }
    }
  }

  @Test(arguments: [
    ("4.7.320", nil), ("4.7.321", "4.7.321"), ("4.7.323", "4.7.321"), ("4.7.325", "4.7.321"),
    ("4.7.326", nil), ("4.7.499", nil), ("4.7.500", "4.7.500"), ("4.7.699", "4.7.500"),
    ("4.7.700", nil), ("5.7.606", "5.7.606"), ("5.7.649", "5.7.606"), ("5.7.650", nil),
    ("AADSTS50126", "50126"), ("AADSTS5012", nil), ("AADSTS501260", nil),
  ])
  func `A code belongs to its entry or range and to no other`(code: String, key: String?) throws {
    let entry = try Shipped.content().entry(for: ErrorCode(text: code, acts: .unlisted))
    #expect(entry?.key == key)
  }

  @Test func `Every code is recognised when it is the reply, with who acts`() throws {
    let content = try Shipped.content()
    let asking = try Talk(content).conversation(asking: "error_codes")
    for table in content.codeTables {
      for entry in table.entries {
        let code = ErrorCode(text: table.prefix + entry.key, acts: entry.acts)
        var conversation = asking
        _ = conversation.apply(.said("It says: \(table.spoken(entry.key)).", at: Talk.now))
        #expect(conversation.answers["error_codes"]?.value == .codes([code]), "\(code.text)")
      }
    }
  }
}
