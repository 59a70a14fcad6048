extension String {
  /// The path's last name and the folder that holds it, which is `.` for a name alone.
  var splitPath: (folder: String, name: String) {
    let path = withoutLastSlashes
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// The path without slashes at its end, with which the system follows a link that the path names.
  var withoutLastSlashes: String {
    var path = self[...]
    while path.utf8.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// The path of a name in the folder that this is the path of.
  func joined(with name: String) -> String {
    hasSuffix("/") ? self + name : "\(self)/\(name)"
  }
}
