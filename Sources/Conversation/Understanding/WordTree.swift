/// A tree of words: which node a word leads to from another node.
///
/// Open addressing with a plain hash: the standard dictionary guards against keys that somebody chose to collide, which
/// costs a tenth of understanding a text, and here only the content decides the keys.
struct WordTree: Equatable, Sendable {
  private struct Edge: Equatable {
    /// The node and the word, and 0 for an empty place: no edge leads from the root here.
    var key: UInt64 = 0
    var child: Int32 = -1
  }

  private var edges: [Edge]
  private var count = 0

  /// Makes room for about so many edges.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    edges = Array(repeating: Edge(), count: size)
  }

  /// The node that a word leads to from a node, which is not the root, and -1 when there is none.
  func child(of node: Int32, _ word: Int32) -> Int32 {
    let key = Self.key(node, word)
    let edge = edges[place(of: key)]
    return edge.key == key ? edge.child : -1
  }

  mutating func add(_ child: Int32, of node: Int32, _ word: Int32) {
    if count * 2 >= edges.count { grow() }
    let key = Self.key(node, word)
    let place = place(of: key)
    if edges[place].key == 0 { count += 1 }
    edges[place] = Edge(key: key, child: child)
  }

  /// Where a key stands, or else the empty place for it: at least half of the places are empty, so the search ends.
  private func place(of key: UInt64) -> Int {
    // The multiplier is 2^64 divided by the golden ratio, which spreads neighbours; its upper bits are the good ones.
    let hash = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    var place = hash & (edges.count - 1)
    while edges[place].key != 0, edges[place].key != key { place = (place + 1) & (edges.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(), count: old.count * 2)
    for edge in old where edge.key != 0 { edges[place(of: edge.key)] = edge }
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}
