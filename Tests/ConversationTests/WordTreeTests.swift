import Testing

@testable import Conversation

struct WordTreeTests {
  @Test func `Every edge is found again when the tree has grown, and no other`() {
    var tree = WordTree(capacity: 1)
    let edges = (1...40).flatMap { node in (0..<50).map { (node: Int32(node), word: Int32($0)) } }
    for (number, edge) in edges.enumerated() { tree.add(Int32(number), of: edge.node, edge.word) }
    for (number, edge) in edges.enumerated() {
      #expect(tree.child(of: edge.node, edge.word) == Int32(number))
    }
    #expect(tree.child(of: 1, 50) == -1)
    #expect(tree.child(of: 41, 0) == -1)
  }

  @Test func `An edge that is added again leads to its new node`() {
    var tree = WordTree(capacity: 1)
    tree.add(2, of: 1, 7)
    tree.add(3, of: 1, 7)
    #expect(tree.child(of: 1, 7) == 3)
  }
}
