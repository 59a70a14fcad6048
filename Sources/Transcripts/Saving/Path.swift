extension String {
  /// The path's last name and the folder that holds it, which is `.` for a name alone.
  var splitPath: (folder: String, name: String) {
    var path = self[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// The path of a name in the folder that this is the path of.
  func joined(with name: String) -> String {
    hasSuffix("/") ? self + name : "\(self)/\(name)"
  }
}
