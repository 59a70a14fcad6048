extension [Finding] {
  /// The findings without those that go away when another is put right.
  ///
  /// Where a step asks for a slot whose name is misspelt, every later guard on the slot that was meant would be reported as
  /// well, and the one mistake would be hard to see among them.
  var withoutFollowUps: [Finding] {
    let meant = Set(
      flatMap { finding -> [String] in
        if case .slotWithoutDeclaration(_, let near) = finding.fact { near } else { [] }
      })
    return filter { finding in
      if case .slotNotAskedBefore(let slot) = finding.fact { !meant.contains(slot) } else { true }
    }
  }
}
